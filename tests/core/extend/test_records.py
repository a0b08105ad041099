"""Records refuse what would fail later, and far from the plugin's author."""

from __future__ import annotations

import dataclasses

import pytest

from codicom.errors import RecordError
from codicom.extend.records import ColorSpec, CommandSpec, ConverterSpec, LutSpec, PrivateTags, TransferSyntax
from codicom.plugin import CheckSpec, ExporterSpec, ImporterSpec, ScannerSpec

FORMAT = {"name": "csv", "suffixes": (".csv",), "help": "A table.", "target": "m:f"}
CHECK = {"name": "acme", "title": "It is so", "reference": "PS3.3 C.1", "target": "m:f"}


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"name": "Open JPEG"}, "name must be lower-case letters, .* got 'Open JPEG'"),
        ({"target": "module.function"}, "written 'package.module:name'"),
        ({"transfer_syntaxes": ()}, "transfer_syntaxes must name at least one, got none"),
        ({"transfer_syntaxes": ("1.02.3",)}, "must be a valid UID, got '1.02.3'"),
        ({"transfer_syntaxes": "1.2.3"}, "must be a tuple of str, got '1.2.3'"),
        ({"options": "quality"}, "options must be a tuple of str, got 'quality'"),
        ({"needs": ["numpy"]}, "needs must be a tuple of str, got \\['numpy'\\]"),
        ({"bits_stored": range(9, 9)}, "must be a range that is not empty, got range"),
        ({"bits_stored": 12}, "bits_stored must be a range that is not empty, got 12"),
        ({"bits_allocated": 8}, "bits_allocated must be a tuple of int that is not empty, got 8"),
        ({"bits_allocated": ("8",)}, "bits_allocated must be a tuple of int that is not empty, got \\('8',\\)"),
        ({"samples": ()}, "samples must be a tuple of int that is not empty, got \\(\\)"),
        ({"tier": 1}, "tier must be one of NATIVE, PORTABLE, EXPERIMENTAL, got 1"),
        ({"photometric": {"RGB"}}, "photometric must be a frozenset or None"),
        ({"tolerance": 1}, "tolerance must be 0 for a lossless codec, got 1"),
        ({"lossless": False, "tolerance": -1}, "tolerance must be at least 0, got -1"),
    ],
)
def test_codec_that_cannot_be_is_refused(fields, text, decoder):
    with pytest.raises(RecordError, match=text):
        decoder(**fields)


@pytest.mark.parametrize(
    ("kind", "fields", "text"),
    [
        (TransferSyntax, {"uid": "1.2.x", "name": "x"}, "must be a valid UID, got '1.2.x'"),
        (
            TransferSyntax,
            {"uid": "1.2.3", "name": "x", "implicit_vr": True, "little_endian": False},
            "with implicit VR must be little endian",
        ),
        (
            ColorSpec,
            {"source": "RGB", "destination": "RGB", "target": "m:f"},
            "must be two different photometric interpretations",
        ),
        (LutSpec, {"name": "x", "stage": "window", "target": "m:f"}, "stage must be one of modality, .* got 'window'"),
        (ConverterSpec, {"name": "x", "target": "m:f"}, "got neither"),
        (
            ConverterSpec,
            {"name": "x", "target": "m:f", "vr": "OB"},
            "must have vr='UN' alone, got vr='OB' and nothing else",
        ),
        (
            ConverterSpec,
            {"name": "x", "target": "m:f", "creator": "A", "group": 0x28, "element": 1},
            "group must be odd to be private",
        ),
        (
            ConverterSpec,
            {"name": "x", "target": "m:f", "creator": "A", "group": 0x29, "element": 0x1001},
            "element must be 0 to 0xFF",
        ),
        (PrivateTags, {"creator": "", "target": "m:T"}, "1 to 64 characters"),
        (CommandSpec, {"name": "x", "help": "", "target": "m:f"}, "must be one line of text"),
        (CommandSpec, {"name": "x", "help": "a\nb", "target": "m:f"}, "must be one line of text"),
        (ExporterSpec, FORMAT | {"suffixes": ()}, "suffixes must name at least one, got none"),
        (ExporterSpec, FORMAT | {"suffixes": "csv"}, "suffixes must be a tuple of str, got 'csv'"),
        (ExporterSpec, FORMAT | {"suffixes": ("csv",)}, "must be lower case and begin with a dot, got 'csv'"),
        (ExporterSpec, FORMAT | {"suffixes": (".CSV",)}, "must be lower case and begin with a dot, got '.CSV'"),
        (ExporterSpec, FORMAT | {"help": ""}, "help must be one line of text, got ''"),
        (ExporterSpec, FORMAT | {"takes": "films"}, "takes must be one of dataset, frame, .* got 'films'"),
        (ImporterSpec, FORMAT | {"recognizes": "is_csv"}, "must be written 'package.module:name', got 'is_csv'"),
        (CheckSpec, CHECK | {"title": "two\nlines"}, "title must be one line of text"),
        (CheckSpec, CHECK | {"reference": ""}, "reference must be one line of text"),
        (CheckSpec, CHECK | {"severity": "fatal"}, "severity must be one of error, warning, got 'fatal'"),
        (ScannerSpec, {"name": "x", "target": "m:E", "tier": 1}, "tier must be one of NATIVE, PORTABLE"),
        (ScannerSpec, {"name": "x", "target": "m:E", "needs": "acme"}, "needs must be a tuple of str"),
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
