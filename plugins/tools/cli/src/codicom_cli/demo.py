"""``codicom demo``: what the installed plugins can do, on pictures that come with this package."""

from __future__ import annotations

import io
import platform
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer
from rich.console import Console, RenderableType
from rich.table import Table

import codicom
from codicom.extend.report import report
from codicom_cli import sample
from codicom_cli.console import make_table, open_console, open_plain
from codicom_cli.listing import plugin_table, syntax_name
from codicom_cli.picture import blocks, picture, png
from codicom_cli.trial import Trial, try_codecs

if TYPE_CHECKING:
    from codicom.extend.registry import Plugins
    from codicom.plugin import Frame

REPORT_NAME: Final = "report.txt"
REPORT_WIDTH: Final = 100
SCREEN_PICTURE_COLUMNS: Final = 48


@dataclass(frozen=True, slots=True)
class Story:
    """What the demo tells, on the screen and in the report, and the files that it writes."""

    folder: Path
    screen: Console
    text: io.StringIO = field(default_factory=io.StringIO)
    failures: list[str] = field(default_factory=list)

    def tell(self, *parts: RenderableType) -> None:
        """Print on the screen and into the report."""
        self.screen.print(*parts)
        open_plain(self.text, REPORT_WIDTH).print(*parts)

    def keep(self, name: str, data: bytes) -> Path:
        """Write a file into the output folder."""
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / name
        path.write_bytes(data)
        return path


def demo(
    context: typer.Context,
    output: Annotated[
        Path, typer.Option("--output", "-o", file_okay=False, help="The folder for the pictures and the report.")
    ] = Path("codicom-demo"),
) -> None:
    """Show what the installed plugins can do, on sample pictures made by arithmetic.

    Decodes each picture, sends it through every installed encoder and decoder that takes it, and writes PNG files and a
    report into the output folder. Ends with exit code 1 if a codec fails or a plugin has a problem.
    """
    plugins: Plugins = context.obj
    story = Story(output, open_console())
    story.tell(f"codicom {codicom.__version__} on Python {platform.python_version()}, {platform.machine()}\n")
    story.tell(plugin_table(report(plugins), names=False), "")
    tell_picture(story, plugins, "phantom", "Head phantom, 12 bits", sample.phantom())
    tell_picture(story, plugins, "chart", "Colour chart, RGB, 8 bits", sample.chart())
    # Only now: using the codecs may have met problems that loading did not.
    failures = [*story.failures, *map(str, plugins.problems)]
    for failure in failures:
        story.tell(f"failed: {failure}")
    story.tell("Next: codicom plugins, codicom plugins --matrix, codicom --help")
    lines = (line.rstrip() for line in story.text.getvalue().splitlines())
    path = story.keep(REPORT_NAME, "".join(f"{line}\n" for line in lines).encode())
    story.screen.print(f"This report is in {path}", soft_wrap=True)
    if failures:
        raise typer.Exit(1)


def tell_picture(story: Story, plugins: Plugins, name: str, title: str, frame: Frame) -> None:
    """Decode a native frame through the registry, write it as PNG, and try every codec on it."""
    info = frame.info
    decoder = plugins.select_decoder(info)
    decoded = decoder.decode(frame)
    pixels = picture(decoded)
    path = story.keep(f"{name}.png", png(pixels))
    syntax = syntax_name(plugins, info.transfer_syntax)
    story.tell(
        f"{title}: {info.columns} x {info.rows}, {len(frame.data):,} bytes in {syntax}"
        f"\ndecoded by {decoder.name} of {decoder.plugin.distribution} {decoder.version}, written to {path}"
    )
    # In the report the picture is the PNG; half blocks want a terminal with colours.
    if story.screen.is_terminal and story.screen.color_system and story.screen.encoding.startswith("utf"):
        story.screen.print(blocks(pixels, SCREEN_PICTURE_COLUMNS), no_wrap=True)
    trials = list(try_codecs(plugins, decoded))
    story.tell("", trial_table(plugins, trials), "")
    refused = [trial for trial in trials if trial.refusal]
    for trial in refused:
        story.tell(
            f"  {trial.encoder} does not take it in {syntax_name(plugins, trial.transfer_syntax)}: {trial.refusal}"
        )
    if refused:
        story.tell("")
    story.failures.extend(failure for trial in trials for failure in trial.failures)


def trial_table(plugins: Plugins, trials: list[Trial]) -> Table:
    """Return the table of what each encoder made of a frame, and what each decoder gave back."""
    last = "transfer syntax; encoder, read back by decoders"
    table = make_table("bytes", "ratio", last, right=("bytes", "ratio"), wrap=(last,))
    for trial in trials:
        if not trial.refusal:
            table.add_row(
                "failed" if trial.encoded is None else f"{trial.encoded:,}",
                "" if trial.ratio is None else f"{trial.ratio:.2f}",
                f"{syntax_name(plugins, trial.transfer_syntax)}\n  {journey(trial)}",
            )
    return table


def journey(trial: Trial) -> str:
    """Return who encoded a frame and who read it back, in words."""
    if trial.encoded is None:
        return trial.encoder
    return f"{trial.encoder}, read back by {'; '.join(map(str, trial.readings)) or 'none'}"
