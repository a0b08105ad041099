"""Converts datasets to and from other forms: the DICOM JSON Model and the Native DICOM Model."""
