"""What codicom-lut supplies; the work is in ``modality``, ``voi`` and ``presentation``."""

from __future__ import annotations

from collections.abc import Iterator

from codicom.plugin import LutSpec, hookimpl


@hookimpl
def codicom_luts() -> Iterator[LutSpec]:
    """Yield the steps from stored values to P-Values (PS3.3 C.11.1, C.11.2, C.11.6; PS3.4 N.2).

    A window is chosen by its VOI LUT Function (0028,1056), in lower case and with hyphens.
    """
    yield LutSpec(name="rescale", stage="modality", target="codicom_lut.modality:rescale")
    yield LutSpec(name="modality-table", stage="modality", target="codicom_lut.modality:table")
    yield LutSpec(name="linear", stage="voi", target="codicom_lut.voi:linear")
    yield LutSpec(name="linear-exact", stage="voi", target="codicom_lut.voi:linear_exact")
    yield LutSpec(name="sigmoid", stage="voi", target="codicom_lut.voi:sigmoid")
    yield LutSpec(name="voi-table", stage="voi", target="codicom_lut.voi:table")
    yield LutSpec(name="presentation-table", stage="presentation", target="codicom_lut.presentation:table")
    yield LutSpec(name="presentation-shape", stage="presentation", target="codicom_lut.presentation:shape")
