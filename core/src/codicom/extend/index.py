"""What loading gave, arranged for look-up: made once, never changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, TypeVar

from codicom.extend import select
from codicom.extend.loader import Loaded
from codicom.extend.record import Record
from codicom.extend.records import (
    CodecSpec,
    ColorSpec,
    ConverterSpec,
    DecoderSpec,
    EncoderSpec,
    PrivateTags,
    TransferSyntax,
)
from codicom.extend.select import Declared

C = TypeVar("C", bound=CodecSpec)


@dataclass(frozen=True)
class Index:
    """All records by kind, and those that are asked for by something else than their kind, by that."""

    loaded: Loaded
    # Codecs that CODICOM_PREFER names, first asked first.
    preferred: tuple[str, ...]
    records: Mapping[type[Any], tuple[Declared[Any], ...]]
    decoders: Mapping[str, tuple[Declared[DecoderSpec], ...]]
    encoders: Mapping[str, tuple[Declared[EncoderSpec], ...]]
    transfer_syntaxes: Mapping[str, TransferSyntax]
    colors: Mapping[tuple[str, str], Declared[ColorSpec]]
    # By creator, group, and element in the creator's block.
    converters: Mapping[tuple[str, int, int], Declared[ConverterSpec]]
    private: Mapping[str, Declared[PrivateTags]]


def arrange(loaded: Loaded, preferred: tuple[str, ...]) -> Index:
    """Return the index of what was loaded; ``preferred`` are names of codecs, first asked first."""
    records: dict[type[Record], list[Declared[Any]]] = {}
    for plugin in loaded.plugins:
        for record in plugin.records:
            # A plugin may yield a subclass of what its hook declares; it is found under the declared kind.
            kind = next(kind for kind in loaded.kinds if isinstance(record, kind))
            records.setdefault(kind, []).append(Declared(record, plugin))
    return Index(
        loaded=loaded,
        preferred=preferred,
        records=MappingProxyType({kind: tuple(declared) for kind, declared in records.items()}),
        decoders=_by_syntax(records.get(DecoderSpec, ()), preferred),
        encoders=_by_syntax(records.get(EncoderSpec, ()), preferred),
        transfer_syntaxes=MappingProxyType({each.record.uid: each.record for each in records.get(TransferSyntax, ())}),
        colors=_by_key(records.get(ColorSpec, ())),
        converters=_by_key(each for each in records.get(ConverterSpec, ()) if each.record.place is not None),
        private=_by_key(records.get(PrivateTags, ())),
    )


def _by_key(declared: Iterable[Declared[Any]]) -> Mapping[Any, Declared[Any]]:
    return MappingProxyType({each.record.key: each for each in declared})


def _by_syntax(declared: Iterable[Declared[C]], preferred: tuple[str, ...]) -> Mapping[str, tuple[Declared[C], ...]]:
    """Return codecs by transfer syntax, best first."""
    found: dict[str, list[Declared[C]]] = {}
    for each in declared:
        # dict.fromkeys: a record that names a syntax twice still counts once.
        for uid in dict.fromkeys(each.record.transfer_syntaxes):
            found.setdefault(str(uid), []).append(each)
    return MappingProxyType({uid: select.rank(codecs, preferred=preferred) for uid, codecs in found.items()})
