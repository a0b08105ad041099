"""Errors carry what they know, in fields and in their text."""

from __future__ import annotations

import inspect
import pickle

import pytest

from codicom import errors

ERRORS = [each for _, each in inspect.getmembers(errors, inspect.isclass) if issubclass(each, errors.CodicomError)]
WARNINGS = [each for _, each in inspect.getmembers(errors, inspect.isclass) if issubclass(each, Warning)]

WITH_BUILT_IN = {
    errors.TruncatedError: EOFError,
    errors.SourceClosedError: ValueError,
    errors.WriteError: ValueError,
    errors.InvalidValueError: ValueError,
    errors.DictionaryError: KeyError,
    errors.LimitExceededError: ValueError,
    errors.RecordError: ValueError,
    errors.CodecUnavailable: RuntimeError,
    errors.PixelError: RuntimeError,
}


def test_text_alone_is_the_message():
    assert str(errors.ReadError("nothing to read")) == "nothing to read"


def test_text_tells_place_then_hint():
    error = errors.ReadError("cut short", tag_path="Rows (0028,0010)", offset=12, file="a.dcm", hint="get it again")
    assert str(error) == "cut short (at Rows (0028,0010), offset 12, in a.dcm); get it again"


def test_offset_zero_is_told():
    assert str(errors.ReadError("no preamble", offset=0)) == "no preamble (offset 0)"


def test_a_dictionary_error_does_not_quote_its_message():
    assert str(errors.DictionaryError("no such keyword")) == "no such keyword"


@pytest.mark.parametrize("kind", ERRORS)
def test_every_error_takes_the_place_fields(kind):
    error = kind("x", tag_path="p", offset=1, file="f", hint="h")
    assert (error.message, error.tag_path, error.offset, error.file, error.hint) == ("x", "p", 1, "f", "h")


@pytest.mark.parametrize("kind", ERRORS)
def test_every_error_survives_pickling(kind):
    error = kind("x", offset=1, hint="h")
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), vars(again)) == (kind, str(error), vars(error))


@pytest.mark.parametrize(("kind", "built_in"), WITH_BUILT_IN.items())
def test_errors_are_also_pythons_own(kind, built_in):
    with pytest.raises(built_in):
        raise kind("x")


@pytest.mark.parametrize("kind", [*ERRORS, *WARNINGS])
def test_every_class_is_drawn_in_the_tree(kind):
    assert kind.__name__ in errors.__doc__


@pytest.mark.parametrize("kind", [*ERRORS, *WARNINGS])
def test_every_class_but_the_roots_stands_below_its_parent_in_the_tree(kind):
    depths = {}
    for line in errors.__doc__.splitlines():
        name = line.lstrip(" │├└─").split(" ")[0]
        depths[name] = len(line) - len(line.lstrip(" │├└─"))
    parent = kind.__mro__[1].__name__
    if parent in depths:
        assert depths[kind.__name__] == depths[parent] + 4


def test_every_warning_is_a_codicom_warning():
    assert all(issubclass(kind, errors.CodicomWarning) for kind in WARNINGS)


def test_texts_of_an_error_become_tuples():
    error = errors.DictionaryError("x", suggestions=["Rows"])
    assert error.suggestions == ("Rows",)


def test_codec_unavailable_keeps_candidates_and_packages():
    error = errors.CodecUnavailable("x", transfer_syntax="1.2", refusals=[("a", "why")], install=["codicom-rle"])
    assert (error.transfer_syntax, error.refusals, error.install) == ("1.2", (("a", "why"),), ("codicom-rle",))


def test_decode_error_names_the_codec():
    error = errors.DecodeError("x", codec="openjpeg", version="2.5", frame=3, others=["gdcm"])
    assert (error.codec, error.version, error.frame, error.others) == ("openjpeg", "2.5", 3, ("gdcm",))
