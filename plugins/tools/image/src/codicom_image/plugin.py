"""What the package supplies, declared to codicom."""

from collections.abc import Iterator

from codicom.plugin import CommandSpec, ExporterSpec, ImporterSpec, hookimpl
from codicom_image.formats import FORMATS


@hookimpl
def codicom_commands() -> Iterator[CommandSpec]:
    """Yield the verbs for pictures."""
    yield CommandSpec(
        name="convert",
        help="Convert images to pictures or data, or pictures to DICOM.",
        target="codicom_image.converting:convert",
    )
    yield CommandSpec(name="sheet", help="Show a series in one picture.", target="codicom_image.sheets:sheet")


@hookimpl
def codicom_exporters() -> Iterator[ExporterSpec]:
    """Yield the picture formats, and the formats of values and elements."""
    for each in FORMATS.values():
        yield ExporterSpec(
            name=each.name,
            suffixes=each.suffixes,
            help=each.help,
            takes="frames" if each.many else "frame",
            target="codicom_image.exporting:export_pictures",
            options=("window", "size", "overlays", "square", "icc", *each.options),
        )
    yield ExporterSpec(
        name="npy",
        suffixes=(".npy",),
        help="Stored values, as NumPy reads them.",
        takes="frames",
        target="codicom_image.exporting:export_array",
        needs=("numpy",),
    )
    yield ExporterSpec(
        name="json",
        suffixes=(".json",),
        help="All elements in the DICOM JSON Model (PS3.18 F).",
        takes="dataset",
        target="codicom_image.exporting:export_json",
        options=("pixels",),
    )
    yield ExporterSpec(
        name="xml",
        suffixes=(".xml",),
        help="All elements in the Native DICOM Model (PS3.19 A.1).",
        takes="dataset",
        target="codicom_image.exporting:export_xml",
        options=("pixels",),
    )


@hookimpl
def codicom_importers() -> Iterator[ImporterSpec]:
    """Yield what DICOM objects are made of."""
    for name, suffixes, text in (
        (
            "picture",
            (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".gif", ".webp", ".bmp"),
            "A picture that Pillow reads.",
        ),
        ("mp4", (".mp4", ".m4v"), "A video, whose stream is kept."),
        ("pdf", (".pdf",), "A document."),
        ("stl", (".stl",), "A binary model of triangles."),
    ):
        yield ImporterSpec(
            name=name,
            suffixes=suffixes,
            help=text,
            target="codicom_image.importing:make_object",
            recognizes=f"codicom_image.importing:is_{name}",
            options=("kind",) if name in ("picture", "mp4") else (),
        )
