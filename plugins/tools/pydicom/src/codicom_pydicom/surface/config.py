"""pydicom's process-wide settings, each of which is one of codicom's options."""

import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

from codicom.settings import Validation
from codicom_pydicom import settings as options

have_numpy = True
IGNORE = 0
WARN = 1
RAISE = 2

logger = logging.getLogger("pydicom")
logger.addHandler(logging.NullHandler())
debugging = False

# What codicom has no option for; the names page tells how it does without.
convert_wrong_length_to_UN = False
assume_implicit_vr_switch = True
allow_DS_float = False
APPLY_J2K_CORRECTIONS = True
pixel_data_handlers: list[Any] = []

_use_future = False


class Settings:
    """The settings that pydicom keeps in ``config.settings``."""

    @property
    def reading_validation_mode(self) -> int:
        """What reading does with a value that does not fit its VR."""
        return int(options.get("reading_validation"))

    @reading_validation_mode.setter
    def reading_validation_mode(self, value: int | None) -> None:
        options.put(reading_validation=Validation(WARN if value is None else value))

    @property
    def writing_validation_mode(self) -> int:
        """What setting a value does where it does not fit its VR."""
        return int(options.get("writing_validation"))

    @writing_validation_mode.setter
    def writing_validation_mode(self, value: int | None) -> None:
        options.put(writing_validation=Validation(WARN if value is None else value))

    # Programs restore what they found under these names.
    _reading_validation_mode = reading_validation_mode
    _writing_validation_mode = writing_validation_mode

    @property
    def infer_sq_for_un_vr(self) -> bool:
        """Whether UN of undefined length is taken for a sequence."""
        return bool(options.get("infer_sq_for_un"))

    @infer_sq_for_un_vr.setter
    def infer_sq_for_un_vr(self, value: bool) -> None:
        options.put(infer_sq_for_un=bool(value))

    @property
    def buffered_read_size(self) -> int:
        """In pieces of how many bytes values are written that are files."""
        return int(options.get("buffer_bytes"))

    @buffered_read_size.setter
    def buffered_read_size(self, size: int) -> None:
        if size <= 0:
            raise ValueError(f"a read size must be greater than 0, got {size}")
        options.put(buffer_bytes=size)


settings = Settings()


@contextmanager
def disable_value_validation() -> Iterator[None]:
    """Check no values in a block."""
    before = settings.reading_validation_mode, settings.writing_validation_mode
    settings.reading_validation_mode = settings.writing_validation_mode = IGNORE
    try:
        yield
    finally:
        settings.reading_validation_mode, settings.writing_validation_mode = before


@contextmanager
def strict_reading() -> Iterator[None]:
    """Let reading raise for values that do not fit their VR, in a block."""
    before = settings.reading_validation_mode
    settings.reading_validation_mode = RAISE
    try:
        yield
    finally:
        settings.reading_validation_mode = before


def debug(debug_on: bool = True, default_handler: bool = True) -> None:
    """Let the logger ``pydicom`` print, or not."""
    if default_handler:
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(message)s"))
        logger.addHandler(handler)
    logger.setLevel(logging.DEBUG if debug_on else logging.WARNING)
    sys.modules[__name__].debugging = debug_on  # type: ignore[attr-defined]


debug(False, False)


def DS_decimal(use_Decimal_boolean: bool = True) -> None:
    """Let values of DS be decimals, or floats."""
    if use_Decimal_boolean and options.get("ds_type") == "numpy":
        raise ValueError("values of DS are numpy arrays or decimals, not both; call DS_numpy(False) first")
    options.put(ds_type="decimal" if use_Decimal_boolean else "float")


def DS_numpy(use_numpy: bool = True) -> None:
    """Let several values of DS be a numpy array, or not."""
    if use_numpy and options.get("ds_type") == "decimal":
        raise ValueError("values of DS are numpy arrays or decimals, not both; call DS_decimal(False) first")
    options.put(ds_type="numpy" if use_numpy else "float")


def future_behavior(enable_future: bool = True) -> None:
    """Do as pydicom 4 is to do: raise where version 3 warns."""
    module: Any = sys.modules[__name__]
    module._use_future = enable_future  # noqa: SLF001 - so pydicom names it
    module.INVALID_KEYWORD_BEHAVIOR = "RAISE" if enable_future else "WARN"
    settings.writing_validation_mode = RAISE if enable_future else WARN


def _get_ds(kind: str) -> bool:
    return bool(options.get("ds_type") == kind)


def _put_ds(kind: str, value: bool) -> None:
    if value:
        options.put(ds_type=kind)
    elif _get_ds(kind):
        options.put(ds_type="float")


# Settings that are plain names of the module: how each is read, and how it is set.
_SWITCHES: dict[str, tuple[Any, Any]] = {
    "datetime_conversion": (
        lambda: options.get("datetime_conversion"),
        lambda value: options.put(datetime_conversion=bool(value)),
    ),
    "use_none_as_empty_text_VR_value": (
        lambda: options.get("none_as_empty_text"),
        lambda value: options.put(none_as_empty_text=bool(value)),
    ),
    "replace_un_with_known_vr": (
        lambda: options.get("replace_un_with_known_vr"),
        lambda value: options.put(replace_un_with_known_vr=bool(value)),
    ),
    "show_file_meta": (lambda: options.get("show_file_meta"), lambda value: options.put(show_file_meta=bool(value))),
    "use_DS_decimal": (lambda: _get_ds("decimal"), lambda value: _put_ds("decimal", value)),
    "use_DS_numpy": (lambda: _get_ds("numpy"), lambda value: _put_ds("numpy", value)),
    "use_IS_numpy": (
        lambda: options.get("is_type") == "numpy",
        lambda value: options.put(is_type="numpy" if value else "int"),
    ),
    "INVALID_KEYWORD_BEHAVIOR": (
        lambda: Validation(options.get("unknown_keyword")).name,
        lambda value: options.put(unknown_keyword=Validation[value]),
    ),
    "INVALID_KEY_BEHAVIOR": (
        lambda: Validation(options.get("invalid_key")).name,
        lambda value: options.put(invalid_key=Validation[value]),
    ),
    # Deprecated, and still set by libraries: invalid values raise in reading and writing.
    "enforce_valid_values": (
        lambda: options.get("reading_validation") == options.get("writing_validation") == Validation.RAISE,
        lambda value: options.put(
            reading_validation=Validation.RAISE if value else Validation.WARN,
            writing_validation=Validation.RAISE if value else Validation.WARN,
        ),
    ),
}


class _Config(ModuleType):
    """The module itself: setting one of its names changes the option behind it."""

    def __getattr__(self, name: str) -> Any:
        if name in _SWITCHES:
            return _SWITCHES[name][0]()
        raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")

    def __setattr__(self, name: str, value: Any) -> None:
        if name in _SWITCHES:
            _SWITCHES[name][1](value)
        else:
            super().__setattr__(name, value)

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *_SWITCHES})


sys.modules[__name__].__class__ = _Config

if os.getenv("PYDICOM_FUTURE", "").lower() in ("true", "yes", "on", "1"):
    future_behavior()
