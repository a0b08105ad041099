"""The conversions between photometric interpretations (PS3.3 C.7.6.3.1.2), one function for each pair declared."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from codicom.plugin import DecodeError, Frame, FrameInfo
from codicom_color import affine, layout

# The spaces as they are computed; subsampling is a matter of layout.
_SPACES: Final = {
    "YBR_FULL_422": "YBR_FULL",
    "YBR_PARTIAL_422": "YBR_PARTIAL",
    "YBR_PARTIAL_420": "YBR_PARTIAL",
}
# Components of JPEG 2000: signed, and one bit more than the samples (ISO/IEC 15444-1 G.2, G.3).
_COMPONENTS: Final = frozenset({"YBR_ICT", "YBR_RCT"})


def rgb_to_ybr_full(frame: Frame) -> Frame:
    """Return luminance and colour differences around the middle of the range."""
    return _converted(frame, "RGB", "YBR_FULL")


def rgb_to_ybr_full_422(frame: Frame) -> Frame:
    """Return full-range luminance, and the mean colour differences of each pair of pixels."""
    return _converted(frame, "RGB", "YBR_FULL_422")


def rgb_to_ybr_partial_422(frame: Frame) -> Frame:
    """Return luminance and colour differences in the range of video, these as the mean of each pair of pixels."""
    return _converted(frame, "RGB", "YBR_PARTIAL_422")


def rgb_to_ybr_partial_420(frame: Frame) -> Frame:
    """Return luminance and colour differences in the range of video, three samples for every pixel."""
    return _converted(frame, "RGB", "YBR_PARTIAL_420")


def rgb_to_ybr_ict(frame: Frame) -> Frame:
    """Return the components of the irreversible transform, signed, in a container that holds one bit more."""
    return _converted(frame, "RGB", "YBR_ICT")


def ybr_full_to_rgb(frame: Frame) -> Frame:
    """Return the colours of full-range luminance and colour differences."""
    return _converted(frame, "YBR_FULL", "RGB")


def ybr_full_to_ybr_full_422(frame: Frame) -> Frame:
    """Return the same luminance, and the mean colour differences of each pair of pixels."""
    return _converted(frame, "YBR_FULL", "YBR_FULL_422")


def ybr_full_422_to_rgb(frame: Frame) -> Frame:
    """Return the colours of pixels that share colour differences in pairs."""
    return _converted(frame, "YBR_FULL_422", "RGB")


def ybr_full_422_to_ybr_full(frame: Frame) -> Frame:
    """Return the same samples, three for every pixel."""
    return _converted(frame, "YBR_FULL_422", "YBR_FULL")


def ybr_partial_422_to_rgb(frame: Frame) -> Frame:
    """Return the colours of samples in the range of video that share colour differences in pairs."""
    return _converted(frame, "YBR_PARTIAL_422", "RGB")


def ybr_partial_420_to_rgb(frame: Frame) -> Frame:
    """Return the colours of samples in the range of video, three for every pixel, as video decoders give them."""
    return _converted(frame, "YBR_PARTIAL_420", "RGB")


def ybr_ict_to_rgb(frame: Frame) -> Frame:
    """Return the colours of the components of the irreversible transform."""
    return _converted(frame, "YBR_ICT", "RGB")


def rgb_to_ybr_rct(frame: Frame) -> Frame:
    """Return the components of the reversible transform, signed, in a container that holds one bit more."""
    red, green, blue = (plane.astype(np.int32) for plane in _planes(frame, "RGB"))
    components = ((red + 2 * green + blue) >> 2, blue - green, red - green)
    return _stored(frame, components, "YBR_RCT", _component_info(frame.info))


def ybr_rct_to_rgb(frame: Frame) -> Frame:
    """Return the colours of the components of the reversible transform, exactly."""
    info = frame.info
    wide: np.dtype[np.signedinteger[Any]] = np.dtype("i4" if info.bits_allocated <= 16 else "i8")
    luma, first, second = (plane.astype(wide) for plane in _planes(frame, "YBR_RCT"))
    middle = _middle(info)
    first, second = first - middle, second - middle
    green = luma - ((first + second) >> 2)
    changes = _sample_info(info)
    greatest = (1 << changes["bits_stored"]) - 1
    colors = tuple(plane.clip(0, greatest) for plane in (second + green, green, first + green))
    return _stored(frame, colors, "RGB", changes)


def _converted(frame: Frame, source: str, destination: str) -> Frame:
    info = frame.info.changed(photometric_interpretation=source)
    flat = layout.samples(Frame(data=frame.data, info=info))
    if info.signed and source not in _COMPONENTS:
        raise DecodeError(f"{source} frames must have unsigned samples; this one is signed")
    first, second = _SPACES.get(source, source), _SPACES.get(destination, destination)
    changes: dict[str, Any] = {"photometric_interpretation": destination}
    if source in _COMPONENTS:
        changes |= _sample_info(info)
    elif destination in _COMPONENTS:
        changes |= _component_info(info)
    if layout.is_paired(flat, info) or info.photometric_interpretation in layout.PAIRED:
        changes["planar_configuration"] = 0
    made = info.changed(**changes)
    out = np.empty(info.samples, dtype=_kind(made))
    # Computed by pixel or by plane, as the source lies; what is paired becomes so afterwards.
    targets = layout.planes(out, made.changed(photometric_interpretation=second))
    if first == second:
        lines: tuple[affine.Row, ...] | None = None
    else:
        bits = made.bits_stored if source in _COMPONENTS else info.bits_stored
        lines = affine.rows(first, second, bits, made.bits_allocated, made.signed)
        if source in _COMPONENTS and not info.signed:
            flat = _centred(flat, info)
    if layout.is_paired(flat, info):
        for offset, pixels in enumerate(layout.pairs(flat, info)):
            _fill(lines, pixels, tuple(target[offset::2] for target in targets))
    else:
        _fill(lines, layout.planes(flat, info), targets)
    if destination in layout.PAIRED:
        made = made.changed(planar_configuration=0)
        out = layout.paired(targets, info)
    return Frame(data=out.data.cast("B"), info=made, index=frame.index)


def _fill(
    lines: tuple[affine.Row, ...] | None, sources: tuple[layout.Plane, ...], targets: tuple[layout.Plane, ...]
) -> None:
    if lines is not None:
        affine.convert(lines, sources, targets)
        return
    for source, target in zip(sources, targets, strict=True):
        target[...] = source


def _planes(frame: Frame, source: str) -> tuple[layout.Plane, ...]:
    info = frame.info.changed(photometric_interpretation=source)
    return layout.planes(layout.samples(Frame(data=frame.data, info=info)), info)


def _stored(frame: Frame, planes: tuple[layout.Plane, ...], destination: str, changes: dict[str, Any]) -> Frame:
    info = frame.info.changed(photometric_interpretation=destination, **changes)
    out = np.empty(info.samples, dtype=_kind(info))
    for target, plane in zip(layout.planes(out, info), planes, strict=True):
        np.copyto(target, plane, casting="unsafe")
    return Frame(data=out.data.cast("B"), info=info, index=frame.index)


def _centred(flat: layout.Plane, info: FrameInfo) -> NDArray[np.int64]:
    # Unsigned components are those of a decoder that shifted all of them up by half the range (15444-1 G.1).
    out = flat.astype(np.int64)
    for plane in layout.planes(out, info)[1:]:
        plane -= _middle(info)
    return out


def _middle(info: FrameInfo) -> int:
    return 0 if info.signed else 1 << (info.bits_stored - 1)


def _component_info(info: FrameInfo) -> dict[str, Any]:
    bits = info.bits_stored + 1
    return {"signed": True, "bits_stored": bits, "bits_allocated": 16 if bits <= 16 else 32}


def _sample_info(info: FrameInfo) -> dict[str, Any]:
    bits = min(max(info.bits_stored - info.signed, 1), 16)
    return {"signed": False, "bits_stored": bits, "bits_allocated": 8 if bits <= 8 else 16}


def _kind(info: FrameInfo) -> np.dtype[Any]:
    return np.dtype(f"<{'i' if info.signed else 'u'}{info.bits_allocated // 8}")
