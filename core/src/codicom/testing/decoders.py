"""The checks of decoders."""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from codicom.errors import DecodeError
from codicom.extend.frame import EXPLICIT_VR_LITTLE_ENDIAN, Frame, FrameInfo
from codicom.extend.records import DecoderSpec
from codicom.testing import frames, hostile, threads
from codicom.testing.codecs import NATIVE, CodecConformance, difference, read_as, spread, words

if TYPE_CHECKING:
    from codicom.extend.records import CodecSpec
    from codicom.extend.registry import Codec
    from codicom.extend.select import Declared

# Implicit and Explicit VR Little Endian: their frames have the same bytes.
_UNCOMPRESSED = frozenset({"1.2.840.10008.1.2", EXPLICIT_VR_LITTLE_ENDIAN})
# Uncompressed samples have none of these (PS3.3 C.7.6.3.1.2): they tell how a codec transformed or subsampled colour.
_COMPRESSED_ONLY = frozenset({"YBR_PARTIAL_420", "YBR_ICT", "YBR_RCT", "XYB"})
_HOSTILE_EXAMPLES = 4
_THREADED_EXAMPLES = 8


@dataclass(frozen=True)
class Example:
    """A stream, and the uncompressed frame that decoding it must give."""

    stream: Frame
    wanted: Frame
    words: str


class DecoderConformance(CodecConformance):
    """Checks every decoder that a plugin declares, against streams from ``encode``, from ``streams``, or both.

    ``encode(self, frame)`` or ``encode(self, frame, transfer_syntax)`` returns the bytes that the decoder must turn
    into the frame's pixels, or a ``Frame`` where the stream's description differs.

    ``streams`` is a folder with three files for each stream: NAME.bin, its bytes; NAME.npy, the samples as an array of
    rows, columns and, if more than one, samples a pixel; NAME.json, the fields of its ``FrameInfo``.
    """

    kind = DecoderSpec
    encode: Any = None
    streams: ClassVar[Path | None] = None

    def select(self, spec: CodecSpec, info: FrameInfo, transfer_syntax: str) -> Codec:
        """Return the decoder as selection gives it for a frame."""
        return self.plugins.select_decoder(info.changed(transfer_syntax=transfer_syntax), decoder=spec.name)

    def call(self, codec: Codec, frame: Frame, transfer_syntax: str, options: dict[str, object]) -> Frame:
        """Decode, as the pixel pipeline does."""
        return codec.decode(Frame(data=frame.data, info=frame.info.changed(transfer_syntax=transfer_syntax)), options)

    def examples(self, declared: Declared[Any], transfer_syntax: str) -> list[Example]:
        """Return the streams for one decoder and transfer syntax, with what they must give."""
        spec: DecoderSpec = declared.record
        made = list(self._encoded(spec, transfer_syntax)) if self.encode is not None else []
        return made + list(self._stored(spec, transfer_syntax))

    def test_every_transfer_syntax_has_an_example(self) -> None:
        """There is a stream to try for each decoder and each transfer syntax that it names."""
        for declared in self.declared:
            for uid in declared.record.transfer_syntaxes:
                assert self.examples(declared, uid), (
                    f"{declared.record.name} has no stream for {uid}: define encode(self, frame), or set streams"
                )

    def test_every_declared_case_decodes_to_its_pixels(self) -> None:
        """Every declared case gives the very pixels, or those within the tolerance where the decoder is lossy."""
        for spec, decode, example in self._all():
            wrong = self._wrong_pixels(decode(example.stream), example, spec)
            assert wrong is None, f"{example.words}: {wrong}"

    def test_returned_info_describes_the_returned_bytes(self) -> None:
        """The returned frame's description is true of its bytes, and the same image's as that of the stream."""
        for _, decode, example in self._all():
            wrong = _false_description(decode(example.stream), example)
            assert wrong is None, f"{example.words}: {wrong}"

    def test_cut_input_is_refused(self) -> None:
        """A stream without its end raises ``DecodeError``; the right pixels are as good, as only padding was cut."""
        for spec, decode, example in self._some():
            for data in hostile.cuts(bytes(example.stream.data)):
                case = f"{example.words}: of {len(example.stream.data)} bytes only {len(data)}"
                result = self._survived(decode, example.stream, data, case)
                wrong = self._wrong_pixels(result[0], example, spec) if result else None
                assert wrong is None, f"{case} were taken without an error: {wrong}"

    def test_empty_input_is_refused(self) -> None:
        """No bytes at all raise ``DecodeError``."""
        for _, decode, example in self._some():
            case = f"{example.words}: no bytes"
            result = self._survived(decode, example.stream, b"", case)
            assert not result, f"{case} were taken without an error"

    def test_random_input_is_survived(self) -> None:
        """Random and damaged bytes raise ``DecodeError`` or give a complete frame, within ``time_limit``."""
        for _, decode, example in self._some():
            for number, data in enumerate(hostile.chance(bytes(example.stream.data))):
                case = f"{example.words}: random input {number} of {len(data)} bytes"
                result = self._survived(decode, example.stream, data, case)
                wrong = _incomplete(result[0], example.wanted.info) if result else None
                assert wrong is None, f"{case}: {wrong}"

    def test_input_is_not_modified(self) -> None:
        """The bytes given are the same afterwards, also where they could be written."""
        for _, decode, example in self._all():
            given = bytearray(example.stream.data)
            before = bytes(given)
            info = example.stream.info
            decode(Frame(data=memoryview(given), info=info, index=example.stream.index))
            assert bytes(given) == before, f"{example.words}: the decoder modifies its input"

    def test_two_threads_agree(self) -> None:
        """A decoder that is declared thread safe gives in two threads at once what it gives in one."""
        for declared in self.declared:
            spec, decode = declared.record, self._decode(declared)
            for uid in spec.transfer_syntaxes if spec.thread_safe else ():
                examples = spread(self.examples(declared, uid), _THREADED_EXAMPLES)
                wrong = threads.disagreement(_content(decode), [example.stream for example in examples])
                assert wrong is None, f"{spec.name}, {uid}: in two threads {wrong}"

    def _decode(self, declared: Declared[Any]) -> Callable[[Frame], Any]:
        target = self.target(declared)
        # As the registry calls it: a decoder without options is a function of the frame alone.
        return (lambda frame: target(frame, options={})) if declared.record.options else target

    def _all(self) -> Iterator[tuple[DecoderSpec, Callable[[Frame], Any], Example]]:
        for declared in self.declared:
            for uid in declared.record.transfer_syntaxes:
                for example in self.examples(declared, uid):
                    yield declared.record, self._decode(declared), example

    def _some(self) -> Iterator[tuple[DecoderSpec, Callable[[Frame], Any], Example]]:
        for declared in self.declared:
            for uid in declared.record.transfer_syntaxes:
                for example in spread(self.examples(declared, uid), _HOSTILE_EXAMPLES):
                    yield declared.record, self._decode(declared), example

    def _encoded(self, spec: DecoderSpec, uid: str) -> Iterator[Example]:
        for info in self.cases(spec):
            planes = (0, 1) if info.samples_per_pixel > 1 and uid in NATIVE else (info.planar_configuration,)
            for planar in planes:
                frame = self.frame(info.changed(planar_configuration=planar), spec)
                made = self.encode(frame, uid) if _takes_syntax(self.encode) else self.encode(frame)
                stream = made if isinstance(made, Frame) else frame.encoded(made, uid)
                yield Example(stream, self.expected(frame), words(spec, frame.info, uid))

    def _stored(self, spec: DecoderSpec, uid: str) -> Iterator[Example]:
        if self.streams is None:
            return
        import numpy as np

        paths = sorted(Path(self.streams).glob("*.bin"))
        assert paths, f"{self.streams} has no file NAME.bin"
        for path in paths:
            info = FrameInfo(**json.loads(path.with_suffix(".json").read_text("utf-8")))
            if info.transfer_syntax != uid:
                continue
            plain = frames.decoded_info(info)
            array = np.load(path.with_suffix(".npy"), allow_pickle=False)
            stream = Frame(data=path.read_bytes(), info=info)
            wanted = Frame(data=frames.pack(array, plain), info=plain)
            yield Example(stream, self.expected(wanted), f"{spec.name}, {uid}: {path.name}")

    def _wrong_pixels(self, result: Any, example: Example, spec: DecoderSpec) -> str | None:
        if not isinstance(result, Frame):
            return f"the decoder must return Frame, got {type(result).__name__}"
        try:
            found = read_as(result, example.wanted)
        except AssertionError as error:
            return str(error)
        return difference(found, frames.samples(example.wanted), spec)

    def _survived(self, decode: Callable[[Frame], Any], stream: Frame, data: bytes, case: str) -> tuple[Any, ...]:
        """Return what decoding gives, in a tuple that is empty where the input is refused."""
        given = Frame(data=data, info=stream.info, index=stream.index)
        try:
            return (hostile.within(self.time_limit, decode, given),)
        except DecodeError:
            return ()
        except BaseException as error:
            raise AssertionError(f"{case} must raise DecodeError, got {type(error).__name__} ({error})") from error


def _content(decode: Callable[[Frame], Any]) -> Callable[[Frame], Any]:
    def content(frame: Frame) -> Any:
        result = decode(frame)
        return bytes(result.data), result.info

    return content


def _takes_syntax(encode: Callable[..., Any]) -> bool:
    return len(inspect.signature(encode).parameters) > 1


def _incomplete(result: Any, wanted: FrameInfo) -> str | None:
    """Return in words why a result is no complete frame of the image wanted, or ``None``."""
    if not isinstance(result, Frame):
        return f"the decoder must return Frame, got {type(result).__name__}"
    size = memoryview(result.data).nbytes
    if size != result.info.size:
        return f"{size} bytes were returned, their description makes {result.info.size}"
    for field in ("rows", "columns", "samples_per_pixel"):
        found, asked = getattr(result.info, field), getattr(wanted, field)
        if found != asked:
            return f"{field} of the returned info must be {asked}, got {found}"
    return None


def _false_description(result: Any, example: Example) -> str | None:
    wanted = frames.decoded_info(example.wanted.info)
    wrong = _incomplete(result, wanted)
    if wrong is not None:
        return wrong
    info: FrameInfo = result.info
    if result.index != example.stream.index:
        return f"index of the returned frame must be {example.stream.index}, got {result.index}"
    if info.transfer_syntax not in _UNCOMPRESSED:
        return f"transfer_syntax of the returned info must be {EXPLICIT_VR_LITTLE_ENDIAN}, got {info.transfer_syntax}"
    if info.bits_allocated not in (8, 16, 32, 64):
        return f"bits_allocated of the returned info must be 8, 16, 32 or 64, got {info.bits_allocated}"
    if info.photometric_interpretation in _COMPRESSED_ONLY:
        return f"the returned info has {info.photometric_interpretation}, which uncompressed samples cannot have"
    same = ["bits_stored", "signed", "pixel_keyword", "bit_offset"]
    # Only colour may come out as another colour.
    same += ["photometric_interpretation"] if wanted.samples_per_pixel == 1 else []
    for field in same:
        found, asked = getattr(info, field), getattr(wanted, field)
        if found != asked:
            return f"{field} of the returned info must be {asked}, got {found}"
    return None
