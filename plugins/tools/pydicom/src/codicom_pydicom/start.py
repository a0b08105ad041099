"""What runs when Python starts, if ``CODICOM_PYDICOM`` asks for it; a .pth file of the installed package calls it."""

from __future__ import annotations

import os

OFF = frozenset({"", "0", "no", "off", "false"})


def start() -> None:
    """Install the modules if the environment says so."""
    if os.environ.get("CODICOM_PYDICOM", "").strip().lower() in OFF:
        return
    from codicom_pydicom.finder import install

    install()
