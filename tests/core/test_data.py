"""Example files by name and pattern, in the way of ``pydicom.data``."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

import codicom
from codicom.data import get_charset_files, get_palette_files, get_testdata_file, get_testdata_files


def names(paths):
    return [Path(path).name for path in paths]


@pytest.fixture
def no_network(monkeypatch):
    def refuse(*args, **kwargs):
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def test_a_file_is_found_by_its_name():
    path = get_testdata_file("rtplan.dcm")
    assert isinstance(path, str)
    assert codicom.dcmread(path).Modality == "RTPLAN"


def test_with_read_the_dataset_is_returned():
    assert get_testdata_file("CT_small.dcm", read=True).Modality == "CT"


@pytest.mark.filterwarnings("ignore::codicom.errors.DeviationWarning")
def test_a_file_without_meta_is_read_too():
    assert get_testdata_file("no_meta.dcm", read=True).Modality == "MR"


@pytest.mark.parametrize("read", [True, False])
def test_a_file_that_is_not_there_is_none(read):
    assert get_testdata_file("no such file.dcm", read=read) is None


def test_nothing_is_downloaded_even_if_asked_for(no_network):
    assert get_testdata_file("693_J2KI.dcm", download=True) is None


@pytest.mark.parametrize("name", [str(Path(__file__).resolve()), "../__init__.py"], ids=["absolute", "above"])
@pytest.mark.parametrize("get", [get_testdata_file, get_testdata_files, get_charset_files])
def test_a_path_outside_is_refused(get, name):
    with pytest.raises(ValueError, match="must be below the examples"):
        get(name)


def test_a_pattern_finds_files_in_the_order_of_their_names():
    assert names(get_testdata_files("rt*.dcm")) == ["rtdose.dcm", "rtplan.dcm", "rtstruct.dcm"]


def test_without_pattern_all_examples_are_found():
    found = get_testdata_files()
    assert found == get_testdata_files("**/*") == get_testdata_files("*.dcm")
    assert {"CT_small.dcm", "MR_small.dcm", "waveform_ecg.dcm"} <= set(names(found))


def test_files_for_character_sets_are_a_set_of_their_own():
    assert not set(get_charset_files()) & set(get_testdata_files())


def test_files_for_character_sets_are_found_by_pattern():
    assert names(get_charset_files("chrH3*.dcm")) == ["chrH31.dcm", "chrH32.dcm"]


def test_a_name_in_three_scripts_is_read_from_its_file():
    name = codicom.dcmread(get_charset_files("chrH31.dcm")[0]).PatientName
    assert (name.alphabetic, name.ideographic, name.phonetic) == ("Yamada^Tarou", "山田^太郎", "やまだ^たろう")


def test_there_are_no_palette_files():
    assert get_palette_files() == get_palette_files("*.dcm") == []
