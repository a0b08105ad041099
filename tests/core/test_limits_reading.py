"""Limits: hostile files end in a clear error, in bounded memory and time; each runs in a process of its own."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import textwrap

import pytest

import codicom
from codicom.errors import DeviationWarning, LimitExceededError
from codicom.limits import Limits
from codicom.testing import files
from codicom.testing.files import EXPLICIT_BE, EXPLICIT_LE, IMPLICIT_LE

# What a process may take in all; an interpreter with codicom loaded takes a small part of it.
ADDRESS_SPACE = 1 << 30
# Only ends a process that hangs.
PATIENCE = 240

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="RLIMIT_AS holds on Linux only")

PRELUDE = f"""
import io, resource, struct, sys, warnings, zlib
import codicom
from codicom.errors import CodicomError, LimitExceededError
from codicom.limits import Limits
from codicom.testing import files
from codicom.testing.files import EXPLICIT_BE, EXPLICIT_LE, IMPLICIT_LE

warnings.simplefilter("ignore")
resource.setrlimit(resource.RLIMIT_AS, ({ADDRESS_SPACE}, {ADDRESS_SPACE}))
SYNTAXES = {{EXPLICIT_LE: files.EXPLICIT_LITTLE, IMPLICIT_LE: files.IMPLICIT_LITTLE, EXPLICIT_BE: files.EXPLICIT_BIG}}
path = "one.dcm"


def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
"""


def outcome(code):
    """Run code in a process of little memory; return what it printed."""
    script = PRELUDE + textwrap.dedent(code)
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-c", script], cwd=folder, capture_output=True, text=True, timeout=PATIENCE, check=False
        )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout.strip()


ENCODINGS = pytest.mark.parametrize("encode", ["EXPLICIT_LE", "IMPLICIT_LE", "EXPLICIT_BE"])


# Depth


@pytest.mark.parametrize("depth", [65, 240])
@pytest.mark.parametrize(
    ("encode", "syntax"),
    [(EXPLICIT_LE, files.EXPLICIT_LITTLE), (IMPLICIT_LE, files.IMPLICIT_LITTLE), (EXPLICIT_BE, files.EXPLICIT_BIG)],
)
def test_nesting_of_undefined_length_beyond_the_limit_is_refused(encode, syntax, depth):
    data = files.file(encode.nested(0x00081140, depth, undefined=True), transfer_syntax=syntax)
    with pytest.raises(LimitExceededError, match=r"limit depth exceeded.*codicom.options\(limits=Limits\(depth="):
        codicom.dcmread(data)


@pytest.mark.parametrize("depth", [65, 240])
def test_nesting_of_given_length_beyond_the_limit_is_refused_when_it_is_reached(depth):
    dataset = codicom.dcmread(files.file(EXPLICIT_LE.nested(0x00081140, depth)))
    with pytest.raises(LimitExceededError, match="limit depth exceeded: found 65, allowed 64"):
        dataset.inspect()


@pytest.mark.parametrize("undefined", [False, True])
def test_nesting_up_to_the_limit_is_read(undefined):
    dataset = codicom.dcmread(files.file(EXPLICIT_LE.nested(0x00081140, 64, undefined=undefined)))
    assert sum(1 for _ in dataset.iterall()) == 64


@pytest.mark.parametrize("undefined", [False, True])
def test_deeper_nesting_is_read_where_the_limit_is_raised(undefined):
    with codicom.options(limits=Limits(depth=240)):
        dataset = codicom.dcmread(files.file(EXPLICIT_LE.nested(0x00081140, 240, undefined=undefined)))
    assert sum(1 for _ in dataset.iterall()) == 240
    assert len(str(dataset).splitlines()) > 240


def test_sequences_with_vr_un_count_as_levels():
    item = EXPLICIT_LE.item(EXPLICIT_LE.element(0x00080100, "SH", "T-1"), undefined=True)
    for _ in range(240):
        item = EXPLICIT_LE.item(EXPLICIT_LE.sequence(0x00091001, item, undefined=True, vr="UN"), undefined=True)
    data = files.file(EXPLICIT_LE.sequence(0x00091001, item, undefined=True, vr="UN"))
    with pytest.raises(LimitExceededError, match="limit depth"):
        codicom.dcmread(data)


@ENCODINGS
@pytest.mark.parametrize("undefined", [False, True])
def test_a_hundred_thousand_levels_are_refused(encode, undefined):
    printed = outcome(f"""
        levels = {encode}.nested(0x00081140, 100_000, undefined={undefined})
        data = files.file(levels, transfer_syntax=SYNTAXES[{encode}])
        try:
            codicom.dcmread(data).inspect()
        except LimitExceededError as error:
            print(error.limit)
    """)
    assert printed == "depth"


def test_a_hundred_thousand_levels_are_refused_by_partial_reading():
    printed = outcome("""
        data = files.file(EXPLICIT_LE.nested(0x00081140, 100_000, undefined=True))
        for how in ({"stop_before_pixels": True}, {"specific_tags": ["PatientID"]}, {"defer_size": 10}):
            try:
                codicom.dcmread(io.BytesIO(data), **how).inspect()
            except LimitExceededError as error:
                print(error.limit)
    """)
    assert printed.split() == ["depth"] * 3


# Inflating


@pytest.mark.parametrize("source", ["data", "io.BytesIO(data)", "path"])
def test_inflate_bomb_is_refused(source):
    printed = outcome(f"""
        deflater = zlib.compressobj(9, wbits=-15)
        zeros = bytes(1 << 20)
        content = deflater.compress(EXPLICIT_LE.header(0x7FE00010, "OW", 300 << 20))
        content += b"".join(deflater.compress(zeros) for _ in range(300)) + deflater.flush()
        data = files.file(meta=files.file_meta(files.DEFLATED) + content)
        open(path, "wb").write(data)
        before = peak()
        try:
            codicom.dcmread({source})
        except LimitExceededError as error:
            print(error.limit, len(data) < 400_000, peak() - before < 200)
    """)
    assert printed == "inflate_ratio True True"


def test_gzip_bomb_is_refused():
    printed = outcome("""
        import gzip
        data = gzip.compress(files.file() + bytes(300 << 20))
        before = peak()
        try:
            codicom.dcmread(data)
        except LimitExceededError as error:
            print(error.limit, peak() - before < 200)
    """)
    assert printed == "inflate_ratio True"


def test_inflated_size_is_limited():
    data = files.file(EXPLICIT_LE.element(0x7FE00010, "OW", bytes(5_000_000)), transfer_syntax=files.DEFLATED)
    with (
        codicom.options(limits=Limits(inflated_bytes=1_000_000)),
        pytest.raises(LimitExceededError, match="inflated_bytes"),
    ):
        codicom.dcmread(data)


# Declared lengths


@ENCODINGS
@pytest.mark.parametrize(
    "source", ["path", "io.BytesIO(data)", "data", "open(path, 'rb')", "open(path, 'rb', buffering=0)"]
)
def test_declared_length_is_never_allocated(encode, source):
    printed = outcome(f"""
        content = {encode}.header(0x00420011, "OB", 0xF0000000) + bytes(176)
        data = files.file(content, transfer_syntax=SYNTAXES[{encode}])
        open(path, "wb").write(data)
        before = peak()
        hows = [dict(), dict(stop_before_pixels=True), dict(skip_pixels=True), dict(defer_size=10)]
        for how in hows + [dict(specific_tags=["EncapsulatedDocument"])]:
            dataset = codicom.dcmread({source}, **how)
            print(*[each.rule.name for each in dataset.inspect()], end=" ")
            try:
                codicom.dcmread({source}, strict=True, **how)
            except CodicomError as error:
                print(error.rule)
        assert peak() - before < 100
    """)
    assert printed.splitlines() == ["TRUNCATED_VALUE TRUNCATED_VALUE"] * 5


def test_declared_length_is_never_allocated_by_a_memory_map():
    printed = outcome("""
        open(path, "wb").write(files.file(EXPLICIT_LE.header(0x7FE00010, "OW", 0xF0000000) + bytes(176)))
        with codicom.open(path) as dataset:
            print(len(dataset.PixelData), *[each.rule.name for each in dataset.deviations])
    """)
    assert printed == "176 TRUNCATED_VALUE"


@pytest.mark.parametrize("length", [0x7FFFFFFF, 0xF0000000, 0xFFFFFFFE])
def test_declared_lengths_of_items_and_fragments_are_cut(length):
    item = EXPLICIT_LE.number("HHL", 0xFFFE, 0xE000, length) + EXPLICIT_LE.element(0x00080100, "SH", "T-1")
    sequence = EXPLICIT_LE.header(0x00081140, "SQ", length) + item
    with pytest.warns(DeviationWarning):
        dataset = codicom.dcmread(files.file(sequence))
    with pytest.warns(DeviationWarning):
        assert dataset.ReferencedImageSequence[0].CodeValue == "T-1"


# Numbers of elements


def test_elements_beyond_the_limit_are_refused():
    data = files.file(b"".join(EXPLICIT_LE.element(0x00091000 + n, "UN", b"") for n in range(200)))
    with (
        codicom.options(limits=Limits(elements=199)),
        pytest.raises(LimitExceededError, match="limit elements exceeded"),
    ):
        codicom.dcmread(data)


@pytest.mark.parametrize("how", [{"stop_before_pixels": True}, {"defer_size": 10}])
def test_elements_beyond_the_limit_are_refused_by_partial_reading(how):
    data = files.file(b"".join(EXPLICIT_LE.element(0x00091000 + n, "UN", b"") for n in range(200)))
    with (
        codicom.options(limits=Limits(elements=199)),
        pytest.raises(LimitExceededError, match="limit elements exceeded"),
    ):
        codicom.dcmread(data, **how)


@pytest.mark.parametrize("undefined", [False, True])
def test_items_beyond_the_limit_are_refused(undefined):
    data = files.file(EXPLICIT_LE.sequence(0x00081140, *[EXPLICIT_LE.item()] * 200, undefined=undefined))
    with codicom.options(limits=Limits(elements=199)):
        dataset = codicom.dcmread(data)
    with pytest.raises(LimitExceededError, match="limit elements exceeded"):
        dataset.ReferencedImageSequence  # noqa: B018


def test_elements_of_all_items_count_together():
    item = EXPLICIT_LE.item(*[EXPLICIT_LE.element(0x00091000 + n, "UN", b"") for n in range(50)])
    with codicom.options(limits=Limits(elements=180)):
        dataset = codicom.dcmread(files.file(EXPLICIT_LE.sequence(0x00081140, *[item] * 4)))
    with pytest.raises(LimitExceededError, match="limit elements exceeded"):
        dataset.inspect()


def test_copies_of_a_dataset_do_not_count_its_elements_again():
    item = EXPLICIT_LE.item(*[EXPLICIT_LE.element(0x00091000 + n, "UN", b"") for n in range(50)])
    with codicom.options(limits=Limits(elements=300)):
        dataset = codicom.dcmread(files.file(EXPLICIT_LE.sequence(0x00081140, *[item] * 4)))
    for _ in range(5):
        assert sum(1 for _ in dataset.copy().iterall()) == 201


@pytest.mark.slow
def test_millions_of_tiny_elements_are_bounded():
    printed = outcome("""
        data = files.file(b"".join(struct.pack("<HHL", 8 + (n >> 16), n & 0xFFFF, 0) for n in range(2_000_000)),
                          transfer_syntax=files.IMPLICIT_LITTLE)
        with codicom.options(limits=Limits(elements=1_000_000)):
            try:
                codicom.dcmread(data)
            except LimitExceededError as error:
                print(error.limit)
        before = peak()
        print(len(codicom.dcmread(data)), peak() - before < 600)
    """)
    assert printed.split() == ["elements", "2000000", "True"]


@pytest.mark.parametrize("undefined", [False, True])
@pytest.mark.slow
def test_millions_of_tiny_items_are_bounded(undefined):
    printed = outcome(f"""
        data = files.file(EXPLICIT_LE.sequence(0x00081140, EXPLICIT_LE.item(undefined={undefined}) * 1_500_000))
        with codicom.options(limits=Limits(elements=1_000_000)):
            try:
                codicom.dcmread(data).ReferencedImageSequence
            except LimitExceededError as error:
                print(error.limit)
    """)
    assert printed == "elements"


@pytest.mark.slow
def test_millions_of_stray_delimiters_are_bounded():
    printed = outcome("""
        data = files.file(struct.pack("<HHL", 0xFFFE, 0xE00D, 0) * 3_000_000)
        before = peak()
        dataset = codicom.dcmread(data)
        print(len(dataset.deviations), dataset.deviations.omitted, peak() - before < 200)
    """)
    assert printed == "10000 2990000 True"


def test_total_size_is_limited(tmp_path):
    path = tmp_path / "one.dcm"
    path.write_bytes(files.file(EXPLICIT_LE.element(0x7FE00010, "OW", bytes(5000))))
    with codicom.options(limits=Limits(total_bytes=4000)):
        for source in (path, path.read_bytes()):
            with pytest.raises(LimitExceededError, match="limit total_bytes exceeded"):
                codicom.dcmread(source)
        with path.open("rb") as file, pytest.raises(LimitExceededError, match="limit total_bytes exceeded"):
            codicom.dcmread(file)
        with pytest.raises(LimitExceededError, match="limit total_bytes exceeded"):
            codicom.open(path)


def test_header_of_a_file_beyond_the_total_size_can_be_read(tmp_path):
    path = tmp_path / "one.dcm"
    path.write_bytes(files.file(files.patient(), EXPLICIT_LE.element(0x7FE00010, "OW", bytes(500_000))))
    with codicom.options(limits=Limits(total_bytes=400_000)):
        assert codicom.dcmread(path, stop_before_pixels=True).PatientID == "TEST-1"


def test_sparse_file_larger_than_memory_is_refused_or_mapped():
    printed = outcome("""
        with open(path, "wb") as file:
            file.write(files.file(files.patient(), EXPLICIT_LE.header(0x7FE00010, "OW", 0xF0000000)))
            file.truncate(file.tell() + 0xF0000000)
        hows = [dict(stop_before_pixels=True), dict(skip_pixels=True), dict(defer_size="1 MB")]
        for how in hows + [dict(specific_tags=["PatientID"])]:
            print(codicom.dcmread(path, **how).PatientID)
    """)
    assert printed.split() == ["TEST-1"] * 4
