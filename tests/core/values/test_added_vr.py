"""A VR that is added to the table of ``codicom.vr`` alone is known everywhere."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from codicom import VR

# The table with two made-up rows is put in the place of the real one, before anything follows from it.
ADD = r"""
import importlib.util, json, sys, warnings
from io import BytesIO
import codicom

spec = importlib.util.find_spec("codicom.vr")
text = spec.loader.get_source("codicom.vr")
ROW = '    UV = "UV", Traits('
assert text.count(ROW) == 1
made_up = '''    ZZ = "ZZ", Traits(family=Family.TEXT, max_length=8, uses_character_set=True, padding=b" ")
    ZY = "ZY", Traits(family=Family.INTEGER, size=2, struct="H", long_length=True)
'''
module = importlib.util.module_from_spec(spec)
sys.modules["codicom.vr"] = module
exec(compile(text.replace(ROW, made_up + ROW), spec.origin, "exec"), module.__dict__)
"""
USE = r"""
from codicom import DataElement, Dataset, values
from codicom.checking import check
from codicom.errors import InvalidValueError

TEXT, NUMBERS = 0x00104000, 0x00281101
SOURCE = (
    b"\x08\0\x05\0CS\x0a\0ISO_IR 192"
    b"\x10\0\x00\x40ZZ\x06\0\xc3\xa4\\bcd"
    b"\x28\0\x01\x11ZY\0\0\x04\0\0\0\1\0\2\0"
)
seen = {}
ds = codicom.dcmread(BytesIO(SOURCE), force=True)
seen["read"] = [list(ds[TEXT].value), list(ds[NUMBERS].value), ds[TEXT].VR, ds[NUMBERS].VR]
seen["deviations"] = [deviation.rule.name for deviation in ds.deviations]

new = Dataset()
new.SpecificCharacterSet = "ISO_IR 192"
new.add(DataElement(TEXT, "ZZ", ["\xe4", "bcd"]))
new.add(DataElement(NUMBERS, "ZY", [1, 2]))
target = BytesIO()
codicom.dcmwrite(target, new, implicit_vr=False, little_endian=True, enforce_file_format=False)
seen["written"] = target.getvalue() == SOURCE

big = BytesIO()
codicom.dcmwrite(big, new, implicit_vr=False, little_endian=False, enforce_file_format=False)
seen["big endian"] = big.getvalue()[-4:].hex()

model = ds.to_json_dict()
seen["json"] = [model["00104000"], model["00281101"]]
again = Dataset.from_json(model)
seen["from json"] = [again[TEXT].VR, list(again[TEXT].value), again[NUMBERS].VR, list(again[NUMBERS].value)]
seen["xml"] = [list(element.value) for element in Dataset.from_xml(ds.to_xml()) if element.VR in ("ZZ", "ZY")]

seen["problems"] = [values.check("ZZ", "x" * 9), values.check("ZY", 70000), values.check("ZZ", "x" * 8)]
try:
    with codicom.options(writing_validation=2):
        DataElement(TEXT, "ZZ", "x" * 9)
except InvalidValueError as error:
    seen["refused"] = error.message
with codicom.options(writing_validation=0):
    new.add(DataElement(TEXT, "ZZ", "x" * 9))
seen["findings"] = [finding.message for finding in check(new) if finding.path == "PatientComments"]
print(json.dumps(seen))
"""


@pytest.fixture(scope="module")
def seen():
    done = subprocess.run([sys.executable, "-c", ADD + USE], capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_its_values_are_read_from_headers_of_the_length_that_the_row_has(seen):
    assert seen["read"] == [["ä", "bcd"], [1, 2], "ZZ", "ZY"]


def test_it_is_not_reported_as_unknown(seen):
    assert "UNKNOWN_VR" not in seen["deviations"]


def test_its_values_are_written_with_the_same_bytes(seen):
    assert seen["written"]


def test_its_numbers_are_written_in_big_endian(seen):
    assert seen["big endian"] == "00010002"


def test_it_is_written_to_the_json_model(seen):
    assert seen["json"] == [{"vr": "ZZ", "Value": ["ä", "bcd"]}, {"vr": "ZY", "Value": [1, 2]}]


def test_it_comes_back_from_the_json_model(seen):
    assert seen["from json"] == ["ZZ", ["ä", "bcd"], "ZY", [1, 2]]


def test_it_comes_back_from_xml(seen):
    assert seen["xml"] == [["ä", "bcd"], [1, 2]]


def test_its_values_are_checked_by_the_rules_of_the_row(seen):
    assert seen["problems"] == [
        "a value of ZZ must have at most 8 characters, got 9",
        "a value of ZY must be from 0 to 65535",
        None,
    ]


def test_what_breaks_its_rules_cannot_be_set(seen):
    assert seen["refused"] == "a value of ZZ must have at most 8 characters, got 9"


def test_what_breaks_its_rules_is_found_by_check(seen):
    assert "a value of ZZ must have at most 8 characters, got 9" in seen["findings"]


def test_without_the_row_it_is_unknown():
    with pytest.raises(ValueError, match="'ZZ' is not a valid VR"):
        VR("ZZ")
