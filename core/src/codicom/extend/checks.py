"""Rules of ``codicom check``: the record that declares one, and what it finds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, Literal

from codicom.extend.record import NamedRecord, check_choice, check_line, check_target


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule that is broken: how much it matters, where, and which rule; never with a value of the file."""

    severity: Severity
    path: str
    message: str
    offset: int | None = None
    # The check that found it, and the plugin that declares the check if it is not codicom's own. A check leaves both
    # out: they are filled in when it is run.
    check: str = ""
    plugin: str = ""

    def __str__(self) -> str:
        at = f" at offset {self.offset}" if self.offset is not None else ""
        by = f" [{self.check}]" if self.plugin else ""
        return f"{self.severity}: {self.path or 'the file'}{at}: {self.message}{by}"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckSpec(NamedRecord):
    """A rule of ``codicom check``; ``target`` is ``check(dataset) -> Iterator[Finding]``.

    ``severity`` is the worst that it finds, ``reference`` where the standard has the rule: ``PS3.3 C.7.6.3``. A check
    that decodes frames says ``pixels=True``, and runs only where that is asked for. With ``with_plugins`` the target is
    also given ``plugins=``, the registry to decode with.
    """

    kind: ClassVar[str] = "check"
    plural: ClassVar[str] = "checks"

    title: str
    reference: str
    target: str
    severity: Literal["error", "warning"] = "error"
    pixels: bool = False
    with_plugins: bool = False

    def __post_init__(self) -> None:
        # Not super(), which does not know the class that slots have made of this one.
        NamedRecord.__post_init__(self)
        record = f"CheckSpec {self.name}"
        check_line(record, "title", self.title)
        check_line(record, "reference", self.reference)
        check_choice(record, "severity", self.severity, tuple(Severity))
        check_target(record, self.target)
