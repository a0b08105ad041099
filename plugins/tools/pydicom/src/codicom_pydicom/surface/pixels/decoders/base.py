"""The decoders, one for each transfer syntax."""

import logging
from collections.abc import Callable

from codicom_pydicom.coders import Decoder, decoder
from codicom_pydicom.runners import DecodeRunner

from ...uid import (
    HTJ2K,
    JPEG2000,
    UID,
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    HTJ2KLossless,
    HTJ2KLosslessRPCL,
    ImplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEG2000TransferSyntaxes,
    JPEGBaseline8Bit,
    JPEGExtended12Bit,
    JPEGLossless,
    JPEGLosslessSV1,
    JPEGLSLossless,
    JPEGLSNearLossless,
    JPEGLSTransferSyntaxes,
    JPEGTransferSyntaxes,
    RLELossless,
)
from ..common import Buffer, CoderBase, RunnerBase, RunnerOptions

LOGGER = logging.getLogger(__name__)
DecodeFunction = Callable[[bytes, DecodeRunner], bytes | bytearray]
DecodeOptions = RunnerOptions
HAVE_NP = True

ImplicitVRLittleEndianDecoder = decoder(ImplicitVRLittleEndian)
ExplicitVRLittleEndianDecoder = decoder(ExplicitVRLittleEndian)
ExplicitVRBigEndianDecoder = decoder(ExplicitVRBigEndian)
DeflatedExplicitVRLittleEndianDecoder = decoder(DeflatedExplicitVRLittleEndian)
JPEGBaseline8BitDecoder = decoder(JPEGBaseline8Bit)
JPEGExtended12BitDecoder = decoder(JPEGExtended12Bit)
JPEGLosslessDecoder = decoder(JPEGLossless)
JPEGLosslessSV1Decoder = decoder(JPEGLosslessSV1)
JPEGLSLosslessDecoder = decoder(JPEGLSLossless)
JPEGLSNearLosslessDecoder = decoder(JPEGLSNearLossless)
JPEG2000LosslessDecoder = decoder(JPEG2000Lossless)
JPEG2000Decoder = decoder(JPEG2000)
HTJ2KLosslessDecoder = decoder(HTJ2KLossless)
HTJ2KLosslessRPCLDecoder = decoder(HTJ2KLosslessRPCL)
HTJ2KDecoder = decoder(HTJ2K)
RLELosslessDecoder = decoder(RLELossless)


def get_decoder(uid: str) -> Decoder:
    """Return the decoder of a transfer syntax."""
    return decoder(UID(uid))


__all__ = [
    "Buffer",
    "CoderBase",
    "DecodeFunction",
    "DecodeOptions",
    "DecodeRunner",
    "Decoder",
    "HAVE_NP",
    "LOGGER",
    "RunnerBase",
    "get_decoder",
]
