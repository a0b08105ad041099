"""``codicom sheet``: a contact sheet of a series."""

from __future__ import annotations

import io
import sys
import warnings
from pathlib import Path
from typing import Annotated

import typer

from codicom.errors import CodicomWarning
from codicom.files import replace
from codicom_cli.kit import find_inputs, one_line
from codicom_image.formats import find_format
from codicom_image.sheet import contact_sheet


def sheet(
    inputs: Annotated[list[str], typer.Argument(help="Folders, files or patterns.", metavar="PATH...")],
    output: Annotated[Path, typer.Option("--output", "-o", help="The picture to write: png, jpeg, tiff, webp or bmp.")],
    columns: Annotated[
        int | None, typer.Option("--columns", min=1, help="How many pictures to put side by side.")
    ] = None,
    size: Annotated[
        int, typer.Option("--size", min=1, help="The length of the longer side of each picture in pixels.")
    ] = 160,
    most: Annotated[int, typer.Option("--most", min=1, help="Maximum number of pictures.")] = 100,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace an existing file.")] = False,
) -> None:
    """Show a series, or the frames of an image, in one picture.

    Images are sorted by their positions in space, or by their numbers. If there are more than --most, that many are
    taken at equal distances. Ends with exit code 1 if a file had to be left out.

    Examples:

      codicom sheet scans -o scans.png
      codicom sheet cine.dcm -o cine.jpg --columns 8 --size 96
    """
    kind = find_format(None, output)
    if kind.pillow is None or kind.step:
        raise typer.BadParameter(f"a contact sheet is one picture, not a {kind.name}")
    # A single folder is given as it is, since its images are put in order; so are several, one after the other.
    sources = [name if Path(name).is_dir() else [each.path for each in find_inputs([name])] for name in inputs]
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always", CodicomWarning)
        shown = contact_sheet(sources, columns=columns, size=size, most=most)
    stream = io.BytesIO()
    shown.save(stream, kind.pillow)
    replace(output, iter([stream.getvalue()]), overwrite=overwrite)
    left_out = [each for each in told if "left out" in str(each.message)]
    for each in left_out:
        print(f"codicom: {one_line(str(each.message))}", file=sys.stderr)
    print(f"{output}: {shown.width} x {shown.height} pixels", file=sys.stderr)
    if left_out:
        raise typer.Exit(1)
