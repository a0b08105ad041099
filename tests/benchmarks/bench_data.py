"""Codicom against pydicom: reading, values, writing, copies and memory, in one run.

Run it with ``python tests/benchmarks/bench_data.py``. Both sides take turns; each figure is a median of several rounds,
and what counts is the ratio of the two. The files are made here, so that nothing but the two packages is needed.
"""

from __future__ import annotations

import argparse
import copy
import gc
import io
import os
import pickle
import random
import statistics
import subprocess
import sys
import tempfile
import time
import tracemalloc
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pydicom

import codicom

TEN = (
    "PatientName", "PatientID", "Modality", "StudyInstanceUID", "SeriesInstanceUID", "SOPInstanceUID", "Rows",
    "Columns", "PixelSpacing", "ImagePositionPatient",
)  # fmt: skip


class Row(NamedTuple):
    """One line of the table: what was measured, both medians in seconds or bytes, and the ratio wanted."""

    what: str
    ours: float
    theirs: float
    wanted: float
    unit: str = "µs"

    @property
    def ratio(self) -> float:
        """How many times faster or smaller codicom is."""
        return self.theirs / self.ours


def ct(*, undefined: bool) -> bytes:
    """Return a CT image file of about 140 elements, a quarter of them in sequences."""
    random.seed(1)
    dataset = codicom.Dataset()
    dataset.SpecificCharacterSet = "ISO_IR 100"
    dataset.ImageType = ["ORIGINAL", "PRIMARY", "AXIAL"]
    texts = {
        "SOPClassUID": "1.2.840.10008.5.1.4.1.1.2", "SOPInstanceUID": "2.25.1", "StudyDate": "20240102",
        "SeriesDate": "20240102", "AcquisitionDate": "20240102", "ContentDate": "20240102", "StudyTime": "101112.5",
        "SeriesTime": "101113", "AcquisitionTime": "101114", "ContentTime": "101115", "AccessionNumber": "A123",
        "Modality": "CT", "Manufacturer": "MAKER", "InstitutionName": "Hospital", "InstitutionAddress": "Street 1",
        "ReferringPhysicianName": "Doe^Jane", "StationName": "CT01", "StudyDescription": "Chest",
        "SeriesDescription": "Lung 1.0", "InstitutionalDepartmentName": "Radiology", "OperatorsName": "Op^A",
        "ManufacturerModelName": "Model", "PatientName": "Test^Patient", "PatientID": "ID0001",
        "PatientBirthDate": "19700101", "PatientSex": "O", "PatientAge": "054Y", "BodyPartExamined": "CHEST",
        "ScanOptions": "HELICAL", "DeviceSerialNumber": "1234", "SoftwareVersions": "v1.2", "ProtocolName": "Chest",
        "DateOfLastCalibration": "20240101", "TimeOfLastCalibration": "070000", "FilterType": "BODY",
        "ConvolutionKernel": "B70", "PatientPosition": "HFS", "RotationDirection": "CW", "StudyInstanceUID": "2.25.2",
        "SeriesInstanceUID": "2.25.3", "StudyID": "1", "FrameOfReferenceUID": "2.25.4", "ImageComments": "none",
        "PhotometricInterpretation": "MONOCHROME2", "RescaleType": "HU", "WindowCenterWidthExplanation": "LUNG",
        "PerformedProcedureStepStartDate": "20240102", "PerformedProcedureStepStartTime": "101010",
        "PerformedProcedureStepID": "P1", "PerformedProcedureStepDescription": "CT chest",
        "PatientIdentityRemoved": "YES", "InstanceCreationDate": "20240102", "InstanceCreationTime": "101116",
        "PatientComments": "comment", "AdditionalPatientHistory": "history", "ContrastBolusAgent": "agent",
        "RequestedProcedureDescription": "CT", "RequestingPhysician": "Doe^John", "PositionReferenceIndicator": "SN",
        "TableHeight": "150.5", "KVP": "120", "SliceThickness": "1.0", "DataCollectionDiameter": "500",
        "ReconstructionDiameter": "350.2", "DistanceSourceToDetector": "1040", "DistanceSourceToPatient": "570",
        "GantryDetectorTilt": "0", "ExposureTime": "500", "XRayTubeCurrent": "250", "Exposure": "125",
        "GeneratorPower": "30", "FocalSpots": "1.2", "SeriesNumber": "3", "AcquisitionNumber": "1",
        "InstanceNumber": "42", "SliceLocation": "-123.5", "RescaleIntercept": "-1024", "RescaleSlope": "1",
        "PatientWeight": "70", "PatientSize": "1.75",
    }  # fmt: skip
    for keyword, text in texts.items():
        setattr(dataset, keyword, text)
    dataset.ImagePositionPatient = [-175.1, -175.1, -123.5]
    dataset.ImageOrientationPatient = [1, 0, 0, 0, 1, 0]
    dataset.PixelSpacing = ["0.683594", "0.683594"]
    dataset.WindowCenter = [40, -600]
    dataset.WindowWidth = [400, 1500]
    numbers = {
        "SamplesPerPixel": 1, "Rows": 512, "Columns": 512, "BitsAllocated": 16, "BitsStored": 12, "HighBit": 11,
        "PixelRepresentation": 0, "SmallestImagePixelValue": 0, "LargestImagePixelValue": 4095,
    }  # fmt: skip
    for keyword, number in numbers.items():
        setattr(dataset, keyword, number)
    block = dataset.private_block(0x0019, "MAKER CT PRIVATE", create=True)
    for offset in range(12):
        block.add_new(offset, "LO" if offset % 2 else "DS", f"{offset}.5")
    for keyword in ("ReferencedStudySequence", "ReferencedImageSequence", "SourceImageSequence"):
        items = []
        for number in range(3):
            item = codicom.Dataset()
            item.ReferencedSOPClassUID = "1.2.840.10008.5.1.4.1.1.2"
            item.ReferencedSOPInstanceUID = f"2.25.{number}"
            items.append(item)
        setattr(dataset, keyword, items)
    code = codicom.Dataset()
    code.CodeValue, code.CodingSchemeDesignator, code.CodeMeaning = "T-D3000", "SRT", "Chest"
    dataset.AnatomicRegionSequence = [code]
    dataset.ProcedureCodeSequence = [copy.deepcopy(code)]
    dataset.PixelData = bytes(512 * 512 * 2)
    return _encoded(dataset, undefined=undefined)


def enhanced(frames: int = 200) -> bytes:
    """Return the header of an enhanced multi-frame MR, all of its sequences of undefined length."""
    dataset = codicom.Dataset()
    dataset.SOPClassUID = "1.2.840.10008.5.1.4.1.1.4.1"
    dataset.NumberOfFrames = frames
    dataset.Rows = dataset.Columns = 2
    items = []
    for number in range(frames):
        item = codicom.Dataset()
        content = codicom.Dataset()
        content.DimensionIndexValues = [1, number + 1]
        content.InStackPositionNumber = number + 1
        content.FrameAcquisitionDateTime = "20240102101112"
        item.FrameContentSequence = [content]
        position = codicom.Dataset()
        position.ImagePositionPatient = [0.0, 0.0, float(number)]
        item.PlanePositionSequence = [position]
        orientation = codicom.Dataset()
        orientation.ImageOrientationPatient = [1, 0, 0, 0, 1, 0]
        item.PlaneOrientationSequence = [orientation]
        measures = codicom.Dataset()
        measures.PixelSpacing = [1.5, 1.5]
        measures.SliceThickness = 3
        item.PixelMeasuresSequence = [measures]
        items.append(item)
    dataset.PerFrameFunctionalGroupsSequence = items
    return _encoded(dataset, undefined=True)


def structure(numbers: int = 300_000) -> bytes:
    """Return an RT structure set whose contours hold so many numbers."""
    rng = random.Random(2)
    dataset = codicom.Dataset()
    dataset.SOPClassUID = "1.2.840.10008.5.1.4.1.1.481.3"
    contours = []
    for _ in range(100):
        contour = codicom.Dataset()
        contour.ContourGeometricType = "CLOSED_PLANAR"
        contour.NumberOfContourPoints = numbers // 300
        contour.ContourData = [f"{rng.uniform(-500, 500):.3f}" for _ in range(numbers // 100)]
        contours.append(contour)
    roi = codicom.Dataset()
    roi.ContourSequence = contours
    dataset.ROIContourSequence = [roi]
    return _encoded(dataset, undefined=False)


def _encoded(dataset: codicom.Dataset, *, undefined: bool) -> bytes:
    for element in dataset.iterall():
        if element.VR == "SQ" and undefined:
            element.is_undefined_length = element.value.is_undefined_length = True
            for item in element.value:
                item.is_undefined_length_sequence_item = True
    buffer = io.BytesIO()
    dataset.SOPInstanceUID = "2.25.1"
    dataset.ensure_file_meta()
    dataset.file_meta.TransferSyntaxUID = "1.2.840.10008.1.2.1"
    dataset.save_as(buffer, enforce_file_format=True)
    return buffer.getvalue()


def compare(
    ours: Callable[[], Any], theirs: Callable[[], Any], *, rounds: int, seconds: float = 0.05
) -> tuple[float, float]:
    """Return the median time of one call on each side, both taking turns."""
    counts = [_count(ours, seconds), _count(theirs, seconds)]
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for side, call in enumerate((ours, theirs)):
            gc.collect()
            gc.disable()
            # The processor's time, not the clock's: other work on the machine is not to decide.
            start = time.process_time()
            for _ in range(counts[side]):
                call()
            times[side].append((time.process_time() - start) / counts[side])
            gc.enable()
    return statistics.median(times[0]), statistics.median(times[1])


def _count(call: Callable[[], Any], seconds: float) -> int:
    call()
    start = time.perf_counter()
    call()
    return max(1, int(seconds / (time.perf_counter() - start + 1e-9)))


def retained(make: Callable[[], Any], count: int = 100) -> float:
    """Return how many bytes one more dataset holds."""
    make()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    held = [make() for _ in range(count)]
    after = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return (after - before) / len(held)


def import_time(module: str, rounds: int) -> float:
    """Return the median time a fresh interpreter takes for an import, compiled beforehand."""
    program = f"import time; start = time.process_time(); import {module}; print(time.process_time() - start)"
    # Compiled files are kept, as they are where packages are installed.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-c", program]
    times = [
        float(subprocess.run(command, capture_output=True, check=True, env=environment).stdout)
        for _ in range(rounds + 1)
    ]
    return statistics.median(times[1:])


def measure(folder: Path, rounds: int) -> list[Row]:
    """Return all rows of the table."""
    paths = {}
    for name, content in {
        "ct": ct(undefined=False), "ct-undefined": ct(undefined=True), "enhanced": enhanced(), "structure": structure(),
    }.items():  # fmt: skip
        paths[name] = folder / f"{name}.dcm"
        paths[name].write_bytes(content)
    rows = []

    def row(what: str, wanted: float, ours: Callable[[], Any], theirs: Callable[[], Any]) -> None:
        rows.append(Row(what, *compare(ours, theirs, rounds=rounds), wanted))

    def both(what: str, wanted: float, call: Callable[[Any], Any]) -> None:
        row(what, wanted, lambda: call(codicom), lambda: call(pydicom))

    def header(name: str) -> Callable[[Any], Any]:
        path = str(paths[name])
        return lambda package: package.dcmread(path, stop_before_pixels=True)

    def attributes(package: Any) -> None:
        dataset = header("ct")(package)
        for keyword in TEN:
            getattr(dataset, keyword)

    def values(name: str) -> Callable[[Any], None]:
        def every(package: Any) -> None:
            for element in header(name)(package).iterall():
                value = element.value
                if type(value).__name__ == "MultiValue":
                    # Every single number, for codicom makes those of long lists when they are asked for.
                    list(value)

        return every

    def arrays(package: Any) -> None:
        for element in header("structure")(package).iterall():
            value = element.value
            if type(value).__name__ == "MultiValue":
                element.array() if package is codicom else np.array(value, dtype=float)

    both("header, defined lengths", 10, header("ct"))
    both("header, undefined lengths", 10, header("ct-undefined"))
    both("header, 200 frames of undefined lengths", 10, header("enhanced"))
    both("header and ten attributes", 8, attributes)
    both("every value of a CT", 5, values("ct-undefined"))
    both("every value of 200 frames", 5, values("enhanced"))
    both("every value of 300,000 numbers, as arrays", 5, arrays)
    both("every value of 300,000 numbers, one by one", 5, values("structure"))
    pair = (codicom.dcmread(paths["ct"]), pydicom.dcmread(paths["ct"]))
    row("get an attribute", 3, lambda: pair[0].PatientID, lambda: pair[1].PatientID)

    def change(dataset: Any) -> None:
        dataset.PatientID = "changed"

    row("set an attribute", 3, lambda: change(pair[0]), lambda: change(pair[1]))

    def write(package: Any) -> None:
        dataset = read[package]
        dataset.PatientID = "changed"
        dataset.save_as(io.BytesIO())

    read = {package: package.dcmread(paths["ct"]) for package in (codicom, pydicom)}
    both("write after one change", 5, write)
    both("deepcopy", 5, lambda package: copy.deepcopy(read[package]))
    used = {package: header("ct")(package) for package in (codicom, pydicom)}
    for dataset in used.values():
        for element in dataset.iterall():
            element.value  # noqa: B018 - makes every value
    both("deepcopy, all values used", 5, lambda package: copy.deepcopy(used[package]))
    both("pickle and back", 3, lambda package: pickle.loads(pickle.dumps(used[package])))
    plain = {package: header("ct")(package) for package in (codicom, pydicom)}
    both("to JSON", 3, lambda package: plain[package].to_json())
    text = plain[codicom].to_json()
    both("from JSON", 3, lambda package: package.Dataset.from_json(text))
    for what, name, count in (("memory of a header", "ct", 100), ("memory of 200 frames", "enhanced", 20)):
        held = [retained(lambda: header(name)(package), count) for package in (codicom, pydicom)]  # noqa: B023
        rows.append(Row(what, *held, 2.5, "kB"))
    both_imports = [import_time(module, rounds) for module in ("codicom", "pydicom")]
    rows.append(Row("import", *both_imports, 8))
    with_reading = import_time("codicom.fileio", rounds)
    rows.append(Row("import, reading included", with_reading, both_imports[1], 8))
    return rows


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    warnings.simplefilter("ignore")
    with tempfile.TemporaryDirectory() as folder:
        rows = measure(Path(folder), rounds)
    versions = f"codicom {codicom.__version__} and pydicom {pydicom.__version__}, Python {sys.version.split()[0]}"
    print(f"{versions}, medians of {rounds}")
    print(f"{'what':42} {'codicom':>12} {'pydicom':>12} {'ratio':>7} {'wanted':>7}")
    for row in rows:
        scale = 1e6 if row.unit == "µs" else 1e-3
        mark = "" if row.ratio >= row.wanted else "  below"
        print(
            f"{row.what:42} {row.ours * scale:9.1f} {row.unit} {row.theirs * scale:9.1f} {row.unit} "
            f"{row.ratio:7.1f} {row.wanted:7.1f}{mark}"
        )


if __name__ == "__main__":
    main()
