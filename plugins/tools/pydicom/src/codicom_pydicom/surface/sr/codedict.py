"""Codes by their keywords."""

from codicom_sr import Collection, Concepts, codes

__all__ = ["Collection", "Concepts", "codes"]
