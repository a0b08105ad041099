"""docs/codecs.md is what the plugins say of themselves, and no package that they bring is under the GPL."""

import importlib.util
import re
import tomllib
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from codicom import Plugins
from codicom.plugin import DecoderSpec, EncoderSpec, hookimpl

ROOT = Path(__file__).resolve().parents[3]
TOOL = ROOT / "plugins" / "tools" / "cli" / "tools" / "make_codecs_page.py"
PLUGINS = sorted(
    tomllib.loads(path.read_text(encoding="utf-8"))["project"]["name"]
    for path in ROOT.glob("plugins/*/*/pyproject.toml")
)
GPL = re.compile(r"GPL|GNU (\w+ )*General Public", re.IGNORECASE)


@pytest.fixture(scope="module")
def tool():
    """The module that writes the page."""
    spec = importlib.util.spec_from_file_location("make_codecs_page", TOOL)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def shipped():
    """The plugins that are installed, whatever the environment leaves out."""
    return Plugins(environ={})


def brought_by(*roots):
    """Return the distributions that the given requirements bring, as they are installed here."""
    found = {}
    waiting = [Requirement(root) for root in roots]
    seen = set()
    while waiting:
        requirement = waiting.pop()
        key = (requirement.name.lower(), frozenset(requirement.extras))
        if key in seen:
            continue
        seen.add(key)
        installed = distribution(requirement.name)
        found[installed.metadata["Name"]] = installed
        for text in installed.requires or ():
            needed = Requirement(text)
            wanted = requirement.extras or {""}
            if needed.marker is None or any(needed.marker.evaluate({"extra": extra}) for extra in wanted):
                waiting.append(needed)
    return found


def licence_of(installed):
    """Return what a distribution says its licence is, in the most exact of the ways there are."""
    metadata = installed.metadata
    classifiers = [each for each in metadata.get_all("Classifier") or () if each.startswith("License ::")]
    # Older packages have the whole text in License, with those of files that they only mention.
    return (
        metadata.get("License-Expression")
        or " ".join(classifiers)
        or (metadata.get("License") or "").partition("\n")[0]
    )


def rows(page):
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in page.splitlines() if line.startswith("|")]


def test_page_is_what_the_plugins_say(tool, shipped):
    assert tool.PAGE.read_text(encoding="utf-8") == tool.make_page(shipped), f"run {TOOL.relative_to(ROOT)}"


def test_page_has_every_codec_of_the_plugins_and_no_other(tool, shipped):
    found = set()
    uid = ""
    for title, package, *codecs, licence in (row for row in rows(tool.PAGE.read_text("utf-8")) if len(row) == 5):
        uid = title.rpartition("<br>")[2] or uid
        for kind, cell in zip((DecoderSpec, EncoderSpec), codecs, strict=True):
            found |= {(kind, uid, package, name, licence) for name in re.findall("`([^`]+)`", cell)}
    assert found == {
        (kind, uid, f"`{each.plugin.distribution}`", each.record.name, each.record.licence)
        for kind in (DecoderSpec, EncoderSpec)
        for each in shipped.records(kind)
        for uid in each.record.transfer_syntaxes
    }


def test_page_leaves_out_plugins_of_others(tool, make_module):
    @hookimpl
    def codicom_decoders():
        yield DecoderSpec(name="strange", transfer_syntaxes=("1.2.840.10008.1.2.5",), target="absent:decode")

    registry = Plugins(environ={}, register=[make_module("fake_codecs", codicom_decoders=codicom_decoders)])
    assert "strange" not in tool.make_page(registry)


@pytest.mark.parametrize("extra", ["standard", "all"])
def test_page_names_the_packages_of_an_extra(tool, extra):
    extras = tomllib.loads((ROOT / "core" / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    brought = {Requirement(each).name for each in extras["optional-dependencies"][extra]}
    if extra == "all":
        brought |= {Requirement(each).name for each in extras["optional-dependencies"]["standard"]}
    packages = [row for row in rows(tool.PAGE.read_text("utf-8")) if len(row) == 3 and row[0].startswith("`")]
    assert {name.strip("`") for name, _, extras in packages if f"codicom[{extra}]" in extras} == {
        name.strip("`") for name, _, _ in packages
    } & brought


@pytest.mark.parametrize("name", ["codicom", *PLUGINS])
def test_package_brings_nothing_under_the_gpl(name):
    licences = {each: licence_of(installed) for each, installed in brought_by(name).items()}
    assert len(licences) > 1
    assert [each for each, licence in licences.items() if not licence] == []
    assert {each: licence for each, licence in licences.items() if GPL.search(licence)} == {}


def test_extra_all_and_extra_standard_bring_no_package_that_is_not_looked_at():
    project = tomllib.loads((ROOT / "core" / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = {
        Requirement(each).name for extra in ("standard", "all") for each in project["optional-dependencies"][extra]
    }
    assert named - {"codicom"} <= set(PLUGINS)


def test_no_codec_of_the_plugins_is_under_the_gpl(shipped):
    assert [
        each.record
        for kind in (DecoderSpec, EncoderSpec)
        for each in shipped.records(kind)
        if GPL.search(each.record.licence)
    ] == []


def test_a_licence_of_the_gpl_would_be_found():
    # An oracle of the tests, which nothing that is shipped needs.
    assert GPL.search(licence_of(distribution("pylibjpeg-libjpeg")))
