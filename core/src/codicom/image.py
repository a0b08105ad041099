"""Pictures of DICOM images, and DICOM objects from pictures: the names of codicom-image, if it is installed."""

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from types import ModuleType

_PACKAGE: Final = "codicom_image"

_NAMES: Final = ("render", "save", "contact_sheet", "show", "frame_durations", "to_dicom")

__all__ = [*_NAMES]  # noqa: PLE0604 - the package has the names


def _package() -> "ModuleType":
    from importlib import import_module

    try:
        return import_module(_PACKAGE)
    except ModuleNotFoundError as error:
        if error.name != _PACKAGE:
            raise
        raise ModuleNotFoundError(
            "codicom.image is in a package of its own, which is not installed; try: pip install codicom-image",
            name=_PACKAGE,
        ) from None


def __getattr__(name: str) -> Any:
    # Questions of the import system and of doctest are no reason to load anything.
    if name.startswith("__"):
        raise AttributeError(f"module 'codicom.image' has no attribute {name!r}")
    package = _package()
    try:
        return getattr(package, name)
    except AttributeError:
        known = ", ".join(sorted(package.__all__))
        raise AttributeError(f"module 'codicom.image' has no attribute {name!r}; it has {known}") from None


def __dir__() -> list[str]:
    return sorted(_package().__all__)
