"""``python -m codicom_pydicom script.py arguments``, or ``-m module arguments``: a program with codicom for pydicom."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path

from codicom_pydicom.finder import install

USAGE = """usage: python -m codicom_pydicom script.py [argument ...]
       python -m codicom_pydicom -m module [argument ...]

Runs a program in which "import pydicom" gives codicom."""


def main(arguments: list[str]) -> int:
    """Run the program that the arguments name; what it raises, and its exit code, are its own."""
    if not arguments or arguments[0] in ("-h", "--help"):
        print(USAGE)
        return 0 if arguments else 2
    install()
    if arguments[0] == "-m":
        if len(arguments) < 2:
            print(USAGE, file=sys.stderr)
            return 2
        sys.argv = arguments[1:]
        # As "python -m" has it: the working directory is searched first.
        sys.path[0] = ""
        runpy.run_module(arguments[1], run_name="__main__", alter_sys=True)
        return 0
    script = Path(arguments[0])
    if not script.exists():
        print(f"codicom_pydicom: no such file: {script}", file=sys.stderr)
        return 2
    sys.argv = arguments
    sys.path[0] = str(script.resolve().parent)
    runpy.run_path(str(script), run_name="__main__")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
