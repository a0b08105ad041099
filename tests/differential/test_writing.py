"""Writing, held against the files of pydicom's wheel, against pydicom as a reader, and against DCMTK."""

from __future__ import annotations

import copy
import io
import itertools
import json
import pickle
import re
import subprocess
import warnings
import zlib
from operator import attrgetter
from pathlib import Path

import pydicom
import pytest

import codicom
from codicom.dataset import Dataset, FileDataset, FileMetaDataset
from codicom.model.element import DataElement
from codicom.settings import IGNORE

pytestmark = [
    pytest.mark.filterwarnings("ignore::codicom.errors.DeviationWarning"),
    pytest.mark.filterwarnings("ignore::UserWarning:pydicom"),
]

ROOT = Path(pydicom.__file__).parent / "data"
NATIVE = {
    "1.2.840.10008.1.2": (True, True),
    "1.2.840.10008.1.2.1": (False, True),
    "1.2.840.10008.1.2.2": (False, False),
}
DEFLATED = "1.2.840.10008.1.2.1.99"
LITTLE = "1.2.840.10008.1.2.1"


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
# One holds an element twice, of which a dataset keeps the last; one says a transfer syntax that its bytes are not in.
OTHERWISE = {"winter.dcm": "an element twice", "SC_rgb_jpeg.dcm": "implicit VR called explicit"}


def test_the_wheel_has_files():
    assert len(FILES) > 90


def same_file(path):
    return str(path.relative_to(ROOT))


def use_all(dataset):
    for element in dataset.iterall():
        str(element)
    return dataset


COPIES = {
    "read": lambda each: each,
    "used": use_all,
    "copied": lambda each: use_all(each).copy(),
    "deeply": lambda each: copy.deepcopy(use_all(each)),
    "pickled": lambda each: pickle.loads(pickle.dumps(each)),
    "pickled used": lambda each: pickle.loads(pickle.dumps(use_all(each))),
}


def written(dataset, **options):
    stream = io.BytesIO()
    codicom.dcmwrite(stream, dataset, **options)
    return stream.getvalue()


def inflated(content):
    """Return a file with its deflated dataset inflated."""
    start = codicom.dcmread(io.BytesIO(content), stop_before_pixels=True).file_meta.FileMetaInformationGroupLength + 144
    return content[:start] + zlib.decompressobj(-15).decompress(content[start:])


@pytest.mark.parametrize("how", COPIES)
@pytest.mark.parametrize("path", [each for each in FILES if each.name not in OTHERWISE], ids=same_file)
def test_file_is_written_as_it_was_read(path, how):
    content = path.read_bytes()
    dataset = codicom.dcmread(path, force=True)
    again = written(COPIES[how](dataset))
    if getattr(dataset.file_meta, "TransferSyntaxUID", "") == DEFLATED:
        content, again = inflated(content), inflated(again)
    assert again == content


def test_file_with_an_element_twice_keeps_the_last_of_them():
    path = next(each for each in FILES if each.name == "winter.dcm")
    content, again = path.read_bytes(), written(codicom.dcmread(path))
    twice = content.index(b"\x08\x00\x18\x00UI")
    assert again == content[:twice] + content[twice + 28 :]


@pytest.mark.parametrize(
    "name", ["CT_small.dcm", "rtplan.dcm", "MR_small_RLE.dcm", "MR_small_bigendian.dcm", "nested_priv_SQ.dcm"]
)
def test_change_of_one_element_changes_no_other_byte(name):
    path = next(each for each in FILES if each.name == name)
    content = path.read_bytes()
    dataset = use_all(codicom.dcmread(path, force=True))
    mark, shorter = "codicom test", "codicom"
    dataset.add_new(0x0009FF01, "LO", mark)
    one = written(dataset)
    dataset[0x0009FF01].value = shorter
    two = written(dataset)
    start = next(place for place in range(len(content)) if content[place] != one[place])
    length = len(one) - len(content)
    assert one[:start] + one[start + length :] == content
    assert mark.encode() in one[start - 2 : start + length + 2]
    assert len(two) == len(one) - 4


# Conversion: what pydicom reads of the original and of what codicom wrote in another encoding

_WORDS = {"OW": 2, "OF": 4, "OL": 4, "OD": 8, "OV": 8}
# Their samples of 32 bits are turned as a whole, though OW has words of 16 (PS3.5 7.3), which codicom sees.
TURNED_WHOLE = {"rtdose_expb.dcm", "rtdose_expb_1frame.dcm"}


def values(dataset, *, little, vrs, pixel_word=2):
    """Return every value of pydicom's dataset by its path; words in little endian."""
    found = {}

    def add(each, before):
        for element in each:
            place = (*before, int(element.tag))
            if element.tag.element == 0:
                continue
            if element.VR == "SQ":
                found[place] = len(element.value)
                for number, item in enumerate(element.value):
                    add(item, (*place, number))
                continue
            value = element.value
            if isinstance(value, bytes):
                size = 1 if little else _WORDS.get(element.VR, 1)
                if size > 1 and element.keyword == "PixelData":
                    size = pixel_word
                value = b"".join(value[start : start + size][::-1] for start in range(0, len(value), size))
            elif isinstance(value, str) or not hasattr(value, "__iter__"):
                value = "" if value is None else str(value)
            else:
                value = [str(one) for one in value] or ""
            found[place] = (str(element.VR), value) if vrs else value

    add(dataset, ())
    return found


def is_native(path):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        meta = codicom.dcmread(path, force=True, stop_before_pixels=True).file_meta
    syntax = meta.get("TransferSyntaxUID")
    return not syntax or not syntax.is_compressed or syntax == DEFLATED


# pydicom itself cannot say what these hold: values of a wrong length, or bytes that no dataset has.
UNREADABLE = {"badVR.dcm", "no_meta.dcm"}
CONVERTED = [each for each in FILES if is_native(each) and each.name not in UNREADABLE]


@pytest.mark.parametrize("syntax", [*NATIVE, DEFLATED])
@pytest.mark.parametrize("path", CONVERTED, ids=same_file)
def test_converted_file_has_the_same_values_for_pydicom(path, syntax):
    original = pydicom.dcmread(path, force=True)
    dataset = codicom.dcmread(path, force=True)
    dataset.preamble = bytes(128)
    dataset.file_meta.TransferSyntaxUID = syntax
    back = pydicom.dcmread(io.BytesIO(written(dataset)))
    # Implicit VR tells no VRs: private ones come from the reader's dictionary, and 8-bit pixels are words.
    implicit = syntax == "1.2.840.10008.1.2" or original.original_encoding[0]
    word = 4 if path.name in TURNED_WHOLE else 2
    expected = values(original, little=original.original_encoding[1], vrs=not implicit, pixel_word=word)
    found = values(back, little=syntax != "1.2.840.10008.1.2.2", vrs=not implicit, pixel_word=word)
    if implicit:
        expected, found = (
            {place: _plain(each[place]) for place in each if not _is_private(place)} for each in (expected, found)
        )
    assert found == expected


def _is_private(place):
    return any(step & 0x10000 for step in place)


def _plain(value):
    return value.decode("latin-1").rstrip(" \0") if isinstance(value, bytes) else value


# The encoding that is chosen

SYNTAXES = [None, *NATIVE, DEFLATED, "1.2.840.10008.1.2.4.50", "1.2.3.4", "1.2.840.10008.5.1.4.1.1.2"]


class Pydicom:
    Dataset, FileDataset, FileMetaDataset = pydicom.Dataset, pydicom.FileDataset, pydicom.dataset.FileMetaDataset
    dcmwrite = staticmethod(pydicom.dcmwrite)


class Codicom:
    Dataset, FileDataset, FileMetaDataset = Dataset, FileDataset, FileMetaDataset
    dcmwrite = staticmethod(codicom.dcmwrite)


def outcome(library, syntax, original, options):
    """Return what a library writes, or which builtin error it raises."""
    dataset = library.Dataset()
    if original is not None:
        dataset = library.FileDataset("nofile", dataset, None, None, *original)
    dataset.SOPClassUID, dataset.SOPInstanceUID, dataset.PatientID = "1.2", "1.3", "1"
    if syntax is not None:
        dataset.file_meta = library.FileMetaDataset()
        dataset.file_meta.TransferSyntaxUID = syntax
    stream = io.BytesIO()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            library.dcmwrite(stream, dataset, **options)
    except (ValueError, AttributeError):
        return "refused"
    raw = stream.getvalue()
    start = max(raw.find(b"\x08\x00\x16\x00"), raw.find(b"\x00\x08\x00\x16"))
    return raw[128:132] == b"DICM", raw[start:] if syntax != DEFLATED else "deflated"


@pytest.mark.parametrize("original", [None, (True, True), (False, True), (False, False)])
@pytest.mark.parametrize("syntax", SYNTAXES)
def test_encoding_is_chosen_as_pydicom_does(syntax, original):
    for implicit, little, enforce, force in itertools.product([None, True, False], [None, True, False], [0, 1], [0, 1]):
        if implicit is None and little is not None and not force and syntax in (None, "1.2.3.4"):
            continue  # pydicom takes no notice of little_endian alone; codicom does
        options = {
            "implicit_vr": implicit,
            "little_endian": little,
            "enforce_file_format": bool(enforce),
            "force_encoding": bool(force),
        }
        assert outcome(Codicom, syntax, original, options) == outcome(Pydicom, syntax, original, options), options


def test_little_endian_alone_is_taken_notice_of():
    options = {"little_endian": False}
    assert outcome(Codicom, None, (False, True), options) == outcome(Pydicom, None, (False, False), {})


@pytest.mark.parametrize(
    "vr", ["LO", "UT", "OB", "OW", "US", "DS", "IS", "PN", "UI", "AT", "FD", "DA", "TM", "UC", "UR", "SV"]
)
@pytest.mark.parametrize("syntax", NATIVE)
def test_new_elements_are_written_as_pydicom_writes_them(vr, syntax):
    value = {
        "LO": ["a", "bc"],
        "UT": "abc",
        "OB": b"abc",
        "OW": b"abcd",
        "US": [1, 2, 3],
        "DS": ["1.5", "2"],
        "IS": ["1", "22"],
        "PN": "A^B",
        "UI": ["1.2", "1.2.3"],
        "AT": [0x00100010, 0x00100020],
        "FD": [1.5, -2.0],
        "DA": "20200101",
        "TM": "010203",
        "UC": ["a", "b"],
        "UR": "http://example.org/a",
        "SV": [-1, 2],
    }[vr]
    raw = []
    for library in (Codicom, Pydicom):
        dataset, stream = library.Dataset(), io.BytesIO()
        dataset.add_new(0x00091010, vr, value)
        item = library.Dataset()
        item.add_new(0x00091011, vr, value)
        dataset.BeamSequence = [item]
        implicit, little = NATIVE[syntax]
        library.dcmwrite(stream, dataset, implicit_vr=implicit, little_endian=little)
        raw.append(stream.getvalue())
    assert raw[0] == raw[1]


# DCMTK as a reader

LINE = re.compile(r"^(\s*)\((\w{4}),(\w{4})\) (\S\S) (.*?)\s+#\s+(\S+), *(\d+) (.*)$", re.DOTALL)


def dumped(path):
    """Return (depth, tag, value) of every standard element that dcmdump shows, byte and word values as bytes."""
    done = subprocess.run(["dcmdump", "-q", "+L", "-Un", str(path)], capture_output=True, timeout=60)
    assert done.returncode == 0, done.stderr
    found = []
    for line in done.stdout.decode("latin-1").split("\n"):
        match = LINE.match(line)
        if match is None or match[2] in ("fffe", "0002") or match[3] == "0000" or int(match[2], 16) % 2:
            continue
        vr, value = match[4], match[5]
        if vr == "SQ":
            value = ""
        elif vr in ("OW", "OB", "ox", "px"):
            cells = [] if value == "(no value available)" else value.split("\\")
            value = b"".join(bytes.fromhex(cell)[::-1] for cell in cells)
        found.append((len(match[1]), match[2], match[3], value))
    return found


DUMPED = [
    each
    for each in CONVERTED
    if each.name
    in {
        "CT_small.dcm",
        "MR_small.dcm",
        "MR_small_bigendian.dcm",
        "rtplan.dcm",
        "rtdose.dcm",
        "liver_1frame.dcm",
        "nested_priv_SQ.dcm",
        "priv_SQ.dcm",
        "SC_rgb_small_odd.dcm",
        "waveform_ecg.dcm",
        "test-SR.dcm",
        "reportsi.dcm",
        "ExplVR_BigEnd.dcm",
        "vlut_04.dcm",
        "mlut_18.dcm",
        "image_dfl.dcm",
        "DICOMDIR",
        "color-px.dcm",
        "explicit_VR-UN.dcm",
    }
    or "charset" in str(each)
]


@pytest.mark.oracle("dcmdump")
@pytest.mark.parametrize("path", DUMPED, ids=same_file)
def test_dcmtk_reads_the_same_of_every_native_encoding(path, tmp_path):
    expected = None
    for syntax in [LITTLE, *NATIVE, DEFLATED]:
        dataset = codicom.dcmread(path, force=True)
        dataset.preamble = bytes(128)
        dataset.file_meta.TransferSyntaxUID = syntax
        dataset.save_as(tmp_path / "file.dcm", enforce_file_format="SOPClassUID" in dataset)
        found = dumped(tmp_path / "file.dcm")
        expected = expected or found
        assert found == expected, syntax
    tags = map(attrgetter("tag"), codicom.dcmread(path))
    assert len(expected) >= sum(not tag.is_private and tag.element != 0 for tag in tags)


@pytest.mark.oracle("dcmdump")
@pytest.mark.parametrize("path", [each for each in DUMPED if "charset" not in str(each)], ids=same_file)
def test_dcmtk_reads_the_same_of_the_original_and_of_what_was_encoded_anew(path, tmp_path):
    dataset = codicom.dcmread(path, force=True)
    made = Dataset()
    with codicom.options(writing_validation=IGNORE):
        for element in dataset:
            made[element.tag] = copy.copy(element)
            made[element.tag].value = element.value
    made.file_meta = dataset.file_meta
    made.preamble = bytes(128)
    made.save_as(tmp_path / "file.dcm")
    found = [(depth, group, element, _trimmed(value)) for depth, group, element, value in dumped(tmp_path / "file.dcm")]
    assert found == [(depth, group, element, _trimmed(value)) for depth, group, element, value in dumped(path)]


def _trimmed(value):
    return value.rstrip(b"\0") if isinstance(value, bytes) else value


TEXTS = {
    "ISO_IR 6": "abc",
    "ISO_IR 100": "äé",
    "ISO_IR 101": "ąő",
    "ISO_IR 109": "ħĝ",
    "ISO_IR 110": "āž",
    "ISO_IR 144": "Люкceмбypг",
    "ISO_IR 127": "قباني",
    "ISO_IR 126": "Διονυσιος",
    "ISO_IR 138": "שרון",
    "ISO_IR 148": "Çşğ",
    "ISO_IR 166": "นามสกุล",
    "ISO_IR 192": "ü日本",
    "GB18030": "王小东",
    "GBK": "王小东",
    "ISO_IR 13": "ﾔﾏﾀﾞ",
}
EXTENDED = {
    "\\ISO 2022 IR 87": "山田",
    "ISO 2022 IR 13\\ISO 2022 IR 87": "ﾔﾏﾀﾞ山田",
    "\\ISO 2022 IR 149": "김희중",
    "ISO 2022 IR 100\\ISO 2022 IR 144": "Лä",
    "ISO 2022 IR 6\\ISO 2022 IR 126\\ISO 2022 IR 138": "Δש",
}


def with_text(terms, text, name):
    dataset = Dataset(
        SpecificCharacterSet=terms,
        SOPClassUID="1.2",
        SOPInstanceUID="1.3",
        PatientName=f"{text}^{text}",
        PatientID=text,
        BeamSequence=[Dataset(BeamName=text)],
    )
    dataset.file_meta = FileMetaDataset(TransferSyntaxUID=LITTLE)
    dataset.save_as(name, enforce_file_format=True)


@pytest.mark.oracle("dcm2json")
@pytest.mark.parametrize(("terms", "text"), TEXTS.items())
def test_dcmtk_reads_text_in_each_character_set(terms, text, tmp_path):
    with_text(terms, text, tmp_path / "file.dcm")
    done = subprocess.run(["dcm2json", str(tmp_path / "file.dcm")], capture_output=True, timeout=60, check=True)
    found = json.loads(done.stdout)
    assert found["00100010"]["Value"][0]["Alphabetic"] == f"{text}^{text}"
    assert found["00100020"]["Value"] == [text]
    assert found["300A00B0"]["Value"][0]["300A00C2"]["Value"] == [text]


@pytest.mark.parametrize(("terms", "text"), [*TEXTS.items(), *EXTENDED.items()])
def test_pydicom_reads_text_in_each_character_set(terms, text, tmp_path):
    with_text(terms.split("\\"), text, tmp_path / "file.dcm")
    found = pydicom.dcmread(tmp_path / "file.dcm")
    assert (found.PatientName, found.PatientID, found.BeamSequence[0].BeamName) == (f"{text}^{text}", text, text)


@pytest.mark.oracle("dcmconv")
@pytest.mark.parametrize("syntax", [*NATIVE, DEFLATED])
def test_dcmtk_writes_what_codicom_wrote_with_the_same_values(syntax, tmp_path):
    path = next(each for each in FILES if each.name == "rtplan.dcm")
    dataset = codicom.dcmread(path)
    dataset.file_meta.TransferSyntaxUID = syntax
    dataset.save_as(tmp_path / "ours.dcm")
    subprocess.run(
        ["dcmconv", "-q", "+ti", str(tmp_path / "ours.dcm"), str(tmp_path / "theirs.dcm")], check=True, timeout=60
    )
    found = codicom.dcmread(tmp_path / "theirs.dcm")
    assert found == codicom.dcmread(path)


def test_value_too_long_for_its_vr_is_read_by_pydicom(tmp_path):
    dataset = Dataset()
    dataset.add(DataElement(0x00091010, "US", [7] * 40_000))
    dataset.file_meta = FileMetaDataset(TransferSyntaxUID=LITTLE)
    dataset.preamble = bytes(128)
    with pytest.warns(codicom.errors.ValueWarning, match="VR UN"):
        raw = written(dataset)
    found = pydicom.dcmread(io.BytesIO(raw))[0x00091010]
    assert (found.VR, found.value) == ("UN", b"\7\0" * 40_000)
