"""The Native DICOM Model (PS3.19 A.1): each rule of the annex, and what is refused."""

from __future__ import annotations

from decimal import Decimal
from xml.etree import ElementTree

import pytest

import codicom
from codicom.errors import InvalidValueError, LimitExceededError

NAMESPACE = "http://dicom.nema.org/PS3.19/models/NativeDICOM"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def dataset(vr, value, tag=0x00091001):
    made = codicom.Dataset()
    with codicom.options(writing_validation=0):
        made.add_new(tag, vr, value)
    return made


def parsed(made):
    """Return the DicomAttribute elements as the standard library reads them."""
    return list(ElementTree.fromstring(made.to_xml()))


def local(element):
    return element.tag.removeprefix(f"{{{NAMESPACE}}}")


def content(vr, value):
    """Return what stands inside an element as (name, number, text)."""
    (attribute,) = parsed(dataset(vr, value))
    return [(local(child), child.get("number"), child.text) for child in attribute]


def document(inside, namespace=f' xmlns="{NAMESPACE}"'):
    return f'<?xml version="1.0"?><NativeDicomModel{namespace} xml:space="preserve">{inside}</NativeDicomModel>'


def attribute(inside, tag="00091001", vr=' vr="LO"', rest=""):
    return f'<DicomAttribute tag="{tag}"{vr}{rest}>{inside}</DicomAttribute>'


def read(inside, vr="LO"):
    made = codicom.Dataset.from_xml(document(attribute(inside, vr=f' vr="{vr}"')))
    return made[0x00091001].value


# --- writing


def test_root_is_in_the_namespace_and_preserves_space():
    root = ElementTree.fromstring(codicom.Dataset().to_xml())
    assert (root.tag, root.get(SPACE), len(root)) == (f"{{{NAMESPACE}}}NativeDicomModel", "preserve", 0)


def test_element_tells_tag_vr_and_keyword():
    (element,) = parsed(dataset("UI", "1.2", tag=0x0020000D))
    assert element.attrib == {"tag": "0020000D", "vr": "UI", "keyword": "StudyInstanceUID"}


def test_element_of_no_dictionary_has_no_keyword():
    (element,) = parsed(dataset("US", 1, tag=0x00080003))
    assert element.attrib == {"tag": "00080003", "vr": "US"}


def test_private_element_tells_its_creator_and_not_its_block():
    made = codicom.Dataset()
    made.private_block(0x0009, "A & B", create=True).add_new(0x2A, "US", 1)
    creator, element = parsed(made)
    assert creator.attrib == {"tag": "00090010", "vr": "LO"}
    assert element.attrib == {"tag": "0009002A", "vr": "US", "privateCreator": "A & B"}


def test_private_element_without_a_creator_keeps_its_tag():
    (element,) = parsed(dataset("US", 1))
    assert element.attrib == {"tag": "00091001", "vr": "US"}


@pytest.mark.parametrize(
    ("vr", "value", "expected"),
    [
        ("AT", [0x7FE00010, 0x0008103E], ["7FE00010", "0008103E"]),
        ("CS", ["MPG", "", "XR3"], ["MPG", None, "XR3"]),
        ("DS", ["0.50", "+1E2"], ["0.50", "+1E2"]),
        ("FD", [0.1, float("nan"), float("inf"), float("-inf")], ["0.1", "NaN", "INF", "-INF"]),
        ("IS", "007", ["007"]),
        ("LT", "a\\b", ["a\\b"]),
        ("SV", -(1 << 63), ["-9223372036854775808"]),
        ("UT", 'a < b & "c" ]]> \r\n d', ['a < b & "c" ]]> \r\n d']),
    ],
)
def test_values_are_numbered_texts(vr, value, expected):
    assert content(vr, value) == [("Value", str(at), text) for at, text in enumerate(expected, 1)]


@pytest.mark.parametrize("vr", ["DS", "FD", "LO", "OB", "PN", "SQ", "UN", "US"])
def test_empty_element_has_nothing_inside(vr):
    assert content(vr, None) == []


def test_bytes_are_inline_base64():
    assert content("OB", b"\1\2\3") == [("InlineBinary", None, "AQID")]


def test_text_that_xml_cannot_hold_goes_as_its_bytes():
    assert content("LT", "a\x0cb") == [("InlineBinary", None, "YQxi")]


def test_bulk_data_handler_gives_the_uri():
    root = ElementTree.fromstring(dataset("OB", bytes(100)).to_xml(8, lambda element: 'http://a/?b=1&c="2"'))
    assert root[0][0].attrib == {"uri": 'http://a/?b=1&c="2"'}


def test_name_is_told_by_groups_and_components():
    (element,) = parsed(dataset("PN", "Yamada^Tarou^^Dr=山田^太郎"))
    (name,) = element
    assert name.get("number") == "1"
    assert [(local(group), [(local(part), part.text) for part in group]) for group in name] == [
        ("Alphabetic", [("FamilyName", "Yamada"), ("GivenName", "Tarou"), ("NamePrefix", "Dr")]),
        ("Ideographic", [("FamilyName", "山田"), ("GivenName", "太郎")]),
    ]


def test_sequence_has_numbered_items():
    (element,) = parsed(dataset("SQ", [dataset("US", 1, tag=0x00280010), codicom.Dataset()]))
    assert [(local(item), item.get("number"), [local(child) for child in item]) for item in element] == [
        ("Item", "1", ["DicomAttribute"]),
        ("Item", "2", []),
    ]


def test_group_length_is_left_out():
    assert parsed(dataset("UL", 12, tag=0x00080000)) == []


def test_value_that_is_no_text_is_refused_with_its_path():
    made = dataset("SQ", [dataset("LT", b"bytes", tag=0x00204000)], tag=0x00081140)
    with pytest.raises(InvalidValueError, match="text") as refused:
        made.to_xml()
    assert refused.value.tag_path == "ReferencedImageSequence[0].ImageComments"


# --- there and back


def back(made):
    return codicom.Dataset.from_xml(made.to_xml())


@pytest.mark.parametrize(
    ("vr", "value"),
    [
        ("LO", ["a", "", "b"]),
        ("LO", "  leading"),
        ("LT", "line\r\nline\rline\n\ttab"),
        ("LT", "\x1b$B and \x00"),
        ("LO", ["a\x0cb", "c"]),
        ("ST", "\U0001f600 < & > \" ' ]]>"),
        ("PN", "A^B"),
        ("PN", "A^B^^"),
        ("PN", "^B"),
        ("PN", "==A^B^C^D^E"),
        ("PN", ["A", "", "C^D"]),
        ("PN", ["A\x0c^B", "C=D"]),
        ("FD", [0.1, float("inf")]),
        ("FL", 3.4028234663852886e38),
        ("UV", (1 << 64) - 1),
        ("OW", bytes(range(256))),
        ("SQ", []),
    ],
)
def test_value_comes_back(vr, value):
    made = dataset(vr, value)
    assert back(made) == made


def test_name_of_more_components_than_the_standard_has_comes_back():
    made = dataset("PN", "a^b^c^d^e^f=g=h")
    assert back(made) == made


def test_decimal_comes_back_with_its_text():
    made = codicom.Dataset()
    with codicom.options(ds_type="decimal"):
        made.add_new(0x00091001, "DS", Decimal("1.50"))
    assert str(back(made)[0x00091001].value) == "1.50"


def test_private_elements_come_back_to_their_blocks():
    made = codicom.Dataset()
    made.add_new(0x00090011, "LO", "ONE")
    made.add_new(0x00090012, "LO", "TWO")
    made.add_new(0x00091101, "US", 1)
    made.add_new(0x00091201, "US", 2)
    assert back(made) == made


def test_two_blocks_of_one_creator_come_back():
    made = codicom.Dataset()
    made.add_new(0x00090010, "LO", "ONE")
    made.add_new(0x00090020, "LO", "ONE")
    made.add_new(0x00091005, "US", 1)
    made.add_new(0x00092005, "US", 2)
    assert back(made) == made


# --- reading what others write


@pytest.mark.parametrize("form", [str, str.encode, lambda text: text.replace("1.0", "1.0", 1).encode("utf-16")])
def test_content_is_text_or_bytes_in_any_encoding(form):
    text = document(attribute('<Value number="1">é</Value>'))
    assert codicom.Dataset.from_xml(form(text))[0x00091001].value == "é"


def test_encoding_that_the_document_names_is_followed():
    text = '<?xml version="1.0" encoding="ISO-8859-1"?>' + document(attribute('<Value number="1">é</Value>'))[21:]
    assert codicom.Dataset.from_xml(text.encode("latin-1"))[0x00091001].value == "é"


def test_document_without_a_namespace_is_read():
    text = document(attribute('<Value number="1">x</Value>'), namespace="")
    assert codicom.Dataset.from_xml(text)[0x00091001].value == "x"


def test_values_are_taken_in_the_order_of_their_numbers():
    assert read('<Value number="2">b</Value><Value number="1">a</Value>') == ["a", "b"]


def test_vr_that_is_left_out_is_that_of_the_dictionary():
    made = codicom.Dataset.from_xml(document(attribute('<Value number="1">5</Value>', tag="00280010", vr="")))
    assert (made["Rows"].VR, made.Rows) == ("US", 5)


def test_private_vr_that_is_left_out_is_that_of_the_private_dictionary():
    inside = attribute(
        "<InlineBinary>AQI=</InlineBinary>", tag="00290010", vr="", rest=' privateCreator="SIEMENS CSA HEADER"'
    )
    made = codicom.Dataset.from_xml(document(inside))
    assert made.get_private_item(0x0029, 0x10, "SIEMENS CSA HEADER").VR == "OB"


def test_private_element_whose_creator_reserves_no_block_gets_the_first_free_one():
    taken = attribute('<Value number="1">OTHER</Value>', tag="00090010")
    inside = attribute('<Value number="1">x</Value>', tag="00090001", rest=' privateCreator="ACME"')
    made = codicom.Dataset.from_xml(document(taken + inside))
    assert made[0x00090011].value == "ACME"
    assert made[0x00091101].value == "x"
    assert made[0x00091101].private_creator == "ACME"


def test_private_element_with_its_block_stays_there():
    inside = attribute('<Value number="1">x</Value>', tag="00092001", rest=' privateCreator="ACME"')
    made = codicom.Dataset.from_xml(document(inside))
    assert made[0x00090020].value == "ACME"
    assert made[0x00092001].value == "x"


@pytest.mark.parametrize("name", ["uri", "uuid"])
def test_bulk_data_handler_gives_the_value(name):
    text = document(attribute(f'<BulkData {name}="u1"/>', vr=' vr="OB"'))
    made = codicom.Dataset.from_xml(text, lambda tag, vr, uri: f"{tag} {vr} {uri}".encode())
    assert made[0x00091001].value == b"00091001 OB u1"


def test_inline_binary_may_be_broken_into_lines():
    assert read("<InlineBinary>\n  AQ\n  ID\n</InlineBinary>", vr="OB") == b"\1\2\3"


# --- refused


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize("doctype", ["<!DOCTYPE NativeDicomModel>", '<!DOCTYPE x SYSTEM "x.dtd">', BOMB, OUTSIDE])
def test_document_type_declaration_is_refused(doctype):
    text = doctype + document(attribute('<Value number="1">&a;</Value>'))[21:]
    with pytest.raises(InvalidValueError, match="document type declaration is refused"):
        codicom.Dataset.from_xml(text)


def test_entity_that_nothing_declares_is_refused():
    with pytest.raises(InvalidValueError, match="not XML: undefined entity"):
        read('<Value number="1">&a;</Value>')


@pytest.mark.parametrize(
    "text", ["", "x", "<NativeDicomModel>", document("")[:-3], b"\xff", b'<?xml version="1.0" encoding="none"?><a/>']
)
def test_text_that_is_no_xml_is_refused(text):
    with pytest.raises(InvalidValueError, match="not XML"):
        codicom.Dataset.from_xml(text)


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        ("<x/>", "unexpected element in NativeDicomModel"),
        ("text", "unexpected text in NativeDicomModel"),
        ('<DicomAttribute vr="LO"/>', "a tag of eight hexadecimal digits"),
        ('<DicomAttribute tag="0009" vr="LO"/>', "a tag of eight hexadecimal digits"),
        (attribute("", vr=' vr="lo"'), "two upper-case letters"),
        (attribute("<Value>x</Value>"), "must have a number"),
        (attribute('<Value number="2">x</Value>'), "must be numbered 1, 2, 3"),
        (attribute('<Value number="1">x</Value>' * 2), "must be numbered 1, 2, 3"),
        (attribute('<Value number="99999999999">x</Value>'), "must have a number"),
        (attribute("x"), "unexpected text in DicomAttribute"),
        (attribute("<Value number='1'><b/></Value>"), "unexpected element in Value"),
        (attribute('<Item number="1"/>'), "an Item must be in an element of VR SQ, got LO"),
        (attribute('<PersonName number="1"/>'), "a PersonName must be in an element of VR PN, got LO"),
        (attribute('<Value number="1"/>', vr=' vr="SQ"'), "a Value must not be in an element of VR SQ"),
        (attribute('<Value number="1">x</Value>', vr=' vr="US"'), "a whole number"),
        (attribute("<InlineBinary>A</InlineBinary>", vr=' vr="OB"'), "base64"),
        (attribute("<InlineBinary>/w==</InlineBinary>"), "base64 of UTF-8"),
        (attribute("<BulkData/>", vr=' vr="OB"'), "uri or uuid"),
        (attribute("<InlineBinary>AQ==</InlineBinary>" * 2, vr=' vr="OB"'), "or one InlineBinary"),
        (attribute("") * 2, "given twice"),
        (attribute("", tag="00080010", rest=' privateCreator="x"'), "odd groups"),
        ('<a:DicomAttribute xmlns:a="http://else" tag="00091001" vr="LO"/>', "unexpected element"),
    ],
)
def test_content_that_cannot_be_is_refused(inside, words):
    with pytest.raises(InvalidValueError, match=words):
        codicom.Dataset.from_xml(document(inside))


def test_refusal_tells_path_and_line():
    item = f'\n<Item number="1">{attribute("x", tag="00280010")}</Item>'
    with pytest.raises(InvalidValueError, match=r"line 2") as refused:
        codicom.Dataset.from_xml(document(attribute(item, tag="00081140", vr=' vr="SQ"')))
    assert refused.value.tag_path == "ReferencedImageSequence[0].Rows"


def deep(depth):
    opening = '<DicomAttribute tag="00081140" vr="SQ"><Item number="1">'
    return document(opening * depth + "</Item></DicomAttribute>" * depth)


def test_document_as_deep_as_the_limit_is_read():
    made = codicom.Dataset.from_xml(deep(64))
    assert made.to_xml().count("<Item ") == 64


@pytest.mark.parametrize("depth", [65, 100_000])
def test_document_deeper_than_the_limit_is_refused(depth):
    with pytest.raises(LimitExceededError, match="limit depth exceeded"):
        codicom.Dataset.from_xml(deep(depth))


def test_dataset_deeper_than_the_limit_is_not_written():
    made = codicom.Dataset()
    for _ in range(65):
        outer = codicom.Dataset()
        outer.ReferencedImageSequence = [made]
        made = outer
    with pytest.raises(LimitExceededError, match="limit depth exceeded"):
        made.to_xml()
