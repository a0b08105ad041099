"""The rules of pixel data: what describes it, whether all frames are there, whether they can be decoded."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from codicom.dataset import Dataset
from codicom.errors import CodicomError
from codicom.extend.checks import Finding, Severity
from codicom.tables import lookup
from codicom.uid import UID
from codicom.wire.tags import PIXEL_TAGS

if TYPE_CHECKING:
    from codicom.extend.registry import Plugins

# PS3.3 C.7.6.3.1.2: samples a pixel of each photometric interpretation.
_SAMPLES: Final = {
    "MONOCHROME1": 1, "MONOCHROME2": 1, "PALETTE COLOR": 1, "RGB": 3, "YBR_FULL": 3, "YBR_FULL_422": 3,
    "YBR_PARTIAL_420": 3, "YBR_ICT": 3, "YBR_RCT": 3, "XYB": 3,
}  # fmt: skip


def check_description(dataset: Dataset) -> Iterator[Finding]:
    """Yield what in the description of an image contradicts itself."""
    held = _pixel_data(dataset)
    if not held:
        return
    if len(held) > 1:
        yield _error("", "more than one of Pixel Data, Float Pixel Data and Double Float Pixel Data (PS3.3 C.7.6.3)")
    yield from _samples(dataset)
    yield from _bits(dataset)
    if _text(dataset, "PhotometricInterpretation") == "PALETTE COLOR" and (
        "RedPaletteColorLookupTableDescriptor" not in dataset
    ):
        yield _error("PhotometricInterpretation", "PALETTE COLOR without a palette (PS3.3 C.7.6.3.1.2)")
    syntax = getattr(dataset, "file_meta", {}).get("TransferSyntaxUID")
    if syntax and "PixelData" in dataset and UID(syntax).is_encapsulated and dataset["PixelData"].VR != "OB":
        yield _error("PixelData", f"VR {dataset['PixelData'].VR}, encapsulated pixel data has OB (PS3.5 A.4)")


def check_pixel_data(dataset: Dataset, plugins: Plugins | None = None) -> Iterator[Finding]:
    """Yield why pixel data does not hold all frames."""
    held = _pixel_data(dataset)
    if held:
        try:
            _whole_frames(dataset, plugins)
        except CodicomError as error:
            yield _failure(held[0], error)


def check_frames(dataset: Dataset, plugins: Plugins | None = None) -> Iterator[Finding]:
    """Yield why a frame cannot be decoded, and what decoding had to tolerate."""
    held = _pixel_data(dataset)
    if not held:
        return
    from codicom import pixels

    try:
        count = _whole_frames(dataset, plugins)
    except CodicomError:
        return  # which check_pixel_data reports
    try:
        for index in range(count):
            for each in pixels.read(dataset, index, raw=True, plugins=plugins).deviations:
                path = each.tag_path or lookup.keyword_of(held[0])
                yield Finding(Severity.ERROR, path, each.rule.value, each.offset)
    except CodicomError as error:
        yield _failure(held[0], error)


def _pixel_data(dataset: Dataset) -> list[int]:
    return [tag for tag in PIXEL_TAGS if tag in dataset]


def _whole_frames(dataset: Dataset, plugins: Plugins | None) -> int:
    """Return the number of frames; raise if the last one is not there, which it is only if all are."""
    from codicom import pixels

    count = pixels.describe(dataset, plugins=plugins).number_of_frames
    pixels.frame_bytes(dataset, count - 1, plugins=plugins)
    return count


def _samples(dataset: Dataset) -> Iterator[Finding]:
    photometric = _text(dataset, "PhotometricInterpretation")
    samples = _number(dataset, "SamplesPerPixel")
    expected = _SAMPLES.get(photometric)
    if photometric and expected is None:
        message = "a photometric interpretation that PS3.3 C.7.6.3.1.2 does not have"
        yield Finding(Severity.WARNING, "PhotometricInterpretation", message)
    if samples is not None and expected is not None and samples != expected:
        yield _error("SamplesPerPixel", f"{samples} samples a pixel, {photometric} has {expected} (PS3.3 C.7.6.3.1.2)")
    if samples is not None and samples > 1 and _number(dataset, "PlanarConfiguration") is None:
        yield _error("PlanarConfiguration", "missing where there is more than one sample a pixel (PS3.3 C.7.6.3.1.3)")


def _bits(dataset: Dataset) -> Iterator[Finding]:
    allocated, stored, high = (_number(dataset, each) for each in ("BitsAllocated", "BitsStored", "HighBit"))
    if allocated is not None and stored is not None and stored > allocated:
        yield _error("BitsStored", f"{stored} bits stored of {allocated} allocated (PS3.5 8.1.1)")
    if stored is not None and high is not None and high != stored - 1:
        yield _error("HighBit", f"must be {stored - 1} with {stored} bits stored, got {high} (PS3.5 8.1.1)")


def _number(dataset: Dataset, keyword: str) -> int | None:
    value = dataset.get(keyword)
    return int(value) if isinstance(value, int) else None


def _text(dataset: Dataset, keyword: str) -> str:
    return str(dataset.get(keyword) or "")


def _error(path: str, message: str) -> Finding:
    return Finding(Severity.ERROR, path, message)


def _failure(tag: int, error: CodicomError) -> Finding:
    # Further lines are advice about codecs and plugins, which is not about the file.
    return _error(lookup.keyword_of(tag), error.message.partition("\n")[0])
