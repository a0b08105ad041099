"""Read a great many damaged files: ``python tests/benchmarks/fuzz_reading.py [COUNT [SEED]]``.

Prints how many ended in a dataset and how many in each of codicom's errors; any other end is printed with the name of
the file and its traceback, written to a file, and makes the exit status 1.
"""

from __future__ import annotations

import random
import resource
import sys
import time
import traceback
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "fuzz"))

import mutations  # found beside the tests

SLOW = 5.0


def main(count=200_000, seed=1):
    """Run ``count`` damaged files through whole and partial reading; return how many ended as they must not."""
    chance = random.Random(seed)
    kinds, partial = Counter(), Counter()
    faults = 0
    slowest = (0.0, "")
    began = time.monotonic()
    for name, data, hidden in mutations.mutants(count, seed=seed):
        start = time.monotonic()
        try:
            whole = mutations.outcome(data)
            part = mutations.partial_outcome(data, chance)
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                raise
            faults += 1
            target = Path(f"fuzz-{seed}-{faults}.dcm")
            target.write_bytes(data)
            print(f"{name} ({target}):\n{traceback.format_exc()}", file=sys.stderr)
            continue
        kinds[whole.kind] += 1
        partial[part.kind] += 1
        for text in (*whole.said, *part.said):
            if any(secret in text for secret in hidden):
                faults += 1
                print(f"{name}: a value of the patient is told in {text!r}", file=sys.stderr)
        slowest = max(slowest, (time.monotonic() - start, name))
    took = time.monotonic() - began
    print(f"{count} damaged files in {took:.0f} s, {faults} faults")
    print("whole:  ", dict(kinds.most_common()))
    print("in part:", dict(partial.most_common()))
    print(f"slowest: {slowest[0]:.2f} s, {slowest[1]}")
    print(f"peak memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MiB")
    return faults + (slowest[0] > SLOW)


if __name__ == "__main__":
    sys.exit(1 if main(*map(int, sys.argv[1:])) else 0)
