"""Checks of plugins run beside those of codicom, are shown as theirs, and harm nobody when they fail."""

from __future__ import annotations

import sys
import types

import pytest

from codicom import Dataset, Plugins
from codicom.checking import Severity, check
from codicom.plugin import CheckSpec, Finding, hookimpl

SECRET = "Sekret^Patient"


@pytest.fixture
def checked(monkeypatch):
    """Return a function that checks a dataset with one more check, which is given as a function."""

    def run(target, dataset=None, *, pixels=False, spec=None):
        work = types.ModuleType("fake_rules")
        work.check = target
        monkeypatch.setitem(sys.modules, "fake_rules", work)
        fields = {"name": "acme-rule", "title": "A rule", "reference": "PS3.3", "target": "fake_rules:check"}

        class Acme:
            __name__ = "acme"

            @hookimpl
            def codicom_checks(self):
                yield CheckSpec(**fields | (spec or {}))

        registry = Plugins(discover=False, register=[Acme()], environ={})
        return check(dataset or Dataset(PatientName=SECRET), pixels=pixels, plugins=registry), registry

    return run


def test_what_it_finds_is_shown_under_its_name(checked):
    (finding,), _ = checked(lambda dataset: [Finding(Severity.ERROR, "PatientName", "must be empty")])
    assert (finding.check, finding.plugin) == ("acme-rule", "acme")
    assert str(finding) == "error: PatientName: must be empty [acme-rule]"


def test_findings_of_codicom_itself_come_first_and_stay_as_they_are(checked):
    found, _ = checked(
        lambda dataset: [Finding(Severity.WARNING, "", "a plugin's")], Dataset(OtherPatientIDs="1", PatientName="a")
    )
    assert [str(each) for each in found] == [
        "warning: OtherPatientIDs: Other Patient IDs is retired (PS3.6)",
        "warning: the file: a plugin's [acme-rule]",
    ]


def test_it_cannot_take_the_name_of_a_check_of_codicom(checked):
    found, registry = checked(lambda dataset: [Finding(Severity.ERROR, "", "x")], spec={"name": "data-elements"})
    assert found == ()
    assert [each.error for each in registry.problems] == ["check 'data-elements' is already declared by codicom itself"]


def test_one_that_raises_is_a_warning_without_a_value(checked):
    def fail(dataset):
        raise ValueError(dataset.PatientName)

    (finding,), _ = checked(fail)
    assert str(finding) == "warning: the file: the check could not finish: ValueError [acme-rule]"


def test_what_it_found_before_it_raised_is_kept(checked):
    def fail(dataset):
        yield Finding(Severity.ERROR, "PatientName", "must be empty")
        raise OSError

    found, _ = checked(fail)
    assert [each.severity for each in found] == ["error", "warning"]


def test_one_that_yields_something_else_is_a_warning(checked):
    (finding,), _ = checked(lambda dataset: ["PatientName is wrong"])
    assert finding.message == "the check could not finish: TypeError"


def test_one_that_cannot_be_imported_is_a_warning(checked):
    (finding,), _ = checked(None, spec={"target": "libdoesnotexist:check"})
    assert "check 'acme-rule' cannot be loaded: ModuleNotFoundError" in finding.message


@pytest.mark.parametrize("asked", [True, False])
def test_one_that_decodes_frames_runs_only_where_that_is_asked_for(checked, asked):
    found, _ = checked(lambda dataset: [Finding(Severity.ERROR, "", "x")], spec={"pixels": True}, pixels=asked)
    assert bool(found) is asked


def test_one_that_wants_the_registry_is_given_it(checked):
    given = []

    def target(dataset, plugins):
        given.append(plugins)
        return ()

    _, registry = checked(target, spec={"with_plugins": True})
    assert given == [registry]
