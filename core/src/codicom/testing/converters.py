"""The checks of converters of private and unknown values."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, ClassVar

from codicom.errors import CodicomError
from codicom.extend.records import ConverterSpec
from codicom.testing import hostile
from codicom.testing.loading import PluginConformance


class ConverterConformance(PluginConformance):
    """Checks every converter that a plugin declares: what is loaded is dumped as the very same bytes.

    ``samples`` gives raw values for each converter by name, and ``vrs`` their VR where it is not UN.
    """

    kind = ConverterSpec
    samples: ClassVar[Mapping[str, Sequence[bytes]]] = {}
    vrs: ClassVar[Mapping[str, str]] = {}
    # How long one call may take with an input that is damaged, in seconds.
    time_limit: ClassVar[float] = 10.0

    def test_every_converter_has_a_sample(self) -> None:
        """There is a raw value for each declared converter, and a declared converter for each."""
        declared = {each.record.name for each in self.declared}
        tried = {name for name, values in self.samples.items() if values}
        assert tried == declared, f"samples are for {sorted(tried)}, the plugin declares {sorted(declared)}"

    def test_samples_load(self) -> None:
        """Each sample gives a value, the same one each time."""
        for spec, load, _, raw in self._all():
            vr = self._vr(spec)
            first, second = load(raw, vr), load(raw, vr)
            assert first is not None, f"{spec.name}: a sample of {len(raw)} bytes loads as None"
            assert repr(first) == repr(second), f"{spec.name}: a sample of {len(raw)} bytes loads as two values"

    def test_dumping_what_was_loaded_gives_the_same_bytes(self) -> None:
        """``dump(load(raw)) == raw`` for each sample, where the converter dumps."""
        for spec, load, dump, raw in self._all():
            if dump is None:
                continue
            found = dump(load(raw, self._vr(spec)), self._vr(spec))
            assert found == raw, f"{spec.name}: a sample of {len(raw)} bytes is dumped as {len(found)} other bytes"

    def test_damaged_values_are_survived(self) -> None:
        """Cut, empty and random values load, or raise ``CodicomError`` or ``ValueError``, within ``time_limit``."""
        for spec, load, _, raw in self._all():
            for number, data in enumerate((b"", *hostile.cuts(raw), *hostile.chance(raw))):
                what = f"{spec.name}: damaged value {number} of {len(data)} bytes"
                try:
                    hostile.within(self.time_limit, load, data, self._vr(spec))
                except (CodicomError, ValueError):
                    continue
                except BaseException as error:
                    raise AssertionError(
                        f"{what} must raise CodicomError or ValueError, got {type(error).__name__} ({error})"
                    ) from error

    def _vr(self, spec: ConverterSpec) -> str:
        return self.vrs.get(spec.name, "UN")

    def _all(self) -> Iterator[tuple[ConverterSpec, Callable[..., Any], Callable[..., Any] | None, bytes]]:
        for declared in self.declared:
            spec = declared.record
            load: Any = self.plugins.resolve(declared)
            dump: Any = self.plugins.resolve(declared, "dump_target") if spec.dump_target is not None else None
            for raw in self.samples.get(spec.name, ()):
                yield spec, load, dump, raw
