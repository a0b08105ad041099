"""Converts datasets to and from the Native DICOM Model, which is XML (PS3.19 A.1)."""

from codicom.formats.from_xml import dataset_from_xml
from codicom.formats.to_xml import NAMESPACE, dataset_to_xml

__all__ = ["NAMESPACE", "dataset_from_xml", "dataset_to_xml"]
