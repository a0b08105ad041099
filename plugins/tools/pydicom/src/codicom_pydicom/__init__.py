"""Programs and libraries written for pydicom run on codicom unchanged.

Call ``install()`` before anything imports pydicom; from then on ``import pydicom`` is codicom. Without a change of the
program: ``python -m codicom_pydicom script.py``, ``pytest -p codicom_pydicom.pytest``, or ``CODICOM_PYDICOM=1`` in the
environment.
"""

from codicom_pydicom.finder import MixedError, install, is_active, uninstall

__version__ = "0.1.0"
__all__ = ["MixedError", "__version__", "install", "is_active", "uninstall"]
