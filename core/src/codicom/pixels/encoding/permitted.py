"""What frames each transfer syntax may hold: the tables of PS3.5 section 8.2."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from codicom.errors import EncodeError
from codicom.extend.frame import FrameInfo
from codicom.uid import UID


class Permitted(NamedTuple):
    """A row of a table: the photometric interpretations, and the bits that go with them."""

    photometric: frozenset[str]
    # Bits Stored for each value of Bits Allocated.
    bits: Mapping[int, range]
    signed: bool = False
    samples: int = 1


def _stored(*allocated: int, least: int = 1, most: int = 64) -> dict[int, range]:
    return {bits: range(least, min(bits, most) + 1) for bits in allocated}


_GREY: Final = frozenset({"MONOCHROME1", "MONOCHROME2"})
_PALETTE: Final = frozenset({"PALETTE COLOR"})
_RGB: Final = frozenset({"RGB"})
_YBR_FULL: Final = frozenset({"YBR_FULL"})
_ONE_BIT: Final = {1: range(1, 2)}
_BYTES: Final = _stored(8, 16)
_JPEG_2000: Final = {bits: range(1, min(bits, 38) + 1) for bits in (8, 16, 24, 32, 40)}

# Table 8.2.1-1. Encoders that keep all colour samples say YBR_FULL, as DCMTK's do.
_JPEG_COLOR: Final = frozenset({"RGB", "YBR_FULL_422", "YBR_FULL"})
_BASELINE: Final = (
    Permitted(_GREY, {8: range(8, 9)}),
    Permitted(_JPEG_COLOR, {8: range(8, 9)}, samples=3),
)
_EXTENDED: Final = (Permitted(_GREY, {8: range(8, 9), 16: range(12, 13)}),)
# Table 8.2.1-2.
_JPEG_LOSSLESS: Final = (
    Permitted(_GREY, _BYTES, signed=True),
    Permitted(_PALETTE, _BYTES),
    Permitted(_RGB | _YBR_FULL, _BYTES, samples=3),
)
# Table 8.2.2-1; of one bit since CP-2301.
_RLE: Final = (
    Permitted(_GREY, _ONE_BIT | _BYTES, signed=True),
    Permitted(_PALETTE, _BYTES),
    Permitted(_RGB, _BYTES, samples=3),
    Permitted(_YBR_FULL, _stored(8), samples=3),
)
# Table 8.2.3-1.
_JPEG_LS_NEAR: Final = (
    Permitted(_GREY, _stored(8, 16, least=2), signed=True),
    Permitted(_RGB, _stored(8, 16, least=2), samples=3),
    Permitted(_YBR_FULL, _stored(8, least=2), samples=3),
)
_JPEG_LS: Final = (*_JPEG_LS_NEAR, Permitted(_PALETTE, _stored(8, 16, least=2)))


def _jpeg_2000(*, lossless: bool) -> tuple[Permitted, ...]:
    """Return Table 8.2.4-1, which is that of HTJ2K too (Table 8.2.14-1)."""
    color = {"RGB", "YBR_FULL", "YBR_RCT"} if lossless else {"RGB", "YBR_FULL", "YBR_RCT", "YBR_ICT"}
    rows = (
        Permitted(_GREY, _ONE_BIT | _JPEG_2000, signed=True),
        Permitted(frozenset(color), _JPEG_2000, samples=3),
    )
    return (*rows, Permitted(_PALETTE, _BYTES)) if lossless else rows


# Table 8.2.15-1.
_JPEG_XL_LOSSLESS: Final = (
    Permitted(_GREY, _BYTES, signed=True),
    Permitted(_PALETTE, _BYTES),
    Permitted(frozenset({"RGB", "YBR_RCT"}), _BYTES, samples=3),
)
# What baseline JPEG holds, but for MONOCHROME1. YBR_FULL is as above: JPEG that says so is recompressed as it is.
_JPEG_XL_RECOMPRESSION: Final = (
    Permitted(frozenset({"MONOCHROME2"}), {8: range(8, 9)}),
    Permitted(_JPEG_COLOR | {"XYB"}, {8: range(8, 9)}, samples=3),
)
_JPEG_XL: Final = (
    Permitted(_GREY, _BYTES, signed=True),
    Permitted(frozenset({"RGB", "YBR_RCT", "YBR_FULL", "XYB"}), _BYTES, samples=3),
)

PERMITTED: Final[Mapping[str, tuple[Permitted, ...]]] = {
    "1.2.840.10008.1.2.4.50": _BASELINE,
    "1.2.840.10008.1.2.4.51": _EXTENDED,
    "1.2.840.10008.1.2.4.57": _JPEG_LOSSLESS,
    "1.2.840.10008.1.2.4.70": _JPEG_LOSSLESS,
    "1.2.840.10008.1.2.4.80": _JPEG_LS,
    "1.2.840.10008.1.2.4.81": _JPEG_LS_NEAR,
    "1.2.840.10008.1.2.4.90": _jpeg_2000(lossless=True),
    "1.2.840.10008.1.2.4.91": _jpeg_2000(lossless=False),
    "1.2.840.10008.1.2.4.110": _JPEG_XL_LOSSLESS,
    "1.2.840.10008.1.2.4.111": _JPEG_XL_RECOMPRESSION,
    "1.2.840.10008.1.2.4.112": _JPEG_XL,
    "1.2.840.10008.1.2.4.201": _jpeg_2000(lossless=True),
    "1.2.840.10008.1.2.4.202": _jpeg_2000(lossless=True),
    "1.2.840.10008.1.2.4.203": _jpeg_2000(lossless=False),
    "1.2.840.10008.1.2.5": _RLE,
}

# What encoders make of RGB and of luminance with colour differences by transforming or subsampling them.
_BECOMES: Final = {
    "RGB": frozenset({"RGB", "YBR_FULL_422", "YBR_FULL", "YBR_RCT", "YBR_ICT", "XYB"}),
    "YBR_FULL": frozenset({"YBR_FULL", "YBR_FULL_422"}),
}


def check_permitted(transfer_syntax: str, info: FrameInfo, bits_allocated: int, *, encoded: bool = False) -> None:
    """Raise for frames that the standard does not allow in a transfer syntax.

    ``bits_allocated`` is that of the image, which for samples of one bit is not that of the array; ``encoded`` says
    that the photometric interpretation is that of the stored frames, not of those that an encoder is to be given.
    """
    name = UID(transfer_syntax).name
    if info.is_float:
        raise EncodeError(
            f"{name} cannot hold {info.pixel_keyword}, only uncompressed transfer syntaxes can (PS3.5 8.2)",
        )
    rows = PERMITTED.get(transfer_syntax)
    if rows is None:
        return
    said = info.photometric_interpretation
    fitting = _fitting(rows, info, encoded=encoded)
    if not fitting:
        allowed = ", ".join(sorted({each for row in rows for each in row.photometric}))
        raise EncodeError(
            f"{name} cannot hold {said} with {_samples(info.samples_per_pixel)} (PS3.5 8.2); it can hold {allowed}",
            hint="convert it with as_rgb=True" if said.startswith("YBR_") and not encoded else None,
        )
    if not any(info.bits_stored in row.bits.get(bits_allocated, ()) for row in fitting):
        allowed = "; ".join(sorted({_bits(row.bits) for row in fitting}))
        raise EncodeError(
            f"{name} cannot hold {said} with Bits Allocated (0028,0100) {bits_allocated} and "
            f"Bits Stored (0028,0101) {info.bits_stored} (PS3.5 8.2); it can hold {allowed}"
        )
    if info.signed and not any(row.signed for row in fitting):
        raise EncodeError(
            f"{name} cannot hold {said} with signed samples, Pixel Representation (0028,0103) 1 (PS3.5 8.2)"
        )


def _fitting(rows: tuple[Permitted, ...], info: FrameInfo, *, encoded: bool) -> list[Permitted]:
    """Return the rows of a table for the colours of a frame, or for what an encoder may make of them."""
    said = info.photometric_interpretation
    stored = frozenset({said}) if encoded else _BECOMES.get(said, frozenset({said}))
    return [row for row in rows if row.photometric & stored and row.samples == info.samples_per_pixel]


def _samples(count: int) -> str:
    return "1 sample per pixel" if count == 1 else f"{count} samples per pixel"


def _bits(bits: Mapping[int, range]) -> str:
    def words(stored: Iterable[int]) -> str:
        numbers = list(stored)
        return f"{numbers[0]}" if len(numbers) == 1 else f"{numbers[0]} to {numbers[-1]}"

    return ", ".join(f"{words(stored)} of {allocated}" for allocated, stored in bits.items())


__all__ = ["PERMITTED", "Permitted", "check_permitted"]
