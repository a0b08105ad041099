"""DICOM's tables: generated data, each loaded on first use through ``lookup``."""
