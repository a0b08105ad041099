"""A chosen codec: it is called through ``Codec``, which checks its input and output."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from codicom.errors import DecodeError, EncodeError, LimitExceededError, PixelError
from codicom.extend import select
from codicom.extend.frame import EXPLICIT_VR_LITTLE_ENDIAN, Frame
from codicom.extend.loader import PluginInfo, describe
from codicom.extend.records import DecoderSpec, EncoderSpec

__all__ = ["Codec"]

# Implicit and Explicit VR Little Endian differ in the dataset only; their frames have the same bytes (PS3.5 A.1, A.2).
_UNCOMPRESSED: Final = frozenset({"1.2.840.10008.1.2", EXPLICIT_VR_LITTLE_ENDIAN})


@dataclass(frozen=True)
class Codec:
    """A chosen decoder or encoder, ready to be called; ``others`` lists codecs that accept the same frame."""

    spec: DecoderSpec | EncoderSpec
    plugin: PluginInfo
    target: Callable[..., object]
    others: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The codec's name."""
        return self.spec.name

    @property
    def version(self) -> str:
        """The version of the distribution that brought it."""
        return self.plugin.version

    def decode(self, frame: Frame, options: Mapping[str, object] = MappingProxyType({})) -> Frame:
        """Decode one frame; any failure is a ``DecodeError`` that names the codec and the frame."""
        if not isinstance(self.spec, DecoderSpec):
            raise self._error(DecodeError, frame, "does not decode")
        self._check_options(DecodeError, frame, options)
        try:
            # A decoder without options is a function of the frame alone.
            result = self.target(frame, options=dict(options)) if self.spec.options else self.target(frame)
        except LimitExceededError:
            raise
        except Exception as error:
            raise self._wrapped(DecodeError, frame, error) from error
        decoded = self._frame(DecodeError, frame, result)
        syntax = decoded.info.transfer_syntax
        if syntax not in _UNCOMPRESSED:
            words = f"must return frame {frame.index} in little endian ({EXPLICIT_VR_LITTLE_ENDIAN}), got {syntax}"
            raise self._error(DecodeError, frame, words)
        # The description is believed from here on, so bytes that are not as it says would be read as other pixels.
        size = memoryview(decoded.data).nbytes
        if size != decoded.info.size:
            words = f"must return {decoded.info.size} bytes for frame {frame.index}, as it describes it, got {size}"
            raise self._error(DecodeError, frame, words)
        return decoded

    def encode(self, frame: Frame, transfer_syntax: str, options: Mapping[str, object] = MappingProxyType({})) -> Frame:
        """Encode one frame; any failure is an ``EncodeError`` that names the codec and the frame."""
        if not isinstance(self.spec, EncoderSpec) or transfer_syntax not in self.spec.transfer_syntaxes:
            raise self._error(EncodeError, frame, f"does not encode transfer syntax {transfer_syntax}")
        self._check_options(EncodeError, frame, options)
        try:
            result = self.target(frame, str(transfer_syntax), dict(options))
        except LimitExceededError:
            raise
        except Exception as error:
            raise self._wrapped(EncodeError, frame, error) from error
        encoded = self._frame(EncodeError, frame, result)
        syntax = encoded.info.transfer_syntax
        if syntax != transfer_syntax:
            raise self._error(EncodeError, frame, f"must return frame {frame.index} in {transfer_syntax}, got {syntax}")
        if not memoryview(encoded.data).nbytes:
            raise self._error(EncodeError, frame, f"must return at least 1 byte for frame {frame.index}, got 0")
        return encoded

    def _error(self, kind: type[PixelError], frame: Frame, words: str, *, hint: str | None = None) -> PixelError:
        return kind(
            f"{self.spec} of {self.plugin} {words}",
            hint=hint,
            codec=self.name,
            version=self.version,
            frame=frame.index,
            others=self.others,
        )

    def _check_options(self, kind: type[PixelError], frame: Frame, options: Mapping[str, object]) -> None:
        for option in options:
            if option not in self.spec.options:
                raise self._error(kind, frame, f"has no option {option!r}; {select.options_in_words(self.spec)}")

    def _wrapped(self, kind: type[PixelError], frame: Frame, error: Exception) -> PixelError:
        verb = "decode" if kind is DecodeError else "encode"
        # A codec's own error is its answer in our terms; a foreign one needs its type said.
        why = str(error) if isinstance(error, PixelError) else describe(error)
        # Others are named, never tried: another codec may give other pixels.
        hint = f"others that take it: {', '.join(self.others)}" if self.others else None
        return self._error(kind, frame, f"cannot {verb} frame {frame.index}: {why}", hint=hint)

    def _frame(self, kind: type[PixelError], frame: Frame, result: object) -> Frame:
        if isinstance(result, Frame):
            return result
        words = f"must return a Frame for frame {frame.index}, got {type(result).__name__}"
        raise self._error(kind, frame, words)
