"""What programs imported before modules were moved into rooms is still where it was.

``names_of_before.txt`` has a line for each module: its name, then its public names, then those that the documentation
imported. A name goes off the list only with a major version.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

LINES = Path(__file__).with_name("names_of_before.txt").read_text(encoding="utf-8").splitlines()
MODULES = {line.split()[0]: line.split()[1:] for line in LINES}


# Examples are read when their names are looked up, and some of them hold defects on purpose.
@pytest.mark.filterwarnings("ignore::codicom.errors.DeviationWarning")
@pytest.mark.parametrize("module", MODULES)
def test_every_public_name_of_before_still_imports(module):
    found = import_module(module)
    missing = [name for name in MODULES[module] if not hasattr(found, name) and not imported(f"{module}.{name}")]
    assert not missing


def imported(module):
    """Return whether a name is that of a submodule, as in ``from codicom.values import dates``."""
    try:
        import_module(module)
    except ModuleNotFoundError:
        return False
    return True
