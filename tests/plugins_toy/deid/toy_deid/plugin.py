"""Declares the verb."""

from codicom.plugin import CommandSpec, hookimpl


@hookimpl
def codicom_commands():
    """Yield the verb ``clean``."""
    yield CommandSpec(name="clean", help="Write copies without what names the patient.", target="toy_deid.clean:clean")
