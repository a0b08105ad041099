"""Bytes from hexadecimal, and back."""

from codicom.dump import bytes2hex, hex2bytes

__all__ = ["bytes2hex", "hex2bytes"]
