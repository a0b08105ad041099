"""What all examples share: nested elements from keywords, UIDs from words, the modules of patient, study and series."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO

import numpy as np

from codicom.dataset import Dataset, FileMetaDataset
from codicom.tables.lookup import vr_of
from codicom.tag import Tag
from codicom.uid import CODICOM_IMPLEMENTATION_UID, UID, generate_uid

EXPLICIT_LITTLE = "1.2.840.10008.1.2.1"
IMPLICIT_LITTLE = "1.2.840.10008.1.2"
DEFLATED = "1.2.840.10008.1.2.1.99"
EXPLICIT_BIG = "1.2.840.10008.1.2.2"

# Not the version of codicom: the files stay the same from one release to the next.
VERSION_NAME = "CODICOM EXAMPLES"

DATE = "20240229"
TIME = "101500"


def build(*modules: Mapping[str, object], **elements: object) -> Dataset:
    """Return a dataset of keywords and values; a dict is a sequence of one item, a list of dicts one of several."""
    dataset = Dataset()
    for keyword, value in {key: value for each in (*modules, elements) for key, value in each.items()}.items():
        if isinstance(value, Mapping):
            value = [build(value)]
        elif isinstance(value, list) and value and isinstance(value[0], Mapping):
            value = [build(each) for each in value]
        setattr(dataset, keyword, decimal(value) if vr_of(Tag(keyword)) == "DS" else value)
    return dataset


def decimal(value: object) -> object:
    """Return numbers for VR DS as a person would write them: 5 and not 5.0."""
    if isinstance(value, list):
        return [decimal(each) for each in value]
    return f"{value:g}" if isinstance(value, int | float) else value


def uid(*words: str) -> UID:
    """Return the UID that stands for some words, always the same one."""
    return generate_uid(entropy_srcs=["codicom example", *words])


def code(value: str, scheme: str, meaning: str) -> dict[str, object]:
    """Return the item of a coded concept."""
    return {"CodeValue": value, "CodingSchemeDesignator": scheme, "CodeMeaning": meaning}


def file(dataset: Dataset, syntax: str = EXPLICIT_LITTLE) -> bytes:
    """Return a file in a transfer syntax."""
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = UID(syntax)
    dataset.file_meta.ImplementationClassUID = UID(CODICOM_IMPLEMENTATION_UID)
    dataset.file_meta.ImplementationVersionName = VERSION_NAME
    stream = BytesIO()
    dataset.save_as(stream, enforce_file_format=True)
    return stream.getvalue()


def words(values: np.ndarray, syntax: str = EXPLICIT_LITTLE) -> bytes:
    """Return numbers as the bytes of a value in the byte order of a transfer syntax."""
    return values.astype(values.dtype.newbyteorder(">" if syntax == EXPLICIT_BIG else "<")).tobytes()


def noise(seed: int, shape: tuple[int, ...], spread: int) -> np.ndarray:
    """Return integers from ``-spread`` to ``spread``, by the generator's raw output, which no numpy release changes."""
    raw = np.random.PCG64(seed).random_raw(int(np.prod(shape)))
    return (raw % np.uint64(2 * spread + 1)).astype(np.int64).reshape(shape) - spread


def ellipse(shape: tuple[int, int], center: tuple[int, int], radii: tuple[int, int]) -> np.ndarray:
    """Return where an image is inside an ellipse; row first, in whole numbers, so that every machine agrees."""
    rows, columns = np.ogrid[: shape[0], : shape[1]]
    down, across = radii
    far = ((rows - center[0]) * across) ** 2 + ((columns - center[1]) * down) ** 2
    return np.asarray(far <= (down * across) ** 2)


def patient(name: str = "Example^Phantom", identity: str = "CODICOM-1", **more: object) -> dict[str, object]:
    """Return the Patient module."""
    return {
        "PatientName": name,
        "PatientID": identity,
        "PatientBirthDate": "19700101",
        "PatientSex": "O",
        **more,
    }


def study(name: str, description: str) -> dict[str, object]:
    """Return the General Study module."""
    return {
        "StudyInstanceUID": uid("study", name),
        "StudyDate": DATE,
        "StudyTime": TIME,
        "StudyID": "1",
        "AccessionNumber": "A1",
        "ReferringPhysicianName": "Referrer^Example",
        "StudyDescription": description,
    }


def series(name: str, modality: str, description: str, number: int = 1, **more: object) -> dict[str, object]:
    """Return the General Series module and that of equipment."""
    return {
        "Modality": modality,
        "SeriesInstanceUID": uid("series", name),
        "SeriesNumber": number,
        "SeriesDate": DATE,
        "SeriesTime": TIME,
        "SeriesDescription": description,
        "Manufacturer": "codicom",
        "ManufacturerModelName": "Example maker",
        "InstitutionName": "Nowhere",
        "StationName": "EXAMPLE",
        "DeviceSerialNumber": "0001",
        "SoftwareVersions": "1",
        **more,
    }


def instance(name: str, sop_class: str, number: int = 1) -> dict[str, object]:
    """Return the SOP Common module, with the content's number, date and time."""
    return {
        "SOPClassUID": UID(sop_class),
        "SOPInstanceUID": uid("instance", name),
        "InstanceCreationDate": DATE,
        "InstanceCreationTime": TIME,
        "InstanceNumber": number,
        "ContentDate": DATE,
        "ContentTime": TIME,
    }


def pixels(
    values: np.ndarray,
    *,
    stored: int,
    photometric: str = "MONOCHROME2",
    samples: int = 1,
    signed: bool = False,
    syntax: str = EXPLICIT_LITTLE,
    **more: object,
) -> dict[str, object]:
    """Return the Image Pixel module of values in rows, columns and samples, frames first if there are some."""
    rows, columns = values.shape[-3:-1] if samples > 1 else values.shape[-2:]
    allocated = values.dtype.itemsize * 8
    raw = words(values, syntax)
    return {
        "SamplesPerPixel": samples,
        "PhotometricInterpretation": photometric,
        **({"PlanarConfiguration": 0} if samples > 1 else {}),
        "Rows": rows,
        "Columns": columns,
        "BitsAllocated": allocated,
        "BitsStored": stored,
        "HighBit": stored - 1,
        "PixelRepresentation": int(signed),
        "PixelData": raw + b"\0" * (len(raw) % 2),
        **more,
    }


def without_content_time(module: dict[str, object]) -> dict[str, object]:
    """Return an instance without the date and time of content, for objects that have dates of their own."""
    return {key: value for key, value in module.items() if not key.startswith("Content")}
