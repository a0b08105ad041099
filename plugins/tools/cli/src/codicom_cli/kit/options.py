"""Options that many verbs have, so that they are called and told alike."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Inputs = Annotated[
    list[str], typer.Argument(help="Files, folders with all that is below them, or patterns.", metavar="PATH...")
]
Output = Annotated[
    Path,
    typer.Option("--output", "-o", help="The folder for what is made; for one input file, a file name does too."),
]
Workers = Annotated[int, typer.Option("--workers", "-j", min=1, help="How many processes work at the same time.")]
FailFast = Annotated[bool, typer.Option("--fail-fast", help="Stop at the first file that fails.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print what became of each file as JSON.")]
Overwrite = Annotated[bool, typer.Option("--overwrite", help="Write files again that are there already.")]
Force = Annotated[bool, typer.Option("--force", help="Read files too that do not say that they are DICOM.")]
