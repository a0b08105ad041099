"""What the package supplies, declared to codicom."""

from collections.abc import Iterator

from codicom.plugin import CommandSpec, hookimpl


@hookimpl
def codicom_commands() -> Iterator[CommandSpec]:
    """Yield the verb for File-sets."""
    yield CommandSpec(
        name="dicomdir", help="List, create or check a DICOMDIR.", target="codicom_fileset.command:dicomdir"
    )
