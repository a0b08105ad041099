"""DICOMDIR: reading, building, updating and writing File-sets."""

__version__ = "0.1.0"
