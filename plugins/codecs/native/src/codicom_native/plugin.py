"""What codicom-native supplies; the work is in ``decode`` and ``encode``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from codicom.plugin import DecoderSpec, EncoderSpec, Tier, hookimpl

# Implicit VR and Explicit VR Little Endian, the latter with its dataset deflated, and Explicit VR Big Endian: the
# frames of all four are plain samples (PS3.5 A.1 to A.3, A.5).
NATIVE: Final = (
    "1.2.840.10008.1.2",
    "1.2.840.10008.1.2.1",
    "1.2.840.10008.1.2.1.99",
    "1.2.840.10008.1.2.2",
)
ENCAPSULATED_UNCOMPRESSED: Final = "1.2.840.10008.1.2.1.98"
DEFLATED_IMAGE_FRAME: Final = "1.2.840.10008.1.2.8.1"

# PS3.5 8.1.1: Bits Allocated is 1 or a multiple of 8; samples of 24 bits would fit no container that arrays have.
_STORED: Final = (1, 8, 16, 32, 64)
# What encoders are given: 1-bit samples arrive one a byte.
_CONTAINERS: Final = (8, 16, 32, 64)
_BITS: Final = range(1, 65)
_SAMPLES: Final = (1, 3, 4)


@hookimpl
def codicom_decoders() -> Iterator[DecoderSpec]:
    """Yield the decoders: plain samples, the same in fragments, and deflated frames."""
    yield DecoderSpec(
        name="native",
        transfer_syntaxes=NATIVE,
        target="codicom_native.decode:decode",
        bits_allocated=_STORED,
        bits_stored=_BITS,
        samples=_SAMPLES,
        floats=True,
        thread_safe=True,
        releases_gil=True,
        needs=("numpy",),
        tier=Tier.NATIVE,
    )
    # Float and Double Float Pixel Data are never encapsulated (PS3.5 A.4, 8.2.16).
    yield DecoderSpec(
        name="encapsulated-uncompressed",
        transfer_syntaxes=(ENCAPSULATED_UNCOMPRESSED,),
        target="codicom_native.decode:decode",
        bits_allocated=_STORED,
        bits_stored=_BITS,
        samples=_SAMPLES,
        thread_safe=True,
        releases_gil=True,
        needs=("numpy",),
        tier=Tier.NATIVE,
    )
    yield DecoderSpec(
        name="deflated-frame",
        transfer_syntaxes=(DEFLATED_IMAGE_FRAME,),
        target="codicom_native.decode:decode_deflated",
        bits_allocated=_STORED,
        bits_stored=_BITS,
        samples=_SAMPLES,
        thread_safe=True,
        releases_gil=True,
        needs=("numpy", "zlib"),
        tier=Tier.NATIVE,
    )


@hookimpl
def codicom_encoders() -> Iterator[EncoderSpec]:
    """Yield the encoders, one for each decoder; ``pack_bits=True`` stores samples of 0 and 1 in one bit each."""
    yield EncoderSpec(
        name="native",
        transfer_syntaxes=NATIVE,
        target="codicom_native.encode:encode",
        bits_allocated=_CONTAINERS,
        bits_stored=_BITS,
        samples=_SAMPLES,
        floats=True,
        thread_safe=True,
        releases_gil=True,
        options=("pack_bits",),
        needs=("numpy",),
        tier=Tier.NATIVE,
    )
    yield EncoderSpec(
        name="encapsulated-uncompressed",
        transfer_syntaxes=(ENCAPSULATED_UNCOMPRESSED,),
        target="codicom_native.encode:encode",
        bits_allocated=_CONTAINERS,
        bits_stored=_BITS,
        samples=_SAMPLES,
        thread_safe=True,
        releases_gil=True,
        options=("pack_bits",),
        needs=("numpy",),
        tier=Tier.NATIVE,
    )
    yield EncoderSpec(
        name="deflated-frame",
        transfer_syntaxes=(DEFLATED_IMAGE_FRAME,),
        target="codicom_native.encode:encode_deflated",
        bits_allocated=_CONTAINERS,
        bits_stored=_BITS,
        samples=_SAMPLES,
        thread_safe=True,
        releases_gil=True,
        options=("pack_bits", "level"),
        needs=("numpy", "zlib"),
        tier=Tier.NATIVE,
    )
