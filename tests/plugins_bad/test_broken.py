"""Each way a plugin can be broken is reported at its stage, and breaks nothing beside it."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from codicom.errors import CodecUnavailable, PluginLoadError
from codicom.extend.frame import Frame, FrameInfo
from codicom.extend.records import CommandSpec, DecoderSpec

SYNTAX = "1.2.826.0.1.3680043.9.9999.1"
INFO = FrameInfo(rows=1, columns=2, transfer_syntax=SYNTAX)


@dataclass(frozen=True)
class Case:
    stage: str
    error: str
    source: str
    group: str = "codicom.v1"


CASES = {
    "unimportable": Case(
        "import",
        "ModuleNotFoundError: No module named 'libdoesnotexist'",
        "import libdoesnotexist",
    ),
    "raises_when_imported": Case("import", "ValueError: two lines", r"raise ValueError('two\nlines')"),
    "syntax_error": Case(
        "import", "SyntaxError: invalid syntax (fake_syntax_error.py, line 1)", "this is no Python = = ="
    ),
    "exits_when_imported": Case("import", "SystemExit: 3", "import sys; sys.exit(3)"),
    "other_hook_api": Case("version", "must be written for hook API 1, got 2", "raise AssertionError", "codicom.v2"),
    "misspelt_hook": Case(
        "register",
        "unknown hook 'codicom_decoderz'",
        """
        from codicom.plugin import hookimpl

        @hookimpl
        def codicom_decoderz():
            return ()
        """,
    ),
    "hook_with_argument": Case(
        "register",
        "Argument(s) {'config'} are declared in the hookimpl but can not be found in the hookspec",
        """
        from codicom.plugin import hookimpl

        @hookimpl
        def codicom_decoders(config):
            return ()
        """,
    ),
    "hook_wrapper": Case(
        "register",
        "codicom_decoders must be a plain hook, got a hook wrapper",
        """
        from codicom.plugin import hookimpl

        @hookimpl(wrapper=True)
        def codicom_decoders():
            return (yield)
        """,
    ),
    "unmarked_hook": Case(
        "register",
        "codicom_commands must be marked with @hookimpl from codicom.plugin",
        """
        def codicom_commands():
            return ()
        """,
    ),
    "wrong_record": Case(
        "declare",
        "codicom_decoders must return DecoderSpec records, got 3",
        """
        from codicom.plugin import hookimpl

        @hookimpl
        def codicom_decoders():
            yield 3
        """,
    ),
    "returns_nothing": Case(
        "declare",
        "codicom_decoders must return DecoderSpec records, got None",
        """
        from codicom.plugin import hookimpl

        @hookimpl
        def codicom_decoders():
            pass
        """,
    ),
    "lone_record": Case(
        "declare",
        "codicom_commands must return an iterable of CommandSpec, got one: use yield",
        """
        from codicom.plugin import CommandSpec, hookimpl

        @hookimpl
        def codicom_commands():
            return CommandSpec(name="lone", help="Be alone.", target="fake_lone_record:run")
        """,
    ),
    "raising_hook": Case(
        "declare",
        "codicom_decoders raised OSError: disk on fire",
        """
        from codicom.plugin import hookimpl

        @hookimpl
        def codicom_decoders():
            raise OSError("disk on fire")
        """,
    ),
    "exiting_hook": Case(
        "declare",
        "codicom_decoders raised SystemExit: 1",
        """
        from codicom.plugin import hookimpl

        @hookimpl
        def codicom_decoders():
            raise SystemExit(1)
        """,
    ),
    "impossible_record": Case(
        "declare",
        "codicom_decoders raised RecordError: DecoderSpec name must be lower-case letters, digits, '.', '_' and '-', "
        "got 'No Name'",
        f"""
        from codicom.plugin import DecoderSpec, hookimpl

        @hookimpl
        def codicom_decoders():
            yield DecoderSpec(name="No Name", transfer_syntaxes=("{SYNTAX}",), target="fake:decode")
        """,
    ),
    "taken_name": Case(
        "declare",
        "decoder 'good' is already declared by plugin good (codicom-good 1.0)",
        f"""
        from codicom.plugin import DecoderSpec, hookimpl

        @hookimpl
        def codicom_decoders():
            yield DecoderSpec(name="good", transfer_syntaxes=("{SYNTAX}",), target="fake:decode")
        """,
    ),
    "standard_syntax": Case(
        "declare",
        "transfer syntax 1.2.840.10008.1.2.5 is already the standard's: RLE Lossless",
        """
        from codicom.plugin import TransferSyntax, hookimpl

        @hookimpl
        def codicom_transfer_syntaxes():
            yield TransferSyntax(uid="1.2.840.10008.1.2.5", name="Mine")
        """,
    ),
    "endless_hook": Case(
        "declare",
        "codicom_commands must return at most 10000 records, got more",
        """
        from itertools import count
        from codicom.plugin import CommandSpec, hookimpl

        @hookimpl
        def codicom_commands():
            return (CommandSpec(name=f"verb-{n}", help="Go on.", target="fake:run") for n in count())
        """,
    ),
    "unprintable_error": Case(
        "import",
        "Unprintable",
        """
        class Unprintable(Exception):
            def __str__(self):
                raise RuntimeError

        raise Unprintable
        """,
    ),
}


@pytest.fixture(params=CASES)
def broken(request, good):
    """Install one broken plugin beside the good one; return its name."""
    case = CASES[request.param]
    # The x sorts it after the good plugin, so that "taken_name" is the one that comes too late.
    name = f"x_{request.param}"
    good.install(name, case.source.replace(f"fake_{request.param}", f"fake_{name}"), version="0.3.0", group=case.group)
    return name


def test_broken_plugin_is_reported_at_its_stage(broken, good):
    (problem,) = good.plugins().problems
    case = CASES[broken[2:]]
    assert (problem.plugin, problem.distribution, problem.version) == (broken, f"codicom-{broken}", "0.3.0")
    assert problem.stage == case.stage
    assert case.error.replace("fake_syntax", "fake_x_syntax") in problem.error
    assert "\n" not in str(problem)


def test_broken_plugin_breaks_nothing_beside_it(broken, good):
    codec = good.plugins().select_decoder(INFO)
    assert codec.decode(Frame(data=bytes(4), info=INFO)).data == b"\x5a" * 4


def test_broken_plugin_is_named_when_a_codec_is_missing(broken, good):
    with pytest.raises(CodecUnavailable) as caught:
        good.plugins().select_decoder(INFO.changed(transfer_syntax="1.2.826.0.1.3680043.9.9999.7"))
    assert [problem.plugin for problem in caught.value.problems] == [broken]
    assert f"plugin {broken} (codicom-{broken} 0.3.0)" in str(caught.value)


def test_broken_plugin_is_an_error_if_strict(broken, good):
    plugins = good.plugins(CODICOM_STRICT_PLUGINS="1")
    with pytest.raises(PluginLoadError, match=f"plugin {broken} ") as caught:
        plugins.decoders(SYNTAX)
    assert [problem.plugin for problem in caught.value.problems] == [broken]


def test_broken_plugin_that_is_disabled_is_no_problem(broken, good):
    plugins = good.plugins(CODICOM_DISABLE_PLUGINS=f" {broken} ,other", CODICOM_STRICT_PLUGINS="1")
    assert plugins.problems == ()
    assert [plugin.name for plugin in plugins.loaded] == ["good"]


def test_plugin_that_did_not_register_is_not_loaded(good):
    good.install("x", CASES["misspelt_hook"].source)
    assert [plugin.name for plugin in good.plugins().loaded] == ["good"]


def test_misspelt_hook_is_not_held_against_the_plugins_after_it(good):
    good.install("a", CASES["misspelt_hook"].source)
    plugins = good.plugins()
    assert [plugin.name for plugin in plugins.loaded] == ["good"]
    assert [problem.plugin for problem in plugins.problems] == ["a"]


def test_plugin_of_another_hook_api_is_not_imported(good):
    good.install("future", "import pathlib; pathlib.Path(__file__).with_name('imported').touch()", group="codicom.v2")
    assert good.plugins().problems[0].stage == "version"
    assert not (good.root / "imported").exists()


def test_keyboard_interrupt_of_a_plugin_passes(good):
    good.install("x", "raise KeyboardInterrupt")
    plugins = good.plugins()
    with pytest.raises(KeyboardInterrupt):
        plugins.decoders(SYNTAX)


def test_interrupted_loading_starts_again(good):
    good.install("x", "raise KeyboardInterrupt")
    plugins = good.plugins()
    with pytest.raises(KeyboardInterrupt):
        plugins.decoders(SYNTAX)
    good.module("fake_x", "# the same module, not interrupted")
    assert [plugin.name for plugin in plugins.loaded] == ["good", "x"]


def test_hook_that_raises_keeps_what_it_yielded_before(good):
    good.install(
        "x",
        f"""
        from codicom.plugin import DecoderSpec, hookimpl

        @hookimpl
        def codicom_decoders():
            for name in ("first", "second"):
                yield DecoderSpec(name=name, transfer_syntaxes=("{SYNTAX}",), target="fake_x:decode")
            raise OSError("disk on fire")
            yield DecoderSpec(name="third", transfer_syntaxes=("{SYNTAX}",), target="fake_x:decode")
        """,
    )
    names = [each.record.name for each in good.plugins().records(DecoderSpec)]
    assert names == ["good", "first", "second"]


def test_hook_that_raises_takes_no_other_hook_along(good):
    good.install(
        "x",
        """
        from codicom.plugin import CommandSpec, hookimpl

        @hookimpl
        def codicom_decoders():
            raise OSError

        @hookimpl
        def codicom_commands():
            yield CommandSpec(name="verb", help="Do it.", target="fake_x:run")
        """,
    )
    assert [each.record.name for each in good.plugins().records(CommandSpec)] == ["verb"]


def test_taken_name_costs_only_its_own_record(good):
    good.install(
        "x",
        f"""
        from codicom.plugin import DecoderSpec, hookimpl

        @hookimpl
        def codicom_decoders():
            for name in ("good", "better"):
                yield DecoderSpec(name=name, transfer_syntaxes=("{SYNTAX}",), target="fake_x:decode")
        """,
    )
    declared = good.plugins().records(DecoderSpec)
    assert [(each.record.name, each.plugin.name) for each in declared] == [("good", "good"), ("better", "x")]


def test_taken_name_is_refused_to_the_later_distribution(good):
    # "codicom-alpha" sorts before "codicom-good", so it is the good plugin that comes too late.
    good.install(
        "alpha",
        f"""
        from codicom.plugin import DecoderSpec, hookimpl

        @hookimpl
        def codicom_decoders():
            yield DecoderSpec(name="good", transfer_syntaxes=("{SYNTAX}",), target="fake_alpha:decode")
        """,
    )
    plugins = good.plugins()
    assert [each.plugin.name for each in plugins.records(DecoderSpec)] == ["alpha"]
    assert [problem.plugin for problem in plugins.problems] == ["good"]


UNRESOLVABLE = f"""
from codicom.plugin import DecoderSpec, PrivateTags, Tier, hookimpl

@hookimpl
def codicom_decoders():
    yield DecoderSpec(
        name="fast", transfer_syntaxes=("{SYNTAX}",), target="fake_missing.decode:decode", tier=Tier.NATIVE
    )

@hookimpl
def codicom_private_tags():
    yield PrivateTags(creator="ACME 1.1", target="fake_missing.tables:TABLE")
"""


def test_target_that_cannot_be_imported_is_no_problem_before_it_is_used(good):
    good.install("x", UNRESOLVABLE)
    assert good.plugins().problems == ()


def test_target_that_cannot_be_imported_is_an_error_when_used(good):
    good.install("x", UNRESOLVABLE)
    with pytest.raises(CodecUnavailable) as caught:
        good.plugins().select_decoder(INFO)
    assert str(caught.value) == (
        "decoder 'fast' cannot be loaded: ModuleNotFoundError: No module named 'fake_missing'; "
        "plugin x (codicom-x 1.0) is broken; others that take it: good"
    )


def test_target_that_cannot_be_imported_is_a_problem_told_once(good):
    good.install("x", UNRESOLVABLE)
    plugins = good.plugins()
    for _ in range(2):
        with pytest.raises(CodecUnavailable):
            plugins.select_decoder(INFO)
    assert [(problem.plugin, problem.stage) for problem in plugins.problems] == [("x", "resolve")]


def test_target_that_cannot_be_imported_leaves_the_others_usable_by_name(good):
    good.install("x", UNRESOLVABLE)
    assert good.plugins().select_decoder(INFO, decoder="good").name == "good"


def test_private_table_that_cannot_be_imported_is_left_out_with_a_warning(good):
    good.install("x", UNRESOLVABLE)
    plugins = good.plugins()
    with pytest.warns(UserWarning, match="private creator 'ACME 1.1' cannot be loaded"):
        assert plugins.private_table("ACME 1.1") is None


def test_private_table_that_cannot_be_imported_is_told_once(good):
    good.install("x", UNRESOLVABLE)
    plugins = good.plugins()
    with pytest.warns(UserWarning, match="cannot be loaded"):
        plugins.private_table("ACME 1.1")
    # A second warning would be an error here.
    assert plugins.private_table("ACME 1.1") is None


def test_plugin_that_asks_for_plugins_while_it_is_loaded_is_the_broken_one(good):
    good.module("fake_shared", "registry = None")
    good.install("x", "import fake_shared; fake_shared.registry.loaded")
    import fake_shared

    fake_shared.registry = good.plugins()
    (problem,) = fake_shared.registry.problems
    assert problem.stage == "import"
    assert "asked for while they are being loaded" in problem.error
