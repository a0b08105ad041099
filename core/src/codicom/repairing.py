"""Repairing what in a dataset breaks the standard, where it is clear what is meant; all else stays as it is."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from codicom.dataset import Dataset, FileDataset
from codicom.errors import CodicomError, CodicomWarning
from codicom.model.element import DataElement
from codicom.settings import IGNORE, options
from codicom.tables import lookup
from codicom.uid import UID, generate_uid
from codicom.values import validation
from codicom.values.multivalue import MultiValue
from codicom.vr import VR, Family
from codicom.wire.deviations import Rule
from codicom.wire.tags import PIXEL_DATA, TRANSFER_SYNTAX

if TYPE_CHECKING:
    from codicom.extend.registry import Plugins
    from codicom.model.visit import Visit

__all__ = ["Change", "repair"]

Fix = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that was repaired: where, and what was done; never with a value of the file."""

    path: str
    message: str

    def __str__(self) -> str:
        return f"{self.path or 'the file'}: {self.message}"


_SOP: Final = ((0x00080016, 0x00020002), (0x00080018, 0x00020003))
# Defects of the encoding itself, which do not come back when the dataset is encoded again.
_ENCODING: Final = frozenset(
    {
        Rule.NO_PREAMBLE, Rule.NO_FILE_META, Rule.WRONG_TRANSFER_SYNTAX, Rule.META_IN_DATASET, Rule.META_GROUP_LENGTH,
        Rule.META_IMPLICIT, Rule.TRUNCATED_VALUE, Rule.TRUNCATED_HEADER, Rule.TRAILING_BYTES, Rule.MISSING_DELIMITER,
        Rule.STRAY_DELIMITER, Rule.NOT_AN_ITEM, Rule.ITEM_LENGTH, Rule.IMPLICIT_IN_EXPLICIT, Rule.EXPLICIT_IN_IMPLICIT,
        Rule.UNKNOWN_VR, Rule.UNDEFINED_LENGTH, Rule.UN_UNDEFINED, Rule.TAG_ORDER, Rule.ODD_LENGTH, Rule.DEFLATED_END,
    }
)  # fmt: skip


def repair(dataset: FileDataset, *, plugins: Plugins | None = None) -> tuple[Change, ...]:
    """Repair a dataset in place and return what was changed; saving it writes a file as PS3.10 has it.

    It repairs meta information, UIDs that are missing, group lengths, VRs that the data dictionary has otherwise,
    values in old or sloppy forms, and what describes pixel data. Damage to the encoding itself, such as odd lengths and
    wrong lengths of sequences, ends with writing anew. Lost bytes stay lost.
    """
    with warnings.catch_warnings(), options(writing_validation=IGNORE, reading_validation=IGNORE):
        warnings.simplefilter("ignore", CodicomWarning)
        return (*_meta(dataset), *_elements(dataset), *_pixels(dataset, plugins), *_written(dataset))


def _meta(dataset: FileDataset) -> Iterator[Change]:
    dataset.ensure_file_meta()
    meta = dataset.file_meta
    for own, copy in _SOP:
        first, second = dataset.value_of(own), meta.value_of(copy)
        name = lookup.name_of(own)
        if not first and second:
            setattr(dataset, lookup.keyword_of(own), second)
            yield Change(lookup.keyword_of(own), f"took {name} from File Meta Information")
        elif not first and own == 0x00080018:
            dataset.SOPInstanceUID = second = generate_uid()
            meta.MediaStorageSOPInstanceUID = second
            yield Change("SOPInstanceUID", "made a new SOP Instance UID")
        elif first and first != second:
            setattr(meta, lookup.keyword_of(copy), first)
            yield Change("file_meta", f"set {lookup.name_of(copy)} to the {name} of the dataset")
    syntax = meta.value_of(TRANSFER_SYNTAX)
    if not syntax or not UID(syntax).is_transfer_syntax:
        implicit, little = dataset.original_encoding
        found = (
            "1.2.840.10008.1.2" if implicit else "1.2.840.10008.1.2.1" if little is not False else "1.2.840.10008.1.2.2"
        )
        meta.TransferSyntaxUID = found
        yield Change("file_meta", f"set Transfer Syntax UID to {UID(found).name}, in which the dataset was read")
    elif not UID(syntax).is_encapsulated:
        yield from _real_encoding(dataset, UID(syntax))


def _real_encoding(dataset: FileDataset, syntax: UID) -> Iterator[Change]:
    """Correct a transfer syntax that says another encoding than that of the dataset."""
    implicit, little = dataset.original_encoding
    if implicit is None or syntax.is_deflated or (implicit, little) == (syntax.is_implicit_VR, syntax.is_little_endian):
        return
    # What is written is what the transfer syntax says, whatever was read.
    yield Change(
        "", f"the dataset is written in {syntax.name}, as File Meta Information says; it was encoded otherwise"
    )


def _elements(dataset: Dataset) -> Iterator[Change]:
    for visit in dataset.visit():
        if visit.tag.element == 0 and visit.tag.group != 2:
            path = visit.path
            visit.delete()
            yield Change(path, "removed a group length, which is retired")
        elif visit.element.VR != "SQ":
            yield from _vr(visit)
            yield from _value(visit)


def _vr(visit: Visit) -> Iterator[Change]:
    element = visit.element
    entry = None if visit.is_private else lookup.element_entry(int(visit.tag))
    if entry is None or element.VR in (*entry.vr.split(" or "), "UN") or " or " in entry.vr:
        return
    try:
        changed = DataElement(element.tag, entry.vr, element.value)
    except (CodicomError, TypeError, ValueError):
        return
    if validation.check(entry.vr, changed.value) is None:
        visit.replace(changed)
        yield Change(visit.path, f"VR {entry.vr} instead of {element.VR}, as the data dictionary has it")


def _value(visit: Visit) -> Iterator[Change]:
    element = visit.element
    fix = _FIXES.get(element.VR)
    if fix is None or element.is_empty or validation.check(element.VR, element.value) is None:
        return
    several = element.value if isinstance(element.value, MultiValue | list) else [element.value]
    fixed = [fix(str(getattr(each, "original_string", None) or each)) for each in several]
    if any(each is None for each in fixed):
        return
    value = fixed if len(fixed) > 1 else fixed[0]
    if validation.check(element.VR, value) is None:
        visit.replace(DataElement(element.tag, element.VR, value))
        yield Change(visit.path, f"a value of {element.VR} in the form that PS3.5 6.2 has")


def _fixed_date(text: str) -> str | None:
    # ACR-NEMA 2.0 had dots (PS3.5 6.2, note to DA); people write dashes and slashes.
    found = re.fullmatch(r"\s*(\d{4})[.\-/](\d\d)[.\-/](\d\d)\s*", text)
    return "".join(found.groups()) if found else None


def _fixed_time(text: str) -> str | None:
    # ACR-NEMA 2.0 had colons (PS3.5 6.2, note to TM).
    found = re.fullmatch(r"\s*(\d\d):(\d\d)(?::(\d\d(?:\.\d{1,6})?))?\s*", text)
    return "".join(part or "" for part in found.groups()) if found else None


def _fixed_code(text: str) -> str | None:
    return re.sub(r"[^A-Z0-9 _]", "_", text.strip().upper())


def _fixed_integer(text: str) -> str | None:
    found = re.fullmatch(r"\s*([+-]?\d+)(?:\.0*)?\s*", text)
    return str(int(found[1])) if found else None


def _fixed_decimal(text: str) -> str | None:
    plain = text.strip()
    try:
        number = float(plain)
    except ValueError:
        return None
    if len(plain) <= 16:
        return plain
    # The most digits that 16 characters hold.
    for digits in range(16, 0, -1):
        shown = f"{number:.{digits}g}"
        if len(shown) <= 16:
            return shown
    return None


def _fixed_uid(text: str) -> str | None:
    # A UID is an identity: what is not certain is left alone.
    return text.strip().strip("\0")


_FAMILY_FIXES: Final[dict[Family, Fix]] = {
    Family.INTEGER_STRING: _fixed_integer,
    Family.DECIMAL_STRING: _fixed_decimal,
    Family.UID: _fixed_uid,
}
_FIXES: Final[dict[str, Fix]] = {
    "DA": _fixed_date,
    "TM": _fixed_time,
    "CS": _fixed_code,
    **{str(vr): _FAMILY_FIXES[vr.family] for vr in VR if vr.family in _FAMILY_FIXES},
}


def _pixels(dataset: FileDataset, plugins: Plugins | None) -> Iterator[Change]:
    if PIXEL_DATA not in dataset:
        return
    stored, high = dataset.get("BitsStored"), dataset.get("HighBit")
    if (
        isinstance(stored, int)
        and isinstance(high, int)
        and high != stored - 1
        and dataset.get("BitsAllocated") == stored
    ):
        dataset.HighBit = stored - 1
        yield Change("HighBit", f"set to {stored - 1}, since all {stored} bits are stored")
    syntax = dataset.file_meta.get("TransferSyntaxUID")
    if syntax and UID(syntax).is_encapsulated and dataset["PixelData"].VR != "OB":
        dataset[PIXEL_DATA] = DataElement(PIXEL_DATA, "OB", dataset.PixelData, is_undefined_length=True)
        yield Change("PixelData", "VR OB, which encapsulated pixel data has")
    from codicom import pixels

    try:
        info = pixels.describe(dataset, plugins=plugins)
    except CodicomError:
        return
    declared: Any = dataset.get("NumberOfFrames")
    if declared is not None and declared != info.number_of_frames:
        dataset.NumberOfFrames = info.number_of_frames
        yield Change("NumberOfFrames", f"set to {info.number_of_frames}, the number that the pixel data holds")


def _written(dataset: FileDataset) -> Iterator[Change]:
    """Report the damage to the encoding, which writing repairs once no element is copied as it is."""
    damage = [each for each in dataset.deviations if each.rule in _ENCODING]
    if damage:
        _take_apart(dataset)
    for words in dict.fromkeys(f"{each.rule.value}; {each.action}" for each in damage):
        yield Change("", f"written anew without {words}")


def _take_apart(dataset: Dataset) -> None:
    # From the end, so that items are taken apart before the sequences that hold them.
    for visit in reversed(list(dataset.visit())):
        element = visit.element
        value = list(element.value) if element.VR == "SQ" else element.value
        undefined = element.VR != "SQ" and element.is_undefined_length
        visit.replace(DataElement(element.tag, element.VR, value, is_undefined_length=undefined))
