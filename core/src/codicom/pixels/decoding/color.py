"""Luminance and colour differences to red, green and blue, by a plugin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from codicom.errors import PluginError
from codicom.extend.frame import EXPLICIT_VR_LITTLE_ENDIAN, Frame, FrameInfo
from codicom.pixels.stored.samples import as_array

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from codicom.extend.registry import Plugins


def needs_rgb(info: FrameInfo) -> bool:
    """Whether an image has luminance and colour differences instead of red, green and blue."""
    return info.samples_per_pixel == 3 and info.photometric_interpretation.startswith("YBR_")


def rgb(values: NDArray[Any], info: FrameInfo, plugins: Plugins, index: int) -> NDArray[Any]:
    """Return an interleaved frame in RGB, converted by a plugin."""
    source = info.photometric_interpretation
    if source in ("YBR_FULL_422", "YBR_RCT_422"):
        source = "YBR_FULL"
    try:
        convert = plugins.color_space(source, "RGB")
    except PluginError as error:
        if error.hint is None:
            error.hint = "pip install codicom-color, or take the samples as they are with raw=True"
        raise
    contiguous = np.ascontiguousarray(values, values.dtype.newbyteorder("<"))
    described = info.changed(
        photometric_interpretation=source,
        planar_configuration=0,
        bits_allocated=8 * contiguous.dtype.itemsize,
        transfer_syntax=EXPLICIT_VR_LITTLE_ENDIAN,
    )
    data = contiguous.reshape(-1).view(np.uint8).data.toreadonly()
    converted = convert(Frame(data=data, info=described, index=index))
    frame: NDArray[Any] = as_array(converted.data, converted.info, 1)[0]
    return frame


__all__ = ["needs_rgb", "rgb"]
