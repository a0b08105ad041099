"""Paths of elements as text, ``BeamSequence[0].BeamName``, and patterns that stand for many paths."""

from codicom.model.path import PathPattern as Pattern
from codicom.model.path import PatternStep, Step
from codicom.model.path import parse_path as parse
from codicom.model.path import steps_text as text

__all__ = ["Step", "parse", "text", "Pattern", "PatternStep"]
