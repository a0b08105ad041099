"""The order of release holds every package once, each after what it requires, and versions are said once."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
FOLDERS = [ROOT / "core", *(path.parent for path in sorted(ROOT.glob("plugins/*/*/pyproject.toml")))]
PROJECTS = {
    project["name"]: project
    for project in (tomllib.loads((each / "pyproject.toml").read_text(encoding="utf-8"))["project"] for each in FOLDERS)
}
STEPS = {
    name: int(number)
    for number, names in re.findall(r"^\| (\d) \| (.+) \|$", (ROOT / "RELEASING.md").read_text(encoding="utf-8"), re.M)
    for name in re.findall(r"`([\w-]+)`", names)
}


def test_order_of_release_holds_every_package():
    assert sorted(STEPS) == sorted(PROJECTS)


@pytest.mark.parametrize("name", PROJECTS)
def test_package_is_released_after_all_that_it_requires(name):
    required = {Requirement(each).name for each in PROJECTS[name].get("dependencies", ())} & PROJECTS.keys()
    assert not [each for each in required if STEPS[each] >= STEPS[name]]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_version_in_the_code_is_that_of_the_package(folder):
    project = tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    sources = (folder / "src" / project["name"].replace("-", "_")).glob("*.py")
    written = re.compile(r'^__version__(?:: Final)? = "(.+)"$', re.MULTILINE)
    versions = {version for path in sources for version in written.findall(path.read_text(encoding="utf-8"))}
    assert versions <= {project["version"]}
