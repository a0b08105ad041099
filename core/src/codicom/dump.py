"""Shows bytes in readable form: hexadecimal dumps of files and data, and datasets printed while they are read."""

from __future__ import annotations

from binascii import unhexlify
from collections.abc import Iterator
from io import BytesIO
from os import PathLike, fspath
from typing import BinaryIO, Final

from codicom.model.dataset import DatasetModel

WIDTH: Final = 16


def print_character(ordchr: int) -> str:
    """Return the printable ASCII character of a byte, or a dot; also a dot for a tilde and a backslash."""
    return chr(ordchr) if 0x20 <= ordchr < 0x7E and ordchr != 0x5C else "."


_CHARACTERS: Final = {byte: print_character(byte) for byte in range(256)}


def filedump(
    filename: str | bytes | PathLike[str] | PathLike[bytes], start_address: int = 0, stop_address: int | None = None
) -> str:
    """Return a file in hexadecimal, with addresses and characters."""
    with open(fspath(filename), "rb") as file:  # noqa: PTH123 - a path may be bytes
        return hexdump(file, start_address, stop_address)


def datadump(data: bytes, start_address: int = 0, stop_address: int | None = None) -> str:
    """Return bytes in hexadecimal, with addresses and characters."""
    return hexdump(BytesIO(data), start_address, stop_address)


def hexdump(f: BinaryIO, start_address: int = 0, stop_address: int | None = None, show_address: bool = True) -> str:
    """Return the contents of a file object in hexadecimal; the line that contains ``stop_address`` is the last."""
    return "\n".join(dump_lines(f, start_address, stop_address, show_address))


def dump_lines(
    f: BinaryIO, start_address: int = 0, stop_address: int | None = None, show_address: bool = True
) -> Iterator[str]:
    """Yield the lines of ``hexdump`` one by one, for files of any size."""
    if start_address < 0:
        raise ValueError(f"start_address must be at least 0, got {start_address}")
    digits = len(f"{stop_address or f.seek(0, 2):X}")
    offset = f.seek(start_address)
    while not stop_address or offset <= stop_address:
        data = f.read(WIDTH)
        if not data:
            return
        address = f"{offset:0{digits}X}  " if show_address else ""
        text = data.decode("latin-1").translate(_CHARACTERS)
        yield f"{address}{data.hex(' ').upper():<{WIDTH * 3 + 1}}{text}"
        offset += len(data)


def pretty_print(ds: DatasetModel, indent_level: int = 0, indent_chars: str = "  ") -> None:
    """Print a dataset one element at a time, so that the last printed one precedes any that cannot be read."""
    indent = indent_chars * indent_level
    for element in ds:
        if element.VR != "SQ":
            print(f"{indent}{element!r}")
            continue
        print(f"{indent}{element.tag} {element.name} -- {len(element.value)} item(s)")
        for item in element.value:
            pretty_print(item, indent_level + 1, indent_chars)
            print(f"{indent}{indent_chars}---------")


def hex2bytes(hexstring: str | bytes) -> bytes:
    """Return the bytes for hexadecimal digits; white space between them is ignored."""
    if not isinstance(hexstring, str | bytes):
        raise TypeError(f"hexstring must be str or bytes, got {type(hexstring).__name__}")
    if isinstance(hexstring, str):
        return unhexlify("".join(hexstring.split()))
    return unhexlify(b"".join(hexstring.split()))


def bytes2hex(byte_string: bytes) -> str:
    """Return bytes as pairs of hexadecimal digits, separated by spaces."""
    return byte_string.hex(" ")


__all__ = [
    "bytes2hex",
    "datadump",
    "dump_lines",
    "filedump",
    "hex2bytes",
    "hexdump",
    "pretty_print",
    "print_character",
]
