"""Programs and libraries written for pydicom run on codicom unchanged."""

__version__ = "0.1.0"
