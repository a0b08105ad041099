"""What importing costs, told by the modules that it loads and not by a clock."""

from __future__ import annotations

import sys


def test_importing_codicom_loads_no_third_party_module(newly_loaded):
    loaded = {name.split(".")[0] for name in newly_loaded("codicom")}
    assert loaded - sys.stdlib_module_names == {"codicom"}


def test_importing_codicom_does_not_load_importlib_metadata(newly_loaded):
    assert "importlib.metadata" not in newly_loaded("codicom")


def test_importing_codicom_loads_no_table(newly_loaded):
    assert not [name for name in newly_loaded("codicom") if name.startswith("codicom.tables")]


def test_importing_the_ground_layer_loads_no_third_party_module(newly_loaded):
    names = ["errors", "tag", "vr", "uid", "settings", "limits"]
    loaded = {name.split(".")[0] for name in newly_loaded(", ".join(f"codicom.{name}" for name in names))}
    assert loaded - sys.stdlib_module_names == {"codicom"}


def test_the_pytest_plugin_does_not_load_numpy(newly_loaded):
    # pytest loads it in every run of anybody who has codicom installed.
    assert not newly_loaded("codicom.testing.fixtures") & {"numpy", "PIL", "codicom.tables.lookup"}


def test_a_heavy_import_would_be_found(newly_loaded):
    assert "numpy" in newly_loaded("numpy")
