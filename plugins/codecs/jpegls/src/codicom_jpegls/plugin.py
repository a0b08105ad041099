"""What codicom-jpegls supplies; the work is in ``decode`` and ``encode``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from codicom.plugin import DecoderSpec, EncoderSpec, Tier, hookimpl

JPEG_LS_LOSSLESS: Final = "1.2.840.10008.1.2.4.80"
JPEG_LS_NEAR_LOSSLESS: Final = "1.2.840.10008.1.2.4.81"

_ALLOCATED: Final = (8, 16)
# The precision of a JPEG-LS frame is 2 to 16 bits (ITU-T T.87 C.2.2, PS3.5 Table 8.2.3-1).
_BITS: Final = range(2, 17)
_SAMPLES: Final = (1, 3)
# PS3.5 Table 8.2.3-1: no other of the standard's photometric interpretations may be written, and no palette's
# indices where they may change.
_WRITTEN: Final = frozenset({"MONOCHROME1", "MONOCHROME2", "RGB", "YBR_FULL"})
# The metadata of the wheel tells the licence of pyjpegls; CharLS, which is compiled into it, has its own.
_LICENCE: Final = "MIT AND BSD-3-Clause"


@hookimpl
def codicom_decoders() -> Iterator[DecoderSpec]:
    """Yield the decoder; it is exact for both syntaxes, as only encoding near-lossless changes samples."""
    # The library holds Python's lock, so threads take turns.
    yield DecoderSpec(
        name="charls",
        transfer_syntaxes=(JPEG_LS_LOSSLESS, JPEG_LS_NEAR_LOSSLESS),
        target="codicom_jpegls.decode:decode",
        bits_allocated=_ALLOCATED,
        bits_stored=_BITS,
        samples=_SAMPLES,
        thread_safe=True,
        needs=("numpy", "jpeg_ls"),
        tier=Tier.NATIVE,
        licence=_LICENCE,
    )


@hookimpl
def codicom_encoders() -> Iterator[EncoderSpec]:
    """Yield an encoder for each syntax; ``near`` is how much a sample may change, 0 where it is not given."""
    yield EncoderSpec(
        name="charls",
        transfer_syntaxes=(JPEG_LS_LOSSLESS,),
        target="codicom_jpegls.encode:encode",
        bits_allocated=_ALLOCATED,
        bits_stored=_BITS,
        samples=_SAMPLES,
        photometric=_WRITTEN | {"PALETTE COLOR"},
        thread_safe=True,
        needs=("numpy", "jpeg_ls"),
        tier=Tier.NATIVE,
        licence=_LICENCE,
    )
    yield EncoderSpec(
        name="charls-near",
        transfer_syntaxes=(JPEG_LS_NEAR_LOSSLESS,),
        target="codicom_jpegls.encode:encode_near",
        bits_allocated=_ALLOCATED,
        bits_stored=_BITS,
        samples=_SAMPLES,
        photometric=_WRITTEN,
        lossless=False,
        thread_safe=True,
        options=("near",),
        needs=("numpy", "jpeg_ls"),
        tier=Tier.NATIVE,
        licence=_LICENCE,
    )
