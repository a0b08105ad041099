"""How plugins that are handed over are named, ordered and told apart; tests/plugins_bad has the installed ones."""

from __future__ import annotations

import types

import pytest

from codicom.extend import loader
from codicom.extend.records import CommandSpec
from codicom.plugin import hookimpl


def load(*register):
    return loader.load(discover=False, register=register, disabled=())


def test_handed_over_plugins_are_sorted_by_name(plugin):
    assert [each.name for each in load(plugin("c"), plugin("a"), plugin("b")).plugins] == ["a", "b", "c"]


def test_handed_over_plugin_has_no_distribution(plugin):
    (info,) = load(plugin("acme", version="2.1")).plugins
    assert (info.distribution, info.version) == ("(none)", "2.1")


def test_plugin_without_a_version_has_version_0():
    (info,) = load(types.ModuleType("acme")).plugins
    assert info.version == "0"
    assert str(info) == "plugin acme (registered by the program)"


def test_plugin_handed_over_twice_is_one(plugin):
    one = plugin("acme")
    loaded = load(one, one)
    assert len(loaded.plugins) == 1
    assert loaded.problems == ()


def test_module_may_be_handed_over_by_name():
    (info,) = load("types").plugins
    assert info.name == "types"


def test_module_name_that_does_not_exist_is_an_import_problem():
    (problem,) = load("libdoesnotexist").problems
    assert (problem.plugin, problem.stage) == ("libdoesnotexist", "import")


def test_none_is_refused_as_a_plugin():
    (problem,) = load(None).problems
    assert problem.stage == "register"


def test_object_whose_attributes_raise_is_a_register_problem():
    class Hostile:
        def __dir__(self):
            raise OSError("keep out")

    (problem,) = load(Hostile()).problems
    assert (problem.stage, problem.error) == ("register", "OSError: keep out")


def test_hook_may_have_another_name_than_its_function():
    class Named:
        @hookimpl(specname="codicom_commands")
        def verbs(self):
            yield CommandSpec(name="verb", help="Do it.", target="m:f")

    (info,) = load(Named()).plugins
    assert [record.name for record in info.records] == ["verb"]


def test_two_implementations_of_a_hook_are_called_in_the_order_of_their_names():
    class Two:
        @hookimpl(specname="codicom_commands")
        def zeta(self):
            yield CommandSpec(name="last", help="Do it.", target="m:f")

        @hookimpl(specname="codicom_commands")
        def alpha(self):
            yield CommandSpec(name="first", help="Do it.", target="m:f")

    (info,) = load(Two()).plugins
    assert [record.name for record in info.records] == ["first", "last"]


def test_optional_hook_of_a_later_codicom_is_no_problem():
    class Ahead:
        @hookimpl(optionalhook=True)
        def codicom_windows(self):
            raise AssertionError

    loaded = load(Ahead())
    assert len(loaded.plugins) == 1
    assert loaded.problems == ()


def test_each_hook_is_called_once():
    calls = []

    class Once:
        @hookimpl
        def codicom_luts(self):
            calls.append("luts")
            return ()

    load(Once())
    assert calls == ["luts"]


def test_plugins_that_fail_do_not_stop_those_that_sort_after(plugin):
    def fail():
        raise ValueError

    bad = plugin("a")
    bad.codicom_luts = hookimpl(fail, specname="codicom_luts")
    good = plugin("b", codicom_commands=[CommandSpec(name="verb", help="Do it.", target="m:f")])
    loaded = load(bad, good)
    assert [each.stage for each in loaded.problems] == ["declare"]
    assert [len(each.records) for each in loaded.plugins] == [0, 1]


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (ValueError("a\n  b"), "ValueError: a b"),
        (KeyError(), "KeyError"),
        (FileNotFoundError(2, "gone"), "FileNotFoundError: [Errno 2] gone"),
    ],
)
def test_error_is_described_in_one_line(error, text):
    assert loader.describe(error) == text
