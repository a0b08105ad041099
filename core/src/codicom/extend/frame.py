"""One frame of pixel data and the description of its own bytes, as codecs take and return it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Final, Literal

from codicom.errors import RecordError

PixelKeyword = Literal["PixelData", "FloatPixelData", "DoubleFloatPixelData"]

EXPLICIT_VR_LITTLE_ENDIAN: Final = "1.2.840.10008.1.2.1"
EXPLICIT_VR_BIG_ENDIAN: Final = "1.2.840.10008.1.2.2"
BITS_ALLOCATED: Final = (1, 8, 16, 24, 32, 64)


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameInfo:
    """The description of one frame's bytes; names and meanings are those of the Image Pixel module (PS3.3 C.7.6.3)."""

    rows: int
    columns: int
    samples_per_pixel: int = 1
    bits_allocated: int = 16
    bits_stored: int = 16
    signed: bool = False
    photometric_interpretation: str = "MONOCHROME2"
    planar_configuration: int = 0
    transfer_syntax: str = EXPLICIT_VR_LITTLE_ENDIAN
    pixel_keyword: PixelKeyword = "PixelData"
    # In big endian, OW swaps 8-bit samples in pairs and OB does not (PS3.5 7.3).
    pixel_vr: Literal["OB", "OW", "OF", "OD"] = "OW"
    # Where a 1-bit frame begins in its first byte: such frames need not be byte aligned (PS3.5 8.1.1).
    bit_offset: int = 0

    def __post_init__(self) -> None:
        for name in ("rows", "columns", "samples_per_pixel"):
            if getattr(self, name) < 1:
                raise RecordError(f"{name} must be at least 1, got {getattr(self, name)}")
        if self.bits_allocated not in BITS_ALLOCATED:
            raise RecordError(f"bits_allocated must be one of {BITS_ALLOCATED}, got {self.bits_allocated}")
        if not 1 <= self.bits_stored <= self.bits_allocated:
            raise RecordError(
                f"bits_stored must be 1 to bits_allocated ({self.bits_allocated}), got {self.bits_stored}"
            )
        if self.planar_configuration not in (0, 1):
            raise RecordError(f"planar_configuration must be 0 or 1, got {self.planar_configuration}")
        if not 0 <= self.bit_offset < 8:
            raise RecordError(f"bit_offset must be 0 to 7, got {self.bit_offset}")

    @property
    def is_float(self) -> bool:
        """Whether samples are floating point numbers."""
        return self.pixel_keyword != "PixelData"

    @property
    def samples(self) -> int:
        """The total number of samples in the frame."""
        return self.rows * self.columns * self.samples_per_pixel

    @property
    def size(self) -> int:
        """The number of bytes of the frame when uncompressed, computed from the other fields."""
        if self.bits_allocated == 1:
            return (self.bit_offset + self.samples + 7) // 8
        # PS3.3 C.7.6.3.1.2: two luminance samples share one pair of colour samples.
        if self.photometric_interpretation in ("YBR_FULL_422", "YBR_PARTIAL_422") and self.samples_per_pixel == 3:
            return self.rows * self.columns * 2 * (self.bits_allocated // 8)
        return self.samples * (self.bits_allocated // 8)

    def changed(self, **changes: Any) -> FrameInfo:
        """Return a copy with some fields changed."""
        return replace(self, **changes)


@lru_cache(maxsize=64)
def _changed(info: FrameInfo, changes: tuple[tuple[str, Any], ...]) -> FrameInfo:
    # All frames of an image change alike, and a description takes longer to make than a small frame to decode.
    return replace(info, **dict(changes))


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The bytes of one frame, compressed or not, with the description of exactly these bytes."""

    data: bytes | memoryview
    info: FrameInfo
    index: int = 0

    def decoded(self, data: bytes | memoryview, **changes: Any) -> Frame:
        """Return the decoded frame: ``data`` is uncompressed, little endian; ``changes`` are new fields of ``info``."""
        changes = {"transfer_syntax": EXPLICIT_VR_LITTLE_ENDIAN, "bit_offset": 0} | changes
        return Frame(data=data, info=_changed(self.info, tuple(changes.items())), index=self.index)

    def encoded(self, data: bytes | memoryview, transfer_syntax: str, **changes: Any) -> Frame:
        """Return the encoded frame: ``data`` is in ``transfer_syntax``; ``changes`` are new fields of ``info``."""
        changes = {"transfer_syntax": str(transfer_syntax)} | changes
        return Frame(data=data, info=_changed(self.info, tuple(changes.items())), index=self.index)
