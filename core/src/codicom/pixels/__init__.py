"""Pixel data: frames, arrays, overlays and pictures. Names are imported on first use, so this costs next to nothing."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from codicom.pixels.compression import compress as compress
    from codicom.pixels.compression import decompress as decompress
    from codicom.pixels.decode import PixelResult as PixelResult
    from codicom.pixels.decode import array as array
    from codicom.pixels.decode import decoded_frames as decoded_frames
    from codicom.pixels.decode import describe as describe
    from codicom.pixels.decode import encoded_frames as encoded_frames
    from codicom.pixels.decode import frame_bytes as frame_bytes
    from codicom.pixels.decode import iter_frames as iter_frames
    from codicom.pixels.decode import number_of_frames as number_of_frames
    from codicom.pixels.decode import read as read
    from codicom.pixels.description import PixelInfo as PixelInfo
    from codicom.pixels.description import has_pixels as has_pixels
    from codicom.pixels.encapsulation import EncapsulatedBuffer as EncapsulatedBuffer
    from codicom.pixels.encapsulation import encapsulate as encapsulate
    from codicom.pixels.encapsulation import encapsulate_extended as encapsulate_extended
    from codicom.pixels.geometry import pixel_aspect_ratio as pixel_aspect_ratio
    from codicom.pixels.geometry import pixel_spacing as pixel_spacing
    from codicom.pixels.overlay import overlay_array as overlay_array
    from codicom.pixels.overlay import overlay_frames as overlay_frames
    from codicom.pixels.overlay import overlay_groups as overlay_groups
    from codicom.pixels.processing import apply_color_lut as apply_color_lut
    from codicom.pixels.processing import apply_icc_profile as apply_icc_profile
    from codicom.pixels.processing import apply_modality_lut as apply_modality_lut
    from codicom.pixels.processing import apply_presentation_lut as apply_presentation_lut
    from codicom.pixels.processing import apply_rescale as apply_rescale
    from codicom.pixels.processing import apply_voi as apply_voi
    from codicom.pixels.processing import apply_voi_lut as apply_voi_lut
    from codicom.pixels.processing import apply_windowing as apply_windowing
    from codicom.pixels.processing import convert_color_space as convert_color_space
    from codicom.pixels.processing import create_icc_transform as create_icc_transform
    from codicom.pixels.rendering import display as display
    from codicom.pixels.rendering import rendered as rendered
    from codicom.pixels.rendering import shared_window as shared_window
    from codicom.pixels.setting import set_pixel_data as set_pixel_data
    from codicom.pixels.transcoding import Transcoded as Transcoded
    from codicom.pixels.transcoding import transcode as transcode

# Where each public name lives.
_HOMES = {
    "array": "decode",
    "iter_frames": "decode",
    "frame_bytes": "decode",
    "read": "decode",
    "PixelResult": "decode",
    "describe": "decode",
    "PixelInfo": "description",
    "has_pixels": "description",
    "number_of_frames": "decode",
    "decoded_frames": "decode",
    "compress": "compression",
    "decompress": "compression",
    "transcode": "transcoding",
    "Transcoded": "transcoding",
    "set_pixel_data": "setting",
    "encoded_frames": "decode",
    "encapsulate": "encapsulation",
    "encapsulate_extended": "encapsulation",
    "EncapsulatedBuffer": "encapsulation",
    "overlay_array": "overlay",
    "overlay_frames": "overlay",
    "overlay_groups": "overlay",
    "pixel_aspect_ratio": "geometry",
    "pixel_spacing": "geometry",
    "display": "rendering",
    "rendered": "rendering",
    "shared_window": "rendering",
    "apply_color_lut": "processing",
    "apply_icc_profile": "processing",
    "apply_modality_lut": "processing",
    "apply_presentation_lut": "processing",
    "apply_rescale": "processing",
    "apply_voi": "processing",
    "apply_voi_lut": "processing",
    "apply_windowing": "processing",
    "convert_color_space": "processing",
    "create_icc_transform": "processing",
}

__all__ = [*_HOMES]  # noqa: PLE0604 - the keys are the names


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'codicom.pixels' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"codicom.pixels.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
