"""``codicom demo``: what the installed plugins can do, on images that come with codicom or on your own."""

from __future__ import annotations

import io
import platform
import warnings
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer
from rich.console import Console, RenderableType
from rich.table import Table

import codicom
from codicom import examples, pixels
from codicom.errors import (
    CodecUnavailable,
    CodicomError,
    CodicomWarning,
    DeviationWarning,
    MissingElementError,
    PixelError,
    PluginError,
)
from codicom.pixels import display
from codicom.plugin import Frame
from codicom.registry import report
from codicom_cli.comparison import installed_pydicom
from codicom_cli.console import make_table, open_console, open_plain, printable
from codicom_cli.page import Page
from codicom_cli.picture import blocks, png
from codicom_cli.plugins import plugin_table, syntax_name
from codicom_cli.trial import Reading, Trial, timed, try_codecs, try_decoders
from codicom_cli.wholefile import Copy, transcode_all

if TYPE_CHECKING:
    from codicom import FileDataset
    from codicom.registry import Plugins

REPORT_NAME: Final = "report.txt"
PAGE_NAME: Final = "index.html"
# How many pictures of a folder or frames of an image are shown together.
MOST_TOGETHER: Final = 48
REPORT_WIDTH: Final = 100
SCREEN_PICTURE_COLUMNS: Final = 48
# Of images with more bytes, only the first frame goes through the codecs.
MOST_TRANSCODED: Final = 1 << 24
# How many deviations, and files that cannot be read, are told one by one.
MAX_LISTED: Final = 10
SAMPLES: Final = {
    "ct": "CT slice, signed, with a window",
    "enhanced_mr": "Enhanced MR, several frames",
    "rgb_color": "Colour picture, RGB",
    "palette_color": "Colour picture by palette",
}

NEXT: Final = (
    ("codicom show FILE", "the elements of a file"),
    ("codicom tree FILE --html tree.html", "the same as a tree to open and close"),
    ("codicom convert FOLDER -o pictures --to png", "pictures of a folder's images"),
    ("codicom find FOLDER 'Modality == \"CT\"'", "the files that meet a condition"),
    ("codicom compress FOLDER -o small", "compressed copies"),
    ("codicom check FOLDER", "what is not as the standard has it"),
    ("codicom plugins --matrix", "who decodes and encodes what"),
    ("codicom --help", "everything else"),
)


@dataclass(frozen=True, slots=True)
class Story:
    """What the demo tells, on the screen and in the report, and the files that it writes."""

    plugins: Plugins
    folder: Path
    screen: Console
    header: bool = False
    # Whether the images are the user's, which codecs need not take.
    own: bool = False
    text: io.StringIO = field(default_factory=io.StringIO)
    page: Page = field(default_factory=lambda: Page("codicom demo"))
    failures: list[str] = field(default_factory=list)

    def tell(self, *parts: RenderableType) -> None:
        """Print on the screen, into the report and on the page."""
        self.screen.print(*parts)
        open_plain(self.text, REPORT_WIDTH).print(*parts)
        for part in parts:
            if isinstance(part, Table):
                self.page.table(part)
            else:
                self.page.paragraph(str(part))

    def begin(self, title: str) -> None:
        """Begin a section on the page; the lines that follow say it on the screen."""
        self.page.heading(title)

    def picture(self, name: str, data: bytes, caption: str) -> str:
        """Write a picture into the output folder, put it on the page, and return its name."""
        written = self.keep(name, data).name
        self.page.picture(written, caption)
        return written

    def show(self, *parts: RenderableType) -> None:
        """Print on the screen only: names of files, which may be those of patients, and values."""
        self.screen.print(*parts, soft_wrap=True)

    def fail(self, text: str) -> None:
        """Tell of a failure at once, and remember it for the end."""
        self.failures.append(text)
        self.tell(f"  failed: {text}")

    def keep(self, name: str, data: bytes) -> Path:
        """Write a file into the output folder."""
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / name
        path.write_bytes(data)
        return path


def demo(
    context: typer.Context,
    path: Annotated[
        Path | None, typer.Argument(exists=True, help="A DICOM file, or a folder of files, instead of the samples.")
    ] = None,
    output: Annotated[
        Path, typer.Option("--output", "-o", file_okay=False, help="The folder for the pictures and the report.")
    ] = Path("codicom-demo"),
    header: Annotated[
        bool, typer.Option("--header", help="Also show the elements of each file, on the screen only.")
    ] = False,
    images: Annotated[int, typer.Option("--images", min=1, help="How many images to take from a folder.")] = 5,
) -> None:
    """Show what the installed plugins can do, with sample images or your own files.

    Reads each image, decodes it, runs a frame through every installed encoder and decoder that accepts it, and writes
    PNG files, a contact sheet, a report and a page (index.html) with all of it to the output folder. The report and the
    page contain neither patients' values nor names of your files.
    Ends with exit code 1 if something cannot be read or decoded, if a codec fails, or if a plugin has a problem.
    """
    plugins: Plugins = context.obj
    story = Story(plugins, output, open_console(), header, path is not None)
    with warnings.catch_warnings():
        # Each deviation is told with its image.
        warnings.simplefilter("ignore", DeviationWarning)
        if path is not None and not path.is_dir():
            codicom.dcmread(path, stop_before_pixels=True)  # what is no DICOM ends here, before anything is written
        story.tell(f"codicom {codicom.__version__} on Python {platform.python_version()}, {platform.machine()}\n")
        story.begin("Plugins found")
        story.tell(plugin_table(report(plugins), names=False), "")
        told = list(taken(story, path, images))
        for name, title, file in told:
            story.begin(title)
            tell_image(story, name, title, file)
        story.begin("All together")
        tell_together(story, [file for _, _, file in told] if path is None or not path.is_dir() else path)
    tell_end(story, path)


def taken(story: Story, path: Path | None, most: int) -> Iterator[tuple[str, str, Path]]:
    """Yield the name, the title and the file of each image that the demo takes."""
    if path is None:
        yield from ((name, title, examples.get_path(name)) for name, title in SAMPLES.items())
        return
    files = [path] if not path.is_dir() else tell_folder(story, path, most)
    for number, file in enumerate(files, 1):
        story.show(printable(f"Image {number} is {file}"))
        yield f"image-{number}", f"Image {number}", file


def tell_folder(story: Story, folder: Path, most: int) -> list[Path]:
    """Tell what is in a folder, and return its first files with images."""
    kinds: Counter[tuple[str, str, str]] = Counter()
    problems: list[tuple[Path, Exception]] = []
    found: list[Path] = []
    with story.screen.status("reading the folder"):
        for file, dataset, error in codicom.scan(folder, stop_before_pixels=True):
            if dataset is None:
                problems.append((file, error or PluginError("nothing was read")))
                continue
            kinds[_kind(story.plugins, dataset)] += 1
            if "Rows" in dataset and len(found) < most:
                found.append(file)
    table = make_table(
        "files", "modality", "kind", "transfer syntax", right=("files",), wrap=("kind", "transfer syntax")
    )
    for kind, count in kinds.most_common():
        table.add_row(f"{count:,}", *kind)
    story.tell(f"{kinds.total():,} files of DICOM, {len(problems):,} that cannot be read")
    story.tell(table, "")
    for words, count in Counter(in_words(error) for _, error in problems).most_common(MAX_LISTED):
        story.tell(printable(f"  {count:,} not read: {words}"))
    for file, _ in problems[:MAX_LISTED]:
        story.show(printable(f"  not read: {file}"))
    story.tell(f"The first {len(found)} with an image are taken.\n" if found else "None of them has an image.\n")
    return found


def _kind(plugins: Plugins, dataset: FileDataset) -> tuple[str, str, str]:
    sop_class, syntax = (_text(each) for each in (dataset.get("SOPClassUID"), transfer_syntax(dataset)))
    return (
        _text(dataset.get("Modality")),
        printable(codicom.UID(sop_class).name) if sop_class else "",
        printable(syntax_name(plugins, syntax)) if syntax else "",
    )


def transfer_syntax(dataset: FileDataset) -> object:
    """Return the transfer syntax of a file, or ``None`` where it says none."""
    return dataset.file_meta.get("TransferSyntaxUID")


def _text(value: object) -> str:
    # One short word is meant; whatever else a file has there is not to fill the screen.
    return printable(value)[:64] if isinstance(value, str) else ""


def in_words(error: Exception) -> str:
    """Return what an error says without the name of the file, which may be a patient's."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    if isinstance(error, CodicomError):
        return f"{error.message}; {error.hint}" if error.hint else error.message
    return type(error).__name__


def tell_image(story: Story, name: str, title: str, file: Path) -> None:
    """Read one file, show and decode its image, write it as PNG, and try every codec on it."""
    try:
        with codicom.open(file) as dataset:
            tell_header(story, title, file, dataset)
            tell_pixels(story, name, file, dataset)
    except (CodicomError, OSError) as error:
        story.fail(f"{title}: {printable(in_words(error))}")
    story.tell("")


def tell_header(story: Story, title: str, file: Path, dataset: FileDataset) -> None:
    """Tell what a file is; its elements are for the screen only, and only if asked for."""
    _, kind, syntax = _kind(story.plugins, dataset)
    facts = ", ".join(filter(None, (kind, syntax, f"{file.stat().st_size:,} bytes", f"{len(dataset)} elements")))
    _, seconds = timed(partial(codicom.dcmread, file, stop_before_pixels=True))
    theirs = seconds_of_pydicom(file)
    compared = "" if theirs is None else f", by pydicom in {theirs * 1000:.2f} ms: {theirs / seconds:.1f} times as long"
    story.tell(f"{title}: {facts}\n  header read in {seconds * 1000:.2f} ms{compared}")
    if story.header:
        story.show(printable(dataset.top()))


def seconds_of_pydicom(file: Path) -> float | None:
    """Return how long pydicom takes to read a header; nothing if it is not installed, or does not read the file."""
    pydicom = installed_pydicom()
    if pydicom is None:
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return timed(partial(pydicom.dcmread, str(file), stop_before_pixels=True))[1]
        except Exception:  # noqa: BLE001 - whatever it says of the file, it is not what is told of here
            return None


def tell_pixels(story: Story, name: str, file: Path, dataset: FileDataset) -> None:
    """Decode the first frame of an image, write it as PNG, send it through every codec, and the file through most."""
    plugins = story.plugins
    try:
        result = pixels.read(dataset, 0, raw=True, plugins=plugins)
    except (MissingElementError, CodecUnavailable) as error:
        # A plan has no image, and what is not installed is no failure of what is.
        story.tell(f"  no image: {printable(error.message)}")
        tell_deviations(story, dataset.deviations)
        return
    info = pixels.describe(dataset, plugins=plugins)
    frame = Frame(data=result.array.astype(result.array.dtype.newbyteorder("<")).tobytes(), info=result.info)
    frames = f"{info.number_of_frames:,} frames" if info.number_of_frames > 1 else "1 frame"
    kind = "floating point" if info.frame.is_float else "signed" if info.frame.signed else "unsigned"
    who = f"decoded by {result.codec} of {result.plugin} {result.version}" if result.codec else "stored as it is"
    story.tell(
        f"  {frames} of {info.columns} x {info.rows}, {printable(info.frame.photometric_interpretation)}, "
        f"{info.frame.bits_stored} of {info.frame.bits_allocated} bits, {kind}; {who}"
    )
    tell_picture(story, name, dataset)
    tell_deviations(story, [*dataset.deviations, *result.deviations])
    tell_decoders(story, dataset, frame)
    tell_trials(story, list(try_codecs(plugins, frame, lenient=story.own)))
    size = len(frame.data) * info.number_of_frames
    if size <= MOST_TRANSCODED:
        tell_copies(story, list(transcode_all(plugins, file, size, lenient=story.own)))
    else:
        story.tell(
            f"\n  the whole file is not transcoded: {size:,} bytes of samples, the demo takes {MOST_TRANSCODED:,}"
        )


def tell_picture(story: Story, name: str, dataset: FileDataset) -> None:
    """Write the first frame as a viewer shows it, and show it where the screen has colours."""
    try:
        picture = display(dataset, 0, plugins=story.plugins)
    except (PluginError, PixelError) as error:
        story.tell(f"  no picture: {printable(in_words(error))}")
        return
    # The folder's name is the user's, and so none of the report's business.
    written = story.picture(f"{name}.png", png(picture), "as a viewer shows it")
    story.tell(f"  as a viewer shows it: {written}")
    # In the report the picture is the PNG; half blocks want a terminal with colours.
    if story.screen.is_terminal and story.screen.color_system and story.screen.encoding.startswith("utf"):
        story.screen.print(blocks(picture, SCREEN_PICTURE_COLUMNS), no_wrap=True)


def tell_together(story: Story, source: Path | list[Path]) -> None:
    """Write a contact sheet of all images, and an animation of the first one with several frames."""
    try:
        from codicom_image import contact_sheet, save
    except ModuleNotFoundError:
        story.tell(
            "No contact sheet and no animation: they are made by codicom-image; try: pip install codicom-image\n"
        )
        return
    with warnings.catch_warnings():
        # What cannot be shown has been told of.
        warnings.simplefilter("ignore", CodicomWarning)
        try:
            sheet = contact_sheet(source, most=MOST_TOGETHER, plugins=story.plugins)
        except CodicomError as error:
            story.tell(f"No contact sheet: {printable(in_words(error))}\n")
            return
    stream = io.BytesIO()
    sheet.save(stream, "PNG")
    story.tell(f"A contact sheet: {story.picture('contact-sheet.png', stream.getvalue(), 'all images and frames')}")
    for file in source if isinstance(source, list) else []:
        try:
            with codicom.open(file) as dataset:
                frames = pixels.number_of_frames(dataset, plugins=story.plugins)
                if not 1 < frames <= MOST_TOGETHER:
                    continue
                save(dataset, story.folder / "animation.gif", size=256, plugins=story.plugins)
        except CodicomError:
            # The file has been told of with its image.
            continue
        story.page.picture("animation.gif", "its frames, in the file's own time")
        story.tell("The frames of one image in their own time: animation.gif")
        break
    story.tell("")


def tell_deviations(story: Story, deviations: Iterable[Any]) -> None:
    """Tell what in the file is not as the standard has it."""
    found = list(dict.fromkeys(map(str, deviations)))
    if found:
        story.tell(f"  deviations from the standard: {len(found):,}")
    for each in found[:MAX_LISTED]:
        story.tell(f"    {printable(each)}")
    if len(found) > MAX_LISTED:
        story.tell(f"    and {len(found) - MAX_LISTED:,} more")


def tell_decoders(story: Story, dataset: FileDataset, frame: Frame) -> None:
    """Tell what each installed decoder makes of the frame as it is stored."""
    stored = next(iter(pixels.encoded_frames(dataset, [0], plugins=story.plugins)))
    tried = [reading for reading, _ in try_decoders(story.plugins, stored, frame)]
    table = make_table("decoded by", "MB/s", "samples", right=("MB/s",), wrap=("samples",))
    for reading in tried:
        table.add_row(f"  {reading.decoder}", rate(reading.speed), reading.outcome)
    if tried:
        story.tell("", table)
    tell_reasons(story, readings=tried)
    for reading in tried:
        if reading.failure:
            story.fail(printable(reading.failure))


def tell_trials(story: Story, trials: list[Trial]) -> None:
    """Tell what became of a frame in each transfer syntax, and who did not take it."""
    if trials:
        story.tell("", trial_table(story.plugins, trials))
    tell_reasons(story, trials, [reading for trial in trials for reading in trial.readings])
    for trial in trials:
        for failure in trial.failures:
            story.fail(failure)


def trial_table(plugins: Plugins, trials: list[Trial]) -> Table:
    """Return the table of what each encoder made of a frame, how fast, and what each decoder gave back."""
    table = make_table(
        "codec", "bytes", "ratio", "MB/s", "samples", right=("bytes", "ratio", "MB/s"), wrap=("codec", "samples")
    )
    shown = ""
    for trial in trials:
        if trial.refusal:
            continue
        if trial.transfer_syntax != shown:
            table.add_row(syntax_name(plugins, trial.transfer_syntax))
            shown = trial.transfer_syntax
        size = "failed" if trial.encoded is None else f"{trial.encoded:,}"
        ratio = "" if trial.ratio is None else f"{trial.ratio:.2f}"
        table.add_row(f"  encode {trial.encoder}", size, ratio, rate(trial.speed))
        for reading in trial.readings:
            table.add_row(f"    decode {reading.decoder}", "", "", rate(reading.speed), reading.outcome)
    return table


def tell_copies(story: Story, copies: list[Copy]) -> None:
    """Tell how large the whole file is in each transfer syntax, and what is read again from it."""
    first = "whole file transcoded to"
    table = make_table(
        first, "bytes", "ratio", "MB/s", "samples", right=("bytes", "ratio", "MB/s"), wrap=(first, "samples")
    )
    for copy in copies:
        if copy.refusal:
            continue
        table.add_row(
            syntax_name(story.plugins, copy.transfer_syntax),
            "" if copy.size is None else f"{copy.size:,}",
            "" if copy.ratio is None else f"{copy.ratio:.2f}",
            rate(copy.speed),
            copy.outcome,
        )
    if table.row_count:
        story.tell("", table)
    refused = sum(bool(copy.refusal) for copy in copies)
    if refused:
        story.tell(f"\n  {refused} of {len(copies)} transfer syntaxes cannot hold it")
    for copy in copies:
        if copy.failure:
            story.fail(printable(copy.failure))


def rate(speed: float | None) -> str:
    """Return bytes a second in millions."""
    return "" if speed is None else f"{speed / 1e6:,.1f}" if speed < 1e7 else f"{speed / 1e6:,.0f}"


def tell_reasons(story: Story, trials: Iterable[Trial] = (), readings: Iterable[Reading] = ()) -> None:
    """Tell why codecs did not take the frame, and what could not be compared, each once."""
    reasons = dict.fromkeys(
        [
            *(f"encoder {trial.encoder} does not take it: {trial.refusal}" for trial in trials if trial.refusal),
            *(f"decoder {each.decoder} does not take it: {each.refusal}" for each in readings if each.refusal),
            *(f"decoder {each.decoder} {each.other}" for each in readings if each.other),
        ]
    )
    if reasons:
        story.tell("")
    for reason in reasons:
        story.tell(f"  {printable(reason)}")


def tell_end(story: Story, path: Path | None) -> None:
    """Tell all failures again, write report and page, and end with exit code 1 if there are any."""
    # Only now: using the codecs may have met problems that loading did not.
    failures = [*story.failures, *map(str, story.plugins.problems)]
    for failure in failures:
        story.tell(f"failed: {failure}")
    story.begin("Next")
    table = make_table("next", "shows", wrap=("shows",))
    for command, what in NEXT if path is not None else (("codicom demo FILE", "this, with your own images"), *NEXT):
        table.add_row(command, what)
    story.tell(table)
    story.tell("")
    lines = (line.rstrip() for line in story.text.getvalue().splitlines())
    report_path = story.keep(REPORT_NAME, "".join(f"{line}\n" for line in lines).encode())
    page = story.keep(PAGE_NAME, story.page.html().encode())
    story.show(f"This report is in {report_path}, with all pictures in {page}")
    if failures:
        raise typer.Exit(1)
