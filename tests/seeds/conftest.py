"""The snippets of five pages that people wrote about pydicom, in codicom's words: what they typed, and what came out.

Each file names its page. ``pydicom.X`` became ``codicom.X``, and the names of old releases those of today, each said
where it happens. What a page does with palettes, pictures, generated code and programs is run in ``docs/cookbook.md``
and ``docs/faq.md``, which are tests too:

==================================================  ==============================================================
snippet that is run there                           page
==================================================  ==============================================================
colors of ``pixel_array``, ``convert_color_space``  the first guide, the handbook
``apply_color_lut``, ``apply_voi_lut``, windows     the first guide, the handbook
saving a picture as PNG or JPEG                     the handbook, comments on the wiki page
resampling to 1 mm, cubes, normalising to HU        the page on a series of CT images
``codify``                                          the first guide
the scripts as programs, a tree to fold             the handbook, the wiki page
reading a vendor's private sequence, b-values       comments on the wiki page
==================================================  ==============================================================
"""

from __future__ import annotations

import pytest

import codicom
from codicom import examples


@pytest.fixture
def plan():
    return examples.rt_plan


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A working directory that holds the files which the snippets open by bare names."""
    monkeypatch.chdir(tmp_path)
    for name, example in (("rtplan.dcm", "rt_plan"), ("input.dcm", "ct")):
        (tmp_path / name).write_bytes(examples.get_path(example).read_bytes())
    return tmp_path


@pytest.fixture
def series_folder(tmp_path):
    """Five slices of one series, in files whose names say nothing about their order, and a file of something else."""
    target = tmp_path / "dicom_series"
    target.mkdir()
    for name, number in (("c", 1), ("a", 2), ("e", 3), ("b", 4), ("d", 5)):
        image = examples.ct
        image.InstanceNumber = number
        image.ImagePositionPatient = [-160, -160, -75.5 + 2.5 * number]
        image.SliceLocation = -75.5 + 2.5 * number
        image.SOPInstanceUID = image.file_meta.MediaStorageSOPInstanceUID = codicom.generate_uid()
        image.save_as(target / f"{name}.dcm")
    (target / "notes.txt").write_text("x" * 200)
    return target
