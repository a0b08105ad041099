"""The JSON model against pydicom's, for every file of its wheel, and both models there and back."""

from __future__ import annotations

import contextlib
import logging
import math
from pathlib import Path

import pydicom
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import codicom
import codicom.errors

DATA = Path(pydicom.__file__).parent / "data"


def is_dicom(path):
    if path.suffix == ".dcm":
        return True
    return path.is_file() and path.stat().st_size > 132 and path.read_bytes()[128:132] == b"DICM"


FILES = sorted(path for path in DATA.rglob("*") if is_dicom(path))
# pydicom raises for this one: an IS of '1A'. PS3.18 table F.2.3-1 lets IS be a string, so codicom keeps the text.
NOT_WRITTEN = {"badVR.dcm"}
every_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
# Many of the files are wrong on purpose, and both libraries warn of it.
pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture(autouse=True)
def _no_log():
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


def read(path):
    return codicom.dcmread(path, force=True)


def without_group_lengths(dataset):
    """Take the group lengths away, which neither model may hold (PS3.18 F.2.2, PS3.19 A.1.1)."""
    for element in list(dataset):
        if element.tag.element == 0:
            del dataset[element.tag]
    for element in dataset:
        if element.VR == "SQ":
            for item in element.value:
                without_group_lengths(item)
    return dataset


# Big endian samples of 32 bits, turned as a whole and not word by word as OW wants it (PS3.5 7.3).
TURNED_WHOLE = {"rtdose_expb.dcm", "rtdose_expb_1frame.dcm"}


def turned(words, size):
    return b"".join(words[start : start + size][::-1] for start in range(0, len(words), size))


def as_written_in_little_endian(dataset, path):
    """Swap the bytes of words that come from a big endian file: no transfer syntax tells of them (PS3.18 F.2.7)."""
    if dataset.original_encoding[1] is False:
        for element in dataset:
            if element.VR == "OW" and element.value:
                element.value = turned(element.value, 4 if path.name in TURNED_WHOLE else 2)
    return dataset


def as_the_standard_says(theirs, word):
    """Return pydicom's JSON with its departures from PS3.18 mended; ``word`` is the size of big endian words."""
    mended = {}
    for key, attribute in theirs.items():
        # F.2.2: group lengths shall not be included.
        if key.endswith("0000"):
            continue
        attribute = dict(attribute)
        vr = attribute["vr"]
        if vr == "SQ":
            attribute["Value"] = [as_the_standard_says(item, word) for item in attribute["Value"]]
        elif vr != "PN" and "Value" in attribute:
            # F.2.5: empty ones among several values are null.
            attribute["Value"] = [None if item == "" else item for item in attribute["Value"]]
        if attribute.get("Value") == []:
            # F.2.5: what is empty has no Value.
            del attribute["Value"]
        if word and vr == "OW" and "InlineBinary" in attribute:
            # F.2.7: the rules of byte order apply, and nothing in the model tells of another than little endian.
            words = codicom.DataElement.from_json(codicom.Dataset, key, **inline(attribute)).value
            element = codicom.DataElement(key, vr, turned(words, word))
            attribute["InlineBinary"] = element.to_json_dict()["InlineBinary"]
        mended[key] = attribute
    return mended


def inline(attribute):
    return {"vr": attribute["vr"], "value": attribute["InlineBinary"], "value_key": "InlineBinary"}


def test_all_files_of_the_wheel_are_looked_at():
    assert len(FILES) > 110


@every_file
def test_json_is_that_of_pydicom_where_that_follows_the_standard(path):
    theirs = pydicom.dcmread(path, force=True)
    if path.name in NOT_WRITTEN:
        with pytest.raises(ValueError, match="invalid literal"):
            theirs.to_json_dict()
        return
    word = 0 if theirs.original_encoding[1] is not False else 4 if path.name in TURNED_WHOLE else 2
    assert read(path).to_json_dict() == as_the_standard_says(theirs.to_json_dict(), word)


def test_json_text_is_that_of_pydicom():
    path = DATA / "test_files" / "CT_small.dcm"
    assert read(path).to_json() == pydicom.dcmread(path).to_json()


@every_file
def test_dataset_comes_back_from_its_json(path):
    dataset = read(path)
    back = codicom.Dataset.from_json(dataset.to_json())
    assert back == as_written_in_little_endian(without_group_lengths(dataset), path)


@every_file
def test_dataset_comes_back_from_its_xml(path):
    dataset = read(path)
    back = codicom.Dataset.from_xml(dataset.to_xml())
    assert back == as_written_in_little_endian(without_group_lengths(dataset), path)


@every_file
def test_numbers_come_back_from_xml_with_their_text(path):
    dataset = read(path)
    back = codicom.Dataset.from_xml(dataset.to_xml())

    def texts(elements):
        return [str(element.value) for element in elements.iterall() if element.VR in ("DS", "IS")]

    assert texts(back) == texts(dataset)


@every_file
def test_pydicom_reads_the_json_of_codicom(path):
    content = read(path).to_json()
    if path.name in NOT_WRITTEN:
        content = content.replace('"1A"', "1")
    theirs = pydicom.Dataset.from_json(content)
    ours = codicom.Dataset.from_json(content)
    assert [int(element.tag) for element in theirs] == [int(element.tag) for element in ours]


# --- datasets made up

# Building the tables of characters takes the first example its time.
patient = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=150)

words = st.text(st.characters(codec="utf-8", exclude_characters="\\", exclude_categories=["Cc", "Cs"]), max_size=20)
texts = words.map(str.strip)
long_texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=40).map(str.strip)
floats = st.floats(width=64)
several = {"min_size": 2, "max_size": 4}


def one_or_more(values):
    return st.one_of(values, st.lists(values, **several))


VALUES = {
    "AE": one_or_more(st.from_regex(r"[A-Z0-9]{1,16}", fullmatch=True)),
    "AT": one_or_more(st.integers(0, 0xFFFFFFFF)),
    "CS": one_or_more(st.from_regex(r"[A-Z0-9_]{0,16}", fullmatch=True)),
    "DA": one_or_more(st.dates().map(lambda date: f"{date.year:04}{date.month:02}{date.day:02}")),
    "DS": one_or_more(st.floats(allow_nan=False, allow_infinity=False, width=32)),
    "FD": one_or_more(floats),
    "FL": one_or_more(st.floats(width=32)),
    "IS": one_or_more(st.integers(-(1 << 31), (1 << 31) - 1)),
    "LO": one_or_more(texts),
    "LT": long_texts,
    "OB": st.binary(max_size=40),
    "OW": st.binary(max_size=40),
    "SL": one_or_more(st.integers(-(1 << 31), (1 << 31) - 1)),
    "SS": one_or_more(st.integers(-(1 << 15), (1 << 15) - 1)),
    "SV": one_or_more(st.integers(-(1 << 63), (1 << 63) - 1)),
    "UC": one_or_more(texts),
    "UI": one_or_more(st.from_regex(r"1(\.(0|[1-9][0-9]{0,4})){1,5}", fullmatch=True)),
    "UL": one_or_more(st.integers(0, (1 << 32) - 1)),
    "UN": st.binary(max_size=40),
    "US": one_or_more(st.integers(0, (1 << 16) - 1)),
    "UT": long_texts,
    "UV": one_or_more(st.integers(0, (1 << 64) - 1)),
}
components = st.text(
    st.characters(codec="utf-8", exclude_characters="\\^=", exclude_categories=["Cc", "Cs"]), max_size=8
)
groups = st.lists(components, min_size=1, max_size=5).map("^".join)
VALUES["PN"] = one_or_more(st.lists(groups, min_size=1, max_size=3).map("=".join))


@st.composite
def datasets(draw, depth=2):
    dataset = codicom.Dataset()
    with codicom.options(writing_validation=0):
        # Elements of a private block take any VR; the dictionary says nothing of them.
        block = dataset.private_block(0x0009, "CODICOM TESTS", create=True)
        for offset in range(draw(st.integers(0, 6))):
            vr = draw(st.sampled_from(sorted(VALUES)))
            block.add_new(offset * 3, vr, draw(VALUES[vr]))
        if depth and draw(st.booleans()):
            block.add_new(0xF0, "SQ", draw(st.lists(datasets(depth=depth - 1), max_size=3)))
    return dataset


def same(one, other):
    """Whether two datasets hold the same values; what is empty in one way is so in another, and NaN is NaN."""
    return [int(each.tag) for each in one] == [int(each.tag) for each in other] and all(
        mine.VR == yours.VR
        and (
            (mine.VM == yours.VM and all(map(same, mine.value, yours.value)))
            if mine.VR == "SQ"
            else values(mine) == values(yours)
        )
        for mine, yours in zip(one, other, strict=True)
    )


def values(element):
    if element.is_empty:
        return []
    items = element.value if element.VM > 1 else [element.value]
    return ["NaN" if isinstance(item, float) and math.isnan(item) else item if item != "" else None for item in items]


@patient
@given(datasets())
def test_made_up_dataset_comes_back_from_its_json(dataset):
    assert same(codicom.Dataset.from_json(dataset.to_json()), dataset)


@patient
@given(datasets())
def test_made_up_dataset_comes_back_from_its_xml(dataset):
    assert same(codicom.Dataset.from_xml(dataset.to_xml()), dataset)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@patient
@given(
    st.dictionaries(
        st.sampled_from(["00100010", "00280010", "00091001", "PatientID", "x"]),
        st.dictionaries(st.sampled_from(["vr", "Value", "InlineBinary", "BulkDataURI"]), json_values, max_size=3)
        | st.builds(lambda vr, value: {"vr": vr, "Value": value}, st.sampled_from([*VALUES, "SQ", "PN"]), json_values),
        max_size=2,
    )
)
def test_any_json_is_read_or_refused_as_invalid(content):
    with contextlib.suppress(codicom.errors.InvalidValueError):
        assert isinstance(codicom.Dataset.from_json(content), codicom.Dataset)
