"""``pydicom codify``."""

from typing import Any

from ..util.codify import do_codify, set_parser_arguments

default_exclude_size = 100


def add_subparser(subparsers: Any) -> None:
    """Add the verb."""
    parser = subparsers.add_parser(
        "codify", description="Produce python code that makes a file again", help="codify a file"
    )
    set_parser_arguments(parser, default_exclude_size)
    parser.set_defaults(func=do_codify)
