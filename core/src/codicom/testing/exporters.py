"""The checks of exporters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from codicom.extend.exchange import ExporterSpec, ExportJob
from codicom.testing.loading import PluginConformance


class ExporterConformance(PluginConformance):
    """Checks every exporter that a plugin declares, with small images; override ``datasets`` to give others."""

    kind = ExporterSpec

    def datasets(self, spec: ExporterSpec) -> tuple[Any, ...]:
        """Return what an exporter is tried on: an image of three frames, or the three images of a series."""
        if spec.takes == "series":
            return tuple(_image(height=5 * number) for number in range(3))
        return (_image(frames=3),)

    def test_every_exporter_yields_bytes(self) -> None:
        """What is yielded is bytes, and the file is not empty."""
        for spec, export in self._all():
            parts = list(export(self._job(spec)))
            wrong = [type(each).__name__ for each in parts if not isinstance(each, (bytes, bytearray, memoryview))]
            assert not wrong, f"{spec} must yield bytes, got {', '.join(wrong)}"
            assert any(len(each) for each in parts), f"{spec} must yield at least 1 byte, got none"

    def test_every_frame_becomes_a_file(self) -> None:
        """With ``takes="frame"``, as many files are yielded as the job has frames."""
        for spec, export in self._all():
            job = self._job(spec)
            if spec.takes == "frame":
                files = len(list(export(job)))
                assert files == len(job.frames), f"{spec} must yield {len(job.frames)} files, one a frame, got {files}"

    def test_the_same_job_gives_the_same_bytes(self) -> None:
        """A file holds what the images hold, and not the time of writing or chance."""
        for spec, export in self._all():
            first, second = (list(export(self._job(spec))) for _ in range(2))
            assert first == second, f"{spec} must yield the same bytes for the same job, got others"

    def test_datasets_are_not_modified(self) -> None:
        """The datasets are the same afterwards."""
        for spec, export in self._all():
            job = self._job(spec)
            before = [each.to_json() for each in job.datasets]
            list(export(job))
            assert [each.to_json() for each in job.datasets] == before, f"{spec} must not modify its datasets"

    def _all(self) -> Iterator[tuple[ExporterSpec, Callable[[ExportJob], Iterable[bytes]]]]:
        for declared in self.declared:
            target: Any = self.plugins.resolve(declared)
            yield declared.record, target

    def _job(self, spec: ExporterSpec) -> ExportJob:
        datasets = self.datasets(spec)
        count = int(datasets[0].get("NumberOfFrames") or 1)
        frames = tuple(range(count)) if spec.takes in ("frame", "frames") else ()
        return ExportJob(datasets=datasets, format=spec.name, frames=frames, among=frames)


def _image(*, frames: int | None = None, height: int = 0) -> Any:
    """Return an image of 4 rows and 6 columns, of several frames or at a height in the patient."""
    from codicom.fileio import dcmread
    from codicom.testing import files

    encode = files.EXPLICIT_LE
    samples = bytes(range(24)) * (frames or 1)
    data = files.file(
        files.patient(),
        encode.element(0x0020000D, "UI", "1.2.3"),
        encode.element(0x0020000E, "UI", "1.2.3.4"),
        encode.element(0x00200032, "DS", f"0\\0\\{height}"),
        encode.element(0x00200037, "DS", "1\\0\\0\\0\\1\\0"),
        encode.image(4, 6, samples, allocated=8, vr="OB", frames=frames),
    )
    dataset = dcmread(data)
    dataset.PixelSpacing = [1, 1]
    dataset.RescaleIntercept, dataset.RescaleSlope = 0, 1
    return dataset
