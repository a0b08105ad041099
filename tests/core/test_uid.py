"""UIDs tell what they are, and new ones are valid."""

from __future__ import annotations

import copy
import pickle
import uuid

import pydicom.uid as oracle
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydicom._uid_dict import UID_dictionary

import codicom.uid
from codicom import UID, generate_uid
from codicom.errors import InvalidValueError, ValueWarning
from codicom.uid import CODICOM_IMPLEMENTATION_UID, TransferSyntaxes

ENCODING = ("is_implicit_VR", "is_little_endian", "is_deflated", "is_encapsulated", "is_compressed")
FACTS = ("name", "keyword", "type", "info", "is_retired", "is_private", "is_valid", "is_transfer_syntax")
BASE = "1.2.840.10008.1.2."
# Pixel data comes from elsewhere in these, so none is encapsulated; pydicom says it is. PS3.5 A.6 to A.8.
REFERENCED = {BASE + last for last in ("4.94", "4.95", "4.204", "4.205", "7.1", "7.2", "7.3")}
# PS3.5 A.7: the dataset is deflated; pydicom says it is not.
DEFLATED = {BASE + "4.95", BASE + "4.205"}
SYNTAXES = [uid for uid, entry in UID_dictionary.items() if entry[1] == "Transfer Syntax"]


def test_every_uid_has_pydicoms_facts():
    for uid in UID_dictionary:
        ours, theirs = UID(uid), oracle.UID(uid)
        assert [getattr(ours, name) for name in FACTS] == [getattr(theirs, name) for name in FACTS]


@pytest.mark.parametrize("uid", SYNTAXES)
def test_every_transfer_syntax_has_pydicoms_encoding(uid):
    ours, theirs = UID(uid), oracle.UID(uid)
    expected = {name: getattr(theirs, name) for name in ENCODING}
    if uid in REFERENCED:
        expected["is_encapsulated"] = False
    if uid in DEFLATED:
        expected["is_deflated"] = True
    assert {name: getattr(ours, name) for name in ENCODING} == expected


@pytest.mark.parametrize("name", ENCODING)
def test_what_is_no_transfer_syntax_has_no_encoding(name):
    with pytest.raises(ValueError, match="is not a transfer syntax"):
        getattr(codicom.uid.CTImageStorage, name)


def test_an_unknown_uid_names_itself():
    uid = UID("1.2.3")
    assert (uid.name, uid.keyword, uid.type, uid.info, uid.is_retired) == ("1.2.3", "", "", "", False)
    assert uid.is_private
    assert not uid.is_transfer_syntax


def test_a_keyword_is_an_attribute_of_the_module():
    assert codicom.uid.JPEGXL == "1.2.840.10008.1.2.4.112"
    assert type(codicom.uid.JPEGXL) is UID


def test_an_unknown_keyword_is_no_attribute():
    with pytest.raises(AttributeError, match="'NoSuchSyntax'"):
        codicom.uid.NoSuchSyntax  # noqa: B018


@pytest.mark.parametrize(
    ("text", "valid"),
    [
        ("1.2.3", True),
        ("0.0", True),
        ("1", True),
        ("1" * 64, True),
        ("1" * 65, False),
        ("", False),
        ("1.02", False),
        ("1..2", False),
        (".1", False),
        ("1.", False),
        ("1.a", False),
        ("1.\u0662", False),
    ],
)
def test_validity(text, valid):
    assert UID(text).is_valid is valid


def test_spaces_around_a_uid_are_dropped():
    assert UID(" 1.2.3 \n") == "1.2.3"


def test_a_uid_is_made_from_text_only():
    with pytest.raises(TypeError, match="not from int"):
        UID(12)


def test_an_invalid_uid_is_refused_if_asked_for():
    with pytest.raises(InvalidValueError, match="UID of 4 characters is invalid") as caught:
        UID("1..2", validation_mode=2)
    assert caught.value.vr == "UI"


def test_an_invalid_uid_warns_if_asked_for():
    with pytest.warns(ValueWarning, match="UID of 4 characters is invalid"):
        UID("1..2", validation_mode=1)


def test_an_invalid_uid_is_taken_as_it_is_by_default():
    assert UID("1..2") == "1..2"


def test_a_uuid_makes_a_uid_below_2_25():
    uid = generate_uid()
    assert uid.is_valid
    assert uuid.UUID(int=int(uid.removeprefix("2.25."))).version == 4


def test_random_uids_differ():
    assert len({generate_uid() for _ in range(100)} | {generate_uid("1.2.3.") for _ in range(100)}) == 200


@pytest.mark.parametrize("prefix", [None, "1.2.3."])
def test_the_same_entropy_gives_the_same_uid(prefix):
    one = generate_uid(prefix, ["patient", "study"])
    assert one == generate_uid(prefix, ["patient", "study"]) != generate_uid(prefix, ["patient", "other"])
    assert one.is_valid


def test_a_uid_from_entropy_below_a_prefix_is_pydicoms():
    assert generate_uid("1.2.3.", ["a", "b"]) == oracle.generate_uid("1.2.3.", ["a", "b"])


def test_a_uid_from_entropy_is_a_uuid_of_version_8():
    number = int(generate_uid(entropy_srcs=["a"]).removeprefix("2.25."))
    assert uuid.UUID(int=number).version == 8
    assert uuid.UUID(int=number).variant == uuid.RFC_4122


@given(st.integers(1, 31), st.booleans())
def test_prefixes_of_any_length_make_valid_uids(parts, random):
    prefix = "1." * parts
    uid = generate_uid(prefix, None if random else ["x"])
    assert uid.startswith(prefix)
    assert uid.is_valid


@pytest.mark.parametrize("prefix", ["", "1.2", "1.02.", ".1.", "a.", "1.2.\n", "1." * 32])
def test_a_prefix_that_makes_no_valid_uid_is_refused(prefix):
    with pytest.raises(ValueError, match="a UID prefix has at most 63 characters"):
        generate_uid(prefix)


def test_the_implementation_uid_is_valid():
    assert UID(CODICOM_IMPLEMENTATION_UID).is_valid


def test_a_private_syntax_has_the_encoding_it_is_given():
    uid = UID("1.2.3.4")
    uid.set_private_encoding(implicit_vr=False, little_endian=False)
    assert uid.is_transfer_syntax
    assert [getattr(uid, name) for name in ENCODING] == [False] * 5


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, UID, lambda uid: pickle.loads(pickle.dumps(uid))])
def test_copies_keep_a_private_encoding(again):
    uid = UID("1.2.3.4")
    uid.set_private_encoding(implicit_vr=True, little_endian=True)
    assert again(uid).is_implicit_VR


def test_a_private_encoding_belongs_to_one_object():
    UID("1.2.3.4").set_private_encoding(implicit_vr=True, little_endian=True)
    assert not UID("1.2.3.4").is_transfer_syntax


def test_the_encoding_of_a_public_uid_stays():
    with pytest.raises(ValueError, match="public one"):
        UID("1.2.840.10008.1.2").set_private_encoding(implicit_vr=False, little_endian=True)


def test_implicit_big_endian_is_refused():
    with pytest.raises(ValueError, match="implicit VR must be little endian"):
        UID("1.2.3.4").set_private_encoding(implicit_vr=True, little_endian=False)


def test_registered_syntaxes_are_found():
    known = TransferSyntaxes()
    registered = known.register("1.2.3.4", implicit_vr=True)
    assert "1.2.3.4" in known
    assert known.get("1.2.3.4") is registered
    assert list(known) == [registered]
    assert len(known) == 1


def test_what_is_not_registered_is_not_found():
    assert TransferSyntaxes().get("1.2.3.4") is None
    assert "1.2.3.4" not in TransferSyntaxes()


def test_registries_do_not_share():
    one, two = TransferSyntaxes(), TransferSyntaxes()
    one.register("1.2.3.4")
    assert len(two) == 0


@pytest.mark.parametrize("uid", ["1..2", "", "1.2.840.10008.1.2.4.999"])
def test_what_is_no_private_uid_is_not_registered(uid):
    known = TransferSyntaxes()
    with pytest.raises(ValueError, match="UID"):
        known.register(uid)
    assert len(known) == 0
