"""Mending what in a dataset breaks the standard, where it is clear what is meant; all else stays as it is."""

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

__all__ = ["Change", "repair"]

Mend = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that was mended: where, and what was done; never with a value of the file."""

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
    """Mend a dataset in place and return what was changed; saving it writes a file as PS3.10 has it.

    Mended are meta information, UIDs that are missing, group lengths, VRs that the data dictionary has otherwise,
    values in old or sloppy forms, and what describes pixel data. Damage to the encoding itself, such as odd lengths and
    wrong lengths of sequences, ends with writing anew. Lost bytes stay lost.
    """
    with warnings.catch_warnings(), options(writing_validation=IGNORE, reading_validation=IGNORE):
        warnings.simplefilter("ignore", CodicomWarning)
        return (*_meta(dataset), *_elements(dataset, ""), *_pixels(dataset, plugins), *_written(dataset))


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


def _elements(dataset: Dataset, place: str) -> Iterator[Change]:
    for tag in list(dataset.keys()):
        element = dataset[tag]
        path = place + (element.keyword or str(element.tag))
        if int(tag) & 0xFFFF == 0 and int(tag) >> 16 != 2:
            del dataset[tag]
            yield Change(path, "removed a group length, which is retired")
            continue
        if element.VR == "SQ":
            for number, item in enumerate(element.value):
                yield from _elements(item, f"{path}[{number}].")
            continue
        yield from _vr(dataset, element, path)
        yield from _value(dataset, dataset[tag], path)


def _vr(dataset: Dataset, element: DataElement, path: str) -> Iterator[Change]:
    entry = None if element.tag.is_private else lookup.element_entry(int(element.tag))
    if entry is None or element.VR in (*entry.vr.split(" or "), "UN") or " or " in entry.vr:
        return
    try:
        changed = DataElement(element.tag, entry.vr, element.value)
    except (CodicomError, TypeError, ValueError):
        return
    if validation.check(entry.vr, changed.value) is None:
        dataset[element.tag] = changed
        yield Change(path, f"VR {entry.vr} instead of {element.VR}, as the data dictionary has it")


def _value(dataset: Dataset, element: DataElement, path: str) -> Iterator[Change]:
    mend = _MENDS.get(element.VR)
    if mend is None or element.is_empty or validation.check(element.VR, element.value) is None:
        return
    several = element.value if isinstance(element.value, MultiValue | list) else [element.value]
    mended = [mend(str(getattr(each, "original_string", None) or each)) for each in several]
    if any(each is None for each in mended):
        return
    value = mended if len(mended) > 1 else mended[0]
    if validation.check(element.VR, value) is None:
        dataset[element.tag] = DataElement(element.tag, element.VR, value)
        yield Change(path, f"a value of {element.VR} in the form that PS3.5 6.2 has")


def _mended_date(text: str) -> str | None:
    # ACR-NEMA 2.0 had dots (PS3.5 6.2, note to DA); people write dashes and slashes.
    found = re.fullmatch(r"\s*(\d{4})[.\-/](\d\d)[.\-/](\d\d)\s*", text)
    return "".join(found.groups()) if found else None


def _mended_time(text: str) -> str | None:
    # ACR-NEMA 2.0 had colons (PS3.5 6.2, note to TM).
    found = re.fullmatch(r"\s*(\d\d):(\d\d)(?::(\d\d(?:\.\d{1,6})?))?\s*", text)
    return "".join(part or "" for part in found.groups()) if found else None


def _mended_code(text: str) -> str | None:
    return re.sub(r"[^A-Z0-9 _]", "_", text.strip().upper())


def _mended_integer(text: str) -> str | None:
    found = re.fullmatch(r"\s*([+-]?\d+)(?:\.0*)?\s*", text)
    return str(int(found[1])) if found else None


def _mended_decimal(text: str) -> str | None:
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


def _mended_uid(text: str) -> str | None:
    # A UID is an identity: what is not certain is left alone.
    return text.strip().strip("\0")


_FAMILY_MENDS: Final[dict[Family, Mend]] = {
    Family.INTEGER_STRING: _mended_integer,
    Family.DECIMAL_STRING: _mended_decimal,
    Family.UID: _mended_uid,
}
_MENDS: Final[dict[str, Mend]] = {
    "DA": _mended_date,
    "TM": _mended_time,
    "CS": _mended_code,
    **{str(vr): _FAMILY_MENDS[vr.family] for vr in VR if vr.family in _FAMILY_MENDS},
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
        yield Change("HighBit", f"{stored - 1}, for all {stored} bits are stored")
    syntax = dataset.file_meta.get("TransferSyntaxUID")
    if syntax and UID(syntax).is_encapsulated and dataset["PixelData"].VR != "OB":
        dataset[PIXEL_DATA] = DataElement(PIXEL_DATA, "OB", dataset.PixelData, is_undefined_length=True)
        yield Change("PixelData", "VR OB, which encapsulated pixel data has")
    from codicom import pixels

    try:
        info = pixels.describe(dataset, plugins=plugins)
    except CodicomError:
        return
    said: Any = dataset.get("NumberOfFrames")
    if said is not None and said != info.number_of_frames:
        dataset.NumberOfFrames = info.number_of_frames
        yield Change("NumberOfFrames", f"{info.number_of_frames}, which the pixel data holds")


def _written(dataset: FileDataset) -> Iterator[Change]:
    """Tell of the damage to the encoding, which writing mends once no element is copied as it is."""
    damage = [each for each in dataset.deviations if each.rule in _ENCODING]
    if damage:
        _take_apart(dataset)
    for words in dict.fromkeys(f"{each.rule.value}; {each.action}" for each in damage):
        yield Change("", f"written anew without {words}")


def _take_apart(dataset: Dataset) -> None:
    for tag in list(dataset.keys()):
        element = dataset[tag]
        if element.VR == "SQ":
            for item in element.value:
                _take_apart(item)
            dataset[tag] = DataElement(element.tag, "SQ", list(element.value))
        else:
            dataset[tag] = DataElement(
                element.tag, element.VR, element.value, is_undefined_length=element.is_undefined_length
            )
