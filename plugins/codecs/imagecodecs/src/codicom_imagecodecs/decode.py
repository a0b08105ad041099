"""Decode frames by imagecodecs; every stream's header is read here first."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

import imagecodecs

from codicom.plugin import DecodeError, Frame
from codicom_imagecodecs import jpeg_header
from codicom_imagecodecs.codestream import check_tiles, read_codestream_header, unboxed
from codicom_imagecodecs.header import check_image
from codicom_imagecodecs.jpeg_header import JpegHeader, read_jpeg_header
from codicom_imagecodecs.jxl_header import read_jxl_header
from codicom_imagecodecs.samples import decoded_frame

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from codicom.plugin import FrameInfo

_DCT: Final = frozenset({jpeg_header.BASELINE, jpeg_header.EXTENDED, jpeg_header.PROGRESSIVE})
_PROCESSES: Final = _DCT | {jpeg_header.LOSSLESS}
_JPEG_BITS: Final = range(2, 17)
# OpenJPEG's arithmetic on 32 bits is exact up to here, the reversible component transform included.
_CODESTREAM_BITS: Final = range(1, 24)
_JXL_BITS: Final = range(1, 17)
# What a library raises: its own errors are RuntimeErrors, and a size that it cannot take is one of the others.
_FAILURES: Final = (RuntimeError, ValueError, MemoryError, OverflowError, AssertionError)


def decode_jpeg(frame: Frame) -> Frame:
    """Return a JPEG frame decoded, baseline to lossless; colours as they are coded, YBR_FULL or RGB."""
    data = bytes(frame.data)
    header = read_jpeg_header(data)
    if header.process not in _PROCESSES:
        raise DecodeError(f"stream has frame header ff{header.process:02x}, one of ffc0 to ffc3 can be decoded")
    check_image(header, frame.info, _JPEG_BITS)
    if header.samples == 1:
        samples = _called(imagecodecs.jpeg8_decode, data)
        return decoded_frame(frame, samples, header, frame.info.photometric_interpretation)
    if header.process == jpeg_header.LOSSLESS:
        coded, photometric = "RGB", _as_stored(frame.info)
    else:
        photometric = color_space(header, frame.info)
        coded = "RGB" if photometric == "RGB" else "YCBCR"
    # The same space in and out: the library then transforms nothing.
    samples = _called(imagecodecs.jpeg8_decode, data, colorspace=coded, outcolorspace=coded)
    return decoded_frame(frame, samples, header, photometric)


def decode_jpegls(frame: Frame) -> Frame:
    """Return a JPEG-LS frame decoded, lossless or near-lossless."""
    data = bytes(frame.data)
    header = read_jpeg_header(data)
    if header.process != jpeg_header.JPEG_LS:
        raise DecodeError(f"stream has frame header ff{header.process:02x}, JPEG-LS has fff7")
    check_image(header, frame.info, _JPEG_BITS)
    return decoded_frame(frame, _called(imagecodecs.jpegls_decode, data), header, _as_stored(frame.info))


def decode_jpeg2000(frame: Frame) -> Frame:
    """Return a JPEG 2000 or HTJ2K frame decoded; the multi-component transform is undone."""
    # OpenJPEG would also apply the colour space and profile of a JP2 file.
    data = unboxed(bytes(frame.data))
    header = read_codestream_header(data)
    check_image(header, frame.info, _CODESTREAM_BITS)
    check_tiles(data, header)
    # Also HTJ2K: after an error imagecodecs' other decoder, OpenJPH, returns what it has without a word, and it leaves
    # samples that go beyond their range, so that black becomes white.
    samples = _called(imagecodecs.jpeg2k_decode, data, planar=False, numthreads=1)
    photometric = "RGB" if header.component_transform and header.samples == 3 else _as_stored(frame.info)
    return decoded_frame(frame, samples, header, photometric)


def decode_jxl(frame: Frame) -> Frame:
    """Return a JPEG XL frame decoded: grey, or RGB whatever colours were coded in."""
    data = bytes(frame.data)
    header = read_jxl_header(data)
    check_image(header, frame.info, _JXL_BITS)
    # As in JPEG and JPEG 2000, samples come as they are coded: an orientation is not applied.
    samples = _called(imagecodecs.jpegxl_decode, data, index=0, keeporientation=True, numthreads=1)
    photometric = "RGB" if header.samples == 3 else frame.info.photometric_interpretation
    return decoded_frame(frame, samples, header, photometric)


def color_space(header: JpegHeader, info: FrameInfo) -> str:
    """Return what three components of a JPEG stream are, YBR_FULL or RGB; the stream's word comes before the dataset's.

    In this order, which is libjpeg's: a JFIF marker (YCbCr), the Adobe marker's transform, components named R, G, B,
    subsampling, which only YCbCr has, and the dataset.
    """
    if header.jfif:
        return "YBR_FULL"
    if header.adobe_transform is not None:
        return "YBR_FULL" if header.adobe_transform else "RGB"
    if bytes(component.identifier for component in header.components) == b"RGB":
        return "RGB"
    if len({(component.horizontal, component.vertical) for component in header.components}) > 1:
        return "YBR_FULL"
    return "RGB" if info.photometric_interpretation == "RGB" else "YBR_FULL"


def _as_stored(info: FrameInfo) -> str:
    """Return what samples are that a codec gives as they were stored, which the dataset alone can tell."""
    photometric = info.photometric_interpretation
    if photometric in ("YBR_RCT", "YBR_ICT"):
        # Without the transform that these name, what is stored is what they are made from.
        return "RGB"
    if photometric == "YBR_FULL_422":
        # The codec stores every sample; the name would say that colour is shared by pairs.
        return "YBR_FULL"
    if photometric.startswith("YBR_PARTIAL_"):
        raise DecodeError(f"dataset says {photometric}, which samples that are not subsampled cannot be")
    return photometric


def _called(decode: Callable[..., Any], data: bytes, **arguments: object) -> NDArray[Any]:
    try:
        samples: NDArray[Any] = decode(data, **arguments)
    except _FAILURES as error:
        raise DecodeError(f"stream of {len(data)} bytes cannot be decoded: {error or type(error).__name__}") from error
    return samples
