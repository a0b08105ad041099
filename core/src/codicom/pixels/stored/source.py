"""The pixel data of one image: what it is, where its frames are, and what was found out about it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, cast

from codicom.errors import FramingError, MissingElementError
from codicom.extend.frame import EXPLICIT_VR_BIG_ENDIAN, EXPLICIT_VR_LITTLE_ENDIAN, FrameInfo
from codicom.limits import Limits
from codicom.model.dataset import DatasetModel
from codicom.model.raw import deviations_of, limits_of, path_of
from codicom.pixels.stored.byte_order import ByteOrder, byte_order
from codicom.pixels.stored.defects import DefectLog
from codicom.pixels.stored.description import (
    EXTENDED_LENGTHS,
    EXTENDED_OFFSETS,
    FLOAT_VRS,
    PIXEL_KEYWORDS,
    Attributes,
    PixelInfo,
    Storage,
    check_overrides,
    describe_image,
)
from codicom.pixels.stored.element import PixelElement
from codicom.pixels.stored.encapsulated import EncapsulatedFrames, FragmentIndex
from codicom.pixels.stored.native import NativeFrames
from codicom.pixels.stored.samples import has_spare_bits, in_bytes
from codicom.settings import current
from codicom.uid import UID
from codicom.wire.header import ITEM_BYTES
from codicom.wire.tags import TRANSFER_SYNTAX

Frames = NativeFrames | EncapsulatedFrames

ENCAPSULATED_UNCOMPRESSED: Final = "1.2.840.10008.1.2.1.98"
_IMPLICIT_VR_LITTLE_ENDIAN: Final = "1.2.840.10008.1.2"


class PixelSource:
    """The pixel data of one image; made by ``opened``."""

    def __init__(
        self,
        element: PixelElement,
        info: PixelInfo,
        defects: DefectLog,
        limits: Limits,
        overrides: Mapping[str, Any],
        extended: tuple[Any, Any] | None,
    ) -> None:
        self.value = element.value
        self.info = info
        self.defects = defects
        self.overrides = overrides
        self._limits = limits
        self._extended = extended
        self._byte_order: ByteOrder | None = None
        self._frames: Frames | None = None
        # What codecs are told of a frame, and what it is to be when it is decoded.
        self.expected: FrameInfo = in_bytes(info.frame)
        self.has_spare_bits = bool(overrides.get("correct_unused_bits", True)) and has_spare_bits(self.expected)
        # Which codec was chosen, by what was asked for; what arrays of frames are, by color and size of samples.
        self.codecs: dict[tuple[Any, ...], Any] = {}
        self.array_infos: dict[tuple[str, int], FrameInfo] = {}

    @property
    def file(self) -> str | None:
        """The name of the file, if there is one."""
        return self.defects.deviations.file

    @property
    def count(self) -> int:
        """How many frames the pixel data holds and the image has."""
        return self.frames.count

    @property
    def byte_order(self) -> ByteOrder:
        """In which order the bytes of plain samples stand."""
        if self._byte_order is None:
            self._byte_order = byte_order(
                self.value,
                self.info.frame,
                big_endian=self.info.big_endian,
                vr_is_given=bool(self.overrides.get("pixel_vr")),
                record=self.defects.record_at,
            )
        return self._byte_order

    @property
    def frames(self) -> Frames:
        """Where the frames are; found out on first use."""
        if self._frames is None:
            self._frames = self._framed()
        return self._frames

    def _framed(self) -> Frames:
        excess = bool(self.overrides.get("allow_excess_frames", True))
        info, declared, record = self.expected, self.info.number_of_frames, self.defects.record_at
        if not self.info.encapsulated:
            native = NativeFrames(self.value, info, declared, order=self.byte_order, excess=excess)
            native.check(record)
            return native
        index = FragmentIndex(
            self.value,
            declared,
            self._limits,
            record,
            extended=self._extended,
            frame_size=info.size if info.transfer_syntax == ENCAPSULATED_UNCOMPRESSED else None,
            excess=excess,
        )
        index.check()
        return EncapsulatedFrames(index, info)


def source_of(element: PixelElement, overrides: Mapping[str, Any], plugins: Any = None) -> PixelSource:
    """Return the pixel data of an element, described by its dataset or by what is given instead."""
    check_overrides(overrides)
    dataset = element.dataset
    defects = DefectLog(deviations_of(dataset), element.value, path_of(dataset, element.tag))
    storage = _storage(element, overrides, plugins, defects)
    limits = limits_of(dataset)
    attributes = Attributes(
        dataset, overrides, lambda rule, tag, action: defects.record(rule, None, action, path=path_of(dataset, tag))
    )
    extended = _extended_offsets(dataset, overrides) if storage.encapsulated else None
    return PixelSource(element, describe_image(attributes, storage, limits), defects, limits, dict(overrides), extended)


def _storage(element: PixelElement, overrides: Mapping[str, Any], plugins: Any, defects: DefectLog) -> Storage:
    """Return how the element is stored, or raise if its transfer syntax cannot be that of its value."""
    syntax = _transfer_syntax(element, overrides)
    encapsulated = _is_encapsulated(syntax, element.undefined, plugins)
    # PS3.5 A.4: in an encapsulated transfer syntax, Pixel Data is encapsulated if its length is undefined.
    if element.undefined and not encapsulated and bytes(element.value.read(0, 4)) == ITEM_BYTES[False]:
        raise FramingError(
            f"{path_of(element.dataset, element.tag)} is encapsulated, but transfer syntax {syntax} is not",
            offset=element.value.offset,
            file=defects.deviations.file,
            hint="give transfer_syntax_uid= of the data",
        )
    big_endian = element.big_endian
    if big_endian is None or overrides.get("transfer_syntax_uid"):
        big_endian = syntax == EXPLICIT_VR_BIG_ENDIAN
    keyword = PIXEL_KEYWORDS[element.tag]
    vr = overrides.get("pixel_vr") or element.vr
    # The VR makes no difference in little endian; in big endian, UN and others are nothing but bytes.
    vr = FLOAT_VRS.get(keyword) or ("OW" if vr == "OW" else "OB")
    return Storage(keyword, vr, syntax, encapsulated, big_endian and not encapsulated)


def syntax_in_meta(dataset: DatasetModel) -> str | None:
    """Return the transfer syntax in File Meta Information, if there is one."""
    meta = getattr(dataset, "__dict__", {}).get("file_meta")
    said = None if meta is None else meta.value_of(TRANSFER_SYNTAX)
    return said if isinstance(said, str) and said else None


def _transfer_syntax(element: PixelElement, overrides: Mapping[str, Any]) -> str:
    given = overrides.get("transfer_syntax_uid") or syntax_in_meta(element.dataset)
    if given:
        return str(given)
    implicit, little = element.dataset.original_encoding
    if implicit is None or element.undefined:
        raise MissingElementError(
            "Transfer Syntax UID (0002,0010) is missing; pixel data cannot be interpreted without it",
            hint="if it is known, set ds.file_meta.TransferSyntaxUID or give transfer_syntax_uid=",
        )
    if not little:
        return EXPLICIT_VR_BIG_ENDIAN
    return _IMPLICIT_VR_LITTLE_ENDIAN if implicit else EXPLICIT_VR_LITTLE_ENDIAN


def _is_encapsulated(syntax: str, undefined: bool, plugins: Any) -> bool:
    uid = UID(syntax)
    if uid.is_transfer_syntax:
        return uid.is_encapsulated
    known = current().read.transfer_syntaxes
    private = known.get(syntax) if known is not None else None
    if private is not None:
        return private.is_encapsulated or undefined
    if plugins is None:
        from codicom.extend.registry import plugins as installed

        plugins = installed()
    declared = plugins.transfer_syntax(syntax)
    return bool(declared.encapsulated) if declared is not None else undefined


def _extended_offsets(dataset: DatasetModel, overrides: Mapping[str, Any]) -> tuple[Any, Any] | None:
    given = overrides.get("extended_offsets")
    if given is not None:
        return cast("tuple[Any, Any]", tuple(given))
    offsets, lengths = dataset.value_of(EXTENDED_OFFSETS), dataset.value_of(EXTENDED_LENGTHS)
    return None if not offsets or not lengths else (offsets, lengths)


__all__ = ["ENCAPSULATED_UNCOMPRESSED", "Frames", "PixelSource", "source_of", "syntax_in_meta"]
