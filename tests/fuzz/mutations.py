"""Damaged DICOM files, the same in every run, and what must hold of each: it is read, or refused with a clear error."""

from __future__ import annotations

import copy
import io
import pickle
import random
import struct
import warnings
from pathlib import Path
from typing import NamedTuple

import pydicom

import codicom
from codicom.errors import CodicomError
from codicom.testing import files

LARGEST = 50_000
# Lengths that parsers fall over: none, undefined, just under it, signs, and the largest of 16 bits.
LENGTHS = (0, 1, 2, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xF0000000, 0xFFFFFFFE, 0xFFFFFFFF)
MARKS = (
    b"\xfe\xff\x00\xe0",
    b"\xfe\xff\x0d\xe0\0\0\0\0",
    b"\xfe\xff\xdd\xe0\0\0\0\0",
    b"\xff\xfe\xe0\x00",
    b"SQ\0\0\xff\xff\xff\xff",
    b"UN\0\0\xff\xff\xff\xff",
    b"DS",
    b"IS",
    b"PN",
    b"OB",
    b"UT",
    b"AT",
    b"FD",
    b"DT",
    b"\x1b$B",
    b"\\",
    b"^",
    b"=",
)


def built():
    """Return files put together by hand, by name: each encoding, nested sequences, fragments, private elements."""
    made = {}
    for name, syntax in (
        ("implicit", files.IMPLICIT_LITTLE),
        ("explicit", files.EXPLICIT_LITTLE),
        ("big", files.EXPLICIT_BIG),
        ("deflated", files.DEFLATED),
    ):
        made[name] = files.file(_content(files.encoding(syntax)), transfer_syntax=syntax)
    encode = files.EXPLICIT_LE
    made["fragments"] = files.file(
        files.patient(), encode.encapsulated([b"\xff\xd8abc", [b"de", b"fg"]]), transfer_syntax="1.2.840.10008.1.2.4.50"
    )
    made["bare"] = _content(files.IMPLICIT_LE)
    return made


def _content(encode):
    inner = encode.element(0x00080100, "SH", "T-1") + encode.element(0x00080104, "LO", "Meaning")
    deep = encode.sequence(0x00089215, encode.item(inner, undefined=True), undefined=True)
    return b"".join(
        [
            encode.element(0x00080005, "CS", "ISO_IR 192"),
            files.patient(encode)[:0],
            encode.element(0x00080016, "UI", files.SECONDARY_CAPTURE),
            encode.element(0x00080020, "DA", "20200131"),
            encode.element(0x00080030, "TM", "101112.5"),
            encode.sequence(0x00081140, encode.item(inner), encode.item(deep, undefined=True)),
            encode.sequence(0x00082112, encode.item(deep), encode.item(undefined=True), undefined=True),
            encode.element(0x00091001, "UN", b"\1\2\3\4"),
            encode.element(0x00100010, "PN", "Doe^Jane=Doe^Jane"),
            encode.element(0x00101030, "DS", "1.5\\2"),
            encode.element(0x00200013, "IS", "7"),
            encode.element(0x00280009, "AT", [0x00181063]),
            encode.image(2, 2, bytes(8)),
        ]
    )


def corpus(largest=LARGEST):
    """Return the small files of pydicom's wheel and those put together by hand, by name."""
    found = built()
    folder = Path(pydicom.__file__).parent / "data"
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix in ("", ".dcm") and path.stat().st_size <= largest:
            found[path.relative_to(folder).as_posix()] = path.read_bytes()
    return found


def secrets(data):
    """Return the patient's values in a file that are long enough to be told from other text."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            dataset = pydicom.dcmread(io.BytesIO(data), force=True)
            names = [str(dataset.get(keyword, "")) for keyword in ("PatientName", "PatientID", "PatientBirthDate")]
        except Exception:  # the other reader cannot read it
            return []
    return [name for name in names if len(name) > 5]


def mutant(data, chance):
    """Return the file damaged in one to three ways."""
    damaged = bytearray(data)
    for _ in range(chance.randint(1, 3)):
        chance.choice(WAYS)(damaged, chance)
    return bytes(damaged)


def _place(data, chance):
    # Damage near the head and among headers does more than in the middle of pixels.
    return chance.randrange(min(len(data), 2000) if chance.random() < 0.5 else len(data)) if data else 0


def _flip(data, chance):
    for _ in range(chance.randint(1, 8)):
        if data:
            data[_place(data, chance)] = chance.randrange(256)


def _cut(data, chance):
    del data[_place(data, chance) :]


def _remove(data, chance):
    start = _place(data, chance)
    del data[start : start + chance.randint(1, 40)]


def _insert(data, chance):
    start = _place(data, chance)
    data[start:start] = chance.randbytes(chance.randint(1, 20))


def _mark(data, chance):
    start = _place(data, chance)
    mark = chance.choice(MARKS)
    data[start : start + (0 if chance.random() < 0.5 else len(mark))] = mark


def _duplicate(data, chance):
    start, length = _place(data, chance), chance.randint(4, 200)
    where = _place(data, chance)
    data[where:where] = data[start : start + length]


def _length(data, chance):
    start = _place(data, chance) & ~1
    length = chance.choice(LENGTHS)
    form = chance.choice("<>") + ("L" if length > 0xFFFF or chance.random() < 0.5 else "H")
    packed = struct.pack(form, length)
    data[start : start + len(packed)] = packed


WAYS = (_flip, _cut, _remove, _insert, _mark, _duplicate, _length)


def mutants(count, *, seed, largest=LARGEST):
    """Yield ``count`` damaged files with their names and what of them may not be told."""
    chance = random.Random(seed)
    originals = [(name, data, secrets(data)) for name, data in corpus(largest).items()]
    for number in range(count):
        name, data, hidden = chance.choice(originals)
        yield f"{name} #{number} of seed {seed}", mutant(data, chance), hidden


class Outcome(NamedTuple):
    """What became of a file: "read" or the name of the codicom error, and all that was said about it."""

    kind: str
    said: list[str]


def outcome(data):
    """Use a file in every way; return what became of it. Any other error than codicom's own goes through."""
    return _outcome(data, _use_all, force=True)


def partial_outcome(data, chance):
    """Read a part of a file by chance; return what became of it."""
    how = chance.choice(
        (
            {"stop_before_pixels": True},
            {"skip_pixels": True},
            {"defer_size": chance.choice((0, 2, 16, 1024))},
            {"specific_tags": ["PatientName", "PixelData", "ReferencedImageSequence.CodeMeaning"]},
            {"specific_tags": ["Rows"], "defer_size": 8},
        )
    )
    return _outcome(io.BytesIO(data), _show_all, force=True, **how)


def _outcome(source, use, **how):
    kind = "read"
    said = []
    with warnings.catch_warnings(record=True) as met:
        warnings.simplefilter("always")
        try:
            dataset = codicom.dcmread(source, **how)
            said = dataset.deviations
            use(dataset)
        except CodicomError as error:
            kind = type(error).__name__
            said = [*said, error]
    return Outcome(kind, [str(each) for each in said] + [str(each.message) for each in met])


def _use_all(dataset):
    dataset.inspect()
    str(dataset)
    sum(1 for _ in dataset.iterall())
    copied = copy.deepcopy(dataset)
    pickle.loads(pickle.dumps(dataset))
    copied.save_as(io.BytesIO())


def _show_all(dataset):
    str(dataset)
    dataset.inspect()
