"""Decode a great many damaged streams with every decoder: ``python tests/benchmarks/fuzz_codecs.py [COUNT [SEED]]``.

Each plugin is tried in a process of its own with bounded memory. Prints a line for each decoder: how many streams it
was given, how many ended in an error, in an array with a recorded deviation, and in an array; the slowest, and the most
memory that the process had held by then. A crash, a stream that takes too long and any error but codicom's own is
printed with its number; the next streams are tried all the same, and the exit status is 1.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from codicom import Plugins
from codicom.plugin import DecoderSpec

WORKER = Path(__file__).parents[1] / "fuzz" / "streams.py"
COLUMNS = ("cases", "errors", "deviations", "decoded")
# A plugin that fails so often is not worth more time.
MOST_FAULTS = 20


def tried(plugin: str, count: int, seed: int) -> int:
    """Print the lines of one plugin's decoders; return how many streams ended as they must not."""
    faults, first = 0, 0
    with tempfile.TemporaryDirectory() as folder:
        progress = Path(folder) / "progress"
        while faults < MOST_FAULTS:
            command = [sys.executable, WORKER, plugin, str(count), str(seed), progress, str(first)]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            for line in done.stdout.splitlines():
                show(json.loads(line))
            if done.stderr:
                print(done.stderr, file=sys.stderr)
            if done.returncode == 0:
                break
            faults += 1
            where = progress.read_text() if progress.exists() else "0 before the first stream"
            print(f"fault: {where.strip()}, exit status {done.returncode}")
            first = int(where.split()[0])
    return faults


def show(said: dict[str, float | str]) -> None:
    """Print one decoder's line."""
    numbers = "".join(f"{said.get(name, 0):>12}" for name in COLUMNS)
    print(f"{said['codec']:30}{numbers}{said['slowest'] * 1e3:>10.1f} ms{said['peak'] // 1024:>6} MiB", flush=True)


def main(count: int = 5000, seed: int = 2026) -> int:
    """Try every installed decoder; return how many streams ended as they must not."""
    print(f"{'codec':30}" + "".join(f"{name:>12}" for name in COLUMNS) + f"{'slowest':>13}{'peak':>10}")
    plugins = sorted({declared.plugin.name for declared in Plugins(environ={}).records(DecoderSpec)})
    faults = sum(tried(plugin, count, seed) for plugin in plugins)
    print(f"{faults} faults")
    return faults


if __name__ == "__main__":
    sys.exit(1 if main(*map(int, sys.argv[1:])) else 0)
