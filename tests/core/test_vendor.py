"""Private elements by their vendors' names, and read by converters of plugins."""

import io
import struct
import sys
import types

import pytest

import codicom
from codicom.errors import InvalidValueError
from codicom.plugin import ConverterSpec, DecodeError, PrivateTags, hookimpl
from codicom.vendor import VendorElements, interpreted

pytestmark = pytest.mark.filterwarnings("ignore::codicom.errors.DeviationWarning")


class Acme:
    @staticmethod
    @hookimpl
    def codicom_private_tags():
        yield PrivateTags(creator="ACME 1.0", target="acme_for_tests:TABLE")

    @staticmethod
    @hookimpl
    def codicom_element_converters():
        key = {"creator": "ACME 1.0", "group": 0x0099}
        yield ConverterSpec(name="pair", target="acme_for_tests:pair", element=0x01, **key)
        yield ConverterSpec(name="broken", target="acme_for_tests:broken", element=0x02, **key)
        yield ConverterSpec(name="refusing", target="acme_for_tests:refusing", element=0x03, **key)
        yield ConverterSpec(name="unknown", target="acme_for_tests:unknown", vr="UN")


@pytest.fixture
def acme(monkeypatch):
    module = types.ModuleType("acme_for_tests")
    module.TABLE = {(0x0099, 0x01): ("OB", "1", "Pair")}
    module.pair = lambda raw, vr: (struct.unpack("<2h", raw), vr)
    module.broken = lambda raw, vr: raw[99]

    def refusing(raw, vr):
        raise DecodeError("refused on purpose")

    module.refusing = refusing
    module.unknown = lambda raw, vr: raw[::-1]
    monkeypatch.setitem(sys.modules, "acme_for_tests", module)
    return codicom.Plugins(discover=False, register=[Acme])


@pytest.fixture
def dataset():
    dataset = codicom.Dataset()
    block = dataset.private_block(0x0099, "ACME 1.0", create=True)
    block.add_new(0x01, "OB", struct.pack("<2h", 7, -7))
    block.add_new(0x02, "OB", b"ab")
    block.add_new(0x03, "LO", "text")
    block.add_new(0x04, "UN", b"xyz!")
    dataset.private_block(0x0099, "OTHER", create=True).add_new(0x01, "LO", "other")
    return dataset


def test_converter_gets_the_bytes_and_the_vr(dataset, acme):
    assert interpreted(dataset[0x0099, 0x1001], acme) == ((7, -7), "OB")


def test_value_stays_what_the_file_says(dataset, acme):
    interpreted(dataset[0x0099, 0x1001], acme)
    assert dataset[0x0099, 0x1001].value == struct.pack("<2h", 7, -7)


def test_element_without_converter_gives_its_value(dataset):
    assert interpreted(dataset[0x0099, 0x1003], codicom.Plugins(discover=False)) == "text"


def test_unknown_value_goes_to_the_converter_for_unknown_ones(dataset, acme):
    assert interpreted(dataset[0x0099, 0x1004], acme) == b"!zyx"


def test_failing_converter_is_named_and_the_value_is_not(dataset, acme):
    with pytest.raises(InvalidValueError, match=r"converter broken of .* failed: IndexError") as caught:
        interpreted(dataset[0x0099, 0x1002], acme)
    assert caught.value.tag_path == "(0099,1002)"


def test_error_of_codicom_from_a_converter_passes_as_it_is(dataset, acme):
    with pytest.raises(DecodeError, match="refused on purpose"):
        interpreted(dataset[0x0099, 0x1003], acme)


def test_view_holds_the_elements_of_its_creator_only(dataset, acme):
    assert list(VendorElements(dataset, "ACME 1.0", acme)) == ["Pair", "(0099,xx02)", "(0099,xx03)", "(0099,xx04)"]


def test_view_of_a_creator_that_is_not_there_is_empty(dataset, acme):
    assert len(VendorElements(dataset, "NOBODY", acme)) == 0


def test_view_finds_blocks_in_every_group(dataset, acme):
    dataset.private_block(0x0199, "ACME 1.0", create=True).add_new(0x0A, "LO", "more")
    assert "(0199,xx0A)" in VendorElements(dataset, "ACME 1.0", acme)


def test_dataset_gives_the_view_with_the_built_in_names():
    dataset = codicom.Dataset()
    dataset.private_block(0x0019, "SIEMENS MR HEADER", create=True).add_new(0x0C, "IS", "5")
    assert dataset.vendor("SIEMENS MR HEADER")["B_value"] == 5


def test_element_tells_its_interpretation_by_the_installed_plugins():
    dataset = codicom.Dataset()
    dataset.private_block(0x0019, "SIEMENS MR HEADER", create=True).add_new(0x0C, "IS", "5")
    assert dataset[0x0019, 0x100C].interpreted == 5


def test_sequence_has_no_converter(acme):
    dataset = codicom.Dataset()
    dataset.private_block(0x0099, "ACME 1.0", create=True).add_new(0x01, "SQ", [codicom.Dataset()])
    with pytest.raises(InvalidValueError, match="a sequence has no converter"):
        interpreted(dataset[0x0099, 0x1001], acme)


def implicit_file(dataset):
    buffer = io.BytesIO()
    codicom.dcmwrite(buffer, dataset, implicit_vr=True, little_endian=True)
    return buffer.getvalue()


def test_registry_that_is_passed_gives_vrs_to_creators_of_no_dictionary(acme):
    dataset = codicom.Dataset()
    dataset.private_block(0x0099, "ACME 1.0", create=True).add_new(0x01, "OB", b"abcd")
    read = codicom.dcmread(implicit_file(dataset), force=True, plugins=acme)
    assert read[0x0099, 0x1001].VR == "OB"


def test_without_the_plugin_the_same_element_is_unknown():
    dataset = codicom.Dataset()
    dataset.private_block(0x0099, "ACME 1.0", create=True).add_new(0x01, "OB", b"abcd")
    read = codicom.dcmread(implicit_file(dataset), force=True, plugins=codicom.Plugins(discover=False))
    assert read[0x0099, 0x1001].VR == "UN"


def test_view_of_a_dataset_asks_the_registry_that_read_it(acme):
    dataset = codicom.Dataset()
    dataset.private_block(0x0099, "ACME 1.0", create=True).add_new(0x01, "OB", struct.pack("<2h", 1, 2))
    read = codicom.dcmread(implicit_file(dataset), force=True, plugins=acme)
    assert read.vendor("ACME 1.0")["Pair"] == ((1, 2), "OB")
