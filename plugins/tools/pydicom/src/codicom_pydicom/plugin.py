"""What the package supplies, declared to codicom."""

from collections.abc import Iterator

from codicom.plugin import CommandSpec, hookimpl


@hookimpl
def codicom_commands() -> Iterator[CommandSpec]:
    """Yield the verb that runs programs written for pydicom."""
    yield CommandSpec(
        name="pydicom",
        help="Run a program written for pydicom on codicom.",
        target="codicom_pydicom.running:run",
    )
