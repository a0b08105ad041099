"""Thousands of damaged streams, in a process of its own with little memory, so that a crash or a bomb is seen."""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

WORKER = Path(__file__).with_name("fuzz_decoders.py")
SYNTAXES = [50, 51, 57, 70, 80, 81, 90, 91, 110, 111, 112, 201, 202, 203]
STREAMS = 400
PEAK = 256 << 10  # KiB


@pytest.mark.parametrize("syntax", SYNTAXES)
def test_damaged_streams_are_refused_or_give_whole_frames(tmp_path, syntax):
    progress = tmp_path / "progress"
    command = [sys.executable, WORKER, f"1.2.840.10008.1.2.4.{syntax}", str(STREAMS), "1", progress]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, f"stream {progress.read_text()} of {syntax}: {done.returncode}\n{done.stderr}"
    refused, taken, peak = map(int, done.stdout.split())
    assert refused + taken == STREAMS
    assert refused > STREAMS // 10
    assert peak < PEAK
    assert not done.stderr
