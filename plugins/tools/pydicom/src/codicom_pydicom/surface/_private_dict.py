"""The private dictionary as dicts, made when it is asked for."""

from codicom_pydicom.dictionaries import private_dictionaries

__all__ = ["private_dictionaries"]
