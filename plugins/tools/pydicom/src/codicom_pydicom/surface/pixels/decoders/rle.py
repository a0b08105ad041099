"""The decoders that pydicom calls ``pydicom``: those of codicom that stand on the same library."""

from codicom.plugin import DecoderSpec
from codicom_pydicom.labels import dependencies

from ...uid import RLELossless

DECODER_DEPENDENCIES = dependencies("pydicom", DecoderSpec)


__all__ = ["DECODER_DEPENDENCIES", "RLELossless", "is_available"]


def is_available(uid: str) -> bool:
    """Return whether there is such a one for a transfer syntax."""
    return uid in DECODER_DEPENDENCIES
