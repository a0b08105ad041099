"""The checks of engines for the parser: each gives what the engine in Python gives."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from typing import Any, Final

from codicom.errors import CodicomError, CodicomWarning
from codicom.extend.scanners import ScannerSpec
from codicom.testing import hostile
from codicom.testing.loading import PluginConformance

_SYNTAXES: Final = ("1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.2")
_COPIES: Final = 20


class ScannerConformance(PluginConformance):
    """Checks every engine that a plugin declares, on files that are right and on files that are damaged."""

    kind = ScannerSpec

    def test_every_target_is_an_engine(self) -> None:
        """The target is what ``codicom.engine.assembled`` returns, and has the name of the record."""
        from codicom.wire.engine import Engine

        for declared in self.declared:
            engine: Any = self.plugins.resolve(declared)
            assert isinstance(engine, Engine), f"{declared.record} must name an Engine, got {type(engine).__name__}"
            assert engine.name == declared.record.name, f"{declared.record}: the engine must have its name"

    def test_whole_files_are_read_alike(self) -> None:
        """Files of each encoding, with sequences and pixel data, have the same elements and deviations."""
        for declared in self.declared:
            for data in _files():
                self._compare(declared, data)

    def test_damaged_files_are_read_alike(self) -> None:
        """Cut and changed files have the same elements and deviations, or raise the same error."""
        for declared in self.declared:
            for data in _files():
                for damaged in hostile.cuts(data):
                    self._compare(declared, damaged)
                for damage in hostile.DAMAGES:
                    for damaged in hostile.damaged(data, damage, _COPIES):
                        self._compare(declared, damaged)

    def _compare(self, declared: Any, data: bytes) -> None:
        from codicom.wire.engine import PURE

        expected, answer = _read(data, PURE), _read(data, self.plugins.resolve(declared))
        assert answer == expected, f"{declared.record} must read as the engine in Python does: {expected}, got {answer}"


def _read(data: bytes, engine: Any) -> object:
    """Return what a file holds and what reading it tolerated, or the error in words."""
    from codicom.fileio import dcmread
    from codicom.settings import options

    with warnings.catch_warnings(), options(engine=engine):
        warnings.simplefilter("ignore", CodicomWarning)
        try:
            dataset = dcmread(data, force=True)
            held = [(path, str(element.VR), str(element.value)) for path, element in dataset.paths()]
            return held, [str(each) for each in dataset.deviations]
        except (CodicomError, ValueError) as error:
            return f"{type(error).__name__}: {error}"


def _files() -> Iterator[bytes]:
    """Yield a file in each encoding: plain elements, items of known and of undefined length, pixel data."""
    from codicom.testing import files

    for syntax in _SYNTAXES:
        encode = files.encoding(syntax)
        inner = encode.sequence(0x00082218, encode.item(encode.element(0x00080100, "SH", "T-A0100")))
        yield files.file(
            files.patient(encode),
            encode.sequence(0x00081140, encode.item(inner, undefined=True), encode.item(), undefined=True),
            encode.element(0x00280030, "DS", "0.5\\0.5"),
            encode.image(2, 3, bytes(range(12))),
            transfer_syntax=syntax,
        )
    encode = files.EXPLICIT_LE
    stream = encode.encapsulated([b"\1\2\3\4", (b"\5\6", b"\7\10")])
    yield files.file(
        files.patient(),
        encode.image(2, 2, stream, allocated=8, vr="OB", frames=2),
        transfer_syntax="1.2.840.10008.1.2.5",
    )
