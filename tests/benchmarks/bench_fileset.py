"""How long adding and writing instances of a File-set takes, by their number."""

from __future__ import annotations

import resource
import tempfile
import time
import warnings
from pathlib import Path

import pydicom.fileset

from codicom import Dataset
from codicom_fileset import FileSet

COUNTS = (500, 1000, 2000, 4000, 8000)
COMPARED = 500
SERIES = 50


def write_instances(folder, count):
    paths = []
    for number in range(count):
        patient, series = number // 1000, number // SERIES
        ds = Dataset(
            SOPClassUID="1.2.840.10008.5.1.4.1.1.7", SOPInstanceUID=f"1.2.3.{number}", PatientID=str(patient),
            PatientName="Doe^Jane", StudyDate="20240101", StudyTime="120000", StudyID="1",
            StudyInstanceUID=f"1.2.{patient}",
            Modality="OT", SeriesInstanceUID=f"1.2.{patient}.{series}", SeriesNumber=series, InstanceNumber=number,
        )  # fmt: skip
        ds.ensure_file_meta()
        ds.file_meta.TransferSyntaxUID = "1.2.840.10008.1.2.1"
        paths.append(Path(folder, f"{number}.dcm"))
        ds.save_as(paths[-1], enforce_file_format=True)
    return paths


def build(kind, paths, target):
    start = time.process_time()
    fs = kind()
    for path in paths:
        fs.add(path)
    fs.write(target)
    seconds = time.process_time() - start
    assert len(fs) == len(paths)
    if hasattr(fs, "_stage") and isinstance(fs._stage, dict):
        fs._stage["t"].cleanup()
    return seconds


def main():
    warnings.simplefilter("ignore")
    print(f"{'instances':>10} {'seconds':>9} {'ms each':>9} {'peak MiB':>9}  pydicom")
    with tempfile.TemporaryDirectory() as folder:
        paths = write_instances(folder, max(COUNTS))
        for count in COUNTS:
            with tempfile.TemporaryDirectory() as target:
                seconds = build(FileSet, paths[:count], target)
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            ratio = ""
            if count == COMPARED:
                with tempfile.TemporaryDirectory() as target:
                    ratio = f"{build(pydicom.fileset.FileSet, paths[:count], target) / seconds:.0f} times as long"
            print(f"{count:>10,} {seconds:>9.2f} {1000 * seconds / count:>9.3f} {peak:>9.0f}  {ratio}")


if __name__ == "__main__":
    main()
