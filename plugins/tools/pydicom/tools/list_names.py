"""Print every public name below ``pydicom`` as JSON: run with the real package, or by ``python -m codicom_pydicom``.

A name is public if it has no underscore in front, and counts where it is defined: functions and classes in their own
module, other values where they are no module and no part of typing. Members of classes count with their class,
but for those of Python's own types.
"""

from __future__ import annotations

import enum
import importlib
import inspect
import json
import pkgutil
import sys
import types
import warnings
from typing import Any

IGNORED = ("TYPE_CHECKING",)
# What pydicom names in its documentation under another module than the one that defines it.
REEXPORTED = {
    "pydicom": (
        "DataElement", "Dataset", "FileDataset", "FileMetaDataset", "Sequence", "dcmread", "dcmwrite", "iter_pixels",
        "pixel_array",
    ),
    "pydicom.pixels": (
        "apply_color_lut", "apply_icc_profile", "apply_modality_lut", "apply_presentation_lut", "apply_rescale",
        "apply_voi", "apply_voi_lut", "apply_windowing", "as_pixel_options", "compress", "convert_color_space",
        "create_icc_transform", "decompress", "get_decoder", "get_encoder", "iter_pixels", "pack_bits", "pixel_array",
        "set_pixel_data", "unpack_bits",
    ),
    "pydicom.overlays": ("get_overlay_array",),
    "pydicom.waveforms": ("generate_multiplex", "multiplex_array"),
    "pydicom.sr": ("Code", "codes"),
    "pydicom.data": (
        "external_data_sources", "fetch_data_files", "get_charset_files", "get_palette_files", "get_testdata_file",
        "get_testdata_files",
    ),
}  # fmt: skip


def parameters(thing: Any) -> list[list[str]] | None:
    """Return name, kind and default of each parameter of a function."""
    try:
        found = inspect.signature(thing)
    except (TypeError, ValueError):
        return None
    return [
        [each.name, each.kind.name, "" if each.default is each.empty else repr(each.default)]
        for each in found.parameters.values()
    ]


def constant(value: Any) -> Any:
    """Return a plain value as it is compared; anything else by its type."""
    if isinstance(value, bool | int | float) and not isinstance(value, enum.Enum):
        return str(value)
    if isinstance(value, str) and not isinstance(value, enum.Enum):
        return str(value)
    if isinstance(value, set | frozenset | list | tuple) and all(isinstance(each, str | int) for each in value):
        parts = [str(getattr(each, "value", each)) for each in value]
        return sorted(parts) if isinstance(value, set | frozenset) else parts
    return None


def describe(value: Any) -> dict[str, Any]:
    """Return what a name stands for."""
    if inspect.isclass(value):
        members = {}
        for name in dir(value):
            if name.startswith("_") and name not in ("__init__",):
                continue
            home = next(each for each in value.__mro__ if name in vars(each))
            if home.__module__ == "builtins" and name != "__init__":
                continue  # what int and str have is Python's own, and more in later releases
            held = inspect.getattr_static(value, name)
            if isinstance(held, property) or inspect.isdatadescriptor(held):
                members[name] = {"kind": "property"}
            elif isinstance(held, staticmethod | classmethod) or callable(held):
                members[name] = {"kind": "method", "parameters": parameters(getattr(value, name))}
            else:
                members[name] = {"kind": "attribute"}
        bases = [each.__name__ for each in value.__mro__[1:] if each.__module__ == "builtins"]
        return {"kind": "class", "bases": bases, "members": members}
    if isinstance(value, types.FunctionType | types.BuiltinFunctionType) or callable(value):
        return {"kind": "function", "parameters": parameters(value)}
    return {"kind": "constant", "value": constant(value)}


def names() -> dict[str, Any]:
    """Return the public names by module."""
    import pydicom

    found: dict[str, Any] = {}
    modules = ["pydicom", *(each.name for each in pkgutil.walk_packages(pydicom.__path__, "pydicom."))]
    for name in modules:
        if name.endswith("__main__"):
            continue
        module = importlib.import_module(name)
        own = {}
        for each in dir(module):
            if (each.startswith("_") and not each.startswith("__")) or each in IGNORED or each in ("__main__",):
                continue
            if each.startswith("__") and each not in (
                "__version__", "__version_info__", "__dicom_version__", "__concepts_version__",
            ):  # fmt: skip
                continue
            value = getattr(module, each)
            # A name that another module defines, or Python's own, is public there.
            if inspect.ismodule(value) or (each.startswith("__") and name != "pydicom"):
                continue
            own[each] = (value, getattr(value, "__module__", None))
        found[name] = own
    return found


def main() -> None:
    """Print the names; those that are imported from elsewhere are marked, for who compares."""
    warnings.simplefilter("ignore")
    listed: dict[str, Any] = {}
    for module, own in names().items():
        listed[module] = {}
        for name, (value, home) in own.items():
            is_code = inspect.isclass(value) or isinstance(value, types.FunctionType | types.BuiltinFunctionType)
            foreign = is_code and home != module and name not in REEXPORTED.get(module, ())
            listed[module][name] = describe(value) | {"foreign": foreign, "typing": _is_typing(name, value)}
    json.dump(listed, sys.stdout)


def _is_typing(name: str, value: Any) -> bool:
    if name.endswith("Type") and not inspect.isclass(value):
        return True  # aliases of types, however they are written
    return type(value).__module__ in ("typing", "types") and not isinstance(value, types.FunctionType)


if __name__ == "__main__":
    main()
