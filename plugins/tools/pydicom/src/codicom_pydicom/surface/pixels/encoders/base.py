"""The encoders, one for each transfer syntax."""

import logging
from collections.abc import Callable

from codicom_pydicom.coders import Encoder, encoder
from codicom_pydicom.runners import EncodeRunner

from ...uid import (
    JPEG2000,
    UID,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    JPEGExtended12Bit,
    JPEGLossless,
    JPEGLosslessSV1,
    JPEGLSLossless,
    JPEGLSNearLossless,
    JPEGLSTransferSyntaxes,
    RLELossless,
)
from ..common import Buffer, CoderBase, RunnerBase, RunnerOptions

LOGGER = logging.getLogger(__name__)
EncodeFunction = Callable[[bytes, EncodeRunner], bytes | bytearray]
EncodeOptions = RunnerOptions
HAVE_NP = True

RLELosslessEncoder = encoder(RLELossless)
JPEGLSLosslessEncoder = encoder(JPEGLSLossless)
JPEGLSNearLosslessEncoder = encoder(JPEGLSNearLossless)
JPEG2000LosslessEncoder = encoder(JPEG2000Lossless)
JPEG2000Encoder = encoder(JPEG2000)


def get_encoder(uid: str) -> Encoder:
    """Return the encoder of a transfer syntax."""
    return encoder(UID(uid))


__all__ = [
    "Buffer",
    "CoderBase",
    "EncodeFunction",
    "EncodeOptions",
    "EncodeRunner",
    "Encoder",
    "HAVE_NP",
    "LOGGER",
    "RunnerBase",
    "get_encoder",
]
