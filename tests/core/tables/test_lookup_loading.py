"""Tables are loaded on first use, each alone."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest


def loaded_after(statement):
    script = f"import sys, json\n{statement}\nprint(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return {name for name in json.loads(done.stdout) if name.startswith("codicom") or name in ("numpy", "pluggy")}


def test_importing_codicom_loads_no_table():
    assert loaded_after("import codicom") == {"codicom", "codicom._version"}


def test_importing_lookup_loads_no_table_and_nothing_else_of_codicom():
    assert loaded_after("from codicom.tables import lookup") == {
        "codicom",
        "codicom._version",
        "codicom.tables",
        "codicom.tables.lookup",
    }


@pytest.mark.parametrize(
    ("look_up", "table"),
    [
        ("element_vrs()", "_elements"),
        ("keyword_tags()", "_elements"),
        ("vr_of(0x60003000)", "_elements"),
        ("suggest_keywords('PatientNam')", "_elements"),
        ("private_entry('SIEMENS CSA HEADER', 0x29, 0x1010)", "_private"),
        ("uid_entry('1.2.840.10008.1.2')", "_uids"),
        ("uid_for_keyword('CTImageStorage')", "_uids"),
        ("decoders_of('1.2.840.10008.1.2')", "_hints"),
        ("encoders_of('1.2.840.10008.1.2')", "_hints"),
    ],
)
def test_a_look_up_loads_only_its_own_table(look_up, table):
    loaded = loaded_after(f"from codicom.tables import lookup\nlookup.{look_up}")
    assert {name for name in loaded if name.startswith("codicom.tables._")} == {f"codicom.tables.{table}"}
