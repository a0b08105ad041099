"""The command ``pydicom``: its own verbs, and those of packages under the entry point ``pydicom_subcommands``."""

import argparse
import re
import sys
from collections.abc import Callable
from typing import Any

from codicom.filespec import eval_element, filespec_help, filespec_parts
from codicom_pydicom.addons import supplied

from .. import __version__
from ._arguments import filespec_parser

# What parts of a dataset look like in an argument: a keyword with or without an item, or a tag in parentheses.
re_kywd_or_item = r"\w+(?:\[(-?\d+)\])?"
re_file_spec_object = re.compile(rf"({re_kywd_or_item}|\([0-9A-Fa-f]{{4}},[0-9A-Fa-f]{{4}}\))(?:\.|$)")
SubCommandType = dict[str, Callable[[Any], None]]

subparsers: Any = None


def help_command(args: argparse.Namespace) -> None:
    """Print help on a verb, or on all."""
    choices = {} if subparsers is None else subparsers.choices
    if args.subcommand in choices:
        choices[args.subcommand].print_help()
        return
    if args.subcommand:
        print(f"Unknown subcommand {args.subcommand!r}")
    print("Use pydicom help [subcommand] to show help for a subcommand")
    print(f"Available subcommands: {', '.join(choices)}")


def get_subcommand_entry_points() -> SubCommandType:
    """Return the verbs that packages supply."""
    return supplied("pydicom_subcommands")


def _own_subcommands() -> SubCommandType:
    from . import codify, show

    return {"codify": codify.add_subparser, "show": show.add_subparser}


def main(args: list[str] | None = None) -> None:
    """Run the command."""
    module: Any = sys.modules[__name__]
    parser = argparse.ArgumentParser(
        prog="pydicom", description="pydicom command line utilities, given by codicom", epilog=f"pydicom {__version__}"
    )
    module.subparsers = parser.add_subparsers(help="subcommand help")
    for add in {**_own_subcommands(), **_foreign_subcommands()}.values():
        add(module.subparsers)
    help_parser = module.subparsers.add_parser("help", help="show help for subcommands")
    help_parser.add_argument("subcommand", nargs="?", help="the subcommand")
    help_parser.set_defaults(func=help_command)
    found = parser.parse_args(args)
    if not hasattr(found, "func"):
        parser.print_help()
        return
    found.func(found)


def _foreign_subcommands() -> SubCommandType:
    # The real pydicom's own verbs are entry points too; the modules behind them are ours here.
    return get_subcommand_entry_points()


if __name__ == "__main__":
    main()

__all__ = [
    "SubCommandType",
    "eval_element",
    "filespec_help",
    "filespec_parser",
    "filespec_parts",
    "get_subcommand_entry_points",
    "help_command",
    "main",
    "subparsers",
]
