"""The markers of a JPEG 2000 codestream: what is coded, and whether all of it is there (ISO/IEC 15444-1, annex A)."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Final

from codicom.plugin import DecodeError

_START: Final = b"\xff\x4f\xff\x51"
_SIGNATURE_BOX: Final = bytes.fromhex("0000000c6a5020200d0a870a")
_COD: Final = 0xFF52
_SOT: Final = 0xFF90
_SOD: Final = 0xFF93
_EOC: Final = 0xFFD9
# What the library keeps for a tile, a few KB, is to be less than the tile's samples take; images of few tiles may have
# small ones.
_SMALL_TILE: Final = 1024
_FEW_TILES: Final = 1024


@dataclass(frozen=True, slots=True)
class Size:
    """The marker SIZ: the image, its tiles, and precision and sign of its components (A.5.1)."""

    rows: int
    columns: int
    tiles: int
    precisions: tuple[int, ...]
    signs: tuple[bool, ...]
    separations: tuple[tuple[int, int], ...]

    @property
    def samples_per_pixel(self) -> int:
        """How many components there are."""
        return len(self.precisions)


@dataclass(frozen=True, slots=True)
class CodingStyle:
    """The marker COD: how all components are coded where nothing else is said (A.6.1)."""

    layers: int
    transform: int
    # Width and height of the precincts as powers of two, for each resolution from the smallest up.
    precincts: tuple[tuple[int, int], ...]

    @property
    def levels(self) -> int:
        """How many times the image is halved."""
        return len(self.precincts) - 1


@dataclass(frozen=True, slots=True)
class Header:
    """What the main header says; ``tile_parts`` is where the first tile-part begins."""

    size: Size
    style: CodingStyle
    tile_parts: int

    @property
    def packets(self) -> int:
        """How many packets the codestream has at least (B.6, B.9)."""
        found = 0
        for resolution, (width, height) in enumerate(self.style.precincts):
            shift = self.style.levels - resolution
            columns, rows = -(-self.size.columns >> shift), -(-self.size.rows >> shift)
            found += -(-columns >> width) * -(-rows >> height)
        return found * self.style.layers * self.size.samples_per_pixel


def codestream(data: memoryview) -> memoryview:
    """Return the codestream, taken out of its file format where a writer has left it in JP2 boxes."""
    if bytes(data[:4]) == _START:
        return data
    if bytes(data[:12]) != _SIGNATURE_BOX:
        raise DecodeError(f"JPEG 2000 stream of {len(data)} bytes does not begin with the markers SOC and SIZ")
    position = 0
    # ISO/IEC 15444-1 I.4: length and type, then 8 bytes of length if that was 1; 0 is up to the end.
    while position + 8 <= len(data):
        length, kind = struct.unpack_from(">L4s", data, position)
        header = 8
        if length == 1 and position + 16 <= len(data):
            header, (length,) = 16, struct.unpack_from(">Q", data, position + 8)
        end = len(data) if length == 0 else position + length
        if (length and length < header) or end > len(data):
            raise DecodeError(f"JP2 box {kind!r} has length {length}, {len(data) - position} bytes are left")
        if kind == b"jp2c":
            if bytes(data[position + header : position + header + 4]) != _START:
                raise DecodeError("JP2 box 'jp2c' does not hold a codestream")
            return data[position + header : end]
        position = end
    raise DecodeError(f"JP2 file of {len(data)} bytes has no codestream (box 'jp2c')")


def read_header(stream: memoryview) -> Header:
    """Return what the main header says, or raise ``DecodeError``."""
    size: Size | None = None
    style: CodingStyle | None = None
    position = 2
    while True:
        marker, segment = _segment(stream, position)
        if marker == _SOT:
            break
        if marker in (_SOD, _EOC):
            raise DecodeError(f"JPEG 2000 codestream has the marker {marker:04X} in its main header")
        if size is None:
            size = _size(segment)
        elif marker == _COD:
            style = _coding_style(segment)
        position += 4 + len(segment)
    if size is None or style is None:
        raise DecodeError("JPEG 2000 codestream has no marker SIZ or COD in its main header")
    return Header(size, style, position)


def check_complete(stream: memoryview, header: Header) -> None:
    """Raise ``DecodeError`` where a tile-part is cut or missing, or where the data cannot be all there is."""
    position, seen, wanted = header.tile_parts, dict[int, int](), dict[int, int]()
    while True:
        if position + 2 > len(stream):
            raise _cut(stream, "before the marker EOC")
        (marker,) = struct.unpack_from(">H", stream, position)
        if marker == _EOC:
            break
        if marker != _SOT:
            raise DecodeError(f"JPEG 2000 codestream has {marker:04X} after a tile-part, SOT or EOC are expected")
        if position + 12 > len(stream):
            raise _cut(stream, "within the marker SOT")
        tile, length, part, parts = struct.unpack_from(">HLBB", stream, position + 4)
        seen[tile] = seen.get(tile, 0) + 1
        # At least: some writers count one tile-part too few.
        if parts:
            wanted[tile] = parts
        if length == 0:
            # A.4.2: the last tile-part may say no length; it goes up to EOC, which only padding may follow.
            if bytes(stream[-3:]).rstrip(b"\0")[-2:] != b"\xff\xd9":
                raise _cut(stream, "before the marker EOC")
            break
        if length < 14 or position + length > len(stream):
            raise _cut(stream, f"within tile-part {part} of tile {tile}, which has {length} bytes")
        position += length
    missing = [tile for tile in range(header.size.tiles) if seen.get(tile, 0) < wanted.get(tile, 1)]
    if missing or len(seen) > header.size.tiles:
        raise DecodeError(
            f"JPEG 2000 codestream has {sum(seen.values())} tile-parts of {len(seen)} tiles, parts of {len(missing)} "
            f"of its {header.size.tiles} tiles are missing"
        )
    # B.9: each packet takes a byte at least, so this also bounds what a small file can make the library do.
    if header.packets > len(stream):
        raise DecodeError(f"JPEG 2000 codestream of {len(stream)} bytes cannot hold its {header.packets} packets")


def _cut(stream: memoryview, where: str) -> DecodeError:
    return DecodeError(f"JPEG 2000 codestream ends after {len(stream)} bytes, {where}")


def _segment(stream: memoryview, position: int) -> tuple[int, memoryview]:
    """Return a marker and what follows its length."""
    if position + 4 > len(stream):
        raise _cut(stream, "within its main header")
    marker, length = struct.unpack_from(">HH", stream, position)
    if marker < 0xFF00:
        raise DecodeError(f"JPEG 2000 codestream has {marker:04X} at byte {position}, a marker is expected")
    if length < 2 or position + 2 + length > len(stream):
        raise _cut(stream, f"within the marker {marker:04X}, which has length {length}")
    return marker, stream[position + 4 : position + 2 + length]


def _size(segment: memoryview) -> Size:
    if len(segment) < 36:
        raise DecodeError(f"JPEG 2000 marker SIZ must have 39 bytes or more, got {len(segment)}")
    right, bottom, left, top, tile_columns, tile_rows, tile_left, tile_top, components = struct.unpack_from(
        ">8LH", segment, 2
    )
    if len(segment) != 36 + 3 * components or not components:
        raise DecodeError(f"JPEG 2000 marker SIZ has {len(segment)} bytes for {components} components")
    if not (left < right and top < bottom and tile_left <= left and tile_top <= top):
        raise DecodeError("JPEG 2000 marker SIZ has an image area that is empty, or outside its tiles")
    if not (left < tile_left + tile_columns and top < tile_top + tile_rows):
        raise DecodeError("JPEG 2000 marker SIZ has a first tile without a pixel")
    across, down = -(-(right - tile_left) // tile_columns), -(-(bottom - tile_top) // tile_rows)
    parts = [bytes(segment[36 + 3 * index : 39 + 3 * index]) for index in range(components)]
    return Size(
        rows=bottom - top,
        columns=right - left,
        tiles=across * down,
        precisions=tuple((part[0] & 0x7F) + 1 for part in parts),
        signs=tuple(bool(part[0] & 0x80) for part in parts),
        separations=tuple((part[1], part[2]) for part in parts),
    )


def _coding_style(segment: memoryview) -> CodingStyle:
    if len(segment) < 10:
        raise DecodeError(f"JPEG 2000 marker COD must have 10 bytes or more, got {len(segment)}")
    style, _, layers, transform, levels = struct.unpack_from(">BBHBB", segment)
    if levels > 32 or not layers:
        raise DecodeError(f"JPEG 2000 marker COD has {levels} levels and {layers} layers, 0 to 32 and 1 or more exist")
    # A.6.1: without precinct sizes they are as large as can be.
    sizes = bytes(segment[10 : 11 + levels]) if style & 1 else b"\xff" * (levels + 1)
    if len(sizes) != levels + 1:
        raise DecodeError(f"JPEG 2000 marker COD has {len(sizes)} precinct sizes for {levels + 1} resolutions")
    return CodingStyle(layers, transform, tuple((size & 15, size >> 4) for size in sizes))


def check_tiles(size: Size) -> None:
    """Raise ``DecodeError`` where an image is in more and smaller tiles than any use explains."""
    if size.tiles > _FEW_TILES and size.tiles * _SMALL_TILE > size.rows * size.columns:
        raise DecodeError(
            f"JPEG 2000 codestream has {size.tiles} tiles for {size.rows} rows and {size.columns} columns, more than "
            f"{_FEW_TILES} have {_SMALL_TILE} pixels each at least"
        )
