"""What is installed, for bug reports."""

import platform
import sys
from importlib import import_module
from types import ModuleType

import codicom

from . import __version__

_MODULES = (
    "numpy", "PIL", "gdcm", "jpeg_ls", "pylibjpeg", "openjpeg", "libjpeg", "rle", "imagecodecs", "codicom_native",
)  # fmt: skip


def main() -> None:
    """Print a table of versions."""
    rows = [("platform", platform.platform()), ("Python", sys.version.replace("\n", ""))]
    rows.append(("pydicom", f"{__version__}, given by codicom"))
    rows.append(("codicom", codicom.__version__))
    for name in _MODULES:
        try:
            module: ModuleType | None = import_module(name)
        except ImportError:
            module = None
        rows.append((name, extract_version(module) if module else "_module not found_"))
    print_table(rows)


def print_table(version_rows: list[tuple[str, str]]) -> None:
    """Print rows of names and versions."""
    print(f"{'module':12} | version")
    print(f"{'------':12} | -------")
    for name, version in version_rows:
        print(f"{name:12} | {version}")


def extract_version(module: ModuleType) -> str:
    """Return the version that a module tells."""
    return str(getattr(module, "__version__", "_version not told_"))


if __name__ == "__main__":
    main()
