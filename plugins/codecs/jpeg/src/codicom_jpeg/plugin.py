"""What codicom-jpeg supplies; the work is in ``decode`` and ``encode``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from codicom.plugin import DecoderSpec, EncoderSpec, Tier, hookimpl

# JPEG Baseline (Process 1) and JPEG Extended (Process 2 & 4), the latter with 8-bit samples only (PS3.5 A.4.1).
JPEG: Final = ("1.2.840.10008.1.2.4.50", "1.2.840.10008.1.2.4.51")
_BITS_STORED: Final = range(8, 9)
# Pillow, and the libjpeg-turbo that its wheels carry.
_LICENCE: Final = "MIT-CMU AND IJG AND BSD-3-Clause"


@hookimpl
def codicom_decoders() -> Iterator[DecoderSpec]:
    """Yield the decoder; colour comes out as it is coded, YBR_FULL or RGB."""
    yield DecoderSpec(
        name="pillow",
        transfer_syntaxes=JPEG,
        target="codicom_jpeg.decode:decode",
        bits_allocated=(8, 16),
        bits_stored=_BITS_STORED,
        signed=False,
        lossless=False,
        tolerance=1,
        thread_safe=True,
        releases_gil=True,
        needs=("PIL", "numpy"),
        tier=Tier.NATIVE,
        licence=_LICENCE,
    )


@hookimpl
def codicom_encoders() -> Iterator[EncoderSpec]:
    """Yield the encoder; the tolerance is that of its default options with smooth colour."""
    yield EncoderSpec(
        name="pillow",
        transfer_syntaxes=JPEG,
        target="codicom_jpeg.encode:encode",
        bits_allocated=(8,),
        bits_stored=_BITS_STORED,
        signed=False,
        photometric=frozenset({"MONOCHROME1", "MONOCHROME2", "RGB", "YBR_FULL"}),
        lossless=False,
        tolerance=20,
        thread_safe=True,
        releases_gil=True,
        options=("quality", "subsampling"),
        needs=("PIL", "numpy"),
        tier=Tier.NATIVE,
        licence=_LICENCE,
    )
