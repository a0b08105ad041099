"""Checks a dataset against the rules of the standard that do not depend on its IOD, and against plugins' rules."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from codicom.dataset import Dataset
from codicom.errors import CodicomWarning, PluginError
from codicom.extend.checks import CheckSpec, Finding, Severity
from codicom.extend.own import CORE
from codicom.extend.registry import plugins as installed
from codicom.fileio import dcmread
from codicom.wire.deviations import Rule

if TYPE_CHECKING:
    from codicom.extend.registry import Plugins
    from codicom.extend.select import Declared

__all__ = ["Finding", "Severity", "check", "check_dataset"]


def check(
    src: Any, *, pixels: bool = False, force: bool = False, plugins: Plugins | None = None
) -> tuple[Finding, ...]:
    """Return the broken rules of a path, file object or dataset; with ``pixels``, every frame is decoded too.

    ``force`` reads files that have no preamble and do not look like DICOM. The rules are those of the encoding (PS3.5),
    of files (PS3.10), of VRs and multiplicities (PS3.6), of the description of pixel data, and those of plugins.
    codicom itself does not check whether an IOD has all its modules.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", CodicomWarning)
        dataset = src if isinstance(src, Dataset) else dcmread(src, force=force)
        return tuple(check_dataset(dataset, pixels=pixels, plugins=plugins))


def check_dataset(dataset: Dataset, *, pixels: bool = False, plugins: Plugins | None = None) -> Iterator[Finding]:
    """Yield the broken rules of a dataset, by codicom's checks first, then by those of plugins in order of name."""
    registry = installed() if plugins is None else plugins
    seen: set[tuple[str, str]] = set()
    paths: set[str] = set()
    for declared in registry.checks():
        if declared.record.pixels and not pixels:
            continue
        for finding in _findings(declared, dataset, registry):
            # What reading noticed about a value is left out where a rule has said more about it.
            vague = finding.message == Rule.VALUE.value and finding.path in paths
            if vague or (finding.path, finding.message) in seen:
                continue
            seen.add((finding.path, finding.message))
            paths.add(finding.path)
            yield finding


def _findings(declared: Declared[CheckSpec], dataset: Dataset, registry: Plugins) -> Iterator[Finding]:
    """Yield what one check finds, under its name."""
    spec = declared.record
    arguments = {"plugins": registry} if spec.with_plugins else {}
    if declared.plugin is CORE:
        target: Any = registry.resolve(declared)
        yield from (replace(each, check=spec.name) for each in target(dataset, **arguments))
        return
    try:
        target = registry.resolve(declared)
        for each in target(dataset, **arguments):
            if not isinstance(each, Finding):
                raise TypeError(f"a check must yield Finding, got {type(each).__name__}")
            yield replace(each, check=spec.name, plugin=declared.plugin.name)
    except PluginError as error:
        yield _failed(declared, str(error))
    except Exception as error:  # noqa: BLE001 - a plugin's check may raise anything, and the others still run
        # Only its type: the text of a foreign error may hold a value of the file.
        yield _failed(declared, type(error).__name__)


def _failed(declared: Declared[CheckSpec], reason: str) -> Finding:
    message = f"the check could not finish: {reason}"
    return Finding(Severity.WARNING, "", message, check=declared.record.name, plugin=declared.plugin.name)
