"""Encapsulated pixel data."""

from codicom.encaps import (
    EncapsulatedBuffer,
    encapsulate,
    encapsulate_buffer,
    encapsulate_extended,
    encapsulate_extended_buffer,
    fragment_frame,
    generate_fragmented_frames,
    generate_fragments,
    generate_frames,
    get_frame,
    itemize_fragment,
    itemize_frame,
    parse_basic_offsets,
    parse_fragments,
)

from .tag import ItemTag, SequenceDelimiterTag

# Names of pydicom 2 that stand for the newer ones.
itemise_frame = itemize_frame
itemise_fragment = itemize_fragment

__all__ = [
    "EncapsulatedBuffer",
    "ItemTag",
    "SequenceDelimiterTag",
    "encapsulate",
    "encapsulate_buffer",
    "encapsulate_extended",
    "encapsulate_extended_buffer",
    "fragment_frame",
    "generate_fragmented_frames",
    "generate_fragments",
    "generate_frames",
    "get_frame",
    "itemize_fragment",
    "itemize_frame",
    "parse_basic_offsets",
    "parse_fragments",
]
