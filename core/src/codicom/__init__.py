"""codicom: a plugin-based DICOM framework.

Names are imported on first use, so ``import codicom`` costs almost nothing.
"""

from typing import TYPE_CHECKING, Any

from codicom._version import __version__

if TYPE_CHECKING:
    from codicom import batch as batch
    from codicom import checking as checking
    from codicom import codify as codify
    from codicom import data as data
    from codicom import dataset as dataset
    from codicom import dictionary as dictionary
    from codicom import dump as dump
    from codicom import encaps as encaps
    from codicom import engine as engine
    from codicom import errors as errors
    from codicom import examples as examples
    from codicom import fileio as fileio
    from codicom import files as files
    from codicom import filespec as filespec
    from codicom import image as image
    from codicom import json as json
    from codicom import limits as limits
    from codicom import operations as operations
    from codicom import outline as outline
    from codicom import paths as paths
    from codicom import pixels as pixels
    from codicom import plugin as plugin
    from codicom import raw as raw
    from codicom import registry as registry
    from codicom import repairing as repairing
    from codicom import saving as saving
    from codicom import settings as settings
    from codicom import tag as tag
    from codicom import testing as testing
    from codicom import uid as uid
    from codicom import values as values
    from codicom import vendor as vendor
    from codicom import vr as vr
    from codicom import waveform as waveform
    from codicom import xml as xml
    from codicom.dataset import Dataset as Dataset
    from codicom.dataset import FileDataset as FileDataset
    from codicom.dataset import FileMetaDataset as FileMetaDataset
    from codicom.extend.registry import Plugins as Plugins
    from codicom.extend.registry import plugins as plugins
    from codicom.fileio import Scanned as Scanned
    from codicom.fileio import dcmread as dcmread
    from codicom.fileio import dcmwrite as dcmwrite
    from codicom.fileio import open as open  # noqa: A004 - codicom.open, as gzip.open is gzip's
    from codicom.fileio import scan as scan
    from codicom.limits import Limits as Limits
    from codicom.model.element import DataElement as DataElement
    from codicom.model.sequence import Sequence as Sequence
    from codicom.settings import options as options
    from codicom.tag import Tag as Tag
    from codicom.uid import UID as UID
    from codicom.uid import generate_uid as generate_uid
    from codicom.vr import VR as VR

# Where each public name lives.
_HOMES = {
    "dcmread": "fileio",
    "dcmwrite": "fileio",
    "open": "fileio",
    "scan": "fileio",
    "Scanned": "fileio",
    "Dataset": "dataset",
    "FileDataset": "dataset",
    "FileMetaDataset": "dataset",
    "DataElement": "model.element",
    "Sequence": "model.sequence",
    "Limits": "limits",
    "Plugins": "extend.registry",
    "plugins": "extend.registry",
    "options": "settings",
    "Tag": "tag",
    "UID": "uid",
    "generate_uid": "uid",
    "VR": "vr",
}

# The public modules, which are there without being imported: codicom.pixels.array is written so, for one.
_MODULES = frozenset(
    {
        "batch",
        "checking",
        "codify",
        "data",
        "dataset",
        "dictionary",
        "dump",
        "encaps",
        "engine",
        "errors",
        "examples",
        "fileio",
        "files",
        "filespec",
        "image",
        "json",
        "limits",
        "operations",
        "outline",
        "paths",
        "pixels",
        "plugin",
        "raw",
        "registry",
        "repairing",
        "saving",
        "settings",
        "tag",
        "testing",
        "uid",
        "values",
        "vendor",
        "vr",
        "waveform",
        "xml",
    }
)

__all__ = ["__version__", *_HOMES]  # noqa: PLE0604 - the keys are the names


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None and name not in _MODULES:
        raise AttributeError(f"module 'codicom' has no attribute {name!r}")
    from importlib import import_module

    if home is None:
        return import_module(f"codicom.{name}")
    value = getattr(import_module(f"codicom.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
