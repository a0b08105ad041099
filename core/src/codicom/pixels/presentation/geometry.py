"""The size of an image's pixels, and their aspect ratio."""

from __future__ import annotations

from typing import Any, Final

from codicom.model.dataset import DatasetModel
from codicom.model.sequence import Sequence
from codicom.pixels.presentation.transforms import group_item

__all__ = ["pixel_aspect_ratio", "pixel_spacing"]

# In the patient, then at the detector, then what projections are said to be magnified from: the first one counts.
_SPACINGS: Final = ("PixelSpacing", "ImagerPixelSpacing", "NominalScannedPixelSpacing", "PresentationPixelSpacing")


def pixel_spacing(ds: DatasetModel, index: int = 0) -> tuple[float, float] | None:
    """Return the distance in millimetres between rows and between columns of a frame, or ``None`` if it is unknown."""
    measures = group_item(ds, "PixelMeasuresSequence", index)
    for holder, keyword in ((measures, "PixelSpacing"), *((ds, each) for each in _SPACINGS)):
        found = _pair(None if holder is None else holder.get(keyword))
        if found is not None:
            return found
    return _ultrasound(ds)


def pixel_aspect_ratio(ds: DatasetModel, index: int = 0) -> float:
    """Return how many times higher than wide a pixel is; 1 if it is unknown."""
    said = _pair(ds.get("PixelAspectRatio"))
    spacing = pixel_spacing(ds, index)
    # PS3.3 C.7.6.3.1.7: the aspect ratio is for images without a spacing.
    rows, columns = spacing or said or (1.0, 1.0)
    return rows / columns


def _pair(value: Any) -> tuple[float, float] | None:
    try:
        rows, columns = (float(each) for each in value)
    except (TypeError, ValueError):
        return None
    # Neither zero nor what is no number is a size.
    return (rows, columns) if 0 < rows < float("inf") and 0 < columns < float("inf") else None


def _ultrasound(ds: DatasetModel) -> tuple[float, float] | None:
    """Return what all regions of an ultrasound image agree on (PS3.3 C.8.5.5), where they are in centimetres."""
    regions = ds.get("SequenceOfUltrasoundRegions")
    if not isinstance(regions, Sequence) or not len(regions):
        return None
    found = set()
    for region in regions:
        if (region.get("PhysicalUnitsXDirection"), region.get("PhysicalUnitsYDirection")) != (3, 3):
            return None
        deltas = region.get("PhysicalDeltaY"), region.get("PhysicalDeltaX")
        pair = _pair([abs(each) for each in deltas if isinstance(each, int | float)])
        if pair is None:
            return None
        found.add((10 * pair[0], 10 * pair[1]))
    return found.pop() if len(found) == 1 else None
