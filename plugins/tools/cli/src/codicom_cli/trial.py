"""One frame through every installed codec that takes it: what each makes of it, how fast, and what comes back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, Any, Final, TypeVar

import numpy as np
import numpy.typing as npt

from codicom.errors import CodicomError, PluginError
from codicom.plugin import CodecUnavailable, DecodeError, EncodeError, EncoderSpec

if TYPE_CHECKING:
    from codicom.plugin import Frame
    from codicom.registry import Plugins

T = TypeVar("T")

# How often a call is repeated to tell its speed, and for how many seconds at most.
REPEATS: Final = 5
PATIENCE: Final = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one decoder gave back: how far the worst sample is off, or why there is nothing to compare."""

    decoder: str
    difference: int | None = None
    speed: float | None = None
    refusal: str = ""
    failure: str = ""
    # Why the samples could not be compared, though they were decoded.
    other: str = ""

    @property
    def outcome(self) -> str:
        """What came of it, in a word or two."""
        if self.difference is not None:
            return f"within {self.difference}" if self.difference else "exact"
        return "refused" if self.refusal else "failed" if self.failure else "not compared"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """What one encoder made of the frame in one transfer syntax; ``refusal`` is why it did not take it."""

    transfer_syntax: str
    encoder: str
    original: int
    encoded: int | None = None
    speed: float | None = None
    readings: tuple[Reading, ...] = ()
    refusal: str = ""
    failures: tuple[str, ...] = ()

    @property
    def ratio(self) -> float | None:
        """How many times smaller the encoded frame is."""
        return self.original / self.encoded if self.encoded else None


def timed(call: Callable[[], T]) -> tuple[T, float]:
    """Return what a call gives and how many seconds it takes: the median of a few, without the first if that is quick.

    The first one may import a library.
    """
    start = perf_counter()
    found = call()
    times = [perf_counter() - start]
    while len(times) <= REPEATS and (len(times) == 1 or sum(times[1:]) < PATIENCE) and times[0] < 20 * PATIENCE:
        start = perf_counter()
        call()
        times.append(perf_counter() - start)
    return found, median(times[1:] or times)


def try_codecs(plugins: Plugins, frame: Frame, *, lenient: bool = False) -> Iterator[Trial]:
    """Yield a trial for each transfer syntax and each encoder of it, in order of UID and rank.

    ``lenient`` takes the word of an encoder that does not take the frame: some limits, such as a least width, stand in
    no record.
    """
    for transfer_syntax in encodable(plugins):
        for declared in plugins.encoders(transfer_syntax):
            yield _try_encoder(plugins, frame, transfer_syntax, declared.record.name, lenient)


def encodable(plugins: Plugins) -> list[str]:
    """Return the transfer syntaxes that an installed encoder names, by the numbers of their UIDs."""
    named = {uid for declared in plugins.records(EncoderSpec) for uid in declared.record.transfer_syntaxes}
    return sorted(named, key=uid_order)


def uid_order(uid: str) -> tuple[int, ...]:
    """Return what sorts UIDs by their numbers, not by their digits."""
    return tuple(int(part) for part in uid.split("."))


def try_decoders(plugins: Plugins, stored: Frame, reference: Frame) -> list[tuple[Reading, bool]]:
    """Return what each installed decoder makes of a stored frame, compared with ``reference``; and who is lossless."""
    readings = []
    for declared in plugins.decoders(stored.info.transfer_syntax):
        name = declared.record.name
        try:
            decoder = plugins.select_decoder(stored.info, decoder=name)
            decoded, seconds = timed(partial(decoder.decode, stored))
        except CodecUnavailable as error:
            reading = Reading(decoder=name, refusal=refusal(error, name))
        except CodicomError as error:
            reading = Reading(decoder=name, failure=str(error))
        else:
            reading = _compare(plugins, name, reference, decoded, len(reference.data) / seconds)
        readings.append((reading, declared.record.lossless))
    return readings


def _try_encoder(plugins: Plugins, frame: Frame, transfer_syntax: str, name: str, lenient: bool) -> Trial:
    trial = partial(Trial, transfer_syntax=transfer_syntax, encoder=name, original=len(frame.data))
    try:
        encoder = plugins.select_encoder(frame.info, transfer_syntax, encoder=name)
    except CodecUnavailable as error:
        return trial(refusal=refusal(error, name))
    try:
        encoded, seconds = timed(partial(encoder.encode, frame, transfer_syntax))
    except EncodeError as error:
        said = own_words(error)
        return trial(refusal=said) if lenient and said else trial(failures=(str(error),))
    tried = try_decoders(plugins, encoded, frame)
    failures = []
    for reading, lossless in tried:
        if reading.failure:
            failures.append(reading.failure)
        elif reading.difference and encoder.spec.lossless and lossless:
            failures.append(
                f"{transfer_syntax}: encoder {name} and decoder {reading.decoder} are both called lossless, "
                f"but samples differ by up to {reading.difference}"
            )
    return trial(
        encoded=len(encoded.data),
        speed=len(frame.data) / seconds,
        readings=tuple(reading for reading, _ in tried),
        failures=tuple(failures),
    )


def refusal(error: CodecUnavailable, codec: str) -> str:
    """Return why one codec was not chosen."""
    return dict(error.refusals).get(codec) or error.message.splitlines()[0]


def own_words(error: EncodeError) -> str:
    """Return what an encoder says itself of a frame that it does not take; nothing if it just failed."""
    return error.__cause__.message if isinstance(error.__cause__, EncodeError) else ""


def _compare(plugins: Plugins, decoder: str, frame: Frame, decoded: Frame, speed: float) -> Reading:
    reading = partial(Reading, decoder=decoder, speed=speed)
    wanted, found = frame.info.photometric_interpretation, decoded.info.photometric_interpretation
    if found != wanted:
        try:
            # JPEG holds RGB as luminance and colour differences; its decoders leave them so.
            decoded = plugins.color_space(found, wanted)(decoded)
        except (PluginError, DecodeError):
            return reading(other=f"gave {found}, which nothing installed converts to {wanted}")
    first, second = samples(frame), samples(decoded)
    if first.shape != second.shape:
        return reading(other=f"gave an array of shape {second.shape}, not {first.shape}")
    return reading(difference=difference(first, second))


def difference(first: npt.NDArray[Any], second: npt.NDArray[Any]) -> int:
    """Return by how much two arrays of one shape differ at most, rounded up."""
    if first.dtype.kind == "f":
        # What is no number must be none in both; whatever differs, differs by 1 at least.
        same = (first == second) | (np.isnan(first) & np.isnan(second))
        gap = np.abs(np.where(same, 0, first) - np.where(same, 0, second))
        return 0 if bool(same.all()) else int(np.ceil(np.max(gap, where=np.isfinite(gap), initial=1)))
    high, low = np.maximum(first, second), np.minimum(first, second)
    # The difference of two numbers of up to 64 bits is right modulo 2 to the 64, whether they have a sign or not.
    return int((high.astype(np.uint64) - low.astype(np.uint64)).max())


def samples(frame: Frame) -> npt.NDArray[Any]:
    """Return the samples of a decoded frame, shaped (rows, columns) or (rows, columns, samples)."""
    info = frame.info
    kind = "f" if info.is_float else "i" if info.signed else "u"
    values = np.frombuffer(frame.data, f"<{kind}{info.bits_allocated // 8}", count=info.samples)
    if not info.is_float:
        # Bits above those stored may hold an overlay (PS3.5 8.1.1); the way back carries the sign along.
        unused = info.bits_allocated - info.bits_stored
        values = (values << unused) >> unused if unused else values
    if info.samples_per_pixel == 1:
        return values.reshape(info.rows, info.columns)
    if info.planar_configuration:
        return np.moveaxis(values.reshape(info.samples_per_pixel, info.rows, info.columns), 0, -1)
    return values.reshape(info.rows, info.columns, info.samples_per_pixel)
