"""Documents and models into encapsulated objects."""

from __future__ import annotations

import re
from typing import Any, Final

from codicom import FileDataset, generate_uid
from codicom.errors import PixelError
from codicom_image.making.objects import EXPLICIT_VR_LITTLE_ENDIAN, Wanted, code_item, finished, made, set_moment

__all__ = ["is_pdf", "is_stl", "of_pdf", "of_stl"]

_ENCAPSULATED_PDF: Final = "1.2.840.10008.5.1.4.1.1.104.1"
_ENCAPSULATED_STL: Final = "1.2.840.10008.5.1.4.1.1.104.3"
_MOST_BYTES: Final = (1 << 32) - 2
# A binary STL file: a header of 80 bytes, the number of triangles, and 50 bytes for each.
_STL_HEADER: Final = 84
_STL_TRIANGLE: Final = 50
_STL_TEXT: Final = re.compile(rb"\s*solid\b[^\n]*\n\s*(facet|endsolid)\b")


def is_pdf(data: bytes) -> bool:
    """Tell whether a file is a PDF document, whose mark may stand within its first kilobyte."""
    return b"%PDF-" in data[:1024]


def is_stl(data: bytes) -> bool:
    """Tell whether a file is a model of triangles, binary or as text."""
    if len(data) >= _STL_HEADER:
        triangles = int.from_bytes(data[80:_STL_HEADER], "little")
        if triangles and len(data) == _STL_HEADER + triangles * _STL_TRIANGLE:
            return True
    return _STL_TEXT.match(data[:2048]) is not None


def of_pdf(data: bytes, wanted: Wanted) -> FileDataset:
    """Return an Encapsulated PDF of a document (PS3.3 A.45.1)."""
    if not is_pdf(data):
        raise PixelError("a PDF must have %PDF- within its first 1,024 bytes; this file has not")
    dataset = _of_document(_ENCAPSULATED_PDF, "DOC", "application/pdf", data, wanted)
    # PS3.3 C.8.6.1: made at a workstation.
    dataset.ConversionType = "WSD"
    return finished(dataset, wanted)


def of_stl(data: bytes, wanted: Wanted) -> FileDataset:
    """Return an Encapsulated STL of a model, whose numbers are millimetres (PS3.3 A.85.1)."""
    if not is_stl(data):
        raise PixelError("an STL must have 84 bytes and 50 for each triangle, or be text; this file is neither")
    if _STL_TEXT.match(data[:2048]) is not None:
        raise PixelError("an STL must be binary (PS3.3 A.85.1.4.2), got one as text", hint="convert it")
    dataset = _of_document(_ENCAPSULATED_STL, "M3D", "model/stl", data, wanted)
    # Enhanced General Equipment wants to know the maker, who is not known (PS3.3 C.7.5.2).
    for keyword in ("Manufacturer", "ManufacturerModelName", "DeviceSerialNumber", "SoftwareVersions"):
        setattr(dataset, keyword, "UNKNOWN")
    dataset.FrameOfReferenceUID = generate_uid()
    dataset.PositionReferenceIndicator = ""
    dataset.MeasurementUnitsCodeSequence = [code_item("mm", "UCUM", "mm")]
    dataset.ModelModification = "NO"
    dataset.ModelMirroring = "NO"
    return finished(dataset, wanted)


def _of_document(sop_class: str, modality: str, mime_type: str, data: bytes, wanted: Wanted) -> FileDataset:
    if len(data) > _MOST_BYTES:
        raise PixelError(f"the document must have at most {_MOST_BYTES} bytes, got {len(data)}")
    dataset: Any = made(sop_class, modality, EXPLICIT_VR_LITTLE_ENDIAN, wanted)
    set_moment(dataset)
    dataset.AcquisitionDateTime = ""
    # Nobody has looked whether names stand in it, so it is not denied.
    dataset.BurnedInAnnotation = "YES"
    dataset.DocumentTitle = ""
    dataset.ConceptNameCodeSequence = []
    dataset.MIMETypeOfEncapsulatedDocument = mime_type
    dataset.EncapsulatedDocumentLength = len(data)
    dataset.EncapsulatedDocument = data + b"\0" * (len(data) % 2)
    made_object: FileDataset = dataset
    return made_object
