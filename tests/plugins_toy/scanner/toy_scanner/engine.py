"""An engine that scans what is usual by itself: explicit VR little endian, elements in order, defined lengths."""

from struct import Struct

from codicom.engine import ENDED, STOPPED, assembled

_HEADER = Struct("<HH2sH").unpack_from
_LENGTH = Struct("<L").unpack_from
_SHORT = frozenset(b"AE AS AT CS DA DS DT FD FL IS LO LT PN SH SL SS ST TM UI UL US".split())
_LONG = frozenset(b"OB OD OF OL OV OW SQ SV UC UN UR UT UV".split())
_UNDEFINED = 0xFFFFFFFF

# How many datasets it scanned.
scanned = 0


def scan(buffer, start, end, implicit, big_endian, stop, depth, elements):
    """Index a dataset, or return ``None`` for anything that is not as usual."""
    global scanned
    if implicit or big_endian or stop.in_item:
        return None
    index = {}
    pos, last = start, -1
    while pos + 12 <= end:
        group, element, vr, length = _HEADER(buffer, pos)
        tag = group << 16 | element
        header = 8
        if tag <= last or group >= 0xFFFE:
            return None
        if vr in _LONG:
            header, length = 12, _LENGTH(buffer, pos + 8)[0]
            if length == _UNDEFINED and tag not in stop.tags:
                return None
            if tag in stop.tags or length > stop.max_value_length:
                scanned += 1
                return index, pos, STOPPED, [], 0
        elif vr not in _SHORT:
            return None
        index[tag] = pos
        pos, last = pos + header + length, tag
    if pos != end or len(index) > elements:
        return None
    scanned += 1
    return index, pos, ENDED, [], 0


ENGINE = assembled("toy", scan=scan)
