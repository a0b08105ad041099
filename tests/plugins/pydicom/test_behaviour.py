"""What programs do with pydicom, run on both: each prints the same."""

from __future__ import annotations

import subprocess
import sys
import textwrap

import pytest

pytestmark = pytest.mark.slow

HEAD = """import io, warnings
warnings.simplefilter('ignore')
import pydicom
from pydicom.data import get_testdata_file as sample
"""
SNIPPETS = {
    "config datetime": """
        from pydicom import config
        config.datetime_conversion = True
        ds = pydicom.dcmread(sample("CT_small.dcm"))
        print(type(ds.StudyDate).__name__, ds.StudyDate, type(ds.StudyTime).__name__)
        config.datetime_conversion = False
    """,
    "config decimal": """
        from pydicom import config
        config.DS_decimal(True)
        ds = pydicom.dcmread(sample("CT_small.dcm"))
        print(type(ds.SliceThickness).__name__, ds.SliceThickness, pydicom.valuerep.DSclass.__name__)
        config.DS_decimal(False)
        print(pydicom.valuerep.DSclass.__name__)
    """,
    "config numpy": """
        from pydicom import config
        config.DS_numpy(True)
        config.use_IS_numpy = True
        ds = pydicom.dcmread(sample("CT_small.dcm"))
        print(type(ds.PixelSpacing).__name__, ds.PixelSpacing.tolist())
    """,
    "config threads": """
        import threading
        from pydicom import config
        config.datetime_conversion = True
        found = []
        def read():
            found.append(type(pydicom.dcmread(sample("CT_small.dcm")).StudyDate).__name__)
        thread = threading.Thread(target=read)
        thread.start()
        thread.join()
        print(found)
    """,
    "config none for empty": """
        from pydicom import config
        ds = pydicom.dcmread(sample("rtplan.dcm"))
        print(repr(ds.AccessionNumber))
        config.use_none_as_empty_text_VR_value = True
        ds = pydicom.dcmread(sample("rtplan.dcm"))
        print(repr(ds.AccessionNumber))
    """,
    "config modes": """
        from pydicom import config
        print(config.settings.reading_validation_mode, config.settings.writing_validation_mode)
        with config.disable_value_validation():
            print(config.settings.reading_validation_mode, config.settings.writing_validation_mode)
            pydicom.Dataset().StudyDate = "no date"
        with config.strict_reading():
            print(config.settings.reading_validation_mode)
        print(config.INVALID_KEYWORD_BEHAVIOR, config.INVALID_KEY_BEHAVIOR, config.show_file_meta)
        try:
            config.settings.buffered_read_size = 0
        except ValueError:
            print("ValueError")
    """,
    "invalid keyword": """
        from pydicom import config
        config.INVALID_KEYWORD_BEHAVIOR = "RAISE"
        try:
            pydicom.Dataset().PatientsName = "x"
        except ValueError:
            print("ValueError")
        config.INVALID_KEYWORD_BEHAVIOR = "IGNORE"
        ds = pydicom.Dataset()
        ds.PatientsName = "x"
        print(len(ds), ds.PatientsName)
    """,
    "warnings": """
        with warnings.catch_warnings(record=True) as told:
            warnings.simplefilter("always")
            pydicom.Dataset().StudyDate = "no date"
        print([issubclass(each.category, UserWarning) for each in told])
    """,
    "show file meta": """
        from pydicom import config
        ds = pydicom.dcmread(sample("rtplan.dcm"))
        config.show_file_meta = False
        print(str(ds)[:200])
    """,
    "hooks": """
        from pydicom import hooks
        def vr(raw, data, **kwargs):
            hooks.raw_element_vr(raw, data, **kwargs)
            if raw.tag == 0x00100020:
                data["VR"] = "SH"
        def value(raw, data, **kwargs):
            hooks.raw_element_value(raw, data, **kwargs)
            if raw.tag == 0x00100020:
                data["value"] = "hooked " + kwargs["word"]
        hooks.hooks.register_callback("raw_element_vr", vr)
        hooks.hooks.register_callback("raw_element_value", value)
        def vr2(raw, data, word=None, **kwargs):
            vr(raw, data, **kwargs)
        hooks.hooks.register_callback("raw_element_vr", vr2)
        def value2(raw, data, word=None, **kwargs):
            hooks.raw_element_value(raw, data, **kwargs)
            if raw.tag == 0x00100020:
                data["value"] = "hooked " + word
        hooks.hooks.register_callback("raw_element_value", value2)
        hooks.hooks.register_kwargs("raw_element_kwargs", {"word": "x"})
        ds = pydicom.dcmread(sample("CT_small.dcm"))
        print(ds["PatientID"].VR, ds.PatientID, ds.PatientName)
        try:
            hooks.hooks.register_callback("nothing", vr)
        except ValueError:
            print("ValueError")
    """,
    "hook for separators": """
        from pydicom import hooks
        from pydicom.dataelem import RawDataElement, convert_raw_data_element
        hooks.hooks.register_callback("raw_element_value", hooks.raw_element_value_fix_separator)
        hooks.hooks.register_kwargs("raw_element_kwargs", {"separator": ",", "target_VRs": ("DS",)})
        raw = pydicom.dataelem.RawDataElement(pydicom.tag.Tag("PixelSpacing"), "DS", 4, b"1,2 ", 0, False, True)
        ds = pydicom.Dataset()
        data = {"VR": "DS"}
        hooks.raw_element_value_fix_separator(raw, data, ds=ds, separator=",", target_VRs=("DS",))
        print(list(data["value"]))
    """,
    "dictionaries": """
        from pydicom import datadict as d
        print(d.get_entry("PatientName"), d.dictionary_VR(0x00100010), d.dictionary_keyword((0x10, 0x10)))
        print(d.keyword_for_tag(0x60023000), d.dictionary_has_tag("Nothing"), d.tag_for_keyword("Rows"))
        print(d.repeater_has_keyword("OverlayData"), d.repeater_has_tag(0x60023000), d.mask_match(0x60023000))
        d.add_dict_entry(0x10001001, "LO", "OwnKeyword", "Own Keyword")
        ds = pydicom.Dataset()
        ds.OwnKeyword = "x"
        print(ds["OwnKeyword"].tag, ds["OwnKeyword"].VR, ds["OwnKeyword"].name)
        d.add_private_dict_entry("OWN CREATOR", 0x10011001, "SL", "Own element", "1-n")
        ds.private_block(0x1001, "OWN CREATOR", create=True)
        print(d.get_private_entry(0x10011001, "OWN CREATOR"))
        for call in (lambda: d.get_entry(0x00091001), lambda: d.get_private_entry(0x00191001, "NOBODY")):
            try:
                call()
            except KeyError:
                print("KeyError")
    """,
    "uids": """
        from pydicom import uid
        print(uid.CTImageStorage, uid.JPEG2000.name, uid.ExplicitVRLittleEndian.is_little_endian)
        print(uid.AllTransferSyntaxes)
        print(uid.generate_uid(entropy_srcs=["a", "b"]), uid.PYDICOM_ROOT_UID)
        own = uid.register_transfer_syntax("1.2.3.4.5", implicit_vr=False, little_endian=True)
        print(own.is_implicit_VR, own.is_little_endian, own in uid.PrivateTransferSyntaxes)
        from pydicom._uid_dict import UID_dictionary
        UID_dictionary.update({"1.2.9.9": ("Own UID", "SOP Class", "", "", "OwnUID")})
        print(uid.UID("1.2.9.9").name)
    """,
    "character sets": """
        import pydicom.charset as c
        print(c.convert_encodings("ISO_IR 192"), c.decode_bytes(b"\\xc4", ["latin_1"], set()))
        print(c.encode_string("x", ["ascii"]))
        c.python_encoding.update({"OWN SET": "cp1251"})
        ds = pydicom.Dataset()
        ds.SpecificCharacterSet = "OWN SET"
        print(c.convert_encodings(["OWN SET"]))
    """,
    "streams": """
        from pydicom.filebase import DicomBytesIO
        from pydicom.filereader import data_element_generator, read_dataset, read_preamble
        from pydicom.filewriter import write_data_element, write_dataset
        ds = pydicom.dcmread(sample("rtplan.dcm"))
        for implicit, little in ((True, True), (False, True), (False, False)):
            fp = DicomBytesIO()
            fp.is_implicit_VR, fp.is_little_endian = implicit, little
            print(write_dataset(fp, ds), fp.tell())
            fp.seek(0)
            again = read_dataset(fp, implicit, little)
            print(again == ds, fp.tell(), [e.tag for e in again][:3])
            fp.seek(0)
            some = data_element_generator(fp, implicit, little, stop_when=lambda t, v, n: t > 0x00100010)
            print(len([e.tag for e in some]), fp.tell())
        fp = DicomBytesIO(b"\\x08\\x00\\x05\\x00\\x02\\x00")
        fp.is_little_endian = True
        print(fp.read_tag(), fp.read_US())
    """,
    "decoders": """
        from pydicom.pixels import get_decoder, get_encoder, pixel_array
        ds = pydicom.dcmread(sample("MR_small_RLE.dcm"))
        decoder = get_decoder(ds.file_meta.TransferSyntaxUID)
        arr, meta = decoder.as_array(ds)
        print(arr.shape, arr.dtype, int(arr.sum()), sorted(meta.items()))
        raw, meta = decoder.as_buffer(ds, index=0)
        print(len(raw), decoder.is_available, decoder.is_encapsulated, decoder.UID)
        arr2, _ = decoder.as_array(
            ds.PixelData, rows=64, columns=64, samples_per_pixel=1, bits_allocated=16, bits_stored=16,
            number_of_frames=1, pixel_representation=1, photometric_interpretation="MONOCHROME2",
            pixel_keyword="PixelData",
        )
        print((arr == arr2).all())
        for call in (
            lambda: get_decoder("1.2.3"), lambda: decoder.as_array(ds, decoding_plugin="foo"),
            lambda: get_decoder("1.2.840.10008.1.2.4.50").as_array(ds),
        ):
            try:
                call()
            except (NotImplementedError, ValueError) as error:
                print(type(error).__name__)
        frame = get_encoder("1.2.840.10008.1.2.5").encode(arr, rows=64, columns=64, samples_per_pixel=1,
            bits_allocated=16, bits_stored=16, pixel_representation=1,
            photometric_interpretation="MONOCHROME2", number_of_frames=1)
        again, _ = decoder.as_array(pydicom.encaps.encapsulate([frame]), rows=64, columns=64, samples_per_pixel=1,
            bits_allocated=16, bits_stored=16, number_of_frames=1, pixel_representation=1,
            photometric_interpretation="MONOCHROME2", pixel_keyword="PixelData")
        print((again == arr).all(), int(pixel_array(sample("CT_small.dcm")).sum()))
    """,
    "plugin of a program": """
        import sys, types
        from pydicom.pixels import get_decoder
        from pydicom.uid import RLELossless
        module = types.ModuleType("own_plugin")
        module.is_available = lambda uid: True
        def decode(src, runner):
            print("called", runner.rows, runner.columns, runner.bits_allocated, runner.transfer_syntax == RLELossless)
            return bytes(runner.frame_length(unit="bytes"))
        module.decode = decode
        module.DECODER_DEPENDENCIES = {RLELossless: ()}
        sys.modules["own_plugin"] = module
        decoder = get_decoder(RLELossless)
        decoder.add_plugin("own", ("own_plugin", "decode"))
        print("own" in decoder.available_plugins)
        ds = pydicom.dcmread(sample("MR_small_RLE.dcm"))
        arr, _ = decoder.as_array(ds, decoding_plugin="own")
        print(arr.shape, arr.any())
        decoder.remove_plugin("own")
        print("own" in decoder.available_plugins)
    """,
    "bits": """
        import numpy as np
        from pydicom.pixels.utils import (
            as_pixel_options, expand_ybr422, get_expected_length, get_j2k_parameters, get_nr_frames, pack_bits,
            pixel_dtype, unpack_bits,
        )
        arr = np.array([0, 1, 1, 0, 1, 0, 0, 0, 1, 1], np.uint8)
        print(pack_bits(arr), pack_bits(arr, pad=False), unpack_bits(b"\\x16\\x03").tolist())
        print(expand_ybr422(b"\\x01\\x02\\x03\\x04", 8))
        ds = pydicom.dcmread(sample("JPEG2000.dcm"))
        print(get_expected_length(ds), get_nr_frames(ds), pixel_dtype(ds), as_pixel_options(ds)["rows"])
        print(get_j2k_parameters(pydicom.encaps.get_frame(ds.PixelData, 0)))
    """,
    "json": """
        ds = pydicom.dcmread(sample("rtplan.dcm"))
        again = pydicom.Dataset.from_json(ds.to_json())
        print(again == ds)
        from pydicom.jsonrep import JsonDataElementConverter, convert_to_python_number
        print(convert_to_python_number(["1", "2"], "IS"), convert_to_python_number("1.5", "DS"))
        print(JsonDataElementConverter(pydicom.Dataset, "00280010", "US", [5], "Value").get_element_values())
    """,
    "codify": """
        from pydicom.util.codify import code_dataset
        ds = pydicom.Dataset()
        ds.PatientName = "x"
        space = {}
        exec("from pydicom.dataset import Dataset\\n" + code_dataset(ds), space)
        print(space["ds"] == ds)
    """,
    "dump": """
        from pydicom.util.dump import datadump, hexdump
        from pydicom.util.hexutil import bytes2hex, hex2bytes
        print(hex2bytes("00 ff"), bytes2hex(b"ab"))
        print(hexdump(io.BytesIO(bytes(range(40)))))
    """,
    "waveforms": """
        ds = pydicom.examples.waveform
        print(ds.waveform_array(0).shape, float(ds.waveform_array(0).sum()))
    """,
    "codes": """
        from pydicom.sr.codedict import codes
        from pydicom.sr.coding import Code
        print(codes.SCT.Liver, codes.cid4.dir("liver"), Code("T-62000", "SRT", "x") == codes.SCT.Liver)
    """,
    "misc": """
        from pydicom.misc import is_dicom, size_in_bytes
        print(is_dicom(sample("CT_small.dcm")), int(size_in_bytes("2 KB")))
    """,
    "values": """
        from pydicom import values
        print(values.convert_DS_string(b"1.5\\\\2 ", True), values.convert_numbers(b"\\x01\\0\\x02\\0", True, "H"))
        print(values.convert_PN(b"Doe^Jane"), values.convert_UI(b"1.2\\0", True))
        print(values.convert_tag(b"\\x10\\0\\x10\\0", True))
        print(values.multi_string("a\\\\b"), values.convert_text(b"x "))
    """,
    "validators": """
        from pydicom import valuerep as v
        print(v.is_valid_ds("1.5"), v.format_number_as_ds(1 / 3), v.DS("1.5"), v.IS("3"))
        for vr, value in (("DA", "20200101"), ("DA", "x"), ("CS", "ab"), ("LO", "x" * 65)):
            print(v.VALIDATORS[vr](vr, value)[0])
        with warnings.catch_warnings(record=True) as told:
            warnings.simplefilter("always")
            v.validate_value("DA", "x", pydicom.config.WARN)
        print(len(told))
    """,
    "pickle": """
        import copy, pickle
        ds = pydicom.dcmread(sample("CT_small.dcm"))
        print(pickle.loads(pickle.dumps(ds)) == ds, copy.deepcopy(ds) == ds)
    """,
    "errors": """
        from pydicom.errors import InvalidDicomError
        try:
            pydicom.dcmread(io.BytesIO(b"no DICOM"))
        except InvalidDicomError:
            print("InvalidDicomError")
        for call, kind in (
            (lambda: pydicom.Dataset()["PatientName"], KeyError),
            (lambda: pydicom.Dataset().PatientName, AttributeError),
            (lambda: pydicom.dcmread("/no/such"), FileNotFoundError), (lambda: pydicom.tag.Tag("nothing"), ValueError),
            (lambda: pydicom.Dataset().pixel_array, AttributeError), (lambda: pydicom.dcmread(None), TypeError),
        ):
            try:
                call()
            except kind:
                print(kind.__name__)
    """,
}


def run(before, snippet):
    program = before + HEAD + textwrap.dedent(snippet)
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    return done.stdout, done.stderr[-2000:] if done.returncode else ""


@pytest.mark.parametrize("name", SNIPPETS)
def test_a_program_prints_the_same(name):
    ours, error = run("import codicom_pydicom\ncodicom_pydicom.install()\n", SNIPPETS[name])
    assert not error
    theirs, error = run("", SNIPPETS[name])
    assert not error
    assert ours == theirs
