"""The extension layer: hooks, the records they yield, the loader, the registry, and the choice among codecs."""

from typing import Final

HOOK_API: Final = 1
ENTRY_POINT_GROUP: Final = f"codicom.v{HOOK_API}"
