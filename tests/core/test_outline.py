import re
from html.parser import HTMLParser

import pytest

import codicom
from codicom import Dataset, examples, outline

HOSTILE = "<script>alert(1)</script>\"'&\n</details><img src=x onerror=alert(1)>\u202e"


class Seen(HTMLParser):
    """What a browser would make of a page: its tags, with their attributes."""

    def __init__(self, page):
        super().__init__()
        self.tags = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def names(self):
        return {tag for tag, _ in self.tags}


@pytest.fixture
def plan():
    return examples.rt_plan


def value_of(**element):
    (row,) = outline.rows(Dataset(**element))
    return row.value


def test_a_row_has_tag_name_vr_and_value():
    (row,) = outline.rows(Dataset(PatientID="x"))
    assert [str(each) for each in row[:4]] == ["(0010,0020)", "Patient ID", "LO", "'x'"]


def test_a_row_of_a_sequence_has_its_items(plan):
    (row,) = [each for each in outline.rows(plan) if each.name == "Beam Sequence"]
    assert (row.value, row.items[0].BeamName) == ("1 item(s)", "Field 1")


def test_private_rows_may_be_left_out():
    ds = Dataset(PatientID="x")
    ds.private_block(0x0011, "ME", create=True).add_new(1, "LO", "private")
    assert len(list(outline.rows(ds, private=False))) == 1


def test_a_long_text_is_cut():
    assert value_of(PatientComments="x" * 5000) == f"{'x' * 200!r}... (5,000 characters)"


def test_of_many_values_the_first_are_shown():
    assert value_of(SimpleFrameList=list(range(1, 100))).startswith("1, 2, 3, 4, 5")
    assert value_of(SimpleFrameList=list(range(1, 100))).endswith("16, ... (99 values)")


def test_bytes_are_told_by_their_number():
    ds = Dataset()
    ds.add_new("PixelData", "OW", bytes(5000))
    assert [each.value for each in outline.rows(ds)] == ["5,000 bytes"]


def test_a_uid_is_told_by_its_name():
    assert value_of(SOPClassUID="1.2.840.10008.5.1.4.1.1.2") == "CT Image Storage"


def test_a_value_is_on_one_line():
    assert "\n" not in value_of(PatientComments="a\nb")


def test_a_value_that_was_left_in_the_file_stays_there():
    ds = codicom.dcmread(examples.get_path("ct"), defer_size=1000)
    rows = {row.tag: row for row in outline.rows(ds)}
    assert rows[0x7FE00010].value == "32,768 bytes"
    assert ds.get_item(0x7FE00010, keep_deferred=True).value is None


def test_html_of_pixels_needs_no_decoder():
    ds = codicom.dcmread(examples.get_path("ct"))
    ds.file_meta.TransferSyntaxUID = "1.2.3.4"  # one that nothing decodes
    assert "32,768 bytes" in ds._repr_html_()


def test_html_holds_nothing_but_the_markup_of_an_outline(plan):
    assert Seen(plan._repr_html_()).names() == {"div", "table", "tr", "td", "details", "summary"}


def test_a_hostile_value_is_no_markup():
    ds = Dataset(PatientComments=HOSTILE)
    ds.private_block(0x0011, "<img src=x>", create=True).add_new(1, "LO", "<b>")
    assert Seen(ds._repr_html_()).names() == {"div", "table", "tr", "td"}


def test_what_turns_the_direction_of_text_is_made_visible():
    assert "\u202e" not in Dataset(PatientComments="a\u202eb")._repr_html_()


def test_html_ends_after_so_many_rows_and_says_so():
    ds = Dataset(BeamSequence=[Dataset(BeamName=str(number)) for number in range(20_000)])
    page = ds._repr_html_()
    assert page.count("<tr>") == outline.MOST_ROWS
    assert "Only the first 5,000 elements are shown" in page


def test_html_that_has_room_for_all_does_not_say_so(plan):
    assert "Only the first" not in plan._repr_html_()


def test_html_may_be_of_fewer_levels(plan):
    assert "Beam Name" not in outline.as_html(plan, depth=0)
    assert "Beam Name" in outline.as_html(plan, depth=1)


def test_a_page_has_one_script_and_the_policy_allows_that_one_only(plan):
    page = outline.as_page(plan, "plan.dcm")
    tags = Seen(page).tags
    (policy,) = [attrs["content"] for tag, attrs in tags if attrs.get("http-equiv") == "Content-Security-Policy"]
    assert re.fullmatch(r"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-[\w+/=]+'; .*", policy)
    assert [tag for tag, _ in tags].count("script") == 1


def test_the_policy_has_the_hash_of_the_script_as_it_stands_in_the_page(plan):
    import base64
    import hashlib

    page = outline.as_page(plan, "plan.dcm")
    script = page.partition("<script>")[2].partition("</script>")[0]
    assert base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() in page


def test_a_page_loads_nothing(plan):
    assert not [attrs for _, attrs in Seen(outline.as_page(plan, "x")).tags if {"src", "href"} & attrs.keys()]


def test_the_title_of_a_page_is_escaped(plan):
    assert Seen(outline.as_page(plan, "</title><b>.dcm")).names().isdisjoint({"b"})
