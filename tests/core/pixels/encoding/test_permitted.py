"""What PS3.5 8.2 allows in each transfer syntax; pydicom's tables are the other witness."""

from __future__ import annotations

import pytest
from pydicom.pixels.encoders.base import ENCODING_PROFILES

from codicom.errors import EncodeError
from codicom.extend.frame import FrameInfo
from codicom.pixels.encoding.permitted import PERMITTED, check_permitted

RLE = "1.2.840.10008.1.2.5"
JPEG = "1.2.840.10008.1.2.4.50"
JPEG_LS = "1.2.840.10008.1.2.4.80"
JPEG_2000 = "1.2.840.10008.1.2.4.90"


def described(photometric="MONOCHROME2", samples=1, bits=8, stored=None, signed=False, **more):
    return FrameInfo(
        rows=2,
        columns=2,
        samples_per_pixel=samples,
        bits_allocated=bits,
        bits_stored=stored or bits,
        signed=signed,
        photometric_interpretation=photometric,
        **more,
    )


def allows(syntax, info):
    try:
        check_permitted(syntax, info, info.bits_allocated, encoded=True)
    except EncodeError:
        return False
    return True


# What pydicom's tables lack: JPEG with all colour samples, as DCMTK stores it, and what is reversible in a syntax that
# may be either (PS3.5 8.2.4).
NEWER = {("1.2.840.10008.1.2.4.50", "YBR_FULL"), ("1.2.840.10008.1.2.4.91", "YBR_RCT")}
COLORS = [
    *[(grey, 1) for grey in ("MONOCHROME1", "MONOCHROME2", "PALETTE COLOR", "RGB")],
    *[(color, 3) for color in ("RGB", "YBR_FULL", "YBR_FULL_422", "YBR_RCT", "YBR_ICT", "YBR_PARTIAL_422")],
]


@pytest.mark.parametrize(
    ("syntax", "photometric", "samples"),
    [(syntax, *color) for syntax in sorted(ENCODING_PROFILES) for color in COLORS if (syntax, color[0]) not in NEWER],
)
def test_tables_are_those_of_pydicom(syntax, photometric, samples):
    for bits in (8, 16, 32):
        for stored in {1, 2, 8, 12, 16, bits} & set(range(1, bits + 1)):
            for signed in (False, True):
                info = described(photometric, samples, bits, stored, signed)
                expected = any(
                    (photometric, samples) == row[:2] and signed in row[2] and bits in row[3] and stored in row[4]
                    for row in ENCODING_PROFILES[syntax]
                )
                # pydicom's table has more bits stored than are allocated, which FrameInfo does not know at all.
                assert allows(syntax, info) == expected, info


def test_a_single_bit_may_be_run_length_encoded():
    check_permitted(RLE, described(stored=1), 1)


def test_a_single_bit_may_not_be_stored_as_jpeg_ls():
    with pytest.raises(EncodeError, match="Bits Allocated \\(0028,0100\\) 1"):
        check_permitted(JPEG_LS, described(stored=1), 1)


def test_rgb_may_be_given_to_what_stores_it_transformed():
    check_permitted(JPEG_2000, described("RGB", 3), 8)


def test_samples_that_the_encoder_transformed_wrongly_are_refused():
    with pytest.raises(EncodeError, match="cannot hold YBR_ICT"):
        check_permitted(JPEG_2000, described("YBR_ICT", 3), 8, encoded=True)


def test_deep_samples_are_refused_with_what_is_allowed():
    with pytest.raises(EncodeError, match=r"cannot hold MONOCHROME2 with .* 16 and .* 12 .*; it can hold 8 of 8"):
        check_permitted(JPEG, described(bits=16, stored=12), 16)


def test_signed_samples_are_refused_by_name():
    with pytest.raises(EncodeError, match="signed samples"):
        check_permitted(JPEG, described(signed=True), 8)


def test_floating_point_samples_are_refused_everywhere():
    info = described(bits=32, pixel_keyword="FloatPixelData", pixel_vr="OF")
    with pytest.raises(EncodeError, match="cannot hold FloatPixelData"):
        check_permitted("1.2.840.10008.1.2.1.98", info, 32)


@pytest.mark.parametrize(("photometric", "samples"), [("MONOCHROME1", 1), ("PALETTE COLOR", 1), ("YBR_RCT", 3)])
def test_what_a_recompressed_jpeg_cannot_be_is_refused(photometric, samples):
    with pytest.raises(EncodeError, match="it can hold MONOCHROME2, RGB, XYB, YBR_FULL, YBR_FULL_422"):
        check_permitted("1.2.840.10008.1.2.4.111", described(photometric, samples), 8, encoded=True)


def test_luminance_that_a_syntax_cannot_hold_hints_at_rgb():
    with pytest.raises(EncodeError, match="as_rgb=True"):
        check_permitted("1.2.840.10008.1.2.4.110", described("YBR_FULL", 3), 8)


def test_transfer_syntaxes_without_a_table_take_all():
    check_permitted("1.2.826.0.1.3680043.9.9999.1", described("CMYK", 4), 8)


def test_every_encodable_still_image_syntax_has_a_table():
    wanted = {50, 51, 57, 70, 80, 81, 90, 91, 110, 111, 112, 201, 202, 203}
    assert {f"1.2.840.10008.1.2.4.{last}" for last in wanted} | {RLE} == set(PERMITTED)
