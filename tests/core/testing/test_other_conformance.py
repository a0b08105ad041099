"""The kit's checks of colors, LUTs, converters and private tags: right ones pass, wrong ones fail the one check."""

import pytest

from codicom.testing import ColorConformance, ConverterConformance, LutCase, LutConformance, PrivateTagsConformance

COMMON = {
    "a hook yields a number": (
        [("# hooks", "@hookimpl\ndef codicom_transfer_syntaxes():\n    yield 3")],
        "test_plugin_loads_and_declares",
    ),
    "importing it imports numpy": (
        [("# imports", "import numpy")],
        "test_declaring_imports_nothing_heavy",
    ),
    "a target is misspelt": (
        [
            (
                "# hooks",
                """@hookimpl\ndef codicom_commands():
    yield CommandSpec(name="acme", help="Do nothing.", target="MODULE:nothing")""",
            )
        ],
        "test_every_target_can_be_imported",
    ),
}

COLOR = '''
"""Complement colors."""
import threading
from codicom.plugin import ColorSpec, CommandSpec, DecodeError, Frame, hookimpl
# imports

@hookimpl
def codicom_color_spaces():
    yield ColorSpec(source="RGB", destination="HSV", target="MODULE:there", tolerance=1)
    yield ColorSpec(source="HSV", destination="RGB", target="MODULE:back")

# hooks

def complement(frame):
    # before
    if len(frame.data) != frame.info.size:
        raise DecodeError(f"frame has {len(frame.data)} bytes, {frame.info.size} are expected")
    return bytes(255 - byte for byte in frame.data)

def there(frame):
    result = complement(frame)
    # there
    return frame.decoded(result, photometric_interpretation="HSV")

def back(frame):
    result = complement(frame)
    # back
    return frame.decoded(result, photometric_interpretation="RGB")
'''
KNOWN = {("HSV", "RGB"): [((0, 100, 255), (255, 155, 0))]}
WRONG_COLORS = COMMON | {
    "it does not name the destination": (
        [('result, photometric_interpretation="HSV"', "result")],
        "test_result_is_described_as_the_destination",
    ),
    "it says that the image is on its side": (
        [('"HSV")\n', '"HSV", rows=frame.info.columns, columns=frame.info.rows)\n')],
        "test_result_is_described_as_the_destination",
    ),
    "it returns a byte too many": (
        [
            ("# there", "return frame.decoded(result + b'0', photometric_interpretation='HSV')"),
            ("len(frame.data) != ", "len(frame.data) < "),
            ("for byte in frame.data)", "for byte in bytes(frame.data)[:frame.info.size])"),
        ],
        "test_result_has_the_size_it_describes",
    ),
    "a known color is wrong": (
        [("255 - byte", "byte ^ 7")],
        "test_known_colors_convert",
    ),
    "it does not lead back": (
        [("# there", "result = bytes(byte ^ 8 for byte in result)")],
        "test_inverse_leads_back",
    ),
    "it writes into its input": (
        [("# there", "if not memoryview(frame.data).readonly: frame.data[0] ^= 255")],
        "test_input_is_not_modified",
    ),
    "it fills up what is short": (
        [
            (
                "# before",
                "frame = Frame(data=bytes(frame.data).ljust(frame.info.size), info=frame.info, index=frame.index)",
            )
        ],
        "test_short_input_is_refused",
    ),
    "it raises IndexError for what is short": (
        [("# before", "frame.data[frame.info.size - 1]")],
        "test_short_input_is_refused",
    ),
    "it never ends for what is short": (
        [("# before", "len(frame.data) < frame.info.size and threading.Event().wait()")],
        "test_short_input_is_refused",
    ),
}

LUT = '''
"""Rescale values."""
from codicom.plugin import CommandSpec, LutSpec, hookimpl
# imports

@hookimpl
def codicom_luts():
    yield LutSpec(name="rescale", stage="modality", target="MODULE:apply")

# hooks

def apply(values, items):
    # before
    result = values * items["RescaleSlope"] + items["RescaleIntercept"]
    # after
    return result
'''
ITEMS = {"RescaleSlope": 2, "RescaleIntercept": -1024}
LUT_CASES = (
    LutCase(lut="rescale", items=ITEMS, values=(-5, 0, 7), expected=(-1034, -1024, -1010)),
    LutCase(lut="rescale", items=ITEMS | {"RescaleSlope": -1}, values=(-5, 0, 7), order="falling"),
)
WRONG_LUTS = COMMON | {
    "it flattens": (
        [("# after", "result = result.ravel()")],
        "test_shape_is_kept",
    ),
    "it writes into its input": (
        [("# after", "values += 1")],
        "test_input_is_not_modified",
    ),
    "it folds over": (
        [
            ("# after", 'result = abs(result + 3) if items["RescaleSlope"] < 0 else result'),
            ('items["RescaleIntercept"]', '(items["RescaleIntercept"] if items["RescaleSlope"] > 0 else 0)'),
        ],
        "test_results_go_the_way_of_the_values",
    ),
    "it is off by one": (
        [("# after", "result = result + 1")],
        "test_expected_results_are_given",
    ),
}

CONVERTER = '''
"""Numbers of two bytes."""
import itertools
import struct
import threading
from codicom.plugin import CommandSpec, ConverterSpec, hookimpl
# imports

@hookimpl
def codicom_element_converters():
    yield ConverterSpec(
        name="words", target="MODULE:load", dump_target="MODULE:dump", creator="ACME", group=0x0029, element=0x10
    )

# hooks

STATE = itertools.count()

def load(raw, vr):
    # before
    if len(raw) % 2:
        raise ValueError(f"value has {len(raw)} bytes, an even number is expected")
    return list(struct.unpack(f"<{len(raw) // 2}H", raw))

def dump(value, vr):
    return struct.pack(f"<{len(value)}H", *value)
'''
SAMPLES = {"words": [b"\1\0\2\0", b"\xff\xff"]}
WRONG_CONVERTERS = COMMON | {
    "it loads nothing": (
        [
            ("# before", "if raw == bytes([255, 255]): return None"),
            ("*value", "*(value or [65535])"),
            ("{len(value)}", "{len(value or [0])}"),
        ],
        "test_samples_load",
    ),
    "it loads something else each time": (
        [
            ("# hooks", "class Value(list):\n    def __repr__(self):\n        return str(next(STATE))"),
            ("return list(", "return Value("),
        ],
        "test_samples_load",
    ),
    "it dumps the other byte order": (
        [('struct.pack(f"<', 'struct.pack(f">')],
        "test_dumping_what_was_loaded_gives_the_same_bytes",
    ),
    "it raises struct.error for an odd length": (
        [("if len(raw) % 2:", "if False:")],
        "test_damaged_values_are_survived",
    ),
    "it never ends for nothing": (
        [("# before", "raw or threading.Event().wait()")],
        "test_damaged_values_are_survived",
    ),
}

PRIVATE = '''
"""The elements of ACME."""
from codicom.plugin import CommandSpec, PrivateTags, hookimpl
# imports

@hookimpl
def codicom_private_tags():
    yield PrivateTags(creator="ACME 1.1", target="MODULE:TABLE")

# hooks

TABLE = {
    (0x0029, 0x10): ("LO", "1", "Acme Name"),
    (0x0029, 0xFF): ("US", "2-2n", "Acme Numbers"),
    (0x7FE1, 0x00): ("OB", "1-n", "Acme Data"),
}
'''
WRONG_TABLES = COMMON | {
    "there is nothing in it": ([("TABLE = {", "TABLE = {} and {")], "test_tables_have_entries"),
    "a group is even": ([("0x7FE1", "0x7FE0")], "test_groups_are_odd"),
    "a group is that of no private elements": ([("0x7FE1", "0x0003")], "test_groups_are_odd"),
    "an element is with its block": ([("0xFF", "0x10FF")], "test_elements_are_within_a_block"),
    "a VR is none": ([('"LO"', '"XX"')], "test_vrs_are_standard"),
    "a VR is one of two": ([('"US"', '"US or SS"')], "test_vrs_are_standard"),
    "a VM is none": ([('"2-2n"', '"0-3"')], "test_vms_are_well_formed"),
    "a name is missing": ([('"Acme Name"', '""')], "test_elements_have_names"),
    "a creator has two tables": (
        [
            (
                "# hooks",
                """@hookimpl(specname="codicom_private_tags")\ndef more():
    yield PrivateTags(creator="ACME 1.1 ", target="MODULE:TABLE")""",
            )
        ],
        "test_plugin_loads_and_declares",
    ),
}

KINDS = {
    "color": (ColorConformance, COLOR, {"known": KNOWN, "time_limit": 0.3}, WRONG_COLORS),
    "lut": (LutConformance, LUT, {"cases": LUT_CASES}, WRONG_LUTS),
    "converter": (ConverterConformance, CONVERTER, {"samples": SAMPLES, "time_limit": 0.3}, WRONG_CONVERTERS),
    "private": (PrivateTagsConformance, PRIVATE, {}, WRONG_TABLES),
}
# Without samples there is nothing to try, and that is told.
UNTRIED = {
    "lut": ("cases", (), "test_every_lut_has_a_case"),
    "converter": ("samples", {}, "test_every_converter_has_a_sample"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_right_plugin_passes_every_check(failures, kind):
    conformance, source, attributes, _ = KINDS[kind]
    assert failures(conformance, source, **attributes) == {}


@pytest.mark.parametrize(("kind", "fault"), [(kind, fault) for kind in KINDS for fault in KINDS[kind][3]])
def test_wrong_plugin_fails_the_check_of_its_fault(failures, mutant, kind, fault):
    conformance, source, attributes, wrong = KINDS[kind]
    changes, check = wrong[fault]
    failed = failures(conformance, mutant(source, *changes), **attributes)
    assert list(failed) == [check], failed


@pytest.mark.parametrize("kind", UNTRIED)
def test_plugin_without_samples_fails_the_check_for_them(failures, kind):
    conformance, source, attributes, _ = KINDS[kind]
    field, nothing, check = UNTRIED[kind]
    assert list(failures(conformance, source, **attributes | {field: nothing})) == [check]


@pytest.mark.parametrize("kind", KINDS)
def test_every_check_is_failed_by_a_wrong_plugin(kind):
    conformance, _, _, wrong = KINDS[kind]
    tried = {check for _, check in wrong.values()} | {UNTRIED.get(kind, (0, 0, None))[2]}
    assert tried - {None} == {name for name in dir(conformance) if name.startswith("test_")}


SUBSAMPLED = """
from codicom.plugin import ColorSpec, DecodeError, hookimpl

@hookimpl
def codicom_color_spaces():
    yield ColorSpec(source="YBR_FULL_422", destination="YBR_FULL", target="MODULE:apart")
    yield ColorSpec(source="YBR_FULL", destination="YBR_FULL_422", target="MODULE:together", tolerance=255)

def apart(frame):
    data = bytes(frame.data)
    if len(data) != frame.info.size:
        raise DecodeError("length")
    pairs = [data[start:start + 4] for start in range(0, len(data), 4)]
    result = b"".join(bytes([one, b, r, two, b, r]) for one, two, b, r in pairs)
    return frame.decoded(result, photometric_interpretation="YBR_FULL")

def together(frame):
    data = bytes(frame.data)
    if len(data) != frame.info.size:
        raise DecodeError("length")
    if frame.info.planar_configuration:
        size = len(data) // 3
        data = bytes(data[i % 3 * size + i // 3] for i in range(len(data)))
    pixels = [data[start:start + 3] for start in range(0, len(data), 3)]
    pairs = zip(pixels[::2], pixels[1::2])
    result = b"".join(bytes([one[0], two[0], one[1], one[2]]) for one, two in pairs)
    return frame.decoded(result, photometric_interpretation="YBR_FULL_422", planar_configuration=0)
"""


def test_subsampled_color_passes_every_check(failures):
    known = {
        ("YBR_FULL_422", "YBR_FULL"): [((9, 8, 7), (9, 8, 7))],
        ("YBR_FULL", "YBR_FULL_422"): [((200, 8, 7), (200, 8, 7))],
    }
    assert failures(ColorConformance, SUBSAMPLED, known=known) == {}


def test_wrong_known_subsampled_color_fails(failures, mutant):
    source = mutant(SUBSAMPLED, ("bytes([one, b, r, two, b, r])", "bytes([one, r, b, two, r, b])"))
    known = {("YBR_FULL_422", "YBR_FULL"): [((9, 8, 7), (9, 8, 7))]}
    assert "test_known_colors_convert" in failures(ColorConformance, source, known=known)
