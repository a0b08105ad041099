"""Formats that ``codicom convert`` writes and reads: their records, and the jobs that their functions are given."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Final, Literal

from codicom.errors import RecordError
from codicom.extend.record import NamedRecord, check_choice, check_line, check_target, check_texts

EXPORT_TAKES: Final = ("dataset", "frame", "frames", "series")
_DICOM: Final = frozenset({"dicom", "dcm"})


@dataclass(frozen=True, slots=True, kw_only=True)
class FormatSpec(NamedRecord):
    """What exporters and importers declare alike: the format's name, the suffixes of its files, and one line of help.

    The first suffix is the one that new files get. ``options`` are those of ``codicom convert`` that the function
    takes; the others never reach it.
    """

    suffixes: tuple[str, ...]
    help: str
    target: str
    options: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        # Not super(), which does not know the class that slots have made of this one.
        NamedRecord.__post_init__(self)
        record = f"{type(self).__name__} {self.name}"
        for name in ("suffixes", "options", "needs"):
            check_texts(record, name, getattr(self, name))
        if not self.suffixes:
            raise RecordError(f"{record} suffixes must name at least one, got none")
        for suffix in self.suffixes:
            if not suffix.startswith(".") or len(suffix) < 2 or suffix != suffix.lower():
                raise RecordError(f"{record} suffixes must be lower case and begin with a dot, got {suffix!r}")
        check_line(record, "help", self.help)
        check_target(record, self.target)

    @property
    def claims(self) -> Mapping[Hashable, str]:
        """The name and every suffix: a file name says which format is meant, so no two may share one."""
        # The names of formats are suffixes without the dot, or could be: jpeg and .jpeg claim the same.
        claims: dict[Hashable, str] = {suffix[1:]: f"suffix {suffix} of {self}" for suffix in self.suffixes}
        return claims | {self.name: str(self)}


@dataclass(frozen=True, slots=True, kw_only=True)
class ExporterSpec(FormatSpec):
    """A format that images or datasets are written in; ``target`` is ``export(job: ExportJob) -> Iterator[bytes]``.

    ``takes`` says what one file holds: a ``dataset``, with or without an image; one ``frame``; all ``frames`` that are
    asked for; or the images of a ``series``. The target yields the parts of the file, or for ``frame``, one file for
    each frame of the job. It writes nothing: core writes each file whole or not at all.
    """

    kind: ClassVar[str] = "exporter"
    plural: ClassVar[str] = "exporters"

    takes: Literal["dataset", "frame", "frames", "series"] = "frames"

    def __post_init__(self) -> None:
        FormatSpec.__post_init__(self)
        check_choice(f"ExporterSpec {self.name}", "takes", self.takes, EXPORT_TAKES)

    def standard_name(self) -> str | None:
        """Return ``DICOM`` if the format is called as DICOM itself is: that is what importers make."""
        return "DICOM" if _DICOM & self.claims.keys() else None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImporterSpec(FormatSpec):
    """A format that DICOM objects are made of; ``target`` is ``make(job: ImportJob) -> FileDataset``.

    ``recognizes`` names a function ``(data: bytes) -> bool`` that says whether a file's bytes are of the format.
    """

    kind: ClassVar[str] = "importer"
    plural: ClassVar[str] = "importers"
    targets: ClassVar[tuple[str, ...]] = ("target", "recognizes")

    recognizes: str

    def __post_init__(self) -> None:
        FormatSpec.__post_init__(self)
        check_target(f"ImporterSpec {self.name} recognizes:", self.recognizes)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportJob:
    """What an exporter is to write: frames of a dataset, or the datasets of a series.

    ``format`` is the name of the record, for functions that several records name.
    ``frames`` are counted from 0. ``among`` has all frames that the same call writes, of which ``frames`` may be a
    part, since files that exist are skipped: what frames have in common, such as a window, is taken of these.
    ``plugins`` is the registry to decode with; ``None`` stands for the installed ones.
    """

    # Datasets are made above this layer, and so is the registry.
    datasets: tuple[Any, ...]
    format: str = ""
    frames: tuple[int, ...] = ()
    among: tuple[int, ...] = ()
    options: Mapping[str, Any] = field(default_factory=dict)
    plugins: Any = None

    @property
    def dataset(self) -> Any:
        """The dataset, or the first of several."""
        return self.datasets[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportJob:
    """What an importer is to make an object of: the bytes of a file, and what is known of the object.

    Patient and study are those of ``like``, a path or a dataset; ``attributes`` are values by keyword that the object
    must have.
    """

    data: bytes
    format: str = ""
    like: Any = None
    attributes: Mapping[str, Any] = field(default_factory=dict)
    options: Mapping[str, Any] = field(default_factory=dict)
