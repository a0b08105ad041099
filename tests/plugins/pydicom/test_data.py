"""Test data under pydicom's names: the folder, the cache of what was downloaded, and what other packages supply."""

from __future__ import annotations

import hashlib
import io
import json
import os
import subprocess
import sys
import textwrap

import pytest

from codicom import Dataset
from codicom.dataset import FileMetaDataset

pytestmark = pytest.mark.slow

HEAD = """
import codicom_pydicom; codicom_pydicom.install()
import pydicom, warnings
from pydicom.data import *
from pydicom.data import data_manager, download
"""
# Nothing is there, and nothing can be asked for it.
NOWHERE = "file:///nowhere/at/all.dcm"


def content(patient_id):
    dataset = Dataset(PatientID=patient_id)
    dataset.file_meta = FileMetaDataset(TransferSyntaxUID="1.2.840.10008.1.2.1")
    dataset.preamble = bytes(128)
    stream = io.BytesIO()
    dataset.save_as(stream)
    return stream.getvalue()


class Place:
    """A folder laid out as pydicom/data, a home, and a folder of installed packages."""

    def __init__(self, root):
        self.root = root / "data"
        self.home = root / "home"
        self.site = root / "site"
        self.elsewhere = root / "elsewhere"
        for each in (self.root / "test_files", self.home, self.site, self.elsewhere):
            each.mkdir(parents=True)

    @property
    def cache(self):
        return self.home / ".pydicom" / "data"

    def put(self, path, text="x"):
        """Write a file below the data folder."""
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content(text))
        return target

    def keep(self, name, text="x"):
        """Write a file into the cache."""
        self.cache.mkdir(parents=True, exist_ok=True)
        (self.cache / name).write_bytes(content(text))
        return self.cache / name

    def publish(self, name, text=None, sha=None):
        """Make a file known as one that can be downloaded; without a text there is none at its address."""
        url = NOWHERE
        if text is not None:
            (self.elsewhere / name).write_bytes(content(text))
            url = (self.elsewhere / name).as_uri()
        self._tell("urls.json", name, url)
        self._tell("hashes.json", name, hashlib.sha256(content(sha or text or "x")).hexdigest())

    def _tell(self, table, name, value):
        path = self.root / table
        known = json.loads(path.read_text()) if path.exists() else {}
        path.write_text(json.dumps(known | {name: value}))

    def package(self, name, source, group, entry=None):
        """Install a package with one entry point, as pip leaves it."""
        module = name.replace("-", "_")
        (self.site / f"{module}.py").write_text(textwrap.dedent(source))
        info = self.site / f"{module}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        (info / "entry_points.txt").write_text(f"[{group}]\n{entry or name} = {module}:main\n")

    def source(self, name, paths, entry=None):
        """Install a package that supplies test data: paths by name."""
        body = f"""
            import fnmatch
            PATHS = { ({key: os.fspath(value) for key, value in paths.items()})!r}
            print("asked", {name!r})
            class main:
                def get_path(self, name, dtype):
                    if name not in PATHS:
                        raise ValueError(name)
                    return PATHS[name]
                def get_paths(self, pattern, dtype):
                    return [PATHS[each] for each in PATHS if fnmatch.fnmatch(each, pattern)]
        """
        self.package(name, body, "pydicom.data.external_sources", entry)

    def verb(self, name, body):
        """Install a package that adds a verb to pydicom's command."""
        source = "def run(args):\n" + textwrap.indent(textwrap.dedent(body), "    ")
        source += f"\ndef main(subparsers):\n    each = subparsers.add_parser({name!r})\n"
        source += "    each.add_argument('word')\n    each.set_defaults(func=run)\n"
        self.package(f"fake-{name}", source, "pydicom_subcommands", name)

    def python(self, *arguments):
        paths = filter(None, [os.fspath(self.site), os.environ.get("PYTHONPATH")])
        environment = {
            "CODICOM_PYDICOM_DATA_ROOT": os.fspath(self.root),
            "HOME": os.fspath(self.home),
            "USERPROFILE": os.fspath(self.home),
            "PYTHONPATH": os.pathsep.join(paths),
        }
        return subprocess.run(
            [sys.executable, *map(str, arguments)],
            env=os.environ | environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )

    def said(self, program):
        """Return what a program prints that begins with pydicom's names for data."""
        done = self.python("-c", HEAD + textwrap.dedent(program))
        assert done.returncode == 0, done.stderr
        return done.stdout.rstrip("\n")

    def found(self, name):
        """Return what ``get_testdata_file`` gives for a name, and the warnings on the way."""
        program = f"""
            with warnings.catch_warnings(record=True) as seen:
                warnings.simplefilter("always")
                found = get_testdata_file({name!r})
            print(found, *[each.message for each in seen], sep="|")
        """
        path, *warned = self.said(program).splitlines()[-1].split("|")
        return path, warned


@pytest.fixture
def place(tmp_path):
    return Place(tmp_path)


# The folder that the environment names


def test_the_data_root_is_the_folder_that_the_environment_names(place):
    assert place.said("print(data_manager.DATA_ROOT)") == str(place.root)


@pytest.mark.parametrize("path", ["test_files/one.dcm", "test_files/below/further/one.dcm"])
def test_a_file_is_found_by_its_name(place, path):
    where = place.put(path)
    assert place.found("one.dcm") == (str(where), [])


def test_a_file_outside_test_files_is_not_found(place):
    place.put("one.dcm")
    assert place.found("one.dcm") == ("None", [])


def test_a_folder_of_that_name_is_no_file(place):
    (place.root / "test_files" / "one.dcm").mkdir()
    assert place.found("one.dcm") == ("None", [])


def test_a_file_is_read_when_that_is_asked_for(place):
    place.put("test_files/one.dcm", "17")
    assert place.said("print(get_testdata_file('one.dcm', read=True).PatientID)") == "17"


def test_a_sample_that_the_folder_lacks_is_codicoms_own(place):
    assert place.said("print(get_testdata_file('CT_small.dcm', read=True).Modality)") == "CT"


def test_an_example_is_that_of_the_folder(place):
    place.put("test_files/CT_small.dcm", "17")
    assert place.said("print(pydicom.examples.ct.PatientID)") == "17"


@pytest.mark.parametrize("function", ["get_testdata_file", "get_testdata_files"])
def test_an_absolute_path_is_refused(place, function):
    program = f"""
        try:
            {function}("/one.dcm")
        except ValueError as error:
            print(error)
    """
    assert "got the absolute path '/one.dcm'" in place.said(program)


def test_files_are_listed_by_pattern(place):
    wanted = {str(place.put("test_files/a1.dcm")), str(place.put("test_files/below/a2.dcm"))}
    place.put("test_files/b1.dcm")
    assert set(place.said("print(*get_testdata_files('**/a*.dcm'), sep='|')").split("|")) == wanted


@pytest.mark.parametrize(
    ("folder", "function"),
    [
        ("test_files", "get_testdata_files"),
        ("palettes", "get_palette_files"),
        ("charset_files", "get_charset_files"),
    ],
)
def test_each_kind_has_its_folder_and_no_python_files(place, folder, function):
    where = place.put(f"{folder}/one.dcm")
    place.put(f"{folder}/one.py")
    place.put("other/two.dcm")
    assert place.said(f"print({function}('*'))") == str([str(where)])


# The cache of what was downloaded


def test_the_cache_is_a_folder_of_the_home_and_made_when_it_is_wanted(place):
    assert place.said("print(download.get_data_dir())") == str(place.cache)
    assert place.cache.is_dir()


def test_a_file_in_the_cache_is_found_without_a_download(place):
    place.publish("far.dcm")
    where = place.keep("far.dcm")
    assert place.found("far.dcm") == (str(where), [])


def test_the_folder_goes_before_the_cache(place):
    place.publish("far.dcm")
    place.keep("far.dcm")
    where = place.put("test_files/far.dcm")
    assert place.found("far.dcm") == (str(where), [])


def test_a_file_that_is_published_is_downloaded_to_the_cache(place):
    place.publish("far.dcm", "17")
    assert place.found("far.dcm") == (str(place.cache / "far.dcm"), [])
    assert (place.cache / "far.dcm").read_bytes() == content("17")


def test_nothing_is_downloaded_where_that_is_not_wanted(place):
    place.publish("far.dcm", "17")
    assert place.said("print(get_testdata_file('far.dcm', download=False))") == "None"
    assert not place.cache.exists()


def test_a_file_in_the_cache_with_another_checksum_is_downloaded_anew(place):
    place.publish("far.dcm", "17")
    place.keep("far.dcm", "old")
    assert place.found("far.dcm") == (str(place.cache / "far.dcm"), [])
    assert (place.cache / "far.dcm").read_bytes() == content("17")


def test_a_file_that_arrives_with_another_checksum_is_not_given(place):
    place.publish("far.dcm", "17", sha="18")
    assert place.found("far.dcm") == ("None", ["far.dcm could not be downloaded"])


def test_a_file_that_cannot_be_downloaded_is_warned_of(place):
    place.publish("far.dcm")
    assert place.found("far.dcm") == ("None", ["far.dcm could not be downloaded"])


def test_a_download_that_fails_leaves_nothing_in_the_cache(place):
    place.publish("far.dcm")
    place.found("far.dcm")
    assert list(place.cache.iterdir()) == []


def test_files_that_can_be_downloaded_are_listed_too(place):
    near = place.put("test_files/near.dcm")
    place.publish("far.dcm", "17")
    assert place.said("print(get_testdata_files('*.dcm'))") == str([str(near), str(place.cache / "far.dcm")])


def test_a_list_that_may_not_be_whole_is_warned_of(place):
    place.publish("far.dcm")
    program = """
        with warnings.catch_warnings(record=True) as seen:
            warnings.simplefilter("always")
            found = get_testdata_files("*.dcm")
        print(found, len(seen), seen[0].message)
    """
    assert place.said(program).startswith("[] 1 one or more test files could not be downloaded")


def test_all_files_are_fetched(place):
    place.publish("one.dcm", "1")
    place.publish("two.dcm", "2")
    place.said("fetch_data_files()")
    assert sorted(each.name for each in place.cache.iterdir()) == ["one.dcm", "two.dcm"]


def test_fetching_names_what_failed_and_fetches_the_rest(place):
    place.publish("lost.dcm")
    place.publish("one.dcm", "1")
    program = """
        try:
            fetch_data_files()
        except RuntimeError as error:
            print(error)
    """
    assert place.said(program).endswith(": lost.dcm")
    assert [each.name for each in place.cache.iterdir()] == ["one.dcm"]


# Packages that supply data


def test_a_package_supplies_files(place):
    where = place.elsewhere / "own.dcm"
    where.write_bytes(content("17"))
    place.source("mydata", {"own.dcm": where})
    assert place.found("own.dcm") == (str(where), [])


def test_a_package_supplies_files_to_lists(place):
    near = place.put("test_files/near.dcm")
    place.source("mydata", {"own.dcm": "/own.dcm", "other.txt": "/other.txt"})
    shown = place.said("print(get_testdata_files('*.dcm'))")
    assert shown.splitlines()[-1] == str([str(near), "/own.dcm"])


def test_the_folder_goes_before_packages(place):
    where = place.put("test_files/own.dcm")
    place.source("mydata", {"own.dcm": "/own.dcm"})
    assert place.found("own.dcm") == (str(where), [])


def test_packages_go_before_a_download(place):
    place.publish("own.dcm", "17")
    place.source("mydata", {"own.dcm": "/own.dcm"})
    assert place.found("own.dcm") == ("/own.dcm", [])


def test_the_next_package_is_asked_where_one_has_no_such_file(place):
    place.source("adata", {"else.dcm": "/else.dcm"})
    place.source("mydata", {"own.dcm": "/own.dcm"})
    assert place.found("own.dcm") == ("/own.dcm", [])


def test_pydicom_data_is_asked_first(place):
    place.source("adata", {"own.dcm": "/own.dcm"})
    where = place.elsewhere / "own.dcm"
    where.write_bytes(content("17"))
    place.publish("own.dcm", sha="17")
    place.source("pydicom-data", {"own.dcm": where})
    assert place.found("own.dcm") == (str(where), [])


def test_a_file_of_pydicom_data_with_another_checksum_is_not_taken(place):
    where = place.elsewhere / "own.dcm"
    where.write_bytes(content("old"))
    place.publish("own.dcm", sha="17")
    place.source("pydicom-data", {"own.dcm": where})
    assert place.found("own.dcm")[0] == "None"


def test_a_file_of_pydicom_data_without_a_known_checksum_is_taken(place):
    where = place.elsewhere / "own.dcm"
    where.write_bytes(content("17"))
    place.source("pydicom-data", {"own.dcm": where})
    assert place.found("own.dcm") == (str(where), [])


def test_packages_are_loaded_once_and_only_when_data_is_looked_for(place):
    place.source("mydata", {})
    program = """
        print("before")
        external_data_sources(), external_data_sources(), get_testdata_file("none.dcm")
    """
    assert place.said(program).splitlines() == ["before", "asked mydata"]


def test_sources_are_known_by_the_names_of_their_entry_points(place):
    place.source("my-package", {}, entry="mydata")
    assert place.said("print(list(external_data_sources()))").splitlines()[-1] == "['mydata']"


def test_a_package_that_does_not_load_is_warned_of_and_the_others_are_asked(place):
    place.package("broken", "raise OSError('no disk')", "pydicom.data.external_sources")
    place.source("mydata", {"own.dcm": "/own.dcm"})
    path, warned = place.found("own.dcm")
    assert path == "/own.dcm"
    assert warned == ["the package broken that supplies pydicom.data.external_sources did not load: OSError: no disk"]


# Packages that add verbs to the command


def test_a_package_adds_a_verb(place):
    place.verb("greet", "import pydicom\nprint('hello', args.word, pydicom.__file__)")
    done = place.python("-m", "codicom_pydicom", "-m", "pydicom", "greet", "you")
    assert done.stdout.startswith("hello you ")
    assert "codicom_pydicom" in done.stdout


def test_the_verb_of_a_package_is_listed_with_the_own_ones(place):
    place.verb("greet", "pass")
    done = place.python("-m", "codicom_pydicom", "-m", "pydicom", "help")
    listed = done.stdout.strip().rpartition(": ")[2].split(", ")
    assert {"greet", "show", "codify"} <= set(listed)


def test_help_shows_the_arguments_of_a_packages_verb(place):
    place.verb("greet", "pass")
    done = place.python("-m", "codicom_pydicom", "-m", "pydicom", "help", "greet")
    assert done.stdout.splitlines()[0].split()[-1] == "word"


def test_verbs_of_packages_are_told(place):
    place.verb("greet", "pass")
    program = """
        from pydicom.cli.main import get_subcommand_entry_points
        print("greet" in get_subcommand_entry_points())
    """
    assert place.said(program) == "True"


def test_a_verb_that_does_not_load_leaves_the_others(place):
    place.package("broken", "raise OSError('no disk')", "pydicom_subcommands")
    done = place.python("-m", "codicom_pydicom", "-m", "pydicom", "show", "pydicom::rtplan.dcm::PatientName")
    assert done.stdout.strip() == "Last^First^mid^pre"
    assert "the package broken that supplies pydicom_subcommands did not load: OSError: no disk" in done.stderr


def test_a_package_reads_files_as_the_own_verbs_do(place):
    place.verb(
        "name",
        """
        from pydicom.cli.main import filespec_parser
        (dataset, element), = filespec_parser(args.word)
        print(dataset.Modality, element)
        """,
    )
    done = place.python("-m", "codicom_pydicom", "-m", "pydicom", "name", "pydicom::rtplan.dcm::PatientID")
    assert done.stdout.strip() == "RTPLAN id00001", done.stderr
