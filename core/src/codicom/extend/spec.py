"""The hooks. Each takes no argument, is called once, and yields records of one kind; order never decides anything."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, get_args, get_type_hints

import pluggy

from codicom.extend.checks import CheckSpec
from codicom.extend.exchange import ExporterSpec, ImporterSpec
from codicom.extend.record import Record
from codicom.extend.records import (
    ColorSpec,
    CommandSpec,
    ConverterSpec,
    DecoderSpec,
    EncoderSpec,
    LutSpec,
    PrivateTags,
    TransferSyntax,
)
from codicom.extend.scanners import ScannerSpec

PROJECT: Final = "codicom"
hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec
def codicom_transfer_syntaxes() -> Iterable[TransferSyntax]:  # type: ignore[empty-body]
    """Yield transfer syntaxes that are not in the standard's table.

    Returns:
            One ``TransferSyntax`` for each; its UID must be new.
    """


@hookspec
def codicom_decoders() -> Iterable[DecoderSpec]:  # type: ignore[empty-body]
    """Yield decoders for one or more transfer syntaxes.

    Returns:
        One ``DecoderSpec`` for each; its limits are checked before it is called.
    """


@hookspec
def codicom_encoders() -> Iterable[EncoderSpec]:  # type: ignore[empty-body]
    """Yield encoders for one or more transfer syntaxes.

    Returns:
        One ``EncoderSpec`` for each; options that it does not list are refused before it is called.
    """


@hookspec
def codicom_color_spaces() -> Iterable[ColorSpec]:  # type: ignore[empty-body]
    """Yield conversions between photometric interpretations.

    Returns:
        One ``ColorSpec`` for each pair of source and destination.
    """


@hookspec
def codicom_luts() -> Iterable[LutSpec]:  # type: ignore[empty-body]
    """Yield look-up tables and windows for the stages modality, voi, presentation and palette.

    Returns:
        One ``LutSpec`` for each.
    """


@hookspec
def codicom_element_converters() -> Iterable[ConverterSpec]:  # type: ignore[empty-body]
    """Yield converters for private elements, keyed by creator, group and element, or for unknown values.

    Returns:
        One ``ConverterSpec`` for each; it never replaces an element's own value.
    """


@hookspec
def codicom_private_tags() -> Iterable[PrivateTags]:  # type: ignore[empty-body]
    """Yield the private dictionaries of vendors, one for each private creator.

    Returns:
        One ``PrivateTags`` for each creator.
    """


@hookspec
def codicom_commands() -> Iterable[CommandSpec]:  # type: ignore[empty-body]
    """Yield verbs of the ``codicom`` command.

    Returns:
        One ``CommandSpec`` for each verb; its name must be new.
    """


@hookspec
def codicom_exporters() -> Iterable[ExporterSpec]:  # type: ignore[empty-body]
    """Yield formats that ``codicom convert`` writes images and datasets in.

    Returns:
        One ``ExporterSpec`` for each format; its name and suffixes must be new.
    """


@hookspec
def codicom_importers() -> Iterable[ImporterSpec]:  # type: ignore[empty-body]
    """Yield formats that ``codicom convert --to dicom`` makes DICOM objects of.

    Returns:
        One ``ImporterSpec`` for each format; its name and suffixes must be new.
    """


@hookspec
def codicom_checks() -> Iterable[CheckSpec]:  # type: ignore[empty-body]
    """Yield rules of ``codicom check``.

    Returns:
        One ``CheckSpec`` for each rule; what it finds is shown under its name.
    """


@hookspec
def codicom_scanners() -> Iterable[ScannerSpec]:  # type: ignore[empty-body]
    """Yield engines for the parser.

    Returns:
        One ``ScannerSpec`` for each engine; all engines give the same results, at other speeds.
    """


def record_types(module: object) -> dict[str, type[Record]]:
    """Return the hooks that a module of hookspecs declares, each with the kind of record that it yields.

    A hookspec says that by what it returns, ``Iterable[KindOfRecord]``, so there is no list to keep beside it.

    Raises:
        TypeError: a hookspec does not return an iterable of a subclass of ``Record``.
    """
    found: dict[str, type[Record]] = {}
    for name, function in vars(module).items():
        if not hasattr(function, f"{PROJECT}_spec"):
            continue
        parts = get_args(get_type_hints(function).get("return"))
        if len(parts) != 1 or not (isinstance(parts[0], type) and issubclass(parts[0], Record)):
            raise TypeError(f"hookspec {name} must return Iterable[...] of a subclass of Record, got {parts or None}")
        found[name] = parts[0]
    return found
