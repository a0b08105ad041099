"""The registry of plugins: what they supply, which codec is chosen, what went wrong, and a report on all of it."""

from codicom.extend.codec import Codec
from codicom.extend.loader import PluginInfo, Problem
from codicom.extend.registry import Plugins, plugins
from codicom.extend.report import (
    CodecReport,
    MatrixRow,
    PluginReport,
    ProblemReport,
    Report,
    SyntaxReport,
    report,
)
from codicom.extend.select import Declared

__all__ = [
    "Codec",
    "CodecReport",
    "Declared",
    "MatrixRow",
    "PluginInfo",
    "PluginReport",
    "Plugins",
    "Problem",
    "ProblemReport",
    "Report",
    "SyntaxReport",
    "plugins",
    "report",
]
