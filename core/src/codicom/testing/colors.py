"""The checks of conversions between photometric interpretations."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from codicom.errors import PixelError
from codicom.extend.frame import Frame, FrameInfo
from codicom.extend.records import ColorSpec
from codicom.testing import frames, hostile
from codicom.testing.codecs import SAMPLES
from codicom.testing.loading import PluginConformance

if TYPE_CHECKING:
    from codicom.extend.select import Declared

Pixel = Sequence[int]


class ColorConformance(PluginConformance):
    """Checks every conversion that a plugin declares.

    ``known`` names pixels whose conversion is known: ``{("RGB", "YBR_FULL"): [((255, 0, 0), (76, 85, 255))]}``.
    """

    kind = ColorSpec
    known: ClassVar[Mapping[tuple[str, str], Sequence[tuple[Pixel, Pixel]]]] = {}
    # How long one call may take with an input that is damaged, in seconds.
    time_limit: ClassVar[float] = 10.0

    def frame(self, info: FrameInfo) -> Frame:
        """Return the frame that is tried: mild colours, which every colour space can hold."""
        return frames.frame(info, pattern="mild", index=2)

    def cases(self, spec: ColorSpec) -> Iterator[FrameInfo]:
        """Yield descriptions of frames in the source's photometric interpretation, by pixel and by plane."""
        samples = SAMPLES.get(spec.source, 3)
        paired = "_42" in spec.source
        # Subsampled colour comes in pairs, on either side.
        sizes = ((6, 4),) if paired or "_42" in spec.destination else ((7, 5), (1, 1))
        for allocated in spec.bits_allocated:
            for rows, columns in sizes:
                for planar in (0,) if paired or samples == 1 else (0, 1):
                    yield frames.described(
                        rows=rows,
                        columns=columns,
                        samples_per_pixel=samples,
                        bits_allocated=allocated,
                        photometric_interpretation=spec.source,
                        planar_configuration=planar,
                        pixel_vr="OB" if allocated == 8 else "OW",
                    )

    def test_result_is_described_as_the_destination(self) -> None:
        """The returned info names the destination, and is of the same rows, columns, and frame."""
        for spec, convert, frame, case in self._all():
            result = convert(frame)
            assert isinstance(result, Frame), f"{case}: must return Frame, got {type(result).__name__}"
            found = result.info.photometric_interpretation
            assert found == spec.destination, f"{case}: the returned info says {found}"
            for field in ("rows", "columns"):
                assert getattr(result.info, field) == getattr(frame.info, field), f"{case}: {field} changed"
            samples = SAMPLES.get(spec.destination, result.info.samples_per_pixel)
            assert result.info.samples_per_pixel == samples, (
                f"{case}: samples_per_pixel of the returned info must be {samples}, got {result.info.samples_per_pixel}"
            )
            assert result.index == frame.index, f"{case}: index of the result must be {frame.index}, got {result.index}"

    def test_result_has_the_size_it_describes(self) -> None:
        """The returned bytes are as many as their description makes."""
        for _, convert, frame, case in self._all():
            result = convert(frame)
            size = memoryview(result.data).nbytes
            assert size == result.info.size, f"{case}: {size} bytes, their description makes {result.info.size}"

    def test_known_colors_convert(self) -> None:
        """The pixels of ``known`` come out as said there, within the tolerance."""
        for declared in self.declared:
            spec, convert = declared.record, self._convert(declared)
            for given, wanted in self.known.get((spec.source, spec.destination), ()):
                found = _pixel(convert(_frame_of(given, spec)))
                furthest = max(abs(a - b) for a, b in zip(found, wanted, strict=True))
                assert furthest <= spec.tolerance, (
                    f"{spec.source} to {spec.destination}: {tuple(given)} must give {tuple(wanted)}, got {found} "
                    f"within {spec.tolerance}"
                )

    def test_inverse_leads_back(self) -> None:
        """Where the plugin declares the inverse too, it leads back within the tolerances of both."""
        pairs = {(each.record.source, each.record.destination): each for each in self.declared}
        for spec, convert, frame, case in self._all():
            inverse = pairs.get((spec.destination, spec.source))
            if inverse is None:
                continue
            there = convert(frame)
            back = _named(self._convert(inverse)(_named(there, spec.destination)), spec.source)
            allowed = spec.tolerance + inverse.record.tolerance
            furthest = _furthest(back, frame)
            assert furthest <= allowed, f"{case} and back: a sample differs by {furthest}, {allowed} are declared"

    def test_input_is_not_modified(self) -> None:
        """The bytes given are the same afterwards, also where they could be written."""
        for _, convert, frame, case in self._all():
            given = bytearray(frame.data)
            convert(Frame(data=memoryview(given), info=frame.info, index=frame.index))
            assert bytes(given) == frame.data, f"{case}: the conversion modifies its input"

    def test_short_input_is_refused(self) -> None:
        """A frame with fewer bytes than it describes raises ``DecodeError``."""
        for _, convert, frame, case in self._all():
            for data in (b"", *hostile.cuts(bytes(frame.data))):
                short = Frame(data=data, info=frame.info, index=frame.index)
                what = f"{case}: of {len(frame.data)} bytes only {len(data)}"
                try:
                    hostile.within(self.time_limit, convert, short)
                except PixelError:
                    continue
                except BaseException as error:
                    raise AssertionError(
                        f"{what} must raise DecodeError, got {type(error).__name__} ({error})"
                    ) from error
                raise AssertionError(f"{what} were taken without an error")

    def _convert(self, declared: Declared[Any]) -> Callable[[Frame], Frame]:
        found: Any = self.plugins.resolve(declared)
        return found  # type: ignore[no-any-return]

    def _all(self) -> Iterator[tuple[ColorSpec, Callable[[Frame], Frame], Frame, str]]:
        for declared in self.declared:
            spec = declared.record
            for info in self.cases(spec):
                case = f"{spec.source} to {spec.destination}, {info.rows}x{info.columns}, {info.bits_allocated} bits"
                yield spec, self._convert(declared), self.frame(info), case


def _named(result: Frame, photometric: str) -> Frame:
    # Wrong names and bytes too many are other checks' matter.
    info = result.info.changed(photometric_interpretation=photometric)
    return Frame(data=memoryview(result.data)[: info.size], info=info, index=result.index)


def _furthest(found: Frame, wanted: Frame) -> int:
    pairs = zip(frames.samples(found).ravel().tolist(), frames.samples(wanted).ravel().tolist(), strict=True)
    return max((abs(int(a) - int(b)) for a, b in pairs), default=0)


def _frame_of(pixel: Pixel, spec: ColorSpec) -> Frame:
    import numpy as np

    # Two columns of the same colour, as subsampled colour comes in pairs.
    info = frames.described(
        rows=1,
        columns=2,
        samples_per_pixel=len(pixel),
        bits_allocated=spec.bits_allocated[0],
        photometric_interpretation=spec.source,
    )
    if info.size < info.samples * (info.bits_allocated // 8):
        # PS3.3 C.7.6.3.1.2: two luminances, then the blue and the red difference of both.
        stored = [pixel[0], pixel[0], pixel[1], pixel[2]]
        return Frame(data=frames.pack(np.array(stored).reshape(1, 2, 2), info), info=info)
    return Frame(data=frames.pack(np.array([pixel, pixel]).reshape(frames.shape(info)), info), info=info)


def _pixel(frame: Frame) -> tuple[int, ...]:
    stored = frames.samples(frame)
    if stored.shape[-1] == 2 and frame.info.samples_per_pixel == 3:
        first, _, blue, red = stored.ravel().tolist()
        return first, blue, red
    found = stored[0, 0]
    return tuple(found.tolist()) if found.ndim else (int(found),)
