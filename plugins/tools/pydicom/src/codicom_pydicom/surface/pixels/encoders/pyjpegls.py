"""The encoders that pydicom calls ``pyjpegls``: those of codicom that stand on the same library."""

from codicom.plugin import EncoderSpec
from codicom_pydicom.labels import dependencies

ENCODER_DEPENDENCIES = dependencies("pyjpegls", EncoderSpec)


def is_available(uid: str) -> bool:
    """Return whether there is such a one for a transfer syntax."""
    return uid in ENCODER_DEPENDENCIES
