"""Names that libraries still take from where pydicom 2 had them."""

from ..pixels.processing import (
    apply_color_lut,
    apply_modality_lut,
    apply_rescale,
    apply_voi,
    apply_voi_lut,
    apply_windowing,
)
from ..pixels.utils import expand_ybr422, pack_bits, unpack_bits

__all__ = [
    "apply_color_lut",
    "apply_modality_lut",
    "apply_rescale",
    "apply_voi",
    "apply_voi_lut",
    "apply_windowing",
    "expand_ybr422",
    "pack_bits",
    "unpack_bits",
]
