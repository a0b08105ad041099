"""Reading: every kind of source, encoding and part, with bytes that codicom.testing.files put together."""

from __future__ import annotations

import gzip
import io
import struct
import warnings
import zlib

import fsspec
import pytest

import codicom
from codicom.errors import DeviationWarning, InvalidDicomError, ReadError, SourceClosedError, TruncatedError
from codicom.testing import files
from codicom.testing.files import EXPLICIT_BE, EXPLICIT_LE, IMPLICIT_LE
from codicom.uid import TransferSyntaxes
from codicom.wire.deviations import Rule

IMPLICIT, EXPLICIT, BIG, DEFLATED = (
    files.IMPLICIT_LITTLE,
    files.EXPLICIT_LITTLE,
    files.EXPLICIT_BIG,
    files.DEFLATED,
)
PIXELS = bytes(range(256)) * 4


def simple(**how):
    return files.file(files.patient(), **how)


def image(encode=EXPLICIT_LE, after=b"", **how):
    """Return a file of a small image; ``after`` stands behind the pixel data."""
    return files.file(files.patient(encode), encode.image(16, 32, PIXELS), after, **how)


class Unseekable(io.RawIOBase):
    """A stream such as a socket's: it gives a few bytes at a time and cannot go back."""

    def __init__(self, data, step=700):
        self._rest = io.BytesIO(data)
        self._step = step

    def readable(self):
        return True

    def seekable(self):
        return False

    def readinto(self, buffer):
        piece = self._rest.read(min(len(buffer), self._step))
        buffer[: len(piece)] = piece
        return len(piece)


class Counting(io.BytesIO):
    """A file object that knows how many bytes were read from it, and up to where."""

    def __init__(self, data):
        super().__init__(data)
        self.count = 0

    def read(self, size=-1):
        data = super().read(size)
        self.count += len(data)
        return data


@pytest.fixture
def path(tmp_path):
    target = tmp_path / "one.dcm"
    target.write_bytes(image())
    return target


# Sources


def test_path_as_text_is_read(path):
    assert codicom.dcmread(str(path)).PatientName == "Doe^Jane"


def test_path_object_is_read(path):
    assert codicom.dcmread(path).PatientName == "Doe^Jane"


def test_open_file_is_read_to_its_end_and_stays_open(path):
    with path.open("rb") as file:
        assert codicom.dcmread(file).PatientName == "Doe^Jane"
        assert file.tell() == path.stat().st_size


def test_unbuffered_file_is_read(path):
    with path.open("rb", buffering=0) as file:
        assert codicom.dcmread(file).PixelData == PIXELS


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview, io.BytesIO])
def test_bytes_of_each_kind_are_read(kind):
    assert codicom.dcmread(kind(image())).PixelData == PIXELS


def test_memory_of_words_is_read_as_bytes():
    data = image() + EXPLICIT_LE.element(0xFFFCFFFC, "OB", bytes(-(len(image()) + 12) % 4))
    assert codicom.dcmread(memoryview(data).cast("I")).PixelData == PIXELS


def test_changing_a_bytearray_afterwards_changes_nothing():
    data = bytearray(simple())
    dataset = codicom.dcmread(data)
    data[:] = bytes(len(data))
    assert dataset.PatientName == "Doe^Jane"


def test_file_object_is_read_from_where_it_stands():
    stream = io.BytesIO(b"before" + simple())
    stream.seek(6)
    assert codicom.dcmread(stream).PatientID == "TEST-1"


def test_gzip_file_object_is_read():
    with gzip.open(io.BytesIO(gzip.compress(image()))) as file:
        assert codicom.dcmread(file).PixelData == PIXELS


def test_path_of_a_gzip_file_is_read(tmp_path):
    path = tmp_path / "one.dcm.gz"
    path.write_bytes(gzip.compress(image()))
    assert codicom.dcmread(path).PixelData == PIXELS


def test_gzip_file_of_several_members_is_read_whole():
    data = image()
    assert codicom.dcmread(gzip.compress(data[:700]) + gzip.compress(data[700:])).PixelData == PIXELS


def test_cut_gzip_file_is_refused():
    with pytest.raises(TruncatedError, match="must be complete, got one that ends after"):
        codicom.dcmread(gzip.compress(image())[:-12])


def test_damaged_gzip_file_is_refused():
    with pytest.raises(InvalidDicomError, match="cannot be inflated"):
        codicom.dcmread(gzip.compress(image())[:20] + b"\xff" * 40)


def test_preamble_that_looks_like_gzip_is_read_as_dicom():
    dataset = codicom.dcmread(simple(preamble=b"\x1f\x8b\x08" + bytes(125)))
    assert dataset.preamble[:3] == b"\x1f\x8b\x08"


def test_fsspec_file_is_read():
    memory = fsspec.filesystem("memory")
    memory.pipe("/one.dcm", image())
    with memory.open("/one.dcm") as file:
        assert codicom.dcmread(file, stop_before_pixels=True).PatientName == "Doe^Jane"


def test_stream_that_cannot_seek_is_read():
    assert codicom.dcmread(Unseekable(image())).PixelData == PIXELS


@pytest.mark.parametrize("how", [{"skip_pixels": True}, {"specific_tags": ["PatientName", 0xFFFCFFFC]}])
def test_stream_that_cannot_seek_is_read_past_its_pixels(how):
    after = EXPLICIT_LE.element(0xFFFCFFFC, "OB", b"\1\2")
    encode = EXPLICIT_LE
    data = files.file(encode.element(0x00100010, "PN", "A"), encode.element(0x7FE00010, "OW", bytes(300_000)), after)
    dataset = codicom.dcmread(Unseekable(data), **how)
    assert (dataset.DataSetTrailingPadding, "PixelData" in dataset) == (b"\1\2", False)


def test_stream_that_cannot_seek_is_read_past_its_fragments():
    fragments = EXPLICIT_LE.encapsulated([bytes(100_000), bytes(100_000)])
    data = files.file(fragments, EXPLICIT_LE.element(0xFFFCFFFC, "OB", b"\1\2"))
    assert codicom.dcmread(Unseekable(data), skip_pixels=True).DataSetTrailingPadding == b"\1\2"


def test_stream_that_cannot_seek_has_nothing_deferred():
    assert codicom.dcmread(Unseekable(image()), defer_size=16).PixelData == PIXELS


def test_file_in_text_mode_is_refused(path):
    with path.open("r", encoding="latin-1") as file, pytest.raises(TypeError, match="binary mode"):
        codicom.dcmread(file)


def test_what_is_no_source_is_refused():
    with pytest.raises(TypeError, match="got int"):
        codicom.dcmread(5)


def test_missing_file_is_an_error_of_the_system(tmp_path):
    with pytest.raises(FileNotFoundError):
        codicom.dcmread(tmp_path / "none.dcm")


def test_name_of_the_file_is_remembered(path):
    dataset = codicom.dcmread(path)
    assert (dataset.filename, dataset.timestamp) == (str(path), path.stat().st_mtime)


# Encodings


@pytest.mark.parametrize("syntax", [IMPLICIT, EXPLICIT, BIG, DEFLATED, "1.2.840.10008.1.2.4.50"])
def test_transfer_syntax_is_read(syntax):
    encode = files.encoding(syntax)
    data = files.file(files.patient(encode), encode.image(16, 32, PIXELS), transfer_syntax=syntax)
    dataset = codicom.dcmread(data)
    assert (dataset.PatientName, dataset.Rows, dataset.PixelData) == ("Doe^Jane", 16, PIXELS)
    assert dataset.original_encoding == (not encode.explicit, encode.little)


def test_private_syntax_is_read_as_it_was_registered():
    known = TransferSyntaxes()
    uid = "1.2.826.0.1.3680043.9.9999.1"
    known.register(uid, implicit_vr=False, little_endian=False)
    encode = EXPLICIT_BE
    data = files.file(encode.element(0x00280010, "US", 258), transfer_syntax=uid)
    with codicom.options(transfer_syntaxes=known):
        assert codicom.dcmread(data).Rows == 258


def test_unknown_syntax_is_recorded_and_found_from_the_data():
    data = simple(transfer_syntax="1.2.3.4")
    with pytest.warns(DeviationWarning, match="in no table"):
        dataset = codicom.dcmread(data)
    assert dataset.PatientName == "Doe^Jane"


def deflate(content, wbits=-15):
    deflater = zlib.compressobj(wbits=wbits)
    return deflater.compress(content) + deflater.flush()


def deflated_file(stream):
    return files.file(transfer_syntax=DEFLATED, meta=files.file_meta(DEFLATED) + stream)


def test_cut_deflated_dataset_keeps_what_can_be_inflated():
    content = files.patient() + EXPLICIT_LE.element(0x7FE00010, "OW", bytes(range(250)) * 100)
    with pytest.warns(DeviationWarning) as met:
        dataset = codicom.dcmread(deflated_file(deflate(content)[:-40]))
    assert dataset.PatientName == "Doe^Jane"
    rules = {each.rule for each in dataset.deviations}
    assert rules == {Rule.DEFLATED_END, Rule.TRUNCATED_VALUE}
    assert len(met) == 2


@pytest.mark.parametrize("wbits", [15, 31])
def test_deflated_dataset_with_a_zlib_or_gzip_header_is_read(wbits):
    with pytest.warns(DeviationWarning, match="zlib or gzip header"):
        dataset = codicom.dcmread(deflated_file(deflate(files.patient(), wbits)))
    assert dataset.PatientName == "Doe^Jane"


def test_deflated_dataset_of_nonsense_is_refused():
    with pytest.raises(InvalidDicomError, match="cannot be inflated"):
        codicom.dcmread(deflated_file(b"\xff" * 50))


@pytest.mark.parametrize("how", [{"stop_before_pixels": True}, {"skip_pixels": True}, {"specific_tags": ["Rows"]}])
def test_deflated_dataset_is_read_in_part(how):
    dataset = codicom.dcmread(image(transfer_syntax=DEFLATED), **how)
    assert (dataset.Rows, "PixelData" in dataset) == (16, False)


# Head of the file


def test_missing_prefix_is_refused_with_the_way_out():
    with pytest.raises(InvalidDicomError, match="force=True"):
        codicom.dcmread(simple(preamble=None))


def test_missing_prefix_is_read_by_force():
    with pytest.warns(DeviationWarning, match="no preamble"):
        dataset = codicom.dcmread(simple(preamble=None), force=True)
    assert (dataset.preamble, dataset.PatientName) == (None, "Doe^Jane")


@pytest.mark.parametrize("encode", [IMPLICIT_LE, EXPLICIT_LE, EXPLICIT_BE], ids=["implicit", "explicit", "big"])
def test_dataset_alone_is_read_by_force(encode):
    with pytest.warns(DeviationWarning):
        dataset = codicom.dcmread(files.patient(encode), force=True)
    assert dataset.PatientName == "Doe^Jane"
    assert dataset.original_encoding == (not encode.explicit, encode.little)
    assert [each.rule for each in dataset.deviations] == [Rule.NO_PREAMBLE, Rule.NO_FILE_META]


def test_prefix_without_meta_is_read():
    with pytest.warns(DeviationWarning, match="no File Meta Information"):
        dataset = codicom.dcmread(simple(meta=b""))
    assert dataset.PatientName == "Doe^Jane"


@pytest.mark.parametrize("data", [b"", b"\0" * 8, b"\0" * 132, b"not DICOM at all"])
def test_what_is_no_dicom_is_refused(data):
    with pytest.raises(InvalidDicomError):
        codicom.dcmread(data)


def test_empty_source_by_force_is_an_empty_dataset():
    with pytest.warns(DeviationWarning):
        assert len(codicom.dcmread(b"", force=True)) == 0


def test_implicit_meta_is_read():
    element = IMPLICIT_LE.element
    meta = element(0x00020010, "UI", EXPLICIT)
    with pytest.warns(DeviationWarning, match="in implicit VR"):
        dataset = codicom.dcmread(simple(meta=meta))
    assert (dataset.file_meta.TransferSyntaxUID, dataset.PatientName) == (EXPLICIT, "Doe^Jane")


@pytest.mark.parametrize("length", [0, 10, 5000, 0xFFFFFFFE])
def test_wrong_meta_group_length_is_recorded(length):
    meta = files.file_meta()
    meta = meta[:8] + struct.pack("<L", length) + meta[12:]
    with pytest.warns(DeviationWarning, match="Group Length"):
        dataset = codicom.dcmread(simple(meta=meta))
    assert dataset.PatientName == "Doe^Jane"


def test_meta_without_transfer_syntax_is_recorded():
    meta = EXPLICIT_LE.element(0x00020002, "UI", files.SECONDARY_CAPTURE)
    with pytest.warns(DeviationWarning, match="no Transfer Syntax UID"):
        dataset = codicom.dcmread(simple(meta=meta))
    assert dataset.PatientName == "Doe^Jane"


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (EXPLICIT, IMPLICIT_LE),
        (IMPLICIT, EXPLICIT_LE),
        (EXPLICIT, EXPLICIT_BE),
        (BIG, EXPLICIT_LE),
        (IMPLICIT, EXPLICIT_BE),
    ],
)
def test_wrong_transfer_syntax_is_recorded_and_the_data_read(said, found):
    data = files.file(files.patient(found), transfer_syntax=said)
    with pytest.warns(DeviationWarning, match="otherwise than its transfer syntax"):
        dataset = codicom.dcmread(data)
    assert dataset.PatientName == "Doe^Jane"
    assert dataset.original_encoding == (not found.explicit, found.little)


def test_command_set_is_read_with_the_dataset():
    command = IMPLICIT_LE.element(0x00000000, "UL", 56) + IMPLICIT_LE.element(0x00000100, "US", 1)
    with pytest.warns(DeviationWarning, match="a command set"):
        dataset = codicom.dcmread(files.file(command, files.patient()))
    assert (dataset.CommandField, dataset.PatientName) == (1, "Doe^Jane")
    assert [each.rule for each in dataset.deviations] == [Rule.COMMAND_SET]


def test_meta_longer_than_a_window_is_read_whole():
    long = EXPLICIT_LE.element(0x00020102, "OB", bytes(200_000))
    data = files.file(files.patient(), meta=files.file_meta(EXPLICIT, long))
    dataset = codicom.dcmread(data, specific_tags=["PatientID"])
    assert (dataset.PatientID, len(dataset.file_meta.PrivateInformation)) == ("TEST-1", 200_000)


# Parts


@pytest.mark.parametrize("encode", [EXPLICIT_LE, IMPLICIT_LE, EXPLICIT_BE], ids=["explicit", "implicit", "big"])
def test_stop_before_pixels_reads_the_header_and_a_window_at_most(encode):
    syntax = {EXPLICIT_LE: EXPLICIT, IMPLICIT_LE: IMPLICIT, EXPLICIT_BE: BIG}[encode]
    data = files.file(
        files.patient(encode),
        encode.image(1, 1, bytes(3_000_000)),
        encode.element(0xFFFCFFFC, "OB", b"\1"),
        transfer_syntax=syntax,
    )
    stream = Counting(data)
    dataset = codicom.dcmread(stream, stop_before_pixels=True)
    assert (dataset.Rows, "PixelData" in dataset, 0xFFFCFFFC in dataset) == (1, False, False)
    assert stream.count <= 2 * 65_536


def test_stop_before_pixels_leaves_the_file_before_them():
    stream = io.BytesIO(image())
    codicom.dcmread(stream, stop_before_pixels=True)
    assert stream.read(4) == b"\xe0\x7f\x10\x00"


@pytest.mark.parametrize("tag", [0x7FE00008, 0x7FE00009, 0x7FE00010])
def test_stop_before_pixels_stops_at_pixels_of_each_kind(tag):
    data = files.file(files.patient(), EXPLICIT_LE.element(tag, "OD" if tag & 1 else "OF", bytes(8)))
    assert [*codicom.dcmread(data, stop_before_pixels=True).keys()][-1] == 0x00100020


@pytest.mark.parametrize("size", [1000, 300_000])
def test_stop_before_pixels_without_pixels_reads_all(size):
    data = files.file(
        files.patient(),
        EXPLICIT_LE.element(0x00420011, "OB", bytes(size)),
        EXPLICIT_LE.element(0xFFFCFFFC, "OB", b"\1\1"),
    )
    dataset = codicom.dcmread(io.BytesIO(data), stop_before_pixels=True)
    assert (len(dataset.EncapsulatedDocument), dataset.DataSetTrailingPadding) == (size, b"\1\1")


def test_header_of_many_windows_is_read_whole():
    items = [EXPLICIT_LE.item(EXPLICIT_LE.element(0x00081155, "UI", f"2.25.{n}")) for n in range(9000)]
    data = files.file(
        files.patient(),
        EXPLICIT_LE.sequence(0x00081140, *items),
        EXPLICIT_LE.sequence(0x00082112, *items, undefined=True),
        EXPLICIT_LE.image(1, 1, bytes(2)),
    )
    dataset = codicom.dcmread(io.BytesIO(data), stop_before_pixels=True)
    assert dataset.ReferencedImageSequence[8999].ReferencedSOPInstanceUID == "2.25.8999"
    assert dataset.SourceImageSequence[8999].ReferencedSOPInstanceUID == "2.25.8999"
    assert dataset.Rows == 1


@pytest.mark.parametrize("fragments", [False, True])
def test_skip_pixels_reads_what_stands_behind_them(fragments):
    encode = EXPLICIT_LE
    pixels = (
        encode.encapsulated([bytes(900_000)] * 3) if fragments else encode.element(0x7FE00010, "OW", bytes(3_000_000))
    )
    stream = Counting(files.file(files.patient(), pixels, encode.element(0xFFFCFFFC, "OB", b"\1\2")))
    dataset = codicom.dcmread(stream, skip_pixels=True)
    assert (dataset.DataSetTrailingPadding, "PixelData" in dataset, dataset.PatientID) == (b"\1\2", False, "TEST-1")
    assert stream.count < 400_000


def test_skip_pixels_that_are_short_leaves_them_out():
    data = image(after=EXPLICIT_LE.element(0xFFFCFFFC, "OB", b"\1\2"))
    assert [*codicom.dcmread(io.BytesIO(data), skip_pixels=True).keys()][-2:] == [0x00280103, 0xFFFCFFFC]


def test_specific_tags_may_be_keywords_tags_and_pairs():
    dataset = codicom.dcmread(image(), specific_tags=["PatientID", 0x00280010, (0x0028, 0x0011)])
    assert [*dataset.keys()] == [0x00100020, 0x00280010, 0x00280011]


def test_specific_tags_keep_the_character_set():
    data = files.file(
        EXPLICIT_LE.element(0x00080005, "CS", "ISO_IR 100"),
        EXPLICIT_LE.element(0x00100010, "PN", "Fr\xfchling".encode("latin-1")),
    )
    assert codicom.dcmread(data, specific_tags=["PatientName"]).PatientName == "Frühling"


def test_specific_tags_that_are_none_at_all_read_everything():
    assert codicom.dcmread(image(), specific_tags=[]).PixelData == PIXELS


@pytest.mark.parametrize("undefined", [False, True])
def test_specific_tags_reach_into_sequences(undefined):
    encode = EXPLICIT_LE
    code = encode.element(0x00080100, "SH", "T-1") + encode.element(0x00080104, "LO", "Meaning")
    inner = encode.sequence(0x0040A043, encode.item(code), undefined=undefined) + encode.element(
        0x0040A160, "UT", "text"
    )
    data = files.file(files.patient(), encode.sequence(0x0040A730, encode.item(inner), undefined=undefined))
    dataset = codicom.dcmread(data, specific_tags=["ContentSequence.ConceptNameCodeSequence.CodeMeaning"])
    item = dataset.ContentSequence[0]
    assert [*dataset.keys()] == [0x0040A730]
    assert [*item.keys()] == [0x0040A043]
    assert [element.keyword for element in item.ConceptNameCodeSequence[0]] == ["CodeMeaning"]


def test_specific_tags_read_no_more_of_a_large_file_than_needed():
    encode = EXPLICIT_LE
    blocks = [encode.element(0x00091000 + n, "OB", bytes(5_000_000)) for n in range(1, 6)]
    more = [encode.element(0x00291000 + n, "OB", bytes(5_000_000)) for n in range(1, 6)]
    stream = Counting(files.file(files.patient(), *blocks, encode.element(0x00280010, "US", 7), *more))
    dataset = codicom.dcmread(stream, specific_tags=["PatientName", "PatientID", "Rows"])
    assert (dataset.PatientID, dataset.Rows) == ("TEST-1", 7)
    assert stream.count < 10 * 65_536


def test_specific_tags_of_pixels_read_them():
    assert codicom.dcmread(io.BytesIO(image()), specific_tags=["PixelData"]).PixelData == PIXELS


@pytest.mark.parametrize("size", [100, 100.0, "100", "100 B", "0.1 KB", "0.1kb", "0.09765625 KiB"])
def test_defer_size_may_be_a_number_or_a_text(size):
    dataset = codicom.dcmread(io.BytesIO(image()), defer_size=size)
    assert dataset.get_item("PixelData", keep_deferred=True).value is None
    assert dataset.get_item("PatientName", keep_deferred=True).value == b"Doe^Jane"


@pytest.mark.parametrize("size", ["many", "5 light years", ""])
def test_defer_size_that_is_no_size_is_refused(size):
    with pytest.raises(ValueError, match="'512 KB' or '2 MiB'"):
        codicom.dcmread(image(), defer_size=size)


def test_value_that_is_not_longer_than_defer_size_is_read_at_once():
    dataset = codicom.dcmread(io.BytesIO(image()), defer_size="2 MiB")
    assert dataset.get_item("PixelData", keep_deferred=True).value == PIXELS


def test_deferred_values_are_read_from_the_path(path):
    dataset = codicom.dcmread(path, defer_size="512 B")
    assert dataset.PixelData == PIXELS


def test_large_deferred_values_are_not_read():
    stream = Counting(
        files.file(
            files.patient(),
            EXPLICIT_LE.element(0x00420011, "OB", bytes(2_000_000)),
            EXPLICIT_LE.image(1, 1, bytes(2_000_000)),
        )
    )
    dataset = codicom.dcmread(stream, defer_size="512 KB")
    assert stream.count < 400_000
    assert (len(dataset.EncapsulatedDocument), len(dataset.PixelData), dataset.Rows) == (2_000_000, 2_000_000, 1)


def test_deferred_value_of_a_changed_file_is_a_clear_error(path):
    dataset = codicom.dcmread(path, defer_size=100)
    path.write_bytes(image() + b"\0\0")
    with pytest.raises(ReadError, match=r"the file has changed since.*read the file again"):
        dataset.PixelData  # noqa: B018


def test_deferred_value_of_a_removed_file_is_a_clear_error(path):
    dataset = codicom.dcmread(path, defer_size=100)
    path.unlink()
    with pytest.raises(ReadError, match="cannot be read: No such file"):
        dataset.PixelData  # noqa: B018


def test_deferred_value_of_a_closed_file_object_is_a_clear_error(path):
    with path.open("rb") as file:
        dataset = codicom.dcmread(file, defer_size=100)
    with pytest.raises(SourceClosedError, match="its file object is closed"):
        dataset.PixelData  # noqa: B018


def test_reading_a_deferred_value_leaves_the_file_object_where_it_stands(path):
    with path.open("rb") as file:
        dataset = codicom.dcmread(file, defer_size=100)
        file.seek(5)
        assert dataset.PixelData == PIXELS
        assert file.tell() == 5


def test_deferred_fragments_are_read_when_asked_for():
    encode = EXPLICIT_LE
    stream = Counting(
        files.file(encode.encapsulated([bytes(200_000), b"\1\2"]), encode.element(0xFFFCFFFC, "OB", b"\3\4"))
    )
    dataset = codicom.dcmread(stream, defer_size=1000)
    assert stream.count < 200_000
    assert dataset["PixelData"].is_undefined_length
    assert dataset.PixelData.endswith(b"\xfe\xff\x00\xe0\2\0\0\0\1\2")
    assert dataset.DataSetTrailingPadding == b"\3\4"


def test_short_fragments_are_not_deferred():
    stream = io.BytesIO(files.file(EXPLICIT_LE.encapsulated([b"\1\2"])))
    dataset = codicom.dcmread(stream, defer_size=1000)
    stream.close()
    assert dataset.PixelData.endswith(b"\1\2")


def test_deferred_sequence_is_read_when_asked_for(tmp_path):
    encode = IMPLICIT_LE
    item = encode.item(encode.element(0x00081155, "UI", "2.25.7"))
    path = tmp_path / "one.dcm"
    path.write_bytes(files.file(encode.sequence(0x00081140, *[item] * 50), transfer_syntax=IMPLICIT))
    dataset = codicom.dcmread(path, defer_size=64)
    assert dataset.get_item(0x00081140, keep_deferred=True).value is None
    assert [each.ReferencedSOPInstanceUID for each in dataset.ReferencedImageSequence] == ["2.25.7"] * 50


def test_character_set_is_never_deferred():
    data = files.file(
        IMPLICIT_LE.element(0x00080005, "CS", "ISO_IR 100"),
        IMPLICIT_LE.element(0x00100010, "PN", b"Fr\xfchling"),
        transfer_syntax=IMPLICIT,
    )
    stream = io.BytesIO(data)
    dataset = codicom.dcmread(stream, defer_size=0)
    assert dataset.PatientName == "Frühling"
    stream.close()
    assert dataset.SpecificCharacterSet == "ISO_IR 100"


def test_deferred_values_do_not_look_out_of_order():
    encode = EXPLICIT_LE
    data = files.file(
        encode.element(0x00080060, "CS", "OT"),
        encode.element(0x00091001, "OB", bytes(100_000)),
        encode.element(0x00100010, "PN", "A "),
        encode.image(1, 1, bytes(100_000)),
    )
    dataset = codicom.dcmread(io.BytesIO(data), defer_size=1000)
    assert [*dataset.deviations] == []


@pytest.mark.parametrize(
    "how", [{"skip_pixels": True}, {"defer_size": 100}, {"specific_tags": ["PixelData", "Rows"]}, {}]
)
def test_cut_pixels_are_recorded_however_they_are_read(how):
    data = files.file(files.patient(), EXPLICIT_LE.image(100, 1000, bytes(200_000)))[:-5]
    with pytest.warns(DeviationWarning, match="5 bytes are missing"):
        dataset = codicom.dcmread(io.BytesIO(data), **how)
    (found,) = dataset.deviations
    assert (found.rule, found.offset, found.tag_path) == (Rule.TRUNCATED_VALUE, len(data), "PixelData")


@pytest.mark.parametrize("how", [{"skip_pixels": True}, {"defer_size": 100}])
def test_cut_fragments_are_recorded_however_they_are_read(how):
    data = files.file(EXPLICIT_LE.encapsulated([bytes(200_000)]))[:-100]
    with pytest.warns(DeviationWarning, match="no delimiter"):
        dataset = codicom.dcmread(io.BytesIO(data), **how)
    assert [each.rule for each in dataset.deviations] == [Rule.MISSING_DELIMITER]


def test_defects_in_a_part_tell_their_place_in_the_file():
    head = files.file(files.patient(), EXPLICIT_LE.element(0x00091001, "OB", bytes(300_000)))
    data = head + EXPLICIT_LE.header(0x00280010, "US", 3) + b"\1\2\3"
    dataset = codicom.dcmread(io.BytesIO(data), specific_tags=["Rows"])
    with pytest.warns(DeviationWarning):
        dataset.inspect()
    assert {each.rule for each in dataset.deviations} == {Rule.ODD_LENGTH, Rule.VALUE_LENGTH}
    assert {each.offset for each in dataset.deviations} == {len(head)}


def test_all_parts_agree_with_the_whole():
    data = image(after=EXPLICIT_LE.element(0xFFFCFFFC, "OB", b"\1\2"))
    whole = codicom.dcmread(data)
    assert codicom.dcmread(data, defer_size=50) == whole
    assert codicom.dcmread(data, specific_tags=[*whole.keys()]) == whole
    skipped = codicom.dcmread(data, skip_pixels=True)
    del whole.PixelData
    assert skipped == whole


def test_character_set_given_overrides_the_one_declared():
    data = files.file(
        EXPLICIT_LE.element(0x00080005, "CS", "ISO_IR 6"), EXPLICIT_LE.element(0x00100010, "PN", "Früh".encode())
    )
    assert codicom.dcmread(data, charset="ISO_IR 192").PatientName == "Früh"


def test_nothing_is_warned_of_for_a_proper_file():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert len(codicom.dcmread(image()).inspect()) == 0
