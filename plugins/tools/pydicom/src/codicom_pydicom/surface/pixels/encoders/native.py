"""The encoders that pydicom calls ``pydicom``: those of codicom that stand on the same library."""

from codicom.plugin import EncoderSpec
from codicom_pydicom.labels import dependencies

from ...uid import RLELossless

ENCODER_DEPENDENCIES = dependencies("pydicom", EncoderSpec)


__all__ = ["ENCODER_DEPENDENCIES", "RLELossless", "is_available"]


def is_available(uid: str) -> bool:
    """Return whether there is such a one for a transfer syntax."""
    return uid in ENCODER_DEPENDENCIES
