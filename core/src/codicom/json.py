"""Converts datasets to and from the DICOM JSON Model (PS3.18 F)."""

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
