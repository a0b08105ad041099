import itertools
from textwrap import dedent

import pytest

_numbers = itertools.count()


@pytest.fixture
def failures(tmp_path, monkeypatch):
    """Return a function that writes a plugin, runs every check of a kit class on it, and names those that fail."""

    def run(conformance, source, **attributes):
        module = f"acme_{next(_numbers)}"
        (tmp_path / f"{module}.py").write_text(dedent(source).replace("MODULE", module))
        monkeypatch.syspath_prepend(str(tmp_path))
        tested = type("TestAcme", (conformance,), {"plugin": module} | attributes)
        failed = {}
        for check in checks(conformance):
            try:
                getattr(tested(), check)()
            except AssertionError as error:
                failed[check] = str(error)
        return failed

    return run


def checks(conformance):
    return [name for name in dir(conformance) if name.startswith("test_")]


@pytest.fixture
def mutant():
    """Return a function that changes the one place of a source that reads ``old``."""

    def change(source, *changes):
        for old, new in changes:
            assert source.count(old) == 1, f"{old!r} is {source.count(old)} times in the source"
            source = source.replace(old, new)
        return source

    return change
