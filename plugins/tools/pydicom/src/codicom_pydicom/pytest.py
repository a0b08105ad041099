"""``pytest -p codicom_pydicom.pytest``: tests written for pydicom run on codicom."""

from __future__ import annotations

from codicom_pydicom.finder import install

# When pytest loads its plugins, before it imports any test.
install()


def pytest_report_header() -> str:
    """Say so above the tests."""
    return "pydicom: codicom (codicom_pydicom is active)"
