"""The checks of checks: rules of ``codicom check``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, ClassVar

from codicom.extend.checks import CheckSpec, Finding, Severity
from codicom.testing.loading import PluginConformance

# A shorter value may stand in a message by chance.
_LEAST_LENGTH = 4


class CheckConformance(PluginConformance):
    """Checks every check that a plugin declares, with ``right`` and ``wrong`` datasets given by its name."""

    kind = CheckSpec
    right: ClassVar[Mapping[str, Sequence[Any]]] = {}
    wrong: ClassVar[Mapping[str, Sequence[Any]]] = {}

    def test_every_check_has_datasets(self) -> None:
        """There are right and wrong datasets for each declared check, and for no other."""
        declared = {each.record.name for each in self.declared}
        for name, given in (("right", self.right), ("wrong", self.wrong)):
            names = {check for check, datasets in given.items() if datasets}
            assert names == declared, f"{name} must have datasets for {sorted(declared)}, got {sorted(names)}"

    def test_right_datasets_have_no_finding(self) -> None:
        """A dataset that keeps the rule has no finding."""
        for spec, findings, _ in self._all(self.right):
            assert not findings, f"{spec} must find nothing in a right dataset, got {findings}"

    def test_wrong_datasets_have_a_finding(self) -> None:
        """A dataset that breaks the rule has at least one."""
        for spec, findings, _ in self._all(self.wrong):
            assert findings, f"{spec} must find something in a wrong dataset, got nothing"

    def test_an_empty_dataset_is_survived(self) -> None:
        """A dataset without any element raises nothing."""
        from codicom.dataset import Dataset

        for declared in self.declared:
            try:
                self._findings(declared, Dataset())
            except Exception as error:
                raise AssertionError(f"{declared.record} must survive an empty dataset, got {error!r}") from error

    def test_findings_are_as_declared(self) -> None:
        """Each is a ``Finding``, and none is worse than the record's ``severity``."""
        for spec, findings, _ in self._all(self.wrong):
            for each in findings:
                assert isinstance(each, Finding), f"{spec} must yield Finding, got {type(each).__name__}"
                worse = each.severity is Severity.ERROR and Severity(spec.severity) is Severity.WARNING
                assert not worse, f"{spec} must find warnings only, as its severity says, got an error"

    def test_findings_hold_no_value(self) -> None:
        """No message has the text of an element of the dataset, which may be a patient's."""
        for spec, findings, dataset in self._all(self.wrong):
            values = {str(each.value) for each in dataset.iterall() if each.VR != "SQ"}
            for each in findings:
                shown = any(len(value) >= _LEAST_LENGTH and value in str(each) for value in values)
                assert not shown, f"{spec} must not show a value of the file in its message"

    def test_datasets_are_not_modified(self) -> None:
        """The datasets are the same afterwards."""
        for declared in self.declared:
            for dataset in self.wrong.get(declared.record.name, ()):
                before = dataset.to_json()
                self._findings(declared, dataset)
                assert dataset.to_json() == before, f"{declared.record} must not modify the dataset"

    def _all(self, given: Mapping[str, Sequence[Any]]) -> Iterator[tuple[CheckSpec, list[Any], Any]]:
        for declared in self.declared:
            for dataset in given.get(declared.record.name, ()):
                yield declared.record, self._findings(declared, dataset), dataset

    def _findings(self, declared: Any, dataset: Any) -> list[Any]:
        target: Any = self.plugins.resolve(declared)
        return list(target(dataset, plugins=self.plugins) if declared.record.with_plugins else target(dataset))
