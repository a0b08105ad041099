import struct

from codicom_cli.sample import SIDE, chart, phantom


def pixel(frame, x, y):
    size = frame.info.samples_per_pixel * frame.info.bits_allocated // 8
    start = (y * frame.info.columns + x) * size
    return frame.data[start : start + size]


def grey(x, y):
    return struct.unpack("<H", pixel(phantom(), x, y))[0]


def test_phantom_has_the_bytes_its_description_makes():
    assert len(phantom().data) == phantom().info.size == 2 * SIDE * SIDE


def test_phantom_keeps_to_its_12_bits():
    assert max(struct.unpack(f"<{SIDE * SIDE}H", phantom().data)) < 1 << phantom().info.bits_stored


def test_phantom_is_the_same_each_time():
    assert phantom() == phantom()


def test_phantom_has_air_outside_and_brain_inside():
    assert 24 <= grey(0, 0) < 24 + 65
    assert 1600 <= grey(SIDE // 2, SIDE // 6) < 1600 + 65


def test_phantom_has_a_bleed_on_one_side_only():
    assert 2500 <= grey(SIDE * 66 // 100, SIDE * 70 // 100) < 2500 + 65
    assert 1600 <= grey(SIDE * 34 // 100, SIDE * 70 // 100) < 1600 + 65


def test_chart_has_the_bytes_its_description_makes():
    assert len(chart().data) == chart().info.size == 3 * SIDE * SIDE


def test_chart_goes_from_black_to_white():
    assert pixel(chart(), 17, 0) == b"\x00\x00\x00"
    assert pixel(chart(), 17, SIDE - 1) == b"\xff\xff\xff"


def test_chart_has_the_hues_in_order():
    third = [pixel(chart(), x, SIDE // 2 - 1) for x in (0, SIDE // 3, 2 * SIDE // 3)]
    assert [max(range(3), key=color.__getitem__) for color in third] == [0, 1, 2]
