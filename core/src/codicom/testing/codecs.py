"""What decoders and encoders are checked for alike: the cases that a spec declares, and the limits around them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Final

from codicom.errors import CodecUnavailable
from codicom.extend.frame import BITS_ALLOCATED, EXPLICIT_VR_BIG_ENDIAN, Frame, FrameInfo
from codicom.testing import frames
from codicom.testing.loading import PluginConformance

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from codicom.extend.records import CodecSpec
    from codicom.extend.registry import Codec
    from codicom.extend.select import Declared

# How many samples a pixel has in each photometric interpretation (PS3.3 C.7.6.3.1.2); others may have any number.
SAMPLES: Final = {
    "MONOCHROME1": 1,
    "MONOCHROME2": 1,
    "PALETTE COLOR": 1,
    "RGB": 3,
    "HSV": 3,
    "YBR_FULL": 3,
    "YBR_FULL_422": 3,
    "YBR_PARTIAL_422": 3,
    "YBR_PARTIAL_420": 3,
    "YBR_ICT": 3,
    "YBR_RCT": 3,
    "XYB": 3,
    "ARGB": 4,
    "CMYK": 4,
}
# Tried where a spec takes every photometric interpretation.
_USUAL: Final = ("MONOCHROME2", "PALETTE COLOR", "RGB", "YBR_FULL", "CMYK")
# These are defined for unsigned samples only.
_UNSIGNED: Final = frozenset(SAMPLES) - {"MONOCHROME1", "MONOCHROME2", "RGB"}
# Rows and columns that are no multiple of anything, and the even ones that colour subsampled to pairs wants.
_ODD: Final = (7, 5)
_EVEN: Final = (6, 4)
_MORE_SIZES: Final = ((1, 1), (1, 9), (67, 33))
_FLOATS: Final = {32: ("FloatPixelData", "OF"), 64: ("DoubleFloatPixelData", "OD")}
# PS3.5 A.1 to A.3 and A.5: planar configuration and the kind of value matter in these alone.
NATIVE: Final = frozenset(
    {"1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.1.99", EXPLICIT_VR_BIG_ENDIAN}
)


class CodecConformance(PluginConformance):
    """The checks that decoders and encoders share."""

    # How long one call may take with an input that is damaged, in seconds.
    time_limit: ClassVar[float] = 10.0

    def cases(self, spec: CodecSpec) -> Iterator[FrameInfo]:
        """Yield descriptions of uncompressed frames, one for each kind that the spec says it takes.

        Derive and extend it for kinds that a spec cannot tell, such as other sizes.
        """
        for allocated in spec.bits_allocated:
            infos = list(_whole_numbers(spec, allocated))
            yield from infos
            for info in [each for each in infos if "_42" not in each.photometric_interpretation][-1:]:
                for rows, columns in _MORE_SIZES:
                    yield info.changed(rows=rows, columns=columns)
            if spec.floats and allocated in _FLOATS and 1 in spec.samples:
                keyword, vr = _FLOATS[allocated]
                if spec.photometric is None or "MONOCHROME2" in spec.photometric:
                    yield frames.described(pixel_keyword=keyword, bits_allocated=allocated, pixel_vr=vr)

    def frame(self, info: FrameInfo, spec: CodecSpec) -> Frame:
        """Return the frame that is tried for a case: every value where the codec is lossless, a gradient where not."""
        return frames.frame(info, pattern="noise" if spec.lossless else "gradient", index=2)

    def expected(self, frame: Frame) -> Frame:
        """Return what decoding gives for a frame of the cases; override it where a codec changes the colour space."""
        return frame

    def test_declared_limits_can_be_met(self) -> None:
        """Each value that the spec lists occurs in some frame that can exist, and selection gives it the codec."""
        for declared in self.declared:
            spec = declared.record
            infos = list(self.cases(spec))
            for field, listed in (
                ("bits_allocated", set(spec.bits_allocated)),
                ("samples_per_pixel", set(spec.samples)),
                ("photometric_interpretation", set(spec.photometric or ())),
                ("bits_stored", {spec.bits_stored[0], spec.bits_stored[-1]}),
            ):
                missing = listed - {getattr(info, field) for info in infos}
                assert not missing, (
                    f"{spec.name} lists {field} {sorted(missing)}, which no frame within its other limits can have"
                )

    def test_frame_outside_the_limits_is_refused(self) -> None:
        """Selection refuses the codec for frames that differ from a declared case by one limit."""
        for declared in self.declared:
            for uid in declared.record.transfer_syntaxes:
                for words, info in _outside(declared.record, list(self.cases(declared.record))):
                    try:
                        self.select(declared.record, info, uid)
                    except CodecUnavailable:
                        continue
                    raise AssertionError(f"{declared.record.name} is chosen for {words}, which it does not declare")

    def test_undeclared_option_is_refused(self) -> None:
        """An option that the spec does not list is refused before the codec is called."""
        from codicom.errors import PixelError

        for declared in self.declared:
            spec = declared.record
            for uid in spec.transfer_syntaxes:
                info = next(iter(self.cases(spec)))
                codec = self.select(spec, info, uid)
                try:
                    self.call(codec, self.frame(info, spec), uid, {"no_such_option": 1})
                except PixelError as error:
                    refusal = str(error)
                else:
                    refusal = "it was called"
                assert "no_such_option" in refusal, f"{spec.name} does not refuse an option it does not list: {refusal}"

    def select(self, spec: CodecSpec, info: FrameInfo, transfer_syntax: str) -> Codec:
        """Return the codec as selection gives it for a frame."""
        raise NotImplementedError

    def call(self, codec: Codec, frame: Frame, transfer_syntax: str, options: dict[str, object]) -> Frame:
        """Call a selected codec, as the pixel pipeline does."""
        raise NotImplementedError

    def target(self, declared: Declared[Any]) -> Callable[..., Any]:
        """Return the plugin's own function, not wrapped by the registry."""
        found: Any = self.plugins.resolve(declared)
        return found  # type: ignore[no-any-return]


def spread(items: Sequence[Any], count: int) -> list[Any]:
    """Return up to ``count`` items, evenly spread over the sequence."""
    if len(items) <= count:
        return list(items)
    return [items[index * (len(items) - 1) // (count - 1)] for index in range(count)]


def difference(found: NDArray[Any], wanted: NDArray[Any], *specs: CodecSpec) -> str | None:
    """Return in words how samples differ by more than all the codecs they went through allow, or ``None``."""
    import numpy as np

    if found.shape != wanted.shape:
        return f"samples must have shape {wanted.shape}, got {found.shape}"
    if all(spec.lossless for spec in specs):
        # Floats as bits: -0.0 is not 0.0, and NaN is itself. Whole numbers by value, whatever their width.
        bits = wanted.dtype.kind == "f" and found.itemsize == wanted.itemsize
        unlike = found.view(f"u{found.itemsize}") != wanted.view(f"u{wanted.itemsize}") if bits else found != wanted
        return f"{np.count_nonzero(unlike)} of {unlike.size} samples differ" if unlike.any() else None
    # Python's integers, as 64-bit ones would overflow.
    furthest = max(
        (abs(a - b) for a, b in zip(found.ravel().tolist(), wanted.ravel().tolist(), strict=True)), default=0
    )
    tolerance = sum(spec.tolerance for spec in specs)
    return f"a sample differs by {furthest}, {tolerance} is declared" if furthest > tolerance else None


def read_as(frame: Frame, wanted: Frame) -> NDArray[Any]:
    """Return the samples of a decoded frame, taking only their width and planes from what it says of itself.

    So a false description is told apart from false pixels.
    """
    info = frames.decoded_info(wanted.info)
    size = memoryview(frame.data).nbytes
    count = len(frames.samples(wanted).ravel())
    assert size % count == 0, f"decoded frame has {size} bytes for {count} samples"
    width = size // count * 8
    assert width in BITS_ALLOCATED, f"decoded frame has {size} bytes for {count} samples"
    planar = frame.info.planar_configuration if isinstance(frame.info, FrameInfo) else 0
    info = info.changed(bits_allocated=width, bits_stored=min(info.bits_stored, width), planar_configuration=planar)
    return frames.samples(frame, info=info)


def words(spec: CodecSpec, info: FrameInfo, transfer_syntax: str) -> str:
    """Return which codec and case a message is about."""
    kind = "float" if info.is_float else "signed" if info.signed else "unsigned"
    return (
        f"{spec.name}, {transfer_syntax}: {info.rows}x{info.columns}x{info.samples_per_pixel} "
        f"{info.photometric_interpretation}, {info.bits_stored} of {info.bits_allocated} bits, {kind}"
    )


def _whole_numbers(spec: CodecSpec, allocated: int) -> Iterator[FrameInfo]:
    for stored in _edges(spec.bits_stored, allocated):
        for samples in spec.samples:
            for photometric in _photometrics(spec, samples):
                rows, columns = _EVEN if "_42" in photometric else _ODD
                both = spec.signed and allocated > 1 and photometric not in _UNSIGNED
                for signed in (False, True) if both else (False,):
                    yield FrameInfo(
                        rows=rows,
                        columns=columns,
                        samples_per_pixel=samples,
                        bits_allocated=allocated,
                        bits_stored=stored,
                        signed=signed,
                        photometric_interpretation=photometric,
                        pixel_vr="OB" if allocated <= 8 else "OW",
                    )


def _edges(bits_stored: range, allocated: int) -> list[int]:
    able = [bits for bits in bits_stored if bits <= allocated]
    return sorted({able[0], able[len(able) // 2], able[-1]}) if able else []


def _photometrics(spec: CodecSpec, samples: int) -> list[str]:
    listed = _USUAL if spec.photometric is None else sorted(spec.photometric)
    found = [each for each in listed if SAMPLES.get(each, samples) == samples]
    # A number of samples that no standard interpretation has is still one that the spec says it takes.
    return found or (["RGB"] if spec.photometric is None else [])


def _outside(spec: CodecSpec, infos: list[FrameInfo]) -> Iterator[tuple[str, FrameInfo]]:
    whole = [info for info in infos if not info.is_float]
    for allocated in set(BITS_ALLOCATED) - set(spec.bits_allocated):
        for info in whole[:1]:
            stored = min(info.bits_stored, allocated)
            yield f"{allocated} bits allocated", info.changed(bits_allocated=allocated, bits_stored=stored)
    for stored in (spec.bits_stored[0] - 1, spec.bits_stored[-1] + 1):
        able = [info for info in whole if 1 <= stored <= info.bits_allocated]
        for info in able[:1]:
            yield f"{stored} bits stored", info.changed(bits_stored=stored)
    for samples in {1, 2, 3, 4, 5} - set(spec.samples):
        for info in whole[:1]:
            yield f"{samples} samples a pixel", info.changed(samples_per_pixel=samples)
    if not spec.signed:
        for info in whole[:1]:
            yield "signed samples", info.changed(signed=True)
    if spec.photometric is not None:
        for info in whole[:1]:
            yield "an unknown photometric interpretation", info.changed(photometric_interpretation="NO SUCH")
    if not spec.floats:
        for info in whole:
            if info.bits_allocated == 32:
                yield "floating point samples", info.changed(pixel_keyword="FloatPixelData", pixel_vr="OF")
                break
