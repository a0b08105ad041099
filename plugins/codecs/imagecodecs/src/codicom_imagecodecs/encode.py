"""Encode frames by imagecodecs."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

import imagecodecs
import numpy as np

from codicom.plugin import EncodeError, Frame
from codicom_imagecodecs import options as given
from codicom_imagecodecs.codestream import with_precision
from codicom_imagecodecs.decode import color_space
from codicom_imagecodecs.jpeg_header import read_jpeg_header
from codicom_imagecodecs.recompress import jpeg_to_jxl, jxl_to_jpeg
from codicom_imagecodecs.samples import array_of, narrowed, unsigned

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from codicom.plugin import FrameInfo

Options = Mapping[str, object]

JPEG_LS_LOSSLESS: Final = "1.2.840.10008.1.2.4.80"
JPEG_BASELINE: Final = "1.2.840.10008.1.2.4.50"
JPEG: Final = frozenset({JPEG_BASELINE, "1.2.840.10008.1.2.4.51"})
JPEG_XL_RECOMPRESSION: Final = "1.2.840.10008.1.2.4.111"
HTJ2K_RPCL: Final = "1.2.840.10008.1.2.4.202"
# PS3.5 10.18: the smallest resolution of HTJ2K RPCL is at most this wide or high.
_THUMBNAIL: Final = 64
# A distance of 1 is about what an eye sees on a screen of 8 bits; windows on deeper images show more.
_DEEP_DISTANCE: Final = 0.1
_USUAL_LEVELS: Final = 5
# With fewer pixels OpenJPEG misses the quality it is to search for, by far; all that it finds of them is kept.
_FEWEST_TO_SEARCH: Final = 64
_SUBSAMPLINGS: Final = ("4:4:4", "4:2:2", "4:2:0")
# OpenJPH takes a smaller quantization step for none at all.
_LEAST_STEP: Final = 1e-5
# The SPIFF header and its end that the library puts after SOI says RGB of every image, and holds a second SOI.
_SPIFF: Final = b"\xff\xe8\x00\x20SPIFF\0"
_SPIFF_BYTES: Final = 44
_FAILURES: Final = (RuntimeError, ValueError, MemoryError, OverflowError, AssertionError)


def encode_jpeg(frame: Frame, transfer_syntax: str, options: Options) -> Frame:
    """Return the frame as lossy JPEG of 8 or 12 bits, RGB as YCbCr; or the JPEG stream that JPEG XL was made of."""
    if frame.info.transfer_syntax == JPEG_XL_RECOMPRESSION:
        stream = jxl_to_jpeg(bytes(frame.data), baseline=transfer_syntax == JPEG_BASELINE)
        return frame.encoded(stream, transfer_syntax, planar_configuration=0)
    stream, photometric = _jpeg(frame, options)
    return frame.encoded(stream, transfer_syntax, photometric_interpretation=photometric, planar_configuration=0)


def encode_jpeg_lossless(frame: Frame, transfer_syntax: str, options: Options) -> Frame:
    """Return the frame as lossless JPEG, process 14, with the precision of its bits stored; colours as they are."""
    info = frame.info
    samples = unsigned(array_of(frame), info)
    # The library's own defaults are precision 12 for 16-bit samples, and a transform of three samples to YCbCr.
    color = {"colorspace": "RGB", "outcolorspace": "RGB"} if info.samples_per_pixel == 3 else {}
    stream = _called(
        imagecodecs.jpeg8_encode,
        samples,
        lossless=True,
        predictor=given.whole(options, "predictor", 1, 1, 7),
        bitspersample=info.bits_stored,
        **color,
    )
    return frame.encoded(stream, transfer_syntax, planar_configuration=0)


def encode_jpegls(frame: Frame, transfer_syntax: str, options: Options) -> Frame:
    """Return the frame as JPEG-LS; near-lossless, no sample differs by more than ``near``."""
    default = 0 if transfer_syntax == JPEG_LS_LOSSLESS else 2
    # The library takes a greater value for 9 without a word.
    near = given.whole(options, "near", default, 0, 9)
    samples = unsigned(array_of(frame), frame.info)
    stream = _called(imagecodecs.jpegls_encode, samples, level=near, out=_room(samples))
    if stream[2 : 2 + len(_SPIFF)] == _SPIFF:
        stream = stream[:2] + stream[2 + _SPIFF_BYTES :]
    return frame.encoded(stream, transfer_syntax, planar_configuration=0)


def encode_jpeg2000_lossless(frame: Frame, transfer_syntax: str, options: Options) -> Frame:
    """Return the frame as reversible JPEG 2000, RGB by the reversible component transform."""
    samples, arguments = _jpeg2000_arguments(frame, options)
    stream = _called(imagecodecs.jpeg2k_encode, samples, level=0, reversible=True, **arguments)
    return _transformed(frame, stream, transfer_syntax, bool(arguments["mct"]), "YBR_RCT")


def encode_jpeg2000(frame: Frame, transfer_syntax: str, options: Options) -> Frame:
    """Return the frame as irreversible JPEG 2000, RGB by the irreversible component transform."""
    samples, arguments = _jpeg2000_arguments(frame, options)

    few = frame.info.rows * frame.info.columns < _FEWEST_TO_SEARCH

    def encode(psnr: float) -> bytes:
        return _called(imagecodecs.jpeg2k_encode, samples, level=0 if few else psnr, reversible=False, **arguments)

    stream = given.encoded_for(encode, frame.info, options)
    return _transformed(frame, stream, transfer_syntax, bool(arguments["mct"]), "YBR_ICT")


def encode_htj2k_lossless(frame: Frame, transfer_syntax: str, options: Options) -> Frame:
    """Return the frame as reversible HTJ2K; the library's progression order is RPCL."""
    info = frame.info
    samples = _centred(array_of(frame), info)
    transform = _component_transform(info, options)
    stream = _called(
        imagecodecs.htj2k_encode,
        samples,
        reversible=True,
        rgb=transform,
        planar=False,
        resolutions=_levels(info, options, transfer_syntax),
        # PS3.5 10.18 wants tile-part lengths for RPCL; a tile-part for each resolution makes them tell something.
        tlm=transfer_syntax == HTJ2K_RPCL,
        tilepart=1 if transfer_syntax == HTJ2K_RPCL else None,
    )
    stream = with_precision(stream, info.bits_stored, signed=info.signed)
    return _transformed(frame, stream, transfer_syntax, transform, "YBR_RCT")


def encode_htj2k(frame: Frame, transfer_syntax: str, options: Options) -> Frame:
    """Return the frame as irreversible HTJ2K."""
    info = frame.info
    samples = _centred(array_of(frame), info)
    # Quantization steps are fractions of the range that the precision makes (T.800 E.1.1), so samples must fill the
    # range of their container: when the precision in SIZ becomes smaller, steps and samples shrink alike.
    samples <<= samples.itemsize * 8 - info.bits_stored
    transform = _component_transform(info, options)
    levels = _levels(info, options, transfer_syntax)

    def encode(psnr: float) -> bytes:
        # Errors within a step have a mean square of a twelfth of its square, those in the zone that becomes 0, which
        # is two steps wide, of a third: a sixth is within 3 dB of both.
        step = max(_LEAST_STEP, min(1.0, math.sqrt(6) * 10 ** (-psnr / 20)))
        stream = _called(
            imagecodecs.htj2k_encode,
            samples,
            level=step,
            reversible=False,
            rgb=transform,
            planar=False,
            resolutions=levels,
        )
        return with_precision(stream, info.bits_stored, signed=info.signed)

    return _transformed(frame, given.encoded_for(encode, info, options), transfer_syntax, transform, "YBR_ICT")


def encode_jxl_lossless(frame: Frame, transfer_syntax: str, options: Options) -> Frame:
    """Return the frame as lossless JPEG XL with the precision of its bits stored."""
    stream = _jxl(frame, lossless=True, effort=given.whole(options, "effort", 5, 1, 10))
    return frame.encoded(stream, transfer_syntax, planar_configuration=0)


def encode_jxl(frame: Frame, transfer_syntax: str, options: Options) -> Frame:
    """Return the frame as lossy JPEG XL; RGB is coded as XYB."""
    stream = _jxl(
        frame,
        lossless=False,
        distance=given.real(options, "distance", 1.0 if frame.info.bits_stored <= 8 else _DEEP_DISTANCE, 0.01, 25.0),
        effort=given.whole(options, "effort", 5, 1, 10),
    )
    photometric = "XYB" if frame.info.samples_per_pixel == 3 else frame.info.photometric_interpretation
    return frame.encoded(stream, transfer_syntax, photometric_interpretation=photometric, planar_configuration=0)


def encode_jxl_recompressed(frame: Frame, transfer_syntax: str, options: Options) -> Frame:
    """Return the frame as baseline JPEG, recompressed as JPEG XL; a frame that is JPEG already is not decoded."""
    if frame.info.transfer_syntax in JPEG:
        _check_color(frame)
        return frame.encoded(jpeg_to_jxl(bytes(frame.data)), transfer_syntax, planar_configuration=0)
    stream, photometric = _jpeg(frame, options)
    return frame.encoded(
        jpeg_to_jxl(stream), transfer_syntax, photometric_interpretation=photometric, planar_configuration=0
    )


def _check_color(frame: Frame) -> None:
    """Raise for a JPEG stream that is RGB by the dataset's word alone, as JPEG XL goes by the stream."""
    header = read_jpeg_header(bytes(frame.data))
    says = header.adobe_transform is not None or bytes(each.identifier for each in header.components) == b"RGB"
    if header.samples == 3 and not says and color_space(header, frame.info) == "RGB":
        raise EncodeError(
            "stream is RGB and does not say so, JPEG XL would take it for YCbCr",
            hint="an option of the encoder, as quality=90, makes it decode and encode the frames",
        )


def _jpeg(frame: Frame, options: Options) -> tuple[bytes, str]:
    """Return a JPEG stream and what its colours are."""
    info = frame.info
    arguments: dict[str, object] = {}
    photometric = info.photometric_interpretation
    subsampling = given.choice(options, "subsampling", "4:2:2", _SUBSAMPLINGS)
    if info.samples_per_pixel == 3:
        arguments = {
            "colorspace": "RGB" if photometric == "RGB" else "YCBCR",
            "outcolorspace": "YCBCR",
            "subsampling": subsampling.replace(":", ""),
        }
        # PS3.5 8.2.1: YBR_FULL_422 names subsampled colours, however they are shared.
        photometric = "YBR_FULL" if subsampling == "4:4:4" else "YBR_FULL_422"
    stream = _called(
        imagecodecs.jpeg8_encode,
        unsigned(array_of(frame), info),
        level=given.whole(options, "quality", 90, 1, 100),
        bitspersample=info.bits_stored,
        **arguments,
    )
    return stream, photometric


def _jpeg2000_arguments(frame: Frame, options: Options) -> tuple[NDArray[Any], dict[str, object]]:
    info = frame.info
    samples = narrowed(array_of(frame), info.bits_stored)
    # OpenJPEG fails for want of bit planes where single bits are noise and are decomposed.
    levels = given.whole(options, "levels", 0 if info.bits_stored == 1 else _USUAL_LEVELS, 0, 32)
    arguments: dict[str, object] = {
        "codecformat": "j2k",
        "bitspersample": info.bits_stored,
        "mct": _component_transform(info, options),
        "planar": False,
        # The library counts resolutions, of which there is one more than decompositions.
        "resolutions": levels + 1,
        "numthreads": 1,
        "out": _room(samples),
    }
    return samples, arguments


def _component_transform(info: FrameInfo, options: Options) -> bool:
    # PS3.5 8.2.4: the transform is of red, green and blue; other colours are coded as they are.
    return given.flag(options, "use_mct", default=True) and info.photometric_interpretation == "RGB"


def _centred(samples: NDArray[Any], info: FrameInfo) -> NDArray[Any]:
    """Return samples as signed numbers about zero.

    The library knows no precision but that of whole bytes. It shifts no signed samples, so the precision and sign of
    SIZ can be set afterwards: a decoder adds half the range to samples that SIZ calls unsigned (T.800 G.1).
    """
    width = 1 if info.bits_stored <= 8 else 2
    if info.signed:
        return samples.astype(f"<i{width}")
    # Taken off within the unsigned type, where it wraps around to the same bits.
    half = samples.dtype.type(1 << (info.bits_stored - 1))
    centred: NDArray[Any] = (samples - half).view(f"<i{samples.itemsize}").astype(f"<i{width}", copy=False)
    return centred


def _levels(info: FrameInfo, options: Options, transfer_syntax: str) -> int:
    smallest = min(info.rows, info.columns)
    # Of an image that is one pixel wide, OpenJPH 0.32 loses the value 0 where there are levels.
    least = 0 if smallest == 1 else 1
    if transfer_syntax == HTJ2K_RPCL:
        least = max(1, math.ceil(math.log2(smallest / _THUMBNAIL))) if smallest > _THUMBNAIL else least
    default = max(least, min(_USUAL_LEVELS, smallest.bit_length() - 1))
    return given.whole(options, "levels", default, least, 32)


def _transformed(frame: Frame, stream: bytes, transfer_syntax: str, transform: bool, photometric: str) -> Frame:
    changes = {"photometric_interpretation": photometric} if transform else {}
    return frame.encoded(stream, transfer_syntax, planar_configuration=0, **changes)


def _jxl(frame: Frame, **arguments: object) -> bytes:
    info = frame.info
    return _called(
        imagecodecs.jpegxl_encode,
        unsigned(array_of(frame), info),
        bitspersample=info.bits_stored,
        photometric="RGB" if info.samples_per_pixel == 3 else "GRAY",
        planar=False,
        numthreads=1,
        **arguments,
    )


def _room(samples: NDArray[Any]) -> int:
    """Return how many bytes a stream may have: noise makes more than these libraries make room for of their own."""
    return 2 * samples.nbytes + 4096


def _called(encode: Callable[..., Any], samples: NDArray[Any], **arguments: object) -> bytes:
    # Reshaped since the library looks at strides, and those of axes of one sample may be anything.
    plain = np.ascontiguousarray(samples).reshape(-1).reshape(samples.shape)
    try:
        return bytes(encode(plain, **arguments))
    except _FAILURES as error:
        raise EncodeError(f"frame cannot be encoded: {error or type(error).__name__}") from error
