"""One file through an exporter or importer: what ``codicom convert`` does with each, in this process or a worker."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, Final, cast

import codicom
from codicom import Dataset, FileDataset, generate_uid, pixels
from codicom.errors import CodicomError
from codicom.files import replace
from codicom.plugin import ExportJob, ImportJob
from codicom_cli.kit import Failure, Input, Skip, target_in

if TYPE_CHECKING:
    from codicom import Plugins
    from codicom.plugin import ExporterSpec, ImporterSpec
    from codicom.registry import Declared

DICOM: Final = "dicom"
DICOM_SUFFIX: Final = ".dcm"
# What a DICOM file may be called; any other ending, such as the last number of a UID, belongs to its name.
_DICOM_SUFFIXES: Final = frozenset({".dcm", ".dicom", ".dic", ".ima"})
_THERE: Final = "it is there already; --overwrite writes it again"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is to become of each file; it goes to workers, so it holds plain values only."""

    # The name of an exporter, or DICOM.
    to: str
    importer: str | None
    output: Path
    # Where the output of each file goes below the folder, or nothing if the output names a file.
    places: Mapping[Path, PurePath] | None
    numbers: Mapping[Path, int]
    # Of formats that hold a series: the files of each, by the one that stands for them.
    members: Mapping[Path, tuple[Path, ...]]
    # What is different in every run.
    run: str
    frames: tuple[int, ...] | None
    options: Mapping[str, Any]
    like: Path | None
    attributes: Mapping[str, Any]
    overwrite: bool


def convert_one(request: Request, plugins: Plugins | None, one: Input) -> dict[str, Any]:
    """Convert one file, and return what was written; what is there already is skipped."""
    registry = codicom.plugins() if plugins is None else plugins
    target = request.output if request.places is None else target_in(request.output, request.places[one.path])
    if target.exists() and target.samefile(one.path):
        raise Failure("the output would be the file itself; name another one")
    return (_import if request.to == DICOM else _export)(request, registry, one, target)


def place_outputs(found: Sequence[Input], suffix: str) -> dict[Path, PurePath]:
    """Return where the output of each file goes, such that no two go to one place."""
    places: dict[Path, PurePath] = {}
    taken: set[str] = set()
    for each in found:
        name = each.relative
        stem = name.stem if name.suffix.lower() in _DICOM_SUFFIXES or suffix == DICOM_SUFFIX else name.name
        place = name.with_name(f"{stem}{suffix}")
        number = 1
        # Some file systems tell names apart by more than their letters, others do not.
        while str(place).casefold() in taken:
            place = name.with_name(f"{name.name}{f'-{number}' if number > 1 else ''}{suffix}")
            number += 1
        taken.add(str(place).casefold())
        places[each.path] = place
    return places


def grouped_by_series(found: Iterable[Input]) -> dict[Path, tuple[Path, ...]]:
    """Return the files of each series by the first of them; one that cannot be read stands alone, and fails later."""
    series: dict[str, list[Path]] = {}
    for each in found:
        try:
            header = codicom.dcmread(each.path, stop_before_pixels=True, specific_tags=["SeriesInstanceUID"])
            uid = str(header.get("SeriesInstanceUID") or each.path)
        except (CodicomError, OSError):
            uid = str(each.path)
        series.setdefault(uid, []).append(each.path)
    return {paths[0]: tuple(paths) for paths in series.values()}


def _export(request: Request, registry: Plugins, one: Input, target: Path) -> dict[str, Any]:
    declared = next(each for each in registry.exporters() if each.record.name == request.to)
    spec = declared.record
    export = cast("Callable[[ExportJob], Iterable[bytes]]", registry.resolve(declared))
    if spec.takes != "frame":
        _check_new(request, target)
    with ExitStack() as opened:
        datasets = _datasets(request, spec, one, opened)
        frames = _frames(request, datasets[0], registry) if spec.takes in ("frame", "frames") else ()
        targets = _targets(spec, frames, target)
        left = {path: index for path, index in targets.items() if request.overwrite or not path.exists()}
        job = ExportJob(
            datasets=datasets,
            format=spec.name,
            frames=tuple(index for index in left.values() if index is not None) if spec.takes == "frame" else frames,
            among=frames,
            options={name: value for name, value in request.options.items() if name in spec.options},
            plugins=registry,
        )
        with _failing_alone(declared):
            _write(export(job) if left else (), tuple(left), spec, overwrite=request.overwrite)
    return _result(tuple(left), len(frames))


def _datasets(request: Request, spec: ExporterSpec, one: Input, opened: ExitStack) -> tuple[Dataset, ...]:
    """Return what is to be exported, open as long as ``opened`` is."""
    if spec.takes == "dataset":
        return (codicom.dcmread(one.path, stop_before_pixels=not request.options.get("pixels")),)
    paths = request.members.get(one.path, (one.path,))
    datasets = tuple(opened.enter_context(codicom.open(path)) for path in paths)
    for dataset in datasets:
        if not pixels.has_pixels(dataset):
            # What is cut off before its pixels is no plan or report.
            if "Rows" in dataset or any(each.rule.name.startswith("TRUNCATED") for each in dataset.deviations):
                raise Failure("it has no pixel data, and seems to be cut off")
            raise Skip("it has no image")
    return datasets


def _frames(request: Request, dataset: Dataset, registry: Plugins) -> tuple[int, ...]:
    count = pixels.number_of_frames(dataset, plugins=registry)
    if not count:
        raise Failure("its pixel data holds no whole frame")
    frames = tuple(range(count)) if request.frames is None else request.frames
    beyond = [each + 1 for each in frames if each >= count]
    if beyond:
        raise Failure(f"--frame must be at most {count}, got {beyond[0]}")
    return frames


def _targets(spec: ExporterSpec, frames: Sequence[int], target: Path) -> dict[Path, int | None]:
    """Return the files that are to be written, each with its frame if the format holds one."""
    if spec.takes != "frame":
        return {target: None}
    if len(frames) == 1:
        return {target: frames[0]}
    return {target.with_name(f"{target.stem}-{index + 1:04}{target.suffix}"): index for index in frames}


def _write(data: Iterable[bytes], targets: Sequence[Path], spec: ExporterSpec, *, overwrite: bool) -> None:
    """Write what an exporter yields: one file, or one for each target."""
    parts = iter(data)
    for path in targets:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace(path, iter([_next(parts, spec)]) if spec.takes == "frame" else parts, overwrite=overwrite)


def _next(parts: Iterator[bytes], spec: ExporterSpec) -> bytes:
    for part in parts:
        return part
    raise Failure(f"{spec} must yield a file for each frame, got too few")


def _import(request: Request, registry: Plugins, one: Input, target: Path) -> dict[str, Any]:
    _check_new(request, target)
    data = one.path.read_bytes()
    declared = _importer(request, registry, one, data)
    spec = declared.record
    kind = request.options.get("kind")
    if kind is not None and "kind" not in spec.options:
        raise Failure(f"--kind must be left out for {spec.name} files")
    attributes = {"InstanceNumber": request.numbers[one.path], **request.attributes}
    make = cast("Callable[[ImportJob], FileDataset]", registry.resolve(declared))
    options = {name: value for name, value in request.options.items() if name in spec.options}
    job = ImportJob(data=data, format=spec.name, like=request.like, attributes=attributes, options=options)
    with _failing_alone(declared):
        dataset = make(job)
    # Objects of one run are of one study, and of one series if they are of one kind.
    if request.like is None and "StudyInstanceUID" not in attributes:
        dataset.StudyInstanceUID = generate_uid(entropy_srcs=[request.run])
    if "SeriesInstanceUID" not in attributes:
        dataset.SeriesInstanceUID = generate_uid(entropy_srcs=[request.run, dataset.SOPClassUID])
    dataset.save_as(target, enforce_file_format=True, overwrite=request.overwrite)
    return _result([target], int(dataset.get("NumberOfFrames") or 1))


def _importer(request: Request, registry: Plugins, one: Input, data: bytes) -> Declared[ImporterSpec]:
    """Return the importer of a file: the one asked for, else that which recognizes the bytes; suffixes settle ties."""
    importers = registry.importers()
    if request.importer is not None:
        return next(each for each in importers if each.record.name == request.importer)
    able = [each for each in importers if cast("Any", registry.resolve(each, "recognizes"))(data)]
    named = [each for each in able if one.path.name.lower().endswith(each.record.suffixes)]
    if len(able) > 1 and len(named) != 1:
        raise Failure(f"--from must say which it is: {', '.join(each.record.name for each in able)}")
    if not able:
        raise Failure(f"it must be one of {', '.join(each.record.name for each in importers)}, and is none of them")
    return named[0] if len(able) > 1 else able[0]


@contextmanager
def _failing_alone(declared: Declared[Any]) -> Iterator[None]:
    """Make whatever a format's function raises the failure of this file, so that the other files go on."""
    try:
        yield
    except (Failure, Skip, CodicomError, OSError):
        raise
    except Exception as error:
        # Only its type: the text of a foreign error may hold a value of the file.
        raise Failure(f"{declared.record} of {declared.plugin} failed: {type(error).__name__}") from error


def _check_new(request: Request, target: Path) -> None:
    if target.exists() and not request.overwrite:
        raise Skip(_THERE)
    target.parent.mkdir(parents=True, exist_ok=True)


def _result(written: Sequence[Path], frames: int) -> dict[str, Any]:
    if not written:
        raise Skip(_THERE)
    return {
        "output": [str(each) for each in written],
        "frames": frames,
        "bytes": sum(each.stat().st_size for each in written),
    }
