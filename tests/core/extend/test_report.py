"""The registry as plain data."""

from __future__ import annotations

import json

import pytest

from codicom.extend.records import (
    ColorSpec,
    CommandSpec,
    ConverterSpec,
    LutSpec,
    PrivateTags,
    Tier,
    TransferSyntax,
)
from codicom.extend.report import report, threads_in_words


@pytest.fixture
def full(registry, plugin, decoder, encoder, syntax):
    """Return a registry with one record of each kind, a codec that lacks a module, and a problem."""
    return registry(
        plugin(
            "acme",
            version="2.0",
            codicom_transfer_syntaxes=[TransferSyntax(uid=syntax, name="ACME XOR")],
            codicom_decoders=[
                decoder("portable", licence="BSD-3-Clause"),
                decoder("native", tier=Tier.NATIVE, needs=("libdoesnotexist",), lossless=False, tolerance=2),
                decoder("rle", transfer_syntaxes=("1.2.840.10008.1.2.5",)),
            ],
            codicom_encoders=[encoder("writer")],
            codicom_color_spaces=[ColorSpec(source="YBR_FULL", destination="RGB", target="m:f")],
            codicom_luts=[LutSpec(name="linear", stage="voi", target="m:f")],
            codicom_element_converters=[
                ConverterSpec(name="csa", target="m:f", creator="ACME", group=0x29, element=0x10),
                ConverterSpec(name="guess", target="m:f", vr="UN"),
            ],
            codicom_private_tags=[PrivateTags(creator="ACME 1.1", target="m:T")],
            codicom_commands=[CommandSpec(name="verb", help="Do it.", target="m:f"), 3],
        )
    )


def test_report_is_json(full):
    facts = report(full).as_dict()
    assert json.loads(json.dumps(facts)) == facts


def test_report_says_what_each_plugin_supplies(full):
    (plugin,) = report(full).plugins
    assert (plugin.name, plugin.version) == ("acme", "2.0")
    assert plugin.supplies == {
        "transfer syntaxes": ("ACME XOR (1.2.826.0.1.3680043.9.9999.1)",),
        "decoders": ("portable", "native", "rle"),
        "encoders": ("writer",),
        "color spaces": ("YBR_FULL to RGB",),
        "luts": ("linear",),
        "converters": ("csa for ACME (0029,xx10)", "guess"),
        "private creators": ("ACME 1.1",),
        "commands": ("verb",),
    }


def test_report_ranks_codecs(full, syntax):
    (found,) = [each for each in report(full).syntaxes if each.uid == syntax]
    assert [(each.rank, each.name) for each in found.decoders] == [(1, "native"), (2, "portable")]


def test_report_says_what_a_codec_is(full, syntax):
    (found,) = [each for each in report(full).syntaxes if each.uid == syntax]
    native, portable = found.decoders
    assert (native.tier, native.exactness, native.missing) == ("NATIVE", "within 2", ("libdoesnotexist",))
    assert (portable.licence, portable.exactness, portable.threads) == ("BSD-3-Clause", "exact", "one at a time")


def test_report_names_syntaxes_from_plugins_and_tables(full):
    assert {each.uid: each.name for each in report(full).syntaxes} == {
        "1.2.826.0.1.3680043.9.9999.1": "ACME XOR",
        "1.2.840.10008.1.2.5": "RLE Lossless",
    }


def test_report_sorts_syntaxes_by_number(registry, plugin, decoder):
    one = registry(plugin(codicom_decoders=[decoder(transfer_syntaxes=("1.2.10", "1.2.9"))]))
    assert [each.uid for each in report(one).syntaxes] == ["1.2.9", "1.2.10"]


def test_report_lists_problems(full):
    (problem,) = report(full).problems
    assert (problem.plugin, problem.stage, problem.error) == (
        "acme",
        "declare",
        "codicom_commands must return CommandSpec records, got 3",
    )
    assert problem.text == str(full.problems[0])


def test_matrix_has_a_row_for_each_codec_that_can_run(full, syntax):
    rows = [(each.transfer_syntax, each.direction, each.codec, each.licence) for each in report(full).matrix]
    assert rows == [
        (syntax, "decode", "portable", "BSD-3-Clause"),
        (syntax, "encode", "writer", "MIT"),
        ("1.2.840.10008.1.2.5", "decode", "rle", "MIT"),
    ]


def test_matrix_names_the_package(full):
    assert {(each.package, each.version) for each in report(full).matrix} == {("(none)", "2.0")}


def test_report_of_an_empty_registry_is_empty(registry):
    facts = report(registry()).as_dict()
    assert facts == {"hook_api": 1, "plugins": [], "syntaxes": [], "problems": [], "disabled": [], "matrix": []}


@pytest.mark.parametrize(
    ("thread_safe", "releases_gil", "words"),
    [
        (False, False, "one at a time"),
        (False, True, "one at a time"),
        (True, False, "safe, not faster"),
        (True, True, "parallel"),
    ],
)
def test_threads_are_said_in_words(thread_safe, releases_gil, words, decoder):
    assert threads_in_words(decoder(thread_safe=thread_safe, releases_gil=releases_gil)) == words
