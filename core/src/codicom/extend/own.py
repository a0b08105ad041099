"""What codicom itself declares: the rules that it checks and its engine for the parser, in the records of plugins."""

from __future__ import annotations

from typing import Final

from codicom._version import __version__
from codicom.extend.checks import CheckSpec
from codicom.extend.loader import PluginInfo
from codicom.extend.record import Record
from codicom.extend.scanners import ScannerSpec

# In the order in which they run: what is wrong with an element is said before what reading noticed about its bytes.
OWN_CHECKS: Final = (
    CheckSpec(
        name="file-meta",
        title="File Meta Information is complete and matches the dataset",
        reference="PS3.10 7.1",
        target="codicom.rules.meta:check_file_meta",
    ),
    CheckSpec(
        name="data-elements",
        title="Elements have the VR, the number and the form of values that the standard says",
        reference="PS3.5 6.2, 7.2, 7.8.1, PS3.6",
        target="codicom.rules.elements:check_elements",
    ),
    CheckSpec(
        name="image-pixel",
        title="What describes pixel data agrees with itself",
        reference="PS3.3 C.7.6.3, PS3.5 8.1.1",
        target="codicom.rules.image:check_description",
    ),
    CheckSpec(
        name="pixel-data",
        title="Pixel data holds all frames",
        reference="PS3.5 8, A.4",
        target="codicom.rules.image:check_pixel_data",
        with_plugins=True,
    ),
    CheckSpec(
        name="frames",
        title="Every frame can be decoded",
        reference="PS3.5 8.2",
        target="codicom.rules.image:check_frames",
        pixels=True,
        with_plugins=True,
    ),
    CheckSpec(
        name="encoding",
        title="Elements are encoded as the transfer syntax says",
        reference="PS3.5 7, PS3.10 7",
        target="codicom.rules.encoding:check_encoding",
    ),
)

OWN_SCANNERS: Final = (ScannerSpec(name="pure", target="codicom.wire.engine:PURE"),)

_RECORDS: Final[tuple[Record, ...]] = (*OWN_CHECKS, *OWN_SCANNERS)
CORE: Final = PluginInfo("codicom", "codicom", __version__, "codicom", _RECORDS)
