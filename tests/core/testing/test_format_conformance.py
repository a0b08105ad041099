"""The kit's checks of exporters, importers, checks and scanners: right ones pass, wrong ones fail the one check."""

import pytest

from codicom import Dataset
from codicom.testing import CheckConformance, ExporterConformance, ImporterConformance, ScannerConformance

EXPORTER = """
from codicom import pixels
from codicom.plugin import ExporterSpec, hookimpl

@hookimpl
def codicom_exporters():
    for takes in ("dataset", "frame", "frames", "series"):
        yield ExporterSpec(name=takes, suffixes=(f".{takes}",), help="Raw.", takes=takes, target=f"MODULE:{takes}")

def dataset(job):
    yield job.dataset.to_json().encode()

def frame(job):
    for index in job.frames:
        yield pixels.array(job.dataset, index=index).tobytes()

def frames(job):
    yield pixels.array(job.dataset).tobytes()

def series(job):
    for each in job.datasets:
        yield pixels.array(each).tobytes()
"""
WRONG_EXPORTERS = {
    "it yields text": ([("yield job.dataset.to_json().encode()", "yield job.dataset.to_json()")], {
        "test_every_exporter_yields_bytes"}),
    "it yields nothing": ([("yield pixels.array(job.dataset).tobytes()", "yield b''")], {
        "test_every_exporter_yields_bytes"}),
    "it leaves the first frame out": ([("for index in job.frames:", "for index in job.frames[1:]:")], {
        "test_every_frame_becomes_a_file"}),
    "it writes the time": (
        [("def frames(job):", "import time\n\ndef frames(job):\n    yield str(time.perf_counter_ns()).encode()")],
        {"test_the_same_job_gives_the_same_bytes"}),
    "it changes the dataset": ([("def series(job):", "def series(job):\n    job.dataset.PatientID = 'mine'")], {
        "test_datasets_are_not_modified"}),
}  # fmt: skip

IMPORTER = """
from codicom import FileDataset
from codicom.errors import PixelError
from codicom.plugin import ImporterSpec, hookimpl

@hookimpl
def codicom_importers():
    yield ImporterSpec(
        name="note", suffixes=(".note",), help="A note.", target="MODULE:make", recognizes="MODULE:is_note"
    )

def is_note(data):
    return data.startswith(b"NOTE ")

def make(job):
    if not is_note(job.data):
        raise PixelError("the file must begin with NOTE")
    dataset = FileDataset(None, {})
    dataset.SOPClassUID = "1.2.840.10008.5.1.4.1.1.104.1"
    dataset.SOPInstanceUID = "1.2.3"
    dataset.ensure_file_meta()
    dataset.file_meta.TransferSyntaxUID = "1.2.840.10008.1.2.1"
    for keyword, value in job.attributes.items():
        setattr(dataset, keyword, value)
    return dataset
"""
NOTES = {"samples": {"note": [b"NOTE fasting since midnight"]}}
WRONG_IMPORTERS = {
    "it recognizes everything": ([('data.startswith(b"NOTE ")', "True")], {"test_other_bytes_are_not_recognized"}),
    "it does not recognize its own": (
        [("data.startswith(b", "data.endswith(b"), ("if not is_note(job.data):", "if not job.data:")],
        {"test_samples_are_recognized"},
    ),
    "it makes no instance": ([('dataset.SOPInstanceUID = "1.2.3"', "pass")], {"test_objects_can_be_saved_and_read"}),
    "it leaves attributes out": ([("setattr(dataset, keyword, value)", "pass")], {"test_attributes_are_set"}),
    "it fails with an error of its own": (
        [("raise PixelError(", "raise KeyError(")], {"test_damaged_samples_are_survived"}),
}  # fmt: skip

CHECK = """
from codicom.plugin import CheckSpec, Finding, Severity, hookimpl

@hookimpl
def codicom_checks():
    yield CheckSpec(
        name="acme-id", title="There is a Patient ID", reference="PS3.3", severity="warning", target="MODULE:check"
    )

def check(dataset):
    if "PatientID" not in dataset:
        yield Finding(Severity.WARNING, "PatientID", "must be there (PS3.3 C.7.1.1)")
"""
DATASETS = {
    "right": {"acme-id": [Dataset(PatientID="TEST-7")]},
    "wrong": {"acme-id": [Dataset(PatientName="Sekret^Patient")]},
}
WRONG_CHECKS = {
    "it finds something everywhere": (
        [('if "PatientID" not in dataset:', "if True:")], {"test_right_datasets_have_no_finding"}),
    "it finds nothing": (
        [('if "PatientID" not in dataset:', "if False:")], {"test_wrong_datasets_have_a_finding"}),
    "it wants an element that may be missing": (
        [("def check(dataset):", "def check(dataset):\n    list(dataset)[0]")], {"test_an_empty_dataset_is_survived"}),
    "it finds errors": ([("Severity.WARNING", "Severity.ERROR")], {"test_findings_are_as_declared"}),
    "it yields text": ([('yield Finding(Severity.WARNING, "PatientID", "must', 'yield ("must')],
        {"test_findings_are_as_declared"}),
    "it shows the patient": ([('"must be there (PS3.3 C.7.1.1)"', "f'{dataset.get(0x00100010)} must be there'")],
        {"test_findings_hold_no_value"}),
    "it changes the dataset": ([("def check(dataset):", "def check(dataset):\n    dataset.PatientSex = 'O'")],
        {"test_datasets_are_not_modified"}),
}  # fmt: skip

SCANNER = """
from codicom.plugin import ScannerSpec, hookimpl

@hookimpl
def codicom_scanners():
    yield ScannerSpec(name="acme", target="MODULE:ENGINE")

def __getattr__(name):
    if name != "ENGINE":
        raise AttributeError(name)
    from codicom.wire.engine import PURE, assembled

    def scan(*arguments):
        return PURE.scan(*arguments)

    return assembled("acme", scan=scan)
"""
WRONG_SCANNERS = {
    "it has another name": ([('assembled("acme"', 'assembled("other"')], {"test_every_target_is_an_engine"}),
    "it stops too early": ([("PURE.scan(*arguments)", "PURE.scan(*arguments[:2], arguments[2] - 4, *arguments[3:])")], {
        "test_whole_files_are_read_alike", "test_damaged_files_are_read_alike"}),
}  # fmt: skip


def test_right_exporters_pass(failures):
    assert failures(ExporterConformance, EXPORTER) == {}


@pytest.mark.parametrize("fault", WRONG_EXPORTERS)
def test_wrong_exporter_fails_the_check_of_its_fault(fault, failures, mutant):
    changes, expected = WRONG_EXPORTERS[fault]
    assert failures(ExporterConformance, mutant(EXPORTER, *changes)).keys() == expected


def test_right_importer_passes(failures):
    assert failures(ImporterConformance, IMPORTER, **NOTES) == {}


def test_importer_without_samples_fails(failures):
    assert failures(ImporterConformance, IMPORTER).keys() == {"test_every_importer_has_a_sample"}


@pytest.mark.parametrize("fault", WRONG_IMPORTERS)
def test_wrong_importer_fails_the_check_of_its_fault(fault, failures, mutant):
    changes, expected = WRONG_IMPORTERS[fault]
    assert failures(ImporterConformance, mutant(IMPORTER, *changes), **NOTES).keys() == expected


def test_right_check_passes(failures):
    assert failures(CheckConformance, CHECK, **DATASETS) == {}


def test_check_without_datasets_fails(failures):
    assert failures(CheckConformance, CHECK).keys() == {"test_every_check_has_datasets"}


@pytest.mark.parametrize("fault", WRONG_CHECKS)
def test_wrong_check_fails_the_check_of_its_fault(fault, failures, mutant):
    changes, expected = WRONG_CHECKS[fault]
    assert failures(CheckConformance, mutant(CHECK, *changes), **DATASETS).keys() == expected


def test_right_scanner_passes(failures):
    assert failures(ScannerConformance, SCANNER) == {}


def test_target_that_is_no_engine_fails(failures, mutant):
    wrong = mutant(SCANNER, ('return assembled("acme", scan=scan)', "return scan"))
    assert "test_every_target_is_an_engine" in failures(ScannerConformance, wrong)


@pytest.mark.parametrize("fault", WRONG_SCANNERS)
def test_wrong_scanner_fails_the_check_of_its_fault(fault, failures, mutant):
    changes, expected = WRONG_SCANNERS[fault]
    assert failures(ScannerConformance, mutant(SCANNER, *changes)).keys() == expected
