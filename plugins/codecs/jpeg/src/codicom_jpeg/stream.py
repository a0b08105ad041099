"""The markers of a JPEG stream: what is coded and how, read before anything is decoded (ISO/IEC 10918-1, annex B)."""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass
from typing import Final

from codicom.plugin import DecodeError

_SOI: Final = 0xD8
_EOI: Final = 0xD9
_SOS: Final = 0xDA
_DRI: Final = 0xDD
_APP0: Final = 0xE0
_APP14: Final = 0xEE
# TEM and RST0 to RST7 stand alone too, without a length.
_ALONE: Final = frozenset({0x01, *range(0xD0, 0xD8)})
_SEQUENTIAL: Final = (0xC0, 0xC1)
# In coded data a byte FF is followed by 00 (ISO/IEC 10918-1 F.1.2.3); FF before a marker only fills up (B.1.1.2).
_RESTART: Final = re.compile(rb"\xff[\xd0-\xd7]")
_MARKER: Final = re.compile(rb"\xff[\x01-\xcf\xd8-\xfe]")
# What may stand between scans: tables, DNL, restart interval, application data and comments (ISO/IEC 10918-1 B.2.1).
_BETWEEN_SCANS: Final = frozenset({0xC4, 0xCC, 0xDB, 0xDC, 0xDD, *range(0xE0, 0xF0), 0xFE})
_START_OF_FRAME: Final = {
    0xC0: "baseline",
    0xC1: "extended sequential",
    0xC2: "progressive",
    0xC3: "lossless",
    0xC5: "hierarchical sequential",
    0xC6: "hierarchical progressive",
    0xC7: "hierarchical lossless",
    0xC9: "arithmetic sequential",
    0xCA: "arithmetic progressive",
    0xCB: "arithmetic lossless",
    0xCD: "arithmetic hierarchical sequential",
    0xCE: "arithmetic hierarchical progressive",
    0xCF: "arithmetic hierarchical lossless",
    0xF7: "JPEG-LS",
}


@dataclass(frozen=True, slots=True)
class Component:
    """One component of a frame header: its identifier and its sampling factors."""

    identifier: int
    horizontal: int
    vertical: int


@dataclass(frozen=True, slots=True)
class Header:
    """What the markers before the first scan say; ``scan`` is where that scan's coded data begins."""

    process: int
    precision: int
    rows: int
    columns: int
    components: tuple[Component, ...]
    scan_components: int
    scan: int
    restart_interval: int = 0
    jfif: bool = False
    # Of Adobe's APP14: 0 is no transform, 1 is YCbCr; None where the marker is missing.
    adobe_transform: int | None = None

    @property
    def is_sequential(self) -> bool:
        """Whether it is coded by a process that codicom-jpeg's transfer syntaxes name."""
        return self.process in _SEQUENTIAL

    @property
    def process_name(self) -> str:
        """The process in words."""
        return _START_OF_FRAME[self.process]

    @property
    def samples_per_pixel(self) -> int:
        """How many components there are."""
        return len(self.components)

    @property
    def is_subsampled(self) -> bool:
        """Whether some component has fewer samples than another."""
        return len({(each.horizontal, each.vertical) for each in self.components}) > 1

    @property
    def restart_markers(self) -> int:
        """How many restart markers the first scan has to contain."""
        if not self.restart_interval:
            return 0
        # ISO/IEC 10918-1 A.2: a scan of one component counts its 8x8 blocks, others the blocks of all their components.
        across, down = (8, 8)
        if self.scan_components > 1:
            across *= max(each.horizontal for each in self.components)
            down *= max(each.vertical for each in self.components)
        units = -(-self.columns // across) * -(-self.rows // down)
        return -(-units // self.restart_interval) - 1


def read_header(data: memoryview) -> Header:
    """Return what the markers before the first scan say, or raise ``DecodeError``."""
    if len(data) < 4 or data[0] != 0xFF or data[1] != _SOI:
        raise DecodeError(f"JPEG stream of {len(data)} bytes does not begin with the marker SOI (FFD8)")
    frame: tuple[int, int, int, int, tuple[Component, ...]] | None = None
    restart_interval, jfif, adobe = 0, False, None
    position = 2
    while True:
        code, position = _next_marker(data, position)
        if code in _ALONE:
            continue
        if code in (_SOI, _EOI):
            raise DecodeError(f"JPEG stream has the marker FF{code:02X} at byte {position - 2}, before any scan")
        segment = _segment(data, position)
        position += 2 + len(segment)
        if code in _START_OF_FRAME:
            if frame is not None:
                raise DecodeError("JPEG stream must have one frame header (SOF), got two")
            frame = _frame_header(code, segment)
        elif code == _DRI:
            if len(segment) != 2:
                raise DecodeError(f"JPEG marker DRI must have 2 bytes, got {len(segment)}")
            restart_interval = int.from_bytes(segment, "big")
        elif code == _APP0:
            jfif = jfif or bytes(segment[:5]) == b"JFIF\0"
        elif code == _APP14 and len(segment) >= 12 and bytes(segment[:5]) == b"Adobe":
            # ISO/IEC 10918-6 6.5.3: five letters, version, two flags, then the transform.
            adobe = segment[11]
        elif code == _SOS:
            if frame is None:
                raise DecodeError("JPEG stream has a scan (SOS) before its frame header (SOF)")
            if not segment:
                raise DecodeError("JPEG scan header (SOS) is empty")
            return Header(*frame, segment[0], position, restart_interval, jfif, adobe)


def end_of_image(data: memoryview, header: Header) -> int:
    """Return where the marker EOI stands, or raise ``DecodeError`` where scans are missing, too many or cut."""
    scans, position = 1, header.scan
    while True:
        marker = end_of_scan(data, position)
        if scans == 1:
            _check_restarts(header, data[header.scan : marker])
        code, position = data[marker + 1], marker + 2
        if code == _EOI:
            return marker
        if code != _SOS and code not in _BETWEEN_SCANS:
            raise DecodeError(f"JPEG stream has the marker FF{code:02X} at byte {marker}, within its coded data")
        scans += code == _SOS
        # Each component is coded once in a sequential process; more scans would only cost time.
        if scans > header.samples_per_pixel:
            raise DecodeError(f"JPEG stream has {scans} scans or more for {header.samples_per_pixel} components")
        position += 2 + len(_segment(data, position))


def end_of_scan(data: bytes | memoryview, position: int) -> int:
    """Return where the marker stands that ends the coded data from ``position`` on; restart markers do not."""
    found = _MARKER.search(data, position)
    if found is None:
        raise DecodeError(f"JPEG stream of {len(data)} bytes has no end (EOI): the last of it is missing")
    return found.start()


def _check_restarts(header: Header, coded: memoryview) -> None:
    wanted = header.restart_markers
    found = sum(1 for _ in _RESTART.finditer(coded)) if wanted else 0
    if found < wanted:
        raise DecodeError(f"JPEG stream has {found} restart markers, {wanted} are expected: part of it is missing")


def _next_marker(data: memoryview, position: int) -> tuple[int, int]:
    """Return the next marker's code and the byte after it; what lies between segments is skipped, as libjpeg does."""
    total = len(data)
    while position + 1 < total:
        if data[position] == 0xFF and data[position + 1] not in (0x00, 0xFF):
            return data[position + 1], position + 2
        position += 1
    raise DecodeError(f"JPEG stream of {total} bytes ends before its first scan (SOS)")


def _segment(data: memoryview, position: int) -> memoryview:
    length = int.from_bytes(data[position : position + 2], "big")
    if length < 2 or position + length > len(data):
        raise DecodeError(
            f"JPEG marker at byte {position - 2} has length {length}, {max(len(data) - position, 0)} bytes are left"
        )
    return data[position + 2 : position + length]


def _frame_header(code: int, segment: memoryview) -> tuple[int, int, int, int, tuple[Component, ...]]:
    if len(segment) < 6 or len(segment) != 6 + 3 * segment[5]:
        raise DecodeError(f"JPEG frame header (SOF) has {len(segment)} bytes, which is not what its components take")
    precision, rows, columns, count = struct.unpack_from(">BHHB", segment)
    parts = (segment[6 + 3 * index : 9 + 3 * index] for index in range(count))
    components = tuple(Component(part[0], part[1] >> 4, part[1] & 15) for part in parts)
    if code in _SEQUENTIAL and any(not (1 <= each.horizontal <= 4 and 1 <= each.vertical <= 4) for each in components):
        raise DecodeError("JPEG frame header (SOF) has a sampling factor that is not 1 to 4")
    return code, precision, rows, columns, components
