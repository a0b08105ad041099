"""Putting files in place, by the names that these functions had before ``codicom.files``."""

from codicom.files.atomic import remove_unfinished, write_to_path, write_to_stream

__all__ = ["remove_unfinished", "write_to_path", "write_to_stream"]
