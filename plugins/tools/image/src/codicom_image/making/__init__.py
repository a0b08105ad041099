"""DICOM objects of pictures, documents and videos."""
