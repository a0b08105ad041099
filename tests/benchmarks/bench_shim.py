"""What codicom-pydicom costs against codicom's own names, and gains on pydicom."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys

ROUNDS = 9
# One measurement in a process of its own: seconds of processor time, by what is done.
MEASURE = """
import json, sys, time
start = time.process_time()
PREPARE
import PACKAGE as package
imported = time.process_time() - start
dcmread = package.dcmread
path, copies = sys.argv[1], 300
def timed(work):
    start = time.process_time()
    work()
    return time.process_time() - start
def read():
    for _ in range(copies):
        dcmread(path)
ds = dcmread(path)
def get():
    for _ in range(copies * 100):
        ds.PatientName; ds[0x00280010]; ds.get("Modality")
def set():
    for _ in range(copies * 10):
        ds.PatientID = "1"; ds.Rows = 5
def loop():
    for _ in range(copies // 10):
        for element in dcmread(path):
            element.value
def save():
    import io
    for _ in range(copies // 3):
        ds.save_as(io.BytesIO())
for work in (read, get, set, loop, save):
    work()
print(json.dumps({"import": imported} | {work.__name__: timed(work) for work in (read, get, set, loop, save)}))
"""
KINDS = {
    "codicom": ("pass", "codicom"),
    "shim": ("import codicom_pydicom; codicom_pydicom.install()", "pydicom"),
    "pydicom": ("pass", "pydicom"),
}


def measure(kind, path):
    prepare, package = KINDS[kind]
    program = MEASURE.replace("PREPARE", prepare).replace("PACKAGE", package)
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program, path], capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


def main():
    from pydicom.data import get_testdata_file

    path = get_testdata_file("CT_small.dcm")
    rounds = [{kind: measure(kind, path) for kind in KINDS} for _ in range(ROUNDS)]
    print(f"{'what':8} {'codicom':>10} {'shim':>10} {'pydicom':>10}  shim/codicom  pydicom/shim")
    for what in rounds[0]["codicom"]:
        codicom, shim, pydicom = (statistics.median(each[kind][what] for each in rounds) * 1000 for kind in KINDS)
        print(f"{what:8} {codicom:10.1f} {shim:10.1f} {pydicom:10.1f}  {shim / codicom:12.2f}  {pydicom / shim:12.1f}")


if __name__ == "__main__":
    main()
