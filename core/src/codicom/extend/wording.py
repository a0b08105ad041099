"""The errors of the registry in words: what was asked for, why each candidate refused, and what to install."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from codicom.errors import CodecUnavailable, PluginError
from codicom.extend import select
from codicom.extend.frame import FrameInfo
from codicom.extend.index import Index
from codicom.extend.loader import PluginInfo, Problem
from codicom.extend.records import CodecSpec, DecoderSpec
from codicom.extend.select import Declared


@dataclass(frozen=True)
class CodecQuery:
    """The codec that is asked for: for which frames and transfer syntax, by which name if by name."""

    kind: type[CodecSpec]
    info: FrameInfo
    transfer_syntax: str
    name: str | None = None
    prefer: tuple[str, ...] = ()
    options: tuple[str, ...] = ()


def no_codec(
    query: CodecQuery,
    candidates: Iterable[Declared[Any]],
    refusals: tuple[tuple[str, str], ...],
    index: Index,
    problems: tuple[Problem, ...],
) -> CodecUnavailable:
    """Return the error that no codec takes the frames: one line for each candidate, then what to do."""
    word = query.kind.kind
    wanted = word if query.name is None else f"{word} {query.name!r}"
    head = f"no {wanted} for transfer syntax {_with_name(query.transfer_syntax, index)}"
    if refusals:
        head += f" takes an image of {select.frame_in_words(query.info)}"
    candidates = tuple(candidates)
    owners: dict[str, PluginInfo] = {each.record.name: each.plugin for each in candidates}
    lines = [head, *(f"{word} {codec} of {owners[codec]} {reason}" for codec, reason in refusals)]
    if query.name is not None and not refusals:
        # Nobody refused, so nobody here has the name.
        lines.append(_with_that_name(query.kind, query.name, candidates, index))
    lines += map(str, problems)
    if index.loaded.disabled:
        lines.append(f"disabled by CODICOM_DISABLE_PLUGINS: {', '.join(index.loaded.disabled)}")
    install = packages_to_install(query.kind, query.transfer_syntax)
    if install:
        more = f" (or {', '.join(install[1:])})" if install[1:] else ""
        lines.append(f"try: pip install {install[0]}{more}")
    return CodecUnavailable(
        "\n  ".join(lines),
        transfer_syntax=query.transfer_syntax,
        refusals=refusals,
        problems=problems,
        install=install,
    )


def no_color_space(source: str, destination: str, index: Index, problems: Iterable[Problem]) -> PluginError:
    """Return the error that no plugin converts from one photometric interpretation to another."""
    pairs = ", ".join(index.colors[pair].record.label for pair in sorted(index.colors)) or "nothing"
    lines = [f"no plugin converts {source} to {destination}; those loaded convert {pairs}", *map(str, problems)]
    return PluginError("\n".join(lines))


def unresolved(declared: Declared[Any], message: str, problems: tuple[Problem, ...]) -> PluginError:
    """Return the error that a record's target cannot be loaded; of a codec it is a ``CodecUnavailable``."""
    text = f"{message}; {declared.plugin} is broken"
    if not isinstance(declared.record, CodecSpec):
        return PluginError(text)
    uids = declared.record.transfer_syntaxes
    return CodecUnavailable(
        text,
        transfer_syntax=uids[0] if len(uids) == 1 else "",
        refusals=((declared.record.name, message),),
        problems=problems,
    )


def packages_to_install(kind: type[CodecSpec], transfer_syntax: str) -> tuple[str, ...]:
    """Return the packages that have a codec for a transfer syntax, best first, without those installed already."""
    from importlib.metadata import PackageNotFoundError, distribution

    from codicom.tables import lookup

    packages_of = lookup.decoders_of if kind is DecoderSpec else lookup.encoders_of
    missing = []
    for package in packages_of(transfer_syntax):
        try:
            distribution(package)
        except PackageNotFoundError:
            missing.append(package)
    return tuple(missing)


def _with_that_name(kind: type[CodecSpec], name: str, candidates: Iterable[Declared[Any]], index: Index) -> str:
    """Return what is known of a codec's name: the syntaxes it is for, or the names that there are."""
    from difflib import get_close_matches

    everyone = index.records.get(kind, ())
    for each in everyone:
        if each.record.name == name:
            return f"{kind.kind} {name} of {each.plugin} is for {', '.join(each.record.transfer_syntaxes)}"
    here = sorted(each.record.name for each in candidates)
    names = sorted(each.record.name for each in everyone)
    text = (
        f"the {kind.plural} for it are {', '.join(here)}"
        if here
        else f"the {kind.plural} are {', '.join(names) or 'none'}"
    )
    close = get_close_matches(name, names, 1)
    return f"{text}; did you mean {close[0]!r}?" if close else text


def _with_name(transfer_syntax: str, index: Index) -> str:
    """Return a UID with the name that a plugin or the standard has for it."""
    own = index.transfer_syntaxes.get(transfer_syntax)
    if own is not None:
        return f"{transfer_syntax} ({own.name})"
    from codicom.tables import lookup

    entry = lookup.uid_entry(transfer_syntax)
    return transfer_syntax if entry is None else f"{transfer_syntax} ({entry.name})"
