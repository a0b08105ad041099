"""What codicom-rle supplies; the work is in ``decode`` and ``encode``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from codicom.plugin import DecoderSpec, EncoderSpec, Tier, hookimpl

RLE_LOSSLESS: Final = "1.2.840.10008.1.2.5"

# PS3.5 G.5: at most 15 segments, one for each byte of a pixel, so 3 samples of 32 bits are the most.
_SAMPLES: Final = (1, 3)
_BITS: Final = range(1, 33)
# PS3.5 Table 8.2.2-1: no other of the standard's photometric interpretations may be written.
_WRITTEN: Final = frozenset({"MONOCHROME1", "MONOCHROME2", "PALETTE COLOR", "RGB", "YBR_FULL"})


@hookimpl
def codicom_decoders() -> Iterator[DecoderSpec]:
    """Yield the decoder; the library holds Python's lock, so threads take turns."""
    yield DecoderSpec(
        name="pylibjpeg-rle",
        transfer_syntaxes=(RLE_LOSSLESS,),
        target="codicom_rle.decode:decode",
        # PS3.5 G.2: a pixel of one bit is padded to a byte.
        bits_allocated=(1, 8, 16, 32),
        bits_stored=_BITS,
        samples=_SAMPLES,
        thread_safe=True,
        needs=("numpy", "rle"),
        tier=Tier.NATIVE,
    )


@hookimpl
def codicom_encoders() -> Iterator[EncoderSpec]:
    """Yield the encoder; 1-bit samples arrive one a byte and are stored so."""
    yield EncoderSpec(
        name="pylibjpeg-rle",
        transfer_syntaxes=(RLE_LOSSLESS,),
        target="codicom_rle.encode:encode",
        bits_allocated=(8, 16, 32),
        bits_stored=_BITS,
        samples=_SAMPLES,
        photometric=_WRITTEN,
        thread_safe=True,
        needs=("numpy", "rle"),
        tier=Tier.NATIVE,
    )
