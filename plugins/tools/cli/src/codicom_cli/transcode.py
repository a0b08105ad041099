"""``codicom transcode``, ``compress`` and ``decompress``: files and folders into another transfer syntax."""

from __future__ import annotations

import contextlib
import inspect
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

import codicom
from codicom import pixels
from codicom.errors import CodicomError
from codicom.files import remove_unfinished
from codicom.plugin import DecoderSpec, EncoderSpec
from codicom_cli.kit import Failure, Input, Skip, find_inputs, print_summary, run_batch, target_in
from codicom_cli.kit.options import AsJson, FailFast, Inputs, Output, Overwrite, Workers
from codicom_cli.syntaxes import find_syntax
from codicom_cli.wholefile import compare_files, is_lossless

if TYPE_CHECKING:
    from codicom.registry import Plugins

Encoder = Annotated[str | None, typer.Option("--encoder", help="The encoder to use; codicom plugins lists them.")]
Decoder = Annotated[str | None, typer.Option("--decoder", help="The decoder to use; codicom plugins lists them.")]
Verify = Annotated[
    bool,
    typer.Option("--verify", help="Decode the output and compare; a lossless copy that differs is removed."),
]
Options = Annotated[
    list[str] | None,
    typer.Option(
        "--option", "-O", metavar="NAME=VALUE", help="An option for the encoder, such as quality=90 or near=2."
    ),
]


@dataclass(frozen=True, slots=True)
class Request:
    """What is to become of each file; it goes to workers, so it holds plain values only."""

    transfer_syntax: str
    output: Path
    is_folder: bool
    encoder: str | None
    decoder: str | None
    options: Mapping[str, Any]
    overwrite: bool = False
    verify: bool = False


def transcode(
    context: typer.Context,
    inputs: Inputs,
    output: Output,
    to: Annotated[
        str, typer.Option("--to", "-t", help="The transfer syntax: a UID, a keyword, or the beginning of one.")
    ],
    option: Options = None,
    encoder: Encoder = None,
    decoder: Decoder = None,
    verify: Verify = False,
    overwrite: Overwrite = False,
    workers: Workers = 1,
    fail_fast: FailFast = False,
    as_json: AsJson = False,
) -> None:
    """Write files in another transfer syntax; the source files are not changed.

    Sub-folders are kept. A target that already exists in this transfer syntax is skipped, so you can finish an
    interrupted run by starting it again. Files without pixels are also written in the new encoding, unless it is a
    compressed one. Ends with exit code 1 if a file failed.

    Examples:

      codicom transcode scans -o small --to jpeg2000lossless -j 2 --verify
      codicom transcode a.dcm -o b.dcm --to jpegbaseline -O quality=90
    """
    request = _request(context.obj, find_syntax(context.obj, to), inputs, output, option, encoder, decoder)
    request = replace(request, verify=verify, overwrite=overwrite)
    _run(context.obj, "transcode", request, inputs, workers, fail_fast=fail_fast, as_json=as_json)


def compress(
    context: typer.Context,
    inputs: Inputs,
    output: Output,
    to: Annotated[
        str, typer.Option("--to", "-t", help="The transfer syntax: a UID, a keyword, or the beginning of one.")
    ] = "RLELossless",
    option: Options = None,
    encoder: Encoder = None,
    decoder: Decoder = None,
    verify: Verify = False,
    overwrite: Overwrite = False,
    workers: Workers = 1,
    fail_fast: FailFast = False,
    as_json: AsJson = False,
) -> None:
    """Write files compressed; like transcode, but only to a compressed transfer syntax, by default RLE Lossless.

    Examples:

      codicom compress scans -o small --to jpegls-lossless -j 2
    """
    request = _request(
        context.obj, find_syntax(context.obj, to, compressed=True), inputs, output, option, encoder, decoder
    )
    request = replace(request, verify=verify, overwrite=overwrite)
    _run(context.obj, "compress", request, inputs, workers, fail_fast=fail_fast, as_json=as_json)


def decompress(
    context: typer.Context,
    inputs: Inputs,
    output: Output,
    to: Annotated[
        str,
        typer.Option("--to", "-t", help="An uncompressed transfer syntax: a UID, a keyword, or the beginning of one."),
    ] = "ExplicitVRLittleEndian",
    decoder: Decoder = None,
    verify: Verify = False,
    overwrite: Overwrite = False,
    workers: Workers = 1,
    fail_fast: FailFast = False,
    as_json: AsJson = False,
) -> None:
    """Write files uncompressed; like transcode, but only to an uncompressed transfer syntax.

    Examples:

      codicom decompress small -o plain -j 2
    """
    request = _request(context.obj, find_syntax(context.obj, to, compressed=False), inputs, output, None, None, decoder)
    request = replace(request, verify=verify, overwrite=overwrite)
    _run(context.obj, "decompress", request, inputs, workers, fail_fast=fail_fast, as_json=as_json)


def _request(
    plugins: Plugins,
    uid: str,
    inputs: list[str],
    output: Path,
    options: list[str] | None,
    encoder: str | None,
    decoder: str | None,
) -> Request:
    # A name that nothing has is wrong for every file, so it is said once.
    encoders = {each.record.name for each in plugins.records(EncoderSpec)}
    decoders = {each.record.name for each in plugins.records(DecoderSpec)}
    for given, known, kind in ((encoder, encoders, "encoder"), (decoder, decoders, "decoder")):
        if given is not None and given not in known:
            raise typer.BadParameter(f"no installed plugin has {kind} {given!r}; there are {', '.join(sorted(known))}")
    is_folder = output.is_dir() or len(inputs) != 1 or not Path(inputs[0]).is_file()
    return Request(uid, output, is_folder, encoder, decoder, _options(options or []))


def _run(
    plugins: Plugins,
    verb: str,
    request: Request,
    inputs: list[str],
    workers: int,
    *,
    fail_fast: bool,
    as_json: bool,
) -> None:
    found = find_inputs(inputs)
    if request.is_folder:
        request.output.mkdir(parents=True, exist_ok=True)
        # What a run that was killed left behind, which no run will finish.
        remove_unfinished(request.output)
    # In a worker the registry is that of the process, which finds the same plugins.
    job = partial(transcode_one, request, plugins if workers == 1 else None)
    summary = run_batch(job, found, workers=workers, fail_fast=fail_fast, doing=verb)
    raise typer.Exit(print_summary(summary, verb=verb, as_json=as_json))


def _options(given: list[str]) -> dict[str, Any]:
    """Return the options of an encoder from ``name=value``, the values as numbers where they are some."""
    options: dict[str, Any] = {}
    for each in given:
        name, sign, text = each.partition("=")
        if not sign or not name.isidentifier():
            raise typer.BadParameter(f"an option of an encoder must be NAME=VALUE, got {each!r}")
        if name in inspect.signature(pixels.transcode).parameters:
            raise typer.BadParameter(f"{name} must be an option of an encoder; see --help for the options of the verb")
        options[name] = _value(text)
    return options


def _value(text: str) -> object:
    if text.casefold() in ("true", "false"):
        return text.casefold() == "true"
    for kind in (int, float):
        with contextlib.suppress(ValueError):
            return kind(text)
    return text


def transcode_one(request: Request, plugins: Plugins | None, one: Input) -> dict[str, Any]:
    """Transcode one file, and return what became of it; what is there already is skipped."""
    plugins = codicom.plugins() if plugins is None else plugins
    target = target_in(request.output, one.relative) if request.is_folder else request.output
    if _is_same(one.path, target):
        raise Failure("the output would be the file itself; name another folder")
    if not request.overwrite and target.exists():
        _skip_or_refuse(target, request.transfer_syntax)
    if one.path.name == "DICOMDIR":
        raise Skip("a DICOMDIR names its files in their places and has no pixels")
    target.parent.mkdir(parents=True, exist_ok=True)
    if not _has_pixels(one.path):
        return _rewritten(one.path, target, request)
    done = pixels.transcode(
        one.path,
        target,
        request.transfer_syntax,
        encoder=request.encoder,
        decoder=request.decoder,
        overwrite=request.overwrite,
        plugins=plugins,
        **request.options,
    )
    result: dict[str, Any] = {
        "output": str(target),
        "way": done.way,
        "codec": done.codec,
        "frames": done.number_of_frames,
        "bytes": target.stat().st_size,
        "ratio": round(one.path.stat().st_size / target.stat().st_size, 3),
    }
    if request.verify:
        result["difference"] = _verified(one.path, target, plugins, is_lossless(plugins, request.transfer_syntax, done))
    return result


def _is_same(source: Path, target: Path) -> bool:
    return target.exists() and source.samefile(target)


def _skip_or_refuse(target: Path, transfer_syntax: str) -> None:
    """Skip what an earlier run made; a file that is something else is no success."""
    try:
        meta = codicom.dcmread(target, stop_before_pixels=True).file_meta
    except CodicomError:
        found = None
    else:
        found = meta.get("TransferSyntaxUID")
    if found == transfer_syntax:
        raise Skip("already there in this transfer syntax; --overwrite writes it again")
    raise Failure("another file is there already; --overwrite replaces it")


def _has_pixels(path: Path) -> bool:
    with codicom.open(path) as dataset:
        return pixels.has_pixels(dataset)


def _rewritten(source: Path, target: Path, request: Request) -> dict[str, Any]:
    """Write a dataset without pixels in an uncompressed encoding; there is nothing in it to compress."""
    if codicom.UID(request.transfer_syntax).is_compressed:
        raise Skip("it has no pixels, so there is nothing to compress")
    dataset = codicom.dcmread(source)
    dataset.ensure_file_meta()
    dataset.file_meta.TransferSyntaxUID = request.transfer_syntax
    dataset.save_as(target, enforce_file_format=True, overwrite=request.overwrite)
    return {"output": str(target), "way": "rewritten", "codec": None, "frames": 0, "bytes": target.stat().st_size}


def _verified(source: Path, target: Path, plugins: Plugins, lossless: bool) -> int:
    """Return by how much the samples of two files differ; if they must not, the new one is removed."""
    try:
        difference = compare_files(plugins, source, target)
    except (CodicomError, ValueError) as error:
        target.unlink()
        raise Failure(f"what was written cannot be read again, and is removed: {error}") from error
    if difference and lossless:
        target.unlink()
        raise Failure(f"samples differ by up to {difference} although all is lossless; what was written is removed")
    return difference
