"""What a type checker says of keywords, and that it is what happens when the same lines run."""

from __future__ import annotations

import io
import re
import subprocess
import sys

import numpy as np
import pytest

import codicom
from codicom import UID, Dataset, Sequence, dcmread
from codicom.tag import BaseTag
from codicom.values.multivalue import MultiValue
from codicom.values.names import PersonName
from codicom.values.numbers import IS, DSfloat

HEAD = """\
import datetime
from decimal import Decimal

import numpy as np

import codicom
from codicom import Dataset

"""

SHORT = {
    "PersonName": "codicom.values.names.PersonName",
    "DSfloat": "codicom.values.numbers.DSfloat",
    "IS": "codicom.values.numbers.IS",
    "UID": "codicom.uid.UID",
    "BaseTag": "codicom.tag.BaseTag",
    "MultiValue": "codicom.values.multivalue.MultiValue",
    "Sequence": "codicom.model.sequence.Sequence",
    "Dataset": "codicom.dataset.Dataset",
    "FileDataset": "codicom.dataset.FileDataset",
}

# Keyword, a value, the class of what is then read from a file, and what the checker reveals.
VALUES = [
    ("RetrieveAETitle", "A", str, "str | MultiValue[str]"),
    ("PatientAge", "030Y", str, "str"),
    ("DimensionIndexPointer", 0x00181063, BaseTag, "BaseTag | Any"),
    ("FrameIncrementPointer", [0x00181063, 0x00181065], MultiValue, "BaseTag | MultiValue[BaseTag] | Any"),
    ("Modality", "CT", str, "str"),
    ("ImageType", ["ORIGINAL", "PRIMARY"], MultiValue, "MultiValue[str] | Any"),
    ("StudyDate", "20240102", str, "str"),
    ("StudyTime", "120000", str, "str"),
    ("AcquisitionDateTime", "20240102120000", str, "str"),
    ("SliceThickness", 2.5, DSfloat, "DSfloat | Any"),
    ("PixelSpacing", [0.5, 0.5], MultiValue, "MultiValue[DSfloat] | Any"),
    ("WindowCenter", 40, DSfloat, "DSfloat | MultiValue[DSfloat] | Any"),
    ("WindowWidth", [40, 50], MultiValue, "DSfloat | MultiValue[DSfloat] | Any"),
    ("DiffusionBValue", 1000.0, float, "float | Any"),
    ("RecommendedDisplayFrameRateInFloat", 1.5, float, "float | Any"),
    ("InstanceNumber", 3, IS, "IS | Any"),
    ("PatientID", "1", str, "str"),
    ("OtherPatientNames", ["A^B", "C^D"], MultiValue, "PersonName | MultiValue[PersonName]"),
    ("PatientName", "A^B", PersonName, "PersonName"),
    ("PatientComments", "None", str, "str"),
    ("BeamSequence", [Dataset()], Sequence, "Sequence[Dataset]"),
    ("ICCProfile", b"ab", bytes, "bytes | Any"),
    ("PixelData", b"ab", bytes, "bytes | Any"),
    ("FloatPixelData", b"abcd", bytes, "bytes | Any"),
    ("Rows", 3, int, "int | Any"),
    ("ReferencePixelX0", 3, int, "int | Any"),
    ("SimpleFrameList", [1, 2], MultiValue, "int | MultiValue[int] | Any"),
    ("LongCodeValue", "A", str, "str"),
    ("RetrieveURI", "http://a", str, "str"),
    ("SOPInstanceUID", "1.2", UID, "UID"),
    ("StudyDescription", "A", str, "str"),
]

EXPRESSIONS = [
    ("codicom.dcmread('x')", "FileDataset"),
    ("codicom.dcmread('x').PatientName.family_name", "str"),
    ("ds.BeamSequence[0]", "Dataset"),
    ("ds.BeamSequence[0].BeamName", "str"),
    ("ds.BeamSequence[0].ControlPointSequence[0].GantryAngle", "DSfloat | Any"),
    ("[item.BeamNumber for item in ds.BeamSequence]", "list[IS | Any]"),
    ("ds.group_dataset(0x10).PatientName", "PersonName"),
    ("ds.file_meta.TransferSyntaxUID", "UID"),
    ("ds.file_meta.TransferSyntaxUID.is_compressed", "bool"),
    ("ds.SmallestImagePixelValue", "int | Any"),
    ("ds.LUTData", "int | MultiValue[int] | bytes | Any"),
    ("ds.Rows * ds.Columns", "int | Any"),
    ("ds.get('PatientName')", "Any"),
]

ACCEPTED = [
    "ds.PatientName = 'A^B'",
    "ds.PatientName = b'A^B'",
    "ds.PatientName = None",
    "ds.PatientName = ds.PatientName",
    "del ds.PatientName",
    "ds.Rows = None",
    "ds.Rows = np.uint16(3)",
    "ds.SliceThickness = '2.5'",
    "ds.SliceThickness = 2",
    "ds.SliceThickness = Decimal(2)",
    "ds.PixelSpacing = (1, '2')",
    "ds.PixelSpacing = np.array([1.0, 2.0])",
    "ds.PixelSpacing = ds.PixelSpacing",
    "ds.PixelSpacing = '1\\\\2'",
    "ds.WindowCenter = 40",
    "ds.WindowCenter = [40, 50.5]",
    "ds.DiffusionBValue = np.float32(1)",
    "ds.InstanceNumber = '4'",
    "ds.StudyDate = datetime.date(2024, 1, 2)",
    "ds.StudyTime = datetime.time(1, 2)",
    "ds.AcquisitionDateTime = datetime.datetime(2024, 1, 2)",
    "ds.ImageType = ['A', 'B']",
    "ds.BeamSequence = [Dataset()]",
    "ds.BeamSequence = codicom.Sequence([Dataset()])",
    "ds.BeamSequence[0].BeamName = 'A'",
    "ds.BeamSequence.append(Dataset())",
    "ds.FrameIncrementPointer = (0x0018, 0x1063)",
    "ds.FrameIncrementPointer = 'FrameTime'",
    "ds.PixelData = memoryview(b'ab')",
    "ds.LUTData = [1, 2]",
    "ds.LUTData = b'ab'",
]

# Where nothing is None a checker would call the block below the test unreachable.
CHECKS_FOR_EMPTY = [
    f"if ds.{name} is None:\n    print()"
    for name in ("Rows", "SliceThickness", "PixelSpacing", "PixelData", "ImageType")
]

REFUSED = [
    ("ds.PatientName = 3", 'expression has type "int"'),
    ("ds.PatientID = 4", 'expression has type "int"'),
    ("ds.Rows = '3'", 'expression has type "str"'),
    ("ds.Rows = 3.5", 'expression has type "float"'),
    ("ds.InstanceNumber = 1.5", 'expression has type "float"'),
    ("ds.DiffusionBValue = '1'", 'expression has type "str"'),
    ("ds.PixelSpacing = {1.0, 2.0}", r'expression has type "set\[float\]"'),
    ("ds.BeamSequence = Dataset()", 'expression has type "Dataset"'),
    ("ds.BeamSequence = [1]", 'List item 0 has incompatible type "int"'),
    ("ds.SOPInstanceUID = 1.2", 'expression has type "float"'),
    ("ds.BeamSequence.append('A')", 'has incompatible type "str"'),
    ("ds.WindowWidth + 1", "Unsupported operand types|No overload variant"),
    ("ds.Rows + 'A'", "Unsupported operand types|No overload variant"),
    ("ds.PatinetName", 'has no attribute "PatinetName"'),
    ("del ds.PatinetName", 'has no attribute "PatinetName"'),
    ("ds.BeamSequence[0].BeamNam", 'has no attribute "BeamNam"'),
    ("Dataset.PatientName", 'incompatible type "None"'),
]

# Run time takes these: an attribute that is no element, and one number where the standard wants two.
REFUSED_BY_CHECKERS_ALONE = [
    ("ds.patinet_name = 'A'", 'has no attribute "patinet_name"'),
    ("ds.PixelSpacing = 1.0", 'expression has type "float"'),
]


def function(number, *lines):
    """Return a function of its own for some lines: a checker remembers, within one, what was set."""
    body = "\n".join(lines).replace("\n", "\n    ")
    return f"def f{number}(ds: codicom.FileDataset) -> None:\n    {body}\n"


@pytest.fixture(scope="module")
def said(tmp_path_factory):
    """Return, for any of the snippets, what mypy says of it; all are checked in one run."""
    reads = [f"reveal_type(ds.{keyword})" for keyword, *_ in VALUES]
    reads += [f"reveal_type({expression})" for expression, _ in EXPRESSIONS]
    refused = [text for text, _ in REFUSED + REFUSED_BY_CHECKERS_ALONE]
    snippets = [*reads, *ACCEPTED, *CHECKS_FOR_EMPTY, *refused]
    folder = tmp_path_factory.mktemp("typing")
    text, owner = HEAD, []
    for number, snippet in enumerate(snippets):
        owner += [None] * (text.count("\n") - len(owner))
        text += function(number, snippet)
        owner += [snippet] * (text.count("\n") - len(owner))
    (folder / "snippets.py").write_text(text, encoding="utf-8")
    options = ["--strict", "--warn-unreachable", "--config-file=", "--no-error-summary", "--hide-error-context"]
    done = subprocess.run(
        [sys.executable, "-m", "mypy", *options, "--cache-dir", folder / "cache", "snippets.py"],
        capture_output=True, text=True, check=False, cwd=folder, timeout=300,
    )  # fmt: skip
    assert not done.stderr
    found = {snippet: [] for snippet in snippets}
    for line in done.stdout.splitlines():
        file, number, message = line.split(":", 2)
        if file == "snippets.py":
            found[owner[int(number) - 1]].append(message.strip())
    return found


def revealed(messages):
    (message,) = messages
    text = re.fullmatch(r'note: Revealed type is "(.*)"', message)[1]
    for short, full in SHORT.items():
        text = re.sub(rf"(?<![\w.]){re.escape(full)}\b", short, text)
    return text.replace("builtins.", "")


@pytest.mark.parametrize(("keyword", "expected"), [(row[0], row[3]) for row in VALUES])
def test_keyword_has_the_type_of_its_vr_and_vm(said, keyword, expected):
    assert revealed(said[f"reveal_type(ds.{keyword})"]) == expected


@pytest.mark.parametrize(("keyword", "value", "kind"), [row[:3] for row in VALUES])
def test_value_read_from_a_file_is_of_the_class_that_is_told(keyword, value, kind):
    written = Dataset()
    setattr(written, keyword, value)
    written.BitsAllocated = 8
    written.SOPClassUID, written.SOPInstanceUID = "1.2.840.10008.5.1.4.1.1.7", "1.2"
    written.ensure_file_meta()
    written.file_meta.TransferSyntaxUID = "1.2.840.10008.1.2.1"
    buffer = io.BytesIO()
    written.save_as(buffer, enforce_file_format=True)
    assert type(getattr(dcmread(buffer.getvalue()), keyword)) is kind


@pytest.mark.parametrize(("expression", "expected"), EXPRESSIONS)
def test_expression_has_the_type_that_users_expect(said, expression, expected):
    assert revealed(said[f"reveal_type({expression})"]) == expected


@pytest.mark.parametrize("snippet", ACCEPTED + CHECKS_FOR_EMPTY)
def test_right_code_passes(said, snippet):
    assert said[snippet] == []


@pytest.mark.parametrize(("snippet", "message"), REFUSED + REFUSED_BY_CHECKERS_ALONE)
def test_wrong_code_is_an_error(said, snippet, message):
    assert re.search(f"^error: .*(?:{message})", said[snippet][0])


def run(snippet):
    import datetime
    from decimal import Decimal

    ds = Dataset()
    ds.PatientName, ds.Rows, ds.PixelSpacing = "A^B", 3, [0.5, 0.5]
    ds.BeamSequence, ds.WindowWidth = [Dataset()], [40, 50]
    names = {"ds": ds, "np": np, "codicom": codicom, "Dataset": Dataset, "datetime": datetime, "Decimal": Decimal}
    exec(snippet, names)  # the snippets stand above
    return ds


@pytest.mark.parametrize("snippet", ACCEPTED)
def test_what_passes_also_runs(snippet):
    assert isinstance(run(snippet), Dataset)


@pytest.mark.parametrize("snippet", [text for text, _ in REFUSED])
def test_what_is_an_error_also_fails_when_it_runs(snippet):
    with pytest.raises((TypeError, ValueError, AttributeError)):
        run(snippet)
