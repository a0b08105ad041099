"""All that a plugin's author imports for hooks; it is versioned by the entry-point group ``codicom.v1``."""

from codicom.errors import CodecUnavailable, DecodeError, EncodeError, RecordError
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
from codicom.extend.spec import hookimpl

__all__ = [
    "hookimpl",
    "ColorSpec",
    "CommandSpec",
    "ConverterSpec",
    "DecoderSpec",
    "EncoderSpec",
    "LutSpec",
    "PrivateTags",
    "Tier",
    "TransferSyntax",
    "Frame",
    "FrameInfo",
    "CodecUnavailable",
    "DecodeError",
    "EncodeError",
    "RecordError",
]
