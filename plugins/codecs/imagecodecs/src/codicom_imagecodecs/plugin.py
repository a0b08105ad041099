"""What codicom-imagecodecs supplies; the work is in ``decode``, ``encode`` and ``recompress``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from codicom.plugin import DecoderSpec, EncoderSpec, Tier, hookimpl

JPEG_BASELINE: Final = "1.2.840.10008.1.2.4.50"
JPEG_EXTENDED: Final = "1.2.840.10008.1.2.4.51"
JPEG_LOSSLESS: Final = "1.2.840.10008.1.2.4.57"
JPEG_LOSSLESS_SV1: Final = "1.2.840.10008.1.2.4.70"
JPEG_LS_LOSSLESS: Final = "1.2.840.10008.1.2.4.80"
JPEG_LS_NEAR_LOSSLESS: Final = "1.2.840.10008.1.2.4.81"
JPEG_2000_LOSSLESS: Final = "1.2.840.10008.1.2.4.90"
JPEG_2000: Final = "1.2.840.10008.1.2.4.91"
JPEG_XL_LOSSLESS: Final = "1.2.840.10008.1.2.4.110"
JPEG_XL_RECOMPRESSION: Final = "1.2.840.10008.1.2.4.111"
JPEG_XL: Final = "1.2.840.10008.1.2.4.112"
HTJ2K_LOSSLESS: Final = "1.2.840.10008.1.2.4.201"
HTJ2K_LOSSLESS_RPCL: Final = "1.2.840.10008.1.2.4.202"
HTJ2K: Final = "1.2.840.10008.1.2.4.203"

# The licences of imagecodecs and of the library that it calls, as its wheel carries them.
_LIBJPEG_TURBO: Final = "BSD-3-Clause AND IJG AND Zlib"
_CHARLS: Final = "BSD-3-Clause"
_OPENJPEG: Final = "BSD-3-Clause AND BSD-2-Clause"
_OPENJPH: Final = "BSD-3-Clause AND BSD-2-Clause"
_LIBJXL: Final = "BSD-3-Clause AND Apache-2.0"

_GREY: Final = frozenset({"MONOCHROME1", "MONOCHROME2"})
_AS_STORED: Final = _GREY | {"PALETTE COLOR", "RGB", "YBR_FULL"}
_ALL: Final[dict[str, Any]] = {
    # Measured by tests: see docs/plugins/imagecodecs.md.
    "thread_safe": True,
    "releases_gil": True,
    "needs": ("imagecodecs", "numpy"),
    "tier": Tier.NATIVE,
}


@hookimpl
def codicom_decoders() -> Iterator[DecoderSpec]:
    """Yield the decoders, one for each kind of stream and what it can hold."""
    yield DecoderSpec(
        name="imagecodecs-jpeg",
        transfer_syntaxes=(JPEG_BASELINE,),
        target="codicom_imagecodecs.decode:decode_jpeg",
        bits_stored=range(1, 9),
        lossless=False,
        tolerance=1,
        licence=_LIBJPEG_TURBO,
        **_ALL,
    )
    yield DecoderSpec(
        name="imagecodecs-jpeg-extended",
        transfer_syntaxes=(JPEG_EXTENDED,),
        target="codicom_imagecodecs.decode:decode_jpeg",
        bits_stored=range(1, 13),
        lossless=False,
        tolerance=1,
        licence=_LIBJPEG_TURBO,
        **_ALL,
    )
    yield DecoderSpec(
        name="imagecodecs-jpeg-lossless",
        transfer_syntaxes=(JPEG_LOSSLESS, JPEG_LOSSLESS_SV1),
        target="codicom_imagecodecs.decode:decode_jpeg",
        bits_stored=range(2, 17),
        licence=_LIBJPEG_TURBO,
        **_ALL,
    )
    # Near-lossless says what the encoder did: decoding JPEG-LS is exact.
    yield DecoderSpec(
        name="imagecodecs-jpegls",
        transfer_syntaxes=(JPEG_LS_LOSSLESS, JPEG_LS_NEAR_LOSSLESS),
        target="codicom_imagecodecs.decode:decode_jpegls",
        bits_stored=range(2, 17),
        licence=_CHARLS,
        **_ALL,
    )
    yield DecoderSpec(
        name="imagecodecs-jpeg2000-lossless",
        transfer_syntaxes=(JPEG_2000_LOSSLESS,),
        target="codicom_imagecodecs.decode:decode_jpeg2000",
        bits_allocated=(8, 16, 32),
        bits_stored=range(1, 24),
        licence=_OPENJPEG,
        **_ALL,
    )
    yield DecoderSpec(
        name="imagecodecs-jpeg2000",
        transfer_syntaxes=(JPEG_2000,),
        target="codicom_imagecodecs.decode:decode_jpeg2000",
        bits_allocated=(8, 16, 32),
        bits_stored=range(1, 24),
        lossless=False,
        tolerance=1,
        licence=_OPENJPEG,
        **_ALL,
    )
    yield DecoderSpec(
        name="imagecodecs-htj2k-lossless",
        transfer_syntaxes=(HTJ2K_LOSSLESS, HTJ2K_LOSSLESS_RPCL),
        target="codicom_imagecodecs.decode:decode_jpeg2000",
        licence=_OPENJPEG,
        **_ALL,
    )
    yield DecoderSpec(
        name="imagecodecs-htj2k",
        transfer_syntaxes=(HTJ2K,),
        target="codicom_imagecodecs.decode:decode_jpeg2000",
        lossless=False,
        tolerance=1,
        licence=_OPENJPEG,
        **_ALL,
    )
    yield DecoderSpec(
        name="imagecodecs-jxl-lossless",
        transfer_syntaxes=(JPEG_XL_LOSSLESS,),
        target="codicom_imagecodecs.decode:decode_jxl",
        licence=_LIBJXL,
        **_ALL,
    )
    yield DecoderSpec(
        name="imagecodecs-jxl-recompressed",
        transfer_syntaxes=(JPEG_XL_RECOMPRESSION,),
        target="codicom_imagecodecs.decode:decode_jxl",
        bits_stored=range(1, 9),
        lossless=False,
        # Colours beyond RGB grow when they become it, and so does what they were rounded by.
        tolerance=5,
        licence=_LIBJXL,
        **_ALL,
    )
    yield DecoderSpec(
        name="imagecodecs-jxl",
        transfer_syntaxes=(JPEG_XL,),
        target="codicom_imagecodecs.decode:decode_jxl",
        lossless=False,
        tolerance=1,
        licence=_LIBJXL,
        **_ALL,
    )


@hookimpl
def codicom_encoders() -> Iterator[EncoderSpec]:
    """Yield the encoders; tolerances are those of their options' defaults."""
    yield EncoderSpec(
        name="imagecodecs-jpeg",
        transfer_syntaxes=(JPEG_BASELINE, JPEG_EXTENDED),
        target="codicom_imagecodecs.encode:encode_jpeg",
        bits_allocated=(8,),
        bits_stored=range(8, 9),
        signed=False,
        photometric=_GREY | {"RGB", "YBR_FULL"},
        lossless=False,
        # Most of it is in colours that pairs of pixels share.
        tolerance=160,
        options=("quality", "subsampling"),
        recompresses=(JPEG_XL_RECOMPRESSION,),
        licence=_LIBJPEG_TURBO,
        **_ALL,
    )
    yield EncoderSpec(
        name="imagecodecs-jpeg-extended",
        transfer_syntaxes=(JPEG_EXTENDED,),
        target="codicom_imagecodecs.encode:encode_jpeg",
        bits_allocated=(16,),
        bits_stored=range(12, 13),
        samples=(1,),
        signed=False,
        photometric=_GREY,
        lossless=False,
        tolerance=16,
        options=("quality",),
        licence=_LIBJPEG_TURBO,
        **_ALL,
    )
    yield EncoderSpec(
        name="imagecodecs-jpeg-lossless",
        transfer_syntaxes=(JPEG_LOSSLESS,),
        target="codicom_imagecodecs.encode:encode_jpeg_lossless",
        bits_stored=range(2, 17),
        photometric=_AS_STORED,
        options=("predictor",),
        licence=_LIBJPEG_TURBO,
        **_ALL,
    )
    # Its first-order prediction is predictor 1 and no other.
    yield EncoderSpec(
        name="imagecodecs-jpeg-lossless-sv1",
        transfer_syntaxes=(JPEG_LOSSLESS_SV1,),
        target="codicom_imagecodecs.encode:encode_jpeg_lossless",
        bits_stored=range(2, 17),
        photometric=_AS_STORED,
        licence=_LIBJPEG_TURBO,
        **_ALL,
    )
    # The library writes JPEG-LS with a precision of whole bytes, and coding depends on it: 8 and 16 bits, no other.
    yield EncoderSpec(
        name="imagecodecs-jpegls",
        transfer_syntaxes=(JPEG_LS_LOSSLESS,),
        target="codicom_imagecodecs.encode:encode_jpegls",
        bits_stored=range(8, 17, 8),
        photometric=_AS_STORED,
        licence=_CHARLS,
        **_ALL,
    )
    # Two's complement turns a small error at its ends into the largest one, so lossy encoders take no signed samples
    # where the format has none.
    yield EncoderSpec(
        name="imagecodecs-jpegls-near",
        transfer_syntaxes=(JPEG_LS_NEAR_LOSSLESS,),
        target="codicom_imagecodecs.encode:encode_jpegls",
        bits_stored=range(8, 17, 8),
        signed=False,
        photometric=_GREY | {"RGB", "YBR_FULL"},
        lossless=False,
        tolerance=2,
        options=("near",),
        licence=_CHARLS,
        **_ALL,
    )
    yield EncoderSpec(
        name="imagecodecs-jpeg2000-lossless",
        transfer_syntaxes=(JPEG_2000_LOSSLESS,),
        target="codicom_imagecodecs.encode:encode_jpeg2000_lossless",
        bits_allocated=(8, 16, 32),
        bits_stored=range(1, 24),
        photometric=_AS_STORED,
        options=("levels", "use_mct"),
        licence=_OPENJPEG,
        **_ALL,
    )
    # With fewer bits OpenJPEG's irreversible samples may be off by all of their range.
    yield EncoderSpec(
        name="imagecodecs-jpeg2000",
        transfer_syntaxes=(JPEG_2000,),
        target="codicom_imagecodecs.encode:encode_jpeg2000",
        bits_stored=range(8, 17),
        photometric=_GREY | {"RGB", "YBR_FULL"},
        lossless=False,
        tolerance=32,
        options=("psnr", "ratio", "levels", "use_mct"),
        licence=_OPENJPEG,
        **_ALL,
    )
    yield EncoderSpec(
        name="imagecodecs-htj2k-lossless",
        transfer_syntaxes=(HTJ2K_LOSSLESS, HTJ2K_LOSSLESS_RPCL),
        target="codicom_imagecodecs.encode:encode_htj2k_lossless",
        photometric=_AS_STORED,
        options=("levels", "use_mct"),
        licence=_OPENJPH,
        **_ALL,
    )
    yield EncoderSpec(
        name="imagecodecs-htj2k",
        transfer_syntaxes=(HTJ2K,),
        target="codicom_imagecodecs.encode:encode_htj2k",
        photometric=_GREY | {"RGB", "YBR_FULL"},
        lossless=False,
        tolerance=8,
        options=("psnr", "ratio", "levels", "use_mct"),
        licence=_OPENJPH,
        **_ALL,
    )
    yield EncoderSpec(
        name="imagecodecs-jxl-lossless",
        transfer_syntaxes=(JPEG_XL_LOSSLESS,),
        target="codicom_imagecodecs.encode:encode_jxl_lossless",
        photometric=_GREY | {"PALETTE COLOR", "RGB"},
        options=("effort",),
        licence=_LIBJXL,
        **_ALL,
    )
    yield EncoderSpec(
        name="imagecodecs-jxl-recompressed",
        transfer_syntaxes=(JPEG_XL_RECOMPRESSION,),
        target="codicom_imagecodecs.encode:encode_jxl_recompressed",
        bits_allocated=(8,),
        bits_stored=range(8, 9),
        signed=False,
        photometric=_GREY | {"RGB"},
        lossless=False,
        # Most of it is in colours that pairs of pixels share.
        tolerance=160,
        options=("quality", "subsampling"),
        recompresses=(JPEG_BASELINE, JPEG_EXTENDED),
        licence=_LIBJXL,
        **_ALL,
    )
    yield EncoderSpec(
        name="imagecodecs-jxl",
        transfer_syntaxes=(JPEG_XL,),
        target="codicom_imagecodecs.encode:encode_jxl",
        bits_stored=range(1, 9),
        signed=False,
        photometric=_GREY | {"RGB"},
        lossless=False,
        tolerance=32,
        options=("distance", "effort"),
        licence=_LIBJXL,
        **_ALL,
    )
    # Its error grows with the number of bits; deep colour comes out too far off to be offered.
    yield EncoderSpec(
        name="imagecodecs-jxl-deep",
        transfer_syntaxes=(JPEG_XL,),
        target="codicom_imagecodecs.encode:encode_jxl",
        bits_allocated=(16,),
        bits_stored=range(9, 17),
        samples=(1,),
        signed=False,
        photometric=_GREY,
        lossless=False,
        tolerance=256,
        options=("distance", "effort"),
        licence=_LIBJXL,
        **_ALL,
    )
