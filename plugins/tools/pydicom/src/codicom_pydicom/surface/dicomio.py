"""Reading and writing files."""

from .filereader import dcmread
from .filewriter import dcmwrite

__all__ = ["dcmread", "dcmwrite"]
