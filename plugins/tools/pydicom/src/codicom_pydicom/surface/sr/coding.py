"""Codes."""

from codicom_sr import Code

__all__ = ["Code"]
