"""The entry point: verbs from the registry, imported only when they are called; errors as one message and an exit code.

Exit codes: 0 done, 1 an error or a finding (a verb's help says which), 2 wrong usage, 130 interrupted with Ctrl-C.
"""

from __future__ import annotations

import inspect
import os
import platform
import sys
import traceback
import warnings
from typing import TYPE_CHECKING, Annotated, Any, Final, TextIO

import typer
import typer.main
from typer.core import TyperCommand, TyperGroup

import codicom
from codicom.errors import CodicomError, CodicomWarning, PluginError
from codicom_cli import __version__
from codicom_cli.console import printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from codicom.plugin import CommandSpec
    from codicom.registry import Declared, Plugins

PROGRAM: Final = "codicom"
INTERRUPTED: Final = 130  # 128 and the number of SIGINT, as shells count it


class Verb(TyperCommand):
    """A verb as its record declares it; its target is imported when the verb is called, not when it is listed."""

    def __init__(self, declared: Declared[CommandSpec], plugins: Plugins) -> None:
        # Typer reads help as rich markup, in which "[PATH]" would be a tag.
        text = as_markup(declared.record.help)
        super().__init__(declared.record.name, help=text, short_help=text)
        self._declared = declared
        self._plugins = plugins

    def make_context(self, info_name: str | None, args: list[str], parent: Any = None, **extra: Any) -> Any:
        """Hand over to the command made of the target; click then calls the command that the context names."""
        try:
            command = self._load()
        except PluginError:
            if extra.get("resilient_parsing"):  # a shell asks for completions: there are none
                return super().make_context(info_name, args, parent, **extra)
            raise
        return command.make_context(info_name, args, parent, **extra)

    def _load(self) -> Any:
        record, owner = self._declared.record, self._declared.plugin
        function = self._plugins.resolve(self._declared)
        try:
            app = typer.Typer(add_completion=False, rich_markup_mode="rich")
            app.command(name=record.name, help=as_markup(unwrapped(getattr(function, "__doc__", None) or record.help)))(
                function  # type: ignore[type-var]  # whatever it is, Typer says what is wrong with it
            )
            command = typer.main.get_command(app)
            for each in command.params:
                _name_formats(each, self._plugins)
            return command
        except Exception as error:  # the function is a stranger's, and Typer refuses in many ways
            raise PluginError(
                f"verb {record.name!r} of {owner.distribution} {owner.version} cannot be made into a command: "
                f"{type(error).__name__}: {error}"
            ) from error


def as_markup(text: str) -> str:
    """Return a text as rich's markup says it: what stands in brackets is no tag."""
    return text.replace("[", "\\[")


def _name_formats(parameter: Any, plugins: Plugins) -> None:
    """Put the formats of the registry where the help of an option says ``{exporters}``: only now are they known."""
    text = getattr(parameter, "help", None)
    if text and "{exporters}" in text:
        parameter.help = text.replace("{exporters}", ", ".join(each.record.name for each in plugins.exporters()))


def unwrapped(text: str) -> str:
    """Return a docstring with each paragraph on one line, as wide as the terminal; indented lines stay as they are."""
    paragraphs = []
    for paragraph in inspect.cleandoc(text).split("\n\n"):
        lines = paragraph.splitlines()
        paragraphs.append(paragraph if any(line.startswith(" ") for line in lines) else " ".join(lines))
    return "\n\n".join(paragraphs)


def command(plugins: Plugins) -> TyperGroup:
    """Return the ``codicom`` command with the verbs of a registry; each verb finds the registry as ``ctx.obj``."""
    app = typer.Typer(
        name=PROGRAM,
        rich_markup_mode="rich",
        context_settings={"obj": plugins, "help_option_names": ["--help", "-h"]},
    )
    app.callback()(_codicom)
    group = typer.main.get_command(app)
    assert isinstance(group, TyperGroup)  # Typer makes a group of whatever has a callback
    for declared in plugins.commands():
        group.add_command(Verb(declared, plugins))
    return group


def main(arguments: Sequence[str] | None = None, plugins: Plugins | None = None) -> int:
    """Run the ``codicom`` command and return its exit code."""
    arguments = sys.argv[1:] if arguments is None else list(arguments)
    with warnings.catch_warnings():
        if not sys.warnoptions:
            warnings.simplefilter("default", CodicomWarning)
        warnings.showwarning = _show_warning
        try:
            verbs = command(codicom.plugins() if plugins is None else plugins)
            verbs.main(arguments or ["--help"], prog_name=PROGRAM)
        except SystemExit as done:  # how click ends, in success too
            return _exit_code(done)
        except KeyboardInterrupt:
            return INTERRUPTED
        except BrokenPipeError:
            # Who reads the output has seen enough, as "head" has. Closing would fail once more at the end.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return 0
        except (CodicomError, OSError) as error:
            return _report(error, sys.stderr)
    return 0


def _exit_code(done: SystemExit) -> int:
    # As the interpreter takes it: nothing is success, and what is no number is a message.
    if done.code is None or isinstance(done.code, int):
        return done.code or 0
    print(f"{PROGRAM}: {printable(str(done.code))}", file=sys.stderr)
    return 1


def _print_version(value: bool) -> None:
    if value:
        print(f"{PROGRAM} {codicom.__version__} (codicom-cli {__version__}, Python {platform.python_version()})")
        raise typer.Exit


def _codicom(
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_print_version, help="Print the versions and exit.")
    ] = False,
) -> None:
    """Read, show, convert and check DICOM; every verb comes from a plugin."""


def _report(error: CodicomError | OSError, stream: TextIO) -> int:
    """Print an error as its message alone, or with its traceback where ``CODICOM_TRACEBACK=1`` asks for it."""
    if os.environ.get("CODICOM_TRACEBACK") == "1":
        traceback.print_exception(error, file=stream)
        return 1
    text = str(error) or type(error).__name__
    if isinstance(error, OSError) and error.strerror:
        text = f"{error.strerror}: {error.filename}" if error.filename is not None else error.strerror
    print(f"{PROGRAM}: {printable(text)}", file=stream)
    for note in getattr(error, "__notes__", ()):
        print(f"  {printable(note)}", file=stream)
    return 1


def _show_warning(message: Warning | str, category: type[Warning], *_where: Any, **_more: Any) -> None:
    # A line of codicom's source says nothing to who types a command.
    print(f"{PROGRAM}: {category.__name__}: {printable(str(message))}", file=sys.stderr)
