"""A kind of record that codicom does not know is declared in this one module, and everything works with it."""

from __future__ import annotations

import sys
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import ClassVar

import pluggy
import pytest

from codicom.errors import PluginError
from codicom.extend.record import Record
from codicom.extend.registry import Plugins
from codicom.extend.report import report

hookspec = pluggy.HookspecMarker("codicom")


@dataclass(frozen=True, slots=True, kw_only=True)
class Printer(Record):
    """A printer for films."""

    kind: ClassVar[str] = "printer"
    plural: ClassVar[str] = "printers"

    address: str
    target: str = "fake_work:send"

    @property
    def key(self) -> Hashable:
        return self.address

    @property
    def label(self) -> str:
        return f"printer at {self.address}"


@hookspec
def codicom_printers() -> Iterable[Printer]:
    """Yield printers."""


@pytest.fixture
def printers(plugin):
    """Return a function that makes a registry of this module's hook and of one plugin with the given records."""

    def make(*records):
        return Plugins(
            discover=False,
            register=[plugin(codicom_printers=records)],
            hookspecs=[sys.modules[__name__]],
            environ={},
        )

    return make


def test_it_is_loaded(printers):
    one = Printer(address="film-1")
    assert [each.record for each in printers(one).records(Printer)] == [one]


def test_a_second_one_with_its_key_is_refused(printers):
    registry = printers(Printer(address="film-1"), Printer(address="film-1"))
    assert len(registry.records(Printer)) == 1
    (problem,) = registry.problems
    assert problem.error == (
        "printer 'printer at film-1' is already declared by plugin acme 1.0 (registered by the program)"
    )


def test_it_is_listed_in_the_report(printers):
    (plugin,) = report(printers(Printer(address="film-1"), Printer(address="film-2"))).plugins
    assert plugin.supplies == {"printers": ("printer at film-1", "printer at film-2")}


def test_something_else_is_refused_in_its_place(printers):
    (problem,) = printers("film-1").problems
    assert problem.error == "codicom_printers must return Printer records, got 'film-1'"


def test_its_target_is_resolved(printers, work):
    work.send = lambda film: None
    registry = printers(Printer(address="film-1"))
    assert registry.resolve(registry.records(Printer)[0]) is work.send


def test_its_target_must_be_a_function(printers, work):
    work.send = 3
    registry = printers(Printer(address="film-1"))
    with pytest.raises(PluginError, match="fake_work:send must be a function, got int"):
        registry.resolve(registry.records(Printer)[0])


def test_a_registry_without_the_hookspec_does_not_know_the_hook(registry, plugin):
    (problem,) = registry(plugin(codicom_printers=[Printer(address="film-1")])).problems
    assert problem.error == "unknown hook 'codicom_printers'"


def test_hookspec_that_returns_no_records_is_an_error():
    class Hooks:
        @hookspec
        def codicom_printers() -> int:
            """Yield printers, or so it seems."""

    with pytest.raises(TypeError, match=r"codicom_printers must return Iterable\[\.\.\.\] of a subclass of Record"):
        _ = Plugins(discover=False, hookspecs=[Hooks]).loaded
