"""pydicom reads what the builder wrote, and small pieces are compared with bytes written out here."""

import io

import numpy as np
import pydicom
import pytest

from codicom.testing import files
from codicom.testing.files import EXPLICIT_BE, EXPLICIT_LE, IMPLICIT_LE

ENCODINGS = {"implicit little": IMPLICIT_LE, "explicit little": EXPLICIT_LE, "explicit big": EXPLICIT_BE}
SYNTAXES = [files.IMPLICIT_LITTLE, files.EXPLICIT_LITTLE, files.DEFLATED, files.EXPLICIT_BIG]


def read(*elements, transfer_syntax):
    return pydicom.dcmread(io.BytesIO(files.file(*elements, transfer_syntax=transfer_syntax)))


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [
        ("implicit little", "10002000 04000000 41424320"),
        ("explicit little", "10002000 4c4f 0400 41424320"),
        ("explicit big", "00100020 4c4f 0004 41424320"),
    ],
)
def test_text_element_has_the_bytes_of_the_standard(encoding, expected):
    assert ENCODINGS[encoding].element(0x00100020, "LO", "ABC") == bytes.fromhex(expected)


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [
        ("implicit little", "e07f1000 04000000 01020304"),
        ("explicit little", "e07f1000 4f57 0000 04000000 01020304"),
        ("explicit big", "7fe00010 4f57 0000 00000004 02010403"),
    ],
)
def test_words_have_the_bytes_of_the_standard(encoding, expected):
    assert ENCODINGS[encoding].element(0x7FE00010, "OW", [0x0201, 0x0403]) == bytes.fromhex(expected)


def test_sequence_of_undefined_length_has_its_delimiters():
    expected = "08004011 5351 0000 ffffffff feff00e0 ffffffff feff0de0 00000000 feffdde0 00000000"
    element = EXPLICIT_LE.sequence(0x00081140, EXPLICIT_LE.item(undefined=True), undefined=True)
    assert element == bytes.fromhex(expected)


@pytest.mark.parametrize("syntax", SYNTAXES)
def test_elements_are_read_back(syntax):
    encode = files.encoding(syntax)
    ds = read(
        encode.element(0x00080008, "CS", "ORIGINAL\\PRIMARY"),
        encode.element(0x00100010, "PN", "Doe^Jane"),
        encode.element(0x00189306, "FD", 0.75),
        encode.element(0x00280009, "AT", [0x00181063]),
        encode.element(0x00280010, "US", 512),
        encode.element(0x00700052, "SL", [-3, 4]),
        transfer_syntax=syntax,
    )
    values = (
        list(ds.ImageType),
        ds.PatientName,
        list(ds[0x00700052].value),
        ds[0x00189306].value,
        ds[0x00280009].value,
    )
    assert (*values, ds.Rows) == (["ORIGINAL", "PRIMARY"], "Doe^Jane", [-3, 4], 0.75, 0x00181063, 512)


@pytest.mark.parametrize("undefined", [False, True])
@pytest.mark.parametrize("syntax", SYNTAXES)
def test_nested_sequences_are_read_back(syntax, undefined):
    encode = files.encoding(syntax)
    inner = encode.sequence(0x00081150, encode.item(encode.element(0x00100020, "LO", "in")), undefined=undefined)
    items = [encode.item(inner, undefined=undefined), encode.item(undefined=undefined)]
    inner = encode.sequence(0x00081199, *items, undefined=undefined)
    ds = read(inner, encode.element(0x00100020, "LO", "out"), transfer_syntax=syntax)
    assert (len(ds[0x00081199].value), ds.PatientID) == (2, "out")


@pytest.mark.parametrize("undefined", [False, True])
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_nesting_is_as_deep_as_asked(encoding, undefined):
    encode = ENCODINGS[encoding]
    built = encode.item(undefined=undefined)
    for _ in range(3):
        element = encode.sequence(0x00081199, built, undefined=undefined)
        built = encode.item(element, undefined=undefined)
    assert encode.nested(0x00081199, 3, undefined=undefined) == element


@pytest.mark.parametrize("syntax", SYNTAXES)
def test_image_is_read_back(syntax):
    encode = files.encoding(syntax)
    pixels = np.array([[1, 2, 3], [-4, 500, -6]], dtype=np.int16)
    data = pixels.astype(encode.order + "i2").tobytes()
    ds = read(encode.image(2, 3, data, signed=True, stored=12), transfer_syntax=syntax)
    assert np.array_equal(ds.pixel_array, pixels)


@pytest.mark.parametrize("table", [True, False])
def test_encapsulated_frames_are_read_back(table):
    frames = [b"first.", [b"sec", b"ond "], b"third!"]
    element = EXPLICIT_LE.encapsulated(frames, offset_table=table)
    image = EXPLICIT_LE.image(2, 3, element, allocated=8, frames=3)
    ds = read(image, transfer_syntax="1.2.840.10008.1.2.5")
    fragments = list(pydicom.encaps.generate_fragments(ds.PixelData[8 + 12 * table :]))
    assert fragments == [b"first.", b"sec\0", b"ond ", b"third!"]


def test_offset_table_names_where_frames_begin():
    element = EXPLICIT_LE.encapsulated([b"first.", [b"sec", b"ond "], b"third!"])
    ds = read(EXPLICIT_LE.image(2, 3, element, allocated=8, frames=3), transfer_syntax="1.2.840.10008.1.2.5")
    assert pydicom.encaps.parse_basic_offsets(ds.PixelData) == [0, 14, 38]


def test_file_meta_has_its_group_length():
    meta = files.file_meta(files.EXPLICIT_LITTLE)
    assert pydicom.filebase.DicomBytesIO(meta[8:12]).read() == (len(meta) - 12).to_bytes(4, "little")


def test_file_without_preamble_begins_with_its_meta():
    assert files.file(preamble=None) == files.file_meta()


@pytest.mark.parametrize("syntax", SYNTAXES)
def test_made_up_patient_is_read_back(syntax):
    ds = read(files.patient(files.encoding(syntax)), transfer_syntax=syntax)
    assert (ds.PatientID, ds.Modality, ds.SOPInstanceUID) == ("TEST-1", "OT", files.INSTANCE)
