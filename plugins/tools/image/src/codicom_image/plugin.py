"""What the package supplies, declared to codicom."""

from collections.abc import Iterator

from codicom.plugin import CommandSpec, hookimpl


@hookimpl
def codicom_commands() -> Iterator[CommandSpec]:
    """Yield the verbs for pictures."""
    yield CommandSpec(
        name="convert",
        help="Write images as pictures or data, or make DICOM of pictures.",
        target="codicom_image.converting:convert",
    )
    yield CommandSpec(name="sheet", help="Show a series in one picture.", target="codicom_image.sheets:sheet")
