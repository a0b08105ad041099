"""Waveforms (PS3.3 C.10.9): the samples of a multiplex group as an array, either as stored or in their units."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BufferedIOBase
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np

from codicom.errors import DecodeError, FramingError, MissingElementError
from codicom.model.dataset import DatasetModel
from codicom.model.element import read_whole
from codicom.model.path import path_text
from codicom.model.raw import deviations_of, is_big_endian, limits_of, path_of
from codicom.wire.deviations import Rule
from codicom.wire.word_order import are_turned_whole

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Bits allocated and sample interpretation (PS3.3 C.10.9.1.5) -> the numbers that stand in the data.
WAVEFORM_DTYPES: Final[Mapping[tuple[int, str], str]] = MappingProxyType(
    {
        (8, "SB"): "int8",
        (8, "UB"): "uint8",
        (8, "MB"): "uint8",
        (8, "AB"): "uint8",
        (16, "SS"): "int16",
        (16, "US"): "uint16",
        (32, "SL"): "int32",
        (32, "UL"): "uint32",
        (64, "SV"): "int64",
        (64, "UV"): "uint64",
    }
)
_SEQUENCE: Final = 0x54000100
_CHANNELS: Final = 0x003A0005
_SAMPLES: Final = 0x003A0010
_DEFINITIONS: Final = 0x003A0200
_SENSITIVITY: Final = 0x003A0210
_CORRECTION: Final = 0x003A0212
_BASELINE: Final = 0x003A0213
_BITS: Final = 0x54001004
_INTERPRETATION: Final = 0x54001006
_PADDING: Final = 0x5400100A
_DATA: Final = 0x54001010
_REQUIRED: Final = (_CHANNELS, _SAMPLES, _BITS, _INTERPRETATION, _DATA)


def multiplex_array(ds: DatasetModel, index: int, as_raw: bool = True, *, padding: float | None = None) -> NDArray[Any]:
    """Return the samples of the multiplex group at ``index`` as an array of (samples, channels).

    With ``as_raw``, they are the stored numbers; for mu-law and A-law data, the codes. Otherwise, they are floats in
    the units of each channel's sensitivity, and ``padding`` replaces samples that equal Waveform Padding Value.
    """
    groups = _groups(ds)
    try:
        item = groups[index]
    except IndexError:
        raise IndexError(f"the index of a multiplex group must be below {len(groups)}, got {index}") from None
    return _array(ds, item, index, as_raw, padding)


def generate_multiplex(
    ds: DatasetModel, as_raw: bool = True, *, padding: float | None = None
) -> Iterator[NDArray[Any]]:
    """Yield the array of each multiplex group, as from ``multiplex_array``."""
    for index, item in enumerate(_groups(ds)):
        yield _array(ds, item, index, as_raw, padding)


def decode_mu_law(codes: NDArray[np.uint8]) -> NDArray[np.int16]:
    """Return the 16-bit linear samples of 8-bit mu-law codes (ITU-T G.711, table 2; its 14-bit values times 4)."""
    every = np.arange(256, dtype=np.int32) ^ 0xFF
    size = (((every & 0x0F) << 3) + 0x84 << (every >> 4 & 7)) - 0x84
    return np.where(every & 0x80, -size, size).astype(np.int16)[codes]


def decode_a_law(codes: NDArray[np.uint8]) -> NDArray[np.int16]:
    """Return the 16-bit linear samples of 8-bit A-law codes (ITU-T G.711, table 1; its 13-bit values times 8)."""
    every = np.arange(256, dtype=np.int32) ^ 0x55
    segment = every >> 4 & 7
    mantissa = (every & 0x0F) << 4
    size = np.where(segment == 0, mantissa + 8, mantissa + 0x108 << np.maximum(segment - 1, 0))
    return np.where(every & 0x80, size, -size).astype(np.int16)[codes]


_DECODERS: Final = MappingProxyType({"MB": decode_mu_law, "AB": decode_a_law})


class _Layout(NamedTuple):
    """How the samples of a multiplex group are stored."""

    samples: int
    channels: int
    dtype: np.dtype[Any]
    interpretation: str

    @property
    def length(self) -> int:
        return self.samples * self.channels * self.dtype.itemsize


def _groups(ds: DatasetModel) -> Any:
    if _SEQUENCE not in ds:
        raise MissingElementError("the dataset has no Waveform Sequence (5400,0100)")
    if not ds.is_sequence(_SEQUENCE):
        raise DecodeError(f"Waveform Sequence (5400,0100) must have VR SQ, got {ds[_SEQUENCE].VR}")
    return ds.value_of(_SEQUENCE)


def _array(ds: DatasetModel, item: DatasetModel, index: int, as_raw: bool, padding: float | None) -> NDArray[Any]:
    missing = [path_text(None, tag) for tag in _REQUIRED if tag not in item]
    if missing:
        raise MissingElementError(f"multiplex group {index} lacks {', '.join(missing)}")
    layout = _layout(item, index)
    data = _bytes(item, _DATA, index)
    where = path_of(item, _DATA)
    if len(data) < layout.length:
        raise FramingError(
            f"Waveform Data (5400,1010) of multiplex group {index} must have {layout.length} bytes for "
            f"{layout.samples} samples of {layout.channels} channels with {layout.dtype.itemsize * 8} bits, "
            f"got {len(data)}",
            tag_path=where,
        )
    limits_of(item).check("total_bytes", layout.samples * layout.channels * (layout.dtype.itemsize if as_raw else 8))
    if len(data) > layout.length + layout.length % 2:
        deviations_of(item).record(Rule.EXCESS_BYTES, f"left out {len(data) - layout.length} bytes", tag_path=where)
    # PS3.3 C.10.9.1.4: the samples of all channels at one time stand together.
    stored = _numbers(ds, item, _DATA, data, layout).reshape(layout.samples, layout.channels)
    return stored if as_raw else _in_units(ds, item, index, stored, layout, padding)


def _layout(item: DatasetModel, index: int) -> _Layout:
    channels, samples, bits = (_whole(item, tag, index) for tag in (_CHANNELS, _SAMPLES, _BITS))
    for tag, count in ((_CHANNELS, channels), (_SAMPLES, samples)):
        if count < 1:
            raise DecodeError(f"{path_text(None, tag)} of multiplex group {index} must be at least 1, got {count}")
    interpretation = item.value_of(_INTERPRETATION)
    name = WAVEFORM_DTYPES.get((bits, interpretation)) if isinstance(interpretation, str) else None
    if name is None:
        allowed = ", ".join(f"{size} {term}" for size, term in WAVEFORM_DTYPES)
        # A term that is none may be anything, after a wrong length even text of the patient's.
        term = interpretation if interpretation in {term for _, term in WAVEFORM_DTYPES} else "something else"
        raise DecodeError(
            f"Waveform Bits Allocated (5400,1004) and Waveform Sample Interpretation (5400,1006) of multiplex group "
            f"{index} must be one of {allowed}, got {bits} {term}"
        )
    return _Layout(samples, channels, np.dtype(name), interpretation)


def _whole(item: DatasetModel, tag: int, index: int) -> int:
    value = item.value_of(tag)
    if isinstance(value, int) and not isinstance(value, bool):
        return int(value)
    raise DecodeError(f"{path_text(None, tag)} of multiplex group {index} must be one whole number, got {_kind(value)}")


def _bytes(item: DatasetModel, tag: int, index: int) -> bytes:
    value = item.value_of(tag)
    if isinstance(value, BufferedIOBase):
        return read_whole(value)
    if isinstance(value, bytes):
        return value
    raise DecodeError(f"{path_text(None, tag)} of multiplex group {index} must be bytes, got {_kind(value)}")


def _kind(value: Any) -> str:
    return "no value" if value in (None, "") else type(value).__name__


def _numbers(ds: DatasetModel, item: DatasetModel, tag: int, data: bytes, layout: _Layout) -> NDArray[Any]:
    """Return the first numbers of an element as an array of its own, in this machine's order of bytes."""
    size = layout.dtype.itemsize
    if not is_big_endian(item, tag, ds):
        return np.frombuffer(data[: layout.length], layout.dtype.newbyteorder("<")).astype(layout.dtype)
    turned = layout.dtype.newbyteorder("<")
    if item[tag].VR == "OB":
        # PS3.5 8.3: samples of more than 8 bits are OW; who wrote them as OB turned none of their bytes.
        data = data[: layout.length]
    elif size > 2 and are_turned_whole(lambda start, length: data[start : start + length], len(data), size):
        turned = layout.dtype.newbyteorder(">")
        action = f"took samples of {size} bytes with the most significant byte first"
        deviations_of(item).record(Rule.WORD_ORDER, action, tag_path=path_of(item, tag))
    else:
        # PS3.5 7.3: what changes places are the bytes of words, whatever the samples are.
        data = np.frombuffer(data[: len(data) // 2 * 2], np.uint16).byteswap().tobytes()
        if len(data) < layout.length:
            raise FramingError(f"the last word of {path_of(item, tag)} is cut, its samples are lost")
    return np.frombuffer(data[: layout.length], turned).astype(layout.dtype)


def _in_units(
    ds: DatasetModel, item: DatasetModel, index: int, stored: NDArray[Any], layout: _Layout, padding: float | None
) -> NDArray[np.float64]:
    """Return samples in the units of their channels (PS3.3 C.10.9.1.4)."""
    if _DEFINITIONS not in item:
        raise MissingElementError(
            f"multiplex group {index} lacks {path_text(None, _DEFINITIONS)}, which says what the units are",
            hint="as_raw=True gives the samples as they are stored",
        )
    if not item.is_sequence(_DEFINITIONS):
        raise DecodeError(f"{path_text(None, _DEFINITIONS)} must have VR SQ, got {item[_DEFINITIONS].VR}")
    definitions = item.value_of(_DEFINITIONS)
    if len(definitions) != layout.channels:
        raise DecodeError(
            f"{path_text(None, _DEFINITIONS)} of multiplex group {index} must have one item for each of "
            f"{layout.channels} channels, got {len(definitions)}",
            hint="as_raw=True gives the samples as they are stored",
        )
    decode = _DECODERS.get(layout.interpretation)
    values = (stored if decode is None else decode(stored)).astype(np.float64)
    for channel, definition in enumerate(definitions):
        sensitivity = _factor(definition, _SENSITIVITY, 1.0)
        correction = _factor(definition, _CORRECTION, 1.0)
        values[:, channel] = values[:, channel] * sensitivity * correction + _factor(definition, _BASELINE, 0.0)
    if padding is not None and item.value_of(_PADDING):
        one = _Layout(1, 1, layout.dtype, layout.interpretation)
        raw = _bytes(item, _PADDING, index)
        if len(raw) < one.length:
            raise FramingError(
                f"Waveform Padding Value (5400,100A) of multiplex group {index} must have the {one.length} bytes of a "
                f"sample, got {len(raw)}"
            )
        values[stored == _numbers(ds, item, _PADDING, raw, one)[0]] = padding
    return values


def _factor(definition: DatasetModel, tag: int, default: float) -> float:
    value = definition.value_of(tag)
    if value is None or value == "":
        return default
    try:
        return float(value)
    except (TypeError, ValueError):
        raise DecodeError(f"{path_of(definition, tag)} must be one number, got {type(value).__name__}") from None


__all__ = ["WAVEFORM_DTYPES", "decode_a_law", "decode_mu_law", "generate_multiplex", "multiplex_array"]
