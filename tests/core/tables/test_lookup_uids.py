"""The UID table agrees with pydicom's and knows what that lacks."""

from __future__ import annotations

from collections import Counter

import pydicom.uid
import pytest
from pydicom._uid_dict import UID_dictionary

import codicom.uid
from codicom.tables import lookup

BASE = "1.2.840.10008.1.2."
# PS3.6 Table A-1, of an edition later than pydicom's.
LATER = {
    "1.2.840.10008.1.2.4.110": ("JPEG XL Lossless", "Transfer Syntax", "JPEGXLLossless"),
    "1.2.840.10008.1.2.4.111": ("JPEG XL JPEG Recompression", "Transfer Syntax", "JPEGXLJPEGRecompression"),
    "1.2.840.10008.1.2.4.112": ("JPEG XL", "Transfer Syntax", "JPEGXL"),
    "1.2.840.10008.1.2.8.1": ("Deflated Image Frame Compression", "Transfer Syntax", "DeflatedImageFrameCompression"),
    "1.2.840.10008.5.1.4.1.1.66.7": ("Label Map Segmentation Storage", "SOP Class", "LabelMapSegmentationStorage"),
    "1.2.840.10008.5.1.4.1.1.66.8": ("Height Map Segmentation Storage", "SOP Class", "HeightMapSegmentationStorage"),
}


def test_every_uid_has_pydicoms_entry():
    for uid, (name, kind, info, retired, keyword) in UID_dictionary.items():
        assert lookup.uid_entry(uid) == (name, kind, info, retired == "Retired", keyword)


@pytest.mark.parametrize("uid", LATER)
def test_uids_that_pydicom_lacks_are_there(uid):
    name, kind, keyword = LATER[uid]
    assert lookup.uid_entry(uid) == (name, kind, "", False, keyword)
    assert lookup.uid_for_keyword(keyword) == uid


def test_there_are_no_other_uids():
    kinds = {entry[1] for entry in UID_dictionary.values()}
    found = [uid for kind in kinds for uid in lookup.uids_of_type(kind)]
    assert Counter(found) == Counter([*UID_dictionary, *LATER])


@pytest.mark.parametrize(
    "name", [name for name, value in vars(pydicom.uid).items() if isinstance(value, pydicom.uid.UID) and name[0] != "_"]
)
def test_every_uid_constant_of_pydicom_is_one_of_codicom(name):
    if name == "PYDICOM_IMPLEMENTATION_UID":
        assert codicom.uid.UID(codicom.uid.CODICOM_IMPLEMENTATION_UID).is_valid
    else:
        assert getattr(codicom.uid, name) == getattr(pydicom.uid, name)


@pytest.mark.parametrize(
    "last",
    [
        "1",
        "1.98",
        "1.99",
        "2",
        *(f"4.{number}" for number in (*range(50, 67), 70, 80, 81, *range(90, 96), *range(100, 109), 110, 111, 112)),
        *(f"4.{number}.1" for number in range(100, 107)),
        *(f"4.{number}" for number in range(201, 206)),
        "5",
        "6.1",
        "6.2",
        "7.1",
        "7.2",
        "7.3",
        "8.1",
    ],
)
def test_every_transfer_syntax_is_known_by_a_keyword(last):
    uid = BASE + last
    assert uid in lookup.transfer_syntaxes()
    assert lookup.uid_for_keyword(lookup.uid_entry(uid).keyword) == uid


def test_transfer_syntaxes_are_in_numeric_order():
    assert lookup.transfer_syntaxes()[:3] == ("1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.1.98")
    numbers = [tuple(map(int, uid.split("."))) for uid in lookup.transfer_syntaxes()]
    assert numbers == sorted(numbers)


def test_well_known_frames_of_reference_are_known():
    assert "1.2.840.10008.1.4.1.1" in lookup.uids_of_type("Well-known frame of reference")
    assert len(lookup.uids_of_type("Well-known frame of reference")) == 28


@pytest.mark.parametrize("uid", ["", "1.2.3", "1.2.840.10008.1.2.9", "1.2.840.10008.1.2 "])
def test_unknown_uids_have_no_entry(uid):
    assert lookup.uid_entry(uid) is None
    assert (lookup.decoders_of(uid), lookup.encoders_of(uid)) == ((), ())


def test_unknown_keywords_and_types_give_nothing():
    assert lookup.uid_for_keyword("") is None
    assert lookup.uid_for_keyword("rlelossless") is None
    assert lookup.uids_of_type("Nonsense") == ()


@pytest.mark.parametrize(
    ("keyword", "decoders", "encoders"),
    [
        ("ExplicitVRLittleEndian", ["native"], ["native"]),
        ("DeflatedImageFrameCompression", ["native"], ["native"]),
        ("RLELossless", ["rle"], ["rle"]),
        ("JPEGBaseline8Bit", ["jpeg", "imagecodecs"], ["jpeg", "imagecodecs"]),
        ("JPEGLosslessSV1", ["imagecodecs"], ["imagecodecs"]),
        ("JPEGLSLossless", ["jpegls", "imagecodecs"], ["jpegls", "imagecodecs"]),
        ("HTJ2KLossless", ["jpeg2000", "imagecodecs"], ["imagecodecs"]),
        ("JPEGXL", ["imagecodecs"], ["imagecodecs"]),
        ("MPEG2MPML", [], []),
    ],
)
def test_packages_to_install(keyword, decoders, encoders):
    uid = lookup.uid_for_keyword(keyword)
    assert lookup.decoders_of(uid) == tuple(f"codicom-{name}" for name in decoders)
    assert lookup.encoders_of(uid) == tuple(f"codicom-{name}" for name in encoders)
