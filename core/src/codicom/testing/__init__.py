"""The kit that tests plugins: conformance classes to derive from, and builders of frames and files.

Names are imported on first use: pytest loads this package in every session where codicom is installed.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from codicom.testing.checks import CheckConformance as CheckConformance
    from codicom.testing.colors import ColorConformance as ColorConformance
    from codicom.testing.converters import ConverterConformance as ConverterConformance
    from codicom.testing.decoders import DecoderConformance as DecoderConformance
    from codicom.testing.encoders import EncoderConformance as EncoderConformance
    from codicom.testing.exporters import ExporterConformance as ExporterConformance
    from codicom.testing.importers import ImporterConformance as ImporterConformance
    from codicom.testing.luts import LutCase as LutCase
    from codicom.testing.luts import LutConformance as LutConformance
    from codicom.testing.privatetags import PrivateTagsConformance as PrivateTagsConformance
    from codicom.testing.scanners import ScannerConformance as ScannerConformance

# Where each public name lives.
_HOMES = {
    "CheckConformance": "checks",
    "ColorConformance": "colors",
    "ConverterConformance": "converters",
    "DecoderConformance": "decoders",
    "EncoderConformance": "encoders",
    "ExporterConformance": "exporters",
    "ImporterConformance": "importers",
    "LutCase": "luts",
    "LutConformance": "luts",
    "PrivateTagsConformance": "privatetags",
    "ScannerConformance": "scanners",
}

__all__ = list(_HOMES)


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'codicom.testing' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"codicom.testing.{home}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
