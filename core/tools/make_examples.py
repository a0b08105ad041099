"""Write codicom's example files: small synthetic DICOM files, made by codicom from numbers and words of our own.

    python core/tools/make_examples.py            write the files
    python core/tools/make_examples.py --check    write nothing, exit 1 if a file differs from what would be written
    python core/tools/make_examples.py --to DIR   write to another folder

The same files come out of every run and on every machine. The one exception is ``image_dfl.dcm``, whose deflated
bytes depend on the release of zlib: there ``--check`` compares what they inflate to.
"""

from __future__ import annotations

import argparse
import sys
import zlib
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from example_objects import documents, enhanced, images, radiotherapy, texts
from example_objects.build import DEFLATED, file

TOOLS = Path(__file__).resolve().parent
EXAMPLES = TOOLS.parent / "src" / "codicom" / "examples"

FILES: Mapping[str, Callable[[], bytes]] = {
    "files/CT_small.dcm": images.ct,
    "files/MR_small.dcm": images.mr,
    "files/MR_small_bigendian.dcm": images.mr_big_endian,
    "files/MR_small_implicit.dcm": images.mr_implicit,
    "files/enhanced_mr.dcm": enhanced.enhanced_mr,
    "files/examples_overlay.dcm": images.overlay,
    "files/examples_palette.dcm": images.palette_color,
    "files/examples_rgb_color.dcm": images.rgb_color,
    "files/examples_ybr_color.dcm": images.ybr_color,
    "files/image_dfl.dcm": lambda: file(images.deflated(), DEFLATED),
    "files/no_meta.dcm": images.no_meta,
    "files/reportsi.dcm": documents.report,
    "files/rtdose.dcm": radiotherapy.rt_dose,
    "files/rtplan.dcm": radiotherapy.rt_plan,
    "files/rtstruct.dcm": radiotherapy.rt_structure_set,
    "files/waveform_ecg.dcm": documents.waveform_ecg,
    "charset_files/chrSQEncoding.dcm": texts.charset_in_item,
    **{f"charset_files/{name}.dcm": partial(texts.charset_file, name) for name in texts.TEXTS},
}


def comparable(name: str, content: bytes) -> bytes:
    """Return a file's bytes, the deflated one's inflated."""
    if not name.endswith("image_dfl.dcm"):
        return content
    start = 144 + int.from_bytes(content[140:144], "little")
    return content[:start] + zlib.decompressobj(-zlib.MAX_WBITS).decompress(content[start:])


def differing(folder: Path) -> list[str]:
    """Return the files that are missing, surplus, or other than they would be written."""
    wanted = {name: make() for name, make in FILES.items()}
    there = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*.dcm")}
    changed = [
        name
        for name, path in there.items()
        if name in wanted and comparable(name, path.read_bytes()) != comparable(name, wanted[name])
    ]
    return sorted([*changed, *(wanted.keys() ^ there.keys())])


def main(arguments: list[str] | None = None) -> int:
    """Write or check the files; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing, exit 1 if a file differs")
    parser.add_argument("--to", type=Path, default=EXAMPLES, metavar="DIR", help="the folder to write to")
    chosen = parser.parse_args(arguments)
    if chosen.check:
        found = differing(chosen.to)
        for name in found:
            print(f"{name} differs; run python core/tools/make_examples.py")
        return 1 if found else 0
    for name, make in FILES.items():
        path = chosen.to / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(make())
    print(f"wrote {len(FILES)} files to {chosen.to}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
