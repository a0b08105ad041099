import io

import imagecodecs
import numpy as np
import pydicom
import pytest
from PIL import Image
from pydicom.data import get_testdata_file

from codicom.plugin import DecodeError, EncodeError, Frame
from codicom.testing import frames
from codicom_imagecodecs.recompress import jpeg_to_jxl, jxl_to_jpeg

REAL = [
    "SC_jpeg_no_color_transform.dcm", "SC_rgb_dcmtk_+eb+cr.dcm", "SC_rgb_dcmtk_+eb+cy+n2.dcm",
    "SC_rgb_dcmtk_+eb+cy+s4.dcm", "SC_rgb_jpeg_dcmtk.dcm", "SC_rgb_jpeg_lossy_gdcm.dcm", "SC_rgb_small_odd_jpeg.dcm",
    "examples_ybr_color.dcm",
]  # fmt: skip


def photograph(mode, size=(97, 61), **options):
    source = np.random.default_rng(3).integers(0, 256, (size[1] // 8 + 1, size[0] // 8 + 1, 3), np.uint8)
    buffer = io.BytesIO()
    Image.fromarray(source).resize(size, Image.Resampling.BICUBIC).convert(mode).save(buffer, "JPEG", **options)
    return buffer.getvalue()


@pytest.mark.parametrize("mode", ["L", "RGB"])
@pytest.mark.parametrize("progressive", [False, True])
@pytest.mark.parametrize("subsampling", [0, 1, 2])
def test_jpeg_comes_back_byte_by_byte(mode, progressive, subsampling):
    stream = photograph(mode, progressive=progressive, subsampling=subsampling)
    assert jxl_to_jpeg(jpeg_to_jxl(stream)) == stream


@pytest.mark.parametrize("name", REAL)
@pytest.mark.filterwarnings("ignore::UserWarning:pydicom")
def test_frame_of_a_real_file_comes_back_byte_by_byte(name):
    ds = pydicom.dcmread(get_testdata_file(name, download=False))
    count = int(ds.get("NumberOfFrames", 1))
    stream = next(pydicom.encaps.generate_frames(ds.PixelData, number_of_frames=count))
    assert jxl_to_jpeg(jpeg_to_jxl(stream)) == stream


def test_padding_comes_back():
    stream = photograph("L") + b"\0"
    assert jxl_to_jpeg(jpeg_to_jxl(stream)) == stream


def test_recompressed_stream_is_smaller():
    stream = photograph("RGB", size=(512, 512), quality=90)
    assert len(jpeg_to_jxl(stream)) < 0.9 * len(stream)


def test_recompressed_stream_decodes_to_the_same_picture(decode):
    stream = photograph("L")
    info = frames.described(rows=61, columns=97, bits_allocated=8, transfer_syntax="1.2.840.10008.1.2.4.50")
    jxl = info.changed(transfer_syntax="1.2.840.10008.1.2.4.111")
    before = frames.samples(decode(Frame(data=stream, info=info))).astype(int)
    after = frames.samples(decode(Frame(data=jpeg_to_jxl(stream), info=jxl)))
    # Two transforms, each within one of the exact value.
    assert np.abs(before - after).max() <= 2


def test_encoder_of_recompressed_jpeg_gives_a_stream_with_a_jpeg_in_it(encode):
    stream = encode(frames.frame(samples_per_pixel=3, bits_allocated=8, pattern="mild"), 111, quality=80)
    assert jxl_to_jpeg(bytes(stream.data))[:2] == b"\xff\xd8"


def test_jpeg_of_12_bits_cannot_be_recompressed():
    samples = frames.samples(frames.frame(bits_stored=12))
    with pytest.raises(EncodeError, match="12 bits and frame header ffc1"):
        jpeg_to_jxl(imagecodecs.jpeg8_encode(samples, bitspersample=12))


def test_lossless_jpeg_cannot_be_recompressed(encode):
    with pytest.raises(EncodeError, match="frame header ffc3"):
        jpeg_to_jxl(bytes(encode(frames.frame(bits_allocated=8), 70).data))


def test_jpeg_xl_made_from_pixels_holds_no_jpeg(encode):
    with pytest.raises(DecodeError, match="holds no JPEG stream"):
        jxl_to_jpeg(bytes(encode(frames.frame(bits_allocated=8), 110).data))


@pytest.mark.parametrize("function", [jpeg_to_jxl, jxl_to_jpeg])
@pytest.mark.parametrize("stream", [b"", b"\0", b"no image at all"])
def test_what_is_no_image_is_refused(function, stream):
    with pytest.raises(DecodeError):
        function(stream)


def test_cut_recompressed_stream_is_refused():
    stream = jpeg_to_jxl(photograph("RGB"))
    taken = []
    for length in range(0, len(stream), 7):
        try:
            jxl_to_jpeg(stream[:length])
        except DecodeError:
            continue
        taken.append(length)
    assert not taken
