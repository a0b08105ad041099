"""The checks of importers."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, ClassVar

from codicom.errors import CodicomError
from codicom.extend.exchange import ImporterSpec, ImportJob
from codicom.testing import hostile
from codicom.testing.loading import PluginConformance


class ImporterConformance(PluginConformance):
    """Checks every importer that a plugin declares, with the ``samples`` given: files' bytes by the importer's name."""

    kind = ImporterSpec
    samples: ClassVar[Mapping[str, Sequence[bytes]]] = {}
    time_limit: ClassVar[float] = 10.0

    def test_every_importer_has_a_sample(self) -> None:
        """There is a sample for each declared importer, and a declared importer for each sample."""
        declared = {each.record.name for each in self.declared}
        given = {name for name, samples in self.samples.items() if samples}
        assert given == declared, f"samples must be for {sorted(declared)}, got them for {sorted(given)}"

    def test_samples_are_recognized(self) -> None:
        """``recognizes`` says yes to each sample."""
        for declared, data in self._all():
            answer = self._recognizes(declared, data)
            assert answer is True, f"{declared.record} must recognize its sample with True, got {answer!r}"

    def test_other_bytes_are_not_recognized(self) -> None:
        """``recognizes`` says no to an empty file, to a DICOM file and to bytes of chance."""
        from codicom.testing import files

        for declared in self.declared:
            for data in (b"", files.file(files.patient()), *list(hostile.chance(b"\0"))[:9]):
                answer = self._recognizes(declared, data)
                assert answer is False, f"{declared.record} must answer False for other bytes, got {answer!r}"

    def test_objects_can_be_saved_and_read(self) -> None:
        """What is made is a dataset with a SOP class and instance, which can be saved as a file and read."""
        from codicom.fileio import dcmread

        for declared, data in self._all():
            dataset = self._make(declared, data)
            stream = io.BytesIO()
            try:
                dataset.save_as(stream, enforce_file_format=True)
                reread = dcmread(stream.getvalue())
            except Exception as error:
                raise AssertionError(f"{declared.record}: the object cannot be saved: {error}") from error
            for keyword in ("SOPClassUID", "SOPInstanceUID"):
                assert reread.get(keyword), f"{declared.record}: the object must have {keyword}"

    def test_attributes_are_set(self) -> None:
        """The object has the attributes that the job gives."""
        for declared, data in self._all():
            dataset = self._make(declared, data, PatientID="TEST-7", SeriesNumber=7)
            for keyword, value in (("PatientID", "TEST-7"), ("SeriesNumber", 7)):
                assert dataset.get(keyword) == value, (
                    f"{declared.record}: the object must have the {keyword} of the job"
                )

    def test_damaged_samples_are_survived(self) -> None:
        """A damaged file raises ``CodicomError`` or ``ValueError``, or gives an object, within ``time_limit`` s."""
        for declared, data in self._all():
            for damaged in (*hostile.cuts(data), *hostile.chance(data)):
                error = self._failure(declared, damaged)
                assert error is None, f"{declared.record}: a damaged file must raise CodicomError, got {error}"

    def _failure(self, declared: Any, data: bytes) -> str | None:
        try:
            hostile.within(self.time_limit, self._make, declared, data)
        except (CodicomError, ValueError):
            return None
        except Exception as error:  # noqa: BLE001 - a wrong importer raises anything
            return type(error).__name__
        return None

    def _all(self) -> Iterator[tuple[Any, bytes]]:
        for declared in self.declared:
            for data in self.samples.get(declared.record.name, ()):
                yield declared, data

    def _recognizes(self, declared: Any, data: bytes) -> object:
        recognizes: Any = self.plugins.resolve(declared, "recognizes")
        return recognizes(data)

    def _make(self, declared: Any, data: bytes, **attributes: Any) -> Any:
        target: Any = self.plugins.resolve(declared)
        return target(ImportJob(data=data, format=declared.record.name, attributes=attributes))
