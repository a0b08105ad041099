"""``codicom convert``: images into the formats of exporters, and files that importers recognize into DICOM."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

import codicom
from codicom import Dataset, generate_uid
from codicom.files import remove_unfinished
from codicom_cli.kit import find_inputs, print_summary, run_batch
from codicom_cli.kit.options import AsJson, FailFast, Inputs, Output, Overwrite, Workers, with_options
from codicom_image.conversion import DICOM, DICOM_SUFFIX, Request, convert_one, grouped_by_series, place_outputs
from codicom_image.making.kinds import KINDS

if TYPE_CHECKING:
    from codicom import Plugins
    from codicom.plugin import ExporterSpec


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What is asked for, besides files and how they are worked on."""

    to: Annotated[
        str | None,
        typer.Option("--to", "-t", help="{exporters}, dicom; if left out, the output's suffix says it."),
    ] = None
    importer: Annotated[
        str | None, typer.Option("--from", metavar="FORMAT", help="dicom: the format to read files as.")
    ] = None
    frame: Annotated[
        list[int] | None, typer.Option("--frame", "-f", min=1, help="A frame; the first is 1. Can be repeated.")
    ] = None
    window: Annotated[
        str | None, typer.Option("--window", "-w", help="CENTER,WIDTH, minmax, or the number of a window in the file.")
    ] = None
    size: Annotated[int | None, typer.Option("--size", min=1, help="The length of the longer side in pixels.")] = None
    depth: Annotated[int, typer.Option("--depth", help="8, or 16 for stored values without a window.")] = 8
    overlays: Annotated[bool, typer.Option("--overlays", help="Draw the overlays.")] = False
    square: Annotated[
        bool, typer.Option("--square/--no-square", help="Make pixels square, using the spacing in the file.")
    ] = True
    icc: Annotated[bool, typer.Option("--icc/--no-icc", help="Apply the file's ICC profile to colours.")] = True
    quality: Annotated[int | None, typer.Option("--quality", min=1, max=100, help="For jpeg, webp and mp4.")] = None
    metadata: Annotated[
        list[str] | None, typer.Option("--metadata", metavar="KEYWORD", help="An element to write into png or tiff.")
    ] = None
    pixels: Annotated[bool, typer.Option("--pixels", help="json, xml: include the pixel data.")] = False
    kind: Annotated[str | None, typer.Option("--kind", help=f"dicom: {', '.join(KINDS)}.")] = None
    like: Annotated[
        Path | None, typer.Option("--like", exists=True, help="dicom: a file to copy patient and study from.")
    ] = None
    attribute: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="KEYWORD=VALUE", help="dicom: an element to set in the new object."),
    ] = None


@with_options(Options)
def convert(
    context: typer.Context,
    inputs: Inputs,
    output: Output,
    options: Options,
    overwrite: Overwrite = False,
    workers: Workers = 1,
    fail_fast: FailFast = False,
    as_json: AsJson = False,
) -> None:
    """Convert images to pictures, videos, arrays or text, or pictures, PDF, STL and MP4 files to DICOM.

    Sub-folders are kept. A picture looks as in a viewer: window, polarity, palette, square pixels. An image with
    several frames becomes one file in formats that hold many, such as tiff, gif, webp, mp4 and npy, and one file per
    frame in the others. No patient value gets into a picture, except for what is burned into the pixels. Existing files
    are skipped. Plugins can add formats. Ends with exit code 1 if a file failed.

    Examples:

      codicom convert scans -o pictures --to png -j 2
      codicom convert ct.dcm -o lung.png --window=-600,1500
      codicom convert cine.dcm -o cine.mp4
      codicom convert ct.dcm -o values.png --depth 16
      codicom convert photo.jpg report.pdf -o made --to dicom --like ct.dcm
    """
    plugins: Plugins = context.obj
    exporter = _exporter(plugins, options.to, output)
    _check(options, exporter, plugins)
    found = find_inputs(inputs)
    is_folder = output.is_dir() or len(inputs) != 1 or not Path(inputs[0]).is_file()
    members = grouped_by_series(found) if exporter is not None and exporter.takes == "series" else {}
    found = [each for each in found if not members or each.path in members]
    request = Request(
        to=DICOM if exporter is None else exporter.name,
        importer=options.importer,
        output=output,
        places=place_outputs(found, exporter.suffixes[0] if exporter else DICOM_SUFFIX) if is_folder else None,
        run=generate_uid(),
        numbers={each.path: number for number, each in enumerate(found, 1)},
        members=members,
        frames=tuple(each - 1 for each in options.frame) if options.frame else None,
        options=_given(options),
        like=options.like,
        attributes={} if exporter else _attributes(options.attribute or []),
        overwrite=overwrite,
    )
    if is_folder:
        output.mkdir(parents=True, exist_ok=True)
        remove_unfinished(output)
    job = partial(convert_one, request, plugins if workers == 1 else None)
    summary = run_batch(job, found, workers=workers, fail_fast=fail_fast, doing="converting")
    raise typer.Exit(print_summary(summary, verb="convert", as_json=as_json))


def _exporter(plugins: Plugins, to: str | None, output: Path) -> ExporterSpec | None:
    """Return the format that is asked for, by its name or by the output's suffix; ``None`` is DICOM."""
    # A suffix may have two dots; the longest that fits is meant.
    name = output.name.lower() if to is None else f".{to.lower()}"
    if name.endswith((".dcm", ".dicom")):
        return None
    exporters = [each.record for each in plugins.exporters()]
    fitting = [
        (suffix, each)
        for each in exporters
        for suffix in (f".{each.name}", *each.suffixes)
        if (name == suffix if to is not None else name.endswith(suffix))
    ]
    if fitting:
        return max(fitting, key=lambda each: len(each[0]))[1]
    formats = ", ".join([*(each.name for each in exporters), DICOM])
    if to is None:
        raise typer.BadParameter(f"give --to: {formats}; or an output file with such a suffix")
    raise typer.BadParameter(f"--to must be one of {formats}, got {to!r}")


def _check(options: Options, exporter: ExporterSpec | None, plugins: Plugins) -> None:
    """Refuse what cannot be, before any file is read."""
    if options.depth not in (8, 16):
        raise typer.BadParameter(f"--depth must be 8 or 16, got {options.depth}")
    for name, given in (("depth", options.depth != 8), ("metadata", options.metadata)):
        if given and (exporter is None or name not in exporter.options):
            takers = ", ".join(each.record.name for each in plugins.exporters() if name in each.record.options)
            raise typer.BadParameter(f"--{name} must be left out: it is for {takers}")
    if options.kind is not None and options.kind not in KINDS:
        raise typer.BadParameter(f"--kind must be one of {', '.join(KINDS)}, got {options.kind!r}")
    importers = [each.record.name for each in plugins.importers()]
    if options.importer is not None and options.importer not in importers:
        raise typer.BadParameter(f"--from must be one of {', '.join(importers)}, got {options.importer!r}")


def _given(options: Options) -> dict[str, Any]:
    """Return the options that exporters and importers may take, by the names that their records use."""
    given = {
        "window": _window(options.window),
        "size": options.size,
        "depth": options.depth,
        "overlays": options.overlays,
        "square": options.square,
        "icc": options.icc,
        "quality": options.quality,
        "metadata": tuple(options.metadata or ()),
        "pixels": options.pixels,
        "kind": options.kind,
    }
    return {name: value for name, value in given.items() if value is not None}


def _window(text: str | None) -> Any:
    if text is None or text == "minmax":
        return text
    parts = text.split(",")
    try:
        if len(parts) == 1:
            return int(parts[0])
        center, width = (float(each) for each in parts)
    except ValueError:
        raise typer.BadParameter(f"--window must be CENTER,WIDTH, minmax or a number, got {text!r}") from None
    return center, width


def _attributes(given: Sequence[str]) -> dict[str, Any]:
    """Return the elements that are to be set."""
    attributes: dict[str, Any] = {}
    for each in given:
        keyword, sign, value = each.partition("=")
        if not sign:
            raise typer.BadParameter(f"--set must be KEYWORD=VALUE, got {each!r}")
        try:
            setattr(Dataset(), keyword, value)
            codicom.Tag(keyword)
        except (ValueError, KeyError) as error:
            raise typer.BadParameter(f"--set {keyword}: {error}") from None
        attributes[keyword] = value
    return attributes
