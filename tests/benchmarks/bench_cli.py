"""How long ``codicom show FILE`` takes until its first line, beside what it cannot do without, and beside pydicom.

What it cannot do without is Python with codicom imported, and the start of Typer. Run it as
``python tests/benchmarks/bench_cli.py``; each command takes its turn, and medians are printed.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

from codicom import examples

ROUNDS = 15
BIN = Path(sys.executable).parent
FILE = str(examples.get_path("ct"))
TYPER = "import typer\napp = typer.Typer()\n@app.command()\ndef run(): print('ready')\napp()"
COMMANDS = {
    "python -c 'import codicom'": [sys.executable, "-c", "import codicom; print('ready')"],
    "Typer's own start": [sys.executable, "-c", TYPER],
    "python alone": [sys.executable, "-c", "print('ready')"],
    "codicom show FILE": [str(BIN / "codicom"), "show", FILE],
    "pydicom show FILE": [str(BIN / "pydicom"), "show", FILE],
}


def first_output(command: list[str]) -> float:
    """Return the seconds from the start of a program to its first byte."""
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        if not process.stdout.read(1):
            raise RuntimeError(f"{command} prints nothing")
        seconds = time.perf_counter() - start
        process.stdout.read()
    return seconds


def main() -> None:
    """Print the table and the two ratios."""
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for turn in range(ROUNDS + 1):
        for name, command in COMMANDS.items():
            seconds = first_output(command)
            if turn:  # the first turn fills the caches of the file system
                times[name].append(seconds)
    medians = {name: statistics.median(each) for name, each in times.items()}
    for name, median in medians.items():
        print(f"{name:<28} {1000 * median:6.0f} ms")
    # Python starts once, whatever it imports.
    needed = medians["python -c 'import codicom'"] + medians["Typer's own start"] - medians["python alone"]
    show = medians["codicom show FILE"]
    print(f"codicom show / (import codicom + Typer): {show / needed:.2f}, at most 1.5 is wanted")
    print(f"pydicom show / codicom show: {medians['pydicom show FILE'] / show:.2f}")


if __name__ == "__main__":
    main()
