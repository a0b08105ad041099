"""The data dictionary as dicts, made when it is asked for."""

from codicom_pydicom.dictionaries import DicomDictionary, RepeatersDictionary

__all__ = ["DicomDictionary", "RepeatersDictionary"]
