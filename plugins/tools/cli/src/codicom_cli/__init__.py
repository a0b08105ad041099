"""The ``codicom`` command: a codicom plugin whose verbs, its own included, come from the registry of plugins."""

from typing import Final

__version__: Final = "0.1.0"
