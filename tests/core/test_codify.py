import ast
import io
import math
import struct
import warnings
from collections import deque
from pathlib import Path

import pydicom
import pydicom.util.codify as theirs
import pytest

import codicom
from codicom import DataElement, Dataset, FileMetaDataset, Sequence, codify, examples
from codicom.codify import code_dataelem, code_dataset, code_file, code_file_from_dataset, code_sequence
from codicom.values.names import PersonName

pytestmark = [
    pytest.mark.filterwarnings("ignore::codicom.errors.CodicomWarning"),
    pytest.mark.filterwarnings("ignore::UserWarning:pydicom"),
]

ROOT = Path(pydicom.__file__).parent / "data"
LITTLE = "1.2.840.10008.1.2.1"

# Files whose bytes come out otherwise than an unchanged file's, which are copied: how a value was encoded is not in it.
OTHERWISE = {
    "693_J2KI.dcm": "retired group lengths",
    "ExplVR_BigEnd.dcm": "retired group lengths",
    "chrJapMulti.dcm": "retired group lengths",
    "chrJapMultiExplicitIR6.dcm": "retired group lengths",
    "chrKoreanMulti.dcm": "retired group lengths",
    "J2K_pixelrep_mismatch.dcm": "VR UN that is known",
    "UN_sequence.dcm": "VR UN that is known",
    "rtdose_rle.dcm": "VR UN that is known",
    "rtdose_rle_1frame.dcm": "VR UN that is known",
    "SC_rgb_gdcm_KY.dcm": "more padding than needed",
    "examples_ybr_color.dcm": "more padding than needed",
    "no_meta_group_length.dcm": "more padding than needed",
    "meta_missing_tsyntax.dcm": "an odd length",
    "nested_priv_SQ.dcm": "an odd length",
    "MR_truncated.dcm": "a value that the file cuts",
    "rtplan_truncated.dcm": "a value that the file cuts",
    "DICOMDIR-nooffset": "an item with group lengths",
    "no_meta.dcm": "an odd length",
}
# One holds text where a number is due, which is read as it is but not written when it was set.
NOT_WRITTEN = "badVR.dcm"


def wheel_files():
    """Return the DICOM files of pydicom's wheel."""
    found = []
    for path in sorted(ROOT.rglob("*")):
        if path.is_file() and path.suffix not in (".py", ".pyc", ".zip", ".gz"):
            content = path.read_bytes()
            if content[128:132] == b"DICM" or path.suffix == ".dcm":
                found.append(path)
    return found


FILES = wheel_files()


def run(source):
    """Run a program, which must hold nothing but what makes datasets, and return its names."""
    check_harmless(source)
    names = {}
    exec(compile(source, "codified", "exec"), names)
    return names


ALLOWED_NAMES = {"Dataset", "FileMetaDataset", "Sequence", "PersonName", "float", "bytes"}
ALLOWED_METHODS = {"DataElement", "PersonName", "add", "add_new", "append", "set_original_encoding", "save_as"}
ALLOWED_NODES = (
    ast.Module, ast.Import, ast.ImportFrom, ast.alias, ast.Assign, ast.Expr, ast.Call, ast.Attribute, ast.Name,
    ast.Constant, ast.List, ast.Tuple, ast.Load, ast.Store, ast.keyword, ast.UnaryOp, ast.USub, ast.Subscript,
)  # fmt: skip
ALLOWED_IMPORTS = {"codicom", "codicom.values.names", "pydicom", "pydicom.dataset", "pydicom.sequence"}


def check_harmless(source):
    """See that a program calls and imports nothing but what makes datasets."""
    for node in ast.walk(ast.parse(source)):
        assert isinstance(node, ALLOWED_NODES), ast.dump(node)
        if isinstance(node, ast.Import):
            assert {each.name for each in node.names} <= ALLOWED_IMPORTS
        elif isinstance(node, ast.ImportFrom):
            assert node.module in ALLOWED_IMPORTS
        elif isinstance(node, ast.Call):
            known = node.func.id if isinstance(node.func, ast.Name) else None
            assert known in ALLOWED_NAMES or node.func.attr in ALLOWED_METHODS, ast.dump(node)


def saved(ds):
    stream = io.BytesIO()
    ds.save_as(stream)
    return stream.getvalue()


def facts(ds):
    """Return what makes up each element, at any depth."""
    for element in ds.iterall():
        texts = element.value
        if element.VR == "SQ":
            texts = [item.is_undefined_length_sequence_item for item in element.value]
        elif element.VR in ("DS", "IS", "DA", "TM", "DT", "PN", "UI"):
            texts = str(element.value)
        yield element.tag, element.VR, element.is_undefined_length, element.private_creator, texts


def made_again(ds, **how):
    """Return the dataset that the program of a dataset makes."""
    return run(code_file_from_dataset(ds, include_private=True, **how))["ds"]


def read_back(ds):
    """Return a dataset as it is read from its file, and the one that its program makes."""
    ds.ensure_file_meta()
    ds.file_meta.TransferSyntaxUID = LITTLE
    ds.preamble = bytes(128)
    read = codicom.dcmread(saved(ds))
    return read, made_again(read)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_file_of_pydicom_is_made_again(path):
    made = run(code_file(path, include_private=True))["ds"]
    read = codicom.dcmread(path, force=True)
    assert made == read
    assert made.file_meta == read.file_meta
    assert list(facts(made)) == list(facts(read))
    assert getattr(made, "preamble", None) == read.preamble
    assert made.original_encoding == read.original_encoding
    if path.name != NOT_WRITTEN:
        assert (saved(made) == saved(read)) == (path.name not in OTHERWISE)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_file_of_pydicom_is_made_again_by_pydicom(path):
    made = run(code_file(path, include_private=True, package="pydicom"))["ds"]
    read = pydicom.dcmread(path, force=True)
    assert type(made) is pydicom.Dataset
    assert made == read
    assert made.file_meta == read.file_meta


@pytest.mark.parametrize("name", ["ct", "rt_plan", "rt_ss", "report", "waveform", "enhanced_mr"])
def test_every_example_is_made_again_to_the_byte(name):
    path = examples.get_path(name)
    assert saved(run(code_file(path, include_private=True))["ds"]) == path.read_bytes()


# What the code looks like


def test_the_code_of_a_plan_is_that_of_pydicom():
    path = ROOT / "test_files" / "rtplan.dcm"
    ours = code_dataset(codicom.dcmread(path), package="pydicom").splitlines()
    expected = theirs.code_dataset(pydicom.dcmread(path)).splitlines()
    # pydicom writes several numbers as numbers, which have no text any more.
    differing = [(one, other) for one, other in zip(ours, expected, strict=True) if one != other]
    assert differing
    assert all(one.replace("'", "") == other for one, other in differing)


def test_imports_for_pydicom_are_those_of_pydicom():
    assert codify.code_imports("pydicom") == theirs.code_imports()


@pytest.mark.parametrize("package", ["os; import sys", "", "a b", "class", "os\nimport"])
def test_a_package_that_is_no_name_is_refused(package):
    with pytest.raises(ValueError, match="a package has a name"):
        code_file_from_dataset(Dataset(), package=package)


@pytest.mark.parametrize(
    "name", ["ControlPointSequence", "ReferencedBeamSequence", "SOPClassUID", "FractionGroup", "A"]
)
def test_names_are_made_as_pydicom_makes_them(name):
    assert codify.camel_to_underscore(name) == theirs.camel_to_underscore(name)
    assert codify.default_name_filter(name) == theirs.default_name_filter(name)


def test_a_tag_is_a_pair():
    assert codify.tag_repr(codicom.Tag(0x300A00B0)) == "(0x300A, 0x00B0)"


@pytest.mark.parametrize(
    ("element", "line"),
    [
        (DataElement("PatientName", "PN", "Doe^Jane"), "ds.PatientName = 'Doe^Jane'"),
        (DataElement("Rows", "US", 512), "ds.Rows = 512"),
        (DataElement("SliceThickness", "DS", "2.50"), "ds.SliceThickness = '2.50'"),
        (DataElement("ImageType", "CS", ["ORIGINAL", "PRIMARY"]), "ds.ImageType = ['ORIGINAL', 'PRIMARY']"),
        (DataElement("FrameIncrementPointer", "AT", 0x00181063), "ds.FrameIncrementPointer = (0x0018, 0x1063)"),
        (DataElement("SmallestImagePixelValue", "SS", -1), "ds.add_new('SmallestImagePixelValue', 'SS', -1)"),
        (DataElement(0x60003000, "OW", b"\1\0"), r"ds.add_new((0x6000, 0x3000), 'OW', b'\x01\x00')"),
        (DataElement(0x00091001, "LO", "x"), "ds.add_new((0x0009, 0x1001), 'LO', 'x')"),
        (DataElement("StudyDate", "DA", ""), "ds.StudyDate = ''"),
        (DataElement("Rows", "US", None), "ds.Rows = None"),
    ],
)
def test_an_element_is_one_line(element, line):
    assert code_dataelem(element) == line


def test_bytes_beyond_a_size_are_left_out_as_pydicom_does_it():
    element = DataElement("PixelData", "OW", bytes(200))
    assert code_dataelem(element, exclude_size=100) == "ds.PixelData = # XXX Array of 200 bytes excluded"
    with pytest.raises(SyntaxError):
        compile(code_dataelem(element, exclude_size=100), "codified", "exec")
    assert "XXX" not in code_dataelem(element, exclude_size=200)
    assert "XXX" not in code_dataelem(element, exclude_size=0)


def test_private_bytes_beyond_a_size_are_a_syntax_error_too():
    ds = Dataset()
    ds.private_block(0x11, "ACME", create=True).add_new(1, "OB", bytes(200))
    with pytest.raises(SyntaxError):
        compile(code_dataset(ds, exclude_size=100, include_private=True), "codified", "exec")


def test_private_elements_come_only_when_asked_for():
    ds = Dataset(PatientID="1", BeamSequence=[Dataset(BeamName="AP")])
    for each in (ds, ds.BeamSequence[0]):
        each.private_block(0x11, "ACME", create=True).add_new(1, "LO", "x")
    assert "ACME" not in code_file_from_dataset(ds)
    assert made_again(ds) == ds


def test_items_are_called_by_their_own_number():
    ds = Dataset(BeamSequence=[Dataset(BeamNumber=7), Dataset(BeamNumber=3)])
    code = code_sequence(ds["BeamSequence"])
    assert "\n# Beam Sequence: Beam 7\nbeam7 = Dataset()\nbeam_sequence.append(beam7)\n" in code
    assert "\nbeam3.BeamNumber = '3'" in code


def test_variables_of_items_within_items_of_the_same_name_are_parted():
    inner = Dataset(CodeValue="2")
    outer = Dataset(CodeValue="1", ConceptCodeSequence=[inner])
    middle = Dataset(ConceptCodeSequence=[outer], PatientID="after")
    ds = Dataset(ConceptCodeSequence=[middle], StudyID="end")
    assert made_again(ds) == ds


def test_a_variable_is_never_a_name_that_the_program_needs():
    ds = Dataset(ConceptCodeSequence=[Dataset(CodeValue="1")], StudyID="end")
    for name in ("ds", "Dataset", "codicom", "class", "not a name", "bytes", "x\nprint(1)"):
        code = code_sequence(ds["ConceptCodeSequence"], name_filter=lambda _, name=name: name)
        names = {"ds": Dataset()}
        exec(f"{codify.code_imports()}\n{code}", names)
        assert names["ds"] == Dataset(ConceptCodeSequence=[Dataset(CodeValue="1")])


def test_names_in_use_may_be_given_and_are_given_back():
    used = deque(["beam_sequence"])
    code = code_sequence(Dataset(BeamSequence=[])["BeamSequence"], var_names=used)
    assert "beam_sequence_1 = Sequence()" in code
    assert used == deque(["beam_sequence"])


def test_a_dataset_may_have_another_name():
    code = code_dataset(Dataset(PatientID="1", BeamSequence=[Dataset(BeamName="AP")]), "plan")
    assert code.startswith("plan = Dataset()\nplan.PatientID = '1'\n")
    assert run(f"{codify.code_imports()}\n{code}")["plan"].BeamSequence[0].BeamName == "AP"


def test_meta_information_is_of_its_own_class():
    meta = FileMetaDataset()
    meta.TransferSyntaxUID = LITTLE
    code = code_dataset(meta, "file_meta", is_file_meta=True)
    assert type(run(f"{codify.code_imports()}\n{code}")["file_meta"]) is FileMetaDataset


def test_a_dataset_of_no_file_says_so():
    code = code_file_from_dataset(Dataset(PatientID="1"))
    assert "# Coded version of non-file dataset" in code
    assert "file_meta" not in code.replace("FileMetaDataset", "")
    assert run(code)["ds"] == Dataset(PatientID="1")


def test_the_line_that_saves_has_the_name_as_a_literal(tmp_path):
    path = tmp_path / 'it\'s "so"\\new\n.dcm'
    ds = codicom.dcmread(examples.get_path("ct"))
    run(f"{code_file_from_dataset(ds, include_private=True)}\n{codify.code_save(str(path))}")
    assert path.read_bytes() == examples.get_path("ct").read_bytes()


def test_the_line_that_saves_may_complete_the_file(tmp_path):
    line = codify.code_save(str(tmp_path / "new.dcm"), "plan", enforce_file_format=True)
    assert line == f"plan.save_as({str(tmp_path / 'new.dcm')!r}, enforce_file_format=True)"


# Values


def element_made_again(element):
    return made_again(Dataset({element.tag: element}))[element.tag]


@pytest.mark.parametrize("vr", ["FD", "FL"])
@pytest.mark.parametrize("number", [math.nan, -math.nan, math.inf, -math.inf, -0.0, 0.1, 1e300, 5e-324, -1.5])
def test_floats_come_back_to_the_bit(vr, number):
    if vr == "FL" and math.isfinite(number):
        number = struct.unpack("<f", struct.pack("<f", 0.1 if number in (1e300,) else number))[0]
    made = element_made_again(DataElement(0x00091001, vr, number)).value
    assert struct.pack("<d", made) == struct.pack("<d", number)


def test_lists_of_floats_that_are_no_numbers_come_back():
    ds = Dataset()
    ds.add_new(0x00091001, "FD", [math.nan, 1.0, -math.inf])
    assert str(made_again(ds)[0x00091001].value) == "[nan, 1.0, -inf]"


@pytest.mark.parametrize(
    ("vr", "value"),
    [
        ("DS", "+1.50"),
        ("DS", ["1.0", "01.00", "1e3"]),
        ("DS", 0.1),
        ("DS", ""),
        ("DS", None),
        ("IS", "+007"),
        ("IS", ["1", "02"]),
        ("IS", 12),
        ("AT", [(0x10, 0x10), (0x7FE0, 0x10)]),
        ("AT", None),
        ("DA", ["20200101", "19991231"]),
        ("TM", "1015"),
        ("DT", "20200101101500.123+0100"),
        ("UI", ["1.2.3", "1.2.840.10008.1.2"]),
        ("UI", ""),
        ("PN", ""),
        ("PN", ["A^B", "C=D=E"]),
        ("LT", "one\\two\r\nthree"),
        ("UC", "é\u2028\x85\ufeff\u202e"),
        ("SV", -(1 << 63)),
        ("UV", [(1 << 64) - 1, 0]),
        ("OB", b""),
        ("OF", struct.pack("<2f", 1, 2)),
        ("UN", bytes(range(256))),
        ("SS", [-1, 0, 1]),
        ("LO", []),
    ],
)
def test_values_come_back_with_their_text(vr, value):
    element = DataElement(0x00091001, vr, value)
    made = element_made_again(element)
    assert made == element
    assert vr == made.VR
    assert str(made.value) == str(element.value)
    assert type(made.value) is type(element.value)


def test_values_that_break_rules_come_back():
    with codicom.options(writing_validation=0):
        ds = Dataset(
            PatientSex="unknown, or so they say", StudyInstanceUID="1.02.x", SliceThickness="1.00000000000000001"
        )
        ds.add_new("Rows", "XX", b"ab")
    made = made_again(ds)
    assert list(facts(made)) == list(facts(ds))
    assert made.SliceThickness.original_string == "1.00000000000000001"


def test_text_with_a_backslash_that_parts_no_values_comes_back():
    ds = Dataset()
    ds["PatientID"] = DataElement("PatientID", "LO", "a\\b", already_converted=True)
    made = made_again(ds)
    assert made.PatientID == "a\\b"
    assert "already_converted=True" in code_dataset(ds)


def test_a_list_with_one_value_comes_back_as_a_list():
    ds = Dataset(ImageType=["A", "B"])
    ds.ImageType.pop()
    assert list(made_again(ds).ImageType) == ["A"]


def test_a_buffered_value_comes_back_as_its_bytes():
    ds = Dataset(PixelData=io.BytesIO(b"abcd"))
    ds.PixelData.seek(2)
    assert made_again(ds).PixelData == b"abcd"
    assert ds.PixelData.tell() == 2
    assert "Array of 4 bytes" in code_dataset(ds, exclude_size=3)


def test_arrays_come_back_as_numbers():
    np = pytest.importorskip("numpy")
    ds = Dataset()
    ds["RedPaletteColorLookupTableData"] = DataElement(
        "RedPaletteColorLookupTableData", "OW", np.arange(3, dtype="<u2"), already_converted=True
    )
    assert made_again(ds).RedPaletteColorLookupTableData == b"\0\0\1\0\2\0"
    read, _ = read_back(Dataset(PixelSpacing=["0.5", "0.25"]))
    with codicom.options(ds_type="numpy"):
        assert list(made_again(codicom.dcmread(saved(read))).PixelSpacing) == [0.5, 0.25]


def test_dates_read_as_dates_come_back_as_their_text():
    read, _ = read_back(Dataset(StudyDate="20200102", StudyTime="10"))
    with codicom.options(datetime_conversion=True):
        made = made_again(codicom.dcmread(saved(read)))
    assert (made.StudyDate, made.StudyTime) == ("20200102", "10")


@pytest.mark.parametrize("term", ["ISO_IR 100", "ISO_IR 192", "\\ISO 2022 IR 87", "ISO_IR 13", "GB18030"])
def test_names_of_a_character_set_are_written_to_the_same_bytes(term):
    name = {
        "ISO_IR 100": "Müller^Jörg",
        "ISO_IR 13": "ﾔﾏﾀﾞ^ﾀﾛｳ",
        "\\ISO 2022 IR 87": "Yamada^Tarou=山田^太郎",
    }.get(term, "Wang^=王^小东=")
    read, made = read_back(Dataset(SpecificCharacterSet=term, PatientName=name, PatientComments="plain"))
    assert made.PatientName == read.PatientName
    assert saved(made) == saved(read)


def test_the_bytes_of_a_name_are_kept_where_another_writer_chose_them():
    # Escape sequences that are not needed.
    raw = b"Yamada^Tarou=\x1b$B;3ED\x1b(J^\x1b$BB@O:\x1b(J"
    ds = Dataset(SpecificCharacterSet="\\ISO 2022 IR 87")
    ds["PatientName"] = DataElement(
        "PatientName", "PN", PersonName(raw, ["iso8859", "iso2022_jp"]), already_converted=True
    )
    assert made_again(ds).PatientName.original_string == raw


def test_undefined_lengths_come_back():
    ds = Dataset(BeamSequence=[Dataset(BeamName="AP"), Dataset()])
    ds["BeamSequence"].is_undefined_length = True
    ds.BeamSequence[1].is_undefined_length_sequence_item = True
    read, made = read_back(ds)
    assert saved(made) == saved(read)
    assert list(facts(made)) == list(facts(read))


def test_encapsulated_pixels_come_back():
    ds = codicom.dcmread(ROOT / "test_files" / "MR_small_RLE.dcm")
    made = made_again(ds)
    assert made["PixelData"].is_undefined_length
    assert (made.pixel_array == ds.pixel_array).all()


def test_private_sequences_come_back():
    ds = Dataset()
    ds.private_block(0x11, "ACME", create=True).add_new(1, "SQ", [Dataset(PatientID="1")])
    made = made_again(ds)
    assert made == ds
    assert isinstance(made[0x00111001].value, Sequence)


@pytest.mark.parametrize("preamble", [bytes(128), b"II*\0" + bytes(124), b"'\"\\\n" * 32])
def test_a_preamble_comes_back(preamble):
    ds = Dataset(PatientID="1")
    ds.preamble = preamble
    assert made_again(ds).preamble == preamble


def test_deep_sequences_come_back():
    ds = Dataset(PatientID="0")
    for depth in range(60):
        ds = Dataset(ContentSequence=[ds], PatientID=str(depth))
    assert made_again(ds) == ds


# Hostile content

HOSTILE = [
    "'; BOOM(); '",
    '"; BOOM(); "',
    "'''\nBOOM()\n'''",
    '"""\nBOOM()\n"""',
    "\\'; BOOM() #",
    "\\",
    "\\\\'",
    "x'\r\nBOOM()\r\n'",
    "\nBOOM()\n",
    "\x0cBOOM()",
    "\x85BOOM()\u2028BOOM()\u2029",
    "{BOOM()}",
    "%(BOOM)s",
    "\ud800\udfff",
    "# -*- coding: rot13 -*-",
    "\x00",
    "\N{RIGHT-TO-LEFT OVERRIDE}()MOOB",
]


def run_bombed(source):
    """Run a program where BOOM would be called by what breaks out of a literal."""
    check_harmless(source)
    called = []
    names = {"BOOM": lambda: called.append(True)}
    exec(compile(source, "codified", "exec"), names)
    assert not called
    return names["ds"]


@pytest.mark.parametrize("text", HOSTILE)
def test_values_bring_no_code(text):
    ds = Dataset()
    for tag, vr in ((0x00100010, "PN"), (0x00100020, "LO"), (0x00104000, "LT"), (0x0020000D, "UI"), (0x00280008, "IS")):
        ds[tag] = DataElement(tag, vr, text, already_converted=True)
    ds[0x00080008] = DataElement(0x00080008, "CS", [text, text], already_converted=True)
    ds[0x00080005] = DataElement(0x00080005, "CS", text, already_converted=True)
    ds.add_new(0x00420011, "OB", text.encode("utf-8", "surrogatepass"))
    made = run_bombed(code_file_from_dataset(ds))
    assert [each.value for each in made] == [each.value for each in ds]


@pytest.mark.parametrize("text", HOSTILE)
def test_private_creators_bring_no_code(text):
    ds = Dataset()
    ds[0x00110010] = DataElement(0x00110010, "LO", text, already_converted=True)
    ds.add_new(0x00111001, "SQ", [Dataset()])
    ds.add_new(0x00111002, "LO", "x")
    assert run_bombed(code_file_from_dataset(ds, include_private=True)) == ds


@pytest.mark.parametrize("text", HOSTILE)
def test_numbers_of_items_bring_no_code(text):
    item = Dataset()
    item[0x300A00C0] = DataElement(0x300A00C0, "LO", text, already_converted=True)
    ds = Dataset(BeamSequence=[item])
    code = code_file_from_dataset(ds)
    assert "beam1 = Dataset()" in code
    assert run_bombed(code) == ds


@pytest.mark.parametrize("text", [each for each in HOSTILE if "\x00" not in each])
def test_names_of_files_bring_no_code(text, tmp_path):
    ds = codicom.dcmread(examples.get_path("mr"))
    ds.filename = f"/tmp/{text}/a.dcm"
    assert run_bombed(code_file_from_dataset(ds, include_private=True)) == ds


def test_the_name_of_a_file_on_disk_brings_no_code(tmp_path):
    path = tmp_path / "it's\n'''BOOM()\\.dcm"
    path.write_bytes(examples.get_path("mr").read_bytes())
    code = code_file(path, include_private=True)
    assert code.splitlines()[1].startswith("# Coded version of DICOM file ")
    assert run_bombed(code) == codicom.dcmread(path)


@pytest.mark.parametrize("vr", ["''", "';", "\n'", '"\\', "\\'"])
def test_vrs_bring_no_code(vr):
    ds = Dataset()
    ds[0x00100020] = DataElement(0x00100020, vr, b"ab", already_converted=True)
    assert vr == run_bombed(code_file_from_dataset(ds))[0x00100020].VR


@pytest.mark.parametrize("title", ["[x]\nBOOM()", "[x]\rBOOM()", "[\u2028BOOM()", "[a\x0cb]"])
def test_names_of_private_dictionaries_bring_no_code(title, monkeypatch):
    ds = Dataset()
    ds.add_new(0x00111001, "SQ", [Dataset()])
    monkeypatch.setattr(DataElement, "name", title)
    assert run_bombed(code_file_from_dataset(ds, include_private=True)) == ds


def test_a_class_of_text_that_shows_itself_as_code_brings_none():
    class Text(str):
        __slots__ = ()

        def __repr__(self):
            return "BOOM()"

        __str__ = __repr__

    ds = Dataset()
    ds["PatientID"] = DataElement("PatientID", "LO", Text("plain"), already_converted=True)
    assert run_bombed(code_file_from_dataset(ds)).PatientID == "plain"


@pytest.mark.parametrize("seed", range(60))
def test_damaged_files_make_programs_that_run(seed):
    import random

    damage = random.Random(seed)
    data = bytearray(examples.get_path("rt_plan").read_bytes())
    for _ in range(20):
        data[damage.randrange(340, len(data))] = damage.choice(b"'\"\\\n\0()#\xff;")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        ds = codicom.dcmread(bytes(data), force=True)
        made = run_bombed(code_file_from_dataset(ds, include_private=True))
        assert made == ds
