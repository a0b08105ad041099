"""What a dataset says about its pixel data: the attributes of the Image Pixel module (PS3.3 C.7.6.3), checked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

from codicom.errors import DecodeError, MissingElementError, RecordError
from codicom.extend.frame import FrameInfo, PixelKeyword
from codicom.limits import Limits, exceeded
from codicom.tables import lookup
from codicom.tag import BaseTag
from codicom.wire.deviations import Rule
from codicom.wire.tags import DOUBLE_FLOAT_PIXEL_DATA, FLOAT_PIXEL_DATA, PIXEL_DATA

if TYPE_CHECKING:
    from codicom.model.dataset import DatasetModel

# The elements that hold pixel data, in the order of their tags.
PIXEL_KEYWORDS: Final[Mapping[int, PixelKeyword]] = {
    FLOAT_PIXEL_DATA: "FloatPixelData",
    DOUBLE_FLOAT_PIXEL_DATA: "DoubleFloatPixelData",
    PIXEL_DATA: "PixelData",
}
# What may be given instead of what the dataset says, and where the dataset says it.
_ATTRIBUTES: Final = {
    "samples_per_pixel": 0x00280002,
    "photometric_interpretation": 0x00280004,
    "planar_configuration": 0x00280006,
    "number_of_frames": 0x00280008,
    "rows": 0x00280010,
    "columns": 0x00280011,
    "bits_allocated": 0x00280100,
    "bits_stored": 0x00280101,
    "pixel_representation": 0x00280103,
}
EXTENDED_OFFSETS: Final = 0x7FE00001
EXTENDED_LENGTHS: Final = 0x7FE00002
# Everything in a dataset that pixel data depends on.
PIXEL_TAGS: Final = (*_ATTRIBUTES.values(), EXTENDED_OFFSETS, EXTENDED_LENGTHS, *PIXEL_KEYWORDS)
OVERRIDES: Final = frozenset(
    {*_ATTRIBUTES, "transfer_syntax_uid", "pixel_keyword", "pixel_vr", "extended_offsets"}
    | {"allow_excess_frames", "correct_unused_bits"}
)
# Samples of these are numbers of four and eight bytes, never single bytes.
FLOAT_VRS: Final[Mapping[str, str]] = {"FloatPixelData": "OF", "DoubleFloatPixelData": "OD"}
_FLOAT_BITS: Final = {"FloatPixelData": 32, "DoubleFloatPixelData": 64}

# Told of a defect: rule, tag, what was done.
Note = Callable[[Rule, int, str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class PixelInfo:
    """The pixel data of an image as its dataset describes it: one frame, and how many there are."""

    frame: FrameInfo
    number_of_frames: int
    encapsulated: bool
    big_endian: bool = False

    @property
    def rows(self) -> int:
        """Rows of a frame."""
        return self.frame.rows

    @property
    def columns(self) -> int:
        """Columns of a frame."""
        return self.frame.columns

    @property
    def transfer_syntax(self) -> str:
        """The transfer syntax UID."""
        return self.frame.transfer_syntax

    @property
    def frame_shape(self) -> tuple[int, ...]:
        """The shape of the array of one frame: rows, columns, and samples if there is more than one."""
        return frame_shape(self.frame)

    @property
    def shape(self) -> tuple[int, ...]:
        """The shape of the array of all frames; one frame has no dimension for frames."""
        return (self.number_of_frames, *self.frame_shape) if self.number_of_frames > 1 else self.frame_shape


def frame_shape(info: FrameInfo) -> tuple[int, ...]:
    """Return the shape of the array of a frame."""
    shape = (info.rows, info.columns)
    return (*shape, info.samples_per_pixel) if info.samples_per_pixel > 1 else shape


def has_pixels(dataset: DatasetModel) -> bool:
    """Return whether a dataset holds pixel data, of integers or of floating point numbers."""
    return any(tag in dataset for tag in PIXEL_KEYWORDS)


def pixel_tag(dataset: DatasetModel, keyword: object = None) -> int:
    """Return the tag of the element that holds the pixel data; there is one and only one."""
    found = [tag for tag, name in PIXEL_KEYWORDS.items() if tag in dataset and keyword in (None, name)]
    if not found:
        names = keyword or "Pixel Data (7FE0,0010), Float Pixel Data or Double Float Pixel Data"
        raise MissingElementError(f"the dataset has no {names}", hint="was it read without pixel data?")
    if len(found) > 1:
        names = " and ".join(PIXEL_KEYWORDS[tag] for tag in found)
        raise DecodeError(
            f"the dataset must have one kind of pixel data, got {names} (PS3.3 C.7.6.3)",
            hint="choose with pixel_keyword=",
        )
    return found[0]


def check_overrides(overrides: Mapping[str, Any]) -> None:
    """Raise for names that override nothing."""
    unknown = sorted(overrides.keys() - OVERRIDES)
    if unknown:
        raise TypeError(f"unknown argument {', '.join(unknown)}; those of an image are {', '.join(sorted(OVERRIDES))}")


class Storage(NamedTuple):
    """How pixel data is stored, whatever the image is."""

    keyword: PixelKeyword
    vr: str
    transfer_syntax: str
    encapsulated: bool = False
    big_endian: bool = False


def _unnoted(_rule: Rule, _tag: int, _action: str) -> None:
    """Record nothing."""


class Attributes:
    """What a dataset says about its pixel data, and what is given instead."""

    def __init__(self, dataset: DatasetModel, overrides: Mapping[str, Any], note: Note = _unnoted) -> None:
        self._dataset = dataset
        self._overrides = overrides
        self._note = note

    def number(self, name: str, default: int | None = None) -> int:
        """Return the one whole number of an attribute."""
        tag = _ATTRIBUTES[name]
        given = self._overrides.get(name)
        value = self._dataset.value_of(tag) if given is None else given
        if value is None or value == "":
            if default is not None:
                return default
            raise _missing(tag, name)
        try:
            whole = int(value)
        except (TypeError, ValueError, OverflowError):
            whole = None
        if whole is None or (isinstance(value, float | str | bytes | bool) and whole != value):
            kind = type(value).__name__
            raise DecodeError(f"{_words(tag)} must be one whole number, got {kind}", hint=f"give {name}=")
        return whole

    def frames(self) -> int:
        """Return the number of frames; an image that says none has one."""
        frames = self.number("number_of_frames", 1)
        if frames == 0:
            self._note(Rule.NUMBER_OF_FRAMES, _ATTRIBUTES["number_of_frames"], "took 1 frame, the value says 0")
            return 1
        if frames < 0:
            raise DecodeError(
                f"Number of Frames (0028,0008) must be at least 1, got {frames}", hint="give number_of_frames="
            )
        return frames

    def photometric_interpretation(self, default: str | None) -> str:
        """Return what the samples mean."""
        name = "photometric_interpretation"
        tag = _ATTRIBUTES[name]
        value = self._overrides.get(name) or self._dataset.value_of(tag) or default
        if value is None:
            raise _missing(tag, name)
        if not isinstance(value, str):
            raise DecodeError(f"{_words(tag)} must be one value, got several", hint=f"give {name}=")
        return str(value).strip()


def describe_image(attributes: Attributes, storage: Storage, limits: Limits) -> PixelInfo:
    """Return what a dataset says about its pixel data, or raise naming the attribute that is missing or impossible."""
    number = attributes.number
    keyword = storage.keyword
    # PS3.3 C.7.6.24, C.7.6.25: floating point pixel data has neither Bits Stored nor Pixel Representation.
    is_float = keyword != "PixelData"
    samples = number("samples_per_pixel", 1 if is_float else None)
    bits = number("bits_allocated", _FLOAT_BITS.get(keyword))
    if is_float and bits != _FLOAT_BITS[keyword]:
        raise DecodeError(f"Bits Allocated (0028,0100) must be {_FLOAT_BITS[keyword]} for {keyword}, got {bits}")
    stored = bits if is_float else number("bits_stored")
    sign = 0 if is_float else number("pixel_representation")
    if sign not in (0, 1):
        raise DecodeError(f"Pixel Representation (0028,0103) must be 0 or 1, got {sign}")
    # The codestream says it of compressed data; one sample has no planes (PS3.3 C.7.6.3.1.3).
    planar = number("planar_configuration", 0 if storage.encapsulated else None) if samples > 1 else 0
    try:
        info = FrameInfo(
            rows=number("rows"),
            columns=number("columns"),
            samples_per_pixel=samples,
            bits_allocated=bits,
            bits_stored=stored,
            signed=bool(sign),
            photometric_interpretation=attributes.photometric_interpretation("MONOCHROME2" if is_float else None),
            planar_configuration=planar,
            transfer_syntax=storage.transfer_syntax,
            pixel_keyword=keyword,
            pixel_vr=cast("Any", storage.vr),
        )
    except RecordError as error:
        raise DecodeError(f"the image has impossible attributes: {error.message}") from None
    frames = attributes.frames()
    _check_size(info, frames, limits)
    return PixelInfo(
        frame=info, number_of_frames=frames, encapsulated=storage.encapsulated, big_endian=storage.big_endian
    )


def _check_size(info: FrameInfo, frames: int, limits: Limits) -> None:
    limits.check("frame_pixels", info.rows * info.columns)
    limits.check("frames", frames)
    total = info.samples * max(1, info.bits_allocated // 8) * frames
    if total > limits.total_bytes:
        raise exceeded("total_bytes", limits.total_bytes, total)


def _missing(tag: int, name: str) -> MissingElementError:
    return MissingElementError(
        f"{_words(tag)} is missing or empty; pixel data cannot be interpreted without it",
        hint=f"if it is known, give {name}=",
    )


def _words(tag: int) -> str:
    return f"{lookup.name_of(tag)} {BaseTag(tag)}"


__all__ = [
    "EXTENDED_LENGTHS",
    "EXTENDED_OFFSETS",
    "FLOAT_VRS",
    "OVERRIDES",
    "PIXEL_KEYWORDS",
    "PIXEL_TAGS",
    "Attributes",
    "PixelInfo",
    "Storage",
    "check_overrides",
    "describe_image",
    "frame_shape",
    "has_pixels",
    "pixel_tag",
]
