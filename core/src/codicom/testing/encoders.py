"""The checks of encoders."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any

from codicom.errors import CodecUnavailable, EncodeError
from codicom.extend.frame import Frame, FrameInfo
from codicom.extend.records import EncoderSpec
from codicom.testing import frames, hostile, threads
from codicom.testing.codecs import CodecConformance, difference, read_as, spread, words

if TYPE_CHECKING:
    from codicom.extend.records import CodecSpec
    from codicom.extend.registry import Codec, Plugins
    from codicom.extend.select import Declared

_HOSTILE_EXAMPLES = 4
_THREADED_EXAMPLES = 8


class EncoderConformance(CodecConformance):
    """Checks every encoder that a plugin declares: all decoders that can must read back what it writes.

    The decoders are the plugin's own and those of all installed plugins. ``decode(self, frame)``, which returns an
    uncompressed ``Frame``, takes their place where it is defined.
    """

    kind = EncoderSpec
    decode: Any = None

    @cached_property
    def readers(self) -> Plugins:
        """The registry that decoders are taken from: this plugin and the installed ones."""
        from codicom.extend.registry import Plugins

        return Plugins(register=[import_module(self.plugin)], environ={})

    def cases(self, spec: CodecSpec) -> Iterator[FrameInfo]:
        """Yield descriptions of uncompressed frames; colour comes by pixel and by plane."""
        for info in super().cases(spec):
            yield info
            if info.samples_per_pixel > 1 and info.size == info.samples * (info.bits_allocated // 8):
                yield info.changed(planar_configuration=1)

    def select(self, spec: CodecSpec, info: FrameInfo, transfer_syntax: str) -> Codec:
        """Return the encoder as selection gives it for a frame."""
        return self.plugins.select_encoder(info, transfer_syntax, encoder=spec.name)

    def call(self, codec: Codec, frame: Frame, transfer_syntax: str, options: dict[str, object]) -> Frame:
        """Encode, as the pixel pipeline does."""
        return codec.encode(frame, transfer_syntax, options)

    def test_every_decoder_reads_the_pixels_back(self) -> None:
        """Every declared case comes back exactly, or within the tolerances of encoder and decoder where lossy."""
        for declared, frame, uid, case in self._all():
            stream = self._encode(declared, frame, uid)
            assert isinstance(stream, Frame), f"{case}: the encoder must return Frame, got {type(stream).__name__}"
            told = Frame(data=stream.data, info=_trusted(stream.info, uid), index=stream.index)
            for name, read, specs in self._readers(declared.record, told, case):
                wanted = self.expected(frame)
                wrong = difference(read_as(read(told), wanted), frames.samples(wanted), declared.record, *specs)
                assert wrong is None, f"{case}: read back by {name}, {wrong}"

    def test_returned_info_describes_the_stream(self) -> None:
        """The stream is not empty, is said to be in the transfer syntax asked for, and to be of the same image."""
        for declared, frame, uid, case in self._all():
            stream = self._encode(declared, frame, uid)
            assert isinstance(stream, Frame), f"{case}: the encoder must return Frame, got {type(stream).__name__}"
            assert memoryview(stream.data).nbytes, f"{case}: the stream is empty"
            fields = ["rows", "columns", "samples_per_pixel", "signed", "bits_stored", "pixel_keyword"]
            wanted = frame.info.changed(transfer_syntax=uid)
            for field in [*fields, "transfer_syntax"]:
                found, asked = getattr(stream.info, field), getattr(wanted, field)
                assert found == asked, f"{case}: {field} of the returned info must be {asked}, got {found}"
            assert stream.index == frame.index, f"{case}: index of the stream must be {frame.index}, got {stream.index}"

    def test_short_input_is_refused(self) -> None:
        """A frame with fewer bytes than it describes raises ``EncodeError``."""
        for declared, frame, uid, case in self._some():
            for data in (b"", *hostile.cuts(bytes(frame.data))):
                short = Frame(data=data, info=frame.info, index=frame.index)
                what = f"{case}: of {len(frame.data)} bytes only {len(data)}"
                try:
                    hostile.within(self.time_limit, self._encode, declared, short, uid)
                except EncodeError:
                    continue
                except BaseException as error:
                    raise AssertionError(
                        f"{what} must raise EncodeError, got {type(error).__name__} ({error})"
                    ) from error
                raise AssertionError(f"{what} were taken without an error")

    def test_input_is_not_modified(self) -> None:
        """The bytes given are the same afterwards, also where they could be written."""
        for declared, frame, uid, case in self._all():
            given = bytearray(frame.data)
            self._encode(declared, Frame(data=memoryview(given), info=frame.info, index=frame.index), uid)
            assert bytes(given) == frame.data, f"{case}: the encoder modifies its input"

    def test_two_threads_agree(self) -> None:
        """An encoder that is declared thread safe gives in two threads at once what it gives in one."""
        for declared in self.declared:
            spec = declared.record
            for uid in spec.transfer_syntaxes if spec.thread_safe else ():
                given = [self.frame(info, spec) for info in spread(list(self.cases(spec)), _THREADED_EXAMPLES)]
                wrong = threads.disagreement(self._content(declared, uid), given)
                assert wrong is None, f"{spec.name}, {uid}: in two threads {wrong}"

    def _encode(self, declared: Declared[Any], frame: Frame, uid: str) -> Any:
        return self.target(declared)(frame, uid, {})

    def _content(self, declared: Declared[Any], uid: str) -> Callable[[Frame], Any]:
        def content(frame: Frame) -> Any:
            result = self._encode(declared, frame, uid)
            return bytes(result.data), result.info

        return content

    def _all(self) -> Iterator[tuple[Declared[Any], Frame, str, str]]:
        for declared in self.declared:
            for uid in declared.record.transfer_syntaxes:
                for info in self.cases(declared.record):
                    yield declared, self.frame(info, declared.record), uid, words(declared.record, info, uid)

    def _some(self) -> Iterator[tuple[Declared[Any], Frame, str, str]]:
        for declared in self.declared:
            for uid in declared.record.transfer_syntaxes:
                for info in spread(list(self.cases(declared.record)), _HOSTILE_EXAMPLES):
                    yield declared, self.frame(info, declared.record), uid, words(declared.record, info, uid)

    def _readers(
        self, spec: EncoderSpec, stream: Frame, case: str
    ) -> Iterator[tuple[str, Callable[[Frame], Frame], tuple[CodecSpec, ...]]]:
        if self.decode is not None:
            yield "decode()", self.decode, ()
            return
        uid = stream.info.transfer_syntax
        found = False
        for declared in self.readers.decoders(uid):
            try:
                codec = self.readers.select_decoder(stream.info, decoder=declared.record.name)
            except CodecUnavailable:
                continue
            # What a lossy decoder changes is not the encoder's fault, so only exact ones judge an exact encoder.
            if spec.lossless and not declared.record.lossless:
                continue
            found = True
            yield codec.name, codec.decode, (codec.spec,)
        assert found, f"{case}: no decoder of {uid} can read the stream; define decode(self, frame)"


def _trusted(info: FrameInfo, uid: str) -> FrameInfo:
    # What the stream says of its transfer syntax is another check's matter.
    return info.changed(transfer_syntax=uid)
