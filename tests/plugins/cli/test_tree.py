import asyncio
import importlib.util
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

import codicom
from codicom import Dataset, examples
from codicom_cli.main import main
from codicom_cli.tree import PLAIN, lines_for

PLAN = str(examples.get_path("rt_plan"))
CT = str(examples.get_path("ct"))
HOSTILE = "<script>alert(1)</script>\n\x1b[2J</td><img src=x>"


@pytest.fixture
def told(capsys):
    """Run ``codicom tree`` and return its exit code, its lines and its errors."""

    def run(*arguments):
        code = main(["tree", *map(str, arguments)])
        captured = capsys.readouterr()
        return code, captured.out.splitlines(), captured.err

    return run


@pytest.fixture
def hostile(tmp_path):
    ds = Dataset(SOPClassUID="1.2", SOPInstanceUID="1.3", PatientComments=HOSTILE, PatientID="plain")
    ds.private_block(0x0011, "<b>ME", create=True).add_new(1, "LT", HOSTILE)
    ds.ensure_file_meta()
    ds.file_meta.TransferSyntaxUID = "1.2.840.10008.1.2.1"
    ds.save_as(tmp_path / "hostile.dcm", enforce_file_format=True)
    return tmp_path / "hostile.dcm"


def tags_of(page):
    """Return the names of all tags that a browser would see."""
    found = set()
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, _: found.add(tag)
    parser.feed(page)
    return found


def test_the_installed_command_draws_a_tree():
    command = Path(sys.executable).with_name("codicom")
    done = subprocess.run([command, "tree", PLAN], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.startswith("rtplan.dcm\n├─ File Meta Information\n│  ├─ (0002,0000)")


def test_every_element_has_a_line(told):
    code, lines, _ = told(PLAN)
    ds = codicom.dcmread(PLAN)
    assert code == 0
    assert sum("(" in line and ": " in line for line in lines) == len(ds.file_meta) + sum(1 for _ in ds.iterall())


def test_items_stand_below_their_sequence(told):
    lines = told(PLAN)[1]
    at = next(number for number, line in enumerate(lines) if "Dose Reference Sequence SQ: 2 item(s)" in line)
    assert lines[at + 1 : at + 3] == ["   │  ├─ item 0", "   │  │  ├─ (300A,0012) Dose Reference Number IS: 1"]


def test_depth_0_shows_no_items(told):
    assert not any("item 0" in line for line in told(PLAN, "--depth", "0")[1])


def test_depth_1_shows_the_items_of_the_first_level_only(told):
    lines = told(PLAN, "--depth", "1")[1]
    assert any("Beam Name" in line for line in lines)
    assert not any("Control Point Index" in line for line in lines)


def test_private_elements_may_be_left_out(told):
    assert any("(0009,0010)" in line for line in told(CT)[1])
    assert not any("(0009,0010)" in line for line in told(CT, "--no-private")[1])


def test_pixels_are_told_by_their_size(told):
    assert any(line.endswith("Pixel Data OW: 32,768 bytes") for line in told(CT)[1])


def test_a_value_cannot_steer_the_terminal(told, hostile):
    lines = told(hostile)[1]
    assert not any("\x1b" in line for line in lines)


def test_a_value_with_a_line_end_takes_one_line(told, hostile):
    assert sum("(0010,4000)" in line for line in told(hostile)[1]) == 1
    assert not any(line.startswith("</td>") for line in told(hostile)[1])


def test_where_the_lines_cannot_be_written_others_are_drawn():
    assert lines_for("ascii") is PLAIN
    assert lines_for("no-such-encoding") is PLAIN


def test_a_missing_file_is_told(told, tmp_path):
    code, _, errors = told(tmp_path / "none.dcm")
    assert (code, "No such file" in errors) == (1, True)


def test_a_file_that_is_no_dicom_is_told(told, tmp_path):
    (tmp_path / "notes.txt").write_text("no DICOM")
    code, _, errors = told(tmp_path / "notes.txt")
    assert (code, "no DICM prefix" in errors) == (1, True)


def test_force_reads_a_file_without_meta_information(told):
    code, lines, _ = told(examples.get_path("no_meta"), "--force")
    assert code == 0
    assert lines[1] == "└─ Dataset"


def test_of_a_truncated_file_there_is_what_is_left(told, tmp_path):
    (tmp_path / "cut.dcm").write_bytes(Path(PLAN).read_bytes()[:1000])
    code, lines, _ = told(tmp_path / "cut.dcm")
    assert code == 0
    assert any("Patient ID" in line for line in lines)


def test_a_page_holds_every_element(told, tmp_path):
    assert told(PLAN, "--html", tmp_path / "plan.html")[:2] == (0, [])
    page = (tmp_path / "plan.html").read_text(encoding="utf-8")
    ds = codicom.dcmread(PLAN)
    assert page.count("<tr>") == len(ds.file_meta) + sum(1 for _ in ds.iterall())


def test_a_hostile_value_is_no_markup_in_a_page(told, hostile, tmp_path):
    told(hostile, "--html", tmp_path / "page.html")
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "img" not in tags_of(page)
    assert page.count("<script>") == 1
    assert "\x1b" not in page


def test_a_page_loads_nothing_and_says_so(told, tmp_path):
    told(PLAN, "--html", tmp_path / "plan.html")
    page = (tmp_path / "plan.html").read_text(encoding="utf-8")
    assert "default-src 'none'" in page
    assert "src=" not in page
    assert "href=" not in page


def test_a_page_keeps_to_depth_and_private(told, tmp_path):
    told(CT, "--html", tmp_path / "page.html", "--no-private", "--depth", "0")
    assert "(0009,0010)" not in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_a_page_that_is_there_is_replaced_only_if_asked_for(told, tmp_path):
    (tmp_path / "page.html").write_text("mine")
    code, _, errors = told(PLAN, "--html", tmp_path / "page.html")
    assert (code, "--overwrite" in errors) == (1, True)
    assert (tmp_path / "page.html").read_text() == "mine"
    assert told(PLAN, "--html", tmp_path / "page.html", "--overwrite")[0] == 0


def test_a_page_does_not_replace_the_file_itself(told, tmp_path):
    (tmp_path / "plan.dcm").write_bytes(Path(PLAN).read_bytes())
    assert told(tmp_path / "plan.dcm", "--html", tmp_path / "plan.dcm", "--overwrite")[0] == 2
    assert (tmp_path / "plan.dcm").read_bytes() == Path(PLAN).read_bytes()


def test_a_page_below_a_file_is_told(told, tmp_path):
    (tmp_path / "file").write_text("a file")
    code, _, errors = told(PLAN, "--html", tmp_path / "file" / "page.html")
    assert (code, "Not a directory" in errors) == (1, True)


def test_of_a_bad_file_no_page_is_left(told, tmp_path):
    (tmp_path / "notes.txt").write_text("no DICOM")
    told(tmp_path / "notes.txt", "--html", tmp_path / "page.html")
    assert [each.name for each in tmp_path.iterdir()] == ["notes.txt"]


def test_interactive_and_html_do_not_go_together(told, tmp_path):
    assert told(PLAN, "-i", "--html", tmp_path / "page.html")[0] == 2


def test_without_textual_the_error_names_what_to_install(told, monkeypatch):
    monkeypatch.setattr("codicom_cli.tree.find_spec", lambda name: None)
    code, _, errors = told(PLAN, "--interactive")
    assert code == 1
    assert "pip install 'codicom-cli[interactive]'" in errors


def test_a_tree_that_is_not_interactive_does_not_load_textual():
    script = (
        "import sys; from codicom_cli.main import main; main(['tree', sys.argv[1]]); print('textual' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script, "tree", PLAN], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "False"


needs_textual = pytest.mark.skipif(importlib.util.find_spec("textual") is None, reason="needs textual")


def walked(ds, *keys, private=True):
    """Start the program without a terminal, press keys, and return it with what it showed at the end."""
    from codicom_cli.tree_browser import Walk

    async def walk():
        app = Walk(ds, "plan.dcm", private=private)
        async with app.run_test() as pilot:
            for key in keys:
                await pilot.press(key)
                await pilot.pause()
            node = app.shown.cursor_node
            where = str(app.query_one("#where").render())
            return app, node, where, app.shown.root.children

    return asyncio.run(walk())


@needs_textual
def test_the_program_shows_the_first_level():
    labels = [str(each.label) for each in walked(examples.rt_plan)[3]]
    assert labels[0] == "File Meta Information"
    assert "(0010,0020) Patient ID LO: 'id00001'" in labels


@needs_textual
def test_the_program_leaves_private_elements_out_if_asked_to():
    assert not any("(0009," in str(each.label) for each in walked(examples.ct, private=False)[3])


@needs_textual
@pytest.mark.slow
def test_a_search_goes_into_folded_items():
    _, node, where, _ = walked(examples.rt_plan, "slash", *"field", "enter")
    assert node.data.path == "BeamSequence[0].BeamName"
    assert where.startswith("BeamSequence[0].BeamName\n")


@needs_textual
@pytest.mark.slow
def test_the_next_one_comes_after_the_last_found():
    keys = ("slash", *"DoseReferenceNumber", "enter", "n")
    _, node, _, _ = walked(examples.rt_plan, *keys)
    assert node.data.path == "DoseReferenceSequence[1].DoseReferenceNumber"


@needs_textual
def test_a_search_for_what_is_not_there_stays_where_it_is():
    _, node, _, _ = walked(examples.rt_plan, "slash", *"zzz", "enter")
    assert node is None or node.is_root


@needs_textual
def test_unfolding_all_shows_the_deepest_items():
    _, _, _, nodes = walked(examples.rt_plan, "u")
    plan = next(each for each in nodes if "Beam Sequence" in str(each.label))
    assert plan.is_expanded
    assert plan.children[0].children


@needs_textual
def test_markup_in_a_value_is_text():
    ds = Dataset(PatientComments="[bold]x[/] [link=file:///etc/passwd]y")
    ds.ensure_file_meta()
    assert any("[bold]x[/] [link=" in str(each.label) for each in walked(ds)[3])


@needs_textual
def test_q_ends_the_program():
    app, _, _, _ = walked(examples.rt_plan, "q")
    assert app.return_code == 0
