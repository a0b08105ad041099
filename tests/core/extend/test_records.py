"""Records refuse what would fail later, and far from the plugin's author."""

from __future__ import annotations

import dataclasses

import pytest

from codicom.errors import RecordError
from codicom.extend.records import ColorSpec, CommandSpec, ConverterSpec, LutSpec, PrivateTags, TransferSyntax


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"name": "Open JPEG"}, "name is 'Open JPEG'"),
        ({"target": "module.function"}, "written 'package.module:name'"),
        ({"transfer_syntaxes": ()}, "names no transfer syntax"),
        ({"transfer_syntaxes": ("1.02.3",)}, "'1.02.3', which is not a valid UID"),
        ({"transfer_syntaxes": "1.2.3"}, "is '1.2.3', it is a tuple of str"),
        ({"options": "quality"}, "options is 'quality', it is a tuple of str"),
        ({"needs": ["numpy"]}, "needs is \\['numpy'\\], it is a tuple of str"),
        ({"bits_stored": range(9, 9)}, "a range that is not empty"),
        ({"bits_stored": 12}, "bits_stored is 12, it is a range"),
        ({"bits_allocated": 8}, "bits_allocated is 8, it is a tuple of int"),
        ({"bits_allocated": ("8",)}, "bits_allocated is \\('8',\\), it is a tuple of int"),
        ({"samples": ()}, "samples is \\(\\), it is a tuple of int that is not empty"),
        ({"tier": 1}, "tier is 1, it is one of NATIVE, PORTABLE, EXPERIMENTAL"),
        ({"photometric": {"RGB"}}, "it is a frozenset or None"),
        ({"tolerance": 1}, "tolerance is 1, it is 0 for a lossless codec"),
        ({"lossless": False, "tolerance": -1}, "tolerance is -1"),
    ],
)
def test_codec_that_cannot_be_is_refused(fields, text, decoder):
    with pytest.raises(RecordError, match=text):
        decoder(**fields)


@pytest.mark.parametrize(
    ("kind", "fields", "text"),
    [
        (TransferSyntax, {"uid": "1.2.x", "name": "x"}, "not a valid UID"),
        (
            TransferSyntax,
            {"uid": "1.2.3", "name": "x", "implicit_vr": True, "little_endian": False},
            "implicit VR and big endian",
        ),
        (ColorSpec, {"source": "RGB", "destination": "RGB", "target": "m:f"}, "two different ones"),
        (LutSpec, {"name": "x", "stage": "window", "target": "m:f"}, "stage is 'window', it is one of modality"),
        (ConverterSpec, {"name": "x", "target": "m:f"}, "got neither"),
        (ConverterSpec, {"name": "x", "target": "m:f", "vr": "OB"}, "only 'UN' alone"),
        (
            ConverterSpec,
            {"name": "x", "target": "m:f", "creator": "A", "group": 0x28, "element": 1},
            "a private group is odd",
        ),
        (
            ConverterSpec,
            {"name": "x", "target": "m:f", "creator": "A", "group": 0x29, "element": 0x1001},
            "within its block",
        ),
        (PrivateTags, {"creator": "", "target": "m:T"}, "1 to 64 characters"),
        (CommandSpec, {"name": "x", "help": "", "target": "m:f"}, "one line that is not empty"),
        (CommandSpec, {"name": "x", "help": "a\nb", "target": "m:f"}, "one line that is not empty"),
    ],
)
def test_record_that_cannot_be_is_refused(kind, fields, text):
    with pytest.raises(RecordError, match=text):
        kind(**fields)


def test_record_cannot_be_changed(decoder):
    with pytest.raises(dataclasses.FrozenInstanceError):
        decoder().name = "other"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "exact"),
        ({"lossless": False, "tolerance": 3}, "within 3"),
        ({"lossless": False}, "exact by default"),
    ],
)
def test_exactness_is_said_in_words(fields, words, decoder):
    assert decoder(**fields).exactness == words
