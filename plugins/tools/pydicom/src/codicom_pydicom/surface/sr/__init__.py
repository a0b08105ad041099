"""Coded concepts."""

from .codedict import Collection, Concepts, codes
from .coding import Code

__all__ = ["Code", "Collection", "Concepts", "codes"]
