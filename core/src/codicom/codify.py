"""Writes Python programs that create a dataset with the same elements, VRs, values and lengths.

A value only ever becomes a literal, whatever it holds, so a file cannot inject code into the program.
"""

from __future__ import annotations

import keyword as python
import re
from collections.abc import Callable, MutableSequence
from io import BufferedIOBase
from os import PathLike
from typing import Any, Final, NamedTuple

from codicom.dataset import Dataset
from codicom.errors import CodicomError
from codicom.fileio import dcmread
from codicom.model.dataset import DatasetModel
from codicom.model.element import DataElement, read_whole
from codicom.settings import ReadOptions, WriteOptions, options
from codicom.tables import lookup
from codicom.tag import BaseTag
from codicom.values.encode import encode_value
from codicom.values.multivalue import MultiValue
from codicom.values.names import PersonName
from codicom.values.numbers import IS, DSdecimal, DSfloat, ISfloat
from codicom.vr import AMBIGUOUS_VR, BYTES_VR, VR, texts

line_term: Final = "\n"
first_cap_re: Final = re.compile("(.)([A-Z][a-z]+)")
all_cap_re: Final = re.compile("([a-z0-9])([A-Z])")

_EXCLUDED: Final = texts((BYTES_VR | AMBIGUOUS_VR) - {VR.US_SS})
_WORDS: Final = texts(BYTES_VR)
_NUMBERS: Final = frozenset({"DS", "IS"})
_TEXTED: Final = (DSfloat, DSdecimal, IS, ISfloat)
_MOMENTS: Final = frozenset({"DA", "DT", "TM"})
# Names that a program has for other things than items and sequences.
_TAKEN: Final = frozenset(
    {"Dataset", "FileMetaDataset", "Sequence", "DataElement", "PersonName", "float", "bytes", "ds", "file_meta"}
)


class _Package(NamedTuple):
    """How a program names what it takes from a package."""

    root: str
    imports: tuple[str, ...]
    element: str
    name: str


def _package(package: str) -> _Package:
    if not all(part.isidentifier() and not python.iskeyword(part) for part in package.split(".")):
        raise ValueError(f"a package has a name such as 'codicom' or 'pydicom', found {package!r}")
    if package == "codicom":
        return _Package(
            package,
            (
                "import codicom",
                "from codicom import Dataset, FileMetaDataset, Sequence",
                "from codicom.values.names import PersonName",
            ),
            "codicom.DataElement",
            "PersonName",
        )
    return _Package(
        package.partition(".")[0],
        (
            f"import {package}",
            f"from {package}.dataset import Dataset, FileMetaDataset",
            f"from {package}.sequence import Sequence",
        ),
        f"{package}.DataElement",
        f"{package}.valuerep.PersonName",
    )


def camel_to_underscore(name: str) -> str:
    """Return a name in CamelCase as lower_case_with_underscores."""
    return all_cap_re.sub(r"\1_\2", first_cap_re.sub(r"\1_\2", name)).lower()


def tag_repr(tag: BaseTag) -> str:
    """Return a tag as ``(0xgggg, 0xeeee)``."""
    return f"(0x{tag.group:04X}, 0x{tag.element:04X})"


def default_name_filter(name: str) -> str:
    """Return a variable name for a keyword: lower case, with some long words shortened."""
    name = camel_to_underscore(name)
    for long, short in (("control_point", "cp"), ("reference", "ref"), ("fraction_group", "frxn_gp")):
        name = name.replace(long, short)
    return name


def code_imports(package: str = "codicom") -> str:
    """Return the import lines that the code of the other functions needs."""
    return line_term.join(_package(package).imports)


def code_dataelem(
    dataelem: DataElement,
    dataset_name: str = "ds",
    exclude_size: int | None = None,
    include_private: bool = False,
    var_names: MutableSequence[str] | None = None,
    *,
    package: str = "codicom",
) -> str:
    """Return the lines that create an element in the dataset named ``dataset_name``.

    Values longer than ``exclude_size`` bytes are left out; their line is then a syntax error for the user to complete.
    """
    coder = _Coder(exclude_size, include_private, default_name_filter, _package(package), var_names)
    return line_term.join(coder.element(dataelem, dataset_name))


def code_sequence(
    dataelem: DataElement,
    dataset_name: str = "ds",
    exclude_size: int | None = None,
    include_private: bool = False,
    name_filter: Callable[[str], str] = default_name_filter,
    var_names: MutableSequence[str] | None = None,
    *,
    package: str = "codicom",
) -> str:
    """Return the lines that create a sequence and its items; ``name_filter`` turns keywords into variable names."""
    coder = _Coder(exclude_size, include_private, name_filter, _package(package), var_names)
    return line_term.join(coder.sequence(dataelem, dataset_name))


def code_dataset(
    ds: DatasetModel,
    dataset_name: str = "ds",
    exclude_size: int | None = None,
    include_private: bool = False,
    is_file_meta: bool = False,
    var_names: MutableSequence[str] | None = None,
    *,
    package: str = "codicom",
) -> str:
    """Return the lines that create a dataset, without its File Meta Information."""
    taken = [dataset_name] if var_names is None else var_names
    coder = _Coder(exclude_size, include_private, default_name_filter, _package(package), taken)
    return line_term.join(coder.dataset(ds, dataset_name, is_file_meta=is_file_meta))


def code_file(
    filename: str | PathLike[str],
    exclude_size: int | None = None,
    include_private: bool = False,
    *,
    package: str = "codicom",
) -> str:
    """Return a program that creates the dataset of a file."""
    return code_file_from_dataset(dcmread(filename, force=True), exclude_size, include_private, package=package)


def code_file_from_dataset(
    ds: Dataset, exclude_size: int | None = None, include_private: bool = False, *, package: str = "codicom"
) -> str:
    """Return a program that creates a dataset with its File Meta Information, preamble and encoding."""
    filename = ds.__dict__.get("filename")
    names = _package(package)
    lines = [
        "# -*- coding: utf-8 -*-",
        # As a literal: in a name, a line may end.
        f"# Coded version of {f'DICOM file {_text(str(filename))}' if filename else 'non-file dataset'}",
        f"# Produced by {package} codify utility script",
        *names.imports,
        "",
    ]
    coder = _Coder(exclude_size, include_private, default_name_filter, names, None)
    meta = ds.__dict__.get("file_meta")
    if meta is not None:
        lines += ["# File meta info data elements", *coder.dataset(meta, "file_meta", is_file_meta=True), ""]
    lines += ["# Main data elements", *coder.dataset(ds, "ds"), ""]
    if meta is not None:
        lines.append("ds.file_meta = file_meta")
    preamble = ds.__dict__.get("preamble")
    if preamble is not None:
        zeros = not any(preamble)
        lines.append(f"ds.preamble = {f'bytes({len(preamble)})' if zeros else repr(bytes(preamble))}")
    implicit, little = ds.original_encoding
    lines.append(f"ds.set_original_encoding({_flag(implicit)}, {_flag(little)})")
    return line_term.join(lines)


def _flag(value: bool | None) -> bool | None:
    return None if value is None else bool(value)


def code_save(filename: str, dataset_name: str = "ds", *, enforce_file_format: bool = False) -> str:
    """Return the line that saves a dataset under a name, either as it is or as a complete file."""
    return f"{dataset_name}.save_as({_text(filename)}{', enforce_file_format=True' if enforce_file_format else ''})"


class _Coder:
    """Makes lines of datasets; knows which variables are in use where it stands."""

    def __init__(
        self,
        exclude_size: int | None,
        include_private: bool,
        name_filter: Callable[[str], str],
        package: _Package,
        var_names: MutableSequence[str] | None,
    ) -> None:
        self.exclude_size = exclude_size
        self.include_private = include_private
        self.name_filter = name_filter
        self.package = package
        self.taken: MutableSequence[str] = [] if var_names is None else var_names

    def dataset(self, ds: DatasetModel, name: str, *, is_file_meta: bool = False) -> list[str]:
        """Return the lines of a dataset; the first makes an empty one."""
        lines = [f"{name} = {'FileMetaDataset' if is_file_meta else 'Dataset'}()"]
        if ds.is_undefined_length_sequence_item:
            lines.append(f"{name}.is_undefined_length_sequence_item = True")
        for element in ds:
            if element.tag.is_private and not self.include_private:
                continue
            lines += self.element(element, name)
            if element.VR == "SQ":
                lines.append("")
        if lines[-1] == "":
            lines.pop()
        return lines

    def element(self, element: DataElement, dataset_name: str) -> list[str]:
        """Return the lines of an element."""
        if element.VR == "SQ":
            return self.sequence(element, dataset_name)
        value = _plain(element)
        keyword = _keyword(element.tag)
        if (
            self.exclude_size
            and element.VR in _EXCLUDED
            and isinstance(value, bytes)
            and len(value) > self.exclude_size
        ):
            code = f"# XXX Array of {len(value)} bytes excluded"
            return [_assigned(dataset_name, keyword, code) if keyword else _added(dataset_name, element, code)]
        lines = [self._made(element, dataset_name, keyword, value)]
        if element.is_undefined_length:
            lines.append(f"{dataset_name}[{tag_repr(element.tag)}].is_undefined_length = True")
        return lines

    def _made(self, element: DataElement, dataset_name: str, keyword: str, value: Any) -> str:
        """Return the shortest line that makes just this element."""
        code = _literal(value)
        if _comes_back(element, value):
            if keyword and lookup.element_vrs().get(int(element.tag)) == element.VR:
                return _assigned(dataset_name, keyword, code)
            return _added(dataset_name, element, code)
        start = f"{dataset_name}.add({self.package.element}({_place(element)}, {_text(element.VR)}, "
        # A value that breaks a rule, as the element did that was read.
        if _comes_back(element, value, validation_mode=0):
            return f"{start}{code}, validation_mode=0))"
        if element.VR == "PN":
            code = self._names(element.value)
        return f"{start}{code}, already_converted=True))"

    def _names(self, value: Any) -> str:
        """Return the code of names whose bytes another encoder would not write as they are."""
        if isinstance(value, MultiValue | list):
            return f"[{', '.join(self._names(each) for each in value)}]"
        if not isinstance(value, PersonName):
            return _literal(_plain_item(value))
        raw, encodings = value.original_string, value.encodings
        if raw is None or encodings is None:
            return f"{self.package.name}({_text(str(value))})"
        return f"{self.package.name}({raw!r}, {list(map(str, encodings))!r})"

    def sequence(self, element: DataElement, dataset_name: str) -> list[str]:
        """Return the lines of a sequence element and of its items."""
        keyword = _keyword(element.tag)
        stem = keyword or f"Tag{int(element.tag):08x}"
        # Of the dictionary or a plugin's; nothing in it may end a comment.
        title = " ".join(element.name.split()) if element.name.isprintable() else stem
        short = title.replace(" Sequence", "")
        wanted = self._variable(stem)
        sequence = self._take(wanted)
        lines = ["", f"# {title}", f"{sequence} = Sequence()"]
        if keyword and lookup.element_vrs().get(int(element.tag)) == "SQ":
            lines.append(_assigned(dataset_name, keyword, sequence))
        else:
            lines.append(_added(dataset_name, element, sequence))
        if element.is_undefined_length:
            lines.append(f"{dataset_name}[{tag_repr(element.tag)}].is_undefined_length = True")
        for number, item in enumerate(element.value, 1):
            shown = _number(item, stem.replace("Sequence", ""), number)
            variable = self._take(f"{wanted.replace('_sequence', '')}{shown}")
            made, *rest = self.dataset(item, variable)
            lines += ["", f"# {title}: {short} {shown}", made, f"{sequence}.append({variable})", *rest]
            self.taken.pop()
        self.taken.pop()
        return lines

    def _variable(self, stem: str) -> str:
        name = self.name_filter(stem)
        return name if name.isidentifier() and not python.iskeyword(name) else default_name_filter(stem)

    def _take(self, wanted: str) -> str:
        """Return a name that no sequence or item around has, and note that it is in use."""
        name, count = wanted, 0
        while name in self.taken or name in _TAKEN or name == self.package.root:
            count += 1
            name = f"{wanted}_{count}"
        self.taken.append(name)
        return name


def _keyword(tag: BaseTag) -> str:
    """Return the keyword by which an element is set; nothing where it stands for several tags."""
    keyword = lookup.keyword_of(tag)
    return keyword if keyword and lookup.keyword_tags().get(keyword) == tag else ""


def _place(element: DataElement) -> str:
    keyword = _keyword(element.tag)
    return repr(keyword) if keyword else tag_repr(element.tag)


def _assigned(dataset_name: str, keyword: str, code: str) -> str:
    return f"{dataset_name}.{keyword} = {code}"


def _added(dataset_name: str, element: DataElement, code: str) -> str:
    return f"{dataset_name}.add_new({_place(element)}, {_text(element.VR)}, {code})"


def _number(item: DatasetModel, stem: str, position: int) -> int:
    """Return the number by which an item is called: its own, as Beam Number, or its position."""
    for keyword in (f"{stem}Index", f"{stem}Number"):
        tag = lookup.keyword_tags().get(keyword)
        value = None if tag is None else item.value_of(tag)
        # What is no number may be anything, and becomes part of a variable's name.
        if isinstance(value, int) and 0 <= value < 1 << 32:
            return int(value)
    return position


def _plain(element: DataElement) -> Any:
    """Return a value as literals can say it: text, bytes, numbers, tags as pairs, and lists of them."""
    value = element.value
    if isinstance(value, BufferedIOBase):
        return read_whole(value)
    if hasattr(value, "__array_interface__"):
        return encode_value(element.VR, value) if element.VR in _WORDS else value.tolist()
    if isinstance(value, MultiValue | list | tuple):
        return [_plain_item(each) for each in value]
    return _plain_item(value)


def _plain_item(item: Any) -> Any:
    if item is None or type(item) in (str, bytes, int, float):
        return item
    if isinstance(item, bytes | bytearray | memoryview):
        return bytes(item)
    if isinstance(item, BaseTag):
        return (item.group, item.element)
    text = getattr(item, "original_string", None)
    if isinstance(text, str):
        # DS and IS, dates and times: written as they were read.
        return text
    if isinstance(item, PersonName):
        return str(item)
    if isinstance(item, str):
        return str.__str__(item)
    if isinstance(item, float):
        return float(item)
    if isinstance(item, int):
        return int(item)
    return str(item)


def _text(text: str) -> str:
    """Return the literal of a text, on one line; also of text of a class of its own."""
    return str.__repr__(str.__str__(text))


def _literal(value: Any) -> str:
    """Return the code of a value made of the types that ``_plain`` gives."""
    if isinstance(value, list):
        return f"[{', '.join(map(_literal, value))}]"
    if isinstance(value, tuple):
        return f"(0x{value[0]:04X}, 0x{value[1]:04X})"
    if isinstance(value, float):
        shown = repr(value)
        if value != value:
            shown = "nan" if _is_positive(value) else "-nan"
        return f"float({shown!r})" if shown.strip("-") in ("nan", "inf") else shown
    if isinstance(value, str):
        return _text(value)
    if value is None or isinstance(value, int | bytes):
        return repr(value)
    raise CodicomError(f"a value of type {type(value).__name__} has no literal")


def _is_positive(number: float) -> bool:
    from math import copysign

    return copysign(1, number) > 0


def _comes_back(element: DataElement, value: Any, **how: Any) -> bool:
    """Whether an element that is made with a plain value is the one that there is."""
    # As the program is run: with the options that are in force if nobody changes them.
    with options(read=ReadOptions(), write=WriteOptions()):
        try:
            made = DataElement(element.tag, element.VR, value, **how)
        except (CodicomError, ValueError, TypeError, OverflowError):
            return False
        if isinstance(value, bytes):
            return isinstance(made.value, bytes) and made.value == value
        return _is_same(element.value, made.value, element.VR)


def _is_same(one: Any, other: Any, vr: str) -> bool:
    """Whether two values are equal in all that is shown and written of them."""
    if isinstance(one, MultiValue | list) or isinstance(other, MultiValue | list):
        both = isinstance(one, MultiValue | list | tuple) and isinstance(other, MultiValue | list)
        return both and len(one) == len(other) and all(_is_same(*pair, vr) for pair in zip(one, other, strict=True))
    if vr in _NUMBERS and isinstance(one, _TEXTED) and isinstance(other, _TEXTED):
        return _number_text(one) == _number_text(other)
    if isinstance(one, PersonName) and isinstance(other, PersonName):
        return one.components == other.components and _bytes_of(one, one) == _bytes_of(other, one)
    if vr not in _MOMENTS and not (isinstance(one, type(other)) or isinstance(other, type(one))):
        return False
    return bool(_plain_item(one) == _plain_item(other)) or _literal(_plain_item(one)) == _literal(_plain_item(other))


def _number_text(number: Any) -> str:
    """Return how a DS or IS is written."""
    return getattr(number, "original_string", None) or str(number)


def _bytes_of(name: PersonName, like: PersonName) -> bytes | None:
    """Return the bytes of a name in the encodings of another, or ``None`` if they cannot hold it."""
    try:
        return name.encode(like.encodings)
    except (CodicomError, UnicodeError):
        return None


__all__ = [
    "all_cap_re",
    "camel_to_underscore",
    "code_dataelem",
    "code_dataset",
    "code_file",
    "code_file_from_dataset",
    "code_imports",
    "code_save",
    "code_sequence",
    "default_name_filter",
    "first_cap_re",
    "line_term",
    "tag_repr",
]
