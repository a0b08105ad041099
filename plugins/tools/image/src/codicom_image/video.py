"""Frames as a video, by the program ffmpeg where it is installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from PIL import Image

from codicom.errors import PixelError

__all__ = ["find_encoder", "video_parts"]

# The best first. All of them are the installed program's; codicom brings none.
_ENCODERS: Final = ("libx264", "libopenh264", "h264_videotoolbox", "mpeg4")
_HINT: Final = "install the program ffmpeg, or: pip install imageio-ffmpeg"
_FASTEST: Final = 60.0
# Frames shown for times of their own are put on a grid of this many a second.
_GRID: Final = 30.0
_PART: Final = 1 << 20


def find_encoder() -> str:
    """Return the path of ffmpeg, or raise an error that says how to get it."""
    found = shutil.which("ffmpeg")
    if found is not None:
        return found
    try:
        from imageio_ffmpeg import get_ffmpeg_exe
    except ModuleNotFoundError:
        raise PixelError("there is no program that encodes video", hint=_HINT) from None
    try:
        return str(get_ffmpeg_exe())
    except RuntimeError as error:
        raise PixelError(f"imageio-ffmpeg has no program that encodes video: {error}", hint=_HINT) from error


def video_parts(
    frames: Iterable[Image.Image], durations: Sequence[float], *, quality: int | None = None
) -> Iterator[bytes]:
    """Yield the parts of an MP4 of pictures, each shown for its milliseconds; one picture is in memory at a time."""
    program = find_encoder()
    rate, repeats = _on_grid(durations)
    # MP4 is written to and fro, so the file is made elsewhere and handed on when it is whole.
    with tempfile.TemporaryDirectory(prefix="codicom-") as folder:
        made = Path(folder, "video.mp4")
        _encode(program, frames, rate, repeats, made, quality)
        yield from _parts(made)


def _on_grid(durations: Sequence[float]) -> tuple[float, list[int]]:
    """Return the frames a second of a video, and how often each picture is in it."""
    if len(set(durations)) == 1 and 1000 / durations[0] <= _FASTEST:
        return 1000 / durations[0], [1] * len(durations)
    end, told, repeats = 0.0, 0, []
    for each in durations:
        end += each
        # Where pictures change faster than the grid, some have no place in it.
        repeats.append(max(0, round(end * _GRID / 1000) - told))
        told += repeats[-1]
    return _GRID, repeats if any(repeats) else [1] * len(durations)


def _encode(
    program: str, frames: Iterable[Image.Image], rate: float, repeats: Sequence[int], made: Path, quality: int | None
) -> None:
    encoder = _encoder(program)
    given = iter(frames)
    first = next(given)
    kind = "gray" if first.mode == "L" else "rgb24"
    command = [
        program, "-loglevel", "error", "-f", "rawvideo", "-pix_fmt", kind, "-s", f"{first.width}x{first.height}",
        "-r", f"{rate:.6f}", "-i", "pipe:0", "-c:v", encoder, *_quality(encoder, quality),
        # Players want even sides and colours that four pixels share.
        "-vf", "pad=ceil(iw/2)*2:ceil(ih/2)*2", "-pix_fmt", "yuv420p", "-movflags", "+faststart",
        # Neither the time nor the program is anybody's business.
        "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-y", str(made),
    ]  # fmt: skip
    with tempfile.TemporaryFile() as told:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=told)
        try:
            _feed(process, first, given, repeats)
            code = process.wait()
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()
        if code:
            told.seek(0)
            said = told.read(2000).decode(errors="replace").strip().replace("\n", "; ")
            raise PixelError(f"ffmpeg ended with exit code {code}: {said}")


def _feed(
    process: subprocess.Popen[bytes], first: Image.Image, rest: Iterator[Image.Image], repeats: Sequence[int]
) -> None:
    assert process.stdin is not None
    try:
        with process.stdin as stream:
            for number, frame in enumerate(each for part in ([first], rest) for each in part):
                if frame.size != first.size:
                    raise PixelError(f"frame {number} must be of size {first.size} as the first, got {frame.size}")
                data = frame.convert(first.mode).tobytes()
                for _ in range(repeats[number]):
                    stream.write(data)
    except BrokenPipeError:
        # The program has ended, and its exit code and words tell why.
        return


def _encoder(program: str) -> str:
    command = [program, "-hide_banner", "-encoders"]
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False, timeout=60)
    names = {line.split()[1] for line in done.stdout.splitlines() if len(line.split()) > 1}
    for each in _ENCODERS:
        if each in names:
            return each
    raise PixelError(f"{program} encodes none of {', '.join(_ENCODERS)}", hint=_HINT)


def _quality(encoder: str, quality: int | None) -> list[str]:
    """Return the options for a quality from 1 to 100, 80 if none is given."""
    share = (80 if quality is None else min(100, max(1, quality))) / 100
    if encoder == "libx264":
        return ["-crf", str(round(40 - 34 * share))]
    if encoder == "mpeg4":
        return ["-q:v", str(round(31 - 29 * share))]
    return ["-b:v", f"{round(12 * share * share + 1)}M"]


def _parts(path: Path) -> Iterator[bytes]:
    with path.open("rb") as stream:
        while part := stream.read(_PART):
            yield part
