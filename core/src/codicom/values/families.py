"""One table: what the values of each VR do, by the family of the VR (``codicom.vr`` has the families)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from codicom.values import binary_numbers, date_strings, names, number_strings, tags, text, uids, words
from codicom.values.conversion import Conversion
from codicom.vr import VR, Family

# Sequences are not here: their items are datasets, which the model makes.
FAMILIES: Final[Mapping[Family, Callable[[VR], Conversion]]] = MappingProxyType(
    {
        Family.TITLE: text.titles,
        Family.CODE: text.codes,
        Family.RESOURCE: text.resources,
        Family.DATE: date_strings.dates,
        Family.DECIMAL_STRING: number_strings.decimal_strings,
        Family.INTEGER_STRING: number_strings.integer_strings,
        Family.TEXT: text.texts,
        Family.LONG_TEXT: text.long_texts,
        Family.NAME: names.names,
        Family.UID: uids.uids,
        Family.TAG: tags.tags,
        Family.INTEGER: binary_numbers.integers,
        Family.FLOAT: binary_numbers.floats,
        Family.WORDS: words.words,
        Family.UNKNOWN: words.unknown,
        # What these are depends on the dataset; until that is known they are bytes.
        Family.AMBIGUOUS: words.unknown,
    }
)
CONVERSIONS: Final[Mapping[str, Conversion]] = MappingProxyType(
    {str(vr): FAMILIES[vr.family](vr) for vr in VR if vr.family in FAMILIES}
)
