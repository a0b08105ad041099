"""Conditions on elements, such as ``Modality == "CT" and SliceThickness < 2``: read, never run as a program."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import codicom
from codicom.errors import CodicomError, DictionaryError

if TYPE_CHECKING:
    from codicom import Dataset

Test = Callable[["Dataset"], bool]
Values = Callable[["Dataset"], Iterator[Any]]

LONGEST: Final = 10_000
DEEPEST: Final = 50
_COMPARISONS: Final[dict[type[ast.cmpop], Callable[[Any, Any], bool]]] = {
    ast.Eq: lambda found, wanted: found == wanted,
    ast.NotEq: lambda found, wanted: found != wanted,
    ast.Lt: lambda found, wanted: found < wanted,
    ast.LtE: lambda found, wanted: found <= wanted,
    ast.Gt: lambda found, wanted: found > wanted,
    ast.GtE: lambda found, wanted: found >= wanted,
}
# a < B reads as B > a.
_MIRRORED: Final[dict[type[ast.cmpop], type[ast.cmpop]]] = {
    ast.Eq: ast.Eq, ast.NotEq: ast.NotEq, ast.Lt: ast.Gt, ast.LtE: ast.GtE, ast.Gt: ast.Lt, ast.GtE: ast.LtE,
}  # fmt: skip
_META: Final = "file_meta"


class ExpressionError(CodicomError, ValueError):
    """A condition cannot be understood."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition on datasets, and the top-level elements that it wants to see."""

    text: str
    test: Test
    keywords: frozenset[str]

    def __call__(self, dataset: Dataset) -> bool:
        """Whether a dataset meets the condition."""
        return self.test(dataset)


def parse(text: str) -> Condition:
    """Return a condition written in Python's words for comparing: and, or, not, ==, !=, <, <=, >, >=, in, not in.

    An element is named by its keyword, its tag as in ``tag(0x0010, 0x0020)``, or a path such as
    ``BeamSequence[0].BeamName``; ``BeamSequence[:]`` stands for all items. A comparison holds if it does for one value
    of several. A name alone asks for a value. ``matches(Name, "pattern")`` is a regular expression anywhere in it.
    """
    if len(text) > LONGEST:
        raise ExpressionError(f"a condition must have up to {LONGEST:,} characters, got {len(text):,}")
    try:
        tree = ast.parse(text.strip(), mode="eval")
        reader = _Reader(text)
        return Condition(text, reader.test(tree.body), frozenset(reader.keywords))
    except SyntaxError as error:
        where = f" at character {error.offset}" if error.offset else ""
        raise ExpressionError(f"the condition cannot be read{where}: {error.msg}", hint=_HINT) from error
    except (RecursionError, MemoryError) as error:
        raise ExpressionError(f"a condition must have up to {DEEPEST} levels") from error


_HINT: Final = """write it as in: Modality == "CT" and SliceThickness < 2"""


class _Reader:
    """Makes functions of the parts of a condition; whatever is not listed here is refused."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.keywords: set[str] = set()
        self._depth = 0

    def test(self, node: ast.expr) -> Test:
        """Return the test that a part says."""
        self._depth += 1
        if self._depth > DEEPEST:
            raise ExpressionError(f"a condition must have up to {DEEPEST} levels")
        try:
            return self._test(node)
        finally:
            self._depth -= 1

    def _test(self, node: ast.expr) -> Test:
        match node:
            case ast.BoolOp(op=ast.And(), values=values):
                every = [self.test(each) for each in values]
                return lambda ds: all(each(ds) for each in every)
            case ast.BoolOp(op=ast.Or(), values=values):
                some = [self.test(each) for each in values]
                return lambda ds: any(each(ds) for each in some)
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                inner = self.test(operand)
                return lambda ds: not inner(ds)
            case ast.Compare():
                return self._comparison(node)
            case ast.Call(func=ast.Name(id="matches"), args=[name, ast.Constant(value=str(pattern))], keywords=[]):
                return self._matches(self.values(name), pattern)
            case ast.Call(func=ast.Name(id="exists"), args=[name], keywords=[]):
                held = self._elements(name)
                return lambda ds: any(True for _ in held(ds))
            case ast.Name() | ast.Attribute() | ast.Subscript() | ast.Call():
                held = self.values(node)
                return lambda ds: any(True for _ in held(ds))
        raise self._refused(node)

    def _comparison(self, node: ast.Compare) -> Test:
        tests = []
        left = node.left
        for operator, right in zip(node.ops, node.comparators, strict=True):
            tests.append(self._one_comparison(left, operator, right, node))
            left = right
        return lambda ds: all(each(ds) for each in tests)

    def _one_comparison(self, left: ast.expr, operator: ast.cmpop, right: ast.expr, whole: ast.expr) -> Test:
        kind = type(operator)
        if isinstance(operator, ast.In | ast.NotIn):
            test = self._membership(left, right)
            return test if isinstance(operator, ast.In) else lambda ds: not test(ds)
        if kind not in _COMPARISONS:
            raise self._refused(whole)
        if self._is_constant(left) and not self._is_constant(right):
            left, right, kind = right, left, _MIRRORED[kind]
        values, wanted = self.values(left), self._constant(right)
        compare = _COMPARISONS[kind]
        if kind is ast.NotEq:
            # Not equal is that no value is equal, as people mean it.
            return lambda ds: not any(_holds(_COMPARISONS[ast.Eq], found, wanted) for found in values(ds))
        return lambda ds: any(_holds(compare, found, wanted) for found in values(ds))

    def _membership(self, left: ast.expr, right: ast.expr) -> Test:
        equal = _COMPARISONS[ast.Eq]
        if isinstance(right, ast.Tuple | ast.List | ast.Set):
            values, choice = self.values(left), [self._constant(each) for each in right.elts]
            return lambda ds: any(_holds(equal, found, wanted) for found in values(ds) for wanted in choice)
        # "text" in Name: a part of the value.
        values, part = self.values(right), str(self._constant(left))
        return lambda ds: any(part in str(found) for found in values(ds))

    def _matches(self, values: Values, text: str) -> Test:
        try:
            pattern = re.compile(text)
        except re.error as error:
            raise ExpressionError(f"the second argument of matches must be a regular expression: {error}") from error
        return lambda ds: any(pattern.search(str(found)) for found in values(ds))

    def values(self, node: ast.expr) -> Values:
        """Return what yields the values of an element, each of several, none of an empty one."""
        elements = self._elements(node)

        def values(ds: Dataset) -> Iterator[Any]:
            for element in elements(ds):
                if element.is_empty:
                    continue
                several = element.VM > 1 and element.VR != "SQ"
                yield from element.value if several else (element.value,)

        return values

    def _elements(self, node: ast.expr) -> Callable[[Dataset], Iterator[Any]]:
        match node:
            case ast.Name(id=keyword):
                return self._element(_top, keyword, is_top=True)
            case ast.Call(
                func=ast.Name(id="tag"),
                args=[ast.Constant(value=int(group)), ast.Constant(value=int(number))],
                keywords=[],
            ):
                return self._element(_top, (group, number), is_top=True)
            case ast.Attribute(value=ast.Name(id="file_meta"), attr=keyword):
                return self._element(_meta, keyword)
            case ast.Attribute(value=ast.Subscript(value=sequence, slice=index), attr=keyword):
                return self._element(self._items(sequence, index), keyword)
        raise self._refused(node)

    def _element(
        self, datasets: Callable[[Dataset], Iterator[Dataset]], name: str | tuple[int, int], *, is_top: bool = False
    ) -> Callable[[Dataset], Iterator[Any]]:
        try:
            tag = codicom.Tag(name)
        except (DictionaryError, ValueError, OverflowError) as error:
            raise ExpressionError(f"the condition names an element that is not known: {error}") from error
        if is_top:
            self.keywords.add(f"{tag:08X}")

        def elements(ds: Dataset) -> Iterator[Any]:
            for each in datasets(ds):
                if tag in each:
                    yield each[tag]

        return elements

    def _items(self, sequence: ast.expr, index: ast.expr) -> Callable[[Dataset], Iterator[Dataset]]:
        held = self._elements(sequence)
        wanted = self._index(index)

        def items(ds: Dataset) -> Iterator[Dataset]:
            for element in held(ds):
                if element.VR == "SQ":
                    yield from element.value[wanted]

        return items

    def _index(self, node: ast.expr) -> slice:
        match node:
            case ast.Slice(lower=None, upper=None, step=None):
                return slice(None)
            case ast.Constant(value=int(number)) if not isinstance(number, bool):
                return slice(number, number + 1)
        raise self._refused(node)

    def _is_constant(self, node: ast.expr) -> bool:
        return isinstance(node, ast.Constant | ast.UnaryOp)

    def _constant(self, node: ast.expr) -> Any:
        match node:
            case ast.Constant(value=str() | int() | float() as value) if not isinstance(value, bool):
                return value
            case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float() as value)):
                return -value
        raise ExpressionError(
            f"an element must be compared with a text or a number, got {self._part(node)}",
            hint='put text in quotes: "CT"',
        )

    def _part(self, node: ast.expr) -> str:
        return ast.get_source_segment(self._text.strip(), node) or type(node).__name__

    def _refused(self, node: ast.expr) -> ExpressionError:
        return ExpressionError(f"a condition must be made of comparisons, got {self._part(node)}", hint=_HINT)


def _top(ds: Dataset) -> Iterator[Dataset]:
    yield ds


def _meta(ds: Dataset) -> Iterator[Dataset]:
    meta = getattr(ds, _META, None)
    if meta is not None:
        yield meta


def _holds(compare: Callable[[Any, Any], bool], found: Any, wanted: Any) -> bool:
    """Compare a value with what is wanted, as numbers if that is one; what cannot be compared is not so."""
    if isinstance(wanted, str):
        return compare(str(found), wanted)
    try:
        return compare(float(found), wanted)
    except (TypeError, ValueError):
        return False
