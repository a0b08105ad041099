"""What the loaded plugins supply, looked up by what is asked for; nothing is loaded before the first question."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from operator import attrgetter
from typing import Any, Final, TypeVar, cast

from codicom.errors import CodecUnavailable, PluginError, PluginWarning
from codicom.extend import select, wording
from codicom.extend.checks import CheckSpec
from codicom.extend.codec import Codec
from codicom.extend.exchange import ExporterSpec, ImporterSpec
from codicom.extend.frame import Frame, FrameInfo
from codicom.extend.lazy import LazyIndex
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
from codicom.extend.targets import Targets
from codicom.extend.wording import CodecQuery

__all__ = ["plugins", "Plugins", "Codec", "Declared", "PluginInfo", "Problem"]

R = TypeVar("R")

PrivateTable = Mapping[tuple[int, int], tuple[str, str, str]]


class Plugins:
    """A set of plugins and what they supply; ``plugins()`` returns the one with all installed plugins.

    It finds the installed plugins if ``discover`` is true, and adds those in ``register``: modules, objects with hook
    functions, or names of modules. ``hookspecs`` are modules that declare hooks in addition to codicom's. ``environ``
    replaces the process's environment; with ``warn``, problems are reported as a ``PluginWarning``.
    """

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
        self._index = LazyIndex(discover, tuple(register), tuple(hookspecs), environ, warn=warn)
        self._targets = Targets()

    def __repr__(self) -> str:
        if not self._index.is_built:
            return "<Plugins, not loaded yet>"
        return f"<Plugins: {', '.join(each.name for each in self.loaded) or 'none'}>"

    @property
    def loaded(self) -> tuple[PluginInfo, ...]:
        """The plugins that loaded, by distribution, then name."""
        return self._index.get().loaded.plugins

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What went wrong with plugins: while loading, then with targets resolved so far."""
        return self._index.get().loaded.problems + self._targets.problems

    @property
    def disabled(self) -> tuple[str, ...]:
        """The installed plugins that ``CODICOM_DISABLE_PLUGINS`` leaves out."""
        return self._index.get().loaded.disabled

    def records(self, kind: type[R]) -> tuple[Declared[R], ...]:
        """Return all records of one kind, by distribution, then plugin."""
        return self._index.get().records.get(kind, ())

    def decoders(self, transfer_syntax: str) -> tuple[Declared[DecoderSpec], ...]:
        """Return the decoders of a transfer syntax, best first."""
        return self._index.get().decoders.get(str(transfer_syntax), ())

    def encoders(self, transfer_syntax: str) -> tuple[Declared[EncoderSpec], ...]:
        """Return the encoders of a transfer syntax, best first."""
        return self._index.get().encoders.get(str(transfer_syntax), ())

    def select_decoder(
        self,
        info: FrameInfo,
        *,
        decoder: str | None = None,
        prefer: Sequence[str] = (),
        options: Iterable[str] = (),
    ) -> Codec:
        """Choose the decoder for frames like ``info``, or raise ``CodecUnavailable`` with each candidate's reason."""
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
        """Choose the encoder for frames like ``info``, or raise ``CodecUnavailable`` with each candidate's reason."""
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
        """Choose the encoder that accepts encoded frames like ``info``; ``None`` if they must be decoded first."""
        candidates = [
            each for each in self.encoders(transfer_syntax) if info.transfer_syntax in each.record.recompresses
        ]
        # Its limits are those of frames that it encodes; that it recompresses the syntax says what counts here.
        able = tuple(
            each
            for each in select.rank(candidates, prefer=_tuple_of(prefer), preferred=self._index.get().preferred)
            if encoder in (None, each.record.name)
            and (each.record.tier is not Tier.EXPERIMENTAL or encoder is not None)
            and all(map(select.is_installed, each.record.needs))
        )
        return self._codec(able[0], able[1:]) if able else None

    def transfer_syntax(self, uid: str) -> TransferSyntax | None:
        """Return what a plugin declares about a transfer syntax that the standard does not have."""
        return self._index.get().transfer_syntaxes.get(str(uid))

    def color_space(self, source: str, destination: str) -> Callable[[Frame], Frame]:
        """Return the conversion from one photometric interpretation to another."""
        index = self._index.get()
        declared = index.colors.get((source, destination))
        if declared is None:
            raise wording.no_color_space(source, destination, index, self.problems)
        return cast("Callable[[Frame], Frame]", self.resolve(declared))

    def luts(self, stage: str) -> tuple[Declared[LutSpec], ...]:
        """Return the look-up tables of one stage, by plugin, then name."""
        found = [each for each in self.records(LutSpec) if each.record.stage == stage]
        return tuple(sorted(found, key=attrgetter("plugin.name", "record.name")))

    def converter(self, creator: str, group: int, element: int) -> Declared[ConverterSpec] | None:
        """Return the converter for a private element; the block's byte in ``element`` is ignored."""
        # PS3.5 7.8.1: in (gggg,xxee) the creator's block xx differs between datasets.
        return self._index.get().converters.get((creator.strip(), group, element & 0xFF))

    def unknown_converters(self) -> tuple[Declared[ConverterSpec], ...]:
        """Return the converters for unknown (UN) values, by plugin, then name."""
        found = [each for each in self.records(ConverterSpec) if each.record.vr is not None]
        return tuple(sorted(found, key=attrgetter("plugin.name", "record.name")))

    def private_table(self, creator: str) -> PrivateTable | None:
        """Return a creator's dictionary, ``{(group, element in block): (vr, vm, name)}``, or ``None``.

        If it cannot be loaded, that is a problem of its plugin, reported once by a ``PluginWarning``; reading carries
        on.
        """
        declared = self._index.get().private.get(creator.strip())
        if declared is None:
            return None
        try:
            return cast("PrivateTable | None", self.resolve(declared))
        except PluginError as error:
            self._targets.give_up(declared)
            warnings.warn(str(error), PluginWarning, stacklevel=2)
            return None

    def commands(self) -> tuple[Declared[CommandSpec], ...]:
        """Return the verbs of the ``codicom`` command, by name."""
        return self._by_name(CommandSpec)

    def exporters(self) -> tuple[Declared[ExporterSpec], ...]:
        """Return the formats that ``codicom convert`` writes, by name."""
        return self._by_name(ExporterSpec)

    def importers(self) -> tuple[Declared[ImporterSpec], ...]:
        """Return the formats that ``codicom convert`` makes DICOM objects from, by name."""
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
        return self._targets.resolve(declared, field, lambda: self.problems)

    def _by_name(self, kind: type[R]) -> tuple[Declared[R], ...]:
        return tuple(sorted(self.records(kind), key=attrgetter("record.name")))

    def _select(self, query: CodecQuery, candidates: tuple[Declared[Any], ...]) -> Codec:
        """Return the best codec for a query, with the names of those that could stand in for it."""
        index = self._index.get()
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


def plugins() -> Plugins:
    """Return the process's registry of all installed plugins; they are loaded on first need."""
    return _INSTALLED


# Made here so that all threads share one; it looks at nothing before it is asked.
_INSTALLED: Final = Plugins(warn=True)


def _tuple_of(names: Sequence[str]) -> tuple[str, ...]:
    # A lone name is a sequence too, of letters.
    return (names,) if isinstance(names, str) else tuple(names)
