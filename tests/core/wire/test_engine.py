"""The engine: all reading goes through the one that its source carries, and nothing goes around it."""

from __future__ import annotations

import gzip
import importlib.util
import io
import warnings
from collections import Counter
from pathlib import Path

import pytest

import codicom
from codicom import raw
from codicom.engine import PURE, assembled
from codicom.errors import CodicomError
from codicom.testing import files

_SPEC = importlib.util.spec_from_file_location("mutations", Path(__file__).parents[2] / "fuzz" / "mutations.py")
mutations = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(mutations)

PARTS = ("scan", "skip", "items", "fragments", "values")


def twin():
    """Return an engine that does what the pure one does, and a counter of the calls of its parts."""
    calls = Counter()

    def recorded(name, part):
        def record(*arguments):
            calls[name] += 1
            return part(*arguments)

        return record

    # From the inside out, so that the pure parts call the recorded ones too.
    parts = {}
    for name in ("fragments", "skip", "scan", "items", "values"):
        parts[name] = recorded(name, getattr(assembled("inner", **parts), name))
    return assembled("twin", **parts), calls


class Reached(Exception):  # noqa: N818 - no error, it says that the engine was asked
    """An engine was asked."""


def raising(*names):
    """Return an engine whose parts of these names raise."""

    def part(*arguments):
        raise Reached

    return assembled("raising", **dict.fromkeys(names, part))


def elements(dataset):
    """Return all that is known about each element, nested ones too."""
    found = []
    for element in dataset:
        entry = element._entry
        row = [int(element.tag), element.VR, entry, element.is_undefined_length, element.private_creator]
        if element.VR == "SQ":
            row += [[item.seq_item_tell, item.original_encoding, elements(item)] for item in element.value]
        else:
            row += [type(element.value).__name__, repr(element.value)]
        found.append(row)
    return found


def outcome(data, engine, **how):
    """Return what a file is read as: its elements, its deviations, or its error."""
    with codicom.options(engine=engine), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            dataset = codicom.dcmread(io.BytesIO(data), force=True, **how)
            index = [*dataset._elements.items()]
            values = elements(dataset)
            deviations = [tuple(each) for each in dataset.deviations]
        except CodicomError as error:
            return type(error).__name__, str(error)
    return index, values, deviations, dataset.deviations.omitted


def test_twin_reads_the_examples_as_the_pure_engine_does():
    engine, calls = twin()
    different = [name for name, data in mutations.corpus().items() if outcome(data, engine) != outcome(data, PURE)]
    assert different == []
    assert sorted(calls) == sorted(PARTS)


@pytest.mark.parametrize("how", [{}, {"stop_before_pixels": True}, {"defer_size": 16}], ids=str)
def test_twin_reads_damaged_files_as_the_pure_engine_does(how):
    engine, _ = twin()
    different = [
        name
        for name, data, _ in mutations.mutants(300, seed=31)
        if outcome(data, engine, **how) != outcome(data, PURE, **how)
    ]
    assert different == []


def test_engine_that_knows_nothing_reads_as_the_pure_engine_does():
    engine = assembled("idle", **dict.fromkeys(PARTS, lambda *arguments: None))
    different = [
        name for name, data, _ in mutations.mutants(300, seed=32) if outcome(data, engine) != outcome(data, PURE)
    ]
    assert different == []


CONTENT = files.EXPLICIT_LE.element(0x00080060, "CS", "CT")
ITEMS = files.EXPLICIT_LE.item(files.EXPLICIT_LE.element(0x00080100, "SH", "T-1"))
SEQUENCE = files.EXPLICIT_LE.sequence(0x00081140, ITEMS)
UNDEFINED = files.EXPLICIT_LE.sequence(0x00081140, ITEMS, undefined=True)
FRAGMENTS = files.EXPLICIT_LE.encapsulated([b"abcd"])
FILE = files.file(CONTENT)
DEFLATED = files.file(CONTENT, transfer_syntax=files.DEFLATED)

READS = {
    "bytes": lambda path: codicom.dcmread(FILE),
    "path": codicom.dcmread,
    "stream": lambda path: codicom.dcmread(io.BytesIO(FILE)),
    "gzip": lambda path: codicom.dcmread(gzip.compress(FILE)),
    "deflated": lambda path: codicom.dcmread(DEFLATED),
    "header": lambda path: codicom.dcmread(path, stop_before_pixels=True),
    "without pixels": lambda path: codicom.dcmread(path, skip_pixels=True),
    "some tags": lambda path: codicom.dcmread(path, specific_tags=["Modality"]),
    "deferred": lambda path: codicom.dcmread(path, defer_size=10),
    "mapped": codicom.open,
    "folder": lambda path: next(codicom.scan(path.parent)),
    "pixels": codicom.pixels.array,
    "frames": lambda path: next(codicom.pixels.iter_frames(path)),
    "raw dataset": lambda path: raw.read_dataset(CONTENT, implicit_vr=False),
    "end of an item": lambda path: raw.item_end(CONTENT, implicit_vr=False),
}


@pytest.mark.parametrize("read", READS.values(), ids=READS)
def test_every_way_to_read_asks_the_engine(read, tmp_path):
    path = tmp_path / "file.dcm"
    path.write_bytes(FILE)
    with codicom.options(engine=raising("scan")), pytest.raises(Reached):
        read(path)


@pytest.mark.parametrize(
    ("part", "content", "use"),
    [
        ("items", SEQUENCE, lambda dataset: dataset[0x00081140]),
        ("skip", UNDEFINED, lambda dataset: dataset),
        ("fragments", FRAGMENTS, lambda dataset: dataset),
        ("values", files.patient() + files.EXPLICIT_LE.image(2, 2, bytes(8)), list),
    ],
    ids=["items", "skip", "fragments", "values"],
)
def test_every_part_is_asked_for_its_work(part, content, use):
    with codicom.options(engine=raising(part)), pytest.raises(Reached):
        use(codicom.dcmread(files.file(content)))


def test_items_are_scanned_with_the_engine_of_their_file():
    engine, calls = twin()
    with codicom.options(engine=engine):
        dataset = codicom.dcmread(files.file(SEQUENCE))
    before = calls["scan"]
    assert dataset[0x00081140].value[0][0x00080100].value == "T-1"
    assert calls["scan"] == before + 1


def test_pickled_dataset_is_read_on_without_its_engine():
    import pickle

    engine, _ = twin()
    with codicom.options(engine=engine):
        dataset = codicom.dcmread(files.file(SEQUENCE))
    restored = pickle.loads(pickle.dumps(dataset))
    assert restored[0x00081140].value[0][0x00080100].value == "T-1"


def test_pure_parts_call_the_parts_that_an_engine_has():
    asked = []

    def fragments(*arguments):
        asked.append(arguments[1])
        return PURE.fragments(*arguments)

    with codicom.options(engine=assembled("asked", fragments=fragments)):
        codicom.dcmread(files.file(FRAGMENTS))
    assert asked == [len(files.file(FRAGMENTS)) - len(FRAGMENTS) + 12]
