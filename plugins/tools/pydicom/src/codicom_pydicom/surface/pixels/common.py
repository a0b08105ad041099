"""What decoders and encoders share."""

from enum import Enum, unique
from typing import Any, TypedDict

from codicom_pydicom.coders import Coder as CoderBase
from codicom_pydicom.runners import RunnerBase

from ..misc import warn_and_log
from ..uid import UID

Buffer = bytes | bytearray | memoryview


@unique
class PhotometricInterpretation(str, Enum):
    """The photometric interpretations."""

    MONOCHROME1 = "MONOCHROME1"
    MONOCHROME2 = "MONOCHROME2"
    PALETTE_COLOR = "PALETTE COLOR"
    RGB = "RGB"
    YBR_FULL = "YBR_FULL"
    YBR_FULL_422 = "YBR_FULL_422"
    YBR_ICT = "YBR_ICT"
    YBR_RCT = "YBR_RCT"
    HSV = "HSV"
    ARGB = "ARGB"
    CMYK = "CMYK"
    YBR_PARTIAL_422 = "YBR_PARTIAL_422"
    YBR_PARTIAL_420 = "YBR_PARTIAL_420"

    def __str__(self) -> str:
        return str(self.value)


class RunnerOptions(TypedDict, total=False):
    """Options of an image."""

    transfer_syntax_uid: UID
    rows: int
    columns: int
    number_of_frames: int
    samples_per_pixel: int
    bits_allocated: int
    bits_stored: int
    photometric_interpretation: str
    pixel_representation: int
    planar_configuration: int
    pixel_keyword: str
    extended_offsets: Any


__all__ = [
    "Buffer",
    "CoderBase",
    "PhotometricInterpretation",
    "RunnerBase",
    "RunnerOptions",
    "UID",
    "warn_and_log",
]
