"""Bytes in hexadecimal."""

from codicom.dump import datadump, filedump, hexdump, pretty_print, print_character

__all__ = ["datadump", "filedump", "hexdump", "pretty_print", "print_character"]
