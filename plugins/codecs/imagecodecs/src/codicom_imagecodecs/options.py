"""Options of encoders: checked values, and the search for the quality that makes a stream small enough."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from codicom.plugin import EncodeError, FrameInfo

# An error of one step in 8 bits; fewer bits than that would hardly be the same image with an error of one.
_LEAST_PSNR = 20 * math.log10(255)
_BEST_PSNR = 99.0
_WORST_PSNR = 10.0
_SEARCH_STEPS = 8


def whole(options: Mapping[str, object], name: str, default: int, low: int, high: int) -> int:
    """Return an option that is a whole number from ``low`` to ``high``."""
    value = options.get(name, default)
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise EncodeError(f"option {name} must be a whole number from {low} to {high}, got {value!r}")
    return value


def real(options: Mapping[str, object], name: str, default: float, low: float, high: float) -> float:
    """Return an option that is a number from ``low`` to ``high``."""
    value = options.get(name, default)
    if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
        raise EncodeError(f"option {name} must be a number from {low} to {high}, got {value!r}")
    return float(value)


def flag(options: Mapping[str, object], name: str, *, default: bool) -> bool:
    """Return an option that is true or false."""
    value = options.get(name, default)
    if not isinstance(value, bool):
        raise EncodeError(f"option {name} must be True or False, got {value!r}")
    return value


def choice(options: Mapping[str, object], name: str, default: str, allowed: tuple[str, ...]) -> str:
    """Return an option that is one of some words."""
    value = options.get(name, default)
    if not isinstance(value, str) or value not in allowed:
        raise EncodeError(f"option {name} must be one of {', '.join(allowed)}, got {value!r}")
    return value


def encoded_for(encode: Callable[[float], bytes], info: FrameInfo, options: Mapping[str, object]) -> bytes:
    """Encode by ``psnr`` in dB or ``ratio`` to the uncompressed size; without either, to an error of about one."""
    if "ratio" not in options:
        # Peak and error in steps of the samples, so the default means the same for any number of bits.
        default = max(_LEAST_PSNR, 20 * math.log10((1 << info.bits_stored) - 1))
        return encode(real(options, "psnr", default, _WORST_PSNR, _BEST_PSNR))
    if "psnr" in options:
        raise EncodeError("give either option ratio or option psnr, got both")
    ratio = real(options, "ratio", 1, 1, 1000)
    return _largest_within(encode, info.samples * (info.bits_allocated // 8) / ratio, ratio)


def _largest_within(encode: Callable[[float], bytes], size: float, ratio: float) -> bytes:
    best = encode(_WORST_PSNR)
    if len(best) > size:
        raise EncodeError(f"option ratio is {ratio}, but {len(best)} bytes are the fewest for this frame")
    low, high = _WORST_PSNR, _BEST_PSNR
    for _ in range(_SEARCH_STEPS):
        middle = (low + high) / 2
        stream = encode(middle)
        if len(stream) <= size:
            best, low = stream, middle
        else:
            high = middle
    return best
