"""Options that many verbs have, so that they are called and told alike."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, fields
from functools import wraps
from inspect import Parameter, Signature, signature
from pathlib import Path
from typing import Annotated, Any, get_type_hints

import typer

Inputs = Annotated[
    list[str], typer.Argument(help="Files, folders with everything below them, or patterns.", metavar="PATH...")
]
Output = Annotated[
    Path,
    typer.Option("--output", "-o", help="The output folder; for one input file, also a file name."),
]
Workers = Annotated[int, typer.Option("--workers", "-j", min=1, help="How many processes to use.")]
FailFast = Annotated[bool, typer.Option("--fail-fast", help="Stop at the first file that fails.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print the result for each file as JSON.")]
Overwrite = Annotated[bool, typer.Option("--overwrite", help="Write existing files again.")]
Force = Annotated[bool, typer.Option("--force", help="Also read files that lack the DICOM prefix.")]


def with_options(kind: type[Any]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Make the fields of a frozen dataclass the options of a verb, which gets an instance as its argument ``options``.

    Each field is annotated as a parameter of a verb is. So a verb with many options is a short function, and what they
    say goes to workers as one value.
    """

    def decorate(function: Callable[..., None]) -> Callable[..., None]:
        hints = get_type_hints(kind, include_extras=True)
        names = {each.name: each for each in fields(kind)}

        @wraps(function)
        def verb(**given: Any) -> None:
            options = kind(**{name: given.pop(name) for name in names})
            function(**given, options=options)

        own = [each for each in signature(function, eval_str=True).parameters.values() if each.name != "options"]
        added = [
            Parameter(name, Parameter.KEYWORD_ONLY, annotation=hints[name], default=_default(each))
            for name, each in names.items()
        ]
        parameters = [each.replace(kind=Parameter.KEYWORD_ONLY) for each in own] + added
        # Typer reads both: the signature for names and defaults, the annotations for types.
        verb.__signature__ = Signature(parameters)  # type: ignore[attr-defined]
        verb.__annotations__ = {each.name: each.annotation for each in parameters} | {"return": None}
        return verb

    return decorate


def _default(field: Field[Any]) -> Any:
    return Parameter.empty if field.default is MISSING else field.default
