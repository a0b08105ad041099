"""Pixel data: frames, arrays and overlays. Names are imported on first use, so that this costs next to nothing."""

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
    from codicom.pixels.encapsulation import EncapsulatedBuffer as EncapsulatedBuffer
    from codicom.pixels.encapsulation import encapsulate as encapsulate
    from codicom.pixels.encapsulation import encapsulate_extended as encapsulate_extended
    from codicom.pixels.overlay import overlay_array as overlay_array
    from codicom.pixels.overlay import overlay_frames as overlay_frames
    from codicom.pixels.overlay import overlay_groups as overlay_groups
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
