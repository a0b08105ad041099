"""The errors that pydicom names; all of codicom's are in ``codicom.errors``."""

from codicom.errors import BytesLengthException, InvalidDicomError

__all__ = ["BytesLengthException", "InvalidDicomError"]
