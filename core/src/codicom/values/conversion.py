"""What each family of VRs provides for one of its VRs: the functions between bytes, Python values and rules."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from codicom.settings import ReadOptions, WriteOptions
from codicom.values.rules import Checker

# Bytes, whether they are big endian, and the Python codecs of the text -> value.
Decoder = Callable[[bytes, bool, tuple[str, ...], ReadOptions], Any]
# Value, whether to write big endian, and the Python codecs of the text -> bytes of even length.
Encoder = Callable[[Any, bool, tuple[str, ...]], bytes]
# One item that a user gives -> what an element keeps of it.
Coerce = Callable[[Any, WriteOptions, ReadOptions], Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversion:
    """How values of one VR are decoded, encoded, taken over from users, and checked."""

    decode: Decoder
    encode: Encoder
    coerce: Coerce
    # None where any value of the right kind is valid.
    check: Checker | None = None
    # Whether raw bytes surely keep the rules, so that the value need not be checked; None to check always.
    accepts: Callable[[bytes], object] | None = None
    # The same of a long list, which ``accepts`` leaves alone.
    accepts_list: Callable[[bytes], bool] | None = None
