import re
from pathlib import Path

import pytest

from codicom import testing

PAGE = Path(__file__).parents[3] / "docs" / "plugins" / "conformance.md"


@pytest.mark.parametrize("name", testing.__all__)
def test_every_public_name_is_on_the_page(name):
    assert f"`{name}`" in PAGE.read_text(encoding="utf-8")


@pytest.mark.parametrize("conformance", [testing.DecoderConformance, testing.EncoderConformance])
def test_every_check_of_codecs_is_on_the_page(conformance):
    page = PAGE.read_text(encoding="utf-8")
    assert [check for check in dir(conformance) if check.startswith("test_") and f"`{check}`" not in page] == []


def test_page_names_no_check_that_is_gone():
    known = {check for name in testing.__all__ for check in dir(getattr(testing, name)) if check.startswith("test_")}
    assert set(re.findall(r"`(test_\w+)`", PAGE.read_text(encoding="utf-8"))) <= known
