"""Random datasets of all VRs survive writing and reading, and are the same for pydicom."""

from __future__ import annotations

import copy
import io
import math
import pickle
import string
import warnings
import zlib

import pydicom
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import codicom
from codicom.dataset import Dataset, FileMetaDataset

pytestmark = pytest.mark.slow

SYNTAXES = ["1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.2", "1.2.840.10008.1.2.1.99"]
ASCII = "".join(each for each in string.ascii_letters + string.digits + " !#$%&()*+,-./:;<>?@[]_{|}~" if each != "\\")
CHARACTERS = {
    "": ASCII,
    "ISO_IR 100": ASCII + "äöüßéñ",
    "ISO_IR 144": ASCII + "Жюлд",
    "ISO_IR 192": ASCII + "äЖ日本語한",
    "GB18030": ASCII + "王小东",
}


def text(letters, most):
    """Return text that padding does not change: without a space at either end."""
    return st.text(letters, max_size=most).map(str.strip)


def several(one, most=4):
    return st.lists(one, min_size=0, max_size=most)


def floats(width):
    return st.floats(width=width, allow_nan=False)


def values(letters):
    """Return a strategy of (VR, value)."""
    integers = {"US": (0, 16), "SS": (1, 16), "UL": (0, 32), "SL": (1, 32), "UV": (0, 64), "SV": (1, 64)}
    kinds = {
        "AE": several(text(ASCII, 16).filter(bool)),
        "AS": several(st.sampled_from(["010Y", "002W", "999D"])),
        "AT": several(st.integers(0, 0xFFFFFFFF)),
        "CS": several(text(string.ascii_uppercase + string.digits + "_", 16)),
        "DA": several(st.dates().map(lambda day: f"{day:%Y%m%d}".zfill(8))),
        "DS": several(st.decimals(-99999, 99999, places=4).map(str)),
        "DT": several(st.sampled_from(["2020", "20200102030405.123456+0100", "19991231"])),
        "FD": several(floats(64)),
        "FL": several(floats(32)),
        "IS": several(st.integers(-(2**31), 2**31 - 1).map(str)),
        "LO": several(text(letters, 40)),
        "LT": text(letters, 200),
        "PN": several(
            st.lists(text(letters.translate(str.maketrans("", "", "^=")), 10), min_size=1, max_size=5).map("^".join)
        ),
        "SH": several(text(letters, 16)),
        "ST": text(letters, 200),
        "TM": several(st.sampled_from(["01", "0102", "010203", "235959.999999"])),
        "UC": several(text(letters, 100)),
        "UI": several(st.sampled_from(["1.2.840.10008.1.2", "1.2.3", "2.25.1234567890"])),
        "UR": st.just("http://example.org/a?b=c"),
        "UT": text(letters, 300),
    }
    for vr, (signed, bits) in integers.items():
        low = -(1 << (bits - 1)) if signed else 0
        kinds[vr] = several(st.integers(low, low + (1 << bits) - 1), 60)
    for vr, size in {"OB": 1, "OW": 2, "OL": 4, "OF": 4, "OD": 8, "OV": 8, "UN": 1}.items():
        kinds[vr] = several(st.binary(min_size=size, max_size=size), 20).map(b"".join)
    return st.sampled_from(sorted(kinds)).flatmap(lambda vr: kinds[vr].map(lambda value: (vr, value)))


@st.composite
def datasets(draw, letters=None, depth=2):
    """Return a dataset of elements of every VR, with private blocks and nested sequences."""
    dataset = Dataset()
    if letters is None:
        term, letters = draw(st.sampled_from(sorted(CHARACTERS.items())))
        if term:
            dataset.SpecificCharacterSet = term
    for offset, (vr, value) in enumerate(draw(st.lists(values(letters), max_size=8))):
        dataset.private_block(0x0011, "CODICOM TEST", create=True).add_new(offset, vr, value)
    if draw(st.booleans()):
        dataset.PatientName = draw(text(letters.translate(str.maketrans("", "", "^=")), 20))
        dataset.Rows = draw(st.integers(0, 0xFFFF))
        dataset.PixelSpacing = draw(st.lists(st.sampled_from(["1.5", "-2", "1e-3"]), min_size=2, max_size=2))
    if depth:
        for keyword in draw(st.sets(st.sampled_from(["BeamSequence", "AcquisitionContextSequence"]))):
            items = draw(st.lists(datasets(letters=letters, depth=depth - 1), max_size=3))
            setattr(dataset, keyword, items)
            dataset[keyword].is_undefined_length = draw(st.booleans())
            for item in items:
                item.is_undefined_length_sequence_item = draw(st.booleans())
    return dataset


def file_of(dataset, syntax):
    dataset.file_meta = FileMetaDataset(TransferSyntaxUID=syntax)
    dataset.preamble = bytes(128)
    stream = io.BytesIO()
    codicom.dcmwrite(stream, dataset)
    return stream.getvalue()


def plain(dataset):
    """Return a dataset's values in Python's own types; in either library."""
    found = {}
    for element in dataset:
        value = element.value
        if element.VR == "SQ":
            value = [plain(item) for item in value]
        elif isinstance(value, bytes):
            value = bytes(value)
        elif element.VR in ("FL", "FD"):
            value = [_number(one) for one in ([] if value is None else value if hasattr(value, "__len__") else [value])]
        else:
            many = hasattr(value, "__iter__") and not isinstance(value, str) and type(value).__name__ != "PersonName"
            value = [] if value in (None, "") else [str(one) for one in value] if many else [str(value)]
        found[int(element.tag)] = value or ""
    return found


def _number(value):
    # Minus zero is another value than zero.
    return (math.copysign(1, value), value)


def even(values):
    """Pad bytes as writing does."""
    return {
        tag: [even(item) for item in value]
        if value and isinstance(value, list) and isinstance(value[0], dict)
        else value + b"\0" * (len(value) % 2)
        if isinstance(value, bytes)
        else value
        for tag, value in values.items()
    }


fast = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize("syntax", SYNTAXES)
@given(dataset=datasets())
@fast
def test_random_dataset_survives(syntax, dataset):
    expected = even(plain(dataset))
    raw = file_of(dataset, syntax)
    found = codicom.dcmread(io.BytesIO(raw))
    # In implicit VR, private elements that no dictionary knows are bytes.
    assert syntax == "1.2.840.10008.1.2" or plain(found) == expected
    assert file_of(found, syntax) == raw


@pytest.mark.parametrize("syntax", SYNTAXES)
@given(dataset=datasets())
@fast
def test_random_dataset_is_the_same_for_pydicom(syntax, dataset):
    raw = file_of(dataset, syntax)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        theirs = plain(pydicom.dcmread(io.BytesIO(raw)))
        ours = plain(codicom.dcmread(io.BytesIO(raw)))
    assert ours == theirs


@pytest.mark.parametrize("target", SYNTAXES[1:3])
@pytest.mark.parametrize("source", SYNTAXES[1:3])
@given(dataset=datasets())
@fast
def test_random_dataset_goes_to_another_byte_order_and_back(source, target, dataset):
    raw = file_of(dataset, source)
    there = file_of(codicom.dcmread(io.BytesIO(raw)), target)
    assert file_of(codicom.dcmread(io.BytesIO(there)), source) == raw


@given(dataset=datasets(), use=st.booleans())
@fast
def test_copies_of_a_random_dataset_are_written_alike(dataset, use):
    raw = file_of(dataset, SYNTAXES[1])
    read = codicom.dcmread(io.BytesIO(raw))
    if use:
        read.decode()
    for made in (read.copy(), copy.deepcopy(read), pickle.loads(pickle.dumps(read))):
        assert made == read
        assert file_of(made, SYNTAXES[1]) == raw


@given(dataset=datasets())
@fast
def test_change_of_character_set_keeps_random_text(dataset):
    read = codicom.dcmread(io.BytesIO(file_of(dataset, SYNTAXES[1])))
    expected = plain(codicom.dcmread(io.BytesIO(file_of(dataset, SYNTAXES[1]))))
    read.SpecificCharacterSet = "ISO_IR 192"
    found = plain(codicom.dcmread(io.BytesIO(file_of(read, SYNTAXES[1]))))
    found.pop(0x00080005)
    expected.pop(0x00080005, None)
    assert found == expected


def test_deflated_file_inflates_to_the_explicit_one():
    dataset = Dataset(PatientID="12", Rows=2)
    plain_file, deflated = (file_of(dataset, syntax) for syntax in (SYNTAXES[1], SYNTAXES[3]))
    assert zlib.decompressobj(-15).decompress(deflated[132 + 30 :]) == plain_file[132 + 28 :]
