"""Saving in another byte order: the pixels stay the same, and the bytes are those that DCMTK writes."""

from __future__ import annotations

import io
import subprocess

import numpy as np
import pydicom
import pytest
from pydicom.data import get_testdata_file

import codicom
from codicom import pixels
from codicom.wire.deviations import Rule

LITTLE, BIG = "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.2"
# 1, 8 and 16 bits, as OB and as OW, and 32 bits.
NAMES = (
    "liver_1frame.dcm",
    "liver_expb_1frame.dcm",
    "ExplVR_BigEnd.dcm",
    "SC_rgb_small_odd.dcm",
    "SC_rgb_small_odd_big_endian.dcm",
    "MR_small.dcm",
    "MR_small_expb.dcm",
    "rtdose.dcm",
)
# Its big endian samples of 32 bits are turned as a whole, which is pydicom's way and not that of PS3.5 7.3.
TURNED = "rtdose_expb.dcm"


def saved(path, syntax, touch=False):
    """Return a file of which nothing is changed but the transfer syntax."""
    ds = codicom.dcmread(path)
    if touch:
        assert ds.PixelData
    ds.file_meta.TransferSyntaxUID = syntax
    file = io.BytesIO()
    ds.save_as(file)
    return file.getvalue()


def converted(path, folder, syntax):
    target = folder / "converted.dcm"
    subprocess.run(["dcmconv", "+te" if syntax == LITTLE else "+tb", str(path), str(target)], check=True)
    return target


@pytest.mark.filterwarnings("ignore::codicom.errors.DeviationWarning")
@pytest.mark.parametrize("touch", [False, True], ids=["untouched", "touched"])
@pytest.mark.parametrize("syntax", [LITTLE, BIG], ids=["little", "big"])
@pytest.mark.parametrize("name", [*NAMES, TURNED])
def test_pixels_stay_the_same_where_only_the_transfer_syntax_is_changed(name, syntax, touch):
    path = get_testdata_file(name)
    expected = pixels.array(path, raw=True)
    assert np.array_equal(pixels.array(saved(path, syntax, touch), raw=True), expected)


@pytest.mark.oracle("dcmconv")
@pytest.mark.parametrize("syntax", [LITTLE, BIG], ids=["little", "big"])
@pytest.mark.parametrize("name", NAMES)
def test_saved_pixel_data_is_that_of_dcmtk(tmp_path, name, syntax):
    path = get_testdata_file(name)
    theirs = converted(path, tmp_path, syntax)
    assert codicom.dcmread(saved(path, syntax)).PixelData == pydicom.dcmread(theirs).PixelData
    assert np.array_equal(pixels.array(theirs, raw=True), pixels.array(path, raw=True))


@pytest.mark.oracle("dcmconv")
@pytest.mark.parametrize("name", NAMES)
def test_transcoded_pixel_data_is_that_of_dcmtk(tmp_path, name):
    path = get_testdata_file(name)
    ours = tmp_path / "ours.dcm"
    pixels.transcode(path, ours, BIG)
    if pydicom.dcmread(ours)["PixelData"].VR == pydicom.dcmread(path)["PixelData"].VR:
        assert pydicom.dcmread(ours).PixelData == pydicom.dcmread(converted(path, tmp_path, BIG)).PixelData
    assert np.array_equal(pixels.array(ours, raw=True), pixels.array(path, raw=True))
    pixels.transcode(ours, tmp_path / "back.dcm", LITTLE)
    assert np.array_equal(pixels.array(tmp_path / "back.dcm", raw=True), pixels.array(path, raw=True))


@pytest.mark.filterwarnings("ignore::codicom.errors.DeviationWarning")
@pytest.mark.parametrize("syntax", [LITTLE, BIG], ids=["little", "big"])
def test_samples_that_were_turned_whole_are_compressed_right(tmp_path, syntax):
    path = get_testdata_file(TURNED)
    expected = pixels.array(get_testdata_file("rtdose.dcm"))
    result = pixels.read(path)
    assert np.array_equal(result.array, expected)
    assert Rule.WORD_ORDER in [deviation.rule for deviation in result.deviations]
    pixels.transcode(path, tmp_path / "plain.dcm", syntax)
    assert np.array_equal(pixels.array(tmp_path / "plain.dcm"), expected)


@pytest.mark.parametrize("dtype", [np.uint32, np.int32, np.float32, np.float64])
def test_an_array_of_several_words_a_sample_comes_back_from_a_big_endian_file(dtype):
    values = (np.random.default_rng(5).normal(0, 1e9, (6, 7))).astype(dtype) if np.dtype(dtype).kind != "u" else None
    if values is None:
        values = np.random.default_rng(5).integers(0, 1 << 32, (6, 7), dtype)
    ds = codicom.Dataset()
    ds.file_meta = codicom.FileMetaDataset()
    ds.file_meta.TransferSyntaxUID = BIG
    ds.SOPClassUID, ds.SOPInstanceUID = "1.2.840.10008.5.1.4.1.1.7", "1.2.3"
    ds.set_pixel_data(values, "MONOCHROME2", 8 * values.itemsize)
    file = io.BytesIO()
    ds.save_as(file, enforce_file_format=True)
    assert np.array_equal(pixels.array(file.getvalue()), values)
    pixels.compress(ds, LITTLE)
    assert np.array_equal(ds.pixel_array, values)


@pytest.mark.parametrize("name", ["rtdose_expb.dcm", "SC_rgb_small_odd_big_endian.dcm", "MR_small_expb.dcm"])
@pytest.mark.filterwarnings("ignore::codicom.errors.DeviationWarning", "ignore::codicom.errors.ValueWarning")
def test_pixels_stay_the_same_by_way_of_json(name):
    path = get_testdata_file(name)
    ds = codicom.Dataset.from_json(codicom.dcmread(path).to_json())
    expected = pixels.array(path, raw=True)
    assert np.array_equal(pixels.array(ds, raw=True, transfer_syntax_uid=LITTLE), expected)
