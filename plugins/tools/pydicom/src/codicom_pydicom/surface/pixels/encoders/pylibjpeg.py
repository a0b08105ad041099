"""The encoders that pydicom calls ``pylibjpeg``: those of codicom that stand on the same library."""

from codicom.plugin import EncoderSpec
from codicom_pydicom.labels import dependencies

ENCODER_DEPENDENCIES = dependencies("pylibjpeg", EncoderSpec)


def is_available(uid: str) -> bool:
    """Return whether there is such a one for a transfer syntax."""
    return uid in ENCODER_DEPENDENCIES
