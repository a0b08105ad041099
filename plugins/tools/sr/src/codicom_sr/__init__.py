"""Coded concepts of structured reporting: codes, context groups, SNOMED RT and CT."""

__version__ = "0.1.0"
