"""Plugins written for pydicom: functions that take the bytes of a frame and a runner, as codecs of codicom."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from codicom.plugin import DecoderSpec, EncoderSpec, Frame, hookimpl
from codicom.registry import Plugins
from codicom_pydicom.runners import DecodeRunner, EncodeRunner

Function = Callable[[bytes, Any], "bytes | bytearray"]

_FUNCTIONS: dict[str, Callable[..., Frame]] = {}


def __getattr__(name: str) -> Callable[..., Frame]:
    # A codec is named by module and function; these functions come when a program adds a plugin.
    if name in _FUNCTIONS:
        return _FUNCTIONS[name]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def decoding_registry(uid: str, label: str, function: Function, options: Mapping[str, Any]) -> Plugins:
    """Return a registry that decodes a transfer syntax with a function written for pydicom."""

    def decode(frame: Frame) -> Frame:
        runner = DecodeRunner.of_frame(uid, frame.info, options)
        data = function(bytes(frame.data), runner)
        return frame.decoded(bytes(data), **runner.changes(frame.info))

    return _registry(uid, label, decode, DecoderSpec)


def encoding_registry(uid: str, label: str, function: Function, options: Mapping[str, Any]) -> Plugins:
    """Return a registry that encodes a transfer syntax with a function written for pydicom."""

    def encode(frame: Frame, transfer_syntax: str, more: Mapping[str, object]) -> Frame:
        runner = EncodeRunner.of_frame(uid, frame.info, {**options, **more})
        return frame.encoded(bytes(function(bytes(frame.data), runner)), transfer_syntax)

    return _registry(uid, label, encode, EncoderSpec)


def _registry(uid: str, label: str, codec: Callable[..., Frame], kind: type[DecoderSpec | EncoderSpec]) -> Plugins:
    name = f"codec_{len(_FUNCTIONS)}"
    _FUNCTIONS[name] = codec
    spec = kind(name=_codec_name(label), transfer_syntaxes=(uid,), target=f"{__name__}:{name}")

    class Plugin:
        if kind is DecoderSpec:

            @hookimpl
            def codicom_decoders(self) -> Iterator[Any]:
                yield spec

        else:

            @hookimpl
            def codicom_encoders(self) -> Iterator[Any]:
                yield spec

    return Plugins(register=[Plugin()])


def _codec_name(label: str) -> str:
    return "".join(each if each.isalnum() else "-" for each in label.lower()).strip("-") or "plugin"
