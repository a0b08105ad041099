"""The UID table as a dict, made when it is asked for."""

from codicom_pydicom.dictionaries import UID_dictionary

__all__ = ["UID_dictionary"]
