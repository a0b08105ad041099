import json
import os
import re
import subprocess
import sys

import pytest

from codicom.plugin import DecoderSpec, EncoderSpec, PrivateTags, Tier, TransferSyntax, hookimpl
from codicom_cli.main import main

RLE = "1.2.840.10008.1.2.5"
JPEG_2000 = "1.2.840.10008.1.2.4.90"
OWN = "1.2.826.0.1.3680043.10.999.1"


@pytest.fixture
def codecs(make_module):
    """A plugin with three decoders of one transfer syntax, an encoder of another, and a syntax of its own."""

    @hookimpl
    def codicom_decoders():
        # Declared in the wrong order: the rank must not come from it.
        yield DecoderSpec(
            name="slow", transfer_syntaxes=(RLE,), target="absent:decode", licence="BSD-3-Clause", thread_safe=True
        )
        yield DecoderSpec(name="last", transfer_syntaxes=(RLE,), target="absent:decode", tier=Tier.EXPERIMENTAL)
        yield DecoderSpec(
            name="fast",
            transfer_syntaxes=(RLE, OWN),
            target="absent:decode",
            tier=Tier.NATIVE,
            thread_safe=True,
            releases_gil=True,
        )

    @hookimpl
    def codicom_encoders():
        yield EncoderSpec(
            name="small",
            transfer_syntaxes=(JPEG_2000,),
            target="absent:encode",
            lossless=False,
            tolerance=3,
            needs=("a_module_that_nobody_has",),
        )

    @hookimpl
    def codicom_transfer_syntaxes():
        yield TransferSyntax(uid=OWN, name="Stranger's own")

    return make_module(
        "fake_codecs",
        codicom_decoders=codicom_decoders,
        codicom_encoders=codicom_encoders,
        codicom_transfer_syntaxes=codicom_transfer_syntaxes,
    )


@pytest.fixture
def broken(make_module):
    """A plugin whose hook fails."""

    @hookimpl
    def codicom_decoders():
        raise ZeroDivisionError("nothing to divide")

    return make_module("fake_broken", codicom_decoders=codicom_decoders)


@pytest.fixture
def listed(registry_of, capsys, monkeypatch):
    """Run ``codicom plugins`` 80 columns wide, and return its lines."""
    monkeypatch.setenv("COLUMNS", "80")

    def run(*plugins, options=(), code=0):
        assert main(["plugins", *options], registry_of(*plugins)) == code
        return capsys.readouterr().out.splitlines()

    return run


def words(lines):
    return " ".join(" ".join(lines).split())


def test_plugins_without_problems_end_with_0(listed):
    assert listed(code=0)


def test_plugins_with_a_problem_end_with_1_and_tell_it(listed, broken):
    text = words(listed(broken, code=1))
    assert "fake_broken" in text
    assert "codicom_decoders raised ZeroDivisionError: nothing to divide" in text


def test_a_broken_plugin_does_not_hide_the_others(listed, broken, codecs):
    assert RLE in words(listed(broken, codecs, code=1))


def test_each_plugin_is_listed_with_what_it_supplies(listed, codecs):
    text = words(listed(codecs))
    assert re.search(r"commands \(\d+\): show, .*plugins, demo", text)
    assert "decoders (3): slow, last, fast" in text
    assert "encoders (1): small" in text


def test_many_names_are_counted_and_the_first_shown(listed, make_module):
    @hookimpl
    def codicom_private_tags():
        for number in range(100):
            yield PrivateTags(creator=f"MAKER {number:02}", target="absent:TAGS")

    text = words(listed(make_module("fake_vendor", codicom_private_tags=codicom_private_tags)))
    assert "private creators (100): MAKER 00," in text
    assert "MAKER 23 and 76 more, which --json shows" in text


def test_codecs_are_listed_by_rank(listed, codecs):
    lines = listed(codecs)
    start = next(number for number, line in enumerate(lines) if line.startswith(RLE))
    assert [line.split()[:3] for line in lines[start + 1 : start + 4]] == [
        ["decode", "1", "fast"],
        ["decode", "2", "slow"],
        ["decode", "3", "last"],
    ]


def test_codec_line_has_licence_exactness_tier_and_threads(listed, codecs):
    lines = [" ".join(line.split()) for line in listed(codecs)]
    assert "decode 1 fast fake_codecs MIT, exact, native, parallel" in lines
    assert "decode 2 slow fake_codecs BSD-3-Clause, exact, portable, safe, not faster" in lines


def test_codec_that_lacks_a_module_says_so(listed, codecs):
    assert "within 3, portable, one at a time, needs a_module_that_nobody_has, not installed" in words(listed(codecs))


def test_transfer_syntaxes_have_their_names(listed, codecs):
    lines = listed(codecs)
    assert f"{RLE}  RLE Lossless" in lines
    assert f"{OWN}  Stranger's own" in lines


@pytest.mark.parametrize("options", [(), ("--matrix",)])
def test_lines_keep_to_80_columns(listed, codecs, options):
    assert max(map(len, listed(codecs, options=options))) <= 80


@pytest.mark.parametrize("options", [(), ("--matrix",)])
def test_nothing_is_cut_off(listed, codecs, options):
    assert "…" not in "".join(listed(codecs, options=options))


def test_json_is_the_report(listed, codecs):
    facts = json.loads("\n".join(listed(codecs, options=["--json"])))
    names = {syntax["uid"]: [codec["name"] for codec in syntax["decoders"]] for syntax in facts["syntaxes"]}
    assert names[RLE] == ["fast", "slow", "last"]
    assert [plugin["name"] for plugin in facts["plugins"]] == ["codicom_cli.plugin", "fake_codecs"]
    assert facts["problems"] == []


def test_json_has_the_problems_and_ends_with_1(listed, broken):
    facts = json.loads("\n".join(listed(broken, options=["--json"], code=1)))
    assert [problem["stage"] for problem in facts["problems"]] == ["declare"]


def test_matrix_has_a_line_for_each_syntax_package_and_licence(listed, codecs):
    lines = [" ".join(line.split()) for line in listed(codecs, options=["--matrix"])]
    at = lines.index(f"{RLE} RLE Lossless")
    assert lines[at + 1 : at + 3] == ["(none) decode exact MIT", "(none) decode exact BSD-3-Clause"]


def test_matrix_tells_each_exactness_of_a_package(listed, make_module):
    @hookimpl
    def codicom_encoders():
        for name, how in (("one", {}), ("two", {"lossless": False, "tolerance": 3})):
            yield EncoderSpec(name=name, transfer_syntaxes=(JPEG_2000,), target="absent:encode", **how)

    lines = listed(make_module("fake_encoders", codicom_encoders=codicom_encoders), options=["--matrix"])
    assert words(lines[-2:]) == "(none) encode exact MIT encode within 3"


def test_matrix_leaves_out_codecs_that_lack_a_module(listed, codecs):
    assert JPEG_2000 not in words(listed(codecs, options=["--matrix"]))


def test_json_and_matrix_together_are_a_usage_error(listed):
    listed(options=["--json", "--matrix"], code=2)


@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_piped_list_is_plain_text(encoding):
    environment = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "FORCE_COLOR")}
    done = subprocess.run(
        [sys.executable, "-m", "codicom_cli", "plugins"],
        env=environment | {"PYTHONIOENCODING": encoding},
        capture_output=True,
        encoding=encoding,
        timeout=60,
    )
    assert "\x1b" not in done.stdout
    assert "1.2.840.10008.1.2.1  Explicit VR Little Endian" in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80
