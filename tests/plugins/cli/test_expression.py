import random

import pytest

from codicom import Dataset
from codicom_cli.expression import ExpressionError, parse


@pytest.fixture
def ds():
    beams = [Dataset(BeamName="Field 1", BeamNumber=1), Dataset(BeamName="Field 2", BeamNumber=2)]
    found = Dataset(
        Modality="CT",
        SliceThickness="1.25",
        Rows=512,
        ImageType=["ORIGINAL", "PRIMARY", "AXIAL"],
        StudyDate="20240310",
        PatientName="Doe^Jane",
        PatientID="",
        WindowCenter=[40, 600],
        BeamSequence=beams,
        AccessionNumber=None,
    )
    found.ensure_file_meta()
    found.file_meta.TransferSyntaxUID = "1.2.840.10008.1.2.5"
    return found


@pytest.mark.parametrize(
    "text",
    [
        'Modality == "CT"',
        'Modality != "MR"',
        'Modality in ("CT", "MR")',
        'Modality not in ["MR"]',
        "SliceThickness < 2",
        "SliceThickness == 1.25",
        "2 > SliceThickness",
        "1 < SliceThickness <= 1.25",
        "Rows == 512 and not SeriesDescription",
        'Modality == "MR" or Rows > 100',
        "WindowCenter == 600",
        '"AXIAL" in ImageType',
        '"Doe" in PatientName',
        'StudyDate >= "20240101"',
        'tag(0x0008, 0x0060) == "CT"',
        "Modality",
        "not PatientID",
        "exists(PatientID)",
        "not exists(SeriesDescription)",
        'matches(PatientName, "(?i)^doe")',
        'BeamSequence[0].BeamName == "Field 1"',
        "BeamSequence[:].BeamNumber == 2",
        "not BeamSequence[7].BeamName",
        'file_meta.TransferSyntaxUID == "1.2.840.10008.1.2.5"',
        "WindowCenter > -1",
        "not (Rows < 512 or Rows > 512)",
        "BeamSequence",
    ],
)
def test_a_condition_that_holds(ds, text):
    assert parse(text)(ds)


@pytest.mark.parametrize(
    "text",
    [
        'Modality == "MR"',
        'Modality != "CT"',
        "WindowCenter != 600",
        "SliceThickness > 2",
        "Modality < 5",
        "PatientID",
        "AccessionNumber",
        "SeriesDescription",
        "SeriesNumber > 0",
        'BeamSequence[1].BeamName == "Field 1"',
        "not Rows",
        "Modality and PatientID",
    ],
)
def test_a_condition_that_does_not_hold(ds, text):
    assert not parse(text)(ds)


def test_a_condition_knows_which_elements_it_wants():
    assert parse('Modality == "CT" and BeamSequence[0].BeamName').keywords == {"00080060", "300A00B0"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "cannot be read"),
        ("Rows >", "cannot be read"),
        ("Rows > Columns", "compared with a text or a number"),
        ('Modalty == "CT"', "Modality"),
        ('__import__("os").system("x")', "a condition must be made of comparisons"),
        ("Rows.__class__", "a condition must be made of comparisons"),
        ("(lambda: 1)()", "a condition must be made of comparisons"),
        ("[x for x in Rows]", "a condition must be made of comparisons"),
        ("Rows == True", "compared with a text or a number"),
        ('matches(Modality, "(")', "regular expression"),
        ("BeamSequence[0:1].BeamName", "a condition must be made of comparisons"),
        ('BeamSequence["a"].BeamName', "a condition must be made of comparisons"),
        ("Rows is None", "a condition must be made of comparisons"),
        ("1 == 1", "a condition must be made of comparisons"),
        ("exec(1)", "a condition must be made of comparisons"),
        ("tag(1)", "a condition must be made of comparisons"),
        ("not " * 2000 + "Rows", "must have up to 50 levels"),
        ("(" * 3000 + "Rows" + ")" * 3000, "cannot be read|nested too deeply"),
        ("x" * 20_000, "up to 10,000 characters"),
        ("Rows\0", "cannot be read"),
    ],
)
def test_what_is_no_condition_is_refused(text, said):
    with pytest.raises(ExpressionError, match=said):
        parse(text)


def test_damaged_conditions_are_read_or_refused(ds):
    dice = random.Random(6)
    parts = [
        "Rows",
        "Modality",
        "==",
        "<",
        "(",
        ")",
        '"CT"',
        "5",
        "and",
        "or",
        "not",
        "in",
        "[",
        "]",
        ".",
        ",",
        ":",
        "tag",
    ]
    for _ in range(3000):
        text = " ".join(dice.choices(parts, k=dice.randint(1, 9)))
        try:
            condition = parse(text)
        except ExpressionError:
            continue
        assert condition(ds) in (True, False)
