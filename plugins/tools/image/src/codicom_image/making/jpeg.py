"""A JPEG file as the stream of a frame: the coded image as it is, without what cameras and programs add to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from codicom.plugin import DecodeError
from codicom_jpeg.stream import end_of_scan, read_header

__all__ = ["JpegFile", "read_jpeg"]

_SOI: Final = b"\xff\xd8"
_EOI: Final = 0xD9
_SOS: Final = 0xDA
_APP0: Final = 0xE0
_APP2: Final = 0xE2
_APP14: Final = 0xEE
_APP15: Final = 0xEF
_COM: Final = 0xFE
_ICC: Final = b"ICC_PROFILE\0"
# PS3.5 A.4.1: baseline (SOF0) and extended sequential (SOF1), by their transfer syntaxes.
_SYNTAXES: Final = {0xC0: "1.2.840.10008.1.2.4.50", 0xC1: "1.2.840.10008.1.2.4.51"}


@dataclass(frozen=True, slots=True)
class JpegFile:
    """A JPEG stream that DICOM holds as it is; ``icc`` is the profile that stood in it."""

    stream: bytes
    transfer_syntax: str
    rows: int
    columns: int
    bits: int
    photometric_interpretation: str
    icc: bytes


def read_jpeg(data: bytes, *, keep_metadata: bool = False) -> JpegFile | None:
    """Return a JPEG file as a stream, or ``None`` if DICOM has no transfer syntax for the way it is coded.

    The coded image keeps every bit. What else is in the file, such as the place where a picture was taken, is left out
    unless ``keep_metadata`` is true.
    """
    header = read_header(memoryview(data))
    syntax = _SYNTAXES.get(header.process)
    samples = header.samples_per_pixel
    if syntax is None or samples not in (1, 3) or (syntax.endswith(".50") and header.precision != 8):
        return None
    parts = list(_parts(data))
    return JpegFile(
        stream=data if keep_metadata else b"".join(part for code, part in parts if _is_wanted(code)),
        transfer_syntax=syntax,
        rows=header.rows,
        columns=header.columns,
        bits=header.precision,
        photometric_interpretation=_photometric(samples, header.adobe_transform, header.is_subsampled),
        icc=_icc(parts),
    )


def _photometric(samples: int, adobe_transform: int | None, subsampled: bool) -> str:
    if samples == 1:
        return "MONOCHROME2"
    if adobe_transform == 0:
        return "RGB"
    # PS3.3 C.7.6.3.1.2 has no term for colour that is subsampled in columns too.
    return "YBR_FULL_422" if subsampled else "YBR_FULL"


def _is_wanted(code: int) -> bool:
    # APP0 of JFIF and APP14 of Adobe tell how colours are coded.
    return not (_APP0 < code <= _APP15 or code == _COM) or code == _APP14


def _parts(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the marker and the bytes of each part up to the end of the image; what follows it is not the image's."""
    yield 0xD8, _SOI
    position = 2
    while True:
        start = position
        # Any number of bytes FF may stand before a marker.
        while data[position : position + 1] == b"\xff":
            position += 1
        code = data[position] if position < len(data) else 0
        if position == start or not code:
            raise DecodeError(f"JPEG stream has no marker at byte {start}")
        position += 1
        if code == _EOI:
            yield code, b"\xff\xd9"
            return
        length = int.from_bytes(data[position : position + 2], "big")
        if length < 2 or position + length > len(data):
            raise DecodeError(f"JPEG stream ends within the segment FF{code:02X} at byte {start}")
        position += length
        if code == _SOS:
            position = end_of_scan(data, position)
        # A segment's length is kept, whatever stood before its marker.
        yield code, b"\xff" + data[start:position].lstrip(b"\xff")


def _icc(parts: list[tuple[int, bytes]]) -> bytes:
    """Return the ICC profile, which is cut into numbered pieces of 64 KiB."""
    pieces = {}
    for code, part in parts:
        content = part[4:]
        if code == _APP2 and content.startswith(_ICC) and len(content) > len(_ICC) + 2:
            pieces[content[len(_ICC)]] = content[len(_ICC) + 2 :]
    return b"".join(pieces[number] for number in sorted(pieces))
