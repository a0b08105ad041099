"""Holding a dataset against the rules of the standard that need no knowledge of its IOD."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from codicom.dataset import Dataset, FileDataset
from codicom.errors import CodicomError, CodicomWarning
from codicom.fileio import dcmread
from codicom.tables import lookup
from codicom.tag import Tag
from codicom.uid import UID
from codicom.values import validation
from codicom.vr import SINGLE_VALUE_VR, texts
from codicom.wire.deviations import Rule

if TYPE_CHECKING:
    from codicom.extend.registry import Plugins
    from codicom.model.element import DataElement

__all__ = ["Finding", "Severity", "check", "check_dataset"]


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule that is broken: how much it matters, where, and which rule; never with a value of the file."""

    severity: Severity
    path: str
    message: str
    offset: int | None = None

    def __str__(self) -> str:
        at = f" at offset {self.offset}" if self.offset is not None else ""
        return f"{self.severity}: {self.path or 'the file'}{at}: {self.message}"


_GROUP_2_TYPE_1: Final = (0x00020001, 0x00020002, 0x00020003, 0x00020010, 0x00020012)
# Media Storage Directory Storage: a DICOMDIR has no instance of its own (PS3.3 F.3).
_DICOMDIR: Final = "1.2.840.10008.1.3.10"
_PIXEL_DATA: Final = (0x7FE00008, 0x7FE00009, 0x7FE00010)
_SINGLE_VALUE_VRS: Final = texts(SINGLE_VALUE_VR)
# What is tolerated everywhere and loses nothing.
_MILD: Final = frozenset({Rule.EXCESS_BYTES, Rule.UN_UNDEFINED, Rule.COMMAND_SET, Rule.TRAILING_BYTES})
# PS3.3 C.7.6.3.1.2: samples a pixel of each photometric interpretation.
_SAMPLES: Final = {
    "MONOCHROME1": 1, "MONOCHROME2": 1, "PALETTE COLOR": 1, "RGB": 3, "YBR_FULL": 3, "YBR_FULL_422": 3,
    "YBR_PARTIAL_420": 3, "YBR_ICT": 3, "YBR_RCT": 3, "XYB": 3,
}  # fmt: skip


def check(
    src: Any, *, pixels: bool = False, force: bool = False, plugins: Plugins | None = None
) -> tuple[Finding, ...]:
    """Return what in a path, file object or dataset breaks a rule; ``pixels`` decodes every frame too.

    ``force`` reads what has no preamble and does not look like DICOM. The rules are those of the encoding (PS3.5), of
    files (PS3.10), of VRs and multiplicities (PS3.6), and of what describes pixel data; whether an IOD has all its
    modules is not checked.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", CodicomWarning)
        if isinstance(src, Dataset):
            return tuple(check_dataset(src, pixels=pixels, plugins=plugins))
        return tuple(check_dataset(dcmread(src, force=force), pixels=pixels, plugins=plugins))


def check_dataset(dataset: Dataset, *, pixels: bool = False, plugins: Plugins | None = None) -> Iterator[Finding]:
    """Yield what in a dataset breaks a rule."""
    told: set[tuple[str, str]] = set()

    def new(found: Iterator[Finding]) -> Iterator[Finding]:
        for each in found:
            key = (each.path, each.message)
            if key not in told:
                told.add(key)
                yield each

    if isinstance(dataset, FileDataset):
        yield from new(_meta(dataset))
    yield from new(_elements(dataset))
    yield from new(_image(dataset, pixels, plugins))
    # Last, for they are found when values are read.
    yield from new(_deviations(dataset, {path for path, _ in told}))


def _error(path: str, message: str) -> Finding:
    return Finding(Severity.ERROR, path, message)


def _warning(path: str, message: str) -> Finding:
    return Finding(Severity.WARNING, path, message)


def _deviations(dataset: Dataset, told: set[str]) -> Iterator[Finding]:
    for each in dataset.deviations:
        if each.rule is Rule.VALUE and each.tag_path in told:
            continue
        severity = Severity.WARNING if each.rule in _MILD else Severity.ERROR
        yield Finding(severity, each.tag_path, each.rule.value, each.offset)


def _meta(dataset: FileDataset) -> Iterator[Finding]:
    meta = dataset.file_meta
    for tag in _GROUP_2_TYPE_1:
        if not meta.value_of(tag):
            yield _error("file_meta", f"{Tag(tag)} {lookup.name_of(tag)} is missing or empty (PS3.10 7.1)")
    if meta.value_of(0x00020002) == _DICOMDIR:
        return
    for own, copy in ((0x00080016, 0x00020002), (0x00080018, 0x00020003)):
        first, second = dataset.value_of(own), meta.value_of(copy)
        name = lookup.name_of(own)
        if not first:
            yield _error(lookup.keyword_of(own), f"{Tag(own)} {name} is missing or empty (PS3.3 C.12.1)")
        elif second and first != second:
            yield _error(
                "file_meta", f"{Tag(copy)} {lookup.name_of(copy)} is not the {name} of the dataset (PS3.10 7.1)"
            )
    for path, element in meta.paths():
        yield from _element(f"file_meta.{path}", element)


def _elements(dataset: Dataset) -> Iterator[Finding]:
    for path, element in dataset.paths():
        tag = int(element.tag)
        if tag & 0xFFFF == 0 and tag >> 16 not in (0, 2):
            yield _warning(path, "a group length, which is retired (PS3.5 7.2)")
            continue
        yield from _element(path, element)


def _element(path: str, element: DataElement) -> Iterator[Finding]:
    tag = int(element.tag)
    if element.tag.is_private:
        if not element.tag.is_private_creator and element.private_creator is None:
            yield _error(path, "a private element without a private creator that reserves its block (PS3.5 7.8.1)")
        yield from _value(path, element)
        return
    entry = lookup.element_entry(tag)
    if entry is None:
        yield _warning(path, "an element that the data dictionary does not have (PS3.6)")
    else:
        allowed = entry.vr.split(" or ")
        if element.VR == "UN":
            yield _warning(path, f"VR UN, the data dictionary has {entry.vr} (PS3.6)")
        elif element.VR not in allowed:
            yield _error(path, f"VR {element.VR}, the data dictionary has {entry.vr} (PS3.6)")
        if element.VR not in _SINGLE_VALUE_VRS and not element.is_empty and not _fits(entry.vm)(element.VM):
            yield _error(path, f"{element.VM} values, the data dictionary has {entry.vm} (PS3.6)")
        if entry.retired:
            yield _warning(path, f"{entry.name} is retired (PS3.6)")
    yield from _value(path, element)


def _value(path: str, element: DataElement) -> Iterator[Finding]:
    problem = validation.check(element.VR, element.value)
    if problem is not None:
        yield _error(path, problem)


@cache
def _fits(multiplicity: str) -> Callable[[int], bool]:
    """Return whether a number of values is what a multiplicity such as ``1``, ``1-3``, ``2-2n`` or ``3-n`` allows."""
    tests = [_one_multiplicity(each.strip()) for each in multiplicity.split(" or ")]
    return lambda count: any(test(count) for test in tests)


def _one_multiplicity(text: str) -> Callable[[int], bool]:
    found = re.fullmatch(r"(\d+)(?:-(\d*)(n?))?", text)
    if found is None:
        return lambda _: True
    least = int(found[1])
    if found[2] is None:
        return lambda count: count == least
    if found[3]:
        step = int(found[2] or 1)
        return lambda count: count >= least and count % step == 0
    most = int(found[2])
    return lambda count: least <= count <= most


def _image(dataset: Dataset, decoded: bool, plugins: Plugins | None) -> Iterator[Finding]:
    held = [tag for tag in _PIXEL_DATA if tag in dataset]
    if not held:
        return
    if len(held) > 1:
        yield _error("", "more than one of Pixel Data, Float Pixel Data and Double Float Pixel Data (PS3.3 C.7.6.3)")
    yield from _description(dataset)
    from codicom import pixels

    name = lookup.keyword_of(held[0])
    try:
        info = pixels.describe(dataset, plugins=plugins)
        # The last one is there only if all are.
        pixels.frame_bytes(dataset, info.number_of_frames - 1, plugins=plugins)
        if decoded:
            for index in range(info.number_of_frames):
                result = pixels.read(dataset, index, raw=True, plugins=plugins)
                for each in result.deviations:
                    yield Finding(Severity.ERROR, each.tag_path or name, each.rule.value, each.offset)
    except CodicomError as error:
        yield _error(name, error.message.partition("\n")[0])


def _description(dataset: Dataset) -> Iterator[Finding]:
    def number(keyword: str) -> int | None:
        value = dataset.get(keyword)
        return int(value) if isinstance(value, int) else None

    photometric = str(dataset.get("PhotometricInterpretation") or "")
    samples = number("SamplesPerPixel")
    wanted = _SAMPLES.get(photometric)
    if photometric and wanted is None:
        yield _warning("PhotometricInterpretation", "a photometric interpretation that PS3.3 C.7.6.3.1.2 does not have")
    if samples is not None and wanted is not None and samples != wanted:
        yield _error("SamplesPerPixel", f"{samples} samples a pixel, {photometric} has {wanted} (PS3.3 C.7.6.3.1.2)")
    if samples is not None and samples > 1 and number("PlanarConfiguration") is None:
        yield _error("PlanarConfiguration", "missing where there is more than one sample a pixel (PS3.3 C.7.6.3.1.3)")
    allocated, stored, high = number("BitsAllocated"), number("BitsStored"), number("HighBit")
    if allocated is not None and stored is not None and stored > allocated:
        yield _error("BitsStored", f"{stored} bits stored of {allocated} allocated (PS3.5 8.1.1)")
    if stored is not None and high is not None and high != stored - 1:
        yield _error("HighBit", f"{high}, with {stored} bits stored it is {stored - 1} (PS3.5 8.1.1)")
    if photometric == "PALETTE COLOR" and "RedPaletteColorLookupTableDescriptor" not in dataset:
        yield _error("PhotometricInterpretation", "PALETTE COLOR without a palette (PS3.3 C.7.6.3.1.2)")
    syntax = getattr(dataset, "file_meta", {}).get("TransferSyntaxUID")
    if syntax and "PixelData" in dataset and UID(syntax).is_encapsulated and dataset["PixelData"].VR != "OB":
        yield _error("PixelData", f"VR {dataset['PixelData'].VR}, encapsulated pixel data has OB (PS3.5 A.4)")
