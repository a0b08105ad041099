"""VRs that the dictionary leaves open are decided by the dataset (PS3.5 A.1, A.2)."""

from __future__ import annotations

import pytest

from codicom.dataset import Dataset
from codicom.errors import DeviationWarning, WriteError

IMPLICIT = "1.2.840.10008.1.2"


@pytest.mark.parametrize(("signed", "vr", "value"), [(0, "US", 40_000), (1, "SS", -5)])
def test_pixel_representation_decides_when_written(reread, signed, vr, value):
    dataset = Dataset(PixelRepresentation=signed)
    dataset.add_new("SmallestImagePixelValue", vr, value)
    dataset["SmallestImagePixelValue"].VR = "US or SS"
    back = reread(dataset)
    assert (back["SmallestImagePixelValue"].VR, back.SmallestImagePixelValue) == (vr, value)


@pytest.mark.parametrize(("signed", "vr", "value"), [(0, "US", 65_531), (1, "SS", -5)])
def test_pixel_representation_decides_when_read(reread, signed, vr, value):
    dataset = Dataset(PixelRepresentation=signed)
    dataset.add_new("SmallestImagePixelValue", vr, value)
    back = reread(dataset, IMPLICIT)
    assert (back["SmallestImagePixelValue"].VR, back.SmallestImagePixelValue) == (vr, value)


def test_nearest_pixel_representation_around_decides_for_nested_elements(reread):
    lut = Dataset()
    lut.add_new("LUTDescriptor", "SS", [2, -3, 16])
    dataset = Dataset(PixelRepresentation=1, ModalityLUTSequence=[lut])
    assert reread(dataset, IMPLICIT).ModalityLUTSequence[0].LUTDescriptor == [2, -3, 16]


def test_pixel_representation_of_the_item_itself_goes_before_that_around_it(reread):
    item = Dataset(PixelRepresentation=0)
    item.add_new("SmallestImagePixelValue", "US", 65_531)
    dataset = Dataset(PixelRepresentation=1, IconImageSequence=[item])
    assert reread(dataset, IMPLICIT).IconImageSequence[0].SmallestImagePixelValue == 65_531


def test_nested_element_set_later_is_written_by_the_representation_around_it(reread):
    item = Dataset()
    item.SmallestImagePixelValue = -5
    dataset = Dataset(PixelRepresentation=1, IconImageSequence=[item])
    assert reread(dataset).IconImageSequence[0]["SmallestImagePixelValue"].VR == "SS"


def test_without_pixel_data_or_representation_numbers_are_unsigned(reread):
    dataset = Dataset()
    dataset.SmallestImagePixelValue = 5
    assert reread(dataset)["SmallestImagePixelValue"].VR == "US"


def test_pixel_data_without_representation_leaves_open_and_writing_says_what_to_set(reread):
    dataset = Dataset(BitsAllocated=8, PixelData=b"ab")
    dataset.SmallestImagePixelValue = 5
    with pytest.raises(WriteError, match="PixelRepresentation"):
        reread(dataset)


@pytest.mark.parametrize(("bits", "vr"), [(8, "OB"), (16, "OW"), (1, "OB")])
def test_bits_allocated_decide_for_pixel_data_in_explicit_vr(reread, bits, vr):
    assert vr == reread(Dataset(BitsAllocated=bits, PixelData=b"abcd"))["PixelData"].VR


def test_pixel_data_in_implicit_vr_is_of_words(reread):
    assert reread(Dataset(BitsAllocated=8, PixelData=b"abcd"), IMPLICIT)["PixelData"].VR == "OW"


def test_pixel_data_without_bits_allocated_cannot_be_written_in_explicit_vr(reread):
    with pytest.raises(WriteError, match="BitsAllocated"):
        reread(Dataset(PixelData=b"abcd"))


def test_overlay_data_are_words(reread):
    dataset = Dataset()
    dataset.add_new(0x60003000, "OB or OW", b"ab")
    assert reread(dataset)[0x60003000].VR == "OW"


@pytest.mark.parametrize(("bits", "vr"), [(8, "OB"), (16, "OW")])
def test_waveform_bits_decide_for_waveform_data(reread, bits, vr):
    assert vr == reread(Dataset(WaveformBitsAllocated=bits, WaveformData=b"ab"))["WaveformData"].VR


@pytest.mark.parametrize(("entries", "vr", "value"), [(1, "US", 7), (2, "OW", b"\7\0\7\0")])
def test_number_of_entries_decides_for_lut_data(reread, entries, vr, value):
    dataset = Dataset(PixelRepresentation=0)
    dataset.LUTDescriptor = [entries, 0, 16]
    dataset.LUTData = value
    back = reread(dataset)
    assert (back["LUTData"].VR, back.LUTData) == (vr, value)


def test_first_number_set_of_an_open_vr_keeps_its_value_until_written():
    dataset = Dataset()
    dataset.SmallestImagePixelValue = 5
    assert (dataset["SmallestImagePixelValue"].VR, dataset.SmallestImagePixelValue) == ("US or SS", 5)


def test_element_that_could_not_be_decided_when_read_keeps_its_bytes_and_is_recorded(reread):
    source = Dataset(BitsAllocated=16, PixelRepresentation=1, PixelData=b"abcd")
    source.add_new("SmallestImagePixelValue", "SS", -5)
    del source.PixelRepresentation
    back = reread(source, IMPLICIT)
    with pytest.warns(DeviationWarning, match="SmallestImagePixelValue"):
        assert back.SmallestImagePixelValue == b"\xfb\xff"
    assert [each.tag_path for each in back.deviations if "VR" in each.rule.value.upper()] == ["SmallestImagePixelValue"]
