"""Pictures of images as a viewer shows them, and DICOM objects of pictures, documents and videos."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from codicom_image.making.kinds import to_dicom as to_dicom
    from codicom_image.notebook import show as show
    from codicom_image.rendering import render as render
    from codicom_image.saving import save as save
    from codicom_image.sheet import contact_sheet as contact_sheet
    from codicom_image.timing import frame_durations as frame_durations

__version__ = "0.1.0"

# Where each public name lives; the plugin is declared without any of them.
_HOMES = {
    "render": "rendering",
    "save": "saving",
    "contact_sheet": "sheet",
    "show": "notebook",
    "frame_durations": "timing",
    "to_dicom": "making.kinds",
}

__all__ = ["__version__", *_HOMES]  # noqa: PLE0604 - the keys are the names


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'codicom_image' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"codicom_image.{home}"), name)
    globals()[name] = value
    return value
