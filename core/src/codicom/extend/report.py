"""The contents of a registry as plain data: for ``codicom plugins``, for its ``--json``, and for bug reports."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any, Literal

from codicom.extend import HOOK_API, select
from codicom.extend.records import CodecSpec, DecoderSpec, EncoderSpec, TransferSyntax
from codicom.extend.registry import Declared, PluginInfo, Plugins

Direction = Literal["decode", "encode"]


@dataclass(frozen=True)
class CodecReport:
    """One codec for one transfer syntax; ``rank`` 1 is used if it accepts the frame and nothing else is preferred."""

    rank: int
    name: str
    plugin: str
    distribution: str
    version: str
    licence: str
    exactness: str
    tier: str
    threads: str
    missing: tuple[str, ...]


@dataclass(frozen=True)
class SyntaxReport:
    """A transfer syntax with its decoders and encoders, best first."""

    uid: str
    name: str
    decoders: tuple[CodecReport, ...]
    encoders: tuple[CodecReport, ...]


@dataclass(frozen=True)
class PluginReport:
    """A plugin and the names of what it supplies, by kind."""

    name: str
    distribution: str
    version: str
    module: str
    supplies: dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class ProblemReport:
    """A problem with one plugin, in parts and as one line."""

    plugin: str
    distribution: str
    version: str
    stage: str
    error: str
    text: str


@dataclass(frozen=True)
class MatrixRow:
    """One row of the matrix: transfer syntax, direction, package, licence."""

    transfer_syntax: str
    name: str
    direction: Direction
    codec: str
    package: str
    version: str
    licence: str
    exactness: str


@dataclass(frozen=True)
class Report:
    """Everything known about a registry's plugins."""

    hook_api: int
    plugins: tuple[PluginReport, ...]
    syntaxes: tuple[SyntaxReport, ...]
    problems: tuple[ProblemReport, ...]
    disabled: tuple[str, ...]

    @property
    def matrix(self) -> tuple[MatrixRow, ...]:
        """Which package decodes or encodes what, and under which licence; codecs that lack a module are left out."""
        return tuple(
            MatrixRow(
                syntax.uid,
                syntax.name,
                direction,
                codec.name,
                codec.distribution,
                codec.version,
                codec.licence,
                codec.exactness,
            )
            for syntax in self.syntaxes
            for direction, codecs in _directions(syntax)
            for codec in codecs
            if not codec.missing
        )

    def as_dict(self) -> dict[str, Any]:
        """Return it in dicts, lists, numbers and text, as JSON has them."""
        facts: dict[str, Any] = _plain(asdict(self))
        return facts | {"matrix": _plain([asdict(row) for row in self.matrix])}


def report(plugins: Plugins) -> Report:
    """Return what the registry's plugins supply, the order of codecs for each transfer syntax, and what went wrong."""
    uids = {uid for kind in (DecoderSpec, EncoderSpec) for each in plugins.records(kind) for uid in _uids(each.record)}
    uids.update(each.record.uid for each in plugins.records(TransferSyntax))
    return Report(
        hook_api=HOOK_API,
        plugins=tuple(_plugin(each) for each in plugins.loaded),
        syntaxes=tuple(
            SyntaxReport(uid, _name(plugins, uid), _codecs(plugins.decoders(uid)), _codecs(plugins.encoders(uid)))
            for uid in sorted(uids, key=_numbers)
        ),
        problems=tuple(
            ProblemReport(each.plugin, each.distribution, each.version, each.stage, each.error, str(each))
            for each in plugins.problems
        ),
        disabled=plugins.disabled,
    )


def threads_in_words(spec: CodecSpec) -> str:
    """Return in words how frames run through a codec in threads."""
    if not spec.thread_safe:
        return "one at a time"
    return "parallel" if spec.releases_gil else "safe, not faster"


def _codecs(ranked: Iterable[Declared[Any]]) -> tuple[CodecReport, ...]:
    return tuple(
        CodecReport(
            rank=place,
            name=each.record.name,
            plugin=each.plugin.name,
            distribution=each.plugin.distribution,
            version=each.plugin.version,
            licence=each.record.licence,
            exactness=each.record.exactness,
            tier=each.record.tier.name,
            threads=threads_in_words(each.record),
            missing=tuple(module for module in each.record.needs if not select.is_installed(module)),
        )
        for place, each in enumerate(ranked, 1)
    )


def _plugin(plugin: PluginInfo) -> PluginReport:
    supplies: dict[str, tuple[str, ...]] = {}
    for record in plugin.records:
        supplies[record.plural] = (*supplies.get(record.plural, ()), record.label)
    return PluginReport(plugin.name, plugin.distribution, plugin.version, plugin.module, supplies)


def _name(plugins: Plugins, uid: str) -> str:
    own = plugins.transfer_syntax(uid)
    if own is not None:
        return own.name
    from codicom.tables import lookup

    entry = lookup.uid_entry(uid)
    return entry.name if entry else ""


def _uids(spec: CodecSpec) -> tuple[str, ...]:
    return tuple(str(uid) for uid in spec.transfer_syntaxes)


def _numbers(uid: str) -> tuple[int, ...]:
    return tuple(int(part) for part in uid.split("."))


def _directions(syntax: SyntaxReport) -> tuple[tuple[Direction, tuple[CodecReport, ...]], ...]:
    return ("decode", syntax.decoders), ("encode", syntax.encoders)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value
