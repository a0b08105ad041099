"""The checks of look-up tables and windows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from codicom.extend.records import LutSpec
from codicom.testing.loading import PluginConformance

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, kw_only=True)
class LutCase:
    """One use of a LUT: its name, the elements it reads, values that rise, and how the results go.

    ``expected`` are the results, where they are known; ``tolerance`` is by how much one may differ.
    """

    lut: str
    items: Mapping[str, object]
    values: Sequence[float]
    expected: Sequence[float] | None = None
    tolerance: float = 0.0
    order: Literal["rising", "falling", "any"] = "rising"
    dtype: str = field(default="int32")


class LutConformance(PluginConformance):
    """Checks every LUT that a plugin declares, with the ``cases`` given; each LUT needs at least one."""

    kind = LutSpec
    cases: ClassVar[Sequence[LutCase]] = ()

    def test_every_lut_has_a_case(self) -> None:
        """There is a case for each declared LUT, and a declared LUT for each case."""
        declared = {each.record.name for each in self.declared}
        tried = {case.lut for case in self.cases}
        assert tried == declared, f"cases are for {sorted(tried)}, the plugin declares {sorted(declared)}"

    def test_shape_is_kept(self) -> None:
        """Values of any shape give results of this shape; those of a palette have one axis more, for colour."""
        for spec, apply, case, values in self._all():
            for form in ((values.size,), (1, values.size), (values.size, 1, 1)):
                found = apply(values.reshape(form), case.items).shape
                kept = found[: len(form)] == form and len(found) - len(form) == (spec.stage == "palette")
                assert kept, f"{spec.name}: values of shape {form} give results of shape {found}"

    def test_input_is_not_modified(self) -> None:
        """The values given are the same afterwards."""
        for spec, apply, case, values in self._all():
            before = values.copy()
            apply(values, case.items)
            assert values.tobytes() == before.tobytes(), f"{spec.name} modifies its input"

    def test_results_go_the_way_of_the_values(self) -> None:
        """Results rise or fall with the values, as the case says; equal neighbours are allowed."""
        import numpy as np

        for spec, apply, case, values in self._all():
            results = np.asarray(apply(values, case.items)).astype(float)
            steps = np.diff(results, axis=0) * {"rising": 1, "falling": -1, "any": 0}[case.order]
            assert (steps >= 0).all(), f"{spec.name}: results of rising values are not {case.order}"

    def test_expected_results_are_given(self) -> None:
        """Where a case tells the results, they are met within its tolerance."""
        import numpy as np

        for spec, apply, case, values in self._all():
            if case.expected is None:
                continue
            found = np.asarray(apply(values, case.items)).astype(float)
            wanted = np.asarray(case.expected, dtype=float)
            assert np.allclose(found, wanted, rtol=0, atol=case.tolerance), (
                f"{spec.name}: results must be {wanted.tolist()} within {case.tolerance}, got {found.tolist()}"
            )

    def _all(self) -> Iterator[tuple[LutSpec, Callable[..., Any], LutCase, NDArray[Any]]]:
        import numpy as np

        for declared in self.declared:
            target: Any = self.plugins.resolve(declared)
            for case in self.cases:
                if case.lut == declared.record.name:
                    yield declared.record, target, case, np.array(case.values, dtype=case.dtype)
