"""A whole file in every transfer syntax that an installed encoder makes: how large it gets, and what is read again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

from codicom import pixels
from codicom.errors import CodecUnavailable, CodicomError, EncodeError, PluginError
from codicom_cli.trial import difference, encodable, own_words

if TYPE_CHECKING:
    from codicom.pixels import Transcoded
    from codicom.registry import Plugins


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """What became of a file in one transfer syntax; ``refusal`` is why it cannot be, ``failure`` what went wrong."""

    transfer_syntax: str
    size: int | None = None
    ratio: float | None = None
    # Bytes of uncompressed samples a second, read, decoded, encoded and written.
    speed: float | None = None
    difference: int | None = None
    refusal: str = ""
    failure: str = ""

    @property
    def outcome(self) -> str:
        """What came of it, in a word or two."""
        if self.difference is not None:
            return f"within {self.difference}" if self.difference else "exact"
        return "failed" if self.failure else "not compared"


def transcode_all(plugins: Plugins, file: Path, size: int, *, lenient: bool = False) -> Iterator[Copy]:
    """Yield what becomes of a file, whose samples take ``size`` bytes, in each transfer syntax, in order of UID.

    ``lenient`` takes the word of an encoder that does not take its frames.
    """
    with TemporaryDirectory(prefix="codicom-demo-") as folder:
        for transfer_syntax in encodable(plugins):
            yield _transcoded(plugins, file, Path(folder) / "copy.dcm", transfer_syntax, size, lenient)


def _transcoded(plugins: Plugins, file: Path, target: Path, transfer_syntax: str, size: int, lenient: bool) -> Copy:
    made = partial(Copy, transfer_syntax=transfer_syntax)
    start = perf_counter()
    try:
        done = pixels.transcode(file, target, transfer_syntax, plugins=plugins)
    except CodecUnavailable as error:
        return made(refusal=error.message.splitlines()[0])
    except CodicomError as error:
        # What the standard does not allow is refused before any codec is asked.
        if isinstance(error, EncodeError) and (error.codec is None or (lenient and own_words(error))):
            return made(refusal=error.message)
        return made(failure=error.message)
    seconds = perf_counter() - start
    stored = target.stat().st_size
    made = partial(made, size=stored, ratio=file.stat().st_size / stored, speed=size / seconds)
    try:
        found = compare_files(plugins, file, target)
    except PluginError:
        return made()  # colours that nothing installed converts are not compared
    except (CodicomError, ValueError) as error:
        return made(failure=f"{transfer_syntax}: the copy cannot be read again: {getattr(error, 'message', error)}")
    if found and is_lossless(plugins, transfer_syntax, done):
        return made(
            difference=found,
            failure=f"{transfer_syntax}: the copy made by {done.codec or 'rewriting'}, which is called lossless, "
            f"differs by up to {found}",
        )
    return made(difference=found)


def compare_files(plugins: Plugins, first: Path, second: Path) -> int:
    """Return by how much the samples of two files differ at most."""
    frames = (pixels.iter_frames(each, plugins=plugins) for each in (first, second))
    return max(difference(before, after) for before, after in zip(*frames, strict=True))


def is_lossless(plugins: Plugins, transfer_syntax: str, done: Transcoded) -> bool:
    """Whether every sample must come back as it was."""
    if done.codec is None:
        return True
    lossless = {each.record.name: each.record.lossless for each in plugins.encoders(transfer_syntax)}
    return done.way == "encoded" and lossless[done.codec]
