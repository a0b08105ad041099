"""DICOMDIR: reading, building, updating and writing File-sets."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from codicom_fileset.fileset import FileSet as FileSet
    from codicom_fileset.fileset import FileSetWarning as FileSetWarning
    from codicom_fileset.instance import FileInstance as FileInstance
    from codicom_fileset.names import OutsideRootError as OutsideRootError
    from codicom_fileset.names import generate_filename as generate_filename
    from codicom_fileset.names import is_conformant_file_id as is_conformant_file_id
    from codicom_fileset.nodes import RecordNode as RecordNode
    from codicom_fileset.nodes import RootNode as RootNode
    from codicom_fileset.record_types import DIRECTORY_RECORDERS as DIRECTORY_RECORDERS

__version__ = "0.1.0"

# Where each public name lives; the plugin is declared without any of them.
_HOMES = {
    "FileSet": "fileset",
    "FileSetWarning": "fileset",
    "FileInstance": "instance",
    "RecordNode": "nodes",
    "RootNode": "nodes",
    "DIRECTORY_RECORDERS": "record_types",
    "OutsideRootError": "names",
    "generate_filename": "names",
    "is_conformant_file_id": "names",
}

__all__ = ["__version__", *_HOMES]  # noqa: PLE0604 - the keys are the names


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'codicom_fileset' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"codicom_fileset.{home}"), name)
    globals()[name] = value
    return value
