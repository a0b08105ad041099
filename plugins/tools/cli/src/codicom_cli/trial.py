"""One frame through every installed codec that takes it: what each makes of it, and what comes back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from codicom.plugin import CodecUnavailable, DecodeError, EncodeError, EncoderSpec
from codicom_cli.picture import samples

if TYPE_CHECKING:
    from codicom.extend.registry import Plugins
    from codicom.plugin import Frame


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one decoder gave back: how far the worst sample is off, or why there is nothing to compare."""

    decoder: str
    difference: int | None = None
    failure: str = ""

    def __str__(self) -> str:
        if self.failure:
            return f"{self.decoder}: {self.failure}"
        return f"{self.decoder}: {'exact' if self.difference == 0 else f'within {self.difference}'}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """What one encoder made of the frame in one transfer syntax; ``refusal`` is why it did not take it."""

    transfer_syntax: str
    encoder: str
    original: int
    encoded: int | None = None
    readings: tuple[Reading, ...] = ()
    refusal: str = ""
    failures: tuple[str, ...] = ()

    @property
    def ratio(self) -> float | None:
        """How many times smaller the encoded frame is."""
        return self.original / self.encoded if self.encoded else None


def try_codecs(plugins: Plugins, frame: Frame) -> Iterator[Trial]:
    """Yield a trial for each transfer syntax and each encoder of it, in order of UID and rank."""
    for transfer_syntax in encodable(plugins):
        for declared in plugins.encoders(transfer_syntax):
            yield _try_encoder(plugins, frame, transfer_syntax, declared.record.name)


def encodable(plugins: Plugins) -> list[str]:
    """Return the transfer syntaxes that an installed encoder names, by the numbers of their UIDs."""
    named = {uid for declared in plugins.records(EncoderSpec) for uid in declared.record.transfer_syntaxes}
    return sorted(named, key=uid_order)


def uid_order(uid: str) -> tuple[int, ...]:
    """Return what sorts UIDs by their numbers, not by their digits."""
    return tuple(int(part) for part in uid.split("."))


def _try_encoder(plugins: Plugins, frame: Frame, transfer_syntax: str, name: str) -> Trial:
    trial = partial(Trial, transfer_syntax=transfer_syntax, encoder=name, original=len(frame.data))
    try:
        encoder = plugins.select_encoder(frame.info, transfer_syntax, encoder=name)
    except CodecUnavailable as error:
        return trial(refusal=refusal(error, name))
    try:
        encoded = encoder.encode(frame, transfer_syntax)
    except EncodeError as error:
        return trial(failures=(str(error),))
    readings = []
    failures = []
    for declared in plugins.decoders(transfer_syntax):
        decoder = declared.record.name
        try:
            decoded = plugins.select_decoder(encoded.info, decoder=decoder).decode(encoded)
        except CodecUnavailable as error:
            readings.append(Reading(decoder=decoder, failure=f"refused, {refusal(error, decoder)}"))
        except DecodeError as error:
            readings.append(Reading(decoder=decoder, failure="failed"))
            failures.append(str(error))
        else:
            reading = _compare(decoder, frame, decoded)
            readings.append(reading)
            if reading.difference and encoder.spec.lossless and declared.record.lossless:
                failures.append(
                    f"{transfer_syntax}: encoder {name} and decoder {decoder} are both called lossless, "
                    f"but samples differ by up to {reading.difference}"
                )
    return trial(encoded=len(encoded.data), readings=tuple(readings), failures=tuple(failures))


def refusal(error: CodecUnavailable, codec: str) -> str:
    """Return why one codec was not chosen."""
    return dict(error.refusals).get(codec) or error.message.splitlines()[0]


def _compare(decoder: str, frame: Frame, decoded: Frame) -> Reading:
    before, after = frame.info, decoded.info
    if after.photometric_interpretation != before.photometric_interpretation:
        return Reading(decoder=decoder, failure=f"gave {after.photometric_interpretation}, not compared")
    first, second = samples(frame), samples(decoded)
    if first.shape != second.shape:
        return Reading(decoder=decoder, failure=f"gave the shape {second.shape}, not compared")
    return Reading(decoder=decoder, difference=int(np.abs(first.astype(np.int64) - second.astype(np.int64)).max()))
