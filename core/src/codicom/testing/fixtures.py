"""Fixtures that every pytest session has where codicom is installed; nothing is imported until one is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from codicom.extend.frame import Frame
    from codicom.extend.registry import Plugins

# Their plain asserts are then explained like those of a test module.
pytest.register_assert_rewrite(
    *(
        f"codicom.testing.{name}"
        for name in (
            "loading",
            "codecs",
            "decoders",
            "encoders",
            "colors",
            "converters",
            "luts",
            "privatetags",
            "exporters",
            "importers",
            "checks",
            "scanners",
        )
    )
)


@pytest.fixture
def codicom_plugins() -> Callable[..., Plugins]:
    """Return a function that makes a registry of only the plugins it is given: modules, or names of modules."""

    def make(*modules: object) -> Plugins:
        from importlib import import_module

        from codicom.extend.registry import Plugins

        return Plugins(
            discover=False,
            register=[import_module(each) if isinstance(each, str) else each for each in modules],
            environ={},
        )

    return make


@pytest.fixture
def codicom_frame() -> Callable[..., Frame]:
    """Return ``codicom.testing.frames.frame``: a frame with pixels that are the same in every run."""
    from codicom.testing.frames import frame

    return frame


@pytest.fixture
def codicom_file(tmp_path: Path) -> Callable[..., Path]:
    """Return a function that writes a small DICOM file in ``tmp_path``; arguments as ``codicom.testing.files.file``."""

    def write(*elements: bytes, name: str = "small.dcm", transfer_syntax: str | None = None) -> Path:
        from codicom.testing import files

        path = tmp_path / name
        path.write_bytes(files.file(*elements, transfer_syntax=transfer_syntax or files.EXPLICIT_LITTLE))
        return path

    return write
