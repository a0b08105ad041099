"""Converts Specific Character Set (0008,0005) to Python codecs, and decodes and encodes text (PS3.5 6.1.2)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from codicom.errors import InvalidValueError
from codicom.values._charsets import (
    ASCII_COMPATIBLE,
    CODECS,
    DEFAULT,
    G0_ESCAPES,
    G1_ESCAPES,
    JAPANESE_G0,
    STAND_ALONE,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

DEFAULT_ENCODING: Final = DEFAULT
DEFAULT_ENCODINGS: Final = (DEFAULT,)

# PS3.5 6.1.2.5.3: after these the first character set of Specific Character Set is active again.
LINE_DELIMITERS: Final = frozenset(b"\t\n\f\r")
TEXT_DELIMITERS: Final = LINE_DELIMITERS | frozenset(b"\\")
NAME_DELIMITERS: Final = TEXT_DELIMITERS | frozenset(b"^=")

_ESC: Final = 0x1B
_FRAGMENT: Final = re.compile(rb"^[^\x1b]+|\x1b[^\x1b]*")
_G1_ESCAPE_OF: Final = {codec: escape for escape, codec in G1_ESCAPES.items()}
_TERM_OF_CODEC: Final = {codec.lower(): term for term, codec in reversed(CODECS.items())}


def python_encodings(value: str | Iterable[str] | None) -> tuple[str, ...]:
    """Return the Python codecs for Specific Character Set; ``check_terms`` reports what is wrong with its values."""
    return _resolve(_as_terms(value))[0]


def check_terms(value: str | Iterable[str] | None) -> list[str]:
    """Return one sentence for each problem with the values of Specific Character Set."""
    return list(_resolve(_as_terms(value))[1])


def add_term(term: str, codec: str) -> None:
    """Let a term of Specific Character Set name a Python codec in this process, as programs did with pydicom."""
    CODECS[term] = codec
    _resolve.cache_clear()


def _as_terms(value: str | Iterable[str] | None) -> tuple[str, ...]:
    if not value:
        return ("",)
    if isinstance(value, str):
        return tuple(value.split("\\")) if "\\" in value else (value,)
    return tuple(term or "" for term in value) or ("",)


@lru_cache(maxsize=256)
def _resolve(terms: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    problems: list[str] = []
    codecs = [_codec(term, problems) for term in terms]
    if len(terms) > 1:
        # PS3.5 6.1.2.5.4: a set that takes no code extensions stands alone.
        if terms[0] in STAND_ALONE:
            problems.append(f"{terms[0]} takes no code extensions, the terms after it are ignored")
            del codecs[1:]
        for index in range(len(codecs) - 1, 0, -1):
            if terms[index] in STAND_ALONE:
                problems.append(f"{terms[index]} is not a code extension and was ignored")
                del codecs[index]
    return tuple(codecs), tuple(problems)


def _codec(term: str, problems: list[str]) -> str:
    codec = CODECS.get(term)
    if codec is not None:
        return codec
    repaired = _repaired(term)
    if repaired is not None:
        problems.append(f"{term!r} is not a defined term of Specific Character Set, taken for {repaired!r}")
        return CODECS[repaired]
    if _is_text_codec(term):
        problems.append(f"{term!r} is not a defined term of Specific Character Set, taken for the Python codec")
        return term
    # Anything else than a misspelt term may be another value, after a wrong length even the patient's name.
    shown = repr(term) if _TERM_LIKE.match(term) else "what was found"
    problems.append(f"{shown} is not a defined term of Specific Character Set, the default repertoire is used")
    return DEFAULT


_TERM_LIKE: Final = re.compile(r"(?:ISO|GB|UTF|LATIN|CP)[A-Z0-9_ .:-]{0,13}\Z", re.IGNORECASE)


def _repaired(term: str) -> str | None:
    """Return the defined term that a misspelt one stands for: other separators, case or blanks."""
    plain = re.sub(r"[^A-Z0-9]+", " ", term.upper()).strip()
    for pattern, form in ((r"ISO ?2022 ?(IR )?(\w+)", "ISO 2022 {0}{1}"), (r"ISO ?IR ?(\d+)", "ISO_IR {0}")):
        match = re.fullmatch(pattern, plain)
        if match:
            guess = form.format(*(group or "" for group in match.groups()))
            return guess if guess in CODECS else None
    return plain if plain in CODECS else None


def _is_text_codec(name: str) -> bool:
    try:
        b"A".decode(name)
    except (LookupError, ValueError):
        # ValueError holds UnicodeError, and names with a NUL in them.
        return False
    return True


def decode_text(
    raw: bytes,
    encodings: tuple[str, ...] = DEFAULT_ENCODINGS,
    delimiters: frozenset[int] = TEXT_DELIMITERS,
    errors: str = "replace",
) -> str:
    """Return ``raw`` as text; meaningless bytes become U+FFFD, or an error if ``errors`` is strict."""
    if _ESC in raw:
        return _decode_extended(raw, encodings, delimiters, errors)
    return _decode_plain(raw, encodings[0], errors)


def _decode_plain(raw: bytes, codec: str, errors: str) -> str:
    try:
        return raw.decode("latin_1" if codec == DEFAULT else codec)
    except UnicodeError:
        if errors == "strict":
            raise InvalidValueError(f"text must be valid in character set {codec}, got other bytes") from None
        return raw.decode(codec, "replace")
    except LookupError:
        if errors == "strict":
            raise InvalidValueError(f"the character set must be a codec of Python, got {codec!r}") from None
        return raw.decode("latin_1")


def _decode_extended(raw: bytes, encodings: tuple[str, ...], delimiters: frozenset[int], errors: str) -> str:
    """Decode text with escape sequences: each fragment by the code element it names (PS3.5 6.1.2.5)."""
    first = active = encodings[0]
    ends = re.compile(b"[" + re.escape(bytes(sorted(delimiters))) + b"]")
    parts = []
    for fragment in _FRAGMENT.findall(raw):
        if fragment[0] != _ESC:
            parts.append(_decode_plain(fragment, first, errors))
            continue
        escape = fragment[: 4 if fragment[1:3] in (b"$(", b"$)") else 3]
        codec = G0_ESCAPES.get(escape) or G1_ESCAPES.get(escape)
        if codec is None or (codec != DEFAULT and codec not in encodings):
            if errors == "strict":
                raise InvalidValueError("an escape sequence must name a declared character set, got another")
            parts.append(fragment.decode(_latin_if_default(first), "replace"))
            continue
        if codec in JAPANESE_G0:
            parts.append(_decode_japanese(fragment, codec, first, errors))
            continue
        # What goes to G0 leaves in G1 what another escape sequence has put there.
        if escape in G1_ESCAPES or (codec != DEFAULT and active == first):
            active = codec
        body = fragment[len(escape) :]
        end = ends.search(body)
        if end is None:
            parts.append(_decode_plain(body, active, errors))
        else:
            parts.append(_decode_plain(body[: end.start()], active, errors))
            parts.append(_decode_plain(body[end.start() :], first, errors))
            active = first
    return "".join(parts)


def _decode_japanese(fragment: bytes, codec: str, first: str, errors: str) -> str:
    try:
        return fragment.decode(codec)
    except UnicodeError:
        if errors == "strict":
            raise InvalidValueError(f"text must be valid in character set {codec}, got other bytes") from None
        return fragment.decode(_latin_if_default(first), "replace")


def _latin_if_default(codec: str) -> str:
    return "latin_1" if codec == DEFAULT else codec


def undecodable(
    raw: bytes,
    encodings: tuple[str, ...] = DEFAULT_ENCODINGS,
    delimiters: frozenset[int] = TEXT_DELIMITERS,
) -> bool:
    """Whether ``decode_text`` cannot decode all of ``raw``, so that its result is incomplete."""
    if raw.isascii() and _ESC not in raw and encodings[0] in ASCII_COMPATIBLE:
        return False
    try:
        decode_text(raw, encodings, delimiters, "strict")
    except InvalidValueError:
        return True
    return False


def encode_text(
    text: str,
    encodings: tuple[str, ...] = DEFAULT_ENCODINGS,
    delimiters: frozenset[int] = TEXT_DELIMITERS,
    errors: str = "strict",
) -> bytes:
    """Return ``text`` in the first of ``encodings``, with escape sequences to the others where needed."""
    first = encodings[0]
    if text.isascii() and first in ASCII_COMPATIBLE:
        return text.encode("ascii")
    if len(encodings) == 1 and first not in JAPANESE_G0 and first != "shift_jis":
        try:
            return text.encode(_latin_if_default(first), errors)
        except UnicodeError:
            raise _unencodable(encodings) from None
        except LookupError:
            raise InvalidValueError(f"the character set must be a codec of Python, got {first!r}") from None
    if first in JAPANESE_G0:
        # PS3.5 6.1.2.5.1: a set of two bytes a character is never there without an escape sequence.
        encodings = ("ascii", *encodings)
    between = re.compile("([" + re.escape("".join(map(chr, sorted(delimiters)))) + "])")
    return b"".join(_encode_run(run, encodings, errors) for run in between.split(text))


def _unencodable(encodings: tuple[str, ...]) -> InvalidValueError:
    terms = ", ".join(_TERM_OF_CODEC.get(codec.lower(), codec) or "the default repertoire" for codec in encodings)
    return InvalidValueError(
        f"text must have only characters of the declared character set ({terms})",
        hint="set SpecificCharacterSet to 'ISO_IR 192' (UTF-8)",
    )


def _encode_run(text: str, encodings: tuple[str, ...], errors: str) -> bytes:
    """Encode text without delimiters; each part in the set that takes the most of it."""
    first = encodings[0]
    out = bytearray()
    # PS3.5 6.1.2.5.1: G0 and G1 change apart from each other.
    g0 = home = "shift_jis" if first == "shift_jis" else DEFAULT
    g1 = first
    position = 0
    while position < len(text):
        codec, part = _longest(text, position, encodings)
        if not part:
            if errors == "strict":
                raise _unencodable(encodings)
            codec, part = first, "?"
            text = text[:position] + "?" + text[position + 1 :]
        if codec in JAPANESE_G0:
            if g0 != codec:
                out += JAPANESE_G0[codec]
                g0 = codec
            out += b"".join(_japanese_pair(char, codec) or b"" for char in part)
        else:
            encoded = part.encode(_latin_if_default(codec))
            if g0 != home:
                out += _home_escape(home)
                g0 = home
            if codec != g1 and not encoded.isascii() and codec in _G1_ESCAPE_OF:
                out += _G1_ESCAPE_OF[codec]
                g1 = codec
            out += encoded
        position += len(part)
    if g0 != home:
        out += _home_escape(home)
    return bytes(out)


def _home_escape(home: str) -> bytes:
    return b"\x1b(J" if home == "shift_jis" else b"\x1b(B"


def _longest(text: str, position: int, encodings: tuple[str, ...]) -> tuple[str, str]:
    best, length = "", 0
    for codec in encodings:
        count = _prefix(text, position, codec)
        if count > length:
            best, length = codec, count
            if position + count == len(text):
                break
    if not length and DEFAULT in encodings and text[position] <= "\xff":
        # No set has it, but files of this kind are read as Latin-1.
        return DEFAULT, text[position]
    return best, text[position : position + length]


def _prefix(text: str, position: int, codec: str) -> int:
    """Count how many characters from ``position`` on the code element of ``codec`` has."""
    if codec in JAPANESE_G0:
        end = position
        while end < len(text) and _japanese_pair(text[end], codec):
            end += 1
        return end - position
    if codec == "shift_jis":
        # ISO-IR 13 and 14 have one byte a character; Python's codec has all of Shift JIS, and puts the yen
        # sign where it reads a backslash.
        end = position
        while end < len(text) and (text[end].isascii() or "\uff61" <= text[end] <= "\uff9f"):
            end += 1
        return end - position
    try:
        text[position:].encode("ascii" if codec == DEFAULT else codec)
    except UnicodeEncodeError as error:
        return error.start
    except LookupError:
        return 0
    return len(text) - position


def _japanese_pair(char: str, codec: str) -> bytes | None:
    """Return the two bytes of a character in JIS X 0208 or JIS X 0212."""
    try:
        encoded = char.encode(codec)
    except UnicodeEncodeError:
        return None
    escape = JAPANESE_G0[codec]
    return encoded[len(escape) : -3] if encoded.startswith(escape) else None
