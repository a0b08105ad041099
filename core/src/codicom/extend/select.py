"""Choose among codecs: pure functions over what plugins declare, so that installation order decides nothing."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from codicom.extend.frame import FrameInfo
from codicom.extend.loader import PluginInfo
from codicom.extend.records import CodecSpec, Tier

R_co = TypeVar("R_co", covariant=True)
C = TypeVar("C", bound=CodecSpec)


@dataclass(frozen=True)
class Declared(Generic[R_co]):
    """A record and the plugin that declared it."""

    record: R_co
    plugin: PluginInfo


@dataclass(frozen=True)
class Choice(Generic[C]):
    """The codecs that take a frame, best first, and why each of the others does not: (codec, reason)."""

    accepted: tuple[Declared[C], ...]
    refusals: tuple[tuple[str, str], ...]


def is_installed(module: str) -> bool:
    """Return whether a module can be found, without importing it."""
    # Looking up a.b would import a; the package is what tells whether it is installed.
    top = module.partition(".")[0]
    if top in sys.modules:
        return sys.modules[top] is not None
    return importlib.util.find_spec(top) is not None


def rank(
    candidates: Iterable[Declared[C]], *, prefer: Sequence[str] = (), preferred: Sequence[str] = ()
) -> tuple[Declared[C], ...]:
    """Order codecs by the caller's ``prefer``, the environment's ``preferred``, tier, plugin name and codec name."""
    first, second = _places(prefer), _places(preferred)

    def order(each: Declared[C]) -> tuple[int, int, int, str, str, str]:
        name = each.record.name
        return (
            first.get(name, len(first)),
            second.get(name, len(second)),
            each.record.tier.value,
            each.plugin.name,
            name,
            each.plugin.distribution,
        )

    return tuple(sorted(candidates, key=order))


def choose(
    candidates: Iterable[Declared[C]],
    info: FrameInfo,
    *,
    name: str | None = None,
    prefer: Sequence[str] = (),
    preferred: Sequence[str] = (),
    options: Iterable[str] = (),
    installed: Callable[[str], bool] = is_installed,
) -> Choice[C]:
    """Rank the codecs that take a frame, and give each other one's reason; ``name`` leaves only the codec so named."""
    asked = {*prefer, *preferred, name}
    wanted = tuple(options)
    accepted: list[Declared[C]] = []
    refusals: list[tuple[str, str]] = []
    for each in rank(candidates, prefer=prefer, preferred=preferred):
        if name is not None and each.record.name != name:
            continue
        reason = refusal(each.record, info, options=wanted, by_name=each.record.name in asked, installed=installed)
        if reason is None:
            accepted.append(each)
        else:
            refusals.append((each.record.name, reason))
    return Choice(tuple(accepted), tuple(refusals))


def refusal(
    spec: CodecSpec,
    info: FrameInfo,
    *,
    options: Iterable[str] = (),
    by_name: bool = False,
    installed: Callable[[str], bool] = is_installed,
) -> str | None:
    """Return in words why a codec does not take a frame, or ``None`` if it does."""
    for missing in spec.needs:
        if not installed(missing):
            return f"needs the module {missing!r}, which is not installed"
    if spec.tier is Tier.EXPERIMENTAL and not by_name:
        return "is experimental, so it is used only when asked for by name"
    for option in options:
        if option not in spec.options:
            return f"has no option {option!r}; {options_in_words(spec)}"
    return _limit(spec, info)


def options_in_words(spec: CodecSpec) -> str:
    """Return which options a codec has, for a message."""
    return f"its options are {', '.join(spec.options)}" if spec.options else "it has no options"


def frame_in_words(info: FrameInfo) -> str:
    """Return what a codec must be able to take, for a message."""
    kind = "floating point" if info.is_float else "signed" if info.signed else "unsigned"
    return (
        f"{info.photometric_interpretation}, samples_per_pixel {info.samples_per_pixel}, "
        f"bits_allocated {info.bits_allocated}, bits_stored {info.bits_stored}, {kind}"
    )


def _limit(spec: CodecSpec, info: FrameInfo) -> str | None:
    if info.bits_allocated not in spec.bits_allocated:
        return f"takes bits_allocated {_listed(spec.bits_allocated)}, the image has {info.bits_allocated}"
    if info.samples_per_pixel not in spec.samples:
        return f"takes samples_per_pixel {_listed(spec.samples)}, the image has {info.samples_per_pixel}"
    if spec.photometric is not None and info.photometric_interpretation not in spec.photometric:
        return f"takes {_listed(sorted(spec.photometric))}, the image is {info.photometric_interpretation}"
    if info.is_float:
        # PS3.3 C.7.6.24: floating point images have neither Bits Stored nor Pixel Representation.
        return None if spec.floats else "does not take floating point samples"
    if info.bits_stored not in spec.bits_stored:
        return f"takes bits_stored {_range(spec.bits_stored)}, the image has {info.bits_stored}"
    if info.signed and not spec.signed:
        return "does not take signed samples"
    return None


def _listed(values: Iterable[object]) -> str:
    return ", ".join(str(value) for value in values)


def _range(values: range) -> str:
    if len(values) > 1 and values.step == 1:
        return f"{values[0]} to {values[-1]}"
    return " or ".join(map(str, values))


def _places(names: Sequence[str]) -> dict[str, int]:
    places: dict[str, int] = {}
    for name in names:
        places.setdefault(name, len(places))
    return places
