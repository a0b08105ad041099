"""Every VR belongs to a family that converts its values; only sequences have none, for their items are datasets."""

from __future__ import annotations

import pytest

from codicom import VR
from codicom.values.families import CONVERSIONS, FAMILIES
from codicom.vr import Family


def test_every_family_but_that_of_sequences_converts_values():
    assert FAMILIES.keys() == set(Family) - {Family.SEQUENCE}


def test_every_vr_but_sq_has_a_conversion():
    assert CONVERSIONS.keys() == {str(vr) for vr in VR} - {"SQ"}


@pytest.mark.parametrize("vr", ["UN", "UC", "UT", "AT", "OB or OW", "US or SS"])
def test_what_has_no_rules_is_not_checked(vr):
    assert CONVERSIONS[vr].check is None
