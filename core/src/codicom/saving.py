"""The names that the functions of ``codicom.files`` had before."""

from codicom.files.atomic import remove_unfinished, write_to_stream
from codicom.files.atomic import replace as write_to_path

__all__ = ["remove_unfinished", "write_to_path", "write_to_stream"]
