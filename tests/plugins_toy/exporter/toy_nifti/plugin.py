"""What the package supplies, declared to codicom."""

from codicom.plugin import ExporterSpec, hookimpl


@hookimpl
def codicom_exporters():
    yield ExporterSpec(
        name="nifti",
        suffixes=(".nii",),
        help="The images of a series as one NIfTI-1 volume.",
        takes="series",
        target="toy_nifti.volume:export_volume",
        needs=("numpy",),
    )
    yield ExporterSpec(
        name="csv",
        suffixes=(".csv",),
        help="Stored values as text.",
        takes="frame",
        target="toy_nifti.table:export_table",
    )
