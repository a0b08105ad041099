"""What the loaded plugins supply, looked up by what is wanted; built once, on first need, and frozen from then on."""

from __future__ import annotations

import os
import threading
import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from importlib import import_module
from operator import attrgetter
from typing import Any, Final, TypeVar, cast

from codicom.errors import CodecUnavailable, PluginError, PluginLoadError, PluginWarning
from codicom.extend import loader, select, wording
from codicom.extend.checks import CheckSpec
from codicom.extend.codec import Codec
from codicom.extend.exchange import ExporterSpec, ImporterSpec
from codicom.extend.frame import Frame, FrameInfo
from codicom.extend.index import Index, arrange
from codicom.extend.loader import PluginInfo, Problem
from codicom.extend.own import CORE, OWN_CHECKS, OWN_SCANNERS
from codicom.extend.records import (
    CommandSpec,
    ConverterSpec,
    DecoderSpec,
    EncoderSpec,
    LutSpec,
    Tier,
    TransferSyntax,
)
from codicom.extend.scanners import ScannerSpec
from codicom.extend.select import Declared
from codicom.extend.wording import CodecQuery

__all__ = ["plugins", "Plugins", "Codec", "Declared", "PluginInfo", "Problem"]

R = TypeVar("R")

PrivateTable = Mapping[tuple[int, int], tuple[str, str, str]]


class Plugins:
    """The plugins of a program and what they supply; ``plugins()`` gives the one that finds all installed ones."""

    def __init__(
        self,
        *,
        discover: bool = True,
        register: Iterable[object] = (),
        hookspecs: Iterable[object] = (),
        environ: Mapping[str, str] | None = None,
        warn: bool = False,
    ) -> None:
        """Make a registry; nothing is loaded before it is asked for.

        It finds the installed plugins if ``discover`` is true, and has those of ``register``: modules, objects with
        hook functions, or names of modules. ``hookspecs`` are modules that declare hooks besides those of codicom.
        ``environ`` takes the place of the process's environment; with ``warn``, problems are a ``PluginWarning``.
        """
        self._discover = discover
        self._register = tuple(register)
        self._hookspecs = tuple(hookspecs)
        self._environ = environ
        self._warn = warn
        # The only things that change: the index, once, from None; and what resolving targets met.
        # The lock lets its own thread in again, so that a plugin that asks while it is loaded is refused, not hung.
        self._lock = threading.RLock()
        self._building = False
        self._index: Index | None = None
        # By kind too: two kinds of record may name one target, and want another type of thing there.
        self._resolved: dict[tuple[type[Any], str], object] = {}
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
        query = CodecQuery(DecoderSpec, info, info.transfer_syntax, decoder, _tuple_of(prefer), tuple(options))
        return self._select(query, self.decoders(info.transfer_syntax))

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
        query = CodecQuery(EncoderSpec, info, str(transfer_syntax), encoder, _tuple_of(prefer), tuple(options))
        return self._select(query, self.encoders(transfer_syntax))

    def select_recompressor(
        self,
        info: FrameInfo,
        transfer_syntax: str,
        *,
        encoder: str | None = None,
        prefer: Sequence[str] = (),
    ) -> Codec | None:
        """Choose the encoder that takes frames like ``info`` still encoded, or ``None`` if they are to be decoded."""
        candidates = [
            each for each in self.encoders(transfer_syntax) if info.transfer_syntax in each.record.recompresses
        ]
        # Its limits are those of frames that it encodes; that it recompresses the syntax says what counts here.
        able = tuple(
            each
            for each in select.rank(candidates, prefer=_tuple_of(prefer), preferred=self._built().preferred)
            if encoder in (None, each.record.name)
            and (each.record.tier is not Tier.EXPERIMENTAL or encoder is not None)
            and all(map(select.is_installed, each.record.needs))
        )
        return self._codec(able[0], able[1:]) if able else None

    def transfer_syntax(self, uid: str) -> TransferSyntax | None:
        """Return what a plugin declares about a transfer syntax that the standard does not have."""
        return self._built().transfer_syntaxes.get(str(uid))

    def color_space(self, source: str, destination: str) -> Callable[[Frame], Frame]:
        """Return the conversion from one photometric interpretation to another."""
        index = self._built()
        declared = index.colors.get((source, destination))
        if declared is None:
            raise wording.no_color_space(source, destination, index, self.problems)
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
            self._resolved[type(declared.record), declared.record.target] = None
            warnings.warn(str(error), PluginWarning, stacklevel=2)
            return None

    def commands(self) -> tuple[Declared[CommandSpec], ...]:
        """Return the verbs of the ``codicom`` command, by name."""
        return self._by_name(CommandSpec)

    def exporters(self) -> tuple[Declared[ExporterSpec], ...]:
        """Return the formats that ``codicom convert`` writes, by name."""
        return self._by_name(ExporterSpec)

    def importers(self) -> tuple[Declared[ImporterSpec], ...]:
        """Return the formats that ``codicom convert`` makes DICOM objects of, by name."""
        return self._by_name(ImporterSpec)

    def checks(self) -> tuple[Declared[CheckSpec], ...]:
        """Return the rules of ``codicom check``: codicom's own in the order in which they run, then others by name."""
        return (*(Declared(each, CORE) for each in OWN_CHECKS), *self._by_name(CheckSpec))

    def scanners(self) -> tuple[Declared[ScannerSpec], ...]:
        """Return the engines for the parser whose modules are installed, codicom's own among them, best first."""
        everyone = (*(Declared(each, CORE) for each in OWN_SCANNERS), *self.records(ScannerSpec))
        able = [each for each in everyone if all(map(select.is_installed, each.record.needs))]
        return tuple(sorted(able, key=lambda each: (each.record.tier.value, each.record.name)))

    def resolve(self, declared: Declared[Any], field: str = "target") -> object:
        """Import what a record's target names; ``field="dump_target"`` gives a converter's second one.

        Raises:
            CodecUnavailable: a codec's target cannot be imported.
            PluginError: another record's target cannot be imported.
        """
        record = declared.record
        target = getattr(record, field)
        if target is None:
            raise PluginError(f"{record} of {declared.plugin} has no {field}")
        key = type(record), target
        if key in self._resolved:
            return self._resolved[key]
        try:
            # No lock: importing takes Python's own locks, and holding ours meanwhile could lock two threads for good.
            found = _imported(target)
            try:
                usable = record.accept(found)
            except TypeError as error:
                raise TypeError(f"{target} {error}") from None
        except (Exception, SystemExit) as error:
            message = f"{record} cannot be loaded: {loader.describe(error)}"
            self._record(declared.plugin, message)
            raise wording.unresolved(declared, message, self.problems) from error
        # Another thread may have been faster; all get the first one's.
        return self._resolved.setdefault(key, usable)

    def _by_name(self, kind: type[R]) -> tuple[Declared[R], ...]:
        return tuple(sorted(self.records(kind), key=attrgetter("record.name")))

    def _built(self) -> Index:
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

    def _build(self) -> tuple[Index, bool]:
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
                loaded = loader.load(
                    discover=self._discover,
                    register=self._register,
                    disabled=disabled,
                    hookspecs=self._hookspecs,
                    own=CORE,
                )
                self._index = arrange(loaded, _names(environ.get("CODICOM_PREFER", "")))
            finally:
                self._building = False
            return self._index, True

    def _environment(self) -> Mapping[str, str]:
        return os.environ if self._environ is None else self._environ

    def _select(self, query: CodecQuery, candidates: tuple[Declared[Any], ...]) -> Codec:
        """Return the best codec for a query, with the names of those that could stand in for it."""
        index = self._built()
        choose = partial(
            select.choose,
            candidates,
            query.info,
            prefer=query.prefer,
            preferred=index.preferred,
            options=query.options,
        )
        choice = choose(name=query.name)
        if not choice.accepted:
            raise wording.no_codec(query, candidates, choice.refusals, index, self.problems)
        best = choice.accepted[0]
        # Asked for by name, it was the only candidate; the others are those that would be asked otherwise.
        everyone = choice if query.name is None else choose()
        return self._codec(best, [each for each in everyone.accepted if each is not best])

    def _codec(self, best: Declared[Any], others: Iterable[Declared[Any]]) -> Codec:
        names = tuple(each.record.name for each in others)
        try:
            target = cast("Callable[..., object]", self.resolve(best))
        except CodecUnavailable as error:
            # The next in rank is named, never taken: another decoder may give other pixels.
            error.hint = f"others that take it: {', '.join(names)}" if names else None
            raise
        return Codec(best.record, best.plugin, target, names)

    def _record(self, plugin: PluginInfo, message: str) -> None:
        problem = Problem(plugin.name, plugin.distribution, plugin.version, "resolve", message)
        with self._lock:
            if problem not in self._resolve_problems:
                self._resolve_problems += (problem,)


def plugins() -> Plugins:
    """Return the process's registry of all installed plugins; they are loaded on first need."""
    return _INSTALLED


# Made here so that all threads share one; it looks at nothing before it is asked.
_INSTALLED: Final = Plugins(warn=True)


def _imported(target: str) -> object:
    module, _, path = target.partition(":")
    found: Any = import_module(module)
    for name in path.split("."):
        found = getattr(found, name)
    return found


def _tuple_of(names: Sequence[str]) -> tuple[str, ...]:
    # A lone name is a sequence too, of letters.
    return (names,) if isinstance(names, str) else tuple(names)


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())


def _is_strict(environ: Mapping[str, str]) -> bool:
    return environ.get("CODICOM_STRICT_PLUGINS", "") not in ("", "0")
