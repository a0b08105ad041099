"""Sequences of datasets."""

from codicom import Sequence

__all__ = ["Sequence"]
