from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from codicom.errors import InvalidValueError
from codicom.values._charsets import CODECS, G0_ESCAPES, G1_ESCAPES, STAND_ALONE
from codicom.values.charset import (
    LINE_DELIMITERS,
    NAME_DELIMITERS,
    check_terms,
    decode_text,
    encode_text,
    python_encodings,
    undecodable,
)

# PS3.5 annex H, I, J and K print these names byte by byte.
STANDARD_NAMES = [
    (
        ["", "ISO 2022 IR 87"],
        b"Yamada^Tarou=\x1b$B;3ED\x1b(B^\x1b$BB@O:\x1b(B=\x1b$B$d$^$@\x1b(B^\x1b$B$?$m$&\x1b(B",
        "Yamada^Tarou=山田^太郎=やまだ^たろう",
    ),
    (
        ["ISO 2022 IR 13", "ISO 2022 IR 87"],
        b"\xd4\xcf\xc0\xde^\xc0\xdb\xb3=\x1b$B;3ED\x1b(J^\x1b$BB@O:\x1b(J=\x1b$B$d$^$@\x1b(J^\x1b$B$?$m$&\x1b(J",
        "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう",
    ),
    (
        ["", "ISO 2022 IR 149"],
        b"Hong^Gildong=\x1b$)C\xfb\xf3^\x1b$)C\xd1\xce\xd4\xd7=\x1b$)C\xc8\xab^\x1b$)C\xb1\xe6\xb5\xbf",
        "Hong^Gildong=洪^吉洞=홍^길동",
    ),
    (
        ["", "ISO 2022 IR 58"],
        b"Zhang^XiaoDong=\x1b$)A\xd5\xc5^\x1b$)A\xd0\xa1\xb6\xab=",
        "Zhang^XiaoDong=张^小东=",
    ),
    (["ISO_IR 192"], b"Wang^XiaoDong=\xe7\x8e\x8b^\xe5\xb0\x8f\xe6\x9d\xb1", "Wang^XiaoDong=王^小東"),
    (["GB18030"], b"Wang^XiaoDong=\xcd\xf5^\xd0\xa1\xb6\xab", "Wang^XiaoDong=王^小东"),
]


@pytest.mark.parametrize(("terms", "raw", "text"), STANDARD_NAMES, ids=lambda value: str(value)[:24])
def test_names_printed_in_the_standard_are_read(terms, raw, text):
    assert decode_text(raw, python_encodings(terms), NAME_DELIMITERS, "strict") == text


@pytest.mark.parametrize(("terms", "raw", "text"), STANDARD_NAMES, ids=lambda value: str(value)[:24])
def test_names_printed_in_the_standard_are_written_byte_for_byte(terms, raw, text):
    assert encode_text(text, python_encodings(terms), NAME_DELIMITERS) == raw


def characters_of(codec):
    """Return what of Unicode a codec has, one character a code, tried byte by byte."""
    singles = [bytes([code]) for code in range(0xA0, 0x100)]
    doubles = [bytes([first, second]) for first in range(0xB0, 0xC8) for second in range(0xA1, 0xF0, 7)]
    found = []
    for raw in singles + doubles:
        try:
            text = raw.decode(codec)
        except UnicodeDecodeError:
            continue
        if len(text) == 1 and text.isprintable() and text not in "¥‾":
            found.append(text)
    return "".join(found)


REPERTOIRES = {
    term: "山田太郎やまだ"
    if codec == "iso2022_jp"
    else "丂丄丅丌丒"
    if codec == "iso2022_jp_2"
    else characters_of(codec)
    for term, codec in CODECS.items()
    if term and codec != "shift_jis"
} | {"ISO_IR 13": "ﾔﾏﾀﾞｱ", "ISO 2022 IR 13": "ﾔﾏﾀﾞｱ"}
REPERTOIRES |= {term: "" for term, codec in CODECS.items() if term and codec == "iso8859"}
ASCII = "".join(chr(code) for code in range(32, 127))


@pytest.mark.parametrize("term", REPERTOIRES)
@given(data=st.data())
def test_text_in_one_set_comes_back_from_its_bytes(term, data):
    text = data.draw(st.text(ASCII + REPERTOIRES[term] + "\n\t\r\f"))
    encodings = python_encodings(term)
    assert decode_text(encode_text(text, encodings), encodings, errors="strict") == text


EXTENSIONS = [term for term in REPERTOIRES if term.startswith("ISO 2022 IR")]


@given(data=st.data())
def test_text_that_mixes_sets_comes_back_from_its_bytes(data):
    first = data.draw(
        st.sampled_from(["", *(term for term in EXTENSIONS if term not in ("ISO 2022 IR 87", "ISO 2022 IR 159"))])
    )
    others = data.draw(st.lists(st.sampled_from(EXTENSIONS), min_size=1, max_size=4, unique=True))
    encodings = python_encodings([first, *others])
    repertoire = "".join(REPERTOIRES[term] for term in others) + (REPERTOIRES[first] if first else "")
    text = data.draw(st.text(ASCII + repertoire + "\n\t\r\f", max_size=30))
    for delimiters in (NAME_DELIMITERS, LINE_DELIMITERS):
        assert decode_text(encode_text(text, encodings, delimiters), encodings, delimiters, "strict") == text


@given(
    text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x1b")),
    term=st.sampled_from(["ISO_IR 192", "GB18030"]),
)
def test_any_text_comes_back_from_a_unicode_set(text, term):
    encodings = python_encodings(term)
    assert decode_text(encode_text(text, encodings), encodings, errors="strict") == text


@given(raw=st.binary(), terms=st.lists(st.sampled_from(sorted(CODECS)), min_size=1, max_size=3))
def test_any_bytes_decode_to_some_text(raw, terms):
    assert isinstance(decode_text(raw, python_encodings(terms)), str)


def test_every_escape_sequence_belongs_to_a_defined_term():
    assert set(G0_ESCAPES.values()) | set(G1_ESCAPES.values()) <= set(CODECS.values())


def test_a_line_break_brings_back_the_first_set():
    encodings = python_encodings(["ISO 2022 IR 100", "ISO 2022 IR 144"])
    assert decode_text(b"\x1b-L\xbb\n\xe9", encodings) == "Л\né"


def test_a_backslash_brings_back_the_first_set_only_where_it_parts_values():
    encodings = python_encodings(["ISO 2022 IR 100", "ISO 2022 IR 144"])
    raw = b"\x1b-L\xbb\\\xe9"
    assert (decode_text(raw, encodings), decode_text(raw, encodings, LINE_DELIMITERS)) == ("Л\\é", "Л\\щ")


def test_going_back_to_ascii_in_g0_leaves_g1_as_it_is():
    encodings = python_encodings(["ISO 2022 IR 126", "ISO 2022 IR 87"])
    assert decode_text(b"\x1b$B;3ED\x1b(B \xe1", encodings) == "山田 α"


def test_going_back_to_jis_romaji_in_g0_leaves_g1_as_it_is():
    encodings = python_encodings(["ISO 2022 IR 13", "ISO 2022 IR 144", "ISO 2022 IR 87"])
    raw = encode_text("Ђだ0Ё", encodings)
    assert decode_text(raw, encodings) == "Ђだ0Ё"


def test_an_undeclared_set_is_not_used():
    assert decode_text(b"\x1b-L\xbb", ("latin_1",)) == "\x1b-L»"


@pytest.mark.parametrize(
    ("raw", "terms", "expected"),
    [
        (b"plain", "", False),
        (b"M\xfcller", "", False),
        (b"M\xfcller", "ISO_IR 192", True),
        (b"\xff", "ISO_IR 126", True),
        (b"\x1b-L\xbb", "ISO_IR 100", True),
        (b"\x1b$B;3E\x1b(B", ["", "ISO 2022 IR 87"], True),
        (b"\x1b$B;3ED\x1b(B", ["", "ISO 2022 IR 87"], False),
        ("\ufffd".encode(), "ISO_IR 192", False),
    ],
)
def test_undecodable_tells_bytes_without_meaning(raw, terms, expected):
    assert undecodable(raw, python_encodings(terms)) is expected


def test_undecodable_bytes_are_replaced():
    assert decode_text(b"a\xffb", ("UTF8",)) == "a\ufffdb"


def test_text_outside_of_the_set_is_refused_without_showing_it():
    with pytest.raises(InvalidValueError, match="only characters of the declared character set") as caught:
        encode_text("Łódź", python_encodings("ISO_IR 100"))
    assert "Łódź" not in str(caught.value)


def test_text_outside_of_all_sets_is_refused():
    with pytest.raises(InvalidValueError, match="ISO 2022 IR 87"):
        encode_text("김", python_encodings(["", "ISO 2022 IR 87"]))


def test_latin_text_under_the_default_repertoire_is_kept_as_latin_1():
    assert encode_text("Müller", python_encodings(None)) == b"M\xfcller"


def test_the_yen_sign_is_refused_where_it_would_become_a_backslash():
    with pytest.raises(InvalidValueError):
        encode_text("¥", python_encodings("ISO_IR 13"))


def test_katakana_and_ascii_mix_in_jis_x_0201():
    assert encode_text("Aｱ", python_encodings("ISO_IR 13")) == b"A\xb1"


def test_latin_9_has_the_euro_sign():
    assert decode_text(b"\xa4", python_encodings("ISO_IR 203")) == "€"


def test_latin_9_as_a_code_extension_has_its_own_escape_sequence():
    assert encode_text("€", python_encodings(["", "ISO 2022 IR 203"])) == b"\x1b-b\xa4"


@pytest.mark.parametrize(
    ("term", "codec"),
    [
        ("ISO IR 100", "latin_1"),
        ("ISO-IR 144", "iso_ir_144"),
        ("iso_ir 192", "UTF8"),
        ("ISO 2022-IR 87", "iso2022_jp"),
        ("ISO_2022_IR_149", "euc_kr"),
        ("gb18030", "GB18030"),
        (" ISO_IR 100 ", "latin_1"),
    ],
)
def test_misspelt_terms_are_repaired_and_told(term, codec):
    assert python_encodings(term) == (codec,)
    assert "taken for" in check_terms(term)[0]


@pytest.mark.parametrize("term", ["hex", "rot13", "undefined", "a\0b", "no such set", "ISO_IR 999"])
def test_what_names_no_text_codec_is_the_default_repertoire(term):
    assert python_encodings(term) == ("iso8859",)
    assert "default repertoire" in check_terms(term)[0]


@pytest.mark.parametrize("term", sorted(CODECS))
def test_defined_terms_have_no_problem(term):
    assert check_terms(term) == []


@pytest.mark.parametrize("term", sorted(STAND_ALONE))
def test_a_set_that_stands_alone_is_no_code_extension(term):
    assert python_encodings(["ISO 2022 IR 100", term]) == ("latin_1",)
    assert "not a code extension" in check_terms(["ISO 2022 IR 100", term])[0]


def test_terms_may_be_one_text_with_backslashes():
    assert python_encodings("\\ISO 2022 IR 87") == ("iso8859", "iso2022_jp")


@given(text=st.text(max_size=20))
def test_undecodable_is_never_true_of_what_was_encoded(text):
    assume("\x1b" not in text)
    encodings = python_encodings("GB18030")
    try:
        raw = encode_text(text, encodings)
    except InvalidValueError:
        return
    assert not undecodable(raw, encodings)
