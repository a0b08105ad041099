"""The fields of a dataclass as the options of a verb."""

from dataclasses import dataclass
from typing import Annotated

import typer
from typer.testing import CliRunner

from codicom_cli.kit.options import with_options

asked = []


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    name: Annotated[str, typer.Option("--name", help="Who is greeted.")]
    times: Annotated[int, typer.Option("--times", min=1)] = 1


@with_options(Options)
def greet(greeting: str, options: Options, loud: bool = False) -> None:
    """Greet somebody."""
    asked.append((greeting, options, loud))


def run(*arguments):
    asked.clear()
    app = typer.Typer()
    app.command()(greet)
    return CliRunner().invoke(app, arguments)


def test_the_verb_gets_an_instance_of_the_dataclass():
    assert run("Hello", "--name", "Jane", "--times", "3", "--loud").exit_code == 0
    assert asked == [("Hello", Options(name="Jane", times=3), True)]


def test_a_default_is_that_of_the_field():
    run("Hello", "--name", "Jane")
    assert asked[0][1].times == 1


def test_a_field_without_a_default_is_required():
    assert run("Hello").exit_code == 2


def test_what_the_annotation_of_a_field_says_is_checked():
    assert run("Hello", "--name", "Jane", "--times", "0").exit_code == 2


def test_help_is_that_of_the_verb_and_of_the_fields():
    shown = run("--help").output
    assert "Greet somebody." in shown
    assert "Who is greeted." in shown
