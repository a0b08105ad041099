from pathlib import Path, PurePath

import pytest

from codicom.batch import find_inputs, iter_inputs, safe_name, target_in
from codicom.errors import CodicomError


@pytest.fixture
def tree(tmp_path):
    for name in ("b.dcm", "a.dcm", "sub/c.dcm", "sub/deep/d"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    return tmp_path


def relatives(found):
    return [each.relative.as_posix() for each in found]


def test_a_folder_means_all_files_below_it_with_their_places(tree):
    assert relatives(find_inputs([tree])) == ["a.dcm", "b.dcm", "sub/c.dcm", "sub/deep/d"]


def test_a_folder_that_is_not_entered_means_its_own_files(tree):
    assert relatives(find_inputs([tree], recursive=False)) == ["a.dcm", "b.dcm"]


def test_a_file_keeps_no_folder(tree):
    assert relatives(find_inputs([tree / "sub" / "c.dcm"])) == ["c.dcm"]


def test_a_pattern_that_the_shell_left_is_expanded(tree):
    assert relatives(find_inputs([f"{tree}/*.dcm"])) == ["a.dcm", "b.dcm"]


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(tree):
    (tree / "a[1].dcm").write_bytes(b"x")
    assert relatives(find_inputs([tree / "a[1].dcm"])) == ["a[1].dcm"]


def test_a_file_named_twice_is_taken_once(tree):
    assert relatives(find_inputs([tree / "a.dcm", tree])) == ["a.dcm", "b.dcm", "sub/c.dcm", "sub/deep/d"]


def test_a_missing_path_is_an_error(tree):
    with pytest.raises(FileNotFoundError, match="No such file"):
        find_inputs([tree / "none.dcm"])


def test_a_pattern_without_a_match_is_an_error(tree):
    with pytest.raises(FileNotFoundError, match="no file matches"):
        find_inputs([f"{tree}/*.png"])


def test_a_link_to_a_folder_is_not_followed(tree):
    (tree / "sub" / "back").symlink_to(tree, target_is_directory=True)
    assert relatives(find_inputs([tree])) == ["a.dcm", "b.dcm", "sub/c.dcm", "sub/deep/d"]


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("CT.1", "CT.1"),
        ("../../etc/passwd", "etc_passwd"),
        ("a\nb", "a_b"),
        ("/root", "root"),
        ("C:\\x", "C_x"),
        ("..", "unnamed"),
        ("", "unnamed"),
        ("Müller^Jürg", "M_ller_J_rg"),
        ("nul", "_nul"),
        ("COM1.dcm", "_COM1.dcm"),
    ],
)
def test_a_name_made_of_a_value_stays_in_its_folder(value, name):
    assert safe_name(value) == name


def test_a_name_made_of_a_long_value_is_short_enough():
    assert len(safe_name("x" * 5000)) == 100


def test_a_target_keeps_the_place_below_the_folder(tmp_path):
    assert target_in(tmp_path, PurePath("a/b.dcm")) == tmp_path / "a" / "b.dcm"


@pytest.mark.parametrize("relative", ["../b", "a/../../b", "/etc/passwd"])
def test_a_target_outside_the_folder_is_refused(tmp_path, relative):
    with pytest.raises(CodicomError, match="outside the output folder"):
        target_in(tmp_path, PurePath(relative))


def test_a_target_that_a_link_leads_outside_is_refused(tmp_path):
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    inside.mkdir()
    outside.mkdir()
    (inside / "link").symlink_to(outside, target_is_directory=True)
    with pytest.raises(CodicomError, match="outside the output folder"):
        target_in(inside, PurePath("link/x.dcm"))


def test_an_input_is_told_by_its_path(tree):
    assert find_inputs([tree / "a.dcm"])[0].path == Path(tree / "a.dcm")


def test_inputs_come_while_a_folder_is_read(tree):
    one = next(iter_inputs([tree, tree / "none.dcm"]))
    assert one.path == tree / "a.dcm"
