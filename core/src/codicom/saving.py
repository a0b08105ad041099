"""The names that functions of ``codicom.files`` and of the writer had before."""

from codicom.files.atomic import remove_unfinished, write_to_stream
from codicom.files.atomic import replace as write_to_path
from codicom.files.writer import encoded_file, encoded_meta, encoding_to_write, transfer_syntax_of

__all__ = [
    "encoded_file",
    "encoded_meta",
    "encoding_to_write",
    "remove_unfinished",
    "transfer_syntax_of",
    "write_to_path",
    "write_to_stream",
]
