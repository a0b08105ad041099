"""Codes of codicom-sr against pydicom.sr: the size of the tables, importing them, the first code and all others.

Run it with ``python tests/benchmarks/bench_sr.py``. Each measurement is a process of its own, both sides take turns,
and each figure is a median of several rounds; what counts is the ratio of the two.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

KINDS = {"codicom": "codicom_sr", "pydicom": "pydicom.sr"}
# What a first look may be for, after the import.
FIRST = {
    "code of SCT": "codes.SCT.Liver",
    "code of DCM": "codes.DCM.DeviceSubject",
    "code of UCUM": "codes.UCUM.Millimeter",
    "code of a CID": "codes.CID270.Person",
    "keywords of SCT": "codes.SCT.dir('liver')",
}
# Prints milliseconds of processor time for the import, the first look and a thousand more, and MiB that then are held.
MEASURE = """
import json, os, sys, time
def resident():
    with open("/proc/self/statm") as stream:
        return int(stream.read().split()[1]) * os.sysconf("SC_PAGESIZE")
before = resident()
start = time.process_time()
from PACKAGE import codes
imported = time.process_time()
LOOK
first = time.process_time()
for _ in range(1000):
    LOOK
again = time.process_time()
print(json.dumps({
    "import": (imported - start) * 1e3, "first": (first - imported) * 1e3, "both": (first - start) * 1e3,
    "again": (again - first) * 1e3, "memory": (resident() - before) / (1 << 20),
}))
"""


# Bytecode is kept for both, whatever the environment says of it, and no other Python's is in the way.
CACHE = tempfile.TemporaryDirectory()
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | {
    "PYTHONPYCACHEPREFIX": CACHE.name
}


def measure(kind, look):
    # What stands before pydicom.sr and codicom_sr is no part of the comparison.
    parent = "import pydicom" if kind == "pydicom" else "import codicom, codicom.dataset"
    program = parent + MEASURE.replace("PACKAGE", KINDS[kind]).replace("LOOK", look)
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program], env=ENVIRONMENT, capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


def table_sizes():
    """Return the bytes of the tables as they are installed: the files, and with the bytecode that Python adds."""
    found = {}
    for kind, package in KINDS.items():
        folder = Path(importlib.util.find_spec(package).origin).parent
        names = (folder / "data").glob("*.z") if kind == "codicom" else folder.glob("_*_dict.py")
        files = list(names)
        plain = sum(each.stat().st_size for each in files)
        bytecode = [each for file in files for each in Path(CACHE.name).rglob(f"{file.stem}.*.pyc")]
        found[kind] = plain, plain + sum(each.stat().st_size for each in bytecode)
    return found


def show(what, unit, ours, theirs, digits=1):
    print(f"{what:28} {unit:4} {ours:10.{digits}f} {theirs:10.{digits}f} {theirs / ours:10.2f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    rounds = parser.parse_args().rounds
    print(f"{'what':28} {'unit':4} {'codicom':>10} {'pydicom':>10} {'ratio':>10}")
    for look in FIRST.values():
        for kind in KINDS:
            measure(kind, look)  # so that all bytecode is there
    sizes = table_sizes()
    for place, what in enumerate(("tables", "tables with bytecode")):
        show(what, "KiB", sizes["codicom"][place] / 1024, sizes["pydicom"][place] / 1024)
    for what, look in FIRST.items():
        runs = {kind: [] for kind in KINDS}
        for _ in range(rounds):
            for kind, held in runs.items():
                held.append(measure(kind, look))
        medians = {
            kind: {key: statistics.median(each[key] for each in held) for key in held[0]} for kind, held in runs.items()
        }
        ours, theirs = medians["codicom"], medians["pydicom"]
        show(f"{what}: import", "ms", ours["import"], theirs["import"])
        show(f"{what}: first", "ms", ours["first"], theirs["first"], 2)
        show(f"{what}: both", "ms", ours["both"], theirs["both"])
        show(f"{what}: again", "µs", ours["again"], theirs["again"], 2)
        show(f"{what}: memory", "MiB", ours["memory"], theirs["memory"])


if __name__ == "__main__":
    main()
