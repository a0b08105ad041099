"""Programs that make datasets again."""

import argparse
import os
import sys
from functools import partial
from pathlib import Path

from codicom import codify
from codicom.codify import (
    all_cap_re,
    camel_to_underscore,
    code_save,
    default_name_filter,
    first_cap_re,
    line_term,
    tag_repr,
)
from codicom.filespec import filespec_help
from codicom.vr import AMBIGUOUS_VR, BYTES_VR

code_imports = partial(codify.code_imports, package="pydicom")
code_dataelem = partial(codify.code_dataelem, package="pydicom")
code_sequence = partial(codify.code_sequence, package="pydicom")
code_dataset = partial(codify.code_dataset, package="pydicom")
code_file = partial(codify.code_file, package="pydicom")
code_file_from_dataset = partial(codify.code_file_from_dataset, package="pydicom")

__all__ = [
    "all_cap_re",
    "camel_to_underscore",
    "code_dataelem",
    "code_dataset",
    "code_file",
    "code_file_from_dataset",
    "code_imports",
    "code_sequence",
    "default_name_filter",
    "do_codify",
    "first_cap_re",
    "line_term",
    "main",
    "set_parser_arguments",
    "tag_repr",
]


def set_parser_arguments(parser: argparse.ArgumentParser, default_exclude_size: int) -> None:
    """Give a parser the arguments of codify."""
    from ..cli._arguments import filespec_parser

    parser.add_argument("filespec", help=filespec_help, type=filespec_parser)
    parser.add_argument(
        "outfile", nargs="?", type=argparse.FileType("w"), default=sys.stdout, help="the program's file"
    )
    parser.add_argument(
        "-e",
        "--exclude-size",
        type=int,
        default=default_exclude_size,
        help=f"leave out values of more bytes than this, {default_exclude_size} if not given",
    )
    parser.add_argument("-p", "--include-private", action="store_true", help="with private elements")
    parser.add_argument("-s", "--save-as", help="the file that the program writes when it runs")


def do_codify(args: argparse.Namespace) -> None:
    """Write the program that makes a dataset again."""
    ((dataset, element),) = args.filespec
    if element is not None and not hasattr(element, "walk"):
        raise NotImplementedError("Codify parts of a dataset is only possible for a dataset or an item of a sequence")
    chosen = dataset if element is None else element
    text = code_file_from_dataset(chosen, args.exclude_size, args.include_private)
    if args.save_as:
        text += f"{line_term}{code_save(os.fspath(Path(args.save_as).resolve()))}"
    args.outfile.write(text)


def main(default_exclude_size: int, args: list[str] | None = None) -> None:
    """Write the program that makes a dataset again, as a command."""
    parser = argparse.ArgumentParser(description="Produce python code that makes a DICOM dataset again")
    set_parser_arguments(parser, default_exclude_size)
    do_codify(parser.parse_args(args))
