"""Every file in pydicom's wheel, and copies of them in every encoding, are read as pydicom reads them."""

from __future__ import annotations

import io
import math
import warnings
from pathlib import Path

import pydicom
import pytest
from pydicom.uid import (
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
)

import codicom

FOLDER = Path(pydicom.__file__).parent / "data"
FILES = [path for path in sorted(FOLDER.rglob("*")) if path.is_file() and path.suffix in ("", ".dcm")]
SYNTAXES = {
    "implicit": ImplicitVRLittleEndian,
    "explicit": ExplicitVRLittleEndian,
    "big": ExplicitVRBigEndian,
    "deflated": DeflatedExplicitVRLittleEndian,
}


def name(path):
    return path.relative_to(FOLDER).as_posix()


def plain(value):
    """Return a value as lists, numbers, text and bytes, which both readers' values compare as."""
    if value is None or value == "":
        return None
    if isinstance(value, bytes | str):
        return value if isinstance(value, bytes) else str(value)
    if isinstance(value, int):
        return int(value)
    if isinstance(value, float):
        return "NaN" if math.isnan(value) else float(value)
    if type(value).__name__ in ("MultiValue", "list", "ConstrainedList") or "List" in type(value).__name__:
        return [plain(each) for each in value] or None
    return str(value)


def tree(dataset):
    """Return tags, VRs and values of a dataset and its items."""
    return {
        int(element.tag): (
            str(element.VR),
            [tree(item) for item in element.value] if element.VR == "SQ" else plain(element.value),
        )
        for element in dataset
    }


def both(data, **how):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        ours, theirs = codicom.dcmread(data, force=True, **how), pydicom.dcmread(io.BytesIO(data), force=True, **how)
        return ours, theirs, tree(ours), tree(theirs)


def differences(ours, theirs, path=""):
    """Return where two trees differ, as (path, ours, theirs)."""
    found = []
    for tag in sorted(ours.keys() | theirs.keys()):
        where = f"{path}{codicom.Tag(tag)}"
        one, other = ours.get(tag), theirs.get(tag)
        if one == other:
            continue
        if one and other and one[0] == other[0] == "SQ" and len(one[1]) == len(other[1]):
            for number, (mine, its) in enumerate(zip(one[1], other[1], strict=True)):
                found += differences(mine, its, f"{where}[{number}].")
        else:
            found.append((where, one, other))
    return found


# Explicit VR is what its transfer syntax says and what pydicom tells, but both readers find implicit VR in it.
FOUND_OTHERWISE = {"test_files/SC_rgb_jpeg.dcm": (True, True)}
# Where the printed lines differ codicom is right: pydicom tells neither the name of a private creator in implicit VR...
CREATOR = ("Private Creator ", "Private tag data")
# ... nor, of a private sequence, the name that its own private dictionary has.
NAMED_SEQUENCE = "item(s) ----"


def explained(line, other):
    """Whether a printed line differs from pydicom's for a reason that is known."""
    if line.replace(*CREATOR) == other:
        return True
    sequence = line.endswith(f"{NAMED_SEQUENCE} ") and "Private tag data" in other
    return sequence and line.partition(")")[0] == other.partition(")")[0]


def lines_apart(one, other):
    mine, its = one.splitlines(), other.splitlines()
    if len(mine) != len(its):
        return [(len(mine), len(its))]
    return [
        (line, its_line)
        for line, its_line in zip(mine, its, strict=True)
        if line != its_line and not explained(line, its_line)
    ]


@pytest.mark.parametrize("path", FILES, ids=name)
def test_file_has_the_tags_vrs_and_values_that_pydicom_reads(path):
    _, _, ours, theirs = both(path.read_bytes())
    assert differences(ours, theirs) == []


@pytest.mark.parametrize("path", FILES, ids=name)
def test_file_is_printed_as_pydicom_prints_it(path):
    ours, theirs, _, _ = both(path.read_bytes())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert lines_apart(str(ours), str(theirs)) == []


@pytest.mark.parametrize("path", FILES, ids=name)
def test_meta_is_what_pydicom_reads(path):
    ours, theirs, _, _ = both(path.read_bytes())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert differences(tree(ours.file_meta), tree(theirs.file_meta)) == []
    encoding = FOUND_OTHERWISE.get(name(path), theirs.original_encoding)
    assert (ours.preamble, ours.original_encoding) == (theirs.preamble, encoding)


def variant(path, syntax, undefined):
    """Return a file as pydicom writes it in another encoding, its sequences all of undefined length or of given."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        dataset = pydicom.dcmread(path, force=True)

        def shape(_, element):
            if element.VR == "SQ":
                element.is_undefined_length = undefined
                for item in element.value:
                    item.is_undefined_length_sequence_item = undefined

        dataset.walk(shape)
        # Encapsulated pixel data has no place in these syntaxes.
        for tag in (0x7FE00008, 0x7FE00009, 0x7FE00010):
            dataset.pop(tag, None)
        dataset.ensure_file_meta()
        dataset.file_meta.TransferSyntaxUID = syntax
        target = io.BytesIO()
        pydicom.dcmwrite(target, dataset, implicit_vr=syntax.is_implicit_VR, little_endian=syntax.is_little_endian)
    data = target.getvalue()
    return data if data[128:132] == b"DICM" else bytes(128) + b"DICM" + data


SMALL = [path for path in FILES if path.stat().st_size < 300_000]


@pytest.mark.parametrize("undefined", [False, True], ids=["given", "undefined"])
@pytest.mark.parametrize("syntax", SYNTAXES)
def test_files_written_by_pydicom_are_read_as_it_reads_them(syntax, undefined):
    different, compared = [], 0
    for path in SMALL:
        try:
            data = variant(path, SYNTAXES[syntax], undefined)
        except Exception:  # pydicom refuses to write some of its files again
            continue
        ours, theirs, mine, its = both(data)
        compared += 1
        found = differences(mine, its) or lines_apart(str(ours), str(theirs))
        if found:
            different.append((name(path), found[:3]))
    assert different == []
    assert compared > 0.8 * len(SMALL)


@pytest.mark.parametrize(
    "how", [{"stop_before_pixels": True}, {"defer_size": 64}, {"specific_tags": ["PatientName", "Rows", 0x00080018]}]
)
def test_parts_are_what_pydicom_reads(how):
    different = []
    for path in SMALL:
        _, _, ours, theirs = both(path.read_bytes(), **how)
        if differences(ours, theirs):
            different.append((name(path), differences(ours, theirs)[:2]))
    assert different == []
