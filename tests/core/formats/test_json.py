"""The DICOM JSON Model (PS3.18 F): each rule of the annex, and what is done with content that breaks one."""

from __future__ import annotations

import datetime
import io
import json

import pytest

import codicom
from codicom.errors import InvalidValueError, LimitExceededError, ValueWarning
from codicom.model.element import DataElement


def dataset(vr, value, tag=0x00091001, **options):
    made = codicom.Dataset()
    with codicom.options(writing_validation=0, **options):
        made.add_new(tag, vr, value)
    return made


def written(vr, value):
    return dataset(vr, value).to_json_dict()["00091001"]


def read(vr, *values, **options):
    with codicom.options(**options):
        return codicom.Dataset.from_json({"00091001": {"vr": vr, "Value": list(values)}})[0x00091001].value


# --- writing


@pytest.mark.parametrize(
    ("vr", "value", "expected"),
    [
        ("AE", "STORE", ["STORE"]),
        ("AT", 0x00100010, ["00100010"]),
        ("AT", [0x7FE00010, 0x0008103E], ["7FE00010", "0008103E"]),
        ("CS", ["CT", "PET"], ["CT", "PET"]),
        ("DS", "1.50", [1.5]),
        ("DS", ["1", "-2.5E1"], [1.0, -25.0]),
        ("FD", [0.1, -0.0], [0.1, -0.0]),
        ("IS", ["+5", "007"], [5, 7]),
        ("LO", "café", ["café"]),
        ("SL", -1, [-1]),
        ("SV", -(1 << 63), [-(1 << 63)]),
        ("UI", "1.2.840", ["1.2.840"]),
        ("US", [0, 65535], [0, 65535]),
        ("UT", "a\\b", ["a\\b"]),
        ("UV", (1 << 64) - 1, [(1 << 64) - 1]),
    ],
)
def test_values_are_an_array_of_the_json_type_of_their_vr(vr, value, expected):
    assert written(vr, value) == {"vr": vr, "Value": expected}


def test_decimal_string_is_a_plain_float():
    assert type(written("DS", "1.50")["Value"][0]) is float


def test_integer_string_is_a_plain_int():
    assert type(written("IS", "7")["Value"][0]) is int


@pytest.mark.parametrize("vr", ["DS", "FD", "IS", "LO", "OB", "PN", "SQ", "UI", "UN", "US"])
def test_empty_element_has_no_value(vr):
    assert written(vr, None) == {"vr": vr}


def test_empty_value_among_others_is_null():
    assert written("LO", ["bar", "", "foo"])["Value"] == ["bar", None, "foo"]


def test_empty_number_among_others_is_null():
    assert written("DS", ["1", "", "2"])["Value"] == [1.0, None, 2.0]


def test_name_is_an_object_of_its_groups():
    assert written("PN", "Yamada^Tarou=山田^太郎=やまだ^たろう")["Value"] == [
        {"Alphabetic": "Yamada^Tarou", "Ideographic": "山田^太郎", "Phonetic": "やまだ^たろう"}
    ]


def test_empty_groups_of_a_name_are_left_out():
    assert written("PN", "=山田")["Value"] == [{"Ideographic": "山田"}]


def test_empty_name_among_others_is_null():
    assert written("PN", ["A^B", "", "C"])["Value"] == [{"Alphabetic": "A^B"}, None, {"Alphabetic": "C"}]


def test_group_beyond_the_third_of_a_name_is_not_lost():
    content = written("PN", "a=b=c=d")["Value"]
    with codicom.options(reading_validation=0):
        assert read("PN", *content) == "a=b=c=d"


def test_bytes_are_inline_base64_without_padding_to_even_length():
    assert written("OB", b"\1\2\3") == {"vr": "OB", "InlineBinary": "AQID"}


def test_file_object_as_a_value_is_read_and_left_where_it_stood():
    buffer = io.BytesIO(b"abc")
    buffer.seek(1)
    made = codicom.Dataset()
    made.add_new(0x7FE00010, "OB", buffer)
    assert made.to_json_dict()["7FE00010"]["InlineBinary"] == "YWJj"
    assert buffer.tell() == 1


def test_sequence_is_an_array_of_objects_and_an_empty_item_an_empty_one():
    assert written("SQ", [dataset("US", 1), codicom.Dataset()]) == {
        "vr": "SQ",
        "Value": [{"00091001": {"vr": "US", "Value": [1]}}, {}],
    }


@pytest.mark.parametrize(
    ("number", "name"), [(float("nan"), "NaN"), (float("inf"), "Infinity"), (float("-inf"), "-Infinity")]
)
def test_number_that_json_has_not_is_a_string(number, name):
    assert written("FD", [1.5, number])["Value"] == [1.5, name]


def test_text_is_valid_json_with_numbers_that_are_not_finite():
    def refuse(name):
        pytest.fail(f"{name} is no JSON")

    assert json.loads(dataset("FD", float("nan")).to_json(), parse_constant=refuse)


def test_group_length_is_left_out():
    made = dataset("UL", 12, tag=0x00080000)
    made.PatientID = "1"
    assert list(made.to_json_dict()) == ["00100020"]


def test_file_meta_information_is_left_out():
    made = codicom.Dataset()
    made.ensure_file_meta()
    made.file_meta.TransferSyntaxUID = "1.2.840.10008.1.2.1"
    made.PatientID = "1"
    assert list(made.to_json_dict()) == ["00100020"]


def test_keys_are_in_ascending_order_of_the_tags():
    made = codicom.Dataset()
    made.Rows = 1
    made.PatientID = "1"
    assert list(made.to_json_dict()) == ["00100020", "00280010"]


def test_ambiguous_vr_is_decided_by_the_dataset():
    made = codicom.Dataset()
    made.PixelRepresentation = 1
    made.add_new("SmallestImagePixelValue", "US or SS", 5)
    assert made.to_json_dict()["00280106"] == {"vr": "SS", "Value": [5]}


def test_ambiguous_vr_that_nothing_decides_is_that_of_its_numbers():
    made = codicom.Dataset()
    made.add_new("SmallestImagePixelValue", "US or SS", -5)
    assert made.to_json_dict()["00280106"] == {"vr": "SS", "Value": [-5]}


def test_ambiguous_bytes_that_nothing_decides_are_un():
    made = codicom.Dataset()
    made.add_new(0x7FE00010, "OB or OW", b"ab")
    assert made.to_json_dict()["7FE00010"] == {"vr": "UN", "InlineBinary": "YWI="}


def test_converted_date_is_its_text():
    made = dataset("DA", datetime.date(2024, 2, 29))
    assert made.to_json_dict()["00091001"]["Value"] == ["20240229"]


def test_bulk_data_handler_gives_the_uri_of_what_is_over_the_threshold():
    made = dataset("OB", bytes(7))
    assert made.to_json_dict(8, lambda element: f"uri/{element.tag.json_key}")["00091001"] == {
        "vr": "OB",
        "BulkDataURI": "uri/00091001",
    }


def test_bulk_data_handler_is_not_asked_at_the_threshold():
    made = dataset("OB", bytes(6))
    assert "InlineBinary" in made.to_json_dict(8, lambda element: pytest.fail("asked"))["00091001"]


def test_bulk_data_handler_is_asked_for_nested_elements():
    made = dataset("SQ", [dataset("OB", bytes(100))])
    items = made.to_json_dict(8, lambda element: "uri")["00091001"]["Value"]
    assert items == [{"00091001": {"vr": "OB", "BulkDataURI": "uri"}}]


def test_dump_handler_makes_the_text():
    assert dataset("US", 1).to_json(dump_handler=lambda content: repr(sorted(content))) == "['00091001']"


def test_element_has_its_own_json():
    element = DataElement(0x00100010, "PN", "A^B")
    assert element.to_json() == '{"Value": [{"Alphabetic": "A^B"}], "vr": "PN"}'


def test_value_that_is_no_text_is_refused_with_its_path():
    made = dataset("SQ", [dataset("LT", b"bytes", tag=0x00204000)], tag=0x00081140)
    with pytest.raises(InvalidValueError, match="text") as refused:
        made.to_json()
    assert refused.value.tag_path == "ReferencedImageSequence[0].ImageComments"


def test_invalid_element_can_be_left_out_and_is_named():
    made = dataset("DA", "yesterday", tag=0x00080020)
    made.PatientID = "1"
    with pytest.warns(ValueWarning, match="StudyDate"):
        content = made.to_json_dict(suppress_invalid_tags=True)
    assert list(content) == ["00100020"]


def test_only_the_nested_element_that_is_invalid_is_left_out():
    item = dataset("DA", "yesterday", tag=0x00080020)
    item.PatientID = "1"
    made = dataset("SQ", [item], tag=0x00081140)
    with pytest.warns(ValueWarning, match=r"ReferencedImageSequence\[0\]\.StudyDate"):
        content = made.to_json_dict(suppress_invalid_tags=True)
    assert content["00081140"]["Value"] == [{"00100020": {"vr": "LO", "Value": ["1"]}}]


def nested(depth):
    made = codicom.Dataset()
    for _ in range(depth):
        outer = codicom.Dataset()
        outer.ReferencedImageSequence = [made]
        made = outer
    return made


def test_dataset_as_deep_as_the_limit_is_written():
    assert nested(64).to_json().count("00081140") == 64


def test_dataset_deeper_than_the_limit_is_refused():
    with pytest.raises(LimitExceededError, match="limit depth exceeded"):
        nested(65).to_json()


def test_dataset_too_deep_for_python_is_refused_as_too_deep():
    made = nested(3000)
    with codicom.options(limits=codicom.Limits(depth=10_000)), pytest.raises(LimitExceededError, match="depth"):
        made.to_json_dict()


# --- reading


@pytest.mark.parametrize("text", ['{"00100020": {"vr": "LO", "Value": ["é"]}}'])
@pytest.mark.parametrize("kind", [str, str.encode, lambda text: bytearray(text.encode()), json.loads])
def test_content_is_text_bytes_or_a_dictionary(text, kind):
    assert codicom.Dataset.from_json(kind(text)).PatientID == "é"


@pytest.mark.parametrize(
    ("vr", "values", "expected"),
    [
        ("AT", ["00100010"], 0x00100010),
        ("AT", ["00100010", None], [0x00100010, None]),
        ("DS", [1.5], 1.5),
        ("DS", ["1.50"], 1.5),
        ("DS", [1.5, None], [1.5, ""]),
        ("DS", [""], None),
        ("FD", ["NaN"], pytest.approx(float("nan"), nan_ok=True)),
        ("FD", ["-Infinity", "inf"], [float("-inf"), float("inf")]),
        ("FL", [1, 2], [1.0, 2.0]),
        ("FL", [None], None),
        ("IS", [7], 7),
        ("IS", ["7", " 8 "], [7, 8]),
        ("IS", [7.0], 7),
        ("IS", ["1\\2"], [1, 2]),
        ("LO", ["bar", None, "foo"], ["bar", "", "foo"]),
        ("LO", ["a\\b"], ["a", "b"]),
        ("LT", ["a\\b"], "a\\b"),
        ("PN", [{"Alphabetic": "A^B"}], "A^B"),
        ("PN", [{"Phonetic": "P"}, None], ["==P", ""]),
        ("SV", ["-9223372036854775808"], -(1 << 63)),
        ("UI", ["1.2", "1.3"], ["1.2", "1.3"]),
        ("US", [""], None),
        ("US", [1, 2], [1, 2]),
        ("US", [1.0], 1),
    ],
)
def test_values_are_read_by_their_vr(vr, values, expected):
    assert read(vr, *values) == expected


@pytest.mark.parametrize("vr", ["AT", "DS", "FD", "IS", "LO", "OB", "PN", "UI", "UN", "US"])
@pytest.mark.parametrize("rest", [{}, {"Value": []}], ids=["nothing", "empty"])
def test_element_without_a_value_is_empty(vr, rest):
    assert codicom.Dataset.from_json({"00091001": {"vr": vr, **rest}})[0x00091001].is_empty


@pytest.mark.parametrize("rest", [{}, {"Value": []}], ids=["nothing", "empty"])
def test_sequence_without_a_value_has_no_items(rest):
    assert len(codicom.Dataset.from_json({"00091001": {"vr": "SQ", **rest}})[0x00091001].value) == 0


def test_number_of_a_decimal_string_is_written_to_files_as_it_was_in_json():
    assert str(read("DS", 1)) == "1"


def test_number_too_long_for_a_decimal_string_keeps_its_value_and_gets_a_text_that_fits():
    value = read("DS", 0.12345678901234567)
    assert value == 0.12345678901234567
    assert len(str(value)) <= 16


def test_integer_string_that_is_a_fraction_is_kept_with_a_warning():
    with pytest.warns(ValueWarning, match=r"\(0009,1001\).*IS"):
        assert read("IS", 1.5) == 1.5


def test_text_of_a_number_string_that_is_no_number_is_kept_with_a_warning():
    with pytest.warns(ValueWarning, match="IS"):
        assert read("IS", "1A") == "1A"


def test_null_among_binary_floats_is_nan():
    assert str(read("FD", 1.5, None)[1]) == "nan"


def test_options_decide_the_python_types():
    assert read("DA", "20240229", datetime_conversion=True) == datetime.date(2024, 2, 29)


def test_decimals_are_decimal_where_options_say_so():
    from decimal import Decimal

    assert read("DS", 1.1, "2", ds_type="decimal") == [Decimal("1.1"), Decimal(2)]


def test_key_may_be_a_keyword():
    assert codicom.Dataset.from_json({"PatientID": {"vr": "LO", "Value": ["1"]}}).PatientID == "1"


def test_private_elements_know_their_creator():
    made = codicom.Dataset.from_json(
        {"00090010": {"vr": "LO", "Value": ["ACME"]}, "00091001": {"vr": "US", "Value": [1]}}
    )
    assert made[0x00091001].private_creator == "ACME"


def test_items_are_of_the_class_that_reads():
    class Own(codicom.Dataset):
        pass

    made = Own.from_json({"00081140": {"vr": "SQ", "Value": [{}, None]}})
    assert [type(item) for item in made.ReferencedImageSequence] == [Own, Own]


def test_file_meta_dataset_reads_its_own_group():
    made = codicom.FileMetaDataset.from_json({"00020010": {"vr": "UI", "Value": ["1.2.840.10008.1.2"]}})
    assert made.TransferSyntaxUID.is_implicit_VR


def test_element_of_another_group_is_refused_in_file_meta_information():
    with pytest.raises(InvalidValueError, match="group 0002 only"):
        codicom.FileMetaDataset.from_json({"00080018": {"vr": "UI", "Value": ["1.2.840"]}})


def attribute(**content):
    return codicom.Dataset.from_json({"00091001": content})[0x00091001].value


@pytest.mark.parametrize("text", ["AQID", ["AQID"], "AQ\r\nID"], ids=["plain", "in a list", "in lines"])
def test_inline_binary_is_base64(text):
    assert attribute(vr="OB", InlineBinary=text) == b"\1\2\3"


def test_inline_binary_of_numbers_is_little_endian():
    assert attribute(vr="US", InlineBinary="AQACAA==") == [1, 2]


def test_un_of_a_known_tag_gets_the_vr_of_the_dictionary():
    element = codicom.Dataset.from_json({"00100020": {"vr": "UN", "InlineBinary": "QUJD"}})[0x00100020]
    assert (element.VR, element.value) == ("LO", "ABC")


def test_un_stays_un_where_options_say_so():
    with codicom.options(replace_un_with_known_vr=False):
        element = codicom.Dataset.from_json({"00100020": {"vr": "UN", "InlineBinary": "QUJD"}})[0x00100020]
    assert (element.VR, element.value) == ("UN", b"ABC")


@pytest.mark.parametrize(
    "handler",
    [lambda uri: uri.encode(), lambda tag, vr, uri: f"{uri}".encode(), lambda uri, timeout=1: uri.encode()],
    ids=["uri", "tag vr uri", "uri and an option"],
)
@pytest.mark.parametrize("uri", ["uri/1", ["uri/1"]], ids=["plain", "in a list"])
def test_bulk_data_handler_gives_the_value_at_a_uri(handler, uri):
    content = {"00091001": {"vr": "OB", "BulkDataURI": uri}}
    assert codicom.Dataset.from_json(content, handler)[0x00091001].value == b"uri/1"


def test_bulk_data_handler_is_told_tag_and_vr():
    asked = []
    codicom.Dataset.from_json({"7FE00010": {"vr": "OW", "BulkDataURI": "u"}}, lambda *parts: asked.append(parts) or b"")
    assert asked == [("u",)]
    codicom.Dataset.from_json(
        {"7FE00010": {"vr": "OW", "BulkDataURI": "u"}}, lambda tag, vr, uri: asked.append((tag, vr, uri))
    )
    assert asked[1:] == [("7FE00010", "OW", "u")]


def test_bulk_data_of_text_is_decoded_by_the_character_set_of_the_dataset():
    content = {
        "00080005": {"vr": "CS", "Value": ["ISO_IR 100"]},
        "00204000": {"vr": "LT", "BulkDataURI": "u"},
    }
    assert codicom.Dataset.from_json(content, lambda uri: b"\xe9").ImageComments == "é"


def test_bulk_data_handler_may_give_values():
    content = {"00091001": {"vr": "FD", "BulkDataURI": "u"}}
    assert codicom.Dataset.from_json(content, lambda uri: [1.5, 2.5])[0x00091001].value == [1.5, 2.5]


def test_bulk_data_without_a_handler_stays_empty_with_a_warning():
    with pytest.warns(ValueWarning, match="PixelData is bulk data"):
        made = codicom.Dataset.from_json({"7FE00010": {"vr": "OW", "BulkDataURI": "u"}})
    assert made.PixelData is None


def test_name_as_a_string_is_taken_with_a_warning():
    with pytest.warns(ValueWarning, match="must be an object with Alphabetic"):
        assert read("PN", "A^B") == "A^B"


def test_value_that_breaks_a_rule_of_its_vr_is_kept_with_a_warning_that_names_the_place():
    content = {"00081140": {"vr": "SQ", "Value": [{"00080020": {"vr": "DA", "Value": ["x"]}}]}}
    with pytest.warns(ValueWarning, match=r"ReferencedImageSequence\[0\]\.StudyDate"):
        made = codicom.Dataset.from_json(content)
    assert made.ReferencedImageSequence[0].StudyDate == "x"


def test_value_that_breaks_a_rule_of_its_vr_is_refused_where_options_say_so():
    with codicom.options(reading_validation=2), pytest.raises(InvalidValueError, match="YYYYMMDD") as refused:
        codicom.Dataset.from_json({"00080020": {"vr": "DA", "Value": ["x"]}})
    assert refused.value.tag_path == "StudyDate"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ({"vr": "US", "Value": 1}, "Value must be an array, got a number"),
        ({"vr": "US", "Value": None}, "Value must be an array, got null"),
        ({"vr": "US", "Value": [1.5]}, "a whole number"),
        ({"vr": "US", "Value": [True]}, "a whole number"),
        ({"vr": "US", "Value": [1, None]}, "got none"),
        ({"vr": "FD", "Value": ["x"]}, "a number, got a string"),
        ({"vr": "DS", "Value": [{}]}, "got an object"),
        ({"vr": "LO", "Value": [5]}, "a string, got a number"),
        ({"vr": "PN", "Value": [{"Alphabetic": 5}]}, "a string, got a number"),
        ({"vr": "UI", "Value": [[]]}, "a string, got an array"),
        ({"vr": "AT", "Value": ["0010"]}, "eight hexadecimal digits"),
        ({"vr": "OB", "Value": ["x"]}, "InlineBinary or BulkDataURI"),
        ({"vr": "OB", "InlineBinary": "AQI"}, "base64"),
        ({"vr": "OB", "InlineBinary": 5}, "InlineBinary must be a string, got a number"),
        ({"vr": "US", "InlineBinary": "AQID"}, "multiple"),
        ({"vr": "SQ", "InlineBinary": "AQID"}, "array of objects"),
        ({"vr": "SQ", "Value": {}}, "Value must be an array, got an object"),
        ({"vr": "SQ", "Value": [5]}, "JSON object, got a number"),
        ({"vr": "OB", "InlineBinary": "AQID", "BulkDataURI": "u"}, "at most one of"),
        ({"vr": "us"}, "two upper-case letters"),
        ({"vr": "XX", "Value": ["x"]}, "InlineBinary or BulkDataURI"),
        ({"vr": 5}, "a vr must be a string, got a number"),
        ({"vr": ["US"], "Value": [1]}, "a vr must be a string, got an array"),
        ({"Value": [1]}, "have a vr, got none"),
        ([], "an element must be a JSON object, got an array"),
        (None, "an element must be a JSON object, got null"),
    ],
)
def test_content_that_cannot_be_is_refused_with_its_path(content, words):
    outer = {"00081140": {"vr": "SQ", "Value": [{}, {"00280010": content}]}}
    with pytest.raises(InvalidValueError, match=words) as refused:
        codicom.Dataset.from_json(outer)
    assert refused.value.tag_path.startswith("ReferencedImageSequence[1]")


def test_missing_vr_is_a_key_error_too():
    with pytest.raises(KeyError, match="vr"):
        codicom.Dataset.from_json({"00100020": {}})


def test_value_that_is_no_array_is_a_type_error_too():
    with pytest.raises(TypeError, match="array"):
        codicom.Dataset.from_json({"00100020": {"vr": "LO", "Value": "x"}})


@pytest.mark.parametrize("key", ["zz", "Patient", "", "0010002g"])
def test_key_that_is_no_tag_is_refused(key):
    with pytest.raises(InvalidValueError, match="tag of eight"):
        codicom.Dataset.from_json({key: {"vr": "US"}})


def test_element_given_twice_is_refused():
    with pytest.raises(InvalidValueError, match="twice"):
        codicom.Dataset.from_json({"0008002A": {"vr": "DT"}, "0008002a": {"vr": "DT"}})


def test_several_datasets_are_refused_with_what_to_do():
    with pytest.raises(InvalidValueError, match="for each of them"):
        codicom.Dataset.from_json("[{}, {}]")


@pytest.mark.parametrize("text", ["", "{", '{"00100020": {"vr": "LO", "Value": ["secret', b"\xff\xfe\xfd", "nul"])
def test_text_that_is_no_json_is_refused_without_showing_it(text):
    with pytest.raises(InvalidValueError, match="not JSON") as refused:
        codicom.Dataset.from_json(text)
    assert "secret" not in str(refused.value)


def deep_text(depth):
    return '{"00081140": {"vr": "SQ", "Value": [' * depth + "{}" + "]}}" * depth


def test_json_as_deep_as_the_limit_is_read():
    assert codicom.Dataset.from_json(deep_text(64)).to_json() != "{}"


@pytest.mark.parametrize("depth", [65, 100_000])
def test_json_deeper_than_the_limit_is_refused(depth):
    with pytest.raises(LimitExceededError, match="limit depth exceeded"):
        codicom.Dataset.from_json(deep_text(depth))


def test_element_is_read_by_itself():
    element = DataElement.from_json(codicom.Dataset, "00100010", "PN", [{"Alphabetic": "A^B"}], "Value")
    assert (int(element.tag), element.VR, element.value) == (0x00100010, "PN", "A^B")


def test_element_without_a_value_key_is_empty():
    assert DataElement.from_json(codicom.Dataset, "00100010", "PN", [""], None).is_empty


def test_element_with_an_unknown_value_key_is_refused():
    with pytest.raises(InvalidValueError, match="InlineBinary"):
        DataElement.from_json(codicom.Dataset, "00100010", "PN", ["x"], "Values")


def test_words_set_in_a_big_endian_dataset_are_the_same_after_saving():
    # PS3.5 7.3: a value that is set is written as it is, so its words are in the order of the transfer syntax already.
    ds = codicom.Dataset()
    ds.file_meta = codicom.FileMetaDataset()
    ds.file_meta.TransferSyntaxUID = "1.2.840.10008.1.2.2"
    ds.add_new(0x60003000, "OW", b"\1\2\3\4")
    item = codicom.Dataset()
    item.add_new(0x00281201, "OW", b"\5\6")
    ds.add_new(0x00081140, "SQ", [item])
    ds.SOPClassUID, ds.SOPInstanceUID = "1.2", "1.3"
    stream = io.BytesIO()
    ds.save_as(stream, enforce_file_format=True)
    again = codicom.dcmread(stream.getvalue())
    assert ds.to_json_dict() == again.to_json_dict()
    assert ds.to_json_dict()["60003000"]["InlineBinary"] == "AgEEAw=="
