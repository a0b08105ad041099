"""Pictures as a viewer shows them: PNG, JPEG, TIFF, GIF, WebP, video, contact sheets, and pictures into DICOM."""

__version__ = "0.1.0"
