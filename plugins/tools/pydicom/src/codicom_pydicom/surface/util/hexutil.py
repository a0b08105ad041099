"""Bytes from hexadecimal, and back."""

from codicom.dump import bytes2hex, hex2bytes

from ..charset import default_encoding

__all__ = ["bytes2hex", "hex2bytes"]
