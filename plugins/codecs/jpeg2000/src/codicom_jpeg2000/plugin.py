"""What codicom-jpeg2000 supplies; the work is in ``decode`` and ``encode``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from codicom.plugin import DecoderSpec, EncoderSpec, Tier, hookimpl

JPEG_2000_LOSSLESS: Final = "1.2.840.10008.1.2.4.90"
JPEG_2000: Final = "1.2.840.10008.1.2.4.91"
HTJ2K_LOSSLESS: Final = ("1.2.840.10008.1.2.4.201", "1.2.840.10008.1.2.4.202")
HTJ2K: Final = "1.2.840.10008.1.2.4.203"

_CONTAINERS: Final = (8, 16, 32)
_NEEDS: Final = ("openjpeg", "numpy")
_LICENCE: Final = "MIT AND BSD-2-Clause"


@hookimpl
def codicom_decoders() -> Iterator[DecoderSpec]:
    """Yield the decoders, one for each kind of stream; they run one at a time, as Python's lock is held throughout."""
    yield DecoderSpec(
        name="openjpeg",
        transfer_syntaxes=(JPEG_2000_LOSSLESS,),
        target="codicom_jpeg2000.decode:decode",
        bits_allocated=_CONTAINERS,
        bits_stored=range(1, 25),
        thread_safe=True,
        needs=_NEEDS,
        tier=Tier.PORTABLE,
        licence=_LICENCE,
    )
    # Streams of this transfer syntax may be reversible or not; decoders round the latter differently.
    yield DecoderSpec(
        name="openjpeg-lossy",
        transfer_syntaxes=(JPEG_2000,),
        target="codicom_jpeg2000.decode:decode",
        bits_allocated=_CONTAINERS,
        bits_stored=range(1, 25),
        lossless=False,
        tolerance=1,
        thread_safe=True,
        needs=_NEEDS,
        tier=Tier.PORTABLE,
        licence=_LICENCE,
    )
    yield DecoderSpec(
        name="openjpeg-ht",
        transfer_syntaxes=HTJ2K_LOSSLESS,
        target="codicom_jpeg2000.decode:decode",
        bits_stored=range(1, 17),
        thread_safe=True,
        needs=_NEEDS,
        tier=Tier.PORTABLE,
        licence=_LICENCE,
    )
    yield DecoderSpec(
        name="openjpeg-ht-lossy",
        transfer_syntaxes=(HTJ2K,),
        target="codicom_jpeg2000.decode:decode",
        bits_stored=range(1, 17),
        lossless=False,
        tolerance=1,
        thread_safe=True,
        needs=_NEEDS,
        tier=Tier.PORTABLE,
        licence=_LICENCE,
    )


@hookimpl
def codicom_encoders() -> Iterator[EncoderSpec]:
    """Yield the encoders; two threads within OpenJPEG's wrapper crash Python, so neither is thread safe."""
    # Of one bit the library refuses every second image.
    yield EncoderSpec(
        name="openjpeg",
        transfer_syntaxes=(JPEG_2000_LOSSLESS,),
        target="codicom_jpeg2000.encode:encode",
        bits_allocated=_CONTAINERS,
        bits_stored=range(2, 25),
        options=("use_mct",),
        needs=_NEEDS,
        tier=Tier.PORTABLE,
        licence=_LICENCE,
    )
    # Reversible, thus exact, unless ratio or psnr is given.
    yield EncoderSpec(
        name="openjpeg-lossy",
        transfer_syntaxes=(JPEG_2000,),
        target="codicom_jpeg2000.encode:encode_lossy",
        bits_allocated=_CONTAINERS,
        bits_stored=range(2, 25),
        lossless=False,
        options=("ratio", "psnr", "use_mct"),
        needs=_NEEDS,
        tier=Tier.PORTABLE,
        licence=_LICENCE,
    )
