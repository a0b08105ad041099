"""What installed metadata may look like, and what the loader makes of it."""

from __future__ import annotations

import os
import subprocess
import sys
import types

import pytest

from codicom.extend.registry import Plugins

EMPTY = "# a plugin that supplies nothing"


def names(plugins):
    return [plugin.name for plugin in plugins.loaded]


def test_plugins_are_sorted_by_distribution_then_name(site):
    site.module("fake_one", EMPTY)
    site.module("fake_two", EMPTY)
    site.module("fake_three", EMPTY)
    site.metadata("codicom-zeta", "[codicom.v1]\nalpha = fake_one\n")
    site.metadata("Codicom-Alpha", "[codicom.v1]\nzeta = fake_two\nbeta = fake_three\n")
    assert [(each.distribution, each.name) for each in site.plugins().loaded] == [
        ("Codicom-Alpha", "beta"),
        ("Codicom-Alpha", "zeta"),
        ("codicom-zeta", "alpha"),
    ]


def test_plugin_knows_where_it_comes_from(site):
    site.install("good", EMPTY, version="2.5")
    (plugin,) = site.plugins().loaded
    assert (plugin.name, plugin.distribution, plugin.version, plugin.module) == (
        "good",
        "codicom-good",
        "2.5",
        "fake_good",
    )


def test_distribution_seen_twice_is_loaded_once(site):
    site.install("good", EMPTY, version="2.0")
    # An older copy of the metadata under another spelling of the name, as an editable install beside a wheel leaves it.
    site.metadata("codicom.good", "[codicom.v1]\ngood = fake_good\n", version="1.0")
    plugins = site.plugins()
    assert names(plugins) == ["good"]
    assert plugins.problems == ()


def test_entry_point_named_twice_is_loaded_once(site):
    site.module("fake_good", EMPTY)
    site.metadata("codicom-good", "[codicom.v1]\ngood = fake_good\ngood = fake_good\n")
    plugins = site.plugins()
    assert names(plugins) == ["good"]
    assert plugins.problems == ()


def test_module_named_by_two_entry_points_is_loaded_once(site):
    site.module("fake_good", EMPTY)
    site.metadata("codicom-good", "[codicom.v1]\na = fake_good\nb = fake_good\n")
    plugins = site.plugins()
    assert names(plugins) == ["a"]
    assert [(problem.plugin, problem.stage) for problem in plugins.problems] == [("b", "register")]


def test_plugin_that_serves_two_hook_apis_is_no_problem(site):
    site.module("fake_good", EMPTY)
    site.metadata("codicom-good", "[codicom.v1]\ngood = fake_good\n[codicom.v2]\ngood = fake_good.second\n")
    plugins = site.plugins()
    assert names(plugins) == ["good"]
    assert plugins.problems == ()


@pytest.mark.parametrize("group", ["codicom.v", "codicom.version1", "codicom.v1.extra", "other.codicom.v2"])
def test_group_of_another_form_is_none_of_ours(group, site):
    site.install("other", "raise AssertionError", group=group)
    plugins = site.plugins()
    assert plugins.loaded == plugins.problems == ()


def test_metadata_that_cannot_be_read_is_a_problem_of_its_own(site):
    site.install("good", EMPTY)
    info = site.metadata("codicom-odd", "")
    (info / "entry_points.txt").write_bytes(b"[codicom.v1]\nodd = \xff\xfe\n")
    plugins = site.plugins()
    assert names(plugins) == ["good"]
    assert [problem.stage for problem in plugins.problems] == ["version"]


def test_disabled_plugin_is_neither_loaded_nor_imported(site):
    site.install("good", "raise AssertionError")
    plugins = site.plugins(CODICOM_DISABLE_PLUGINS="good")
    assert plugins.loaded == plugins.problems == ()
    assert plugins.disabled == ("good",)


def test_registry_without_discovery_is_empty(site):
    site.install("good", "raise AssertionError")
    plugins = Plugins(discover=False, environ={})
    assert plugins.loaded == plugins.problems == plugins.disabled == ()


def test_module_both_installed_and_handed_over_is_one_plugin(site):
    site.install("good", EMPTY)
    plugins = site.plugins(register=["fake_good"])
    assert [each.distribution for each in plugins.loaded] == ["codicom-good"]
    assert plugins.problems == ()


def test_environment_is_read_when_plugins_are_loaded(site, monkeypatch):
    site.install("good", EMPTY)
    plugins = Plugins()
    monkeypatch.setenv("CODICOM_DISABLE_PLUGINS", "good")
    assert plugins.loaded == ()


def test_handed_over_object_may_be_an_instance(site):
    assert names(Plugins(discover=False, register=[types.SimpleNamespace(__name__="mine")])) == ["mine"]


def run(site, code, **environ):
    """Run a program in a fresh interpreter that finds the fake distributions as any user's would."""
    environment = {**os.environ, "PYTHONPATH": str(site.root), **environ}
    return subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False, timeout=60
    )


def test_default_registry_warns_once_of_all_problems(site):
    site.install("x", "import libdoesnotexist")
    site.install("y", "import libdoesnotexisteither")
    done = run(site, "import codicom; p = codicom.plugins(); p.loaded; p.problems; codicom.plugins().loaded")
    assert done.returncode == 0
    assert done.stderr.count("PluginWarning") == 1
    assert "plugin x (codicom-x 1.0) did not load" in done.stderr
    assert "plugin y (codicom-y 1.0) did not load" in done.stderr


def test_own_registry_does_not_warn(site):
    site.install("x", "import libdoesnotexist")
    done = run(site, "import codicom; print(len(codicom.Plugins().problems))")
    assert "PluginWarning" not in done.stderr


def test_default_registry_works_on_after_its_warning_was_an_error(site):
    site.install("x", "import libdoesnotexist")
    code = """
import warnings, codicom
warnings.simplefilter("error")
try:
    codicom.plugins().loaded
except codicom.errors.PluginWarning:
    print([problem.plugin for problem in codicom.plugins().problems if problem.plugin == "x"])
"""
    done = run(site, code)
    assert done.stdout == "['x']\n", done.stderr


def test_exit_of_a_plugin_does_not_end_the_program(site):
    site.install("x", "import sys; sys.exit(7)")
    done = run(site, "import codicom; codicom.plugins().loaded; print('still here')")
    assert (done.returncode, done.stdout) == (0, "still here\n")


def test_strict_process_fails_with_every_problem(site):
    site.install("x", "import libdoesnotexist")
    done = run(site, "import codicom; codicom.plugins().loaded", CODICOM_STRICT_PLUGINS="1")
    assert done.returncode == 1
    assert "PluginLoadError" in done.stderr
    assert "No module named 'libdoesnotexist'" in done.stderr
