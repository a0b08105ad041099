"""Everything that a plugin's author imports for hooks; versioned by the entry-point group ``codicom.v1``."""

from codicom.errors import CodecUnavailable, DecodeError, EncodeError, RecordError
from codicom.extend.checks import CheckSpec, Finding, Severity
from codicom.extend.exchange import ExporterSpec, ExportJob, ImporterSpec, ImportJob
from codicom.extend.frame import Frame, FrameInfo
from codicom.extend.records import (
    ColorSpec,
    CommandSpec,
    ConverterSpec,
    DecoderSpec,
    EncoderSpec,
    LutSpec,
    PrivateTags,
    Tier,
    TransferSyntax,
)
from codicom.extend.scanners import ScannerSpec
from codicom.extend.spec import hookimpl

__all__ = [
    "hookimpl",
    "CheckSpec",
    "ColorSpec",
    "CommandSpec",
    "ConverterSpec",
    "DecoderSpec",
    "EncoderSpec",
    "ExporterSpec",
    "ImporterSpec",
    "LutSpec",
    "PrivateTags",
    "ScannerSpec",
    "Tier",
    "TransferSyntax",
    "Frame",
    "FrameInfo",
    "ExportJob",
    "ImportJob",
    "Finding",
    "Severity",
    "CodecUnavailable",
    "DecodeError",
    "EncodeError",
    "RecordError",
]
