"""``codicom benchmark``: how fast codicom is on this machine, beside pydicom where that is installed."""

from __future__ import annotations

import json
import os
import platform
import sys
import warnings
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import partial
from io import BytesIO
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Annotated, Any, Final

import typer

import codicom
from codicom import examples
from codicom.errors import CodicomError
from codicom_cli.comparison import installed_pydicom
from codicom_cli.console import make_table, one_line, open_console
from codicom_cli.kit import find_inputs

# What programs ask of most files.
TEN: Final = (
    "PatientName", "PatientID", "Modality", "StudyInstanceUID", "SeriesInstanceUID", "SOPInstanceUID", "Rows",
    "Columns", "PixelSpacing", "ImagePositionPatient",
)  # fmt: skip
REPEATS: Final = 7
# A task takes up to so many seconds, whatever the files; five of them are done in less than 20.
PATIENCE: Final = 3.0
# Larger files would be held in memory a few times over.
LARGEST: Final = 256 << 20

Task = Callable[[Any, Path], object]


@dataclass(frozen=True, slots=True)
class Row:
    """What one task took for all files, in seconds: medians; ``ratio`` is how many times faster codicom is."""

    task: str
    files: int
    codicom: float | None
    pydicom: float | None
    ratio: float | None


def benchmark(
    path: Annotated[
        str | None,
        typer.Argument(metavar="[PATH]", help="A file, a folder or a pattern; codicom's examples by default."),
    ] = None,
    files: Annotated[int, typer.Option("--files", min=1, help="Maximum number of files to take from a folder.")] = 20,
    repeats: Annotated[
        int, typer.Option("--repeats", min=1, help="How often each library does each task; time is limited too.")
    ] = REPEATS,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
) -> None:
    """Measure how fast codicom is on this machine, and pydicom too if it is installed.

    Both take turns at each task with the same files. A figure is the median of a few rounds, and the ratio says how
    many times faster codicom is. If one of them cannot process a file, it is left out of that task for both. Figures
    depend on the machine and on what else it does; ratios depend on it less. Ends with exit code 1 if no file can be
    read.

    Examples:

      codicom benchmark
      codicom benchmark scans --files 5
      codicom benchmark scan.dcm --json
    """
    paths = _paths(path, files)
    other = installed_pydicom()
    with warnings.catch_warnings():
        # What the files break is the business of other verbs, and telling it takes time.
        warnings.simplefilter("ignore")
        paths = [each for each in paths if _works(_header, codicom, each)]
        if not paths:
            raise CodicomError("no file there can be read", hint="codicom check tells why")
        rows = [_measured(task, title, paths, other, repeats) for title, task in TASKS.items()]
    report = {
        "codicom": codicom.__version__,
        "pydicom": None if other is None else str(other.__version__),
        "python": platform.python_version(),
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors",
        "files": len(paths),
        "bytes": sum(each.stat().st_size for each in paths),
        "rows": [asdict(each) for each in rows],
    }
    if as_json:
        json.dump(report, sys.stdout, indent=2)
        print()
    else:
        _print(report, rows)


def _paths(named: str | None, most: int) -> list[Path]:
    if named is None:
        names = [name for name in dir(examples) if name not in ("get_path", "no_meta")]
        return [examples.get_path(name) for name in names]
    found = [each.path for each in find_inputs([named])]
    return [each for each in found if each.is_file() and each.stat().st_size <= LARGEST][:most]


def _header(library: Any, path: Path) -> object:
    return library.dcmread(path, stop_before_pixels=True)


def _attributes(library: Any, path: Path) -> object:
    dataset = library.dcmread(path, stop_before_pixels=True)
    return [getattr(dataset, keyword, None) for keyword in TEN]


def _values(library: Any, path: Path) -> object:
    dataset = library.dcmread(path, stop_before_pixels=True)
    return sum(element.value is not None for element in dataset.iterall())


def _pixels(library: Any, path: Path) -> object:
    return library.dcmread(path).pixel_array


def _saved(library: Any, path: Path) -> object:
    stream = BytesIO()
    library.dcmread(path).save_as(stream)
    return stream


TASKS: Final[dict[str, Task]] = {
    "read the header": _header,
    "read it, take ten attributes": _attributes,
    "read it, take every value": _values,
    "read and decode the pixels": _pixels,
    "read and save again": _saved,
}


def _works(task: Task, library: Any, path: Path) -> bool:
    # Whatever a library raises of a file, it does not take it.
    with suppress(Exception):
        task(library, path)
        return True
    return False


def _measured(task: Task, title: str, paths: Sequence[Path], other: Any, repeats: int) -> Row:
    sides = [codicom] if other is None else [codicom, other]
    # The first time imports what is needed; it counts for neither.
    able = [path for path in paths if all(_works(task, each, path) for each in sides)]
    if not able:
        return Row(title, 0, None, None, None)
    times: list[list[float]] = [[] for _ in sides]
    begun = perf_counter()
    while len(times[0]) < repeats and (not times[0] or perf_counter() - begun < PATIENCE):
        # The one that begins finds the machine as the other left it, so they take turns at that, too.
        turn = [*zip(sides, times, strict=True)]
        for side, taken in turn if len(times[0]) % 2 == 0 else reversed(turn):
            taken.append(_seconds(partial(task, side), able))
    medians = [median(each) for each in times]
    if other is None:
        return Row(title, len(able), medians[0], None, None)
    return Row(title, len(able), medians[0], medians[1], medians[1] / medians[0])


def _seconds(call: Callable[[Path], object], paths: Sequence[Path]) -> float:
    start = perf_counter()
    for path in paths:
        call(path)
    return perf_counter() - start


def _print(report: dict[str, Any], rows: Sequence[Row]) -> None:
    console = open_console()
    table = make_table("task", "files", "codicom", "pydicom", "ratio", right=("files", "codicom", "pydicom", "ratio"))
    for row in rows:
        ratio = "" if row.ratio is None else f"{row.ratio:.1f} x"
        table.add_row(row.task, str(row.files), _a_file(row.codicom, row), _a_file(row.pydicom, row), ratio)
    beside = f"pydicom {report['pydicom']}" if report["pydicom"] else "pydicom is not installed"
    size = report["bytes"] / max(1, report["files"]) / 1000
    console.print(f"codicom {report['codicom']}, {beside}, Python {report['python']}, {one_line(report['machine'])}")
    console.print(f"{report['files']} files of {size:,.0f} kB on average; milliseconds a file, medians\n")
    console.print(table)
    if not report["pydicom"]:
        console.print("\nTo compare: pip install pydicom")


def _a_file(seconds: float | None, row: Row) -> str:
    return "" if seconds is None else f"{seconds / row.files * 1000:.3f}"
