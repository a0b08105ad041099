"""What a compressed stream says of its image, and whether that is the image the dataset describes."""

from __future__ import annotations

from dataclasses import dataclass

from codicom.plugin import DecodeError, FrameInfo


@dataclass(frozen=True, slots=True, kw_only=True)
class StreamHeader:
    """The image that a stream holds; ``signed`` is ``None`` where the format cannot tell."""

    rows: int
    columns: int
    samples: int
    bits: int
    signed: bool | None = None


def check_image(header: StreamHeader, info: FrameInfo, bits: range) -> None:
    """Refuse a stream whose image is another one than described, before a library allocates memory for it."""
    found = (header.rows, header.columns, header.samples)
    described = (info.rows, info.columns, info.samples_per_pixel)
    if found != described:
        raise DecodeError(
            f"stream holds {_image(*found)}, the dataset describes {_image(*described)}; correct the one that is wrong"
        )
    if header.bits not in bits:
        raise DecodeError(f"stream has samples of {header.bits} bits, {bits[0]} to {bits[-1]} can be decoded")


def _image(rows: int, columns: int, samples: int) -> str:
    return f"{rows} rows, {columns} columns, {samples} samples a pixel"
