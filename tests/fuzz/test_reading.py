"""Damaged files: each is read, shown, copied, pickled and written, or refused with codicom's own error."""

from __future__ import annotations

import importlib.util
import io
import random
import warnings
from pathlib import Path

import pytest

import codicom
from codicom.errors import CodicomError

pytestmark = pytest.mark.slow

_SPEC = importlib.util.spec_from_file_location("mutations", Path(__file__).with_name("mutations.py"))
mutations = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(mutations)

# tests/benchmarks/fuzz_reading.py runs the same with many more.
COUNT = 1500
PIXELS = {0x7FE00008, 0x7FE00009, 0x7FE00010}


@pytest.mark.parametrize("seed", range(3))
def test_damaged_file_is_used_or_refused_and_no_value_of_the_patient_told(seed):
    kinds = set()
    told = []
    for name, data, hidden in mutations.mutants(COUNT, seed=seed):
        kind, said = mutations.outcome(data)
        kinds.add(kind)
        told += [(name, text) for text in said for secret in hidden if secret in text]
    assert "read" in kinds
    assert told == []


@pytest.mark.parametrize("seed", range(10, 12))
def test_damaged_file_is_read_in_part_or_refused_and_no_value_of_the_patient_told(seed):
    chance = random.Random(seed)
    kinds = set()
    told = []
    for name, data, hidden in mutations.mutants(COUNT, seed=seed):
        kind, said = mutations.partial_outcome(data, chance)
        kinds.add(kind)
        told += [(name, text) for text in said for secret in hidden if secret in text]
    assert "read" in kinds
    assert told == []


def values(dataset):
    """Return the VR and the shown value of each element, all of them used."""
    return {element.tag: (element.VR, str(element.value)) for element in dataset}


@pytest.mark.parametrize("window", [300, 65536])
def test_damaged_file_is_read_in_windows_as_it_is_read_whole(monkeypatch, window):
    # Small windows put an edge of one between any two bytes.
    monkeypatch.setattr("codicom.wire.window.WINDOW", window)
    monkeypatch.setattr("codicom.files.reader._ENOUGH_DATA", 64)
    different = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name, data, _ in mutations.mutants(COUNT, seed=20):
            try:
                whole = values(codicom.dcmread(data, force=True))
            except CodicomError:
                continue
            if values(codicom.dcmread(io.BytesIO(data), force=True, defer_size=8)) != whole:
                different.append(name)
            skipped = values(codicom.dcmread(io.BytesIO(data), force=True, skip_pixels=True))
            # Ambiguous VRs of pixel values are told apart by elements that may come after a first Pixel Data.
            if skipped.keys() != whole.keys() - PIXELS:
                different.append(name)
    assert different == []


def test_originals_are_all_read():
    refused = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name, data in mutations.corpus().items():
            try:
                codicom.dcmread(data, force=True).inspect()
            except CodicomError:
                refused.append(name)
    assert refused == []


def test_mutants_are_the_same_in_every_run():
    first = [data for _, data, _ in mutations.mutants(50, seed=1)]
    assert first == [data for _, data, _ in mutations.mutants(50, seed=1)]
    assert len(set(first)) > 40
