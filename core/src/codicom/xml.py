"""The Native DICOM Model (PS3.19 A.1): datasets to XML and back."""

from codicom.formats.xml import NAMESPACE, dataset_from_xml, dataset_to_xml

__all__ = ["NAMESPACE", "dataset_from_xml", "dataset_to_xml"]
