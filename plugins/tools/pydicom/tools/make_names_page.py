"""Write docs/pydicom-names.md: every public name of pydicom, and what codicom-pydicom makes of it.

Run it where both are installed. With ``--check`` it writes nothing, and fails if the page is not what it would write.
"""

from __future__ import annotations

import argparse
import fnmatch
import json
import subprocess
import sys
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
PAGE = HERE.parents[3] / "docs" / "pydicom-names.md"
SAME, DIFFERS, LEFT_OUT = "same", "differs", "left out"
Row = tuple[str, str, str, str]
# Arguments that are deprecated, as they are called inside their classes.
DEPRECATED = ("_Dataset__write_like_original", "__write_like_original", "handler_name", "use_v2_backend")

HEAD = """# Names of pydicom

Look up whether a public name of pydicom 3.0.2 works with [codicom-pydicom](plugins/pydicom.md). `make_names_page.py`
compares the names that pydicom's modules define, and those that its documentation lists elsewhere.

- **same**: it exists, is of the same kind, and takes whatever pydicom's takes; a constant has the same value.
- **differs**: it exists, but is not the same, for the reason in the table.
- **left out**: deprecated in pydicom 3, to be removed in version 4.

{counts}

First come the names that are not the same, then all modules with the names that are.
"""


def listed(*before: str) -> dict[str, Any]:
    """Return the names that a Python finds below ``pydicom``."""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", *before, str(HERE / "list_names.py")],
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def problem(theirs: dict[str, Any], ours: dict[str, Any] | None) -> str:
    """Return in what a name differs; nothing if it does not."""
    if ours is None:
        return "missing"
    if ours["kind"] != theirs["kind"] and {ours["kind"], theirs["kind"]} != {"property", "attribute"}:
        return f"a {ours['kind']}, not a {theirs['kind']}"
    if theirs["kind"] == "constant" and theirs["value"] is not None and theirs["value"] != ours["value"]:
        return "another value"
    wanted, given = theirs.get("parameters"), ours.get("parameters")
    if not wanted or not given:
        return ""
    kinds = {name: kind for name, kind, _ in given}
    takes_any = {"VAR_POSITIONAL", "VAR_KEYWORD"} <= set(kinds.values())
    for place, (name, kind, _) in enumerate(wanted):
        if kind in ("VAR_POSITIONAL", "VAR_KEYWORD") or takes_any or name in DEPRECATED:
            continue
        if kind == "POSITIONAL_ONLY":
            if place >= len(given) or given[place][1] not in ("POSITIONAL_ONLY", "POSITIONAL_OR_KEYWORD"):
                return f"takes no argument in place {place + 1}"
        elif kinds.get(name) is None and "VAR_KEYWORD" not in kinds.values():
            return f"takes no argument {name!r}"
        elif kind == "POSITIONAL_OR_KEYWORD" and kinds.get(name) == "KEYWORD_ONLY":
            return f"takes {name!r} by name only"
    required = {name for name, kind, default in given if not default and not kind.startswith("VAR")}
    if extra := required - {name for name, *_ in wanted}:
        positional = sum(1 for _, kind, _ in given if kind.startswith("POSITIONAL"))
        if positional > len(wanted) or any(kinds[name] == "KEYWORD_ONLY" for name in extra):
            return f"wants {', '.join(sorted(extra))}"
    return ""


def rows() -> list[Row]:
    """Return module, name, state and reason of every public name of pydicom."""
    theirs, ours = listed(), listed("-m", "codicom_pydicom")
    found: list[Row] = []
    for module, names in theirs.items():
        for name, what in names.items():
            if what["foreign"] or what["typing"]:
                continue
            here = ours.get(module, {}).get(name)
            found.append(_row(module, name, problem(what, here)))
            for member, described in what.get("members", {}).items():
                there = None if here is None else here.get("members", {}).get(member)
                found.append(_row(module, f"{name}.{member}", problem(described, there)))
    return found


def _row(module: str, name: str, why: str) -> Row:
    reasons = tomllib.loads((HERE / "reasons.toml").read_text(encoding="utf-8"))
    full = f"{module}.{name}"
    for state, table in ((LEFT_OUT, reasons["left_out"]), (DIFFERS, reasons["differs"])):
        for pattern, reason in table.items():
            if fnmatch.fnmatchcase(full, pattern) and (why or (state == LEFT_OUT and module.startswith(pattern[:-2]))):
                return module, name, state, reason
    return module, name, DIFFERS if why else SAME, f"{why}, for no reason that is written down" if why else ""


def page(found: list[Row]) -> str:
    """Return the page."""
    counts = Counter(state for _, _, state, _ in found)
    kept = len(found) - counts[LEFT_OUT]
    lines = [
        HEAD.format(
            counts=f"{len(found):,} names: {counts[SAME]:,} same, {counts[DIFFERS]:,} differ, {counts[LEFT_OUT]:,} "
            f"left out. Of those not deprecated {100 * counts[SAME] / kept:.1f} % are the same."
        )
    ]
    for state in (DIFFERS, LEFT_OUT):
        lines += [f"## {state.capitalize()}", "", "| name | why |", "|---|---|"]
        lines += [f"| `{module}.{name}` | {reason} |" for module, name, held, reason in found if held == state]
        lines.append("")
    lines += ["## Same", "", "| module | names |", "|---|---|"]
    for module in dict.fromkeys(each[0] for each in found):
        same = [name for held, name, state, _ in found if held == module and state == SAME]
        if same:
            tops = [name for name in same if "." not in name]
            members = len(same) - len(tops)
            more = f" and {members} members of classes" if members else ""
            lines.append(f"| `{module}` | {', '.join(f'`{name}`' for name in tops)}{more} |")
    return "\n".join(lines) + "\n"


def main() -> int:
    """Write the page, or compare it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare the page, and write nothing")
    arguments = parser.parse_args()
    text = page(rows())
    if arguments.check:
        return int(text != PAGE.read_text(encoding="utf-8"))
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
