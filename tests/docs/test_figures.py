"""The figures of the documentation are what the code above them makes today."""

import importlib.util
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageSequence

ROOT = Path(__file__).parents[2]
FIGURES = ROOT / "docs" / "figures"


@pytest.fixture(scope="module")
def tool():
    """The program that makes them."""
    spec = importlib.util.spec_from_file_location("make_figures", ROOT / "docs" / "tools" / "make_figures.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def frames(path):
    # Releases of Pillow pack pictures in different ways, and resample a level apart.
    with Image.open(path) as picture:
        return [np.array(frame.convert("RGB")).astype(int) for frame in ImageSequence.Iterator(picture)]


def test_figures_are_those_that_the_pages_make(tool, tmp_path):
    made = {name: data for page in tool.pages() for name, data in tool.made(page).items()}
    assert {path.name for path in FIGURES.iterdir()} == set(made)
    for name, data in made.items():
        (tmp_path / name).write_bytes(data)
        wanted, found = frames(FIGURES / name), frames(tmp_path / name)
        assert len(wanted) == len(found)
        for first, second in zip(wanted, found, strict=True):
            assert first.shape == second.shape
            assert np.abs(first - second).max() <= 3, f"{name}: python docs/tools/make_figures.py makes it again"
