"""What guides to pydicom do with files: change and save, make anonymous, write anew, compress, generate code.

``write_like_original=False`` is today's ``enforce_file_format=True``; both are used. UIDs that are made anew are shown
as ``(new)``, dates of today are left out. Three differences are not told of:

- Compressing gives pydicom's image a new SOP Instance UID always, codicom's where something is lost: without loss it is
  the same image, and need not have another (PS3.3 C.7.6.1.1.5).
- Code that codify writes has numbers in pydicom's, and in codicom's the text that the file has for them; the values are
  the same. A VR that depends on others stays "US or SS" in pydicom's, and is what it is in the file in codicom's.
- Deflated and JPEG have no encoder in pydicom; codicom has them.
"""

import io
import tempfile
import warnings
from contextlib import redirect_stdout
from datetime import datetime
from pathlib import Path

import numpy as np
import pydicom
from pydicom.data import get_testdata_file
from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
from pydicom.sequence import Sequence
from pydicom.util import codify
from telling import tell, tell_array, tell_bytes, tell_dataset

warnings.simplefilter("ignore")
FOLDER = Path(tempfile.mkdtemp())


def read(name="CT_small.dcm"):
    return pydicom.dcmread(get_testdata_file(name))


def told(path):
    tell_bytes(path.name, path.read_bytes())


def modify():
    ds = read()
    ds.PatientName = "Doe^John"
    ds.StudyDate = datetime(2024, 5, 6).strftime("%Y%m%d")
    ds.StudyDescription = "Modified Study"
    ds.SeriesNumber = 1
    ds.SeriesDescription = "New Series"
    if hasattr(ds, "PatientComments"):
        delattr(ds, "PatientComments")
    if "PatientComments" in ds:
        del ds.PatientComments
    path = FOLDER / "modified.dcm"
    ds.save_as(path)
    told(path)
    again = pydicom.dcmread(path)
    tell(again == ds, again.PatientName, again.SeriesNumber)
    for name, options in {
        "as it was": {"write_like_original": True},
        "as a file": {"write_like_original": False},
        "as a file today": {"enforce_file_format": True},
    }.items():
        ds.save_as(path, **options)
        tell_dataset(name, pydicom.dcmread(path))
    try:
        ds.save_as(path, overwrite=False)
    except FileExistsError as error:
        tell(type(error).__name__)
    pydicom.dcmwrite(path, ds)
    told(path)


def deprecated():
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        read().save_as(io.BytesIO(), write_like_original=True)
    tell([each.category.__name__ for each in seen])


def anonymise():
    keywords = [
        "PatientName", "PatientID", "PatientBirthDate", "PatientSex", "PatientAge", "PatientAddress",
        "InstitutionName", "InstitutionAddress", "ReferringPhysicianName", "PerformingPhysicianName",
        "OperatorsName", "StudyDescription", "SeriesDescription",
    ]  # fmt: skip
    for name in ("CT_small.dcm", "MR_small.dcm", "rtplan.dcm", "JPEG2000.dcm", "examples_ybr_color.dcm"):
        ds = read(name)
        for keyword in keywords:
            if hasattr(ds, keyword):
                if keyword in ["PatientName", "PatientID"]:
                    setattr(ds, keyword, "ANONYMOUS")
                elif keyword == "PatientBirthDate":
                    setattr(ds, keyword, "19000101")
                else:
                    delattr(ds, keyword)
        if hasattr(ds, "StudyDate"):
            ds.StudyDate = "20000101"
        path = FOLDER / "anonymised.dcm"
        ds.save_as(path)
        tell_dataset(name, pydicom.dcmread(path))


def anonymise_by_callbacks():
    ds = read()

    def person_names(_, element):
        if element.VR == "PN":
            element.value = "anonymous"

    def curves(dataset, element):
        if element.tag.group & 0xFF00 == 0x5000:
            del dataset[element.tag]

    ds.PatientID = "id"
    ds.walk(person_names)
    ds.walk(curves)
    ds.remove_private_tags()
    for keyword in ("OtherPatientIDs", "OtherPatientIDsSequence"):
        if keyword in ds:
            delattr(ds, keyword)
    ds.data_element("PatientBirthDate").value = ""
    path = FOLDER / "callbacks.dcm"
    ds.save_as(path)
    told(path)
    tell(pydicom.dcmread(path))


def write_new():
    file_meta = Dataset()
    file_meta.MediaStorageSOPClassUID = pydicom.uid.CTImageStorage
    file_meta.MediaStorageSOPInstanceUID = pydicom.uid.generate_uid(entropy_srcs=["one"])
    file_meta.TransferSyntaxUID = pydicom.uid.ExplicitVRLittleEndian
    tell(
        file_meta.MediaStorageSOPInstanceUID,
        pydicom.uid.generate_uid(None).is_valid,
        len(pydicom.uid.generate_uid()) <= 64,
    )
    path = FOLDER / "new.dcm"
    ds = FileDataset(str(path), {}, file_meta=FileMetaDataset(file_meta), preamble=b"\0" * 128)
    ds.PatientName = "Test^Patient"
    ds.PatientID = "123456"
    ds.Modality = "CT"
    now = datetime(2024, 1, 2, 3, 4, 5, 678)
    ds.StudyDate = ds.ContentDate = now.strftime("%Y%m%d")
    ds.StudyTime = ds.ContentTime = now.strftime("%H%M%S.%f")
    ds.SamplesPerPixel = 1
    ds.PhotometricInterpretation = "MONOCHROME2"
    ds.Rows = ds.Columns = 64
    ds.BitsAllocated, ds.BitsStored, ds.HighBit, ds.PixelRepresentation = 16, 16, 15, 0
    array = np.random.default_rng(4).integers(0, 4096, (64, 64), dtype=np.uint16)
    ds.PixelData = array.tobytes()
    ds.SOPClassUID = pydicom.uid.CTImageStorage
    ds.SOPInstanceUID = file_meta.MediaStorageSOPInstanceUID
    ds.SeriesInstanceUID = pydicom.uid.generate_uid(entropy_srcs=["two"])
    ds.StudyInstanceUID = pydicom.uid.generate_uid(entropy_srcs=["three"])
    ds.save_as(path)
    told(path)
    again = pydicom.dcmread(path)
    tell(again)
    tell(np.array_equal(again.pixel_array, array))
    ds.save_as(path, enforce_file_format=True)
    again = pydicom.dcmread(path)
    tell(len(again.preamble), again.file_meta.FileMetaInformationVersion, again.file_meta.MediaStorageSOPClassUID.name)


def write_without_meta():
    ds = Dataset()
    ds.PatientName, ds.Rows = "A^B", 3
    for how in ({}, {"implicit_vr": True, "little_endian": True}, {"implicit_vr": False, "little_endian": True}):
        stream = io.BytesIO()
        try:
            ds.save_as(stream, **how)
        except ValueError:
            tell(how, "ValueError")
        else:
            tell_bytes(str(how), stream.getvalue())
    stream = io.BytesIO()
    try:
        ds.save_as(stream, enforce_file_format=True)
    except ValueError:
        tell("ValueError")


def other_syntaxes():
    for name in ("CT_small.dcm", "rtplan.dcm", "rtdose.dcm"):
        for syntax in (pydicom.uid.ImplicitVRLittleEndian, pydicom.uid.ExplicitVRLittleEndian):
            ds = read(name)
            path = FOLDER / "other.dcm"
            ds.file_meta.TransferSyntaxUID = syntax
            ds.save_as(path, implicit_vr=syntax.is_implicit_VR)
            tell(name, syntax.name)
            told(path)


def compress():
    ds = read("JPEG2000.dcm")
    tell(f"Transfer Syntax: {ds.file_meta.TransferSyntaxUID}")
    tell(f"Transfer Syntax Name: {ds.file_meta.TransferSyntaxUID.name}", ds.file_meta.TransferSyntaxUID.is_compressed)
    for name in (
        "MR_small_RLE.dcm",
        "MR_small_jp2klossless.dcm",
        "SC_rgb_rle_2frame.dcm",
        "MR_small_jpeg_ls_lossless.dcm",
    ):
        ds = read(name)
        ds.decompress()
        path = FOLDER / "uncompressed.dcm"
        ds.save_as(path, write_like_original=False)
        plain = pydicom.dcmread(path)
        tell(name, plain.file_meta.TransferSyntaxUID.name, len(plain.PixelData))
        tell_array("pixels", plain.pixel_array)
        plain.compress(pydicom.uid.RLELossless)
        plain.save_as(path)
        again = pydicom.dcmread(path)
        tell(again.file_meta.TransferSyntaxUID.name, again["PixelData"].is_undefined_length)
        tell_array("pixels", again.pixel_array)
    ds = read("CT_small.dcm")
    for uid in (pydicom.uid.JPEG2000Lossless, pydicom.uid.JPEGLSLossless, pydicom.uid.RLELossless):
        small = read("CT_small.dcm")
        small.compress(uid)
        stream = io.BytesIO()
        small.save_as(stream)
        again = pydicom.dcmread(io.BytesIO(stream.getvalue()))
        tell(again.file_meta.TransferSyntaxUID.name, np.array_equal(again.pixel_array, ds.pixel_array))
        tell(again.file_meta.MediaStorageSOPInstanceUID == again.SOPInstanceUID)


def sequences():
    ds = read("rtplan.dcm")
    if "ReferencedStructureSetSequence" in ds:
        for item in ds.ReferencedStructureSetSequence:
            tell(f"Referenced SOP Instance UID: {item.ReferencedSOPInstanceUID}")
    item = Dataset()
    item.ReferencedSOPClassUID = pydicom.uid.CTImageStorage
    item.ReferencedSOPInstanceUID = "1.2.3"
    ds.ReferencedImageSequence = Sequence([item])
    ds.ReferencedStudySequence = [item, Dataset()]
    ds.ReferencedStudySequence[1].ReferencedSOPInstanceUID = "1.2.4"
    ds.ReferencedStudySequence.append(Dataset())
    ds.ReferencedStudySequence.insert(0, Dataset())
    del ds.ReferencedStudySequence[0]
    ds.BeamSequence[0].BeamName = "Renamed"
    ds.BeamSequence[0].ControlPointSequence.pop()
    tell(ds.ReferencedImageSequence, len(ds.ReferencedStudySequence), type(ds.ReferencedImageSequence).__name__)
    tell(ds["ReferencedStudySequence"], repr(ds["ReferencedStudySequence"]))
    tell([len(each) for each in ds.ReferencedStudySequence], item in ds.ReferencedStudySequence)
    path = FOLDER / "sequences.dcm"
    ds.save_as(path)
    told(path)
    tell(pydicom.dcmread(path) == ds)
    try:
        ds.BeamSequence = Sequence(["no dataset"])
    except TypeError as error:
        tell(type(error).__name__)


def plain(element):
    """Return the value of an element, with numbers for the texts that stand for them."""
    if element.VR == "SQ":
        return [[(str(each.tag), plain(each)) for each in item] for item in element.value]
    if element.VR in ("DS", "IS") and element.value is not None:
        return [float(each) for each in element.value] if element.VM > 1 else float(element.value)
    return element.value


def code():
    """Run the code that codify writes: the datasets it makes are the same."""
    for name in ("rtplan.dcm", "CT_small.dcm", "reportsi.dcm"):
        source = codify.code_file(get_testdata_file(name))
        space = {}
        with redirect_stdout(io.StringIO()):
            exec(source, space)
        ds = space["ds"]
        tell(name, ds.file_meta)
        for element in ds:
            tell(element.tag, plain(element))


for work in (
    modify, deprecated, anonymise, anonymise_by_callbacks, write_new, write_without_meta, other_syntaxes, compress,
    sequences, code,
):  # fmt: skip
    tell("==", work.__name__)
    work()
