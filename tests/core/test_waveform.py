import io
import struct
import warnings
from itertools import pairwise

import numpy as np
import pydicom
import pydicom.waveforms
import pytest

import codicom
from codicom import DataElement, Dataset, examples
from codicom.errors import (
    CodicomError,
    DecodeError,
    DeviationWarning,
    FramingError,
    LimitExceededError,
    MissingElementError,
)
from codicom.limits import Limits
from codicom.waveform import WAVEFORM_DTYPES, decode_a_law, decode_mu_law, generate_multiplex, multiplex_array

LITTLE = "1.2.840.10008.1.2.1"
BIG = "1.2.840.10008.1.2.2"
CODES = {"SB": "b", "UB": "B", "MB": "B", "AB": "B", "SS": "h", "US": "H", "SL": "i", "UL": "I", "SV": "q", "UV": "Q"}


def waveform(bits=16, interpretation="SS", rows=((1, -2), (3, 4), (5, -6)), channels=({}, {}), data=None, **more):
    """Return a dataset with one multiplex group, whose data is little endian."""
    group = Dataset(
        NumberOfWaveformChannels=len(rows[0]),
        NumberOfWaveformSamples=len(rows),
        WaveformBitsAllocated=bits,
        WaveformSampleInterpretation=interpretation,
        ChannelDefinitionSequence=[Dataset(ChannelLabel=f"C{n}", **each) for n, each in enumerate(channels)],
        **more,
    )
    values = [value for row in rows for value in row]
    packed = struct.pack(f"<{len(values)}{CODES[interpretation]}", *values) if data is None else data
    group.add_new("WaveformData", "OB" if bits == 8 else "OW", packed)
    return Dataset(WaveformSequence=[group])


def stored(ds, syntax=LITTLE, words=None):
    """Return a dataset as read from a file in a transfer syntax; ``words`` replaces what the data is there."""
    ds.ensure_file_meta()
    ds.preamble = bytes(128)
    ds.file_meta.TransferSyntaxUID = syntax
    if words is not None:
        ds.WaveformSequence[0]["WaveformData"].value = words
    stream = io.BytesIO()
    ds.save_as(stream)
    return codicom.dcmread(stream.getvalue(), force=True)


@pytest.fixture(scope="module")
def ecg():
    path = examples.get_path("waveform")
    return codicom.dcmread(path), pydicom.dcmread(path)


@pytest.mark.parametrize("as_raw", [True, False])
@pytest.mark.parametrize("index", [0, 1, -1])
def test_an_ecg_has_the_samples_that_pydicom_finds(ecg, index, as_raw):
    ours, theirs = ecg
    found = multiplex_array(ours, index, as_raw)
    expected = pydicom.waveforms.multiplex_array(theirs, index, as_raw)
    assert found.dtype == expected.dtype
    assert np.array_equal(found, expected)


def test_all_groups_are_yielded_in_their_order(ecg):
    ours, theirs = ecg
    found, expected = list(generate_multiplex(ours)), list(pydicom.waveforms.generate_multiplex(theirs))
    assert len(found) == len(expected) == 2
    assert all(np.array_equal(one, other) for one, other in zip(found, expected, strict=True))


def test_a_dataset_gives_its_waveform_in_units_as_pydicom_does(ecg):
    ours, theirs = ecg
    assert np.array_equal(ours.waveform_array(1), theirs.waveform_array(1))


@pytest.mark.parametrize(("bits", "interpretation"), WAVEFORM_DTYPES)
def test_numbers_of_every_size_and_sign_are_as_pydicom_has_them(bits, interpretation):
    code = CODES[interpretation]
    low = -(1 << bits - 1) if code.islower() else 0
    high = low + (1 << bits) - 1
    ds = waveform(bits, interpretation, ((low, high), (0, 1), (high, 77)))
    stream = io.BytesIO()
    stored(ds).save_as(stream, enforce_file_format=False)
    expected = pydicom.waveforms.multiplex_array(pydicom.dcmread(io.BytesIO(stream.getvalue()), force=True), 0)
    found = multiplex_array(ds, 0)
    assert found.tolist() == [[low, high], [0, 1], [high, 77]]
    assert found.dtype == expected.dtype
    assert np.array_equal(found, expected)


def test_an_array_is_the_callers_own():
    ds = waveform()
    multiplex_array(ds, 0)[0, 0] = 99
    assert multiplex_array(ds, 0)[0, 0] == 1


def test_units_are_sample_times_sensitivity_times_correction_plus_baseline():
    channels = (
        {"ChannelSensitivity": "2.5", "ChannelSensitivityCorrectionFactor": "0.5", "ChannelBaseline": "-1"},
        {},
    )
    ds = waveform(channels=channels)
    assert multiplex_array(ds, 0, as_raw=False).tolist() == [[0.25, -2], [2.75, 4], [5.25, -6]]


def test_empty_sensitivity_and_baseline_change_nothing():
    empty = {"ChannelSensitivity": None, "ChannelSensitivityCorrectionFactor": "", "ChannelBaseline": None}
    ds = waveform(channels=(empty, empty))
    assert multiplex_array(ds, 0, as_raw=False).tolist() == [[1, -2], [3, 4], [5, -6]]


def test_padding_samples_become_the_number_that_is_asked_for():
    ds = waveform(rows=((1, -32768), (-32768, 4)), channels=({"ChannelSensitivity": "2"}, {}))
    ds.WaveformSequence[0].add_new("WaveformPaddingValue", "OW", b"\x00\x80")
    found = multiplex_array(ds, 0, as_raw=False, padding=np.nan)
    assert np.array_equal(found, [[2, np.nan], [np.nan, 4]], equal_nan=True)


def test_padding_samples_stay_numbers_where_nothing_is_asked_for():
    ds = waveform(rows=((1, -32768), (-32768, 4)))
    ds.WaveformSequence[0].add_new("WaveformPaddingValue", "OW", b"\x00\x80")
    assert multiplex_array(ds, 0, as_raw=False).tolist() == [[1, -32768], [-32768, 4]]


# Byte order

ROWS = ((1000, -2), (1001, 4), (1003, -6))


@pytest.mark.parametrize("bits", [16, 32, 64])
def test_big_endian_words_are_put_right(bits):
    interpretation = {16: "SS", 32: "SL", 64: "SV"}[bits]
    ds = waveform(bits, interpretation, ROWS)
    little = ds.WaveformSequence[0].WaveformData
    # PS3.5 7.3: the bytes of each word change places.
    words = b"".join(little[at : at + 2][::-1] for at in range(0, len(little), 2))
    read = stored(ds, BIG, words)
    assert read.WaveformSequence[0].WaveformData == words
    assert multiplex_array(read, 0).tolist() == [list(row) for row in ROWS]


def test_bytes_in_big_endian_words_are_put_right():
    ds = waveform(8, "UB", ((1, 2), (3, 4)), data=b"\2\1\4\3")
    ds.WaveformSequence[0]["WaveformData"].VR = "OW"
    assert multiplex_array(stored(ds, BIG), 0).tolist() == [[1, 2], [3, 4]]


def test_big_endian_samples_that_are_turned_as_a_whole_are_recognized_and_recorded():
    rows = tuple((value * 3000, value * -2000) for value in range(200))
    ds = waveform(32, "SL", rows)
    whole = struct.pack(">400i", *(value for row in rows for value in row))
    read = stored(ds, BIG, whole)
    with pytest.warns(DeviationWarning, match="most significant byte first"):
        found = multiplex_array(read, 0)
    assert found.tolist() == [list(row) for row in rows]


def test_bytes_as_ob_have_no_order():
    ds = waveform(8, "UB", ((1, 2), (3, 4)))
    assert multiplex_array(stored(ds, BIG), 0).tolist() == [[1, 2], [3, 4]]


# mu-law and A-law


def mu_law_levels():
    """Return the sample for each size of a mu-law code, from the decision values of G.711, table 2."""
    decisions = [0, 1, *range(3, 32, 2)]
    for step in (4, 8, 16, 32, 64, 128, 256):
        decisions += [decisions[-1] + step * number for number in range(1, 17)]
    # The first interval is half an interval around zero.
    return [0] + [(low + high) // 2 for low, high in pairwise(decisions[1:])]


def a_law_levels():
    """Return the sample for each size of an A-law code, from the decision values of G.711, table 1."""
    decisions = list(range(0, 65, 2))
    for step in (4, 8, 16, 32, 64, 128):
        decisions += [decisions[-1] + step * number for number in range(1, 17)]
    return [(low + high) // 2 for low, high in pairwise(decisions)]


def test_mu_law_codes_are_the_levels_of_g_711():
    levels = mu_law_levels()
    assert (levels[0], levels[1], levels[127]) == (0, 2, 8031)
    every = decode_mu_law(np.arange(256, dtype=np.uint8))
    assert every[:127:-1].tolist() == [level * 4 for level in levels]
    assert every[127::-1].tolist() == [level * -4 for level in levels]


def test_a_law_codes_are_the_levels_of_g_711():
    levels = a_law_levels()
    assert (levels[0], levels[127]) == (1, 4032)
    # Every second bit of a code is inverted.
    positive = np.array([(0x80 | size) ^ 0x55 for size in range(128)], dtype=np.uint8)
    assert decode_a_law(positive).tolist() == [level * 8 for level in levels]
    assert decode_a_law(positive ^ 0x80).tolist() == [level * -8 for level in levels]


@pytest.mark.parametrize(
    ("decode", "codes", "samples"),
    [
        # Given by audioop, which Python had until 3.12.
        (decode_mu_law, [0x00, 0x0F, 0x10, 0x7F, 0x80, 0xAB, 0xFF], [-32124, -16764, -15996, 0, 32124, 5116, 0]),
        (decode_a_law, [0x00, 0x2A, 0x55, 0x7F, 0xAA, 0xD5, 0xFF], [-5504, -32256, -8, -848, 32256, 8, 848]),
    ],
)
def test_codes_are_decoded_as_other_programs_do(decode, codes, samples):
    assert decode(np.array(codes, dtype=np.uint8)).tolist() == samples


@pytest.mark.parametrize(("decode", "steps"), [(decode_mu_law, 1024), (decode_a_law, 1024)])
def test_what_is_encoded_as_the_nearest_code_comes_back_within_half_a_step(decode, steps):
    levels = np.unique(decode(np.arange(256, dtype=np.uint8)).astype(int))
    samples = np.arange(-32124, 32124, 7)
    nearest = levels[np.abs(levels[None, :] - samples[:, None]).argmin(axis=1)]
    assert np.abs(nearest - samples).max() <= steps // 2
    # Small samples have small steps, which is what the law is for.
    small = np.abs(samples) < 120
    assert np.abs(nearest - samples)[small].max() <= 8


@pytest.mark.parametrize("interpretation", ["MB", "AB"])
def test_codes_stay_codes_as_raw(interpretation):
    ds = waveform(8, interpretation, ((0, 255), (127, 128)))
    assert multiplex_array(ds, 0).tolist() == [[0, 255], [127, 128]]


def test_companded_samples_in_units_are_decoded_first():
    ds = waveform(8, "MB", ((0, 0xAB), (0x7F, 0x80)), ({"ChannelSensitivity": "0.5"}, {"ChannelBaseline": "1"}))
    assert multiplex_array(ds, 0, as_raw=False).tolist() == [[-16062, 5117], [0, 32125]]


def test_a_padding_code_is_found_before_decoding():
    ds = waveform(8, "MB", ((0x7F, 0xFF), (0, 1)))
    ds.WaveformSequence[0].add_new("WaveformPaddingValue", "OB", b"\x7f\0")
    found = multiplex_array(ds, 0, as_raw=False, padding=-1)
    # Both codes decode to zero, one of them is padding.
    assert found[0].tolist() == [-1, 0]


# Damage


def group(ds):
    return ds.WaveformSequence[0]


def test_a_dataset_without_waveforms_says_so():
    with pytest.raises(MissingElementError, match=r"no Waveform Sequence \(5400,0100\)"):
        Dataset().waveform_array(0)


def test_a_dataset_without_waveforms_is_an_attribute_error_as_with_pydicom():
    with pytest.raises(AttributeError):
        next(generate_multiplex(Dataset()))


def test_missing_elements_are_named():
    ds = waveform()
    del group(ds).WaveformData, group(ds).NumberOfWaveformSamples
    with pytest.raises(AttributeError, match="group 0 lacks NumberOfWaveformSamples, WaveformData"):
        multiplex_array(ds, 0)


def test_a_group_that_is_not_there_is_an_index_error():
    with pytest.raises(IndexError, match="must be below 1, got 1"):
        multiplex_array(waveform(), 1)


def test_data_that_is_too_short_is_refused():
    ds = waveform()
    group(ds).WaveformData = group(ds).WaveformData[:-2]
    with pytest.raises(FramingError, match=r"must have 12 bytes for 3 samples of 2 channels with 16 bits, got 10"):
        multiplex_array(ds, 0)


def test_counts_far_beyond_the_data_cost_no_memory():
    ds = waveform()
    group(ds).NumberOfWaveformSamples = 0xFFFFFFFF
    group(ds).NumberOfWaveformChannels = 0xFFFF
    with pytest.raises(FramingError, match="must have 562941363355650 bytes"):
        multiplex_array(ds, 0)


def test_floats_beyond_the_limit_are_refused():
    ds = waveform(8, "UB", ((1, 2), (3, 4)))
    with codicom.options(limits=Limits(total_bytes=16)):
        assert multiplex_array(ds, 0).size == 4
        with pytest.raises(LimitExceededError, match="found 32, allowed 16"):
            multiplex_array(ds, 0, as_raw=False)


def test_bytes_after_the_last_sample_are_left_out_and_recorded():
    ds = waveform()
    group(ds).WaveformData += b"\1\2\3\4"
    with pytest.warns(DeviationWarning, match="left out 4 bytes"):
        assert multiplex_array(ds, 0).shape == (3, 2)


def test_one_byte_of_padding_is_no_defect():
    ds = waveform(8, "UB", ((1, 2, 3),), channels=({},) * 3, data=b"\1\2\3\0")
    assert multiplex_array(ds, 0).tolist() == [[1, 2, 3]]


@pytest.mark.parametrize("keyword", ["NumberOfWaveformChannels", "NumberOfWaveformSamples"])
def test_nothing_counted_is_refused(keyword):
    ds = waveform()
    setattr(group(ds), keyword, 0)
    with pytest.raises(DecodeError, match=f"{keyword} of multiplex group 0 must be at least 1, got 0"):
        multiplex_array(ds, 0)


@pytest.mark.parametrize("value", [None, [1, 2]])
def test_a_count_that_is_not_one_number_is_refused(value):
    ds = waveform()
    group(ds).NumberOfWaveformChannels = value
    with pytest.raises(DecodeError, match=r"NumberOfWaveformChannels of multiplex group 0 must be one whole number"):
        multiplex_array(ds, 0)


@pytest.mark.parametrize(("bits", "term"), [(16, "UB"), (12, "SS"), (8, "SS")])
def test_bits_that_do_not_go_with_the_interpretation_are_refused(bits, term):
    ds = waveform()
    group(ds).WaveformBitsAllocated = bits
    group(ds).WaveformSampleInterpretation = term
    with pytest.raises(DecodeError, match=rf"\(5400,1004\) .* must be one of 8 SB, 8 UB, .* got {bits} {term}"):
        multiplex_array(ds, 0)


def test_a_term_that_is_none_is_not_repeated():
    ds = waveform()
    group(ds).WaveformSampleInterpretation = "DOE JANE"
    with pytest.raises(DecodeError) as caught:
        multiplex_array(ds, 0)
    assert "DOE" not in str(caught.value)


def test_a_sequence_that_is_none_is_refused():
    ds = Dataset()
    ds[0x54000100] = DataElement(0x54000100, "LO", "text")
    with pytest.raises(DecodeError, match="must have VR SQ, got LO"):
        multiplex_array(ds, 0)


def test_data_without_a_value_is_refused():
    ds = waveform()
    group(ds)["WaveformData"].value = None
    with pytest.raises(DecodeError, match="WaveformData of multiplex group 0 must be bytes, got no value"):
        multiplex_array(ds, 0)


def test_data_in_a_file_object_is_read_and_left_where_it_stands():
    ds = waveform()
    buffer = io.BytesIO(group(ds).WaveformData)
    buffer.seek(3)
    group(ds).WaveformData = buffer
    assert multiplex_array(ds, 0).tolist() == [[1, -2], [3, 4], [5, -6]]
    assert buffer.tell() == 3


@pytest.mark.parametrize("channels", [(), ({},), ({}, {}, {})])
def test_units_of_other_channels_than_there_are_are_refused(channels):
    ds = waveform(channels=channels)
    with pytest.raises(DecodeError, match=f"each of 2 channels, got {len(channels)}; as_raw=True"):
        multiplex_array(ds, 0, as_raw=False)


def test_missing_units_are_told():
    ds = waveform()
    del group(ds).ChannelDefinitionSequence
    assert multiplex_array(ds, 0).shape == (3, 2)
    with pytest.raises(AttributeError, match="lacks ChannelDefinitionSequence, which says what the units are"):
        multiplex_array(ds, 0, as_raw=False)


def test_two_sensitivities_of_one_channel_are_refused():
    ds = waveform(channels=({"ChannelSensitivity": ["1", "2"]}, {}))
    with pytest.raises(DecodeError, match="ChannelSensitivity must be one number, got MultiValue"):
        multiplex_array(ds, 0, as_raw=False)


def test_a_padding_value_shorter_than_a_sample_is_refused():
    ds = waveform(32, "SL")
    group(ds).add_new("WaveformPaddingValue", "OW", b"\0\x80")
    with pytest.raises(FramingError, match="must have the 4 bytes of a sample, got 2"):
        multiplex_array(ds, 0, as_raw=False, padding=0)


@pytest.mark.parametrize("seed", range(40))
def test_a_damaged_waveform_is_an_error_of_codicom_or_an_array(seed):
    rng = np.random.default_rng(seed)
    data = bytearray(examples.get_path("waveform").read_bytes()[:4000])
    for at in rng.integers(300, len(data), 30):
        data[at] = rng.integers(256)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            ds = codicom.dcmread(bytes(data), force=True)
            for as_raw in (True, False):
                assert multiplex_array(ds, 0, as_raw).ndim == 2
        except (CodicomError, IndexError) as error:
            told = str(error)
            assert told
