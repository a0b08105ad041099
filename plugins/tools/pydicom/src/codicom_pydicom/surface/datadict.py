"""The data dictionary, and that of private elements."""

from codicom import Tag, dictionary
from codicom.tables.lookup import keyword_tags
from codicom.tag import BaseTag, TagType
from codicom_pydicom.dictionaries import (
    DicomDictionary,
    ElementRow,
    PrivateRow,
    RepeatersDictionary,
    element_row,
    private_dictionaries,
)

# Keyword -> tag; what is added to the dictionary is in it too.
keyword_dict: dict[str, int] = keyword_tags()
REPEATER_KEYWORDS = [entry.keyword for _, entry in dictionary.repeaters()]
# By mask, such as 60xx3000: the bits that it leaves open, as ones of the rest, and those that it fixes.
masks = {
    mask: (int("".join("0" if digit == "x" else "F" for digit in mask), 16), int(mask.replace("x", "0"), 16))
    for mask, _ in dictionary.repeaters()
}

# The same by tag: (mask, fixed digits) pairs, as texts.
mask_x = next(iter(masks))
mask1, mask2 = masks[mask_x]


def mask_match(tag: int) -> str | None:
    """Return the repeating tag, such as ``60xx3000``, that a tag is one of."""
    return dictionary.repeater_mask(int(tag))


def add_dict_entry(tag: int, VR: str, keyword: str, description: str, VM: str = "1", is_retired: str = "") -> None:
    """Add an element to the data dictionary."""
    add_dict_entries({tag: (VR, VM, description, is_retired, keyword)})


def add_dict_entries(new_entries_dict: dict[int, ElementRow]) -> None:
    """Add elements to the data dictionary; private ones have a dictionary of their own."""
    private = [BaseTag(tag) for tag in new_entries_dict if BaseTag(tag).is_private]
    if private:
        raise ValueError(
            f"private tags {', '.join(map(str, private))} belong to the dictionary of their creator; "
            "use add_private_dict_entries"
        )
    for tag, row in new_entries_dict.items():
        DicomDictionary[int(tag)] = row


def add_private_dict_entry(private_creator: str, tag: int, VR: str, description: str, VM: str = "1") -> None:
    """Add an element to the dictionary of a private creator."""
    add_private_dict_entries(private_creator, {tag: (VR, VM, description, "")})


def add_private_dict_entries(private_creator: str, new_entries_dict: dict[int, PrivateRow]) -> None:
    """Add elements to the dictionary of a private creator."""
    public = [BaseTag(tag) for tag in new_entries_dict if not BaseTag(tag).is_private]
    if public:
        raise ValueError(f"tags {', '.join(map(str, public))} are not private: their groups are even")
    rows = dict(private_dictionaries.get(private_creator, {}))
    for tag, row in new_entries_dict.items():
        rows[f"{tag >> 16:04X}xx{tag & 0xFF:02X}"] = row
    private_dictionaries[private_creator] = rows


def _entry(tag: TagType) -> dictionary.ElementEntry:
    found = Tag(tag)
    entry = dictionary.element_entry(int(found))
    if entry is None or found.is_private:
        raise KeyError(f"Tag {found} not found in DICOM dictionary")
    return entry


def get_entry(tag: TagType) -> ElementRow:
    """Return VR, VM, name, "Retired" or nothing, and keyword of a tag."""
    return element_row(_entry(tag))


def dictionary_is_retired(tag: TagType) -> bool:
    """Return whether an element is retired."""
    return _entry(tag).retired


def dictionary_VR(tag: TagType) -> str:
    """Return the VR of a tag."""
    return _entry(tag).vr


def dictionary_VM(tag: TagType) -> str:
    """Return the multiplicity of a tag."""
    return _entry(tag).vm


def dictionary_description(tag: TagType) -> str:
    """Return the name of a tag."""
    return _entry(tag).name


def dictionary_keyword(tag: TagType) -> str:
    """Return the keyword of a tag."""
    return _entry(tag).keyword


def dictionary_has_tag(tag: TagType) -> bool:
    """Return whether the dictionary has a tag; repeating ones are another dictionary's."""
    if isinstance(tag, str):
        return tag in keyword_dict
    return int(Tag(tag)) in DicomDictionary


def keyword_for_tag(tag: TagType) -> str:
    """Return the keyword of a tag, or nothing."""
    try:
        return dictionary_keyword(tag)
    except KeyError:
        return ""


def tag_for_keyword(keyword: str) -> int | None:
    """Return the tag of a keyword, or ``None``."""
    return keyword_dict.get(keyword)


def repeater_has_tag(tag: int) -> bool:
    """Return whether a tag is a repeating one."""
    return mask_match(tag) in RepeatersDictionary


def repeater_has_keyword(keyword: str) -> bool:
    """Return whether a keyword is that of a repeating tag."""
    return dictionary.is_repeater_keyword(keyword)


def get_private_entry(tag: TagType, private_creator: str) -> PrivateRow:
    """Return VR, VM and name of a private element."""
    found = Tag(tag)
    if private_creator not in dictionary.private_creators():
        raise KeyError(f"Private creator '{private_creator}' not in the private dictionary")
    entry = dictionary.private_entry(private_creator, found.group, found.element)
    if entry is None:
        raise KeyError(f"Tag {found} not in private dictionary for private creator '{private_creator}'")
    return entry.vr, entry.vm, entry.name, ""


def private_dictionary_VR(tag: TagType, private_creator: str) -> str:
    """Return the VR of a private element."""
    return get_private_entry(tag, private_creator)[0]


def private_dictionary_VM(tag: TagType, private_creator: str) -> str:
    """Return the multiplicity of a private element."""
    return get_private_entry(tag, private_creator)[1]


def private_dictionary_description(tag: TagType, private_creator: str) -> str:
    """Return the name of a private element."""
    return get_private_entry(tag, private_creator)[2]
