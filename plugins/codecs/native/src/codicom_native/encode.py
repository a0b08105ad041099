"""Encode frames as plain, bit-packed or deflated samples."""

from __future__ import annotations

import zlib
from collections.abc import Mapping

from codicom.plugin import EncodeError, Frame
from codicom_native.layout import byte_view, packed, swap_unit, swapped

_RAW_DEFLATE = -zlib.MAX_WBITS


def encode(frame: Frame, transfer_syntax: str, options: Mapping[str, object]) -> Frame:
    """Return the frame's plain samples in the byte order of the transfer syntax, in bits if ``pack_bits`` is true."""
    stored = _packed(frame) if _flag(options, "pack_bits") else frame
    info = stored.info
    data = byte_view(stored.data)
    if len(data) != info.size:
        raise EncodeError(f"frame has {len(data)} bytes, {info.size} are expected by its description")
    unit = swap_unit(info, transfer_syntax)
    if unit > 1:
        # The last word needs both its bytes, also where the last sample fills but one (PS3.5 7.3, 8.1.1).
        missing = -len(data) % unit
        data = swapped(memoryview(bytes(data) + bytes(missing)) if missing else data, unit)
    return stored.encoded(data, transfer_syntax)


def encode_deflated(frame: Frame, transfer_syntax: str, options: Mapping[str, object]) -> Frame:
    """Return the frame deflated, without the byte that makes its length even; ``level`` is that of zlib, -1 to 9."""
    level = options.get("level", -1)
    if isinstance(level, bool) or not isinstance(level, int) or not -1 <= level <= 9:
        raise EncodeError(f"option level must be a whole number from -1 to 9, got {level!r}")
    plain = encode(frame, transfer_syntax, {name: value for name, value in options.items() if name != "level"})
    deflater = zlib.compressobj(level, zlib.DEFLATED, _RAW_DEFLATE)
    return plain.encoded(deflater.compress(plain.data) + deflater.flush(), transfer_syntax)


def _flag(options: Mapping[str, object], name: str) -> bool:
    value = options.get(name, False)
    if not isinstance(value, bool):
        raise EncodeError(f"option {name} must be True or False, got {value!r}")
    return value


def _packed(frame: Frame) -> Frame:
    info = frame.info
    if info.bits_allocated != 8 or info.samples_per_pixel != 1:
        raise EncodeError(
            f"option pack_bits needs one sample of 8 bits per pixel, "
            f"got {info.samples_per_pixel} of {info.bits_allocated} bits"
        )
    data = byte_view(frame.data)
    if len(data) != info.size:
        raise EncodeError(f"frame has {len(data)} bytes, {info.size} are expected by its description")
    try:
        bits = packed(data)
    except ValueError as error:
        raise EncodeError(f"option pack_bits needs samples of 0 and 1, {error}") from None
    return Frame(data=bits, info=info.changed(bits_allocated=1, bits_stored=1, bit_offset=0), index=frame.index)
