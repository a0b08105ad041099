"""``codicom convert``: images into pictures and data, and pictures, documents and videos into DICOM."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePath
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Any, Final

import numpy as np
import typer

import codicom
from codicom import Dataset, generate_uid, pixels
from codicom.saving import remove_unfinished, write_to_path
from codicom_cli.kit import Failure, Input, Skip, find_inputs, print_summary, run_batch, target_in
from codicom_cli.kit.options import AsJson, FailFast, Inputs, Output, Overwrite, Workers
from codicom_image.formats import FORMATS, PictureFormat, find_format
from codicom_image.making.kinds import KINDS, to_dicom
from codicom_image.rendering import Look, in_common, opened
from codicom_image.saving import write

if TYPE_CHECKING:
    from codicom import Plugins

_DICOM: Final = "dicom"
_NO_PICTURES: Final = MappingProxyType({"npy": ".npy", "json": ".json", "xml": ".xml", _DICOM: ".dcm"})
_SUFFIXES: Final[Mapping[str, str]] = MappingProxyType(
    {name: each.suffixes[0] for name, each in FORMATS.items()} | _NO_PICTURES
)
# What a DICOM file may be called; any other ending, such as the last number of a UID, belongs to its name.
_DICOM_SUFFIXES: Final = frozenset({".dcm", ".dicom", ".dic", ".ima"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is to become of each file; it goes to workers, so it holds plain values only."""

    to: str
    output: Path
    # Where the output of each file goes below the folder, or nothing if the output names a file.
    places: Mapping[Path, PurePath] | None
    numbers: Mapping[Path, int]
    # What is different in every run.
    run: str
    look: Mapping[str, Any]
    frames: tuple[int, ...] | None = None
    metadata: tuple[str, ...] = ()
    quality: int | None = None
    kind: str | None = None
    like: Path | None = None
    attributes: Mapping[str, Any]
    with_pixels: bool = False
    overwrite: bool = False


def convert(
    context: typer.Context,
    inputs: Inputs,
    output: Output,
    to: Annotated[
        str | None,
        typer.Option("--to", "-t", help=f"{', '.join(_SUFFIXES)}; without it, what the output's suffix says."),
    ] = None,
    frame: Annotated[
        list[int] | None, typer.Option("--frame", "-f", min=1, help="A frame, the first is 1; may be given again.")
    ] = None,
    window: Annotated[
        str | None, typer.Option("--window", "-w", help="CENTER,WIDTH, minmax, or the number of a window of the file.")
    ] = None,
    size: Annotated[int | None, typer.Option("--size", min=1, help="The pixels of the longer side.")] = None,
    depth: Annotated[int, typer.Option("--depth", help="8, or 16 for stored values without a window.")] = 8,
    overlays: Annotated[bool, typer.Option("--overlays", help="Draw the overlays.")] = False,
    square: Annotated[
        bool, typer.Option("--square/--no-square", help="Stretch pixels that are not square by the file's spacing.")
    ] = True,
    icc: Annotated[bool, typer.Option("--icc/--no-icc", help="Take colours through the file's ICC profile.")] = True,
    quality: Annotated[int | None, typer.Option("--quality", min=1, max=100, help="Of jpeg, webp and mp4.")] = None,
    metadata: Annotated[
        list[str] | None, typer.Option("--metadata", metavar="KEYWORD", help="An element to write into png or tiff.")
    ] = None,
    with_pixels: Annotated[bool, typer.Option("--pixels", help="json, xml: with the pixel data.")] = False,
    kind: Annotated[str | None, typer.Option("--kind", help=f"dicom: {', '.join(KINDS)}.")] = None,
    like: Annotated[
        Path | None, typer.Option("--like", exists=True, help="dicom: a file whose patient and study are taken.")
    ] = None,
    attribute: Annotated[
        list[str] | None, typer.Option("--set", metavar="KEYWORD=VALUE", help="dicom: an element of what is made.")
    ] = None,
    overwrite: Overwrite = False,
    workers: Workers = 1,
    fail_fast: FailFast = False,
    as_json: AsJson = False,
) -> None:
    """Write images as pictures, videos, arrays or text; or make DICOM objects of pictures, PDF, STL and MP4 files.

    Sub-folders are kept. What a viewer would show is what a picture shows: window, polarity, palette, square pixels.
    An image of several frames becomes one file in tiff, gif, webp, mp4 and npy, and a file for each frame in the other
    formats. No value of the patient's gets into a picture, but for what is burned into the pixels. What is there
    already is skipped. Ends with exit code 1 if a file failed.

    Examples:

      codicom convert scans -o pictures --to png -j 2
      codicom convert ct.dcm -o lung.png --window=-600,1500
      codicom convert cine.dcm -o cine.mp4
      codicom convert ct.dcm -o values.png --depth 16
      codicom convert photo.jpg report.pdf -o made --to dicom --like ct.dcm
    """
    wanted = _format(to, output)
    look = {
        "window": _window(window),
        "size": size,
        "depth": _depth(depth, wanted),
        "overlays": overlays,
        "aspect": square,
        "icc": icc,
    }
    if kind is not None and kind not in KINDS:
        raise typer.BadParameter(f"--kind is {kind!r}, it is one of {', '.join(KINDS)}")
    found = find_inputs(inputs)
    is_folder = output.is_dir() or len(inputs) != 1 or not Path(inputs[0]).is_file()
    request = Request(
        to=wanted,
        output=output,
        places=_places(found, _SUFFIXES[wanted]) if is_folder else None,
        run=generate_uid(),
        numbers={each.path: number for number, each in enumerate(found, 1)},
        look=look,
        frames=tuple(each - 1 for each in frame) if frame else None,
        metadata=tuple(metadata or ()),
        quality=quality,
        kind=kind,
        like=like,
        attributes=_attributes(attribute or []) if wanted == _DICOM else {},
        with_pixels=with_pixels,
        overwrite=overwrite,
    )
    if is_folder:
        output.mkdir(parents=True, exist_ok=True)
        remove_unfinished(output)
    job = partial(convert_one, request, context.obj if workers == 1 else None)
    summary = run_batch(job, found, workers=workers, fail_fast=fail_fast, doing="converting")
    raise typer.Exit(print_summary(summary, verb="convert", as_json=as_json))


def _format(to: str | None, output: Path) -> str:
    """Return the format that is wanted, by its name or by the suffix of the output."""
    named = (to or output.suffix.lstrip(".")).lower()
    for name, suffix in _NO_PICTURES.items():
        if named in (name, suffix[1:]):
            return name
    try:
        return find_format(to, output).name
    except ValueError:
        if to is None:
            raise typer.BadParameter(
                f"give --to: {', '.join(_SUFFIXES)}; or an output file with such a suffix"
            ) from None
        raise typer.BadParameter(f"--to is {to!r}, it is one of {', '.join(_SUFFIXES)}") from None


def _window(text: str | None) -> Any:
    if text is None or text == "minmax":
        return text
    parts = text.split(",")
    try:
        if len(parts) == 1:
            return int(parts[0])
        center, width = (float(each) for each in parts)
    except ValueError:
        raise typer.BadParameter(f"--window is CENTER,WIDTH, minmax or a number, found {text!r}") from None
    return center, width


def _depth(depth: int, to: str) -> int:
    if depth not in (8, 16):
        raise typer.BadParameter(f"--depth is {depth}, it is 8 or 16")
    if depth == 16 and not (to in FORMATS and FORMATS[to].sixteen_bits):
        raise typer.BadParameter(f"--depth 16 is for png and tiff, not for {to}")
    return depth


def _attributes(given: Sequence[str]) -> dict[str, Any]:
    """Return the elements that are to be set."""
    attributes: dict[str, Any] = {}
    for each in given:
        keyword, sign, value = each.partition("=")
        if not sign:
            raise typer.BadParameter(f"--set is KEYWORD=VALUE, found {each!r}")
        try:
            setattr(Dataset(), keyword, value)
            codicom.Tag(keyword)
        except (ValueError, KeyError) as error:
            raise typer.BadParameter(f"--set {keyword}: {error}") from None
        attributes[keyword] = value
    return attributes


def _places(found: Sequence[Input], suffix: str) -> dict[Path, PurePath]:
    """Return where the output of each file goes, such that no two go to one place."""
    places: dict[Path, PurePath] = {}
    taken: set[str] = set()
    for each in found:
        name = each.relative
        stem = name.stem if name.suffix.lower() in _DICOM_SUFFIXES or suffix == ".dcm" else name.name
        place = name.with_name(f"{stem}{suffix}")
        number = 1
        # Some file systems tell names apart by more than their letters, others do not.
        while str(place).casefold() in taken:
            place = name.with_name(f"{name.name}{f'-{number}' if number > 1 else ''}{suffix}")
            number += 1
        taken.add(str(place).casefold())
        places[each.path] = place
    return places


def convert_one(request: Request, plugins: Plugins | None, one: Input) -> dict[str, Any]:
    """Convert one file, and return what was written; what is there already is skipped."""
    target = request.output if request.places is None else target_in(request.output, request.places[one.path])
    if target.exists() and target.samefile(one.path):
        raise Failure("the output would be the file itself; name another one")
    if request.to == _DICOM:
        return _made(request, one, target)
    if request.to in ("json", "xml"):
        return _as_text(request, one, target)
    with opened(one.path) as dataset:
        if not pixels.has_pixels(dataset):
            # What is cut off before its pixels is no plan or report.
            if "Rows" in dataset or any(each.rule.name.startswith("TRUNCATED") for each in dataset.deviations):
                raise Failure("it has no pixel data, and seems to be cut off")
            raise Skip("it has no image")
        count = pixels.number_of_frames(dataset, plugins=plugins)
        if not count:
            raise Failure("its pixel data holds no whole frame")
        frames = _frames(request, count)
        if request.to == "npy":
            return _as_array(request, dataset, frames, target, plugins)
        return _as_pictures(request, dataset, frames, target, plugins)


def _frames(request: Request, count: int) -> Sequence[int]:
    frames = range(count) if request.frames is None else request.frames
    wrong = [each + 1 for each in frames if each >= count]
    if wrong:
        raise Failure(f"frame {wrong[0]} is wanted, it has {count}")
    return frames


def _as_pictures(
    request: Request, dataset: Dataset, frames: Sequence[int], target: Path, plugins: Plugins | None
) -> dict[str, Any]:
    kind = FORMATS[request.to]
    look = in_common(dataset, frames, Look(**request.look, plugins=plugins))
    written = []
    for path, some in _parts(kind, frames, target):
        if path.exists() and not request.overwrite:
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        options: dict[str, Any] = {"metadata": request.metadata, "quality": request.quality}
        write(dataset, path, some, kind, look, **options, overwrite=request.overwrite)
        written.append(path)
    return _result(written, len(frames))


def _parts(kind: PictureFormat, frames: Sequence[int], target: Path) -> Iterator[tuple[Path, Sequence[int]]]:
    """Yield the files that are to be written, each with its frames."""
    if kind.many or len(frames) == 1:
        yield target, frames
        return
    for index in frames:
        yield target.with_name(f"{target.stem}-{index + 1:04}{target.suffix}"), (index,)


def _result(written: Sequence[Path], frames: int) -> dict[str, Any]:
    if not written:
        raise Skip("it is there already; --overwrite writes it again")
    return {
        "output": [str(each) for each in written],
        "frames": frames,
        "bytes": sum(each.stat().st_size for each in written),
    }


def _as_array(
    request: Request, dataset: Dataset, frames: Sequence[int], target: Path, plugins: Plugins | None
) -> dict[str, Any]:
    _check_new(request, target)
    if request.frames is None:
        values = pixels.array(dataset, plugins=plugins)
    else:
        values = np.stack([pixels.array(dataset, index=each, plugins=plugins) for each in frames])
    stream = io.BytesIO()
    np.save(stream, values, allow_pickle=False)
    write_to_path(target, iter([stream.getvalue()]), overwrite=request.overwrite)
    return _result([target], len(frames))


def _as_text(request: Request, one: Input, target: Path) -> dict[str, Any]:
    _check_new(request, target)
    dataset = codicom.dcmread(one.path, stop_before_pixels=not request.with_pixels)
    text = dataset.to_json() if request.to == "json" else dataset.to_xml()
    write_to_path(target, iter([text.encode()]), overwrite=request.overwrite)
    return _result([target], 0)


def _made(request: Request, one: Input, target: Path) -> dict[str, Any]:
    _check_new(request, target)
    attributes = {"InstanceNumber": request.numbers[one.path], **request.attributes}
    dataset = to_dicom(one.path, request.kind, like=request.like, **attributes)
    # Objects of one run are of one study, and of one series if they are of one kind.
    if request.like is None and "StudyInstanceUID" not in attributes:
        dataset.StudyInstanceUID = generate_uid(entropy_srcs=[request.run])
    if "SeriesInstanceUID" not in attributes:
        dataset.SeriesInstanceUID = generate_uid(entropy_srcs=[request.run, dataset.SOPClassUID])
    dataset.save_as(target, enforce_file_format=True, overwrite=request.overwrite)
    return _result([target], int(dataset.get("NumberOfFrames") or 1))


def _check_new(request: Request, target: Path) -> None:
    if target.exists() and not request.overwrite:
        raise Skip("it is there already; --overwrite writes it again")
    target.parent.mkdir(parents=True, exist_ok=True)
