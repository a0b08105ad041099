"""Making ``import pydicom`` find codicom's modules of that name, whether or not the real package is installed."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Final

from codicom.errors import CodicomError

NAME: Final = "pydicom"
SURFACE: Final = Path(__file__).with_name("surface")


class MixedError(CodicomError, ImportError):
    """The real pydicom is in use already, and half of each would be neither."""


class SurfaceFinder(MetaPathFinder):
    """Finds ``pydicom`` in this package; its submodules are then found below it, as those of any package."""

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None = None,  # noqa: ARG002
        target: ModuleType | None = None,  # noqa: ARG002
    ) -> ModuleSpec | None:
        """Return what imports ``pydicom``, and nothing for any other name."""
        if fullname != NAME:
            return None
        return spec_from_file_location(fullname, SURFACE / "__init__.py", submodule_search_locations=[str(SURFACE)])


def install() -> None:
    """Make ``import pydicom`` give codicom, in this process, from now on; doing it twice does no more."""
    if is_active():
        return
    imported = real_modules()
    if imported:
        module = sys.modules[imported[0]]
        raise MixedError(
            f"the real pydicom was imported already, from {getattr(module, '__file__', None)}",
            hint="call codicom_pydicom.install() before anything imports pydicom, or start the program with "
            "python -m codicom_pydicom",
        )
    # First of all, so that the real package is not found whatever else finds packages.
    sys.meta_path.insert(0, SurfaceFinder())
    from codicom_pydicom.settings import begin

    begin()


def uninstall() -> None:
    """Undo ``install()``: forget the modules; what programs have imported from them stays as it is."""
    from codicom_pydicom.settings import end

    sys.meta_path[:] = [each for each in sys.meta_path if not isinstance(each, SurfaceFinder)]
    for name in [name for name in sys.modules if name == NAME or name.startswith(f"{NAME}.")]:
        del sys.modules[name]
    end()


def is_active() -> bool:
    """Whether ``import pydicom`` gives codicom."""
    return any(isinstance(each, SurfaceFinder) for each in sys.meta_path)


def real_modules() -> list[str]:
    """Return the names of modules of the real pydicom that are imported."""
    return sorted(
        name
        for name, module in list(sys.modules.items())
        if (name == NAME or name.startswith(f"{NAME}.")) and not _is_ours(module)
    )


def _is_ours(module: ModuleType) -> bool:
    file = getattr(module, "__file__", None)
    return file is not None and Path(file).is_relative_to(SURFACE)
