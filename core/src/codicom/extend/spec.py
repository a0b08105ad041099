"""The hooks. Each takes no argument, is called once, and yields records of one kind; order never decides anything."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import pluggy

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

PROJECT: Final = "codicom"
hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec
def codicom_transfer_syntaxes() -> Iterable[TransferSyntax]:  # type: ignore[empty-body]
    """Yield transfer syntaxes that the standard's table does not have.

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


RECORD_TYPES: Final[dict[str, type]] = {
    "codicom_transfer_syntaxes": TransferSyntax,
    "codicom_decoders": DecoderSpec,
    "codicom_encoders": EncoderSpec,
    "codicom_color_spaces": ColorSpec,
    "codicom_luts": LutSpec,
    "codicom_element_converters": ConverterSpec,
    "codicom_private_tags": PrivateTags,
    "codicom_commands": CommandSpec,
}
