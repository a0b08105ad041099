"""Encode JPEG 2000, reversibly, or to a given compression ratio or peak signal-to-noise ratio."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from openjpeg.utils import encode_array

from codicom.plugin import EncodeError, Frame, FrameInfo

if TYPE_CHECKING:
    from numpy.typing import NDArray

# The wrapper's words for colour that may be transformed, and for anything else.
_RGB: Final = 1
_UNSPECIFIED: Final = 0
# The wrapper always makes six resolutions, and the smallest wants a pixel.
_LEAST: Final = 32
_MOST: Final = 65535
# The reversible transform adds a bit, and the wrapper's streams hold 24 at most.
_TRANSFORMED_BITS: Final = range(2, 24)
_LAYERS: Final = 100
# Two threads within the wrapper's encoder end in a segmentation fault. It holds Python's lock nearly all of the time
# anyway, so that waiting here costs nothing.
_ONE_AT_A_TIME: Final = threading.Lock()


def encode(frame: Frame, transfer_syntax: str, options: Mapping[str, object]) -> Frame:
    """Return the frame as a reversible codestream; ``use_mct=False`` leaves RGB as it is."""
    return _encoded(frame, transfer_syntax, options, [], [])


def encode_lossy(frame: Frame, transfer_syntax: str, options: Mapping[str, object]) -> Frame:
    """Return the frame as a codestream, not reversible if there is ``ratio`` or ``psnr``: a number, or one a layer."""
    if options.get("ratio") is not None and options.get("psnr") is not None:
        raise EncodeError("give either option ratio or option psnr, got both")
    ratios = _layers(options, "ratio", least=1.0)
    if ratios != sorted(ratios, reverse=True):
        raise EncodeError(f"option ratio must be lower in each layer than in the one before, got {ratios}")
    noise = _layers(options, "psnr", least=0.0)
    if noise != sorted(noise) or 0.0 in noise:
        raise EncodeError(f"option psnr must be above 0, and higher in each layer than in the one before, got {noise}")
    return _encoded(frame, transfer_syntax, options, ratios, noise)


def _encoded(
    frame: Frame, transfer_syntax: str, options: Mapping[str, object], ratios: list[float], noise: list[float]
) -> Frame:
    info = frame.info
    transformed = _transformed(info, options)
    samples = _samples(frame)
    try:
        with _ONE_AT_A_TIME:
            stream = encode_array(
                samples,
                bits_stored=info.bits_stored,
                photometric_interpretation=_RGB if transformed else _UNSPECIFIED,
                use_mct=transformed,
                compression_ratios=ratios,
                signal_noise_ratios=noise,
            )
    except (RuntimeError, ValueError) as error:
        raise EncodeError(f"OpenJPEG cannot encode the frame: {error}") from None
    color = ("YBR_ICT" if ratios or noise else "YBR_RCT") if transformed else info.photometric_interpretation
    return frame.encoded(stream, transfer_syntax, photometric_interpretation=color, planar_configuration=0)


def _samples(frame: Frame) -> NDArray[Any]:
    info = frame.info
    data = memoryview(frame.data).cast("B")
    if len(data) != info.size:
        raise EncodeError(f"frame has {len(data)} bytes, {info.size} are expected by its description")
    if min(info.rows, info.columns) < _LEAST or max(info.rows, info.columns) > _MOST:
        raise EncodeError(
            f"frame has {info.rows} rows and {info.columns} columns, pylibjpeg-openjpeg encodes {_LEAST} to {_MOST} of "
            "each; codicom-imagecodecs encodes smaller ones"
        )
    samples: NDArray[Any] = np.frombuffer(data, f"<{'i' if info.signed else 'u'}{info.bits_allocated // 8}")
    if info.bits_stored < info.bits_allocated:
        # Values that need more bits than are stored would come out as others.
        lowest = -(1 << info.bits_stored - 1) if info.signed else 0
        least, most = lowest, lowest + (1 << info.bits_stored) - 1
        if samples.min() < least or samples.max() > most:
            raise EncodeError(f"frame has samples outside {least} to {most}, what {info.bits_stored} bits can hold")
    if info.samples_per_pixel == 1:
        return samples.reshape(info.rows, info.columns)
    if info.planar_configuration == 0:
        return samples.reshape(info.rows, info.columns, info.samples_per_pixel)
    planes = samples.reshape(info.samples_per_pixel, info.rows, info.columns)
    return np.ascontiguousarray(np.moveaxis(planes, 0, 2))


def _transformed(info: FrameInfo, options: Mapping[str, object]) -> bool:
    """Return whether the multiple component transform is to be used: for RGB, unless told not to."""
    wanted = options.get("use_mct")
    if wanted is not None and not isinstance(wanted, bool):
        raise EncodeError(f"option use_mct must be True or False, got {wanted!r}")
    able = info.photometric_interpretation == "RGB" and info.bits_stored in _TRANSFORMED_BITS
    if wanted and not able:
        raise EncodeError(
            f"option use_mct is True, the transform is for RGB of {_TRANSFORMED_BITS[0]} to {_TRANSFORMED_BITS[-1]} "
            f"bits, the frame is {info.photometric_interpretation} of {info.bits_stored}"
        )
    return able if wanted is None else wanted


def _layers(options: Mapping[str, object], name: str, *, least: float) -> list[float]:
    value = options.get(name)
    if value is None:
        return []
    numbers = list(value) if isinstance(value, Sequence) and not isinstance(value, str | bytes) else [value]
    if not 1 <= len(numbers) <= _LAYERS:
        raise EncodeError(f"option {name} must have 1 to {_LAYERS} layers, got {len(numbers)}")
    found: list[float] = []
    for number in numbers:
        if isinstance(number, bool) or not isinstance(number, int | float) or not least <= number < float("inf"):
            raise EncodeError(f"option {name} must be numbers of {least:g} or more, got {value!r}")
        found.append(float(number))
    return found
