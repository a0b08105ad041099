from __future__ import annotations

import copy
import pickle

import pydicom.valuerep
import pytest
from hypothesis import given
from hypothesis import strategies as st

from codicom.errors import InvalidValueError, ValueWarning
from codicom.settings import ReadOptions
from codicom.values.decode import DECODERS
from codicom.values.encode import encode_value
from codicom.values.names import PersonName

KOREAN = ("iso8859", "euc_kr")
UTF8 = ("UTF8",)
OPTIONS = ReadOptions()


def test_the_five_components_have_names():
    name = PersonName("Adams^John^Robert^Rev.^B.A.")
    found = (name.family_name, name.given_name, name.middle_name, name.name_prefix, name.name_suffix)
    assert found == ("Adams", "John", "Robert", "Rev.", "B.A.")


def test_the_three_groups_have_names():
    name = PersonName("Hong^Gildong=洪^吉洞=홍^길동")
    assert (name.alphabetic, name.ideographic, name.phonetic) == ("Hong^Gildong", "洪^吉洞", "홍^길동")


def test_what_is_not_there_is_empty_text():
    name = PersonName("Hong")
    assert (name.given_name, name.name_suffix, name.ideographic, name.phonetic) == ("", "", "", "")


def test_empty_groups_at_the_end_are_dropped():
    assert PersonName("A^B==").components == ("A^B",)


def test_bytes_are_decoded_by_their_encodings():
    raw = b"Hong^Gildong=\x1b$)C\xfb\xf3^\x1b$)C\xd1\xce\xd4\xd7"
    assert str(PersonName(raw, KOREAN)) == "Hong^Gildong=洪^吉洞"


def test_groups_of_two_byte_characters_are_not_split_inside_of_a_character():
    # In JIS X 0208 the second byte of this character is that of an equals sign.
    text = "山=\u8096"
    raw = "=".join(["a", "\u8096"]).encode("iso2022_jp")
    assert PersonName(raw, ("iso8859", "iso2022_jp")).components == ("a", text[2])


def test_bytes_that_were_read_are_kept():
    raw = b"A^B^^^=="
    assert PersonName(raw, ("latin_1",)).encode(["latin_1"]) == raw


def test_other_encodings_make_other_bytes():
    name = PersonName(b"M\xfcller", ("latin_1",))
    assert name.encode(("UTF8",)) == "Müller".encode()


def test_encoding_twice_in_two_sets_gives_each_its_own():
    name = PersonName("Müller")
    assert (name.encode(("latin_1",)), name.encode(("UTF8",))) == (b"M\xfcller", b"M\xc3\xbcller")


def test_bytes_without_encodings_are_taken_as_they_are():
    assert PersonName(b"M\xfcller").encode(("UTF8",)) == b"M\xfcller"


def test_decode_reads_the_bytes_anew():
    assert str(PersonName("Müller".encode(), ("latin_1",)).decode(("UTF8",))) == "Müller"


def test_decode_in_the_same_encodings_is_the_same_name():
    name = PersonName(b"A", ("latin_1",))
    assert name.decode(["latin_1"]) is name


def test_a_name_equals_its_text_and_has_its_hash():
    assert PersonName("A^B") == "A^B"
    assert {PersonName(b"A^B"): 1}["A^B"] == 1


def test_names_are_unequal_to_other_text():
    assert PersonName("A^B") != "A^C"


def test_none_stays_none():
    assert PersonName(None) is None


@pytest.mark.parametrize(("text", "truth"), [("", False), ("=", False), ("A", True), ("=B", True)])
def test_a_name_is_true_if_there_is_text(text, truth):
    assert bool(PersonName(text)) is truth


def test_length_iteration_and_containment_are_those_of_the_text():
    name = PersonName("A^B")
    assert (len(name), list(name), "^" in name, "C" in name) == (3, ["A", "^", "B"], True, False)


def test_formatted_fills_in_components():
    assert PersonName("Doe^Jane").formatted("%(given_name)s %(family_name)s") == "Jane Doe"


def test_family_comma_given():
    assert PersonName("Doe^Jane").family_comma_given() == "Doe, Jane"


def test_repr_is_that_of_the_text():
    assert repr(PersonName("O'Neil^A")) == repr("O'Neil^A")


@pytest.mark.parametrize("make", [copy.copy, copy.deepcopy, lambda name: pickle.loads(pickle.dumps(name))])
def test_copies_are_equal_and_keep_their_bytes(make):
    name = make(PersonName(b"M\xfcller^", ("latin_1",)))
    assert name == "Müller^"
    assert name.original_string == b"M\xfcller^"


def test_named_components_make_a_name():
    name = PersonName.from_named_components(
        family_name="Hong",
        given_name="Gildong",
        family_name_ideographic="洪",
        given_name_ideographic="吉洞",
        family_name_phonetic="홍",
        given_name_phonetic="길동",
        encodings=KOREAN,
    )
    assert name == "Hong^Gildong=洪^吉洞=홍^길동"


def test_named_components_as_bytes_are_decoded():
    name = PersonName.from_named_components("Hong", family_name_ideographic=b"\x1b$)C\xfb\xf3", encodings=KOREAN)
    assert name == "Hong=洪"


def test_names_of_animals():
    name = PersonName.from_named_components_veterinary("ABC Farms", "Running on Water")
    assert name == "ABC Farms^Running on Water"


@pytest.mark.parametrize("bad", ["a^b", "a=b", "a\\b"])
def test_components_with_delimiters_are_refused(bad):
    with pytest.raises(InvalidValueError, match="must not contain"):
        PersonName.from_named_components(bad)


def test_a_name_of_four_groups_is_refused_where_rules_are_kept():
    with pytest.raises(InvalidValueError, match="at most 3 groups"):
        PersonName("A=B=C=D", validation_mode=2)


def test_a_long_group_is_warned_of():
    with pytest.warns(ValueWarning, match="at most 64 characters"):
        PersonName("A" * 65, validation_mode=1)


def test_other_types_are_refused():
    with pytest.raises(TypeError, match="got int"):
        PersonName(5)


names = st.text(st.characters(codec="latin-1", exclude_characters="\\\x1b\0", exclude_categories=["Cc"]), max_size=20)


@given(text=st.lists(names, max_size=15).map("^".join) | st.text("^=ab ", max_size=20))
def test_parts_are_those_of_pydicom(text):
    mine, other = PersonName(text), pydicom.valuerep.PersonName(text, validation_mode=0)
    parts = ("family_name", "given_name", "middle_name", "name_prefix", "name_suffix")
    parts += ("alphabetic", "ideographic", "phonetic", "components")
    assert [getattr(mine, part) for part in parts] == [getattr(other, part) for part in parts]


def test_names_are_parted_only_at_real_backslashes():
    encodings = ("GB18030",)
    raw = "张^乗\\王".encode("GB18030")
    assert raw.count(b"\\") > 1
    assert DECODERS["PN"](raw, False, encodings, OPTIONS) == ["张^乗", "王"]


def test_names_keep_their_bytes():
    name = DECODERS["PN"](b"A^B^^^ ", False, UTF8, OPTIONS)
    assert encode_value("PN", name, False, UTF8) == b"A^B^^^"


def test_names_are_written_anew_in_another_set():
    name = DECODERS["PN"](b"M\xfcller", False, ("latin_1",), OPTIONS)
    assert encode_value("PN", [name, "Ж"], False, UTF8) == "Müller\\Ж".encode()
