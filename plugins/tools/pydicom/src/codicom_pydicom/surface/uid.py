"""UIDs: each keyword of the table is a name here."""

from typing import Any

from codicom import dictionary
from codicom.settings import RAISE
from codicom.uid import RE_VALID_UID, RE_VALID_UID_PREFIX, UID, TransferSyntaxes
from codicom.uid import generate_uid as _generate_uid
from codicom.values import validate_value
from codicom_pydicom import settings as _settings
from codicom_pydicom.dictionaries import UID_dictionary

from .config import disable_value_validation
from .valuerep import STR_VR_REGEXES

PYDICOM_ROOT_UID = "1.2.826.0.1.3680043.8.498."
PYDICOM_IMPLEMENTATION_UID = UID(f"{PYDICOM_ROOT_UID}1")

_PREFIX = "1.2.840.10008.1.2"


def _syntaxes(*lasts: str) -> list[UID]:
    return [UID(f"{_PREFIX}{last}") for last in lasts]


JPEGTransferSyntaxes = _syntaxes(".4.50", ".4.51", ".4.57", ".4.70")
JPEGLSTransferSyntaxes = _syntaxes(".4.80", ".4.81")
JPEG2000TransferSyntaxes = _syntaxes(".4.90", ".4.91", ".4.92", ".4.93", ".4.201", ".4.202", ".4.203")
MPEGTransferSyntaxes = _syntaxes(
    ".4.100",
    ".4.100.1",
    ".4.101",
    ".4.101.1",
    ".4.102",
    ".4.102.1",
    ".4.103",
    ".4.103.1",
    ".4.104",
    ".4.104.1",
    ".4.105",
    ".4.105.1",
    ".4.106",
    ".4.106.1",
    ".4.107",
    ".4.108",
)
RLETransferSyntaxes = _syntaxes(".5")
UncompressedTransferSyntaxes = _syntaxes(".1", "", ".1.99", ".2")
PrivateTransferSyntaxes: list[UID] = []
AllTransferSyntaxes = sorted(
    [
        *UncompressedTransferSyntaxes,
        *JPEGTransferSyntaxes,
        *JPEGLSTransferSyntaxes,
        *JPEG2000TransferSyntaxes,
        *MPEGTransferSyntaxes,
        *RLETransferSyntaxes,
        *_syntaxes(".4.204", ".4.205", ".7.1", ".7.2", ".7.3"),
    ],
    key=lambda uid: [int(part) for part in uid.split(".")],
)


def register_transfer_syntax(uid: str | UID, implicit_vr: bool | None = None, little_endian: bool | None = None) -> UID:
    """Tell the encoding of a private transfer syntax, or that a public one is to be known."""
    uid = UID(uid)
    if uid.is_private:
        if implicit_vr is None or little_endian is None:
            raise ValueError("a private transfer syntax needs implicit_vr and little_endian")
        known = _settings.get("transfer_syntaxes") or TransferSyntaxes()
        uid = known.register(uid, implicit_vr=implicit_vr, little_endian=little_endian)
        _settings.put(transfer_syntaxes=known)
        if uid not in PrivateTransferSyntaxes:
            PrivateTransferSyntaxes.append(uid)
    if uid not in AllTransferSyntaxes:
        AllTransferSyntaxes.append(uid)
    return uid


def generate_uid(prefix: str | None = PYDICOM_ROOT_UID, entropy_srcs: list[str] | None = None) -> UID:
    """Make a new UID, at random or from texts; without a prefix it begins with 2.25."""
    return _generate_uid(prefix, entropy_srcs)


def __getattr__(name: str) -> Any:
    # What pydicom 3.0 knows as storage classes and transfer syntaxes, and all other keywords of the table.
    uid = dictionary.uid_for_keyword(name)
    if uid is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = UID(uid)
    return value


def __dir__() -> list[str]:
    keywords = (entry.keyword for entry in map(dictionary.uid_entry, dictionary.all_uids()) if entry and entry.keyword)
    return sorted({*globals(), *keywords})


__all__ = [
    "AllTransferSyntaxes",
    "JPEG2000TransferSyntaxes",
    "JPEGLSTransferSyntaxes",
    "JPEGTransferSyntaxes",
    "MPEGTransferSyntaxes",
    "PYDICOM_IMPLEMENTATION_UID",
    "PYDICOM_ROOT_UID",
    "PrivateTransferSyntaxes",
    "RLETransferSyntaxes",
    "UID",
    "UncompressedTransferSyntaxes",
    "generate_uid",
    "register_transfer_syntax",
    "RAISE",
    "RE_VALID_UID",
    "RE_VALID_UID_PREFIX",
    "UID_dictionary",
    "disable_value_validation",
    "validate_value",
]
