"""The markers of JPEG 2000 and HTJ2K codestreams (ITU-T T.800 annex A), and the JP2 boxes around them."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Final

from codicom.plugin import DecodeError
from codicom_imagecodecs.header import StreamHeader

_SIGNATURE: Final = b"\0\0\0\x0cjP  \r\n\x87\n"
_START: Final = b"\xff\x4f\xff\x51"
_COD: Final = 0xFF52
_SOT: Final = 0xFF90
_EOC: Final = b"\xff\xd9"
# Where the components of SIZ begin, and how long each is (T.800 A.5.1).
_COMPONENTS: Final = 42
_COMPONENT: Final = 3
# A tile and a packet cost memory and time whatever they hold, so a small image must not have very many.
_TILE_PIXELS: Final = 256
_FEWEST: Final = 1 << 16


@dataclass(frozen=True, slots=True, kw_only=True)
class CodestreamHeader(StreamHeader):
    """The image, whether its components are transformed together, and its tiles."""

    tiles: int
    packets: int
    first_tile: int
    component_transform: bool


def unboxed(data: bytes) -> bytes:
    """Return the codestream of a JP2 file; a bare codestream, as PS3.5 8.2.4 wants it, is returned as it is."""
    if not data.startswith(_SIGNATURE):
        return data
    position = 0
    while position + 8 <= len(data):
        length, kind = struct.unpack_from(">I4s", data, position)
        head = 8
        if length == 1 and position + 16 <= len(data):
            (length,) = struct.unpack_from(">Q", data, position + 8)
            head = 16
        end = len(data) if length == 0 else position + length
        if end < position + head or end > len(data):
            raise DecodeError(
                f"JP2 box at byte {position} is {length} bytes long, but only {len(data) - position} are left"
            )
        if kind == b"jp2c":
            return data[position + head : end]
        position = end
    raise DecodeError("JP2 file has no codestream")


def read_codestream_header(data: bytes) -> CodestreamHeader:
    """Return the header of a codestream: what SIZ and COD say."""
    if not data.startswith(_START):
        raise DecodeError(f"stream of {len(data)} bytes must begin with ff4fff51, got {data[:4].hex() or 'nothing'}")
    if len(data) < _COMPONENTS:
        raise DecodeError(f"stream of {len(data)} bytes ends in its header, so it is incomplete")
    length, _, x1, y1, x0, y0, tile_x, tile_y, tile_x0, tile_y0, samples = struct.unpack_from(">HHIIIIIIIIH", data, 4)
    end = _COMPONENTS + _COMPONENT * samples
    if length != end - 4 or end > len(data):
        raise DecodeError(f"SIZ is {length} bytes long, {samples} components make {end - 4}")
    if x0 >= x1 or y0 >= y1 or not tile_x or not tile_y or tile_x0 > x0 or tile_y0 > y0:
        raise DecodeError("SIZ describes an image or a tile without pixels")
    depth, subsampling = _components(data[_COMPONENTS:end])
    if subsampling != (1, 1):
        raise DecodeError(f"components must be subsampled by 1 and 1, got {subsampling[0]} and {subsampling[1]}")
    rows, columns = y1 - y0, x1 - x0
    tiles = -(-(x1 - tile_x0) // tile_x) * -(-(y1 - tile_y0) // tile_y)
    style, first_tile = _coding_style(data, end)
    return CodestreamHeader(
        rows=rows,
        columns=columns,
        samples=samples,
        bits=(depth & 0x7F) + 1,
        signed=bool(depth & 0x80),
        component_transform=style.component_transform,
        tiles=tiles,
        packets=style.packets(min(columns, tile_x), min(rows, tile_y)) * tiles * samples,
        first_tile=first_tile,
    )


def check_tiles(data: bytes, header: CodestreamHeader) -> None:
    """Refuse tiles or packets that are very many for their image, and a stream that lacks a tile or its end marker."""
    pixels = header.rows * header.columns
    for found, most, what in (
        (header.tiles, max(64, pixels // _TILE_PIXELS), "tiles"),
        (header.packets, max(_FEWEST, pixels * header.samples), "packets"),
    ):
        if found > most:
            raise DecodeError(
                f"{found} {what} are too many for {header.rows} rows, {header.columns} columns; {most} are taken"
            )
    seen = _seen_tiles(data, header.first_tile)
    if len(seen) != header.tiles or max(seen) >= header.tiles:
        raise DecodeError(f"stream has {len(seen)} of its {header.tiles} tiles")


def with_precision(data: bytes, bits: int, *, signed: bool) -> bytes:
    """Return the codestream with another precision and sign in SIZ."""
    changed = bytearray(data)
    (samples,) = struct.unpack_from(">H", data, _COMPONENTS - 2)
    for at in range(_COMPONENTS, _COMPONENTS + _COMPONENT * samples, _COMPONENT):
        changed[at] = (bits - 1) | (0x80 if signed else 0)
    return bytes(changed)


@dataclass(frozen=True, slots=True, kw_only=True)
class _CodingStyle:
    layers: int
    levels: int
    component_transform: bool
    precincts: tuple[tuple[int, int], ...]

    def packets(self, width: int, height: int) -> int:
        """Return about how many packets one component of a tile has (T.800 B.6)."""
        count = 0
        for resolution in range(self.levels + 1):
            across, down = self.precincts[min(resolution, len(self.precincts) - 1)]
            shrink = self.levels - resolution
            count += ((width >> shrink >> across) + 1) * ((height >> shrink >> down) + 1)
        return count * self.layers


def _components(body: bytes) -> tuple[int, tuple[int, int]]:
    found = {body[at : at + _COMPONENT] for at in range(0, len(body), _COMPONENT)}
    if len(found) != 1:
        raise DecodeError("components must have the same precision, sign and subsampling in DICOM; they differ")
    depth, across, down = found.pop()
    return depth, (across, down)


def _coding_style(data: bytes, position: int) -> tuple[_CodingStyle, int]:
    """Return the coding style of the main header, and where its first tile-part begins."""
    style = None
    while True:
        if position + 4 > len(data):
            raise DecodeError(f"stream of {len(data)} bytes ends in its header, so it is incomplete")
        marker, length = struct.unpack_from(">HH", data, position)
        if marker == _SOT:
            break
        body = data[position + 4 : position + 2 + length]
        if marker < 0xFF00 or length < 2 or len(body) != length - 2:
            raise DecodeError(f"main header has no marker segment at byte {position}")
        if marker == _COD:
            style = _style(body)
        position += 2 + length
    if style is None:
        raise DecodeError("main header has no coding style (COD)")
    return style, position


def _style(body: bytes) -> _CodingStyle:
    if len(body) < 10:
        raise DecodeError(f"coding style (COD) must have 10 bytes or more, got {len(body)}")
    flags, _, layers, transform, levels = struct.unpack_from(">BBHBB", body)
    # T.800 A.6.1: without own sizes all precincts are 2 to the power of 15 wide and high.
    sizes = [(size & 15, size >> 4) for size in body[10:]] if flags & 1 else []
    if levels > 32 or not layers or (flags & 1 and len(sizes) != levels + 1):
        raise DecodeError(f"coding style (COD) has {layers} layers, {levels} levels, {len(sizes)} precinct sizes")
    return _CodingStyle(
        layers=layers,
        levels=levels,
        component_transform=transform == 1,
        precincts=tuple(sizes) or ((15, 15),),
    )


def _seen_tiles(data: bytes, position: int) -> set[int]:
    """Go from tile-part to tile-part to the end marker, so that no part that is missing goes unseen."""
    seen: set[int] = set()
    while data[position : position + 2] != _EOC:
        if position + 12 > len(data):
            raise DecodeError(f"stream of {len(data)} bytes has no end marker, so it is incomplete")
        marker, _, tile, length = struct.unpack_from(">HHHI", data, position)
        if marker != _SOT:
            raise DecodeError(f"stream has no tile-part at byte {position}")
        seen.add(tile)
        if length == 0:
            # T.800 A.4.2: the last tile-part may leave its length out; coded data never holds ff90 or more.
            position = data.rfind(_EOC, position)
            if position < 0:
                raise DecodeError(f"stream of {len(data)} bytes has no end marker, so it is incomplete")
        elif length < 14 or position + length > len(data):
            raise DecodeError(
                f"tile-part at byte {position} is {length} bytes long, but only {len(data) - position} are left"
            )
        else:
            position += length
    return seen
