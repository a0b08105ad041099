"""``codicom extract``: what files hold inside, as files of their own: frames, videos, documents, icons, waveforms."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from io import StringIO
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

import codicom
from codicom.errors import CodicomError, MissingElementError
from codicom.files import remove_unfinished, replace
from codicom_cli.console import one_line
from codicom_cli.kit import Failure, Input, Outcome, Skip, find_inputs, in_words, print_summary, run_batch, target_in
from codicom_cli.kit.options import AsJson, FailFast, Inputs, Overwrite, Workers

if TYPE_CHECKING:
    from codicom import Dataset, FileDataset
    from codicom.registry import Plugins

# Overlays are drawn, not stored as pictures, so they are made only when asked for.
USUAL: Final = ("pixels", "video", "document", "icon", "waveform")
KINDS: Final = (*USUAL, "overlay")

_JPEG: Final = {f"1.2.840.10008.1.2.4.{last}": "jpg" for last in range(50, 71)}
_BY_SYNTAX: Final = _JPEG | {
    "1.2.840.10008.1.2.1.98": "raw",
    "1.2.840.10008.1.2.4.80": "jls",
    "1.2.840.10008.1.2.4.81": "jls",
    **dict.fromkeys((f"1.2.840.10008.1.2.4.{last}" for last in (90, 91, 92, 93, 201, 202, 203)), "j2k"),
    **dict.fromkeys((f"1.2.840.10008.1.2.4.{last}" for last in (110, 111, 112)), "jxl"),
    "1.2.840.10008.1.2.5": "rle",
    "1.2.840.10008.1.2.8.1": "deflate",
}
# A box of JPEG 2000 in front makes it a file that is called otherwise.
_JP2: Final = b"\0\0\0\x0cjP  "
_VIDEO: Final = {
    f"1.2.840.10008.1.2.4.{first}{last}": suffix
    for numbers, suffix in (((100, 101), "mpg"), (range(102, 107), "mp4"), ((107, 108), "hevc"))
    for first in numbers
    for last in ("", ".1")
}
# MIME types (PS3.3 C.24.2), in small letters.
_BY_MIME: Final = {
    "application/pdf": "pdf",
    "model/stl": "stl",
    "application/sla": "stl",
    "model/obj": "obj",
    "model/mtl": "mtl",
    "text/xml": "cda.xml",
    "application/xml": "cda.xml",
}
# Suffixes that say no more than that a file is DICOM; others are part of the name, as the end of a UID is.
_PLAIN_SUFFIXES: Final = (".dcm", ".dicom")
# What a spreadsheet takes for a formula.
_FORMULA: Final = "=+-@"


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be taken out of each file, and where it goes."""

    output: Path
    kinds: tuple[str, ...]
    overwrite: bool
    force: bool


def extract(
    context: typer.Context,
    inputs: Inputs,
    output: Annotated[Path, typer.Option("--output", "-o", help="The folder for what is extracted.")],
    what: Annotated[
        str, typer.Option("--what", "-w", metavar="KINDS", help=f"Separated by commas: {', '.join(KINDS)}, all.")
    ] = "all",
    force: Annotated[bool, typer.Option("--force", help="Also read files that lack the DICOM prefix.")] = False,
    overwrite: Overwrite = False,
    workers: Workers = 1,
    fail_fast: FailFast = False,
    as_json: AsJson = False,
) -> None:
    """Extract what is inside files: frames, videos, documents, icons and waveforms.

    Frames are written byte for byte as they are stored, as .jpg, .jls, .j2k, .jxl, .rle or .raw, and so are videos and
    documents. Icons and overlays become PNG; waveforms become CSV with a column of times and one column per channel.
    All means everything except overlays, which you have to ask for. Output names are the names of the files followed by
    _frame1, _video, _document, _icon1, _waveform1 or _overlay6000. Sub-folders are kept.

    A file that contains none of this is skipped. Ends with exit code 1 if a file failed.

    Examples:

      codicom extract report.dcm -o documents
      codicom extract scans -o frames --what pixels -j 2
      codicom extract ecg.dcm -o ecg --what waveform
      codicom extract scan.dcm -o pictures --what icon,overlay
    """
    kinds = _kinds(what)
    found = find_inputs(inputs)
    output.mkdir(parents=True, exist_ok=True)
    remove_unfinished(output)
    request = Request(output, kinds, overwrite, force)
    job = partial(extract_one, request, context.obj if workers == 1 else None)
    told = None if as_json else _print
    summary = run_batch(job, found, workers=workers, fail_fast=fail_fast, doing="extracting", told=told)
    raise typer.Exit(print_summary(summary, verb="extract", as_json=as_json))


def _kinds(what: str) -> tuple[str, ...]:
    kinds: dict[str, None] = {}
    for each in what.split(","):
        name = each.strip().lower()
        if name != "all" and name not in KINDS:
            raise typer.BadParameter(
                f"a kind must be one of {', '.join(KINDS)}, or all, got {name!r}", param_hint="--what"
            )
        kinds |= dict.fromkeys(USUAL if name == "all" else (name,))
    return tuple(kinds)


def _print(outcome: Outcome) -> None:
    if outcome.state == "done":
        for each in outcome.result["outputs"]:
            print(one_line(each))


def extract_one(request: Request, plugins: Plugins | None, one: Input) -> dict[str, Any]:
    """Write what a file holds, and return where; if a part of it fails, the others are written all the same."""
    name = one.relative.name
    for suffix in _PLAIN_SUFFIXES:
        if len(name) > len(suffix) and name.lower().endswith(suffix):
            name = name[: -len(suffix)]
            break
    written: list[str] = []
    problems: list[str] = []
    with codicom.open(one.path, force=request.force) as dataset:
        for kind in request.kinds:
            try:
                for label, content in _PARTS[kind](dataset, plugins):
                    target = target_in(request.output, one.relative.with_name(f"{name}_{label}"))
                    _write(target, content, overwrite=request.overwrite)
                    written.append(str(target))
            except (CodicomError, OSError, ValueError, Failure) as error:
                problems.append(f"{kind}: {error if isinstance(error, Failure) else in_words(error)}")
    if problems:
        raise Failure("; ".join(problems))
    if not written:
        raise Skip(f"it holds none of {', '.join(request.kinds)}")
    return {"outputs": written}


def _write(target: Path, content: Iterable[bytes], *, overwrite: bool) -> None:
    if target.exists() and not overwrite:
        raise Failure("an output is there already; --overwrite replaces it")
    target.parent.mkdir(parents=True, exist_ok=True)
    replace(target, iter(content), overwrite=overwrite)


Parts = Iterator[tuple[str, Iterable[bytes]]]


def frames(dataset: FileDataset, plugins: Plugins | None) -> Parts:
    """Yield every frame as it is stored."""
    from codicom import pixels

    if not pixels.has_pixels(dataset) or _syntax(dataset) in _VIDEO:
        return
    count = pixels.number_of_frames(dataset, plugins=plugins)
    usual = _BY_SYNTAX.get(_syntax(dataset))
    if usual is None:
        usual = "bin" if pixels.describe(dataset, plugins=plugins).encapsulated else "raw"
    for number, frame in enumerate(pixels.encoded_frames(dataset, plugins=plugins), 1):
        suffix = "jp2" if usual == "j2k" and bytes(frame.data[: len(_JP2)]) == _JP2 else usual
        yield f"frame{number:0{len(str(count))}}.{suffix}", (bytes(frame.data),)


def _syntax(dataset: FileDataset) -> str:
    return str(dataset.file_meta.get("TransferSyntaxUID", ""))


def video(dataset: FileDataset, plugins: Plugins | None) -> Parts:  # noqa: ARG001 - all parts take the same
    """Yield the video that is the pixel data of a file."""
    suffix = _VIDEO.get(_syntax(dataset))
    if suffix is None or "PixelData" not in dataset:
        return
    from codicom import pixels

    _refuse_if_cut(dataset)
    known = len(tuple(dataset.deviations))
    fragments = pixels.fragments(dataset)
    first = next(fragments, b"")
    # A last fragment that is cut is still one.
    damage = [each for each in tuple(dataset.deviations)[known:] if each.rule.name != "TRUNCATED_VALUE"]
    if damage:
        raise Failure(f"the fragments are damaged: {damage[0].rule.value}")
    if not first:
        raise Failure("the pixel data holds no fragment")
    yield f"video.{_container(first, suffix)}", chain([first], fragments)


def _refuse_if_cut(dataset: FileDataset) -> None:
    if any(each.rule.name == "TRUNCATED_VALUE" for each in dataset.deviations):
        raise Failure("the file is cut off")


def _container(first: bytes, usual: str) -> str:
    """Return the suffix of a video as its first bytes have it; a standard's stream may come in several containers."""
    if first[4:8] == b"ftyp":
        return "mp4"
    # Packets of a transport stream (ISO/IEC 13818-1): 188 bytes, each with this in front.
    if first[:1] == b"G" and first[188:189] in (b"G", b""):
        return "ts"
    if first.startswith((b"\0\0\x01\xba", b"\0\0\x01\xb3")):
        return "mpg"
    if first.startswith((b"\0\0\0\x01", b"\0\0\x01")) and usual == "mp4":
        return "h264"
    return usual


def document(dataset: FileDataset, plugins: Plugins | None) -> Parts:  # noqa: ARG001 - all parts take the same
    """Yield the document of a file, without the byte that makes its length even."""
    data = dataset.get("EncapsulatedDocument")
    if data is None:
        return
    _refuse_if_cut(dataset)
    length = dataset.get("EncapsulatedDocumentLength")
    if length is not None and not 0 <= length <= len(data):
        raise Failure(f"EncapsulatedDocumentLength is {length}, the file holds {len(data)} bytes")
    content = bytes(data if length is None else data[:length])
    mime = str(dataset.get("MIMETypeOfEncapsulatedDocument", "")).strip().lower()
    suffix = "pdf" if not mime and content.startswith(b"%PDF") else _BY_MIME.get(mime, "bin")
    yield f"document.{suffix}", (content,)


def icons(dataset: FileDataset, plugins: Plugins | None) -> Parts:
    """Yield the icons of a file, those of a DICOMDIR's records too, as pictures."""
    number = 0
    for _, element in dataset.find("IconImageSequence"):
        for item in element.value if element.VR == "SQ" else ():
            if "PixelData" not in item:
                continue
            from codicom import pixels
            from codicom_cli.picture import png

            number += 1
            # An icon that is compressed is so in the transfer syntax of the file.
            is_compressed = item["PixelData"].is_undefined_length
            options: dict[str, Any] = {"transfer_syntax_uid": _syntax(dataset)} if is_compressed else {}
            yield f"icon{number}.png", (png(pixels.display(item, plugins=plugins, **options)),)


def overlays(dataset: FileDataset, plugins: Plugins | None) -> Parts:  # noqa: ARG001 - all parts take the same
    """Yield the overlays of a file as pictures, white where they are set."""
    if not any(0x6000 <= tag >> 16 <= 0x60FF for tag in dataset.sorted_tags()):
        return
    from codicom import pixels
    from codicom_cli.picture import png

    for group in pixels.overlay_groups(dataset):
        planes = pixels.overlay_array(dataset, group) * 255
        for number, plane in enumerate(planes if planes.ndim == 3 else planes[None], 1):
            frame = f"_frame{number:0{len(str(len(planes)))}}" if planes.ndim == 3 else ""
            yield f"overlay{group:04X}{frame}.png", (png(plane),)


def waveforms(dataset: FileDataset, plugins: Plugins | None) -> Parts:  # noqa: ARG001 - all parts take the same
    """Yield the multiplex groups of a file as tables."""
    if "WaveformSequence" not in dataset:
        return
    from codicom.waveform import multiplex_array

    for number, group in enumerate(dataset.WaveformSequence):
        try:
            values = multiplex_array(dataset, number, as_raw=False)
            in_units = True
        except MissingElementError:
            values = multiplex_array(dataset, number)
            in_units = False
        yield f"waveform{number + 1}.csv", _table(group, values, in_units=in_units)


def _table(group: Dataset, values: Any, *, in_units: bool) -> Iterator[bytes]:
    """Yield the lines of a multiplex group as CSV: times in seconds, or numbers of samples, and the channels."""
    channels = list(group.get("ChannelDefinitionSequence") or ())
    names = [_channel(channels, number, in_units=in_units) for number in range(values.shape[1])]
    rate = float(group.get("SamplingFrequency") or 0)
    # PS3.3 C.10.9.1.1: the offset is in milliseconds.
    start = float(group.get("MultiplexGroupTimeOffset") or 0) / 1000
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["time [s]" if rate > 0 else "sample", *names])
    for number, samples in enumerate(values.tolist()):
        when = f"{start + number / rate:.9g}" if rate > 0 else str(number)
        writer.writerow([when, *(f"{each:.10g}" for each in samples)])
        if text.tell() > 1 << 16:
            yield text.getvalue().encode()
            text.seek(0)
            text.truncate()
    yield text.getvalue().encode()


def _channel(channels: list[Dataset], number: int, *, in_units: bool) -> str:
    """Return the name of a channel with its unit; what a file calls it must stay a text, and on one line."""
    item = channels[number] if number < len(channels) else None
    name = (
        "" if item is None else str(item.get("ChannelLabel") or _meaning(item, "ChannelSourceSequence", "CodeMeaning"))
    )
    unit = "" if item is None or not in_units else _meaning(item, "ChannelSensitivityUnitsSequence", "CodeValue")
    text = one_line(name).strip().lstrip(_FORMULA) or f"channel {number + 1}"
    return f"{text} [{one_line(unit)}]" if unit else text


def _meaning(item: Dataset, sequence: str, keyword: str) -> str:
    codes = item.get(sequence)
    return str(codes[0].get(keyword) or "") if codes else ""


_PARTS: Final[dict[str, Callable[[Any, Any], Parts]]] = {
    "pixels": frames,
    "video": video,
    "document": document,
    "icon": icons,
    "waveform": waveforms,
    "overlay": overlays,
}
