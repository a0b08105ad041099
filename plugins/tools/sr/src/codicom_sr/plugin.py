"""What the package supplies, declared to codicom."""

from collections.abc import Iterator

from codicom.plugin import CommandSpec, hookimpl


@hookimpl
def codicom_commands() -> Iterator[CommandSpec]:
    """Yield the verb that looks codes up."""
    yield CommandSpec(name="codes", help="Look up coded concepts of PS3.16.", target="codicom_sr.searching:search")
