"""Tags."""

from codicom.tag import (
    BaseTag,
    ItemDelimiterTag,
    ItemTag,
    SequenceDelimiterTag,
    Tag,
    TagType,
    TupleTag,
    tag_in_exception,
)

TagListType = list[int] | list[str] | list[tuple[int, int]] | list[BaseTag]
TAG_PIXREP = BaseTag(0x00280103)
TAG_CHARSET = BaseTag(0x00080005)

__all__ = [
    "BaseTag",
    "ItemDelimiterTag",
    "ItemTag",
    "SequenceDelimiterTag",
    "TAG_CHARSET",
    "TAG_PIXREP",
    "Tag",
    "TagListType",
    "TagType",
    "TupleTag",
    "tag_in_exception",
]
