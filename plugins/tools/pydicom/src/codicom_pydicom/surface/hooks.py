"""Functions of a program's own that turn raw elements into elements; they count for what is read from then on."""

from collections.abc import Callable, MutableSequence
from typing import Any

from codicom import DataElement, dictionary
from codicom.errors import CodicomError
from codicom.raw import RawDataElement, element_of, encodings_of
from codicom_pydicom import settings as _settings

Callback = Callable[..., None]
Encoding = str | MutableSequence[str] | None
_NAMES = ("raw_element_vr", "raw_element_value")


def raw_element_vr(
    raw: RawDataElement, data: dict[str, Any], *, encoding: Encoding = None, ds: Any = None, **kwargs: Any
) -> None:
    """Put the VR of a raw element into ``data``: its own, or the dictionary's."""
    data["VR"] = element_of(raw._replace(value=b"", length=0), ds, encoding).VR if _wants_vr(raw) else raw.VR


def _wants_vr(raw: RawDataElement) -> bool:
    return raw.VR is None or raw.VR == "UN" or (raw.VR == "SQ" and dictionary.vr_of(int(raw.tag)) != "SQ")


def raw_element_value(
    raw: RawDataElement, data: dict[str, Any], *, encoding: Encoding = None, ds: Any = None, **kwargs: Any
) -> None:
    """Put the value of a raw element in ``data["VR"]`` into ``data``."""
    data["value"] = element_of(raw._replace(VR=str(data["VR"])), ds, encoding).value


def raw_element_value_fix_separator(
    raw: RawDataElement,
    data: dict[str, Any],
    *,
    encoding: Encoding = None,
    ds: Any,
    separator: str | bytes = b",",
    target_VRs: tuple[str, ...] | None = None,
    **kwargs: Any,
) -> None:
    """As ``raw_element_value``, after putting backslashes for another separator into values of some VRs."""
    other = separator.encode() if isinstance(separator, str) else separator
    wanted = target_VRs if target_VRs is not None else ("DS", "IS")
    if data["VR"] in wanted and raw.value is not None and other in raw.value:
        raw = raw._replace(value=raw.value.replace(other, b"\\"))
    raw_element_value(raw, data, encoding=encoding, ds=ds, **kwargs)


def raw_element_value_retry(
    raw: RawDataElement,
    data: dict[str, Any],
    *,
    encoding: Encoding = None,
    ds: Any,
    target_VRs: dict[str, tuple[str, ...]] | None = None,
    **kwargs: Any,
) -> None:
    """As ``raw_element_value``, in other VRs if that does not do; the one that does is in ``data`` too."""
    first = data["VR"]
    others = (target_VRs or {}).get(first, ())
    for vr in (first, *others):
        data["VR"] = vr
        try:
            raw_element_value(raw, data, encoding=encoding, ds=ds, **kwargs)
        except (CodicomError, ValueError, TypeError):
            continue
        element = DataElement(raw.tag, vr, data["value"], already_converted=True)
        if not (others and first == element.VR and _breaks_rule(element)):
            return
    data["VR"] = first
    raise ValueError(f"the value of {raw.tag} fits none of VRs {', '.join((first, *others))}")


def _breaks_rule(element: DataElement) -> bool:
    from codicom.values import check

    return check(element.VR, element.value) is not None


class Hooks:
    """The functions in force."""

    def __init__(self) -> None:
        self.raw_element_vr: Callback = raw_element_vr
        self.raw_element_value: Callback = raw_element_value
        self.raw_element_kwargs: dict[str, Any] = {}

    def register_callback(self, hook: str, func: Callback) -> None:
        """Let a function say the VR, or the value, of each raw element."""
        if hook not in _NAMES:
            raise ValueError(f"unknown hook {hook!r}; there are {', '.join(_NAMES)}")
        if not callable(func):
            raise TypeError("'func' must be a callable")
        setattr(self, hook, func)
        usual = self.raw_element_vr is raw_element_vr and self.raw_element_value is raw_element_value
        _settings.put(element_hook=None if usual else self._convert)

    def register_kwargs(self, hook: str, kwargs: dict[str, Any]) -> None:
        """Give the functions more arguments."""
        if hook != "raw_element_kwargs":
            raise ValueError(f"unknown hook {hook!r}; there is raw_element_kwargs")
        if not isinstance(kwargs, dict):
            raise TypeError("'kwargs' must be a dict")
        self.raw_element_kwargs = kwargs

    def _convert(self, raw: Any, ds: Any) -> Any:
        if not isinstance(raw, RawDataElement):
            return None
        data: dict[str, Any] = {}
        encoding = list(encodings_of(ds))
        self.raw_element_vr(raw, data, encoding=encoding, ds=ds, **self.raw_element_kwargs)
        self.raw_element_value(raw, data, encoding=encoding, ds=ds, **self.raw_element_kwargs)
        return DataElement(
            raw.tag, data["VR"], data["value"], raw.value_tell, raw.length == 0xFFFFFFFF, already_converted=True
        )


hooks = Hooks()
