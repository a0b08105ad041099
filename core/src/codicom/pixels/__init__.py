"""Pixel data: frames, arrays, overlays and pictures. Names are imported on first use, so importing this is cheap."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from codicom.pixels.decoding.arrays import PixelResult as PixelResult
    from codicom.pixels.decoding.arrays import array as array
    from codicom.pixels.decoding.arrays import read as read
    from codicom.pixels.decoding.frames import decoded_frames as decoded_frames
    from codicom.pixels.decoding.frames import describe as describe
    from codicom.pixels.decoding.frames import encoded_frames as encoded_frames
    from codicom.pixels.decoding.frames import fragments as fragments
    from codicom.pixels.decoding.frames import frame_bytes as frame_bytes
    from codicom.pixels.decoding.frames import iter_frames as iter_frames
    from codicom.pixels.decoding.frames import number_of_frames as number_of_frames
    from codicom.pixels.encoding.compression import compress as compress
    from codicom.pixels.encoding.compression import decompress as decompress
    from codicom.pixels.encoding.encapsulation import EncapsulatedBuffer as EncapsulatedBuffer
    from codicom.pixels.encoding.encapsulation import encapsulate as encapsulate
    from codicom.pixels.encoding.encapsulation import encapsulate_extended as encapsulate_extended
    from codicom.pixels.encoding.set_array import set_pixel_data as set_pixel_data
    from codicom.pixels.presentation.geometry import pixel_aspect_ratio as pixel_aspect_ratio
    from codicom.pixels.presentation.geometry import pixel_spacing as pixel_spacing
    from codicom.pixels.presentation.overlay import overlay_array as overlay_array
    from codicom.pixels.presentation.overlay import overlay_frames as overlay_frames
    from codicom.pixels.presentation.overlay import overlay_groups as overlay_groups
    from codicom.pixels.presentation.processing import apply_color_lut as apply_color_lut
    from codicom.pixels.presentation.processing import apply_icc_profile as apply_icc_profile
    from codicom.pixels.presentation.processing import apply_modality_lut as apply_modality_lut
    from codicom.pixels.presentation.processing import apply_presentation_lut as apply_presentation_lut
    from codicom.pixels.presentation.processing import apply_rescale as apply_rescale
    from codicom.pixels.presentation.processing import apply_voi as apply_voi
    from codicom.pixels.presentation.processing import apply_voi_lut as apply_voi_lut
    from codicom.pixels.presentation.processing import apply_windowing as apply_windowing
    from codicom.pixels.presentation.processing import convert_color_space as convert_color_space
    from codicom.pixels.presentation.processing import create_icc_transform as create_icc_transform
    from codicom.pixels.presentation.rendering import display as display
    from codicom.pixels.presentation.rendering import rendered as rendered
    from codicom.pixels.presentation.rendering import shared_window as shared_window
    from codicom.pixels.stored.description import PixelInfo as PixelInfo
    from codicom.pixels.stored.description import has_pixels as has_pixels
    from codicom.pixels.transcoding import Transcoded as Transcoded
    from codicom.pixels.transcoding import transcode as transcode

# Where each public name lives.
_HOMES = {
    "array": "decoding.arrays",
    "iter_frames": "decoding.frames",
    "frame_bytes": "decoding.frames",
    "fragments": "decoding.frames",
    "read": "decoding.arrays",
    "PixelResult": "decoding.arrays",
    "describe": "decoding.frames",
    "PixelInfo": "stored.description",
    "has_pixels": "stored.description",
    "number_of_frames": "decoding.frames",
    "decoded_frames": "decoding.frames",
    "compress": "encoding.compression",
    "decompress": "encoding.compression",
    "transcode": "transcoding",
    "Transcoded": "transcoding",
    "set_pixel_data": "encoding.set_array",
    "encoded_frames": "decoding.frames",
    "encapsulate": "encoding.encapsulation",
    "encapsulate_extended": "encoding.encapsulation",
    "EncapsulatedBuffer": "encoding.encapsulation",
    "overlay_array": "presentation.overlay",
    "overlay_frames": "presentation.overlay",
    "overlay_groups": "presentation.overlay",
    "pixel_aspect_ratio": "presentation.geometry",
    "pixel_spacing": "presentation.geometry",
    "display": "presentation.rendering",
    "rendered": "presentation.rendering",
    "shared_window": "presentation.rendering",
    "apply_color_lut": "presentation.processing",
    "apply_icc_profile": "presentation.processing",
    "apply_modality_lut": "presentation.processing",
    "apply_presentation_lut": "presentation.processing",
    "apply_rescale": "presentation.processing",
    "apply_voi": "presentation.processing",
    "apply_voi_lut": "presentation.processing",
    "apply_windowing": "presentation.processing",
    "convert_color_space": "presentation.processing",
    "create_icc_transform": "presentation.processing",
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
