"""The DICOM JSON Model (PS3.18 F): datasets to JSON and back."""

from codicom.formats.from_json import dataset_from_json, element_from_json
from codicom.formats.json_errors import JsonTypeError, MissingVRError
from codicom.formats.to_json import dataset_to_json, element_to_json

__all__ = [
    "JsonTypeError",
    "MissingVRError",
    "dataset_from_json",
    "dataset_to_json",
    "element_from_json",
    "element_to_json",
]
