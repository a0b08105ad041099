"""Damaged streams: each gives an error of codicom's or an array of the image's shape, in little time and memory."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from codicom import Plugins
from codicom.plugin import DecoderSpec

pytestmark = pytest.mark.slow

WORKER = Path(__file__).with_name("streams.py")
# tests/benchmarks/fuzz_codecs.py runs the same with many more.
COUNT = 300
SECONDS = 5.0
# KiB: Python, numpy and the libraries themselves are nearly 100 MiB of it.
PEAK = 320 << 10
PLUGINS = sorted({declared.plugin.name for declared in Plugins(environ={}).records(DecoderSpec)})


@pytest.fixture(scope="module")
def results(tmp_path_factory):
    """Give what became of the damaged streams of a plugin's decoders, each plugin tried once."""
    found = {}

    def of(plugin):
        if plugin not in found:
            progress = tmp_path_factory.mktemp("fuzz") / "progress"
            command = [sys.executable, WORKER, plugin, str(COUNT), "1", progress]
            done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
            # A crash and a decoder that does not come back end the process.
            assert done.returncode == 0, f"{progress.read_text()}: {done.returncode}\n{done.stderr}"
            found[plugin] = done
        return found[plugin]

    return of


@pytest.mark.parametrize("plugin", PLUGINS)
def test_damaged_streams_are_refused_or_give_arrays_of_the_right_shape(results, plugin):
    said = [json.loads(line) for line in results(plugin).stdout.splitlines()]
    declared = [each.record.name for each in Plugins(environ={}).records(DecoderSpec) if each.plugin.name == plugin]
    assert [each["codec"] for each in said] == declared
    for each in said:
        assert each["cases"] == COUNT
        assert each["errors"] > COUNT // 10, "hardly anything was damaged"


@pytest.mark.parametrize("plugin", PLUGINS)
def test_damaged_streams_take_little_time_and_memory(results, plugin):
    for line in results(plugin).stdout.splitlines():
        each = json.loads(line)
        assert each["slowest"] < SECONDS, each
        assert each["peak"] < PEAK, each


@pytest.mark.parametrize("plugin", PLUGINS)
def test_libraries_print_nothing_about_damaged_streams(results, plugin):
    assert results(plugin).stderr == ""


def test_decoder_that_does_not_come_back_ends_the_process(tmp_path):
    program = (
        "import sys, time; sys.argv = ['streams.py']\n"
        f"sys.path.insert(0, {str(WORKER.parent)!r})\n"
        "import streams\n"
        "streams.SECONDS = 0.2\n"
        "streams.outcome = lambda *_: time.sleep(60)\n"
        f"streams.run('native', 1, 1, {str(tmp_path / 'progress')!r}, 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=30, check=False)
    assert done.returncode != 0
    assert "Timeout" in done.stderr
    assert "native 0" in (tmp_path / "progress").read_text()
