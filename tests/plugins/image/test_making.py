"""Pictures, documents and videos become DICOM objects that dciodvfy has nothing against."""

import io
import struct
import subprocess
import zlib

import numpy as np
import pydicom
import pytest
from PIL import Image, ImageCms

from codicom import dcmread, examples, pixels
from codicom.errors import CodicomError, CodicomWarning, PixelError
from codicom_image import render, save, to_dicom
from codicom_image.making.jpeg import read_jpeg
from codicom_image.video import find_encoder

PDF = b"%PDF-1.4\n%%EOF\n"
STL = bytes(80) + (2).to_bytes(4, "little") + bytes(100)
JPEG_BASELINE = "1.2.840.10008.1.2.4.50"


@pytest.fixture
def video(tmp_path, image):
    """Return the bytes of a small MP4."""
    values = np.stack([np.full((48, 64), level, np.uint8) for level in (40, 120, 200)])
    return save(image(values, FrameTime=40), tmp_path / "cine.mp4", window=(128, 256)).read_bytes()


@pytest.fixture
def sources(photo, coded, video):
    """Return what can be made into objects, by name, each with its kind."""
    gray = photo.convert("L")
    deep = Image.fromarray(np.arange(48 * 64, dtype=np.uint16).reshape(48, 64) * 20)
    return {
        "jpeg": (coded(photo, "JPEG"), None),
        "jpeg-gray": (coded(gray, "JPEG"), None),
        "jpeg-444": (coded(photo, "JPEG", subsampling=0), "photograph"),
        "jpeg-progressive": (coded(photo, "JPEG", progressive=True), None),
        "png": (coded(photo, "PNG"), "endoscopy"),
        "png-gray": (coded(gray, "PNG"), "microscopy"),
        "png-16": (coded(deep, "PNG"), None),
        "png-palette": (coded(photo.convert("P"), "PNG"), None),
        "png-bits": (coded(gray.convert("1"), "PNG"), None),
        "gif": (coded(photo, "GIF", save_all=True, append_images=[photo.rotate(9)], duration=[40, 80]), None),
        "tiff-gray": (coded(gray, "TIFF", save_all=True, append_images=[gray.rotate(9)]), None),
        "tiff-16": (coded(deep, "TIFF", save_all=True, append_images=[deep]), None),
        "bmp": (coded(photo, "BMP"), "photograph"),
        "pdf": (PDF, None),
        "stl": (STL, None),
        "mp4": (video, None),
        "mp4-endoscopy": (video, "endoscopy"),
        "mp4-microscopy": (video, "microscopy"),
    }


NAMES = [
    "jpeg", "jpeg-gray", "jpeg-444", "jpeg-progressive", "png", "png-gray", "png-16", "png-palette", "png-bits", "gif",
    "tiff-gray", "tiff-16", "bmp", "pdf", "stl", "mp4", "mp4-endoscopy", "mp4-microscopy",
]  # fmt: skip


@pytest.mark.oracle("dciodvfy")
@pytest.mark.parametrize("like", [None, "ct"])
@pytest.mark.parametrize("name", NAMES)
def test_dciodvfy_finds_no_error(tmp_path, sources, name, like):
    source, kind = sources[name]
    dataset = to_dicom(source, kind, like=None if like is None else examples.get_path(like))
    dataset.save_as(tmp_path / "made.dcm", enforce_file_format=True)
    done = subprocess.run(["dciodvfy", tmp_path / "made.dcm"], capture_output=True, text=True, check=False)
    assert [line for line in done.stderr.splitlines() if line.startswith("Error")] == []
    # It tells the IOD that it knows the object as.
    assert any(not line.startswith("Warning") for line in done.stderr.splitlines())


@pytest.mark.parametrize("name", NAMES)
def test_what_is_made_is_read_by_pydicom(tmp_path, sources, name):
    source, kind = sources[name]
    made = to_dicom(source, kind)
    made.save_as(tmp_path / "made.dcm", enforce_file_format=True)
    assert pydicom.dcmread(tmp_path / "made.dcm").SOPInstanceUID == made.SOPInstanceUID


def test_samples_are_those_of_the_picture(photo, coded):
    found = pixels.array(to_dicom(coded(photo, "PNG")))
    np.testing.assert_array_equal(found, np.asarray(photo))


def test_sixteen_bits_are_kept(coded):
    values = np.arange(48 * 64, dtype=np.uint16).reshape(48, 64) * 20
    np.testing.assert_array_equal(pixels.array(to_dicom(coded(Image.fromarray(values), "PNG"))), values)


def test_a_jpeg_keeps_its_stream(photo, coded):
    data = coded(photo, "JPEG")
    dataset = to_dicom(data)
    assert dataset.file_meta.TransferSyntaxUID == JPEG_BASELINE
    # The frame has an even length; what comes after the end of the image is padding.
    assert pixels.frame_bytes(dataset, 0)[: len(data)] == data


def test_a_jpeg_is_decoded_as_by_pillow(photo, coded):
    data = coded(photo, "JPEG")
    with Image.open(io.BytesIO(data)) as picture:
        wanted = np.asarray(picture.convert("RGB")).astype(int)
    assert np.abs(np.asarray(render(to_dicom(data))).astype(int) - wanted).max() <= 1


@pytest.mark.parametrize(
    ("subsampling", "mode", "wanted"),
    [(0, "RGB", "YBR_FULL"), (1, "RGB", "YBR_FULL_422"), (2, "RGB", "YBR_FULL_422"), (0, "L", "MONOCHROME2")],
)
def test_a_jpeg_says_how_its_colours_are_coded(photo, coded, subsampling, mode, wanted):
    dataset = to_dicom(coded(photo.convert(mode), "JPEG", subsampling=subsampling))
    assert dataset.PhotometricInterpretation == wanted


def test_a_jpeg_is_recorded_as_lossy(photo, coded):
    data = coded(photo, "JPEG")
    dataset = to_dicom(data)
    assert (dataset.LossyImageCompression, dataset.LossyImageCompressionMethod) == ("01", "ISO_10918_1")
    assert float(dataset.LossyImageCompressionRatio) == pytest.approx(48 * 64 * 3 / len(data), rel=1e-3)


def test_what_a_camera_adds_to_a_jpeg_is_left_out(photo, coded):
    exif = Image.Exif()
    exif[0x010E] = "at home of Secret Person"
    data = coded(photo, "JPEG", exif=exif, comment=b"Secret comment")
    assert b"Secret" in data
    assert b"Secret" not in bytes(pixels.frame_bytes(to_dicom(data), 0))


def test_what_a_camera_adds_is_kept_where_that_is_wanted(photo, coded):
    exif = Image.Exif()
    exif[0x010E] = "the place"
    dataset = to_dicom(coded(photo, "JPEG", exif=exif), keep_metadata=True)
    assert b"the place" in bytes(pixels.frame_bytes(dataset, 0))


def test_leaving_metadata_out_changes_no_sample(photo, coded):
    exif = Image.Exif()
    exif[0x010E] = "the place"
    with_exif, without = coded(photo, "JPEG", exif=exif), coded(photo, "JPEG")
    assert read_jpeg(with_exif).stream == read_jpeg(without).stream


def test_a_picture_that_is_to_be_turned_is_turned(photo, coded):
    exif = Image.Exif()
    exif[0x0112] = 6
    dataset = to_dicom(coded(photo, "JPEG", exif=exif))
    assert (dataset.Rows, dataset.Columns) == (photo.width, photo.height)
    assert dataset.LossyImageCompression == "01"


def test_an_icc_profile_is_taken_over(photo, coded):
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for kind in ("JPEG", "PNG"):
        found = bytes(to_dicom(coded(photo, kind, icc_profile=profile)).ICCProfile)
        assert found.rstrip(b"\0") == profile.rstrip(b"\0")


def test_what_is_transparent_becomes_white(coded):
    dataset = to_dicom(coded(Image.new("RGBA", (2, 2), (10, 20, 30, 0)), "PNG"))
    assert pixels.array(dataset).min() == 255


def test_sixteen_bits_a_colour_are_cut_with_a_warning():
    # Pillow writes none, so this one is by hand: a signature, a header, one pixel, an end.
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">2I5B", 1, 1, 16, 2, 0, 0, 0)
    png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" + bytes(6)))
    with pytest.warns(CodicomWarning, match="8 are kept"):
        to_dicom(png + chunk(b"IEND", b""))


def test_frames_keep_their_times(sources):
    assert list(to_dicom(sources["gif"][0]).FrameTimeVector) == [0, 40]


def test_patient_and_study_are_those_of_another_object():
    like = examples.ct
    dataset = to_dicom(PDF, like=like)
    assert (dataset.PatientName, dataset.PatientID) == (like.PatientName, like.PatientID)
    assert dataset.StudyInstanceUID == like.StudyInstanceUID
    assert dataset.SeriesInstanceUID != like.SeriesInstanceUID


def test_text_of_another_character_set_is_taken_over(tmp_path):
    dataset = examples.ct
    dataset.SpecificCharacterSet = "ISO_IR 100"
    dataset.PatientName = "Müller^Jörg"
    to_dicom(PDF, like=dataset).save_as(tmp_path / "made.dcm", enforce_file_format=True)
    assert dcmread(tmp_path / "made.dcm").PatientName == "Müller^Jörg"


def test_attributes_count_more_than_what_is_made():
    dataset = to_dicom(PDF, DocumentTitle="Letter", Modality="OT", SOPInstanceUID="1.2.3")
    assert (dataset.DocumentTitle, dataset.Modality) == ("Letter", "OT")
    assert dataset.file_meta.MediaStorageSOPInstanceUID == "1.2.3"


def test_a_document_is_kept_byte_by_byte():
    odd = PDF + b"\n" if len(PDF) % 2 == 0 else PDF
    dataset = to_dicom(odd)
    assert dataset.EncapsulatedDocumentLength == len(odd)
    assert bytes(dataset.EncapsulatedDocument)[: len(odd)] == odd


def test_a_video_says_what_it_is(video):
    dataset = to_dicom(video)
    assert (dataset.Rows, dataset.Columns, dataset.NumberOfFrames) == (48, 64, 3)
    assert float(dataset.FrameTime) == pytest.approx(40)
    assert dataset.file_meta.TransferSyntaxUID == "1.2.840.10008.1.2.4.102"


def test_a_video_keeps_its_stream(video):
    dataset = to_dicom(video, keep_metadata=True)
    whole = dcmread(io.BytesIO(written(dataset)))
    assert bytes(whole.PixelData)[16 : 16 + len(video)] == video


def written(dataset):
    stream = io.BytesIO()
    dataset.save_as(stream, enforce_file_format=True)
    return stream.getvalue()


def test_what_is_added_to_a_video_is_blanked(tmp_path, video):
    (tmp_path / "in.mp4").write_bytes(video)
    added = ["-metadata", "title=Secret title", "-metadata", "location=+12.3456+065.4321/"]
    command = [find_encoder(), "-loglevel", "error", "-i", tmp_path / "in.mp4", "-c", "copy", *added]
    subprocess.run([*command, tmp_path / "out.mp4"], check=True)
    data = (tmp_path / "out.mp4").read_bytes()
    assert b"Secret title" in data
    assert b"Secret title" not in bytes(to_dicom(data).PixelData)


def test_a_picture_or_an_array_may_be_given(photo):
    for source in (photo, np.asarray(photo)):
        np.testing.assert_array_equal(pixels.array(to_dicom(source)), np.asarray(photo))


@pytest.mark.parametrize(
    ("source", "arguments", "said"),
    [
        (b"nothing known", {}, "no picture that Pillow reads"),
        (b"", {}, "no picture that Pillow reads"),
        (PDF, {"kind": "photograph"}, "kind must be left out for a document"),
        (b"solid x\nfacet normal 0 0 0\n", {}, "binary"),
        (b"\0\0\0\x18ftypisom" + bytes(12), {}, "no video track"),
        (np.zeros((2, 2), float), {}, "uint8"),
    ],
)
def test_what_cannot_be_made_is_told(source, arguments, said):
    with pytest.raises(PixelError, match=said):
        to_dicom(source, **arguments)


def test_a_kind_that_is_none_is_told(photo):
    with pytest.raises(ValueError, match=r"kind must be one of secondary-capture, .* got 'xray'"):
        to_dicom(photo, "xray")


def test_a_picture_that_is_cut_off_is_refused(photo, coded):
    data = coded(photo, "JPEG")
    with pytest.raises(CodicomError):
        to_dicom(data[: len(data) // 2])


@pytest.mark.parametrize("name", ["jpeg", "png", "gif", "mp4", "tiff-gray"])
def test_damaged_files_end_in_an_error_or_an_object(sources, name):
    whole, _ = sources[name]
    dice = np.random.default_rng(5)
    for _ in range(150):
        data = bytearray(whole)
        for place in dice.integers(0, len(data), 6):
            data[place] = int(dice.integers(0, 256))
        try:
            to_dicom(bytes(data[: int(dice.integers(len(data) // 2, len(data) + 1))]))
        except (CodicomError, ValueError):
            continue
