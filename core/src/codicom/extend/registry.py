"""What the loaded plugins supply, looked up by what is wanted; built once, on first need, and frozen from then on."""

from __future__ import annotations

import os
import threading
import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from operator import attrgetter
from types import MappingProxyType
from typing import Any, Final, TypeVar, cast

from codicom.errors import (
    CodecUnavailable,
    DecodeError,
    EncodeError,
    LimitExceededError,
    PixelError,
    PluginError,
    PluginLoadError,
    PluginWarning,
)
from codicom.extend import loader, select
from codicom.extend.frame import EXPLICIT_VR_LITTLE_ENDIAN, Frame, FrameInfo
from codicom.extend.loader import PluginInfo, Problem
from codicom.extend.records import (
    CodecSpec,
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
from codicom.extend.select import Declared

__all__ = ["plugins", "Plugins", "Codec", "Declared", "PluginInfo", "Problem"]

R = TypeVar("R")
C = TypeVar("C", DecoderSpec, EncoderSpec)

PrivateTable = Mapping[tuple[int, int], tuple[str, str, str]]

# Implicit and Explicit VR Little Endian differ in the dataset only; their frames have the same bytes (PS3.5 A.1, A.2).
_UNCOMPRESSED: Final = frozenset({"1.2.840.10008.1.2", EXPLICIT_VR_LITTLE_ENDIAN})
_KINDS: Final[Mapping[type[Any], str]] = {
    TransferSyntax: "transfer syntax",
    DecoderSpec: "decoder",
    EncoderSpec: "encoder",
    ColorSpec: "color space",
    LutSpec: "lut",
    ConverterSpec: "converter",
    PrivateTags: "private tags",
    CommandSpec: "command",
}


@dataclass(frozen=True)
class Codec:
    """A chosen decoder or encoder, ready to be called; ``others`` could take the same frame."""

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
        """Decode one frame; whatever goes wrong inside is a ``DecodeError`` that names the codec and the frame."""
        if not isinstance(self.spec, DecoderSpec):
            raise DecodeError(f"{self._words} does not decode", **self._facts(frame))
        self._check_options(DecodeError, frame, options)
        try:
            # A decoder without options is a function of the frame alone.
            result = self.target(frame, options=dict(options)) if self.spec.options else self.target(frame)
        except LimitExceededError:
            raise
        except Exception as error:
            raise self._wrapped(DecodeError, frame, error) from error
        found = self._frame(DecodeError, frame, result)
        if found.info.transfer_syntax not in _UNCOMPRESSED:
            raise DecodeError(
                f"{self._words} returned frame {frame.index} in transfer syntax {found.info.transfer_syntax}, "
                f"expected uncompressed little endian ({EXPLICIT_VR_LITTLE_ENDIAN})",
                **self._facts(frame),
            )
        size = memoryview(found.data).nbytes
        if size != found.info.size:
            raise DecodeError(
                f"{self._words} returned {size} bytes for frame {frame.index}, "
                f"its own description makes {found.info.size}",
                **self._facts(frame),
            )
        return found

    def encode(self, frame: Frame, transfer_syntax: str, options: Mapping[str, object] = MappingProxyType({})) -> Frame:
        """Encode one frame; whatever goes wrong inside is an ``EncodeError`` that names the codec and the frame."""
        if not isinstance(self.spec, EncoderSpec) or transfer_syntax not in self.spec.transfer_syntaxes:
            raise EncodeError(f"{self._words} does not encode transfer syntax {transfer_syntax}", **self._facts(frame))
        self._check_options(EncodeError, frame, options)
        try:
            result = self.target(frame, str(transfer_syntax), dict(options))
        except LimitExceededError:
            raise
        except Exception as error:
            raise self._wrapped(EncodeError, frame, error) from error
        found = self._frame(EncodeError, frame, result)
        if found.info.transfer_syntax != transfer_syntax:
            raise EncodeError(
                f"{self._words} returned frame {frame.index} in transfer syntax {found.info.transfer_syntax}, "
                f"expected {transfer_syntax}",
                **self._facts(frame),
            )
        if not memoryview(found.data).nbytes:
            raise EncodeError(f"{self._words} returned 0 bytes for frame {frame.index}", **self._facts(frame))
        return found

    @property
    def _words(self) -> str:
        return f"{_KINDS[type(self.spec)]} {self.name!r} of {self.plugin}"

    def _facts(self, frame: Frame) -> dict[str, Any]:
        return {"codec": self.name, "version": self.version, "frame": frame.index, "others": self.others}

    def _check_options(self, kind: type[PixelError], frame: Frame, options: Mapping[str, object]) -> None:
        for option in options:
            if option not in self.spec.options:
                words = select.options_in_words(self.spec)
                raise kind(f"{self._words} has no option {option!r}; {words}", **self._facts(frame))

    def _wrapped(self, kind: type[PixelError], frame: Frame, error: Exception) -> PixelError:
        verb = "decode" if kind is DecodeError else "encode"
        # A codec's own error is its answer in our terms; a foreign one needs its type said.
        why = str(error) if isinstance(error, PixelError) else loader.describe(error)
        hint = f"others that take it: {', '.join(self.others)}" if self.others else None
        return kind(f"{self._words} cannot {verb} frame {frame.index}: {why}", hint=hint, **self._facts(frame))

    def _frame(self, kind: type[PixelError], frame: Frame, result: object) -> Frame:
        if isinstance(result, Frame):
            return result
        raise kind(
            f"{self._words} returned {type(result).__name__} for frame {frame.index}, expected Frame",
            **self._facts(frame),
        )


@dataclass(frozen=True)
class _Index:
    """Everything that loading gave, arranged for look-up; never changed once made."""

    loaded: loader.Loaded
    preferred: tuple[str, ...]
    records: Mapping[type[Any], tuple[Declared[Any], ...]]
    decoders: Mapping[str, tuple[Declared[DecoderSpec], ...]]
    encoders: Mapping[str, tuple[Declared[EncoderSpec], ...]]
    transfer_syntaxes: Mapping[str, TransferSyntax]
    colors: Mapping[tuple[str, str], Declared[ColorSpec]]
    converters: Mapping[tuple[str, int, int], Declared[ConverterSpec]]
    private: Mapping[str, Declared[PrivateTags]]


class Plugins:
    """The plugins of a program and what they supply; ``plugins()`` gives the one that finds all installed ones."""

    def __init__(
        self,
        *,
        discover: bool = True,
        register: Iterable[object] = (),
        environ: Mapping[str, str] | None = None,
        warn: bool = False,
    ) -> None:
        self._discover = discover
        self._register = tuple(register)
        self._environ = environ
        self._warn = warn
        # The only things that change: the index, once, from None; and what resolving targets met.
        self._lock = threading.RLock()
        self._building = False
        self._index: _Index | None = None
        self._resolved: dict[tuple[str, bool], object] = {}
        self._resolve_problems: tuple[Problem, ...] = ()

    def __repr__(self) -> str:
        if self._index is None:
            return "<Plugins, not loaded yet>"
        return f"<Plugins: {', '.join(each.name for each in self._index.loaded.plugins) or 'none'}>"

    @property
    def loaded(self) -> tuple[PluginInfo, ...]:
        """The plugins that loaded, by distribution, then name."""
        return self._built().loaded.plugins

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What went wrong with plugins: while loading, then with targets resolved so far."""
        return self._built().loaded.problems + self._resolve_problems

    @property
    def disabled(self) -> tuple[str, ...]:
        """The installed plugins that ``CODICOM_DISABLE_PLUGINS`` leaves out."""
        return self._built().loaded.disabled

    def records(self, kind: type[R]) -> tuple[Declared[R], ...]:
        """Return all records of one kind, by distribution, then plugin."""
        return self._built().records.get(kind, ())

    def decoders(self, transfer_syntax: str) -> tuple[Declared[DecoderSpec], ...]:
        """Return the decoders of a transfer syntax, best first."""
        return self._built().decoders.get(str(transfer_syntax), ())

    def encoders(self, transfer_syntax: str) -> tuple[Declared[EncoderSpec], ...]:
        """Return the encoders of a transfer syntax, best first."""
        return self._built().encoders.get(str(transfer_syntax), ())

    def select_decoder(
        self,
        info: FrameInfo,
        *,
        decoder: str | None = None,
        prefer: Sequence[str] = (),
        options: Iterable[str] = (),
    ) -> Codec:
        """Choose the decoder for frames like ``info``, or raise ``CodecUnavailable`` with each one's reason."""
        candidates = self.decoders(info.transfer_syntax)
        return self._select(DecoderSpec, candidates, info, info.transfer_syntax, decoder, prefer, options)

    def select_encoder(
        self,
        info: FrameInfo,
        transfer_syntax: str,
        *,
        encoder: str | None = None,
        prefer: Sequence[str] = (),
        options: Iterable[str] = (),
    ) -> Codec:
        """Choose the encoder for frames like ``info``, or raise ``CodecUnavailable`` with each one's reason."""
        candidates = self.encoders(transfer_syntax)
        return self._select(EncoderSpec, candidates, info, str(transfer_syntax), encoder, prefer, options)

    def select_recompressor(
        self,
        info: FrameInfo,
        transfer_syntax: str,
        *,
        encoder: str | None = None,
        prefer: Sequence[str] = (),
    ) -> Codec | None:
        """Choose the encoder that takes frames like ``info`` still encoded, or ``None`` if they are to be decoded."""
        candidates = tuple(
            each for each in self.encoders(transfer_syntax) if info.transfer_syntax in each.record.recompresses
        )
        # Its limits are those of frames that it encodes; that it recompresses the syntax says what counts here.
        able = tuple(
            each
            for each in select.rank(candidates, prefer=prefer, preferred=self._built().preferred)
            if encoder in (None, each.record.name)
            and (each.record.tier is not Tier.EXPERIMENTAL or encoder is not None)
            and all(map(select.is_installed, each.record.needs))
        )
        if not able:
            return None
        target = cast("Callable[..., object]", self._ready(able[0], able))
        return Codec(able[0].record, able[0].plugin, target, tuple(each.record.name for each in able[1:]))

    def transfer_syntax(self, uid: str) -> TransferSyntax | None:
        """Return what a plugin declares about a transfer syntax that the standard does not have."""
        return self._built().transfer_syntaxes.get(str(uid))

    def color_space(self, source: str, destination: str) -> Callable[[Frame], Frame]:
        """Return the conversion from one photometric interpretation to another."""
        index = self._built()
        declared = index.colors.get((source, destination))
        if declared is None:
            pairs = ", ".join(f"{first} to {second}" for first, second in sorted(index.colors)) or "nothing"
            lines = [f"no plugin converts {source} to {destination}; those loaded convert {pairs}"]
            raise PluginError("\n".join(lines + self._broken()))
        return cast("Callable[[Frame], Frame]", self.resolve(declared))

    def luts(self, stage: str) -> tuple[Declared[LutSpec], ...]:
        """Return the look-up tables of one stage, by plugin, then name."""
        found = [each for each in self.records(LutSpec) if each.record.stage == stage]
        return tuple(sorted(found, key=attrgetter("plugin.name", "record.name")))

    def converter(self, creator: str, group: int, element: int) -> Declared[ConverterSpec] | None:
        """Return the converter of a private element; of ``element`` the block's byte is ignored."""
        # PS3.5 7.8.1: in (gggg,xxee) the creator's block xx differs between datasets.
        return self._built().converters.get((creator.strip(), group, element & 0xFF))

    def unknown_converters(self) -> tuple[Declared[ConverterSpec], ...]:
        """Return the converters for unknown (UN) values, by plugin, then name."""
        found = [each for each in self.records(ConverterSpec) if each.record.vr is not None]
        return tuple(sorted(found, key=attrgetter("plugin.name", "record.name")))

    def private_table(self, creator: str) -> PrivateTable | None:
        """Return a creator's dictionary, ``{(group, element in block): (vr, vm, name)}``, or ``None``.

        One that cannot be loaded is a problem of its plugin, told once by a ``PluginWarning``; reading goes on.
        """
        declared = self._built().private.get(creator.strip())
        if declared is None:
            return None
        try:
            return cast("PrivateTable | None", self.resolve(declared))
        except PluginError as error:
            # Elements are many: the broken dictionary is not tried again, and not told of again.
            self._resolved[declared.record.target, True] = None
            warnings.warn(str(error), PluginWarning, stacklevel=2)
            return None

    def commands(self) -> tuple[Declared[CommandSpec], ...]:
        """Return the verbs of the ``codicom`` command, by name."""
        return tuple(sorted(self.records(CommandSpec), key=attrgetter("record.name")))

    def resolve(self, declared: Declared[Any], field: str = "target") -> object:
        """Import what a record's target names; ``field="dump_target"`` gives a converter's second one.

        Raises:
            CodecUnavailable: a codec's target cannot be imported.
            PluginError: another record's target cannot be imported.
        """
        target = getattr(declared.record, field)
        if target is None:
            raise PluginError(f"{_words(declared)} of {declared.plugin} has no {field}")
        table = isinstance(declared.record, PrivateTags)
        if (target, table) in self._resolved:
            return self._resolved[target, table]
        try:
            # No lock: importing takes Python's own locks, and holding ours meanwhile could lock two threads for good.
            found = _imported(target, table=table)
        except (Exception, SystemExit) as error:
            message = f"{_words(declared)} cannot be loaded: {loader.describe(error)}"
            self._record(declared.plugin, message)
            raise self._unresolved(declared, message) from error
        return self._resolved.setdefault((target, table), found)

    def _built(self) -> _Index:
        index = self._index
        if index is None:
            index, new = self._build()
            if new and self._warn and index.loaded.problems and not _is_strict(self._environment()):
                lines = [
                    f"{len(index.loaded.problems)} problem(s) with plugins; codicom works without what they supply"
                ]
                warnings.warn("\n  ".join([*lines, *map(str, index.loaded.problems)]), PluginWarning, stacklevel=3)
        if index.loaded.problems and _is_strict(self._environment()):
            lines = ["plugins did not load, and CODICOM_STRICT_PLUGINS makes that an error"]
            text = "\n  ".join([*lines, *map(str, index.loaded.problems)])
            raise PluginLoadError(text, problems=index.loaded.problems)
        return index

    def _build(self) -> tuple[_Index, bool]:
        with self._lock:
            if self._index is not None:
                return self._index, False
            if self._building:
                # The same thread again: a plugin asks for plugins while it is being loaded.
                raise PluginError("plugins are asked for while they are being loaded; ask on first use instead")
            self._building = True
            try:
                environ = self._environment()
                disabled = _names(environ.get("CODICOM_DISABLE_PLUGINS", ""))
                loaded = loader.load(discover=self._discover, register=self._register, disabled=disabled)
                self._index = _arranged(loaded, _names(environ.get("CODICOM_PREFER", "")))
            finally:
                self._building = False
            return self._index, True

    def _environment(self) -> Mapping[str, str]:
        return os.environ if self._environ is None else self._environ

    def _select(
        self,
        kind: type[C],
        candidates: tuple[Declared[C], ...],
        info: FrameInfo,
        transfer_syntax: str,
        name: str | None,
        prefer: Sequence[str],
        options: Iterable[str],
    ) -> Codec:
        # A lone name is a sequence too, of letters.
        prefer = (prefer,) if isinstance(prefer, str) else tuple(prefer)
        preferred = self._built().preferred
        wanted = tuple(options)
        choice = select.choose(candidates, info, name=name, prefer=prefer, preferred=preferred, options=wanted)
        if not choice.accepted:
            raise self._unavailable(kind, candidates, info, transfer_syntax, name, choice.refusals)
        best = choice.accepted[0]
        target = cast("Callable[..., object]", self._ready(best, choice.accepted))
        others = choice.accepted[1:]
        if name is not None:
            everyone = select.choose(candidates, info, prefer=prefer, preferred=preferred, options=wanted)
            others = tuple(each for each in everyone.accepted if each is not best)
        return Codec(best.record, best.plugin, target, tuple(each.record.name for each in others))

    def _ready(self, best: Declared[C], accepted: tuple[Declared[C], ...]) -> object:
        try:
            return self.resolve(best)
        except CodecUnavailable as error:
            # The next in rank is named, never taken: another decoder may give other pixels.
            others = [each.record.name for each in accepted if each is not best]
            error.hint = f"others that take it: {', '.join(others)}" if others else None
            raise

    def _unavailable(
        self,
        kind: type[C],
        candidates: tuple[Declared[C], ...],
        info: FrameInfo,
        transfer_syntax: str,
        name: str | None,
        refusals: tuple[tuple[str, str], ...],
    ) -> CodecUnavailable:
        word: str = _KINDS[kind]
        wanted = f"{word} {name!r}" if name is not None else word
        head = f"no {wanted} for transfer syntax {self._named(transfer_syntax)}"
        if refusals:
            head += f" takes an image of {select.frame_in_words(info)}"
        owners: dict[str, PluginInfo] = {each.record.name: each.plugin for each in candidates}
        lines = [head, *(f"{word} {codec} of {owners[codec]} {reason}" for codec, reason in refusals)]
        if name is not None and not refusals:
            lines.append(self._known(kind, candidates, name))
        lines += self._broken()
        if self.disabled:
            lines.append(f"disabled by CODICOM_DISABLE_PLUGINS: {', '.join(self.disabled)}")
        install = _to_install(kind, transfer_syntax)
        if install:
            more = f" (or {', '.join(install[1:])})" if install[1:] else ""
            lines.append(f"try: pip install {install[0]}{more}")
        return CodecUnavailable(
            "\n  ".join(lines),
            transfer_syntax=transfer_syntax,
            refusals=refusals,
            problems=self.problems,
            install=install,
        )

    def _known(self, kind: type[C], candidates: tuple[Declared[C], ...], name: str) -> str:
        from difflib import get_close_matches

        word = _KINDS[kind]
        for each in self.records(kind):
            if each.record.name == name:
                return f"{word} {name} of {each.plugin} is for {', '.join(each.record.transfer_syntaxes)}"
        here = sorted(each.record.name for each in candidates)
        names = sorted(each.record.name for each in self.records(kind))
        text = f"the {word}s for it are {', '.join(here)}" if here else f"the {word}s are {', '.join(names) or 'none'}"
        close = get_close_matches(name, names, 1)
        return f"{text}; did you mean {close[0]!r}?" if close else text

    def _broken(self) -> list[str]:
        return [str(problem) for problem in self.problems]

    def _named(self, transfer_syntax: str) -> str:
        own = self.transfer_syntax(transfer_syntax)
        if own is not None:
            return f"{transfer_syntax} ({own.name})"
        from codicom.tables import lookup

        entry = lookup.uid_entry(transfer_syntax)
        return transfer_syntax if entry is None else f"{transfer_syntax} ({entry.name})"

    def _record(self, plugin: PluginInfo, message: str) -> None:
        problem = Problem(plugin.name, plugin.distribution, plugin.version, "resolve", message)
        with self._lock:
            if problem not in self._resolve_problems:
                self._resolve_problems += (problem,)

    def _unresolved(self, declared: Declared[Any], message: str) -> PluginError:
        text = f"{message}; {declared.plugin} is broken"
        if not isinstance(declared.record, CodecSpec):
            return PluginError(text)
        uids = declared.record.transfer_syntaxes
        return CodecUnavailable(
            text,
            transfer_syntax=uids[0] if len(uids) == 1 else "",
            refusals=((declared.record.name, message),),
            problems=self.problems,
        )


def plugins() -> Plugins:
    """Return the process's registry of all installed plugins; they are loaded on first need."""
    return _INSTALLED


# Made here so that all threads share one; it looks at nothing before it is asked.
_INSTALLED: Final = Plugins(warn=True)


def _arranged(loaded: loader.Loaded, preferred: tuple[str, ...]) -> _Index:
    records: dict[type[Any], list[Declared[Any]]] = {}
    for plugin in loaded.plugins:
        for record in plugin.records:
            kind = next(kind for kind in _KINDS if isinstance(record, kind))
            records.setdefault(kind, []).append(Declared(record, plugin))
    converters = {
        (each.record.creator.strip(), each.record.group, each.record.element): each
        for each in records.get(ConverterSpec, ())
        if each.record.creator is not None
    }
    return _Index(
        loaded=loaded,
        preferred=preferred,
        records=MappingProxyType({kind: tuple(found) for kind, found in records.items()}),
        decoders=_by_syntax(records.get(DecoderSpec, ()), preferred),
        encoders=_by_syntax(records.get(EncoderSpec, ()), preferred),
        transfer_syntaxes=MappingProxyType({each.record.uid: each.record for each in records.get(TransferSyntax, ())}),
        colors=MappingProxyType(
            {(each.record.source, each.record.destination): each for each in records.get(ColorSpec, ())}
        ),
        converters=MappingProxyType(converters),
        private=MappingProxyType({each.record.creator.strip(): each for each in records.get(PrivateTags, ())}),
    )


def _by_syntax(declared: Iterable[Declared[C]], preferred: tuple[str, ...]) -> Mapping[str, tuple[Declared[C], ...]]:
    found: dict[str, list[Declared[C]]] = {}
    for each in declared:
        # dict.fromkeys: a record that names a syntax twice still counts once.
        for uid in dict.fromkeys(each.record.transfer_syntaxes):
            found.setdefault(str(uid), []).append(each)
    return MappingProxyType({uid: select.rank(each, preferred=preferred) for uid, each in found.items()})


def _imported(target: str, *, table: bool) -> object:
    module, _, path = target.partition(":")
    found: Any = import_module(module)
    for name in path.split("."):
        found = getattr(found, name)
    if table:
        if not isinstance(found, Mapping):
            raise TypeError(f"{target} is of type {type(found).__name__}, expected a mapping")
        return MappingProxyType(found)
    if not callable(found):
        raise TypeError(f"{target} is of type {type(found).__name__}, expected a function")
    return found


def _words(declared: Declared[Any]) -> str:
    record = declared.record
    word = _KINDS[next(kind for kind in _KINDS if isinstance(record, kind))]
    if isinstance(record, ColorSpec):
        return f"{word} {record.source} to {record.destination}"
    name = getattr(record, "creator", None) if isinstance(record, PrivateTags) else record.name
    return f"{word} {name!r}"


def _to_install(kind: type[CodecSpec], transfer_syntax: str) -> tuple[str, ...]:
    from importlib.metadata import PackageNotFoundError, distribution

    from codicom.tables import lookup

    known = lookup.decoders_of if kind is DecoderSpec else lookup.encoders_of
    missing = []
    for package in known(transfer_syntax):
        try:
            distribution(package)
        except PackageNotFoundError:
            missing.append(package)
    return tuple(missing)


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())


def _is_strict(environ: Mapping[str, str]) -> bool:
    return environ.get("CODICOM_STRICT_PLUGINS", "") not in ("", "0")
