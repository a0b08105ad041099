"""Datasets in other forms: the DICOM JSON Model and the Native DICOM Model."""
