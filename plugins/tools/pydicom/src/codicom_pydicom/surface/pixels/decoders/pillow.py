"""The decoders that pydicom calls ``pillow``: those of codicom that stand on the same library."""

from codicom.plugin import DecoderSpec
from codicom_pydicom.labels import dependencies

DECODER_DEPENDENCIES = dependencies("pillow", DecoderSpec)
HAVE_NP = True


def is_available(uid: str) -> bool:
    """Return whether there is such a one for a transfer syntax."""
    return uid in DECODER_DEPENDENCIES
