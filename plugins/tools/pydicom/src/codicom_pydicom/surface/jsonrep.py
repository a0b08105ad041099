"""The DICOM JSON Model (PS3.18 F)."""

from collections.abc import Callable
from typing import Any

from codicom.json import element_from_json
from codicom.tag import BaseTag
from codicom.vr import FLOAT_VR, INT_VR, VR

JSON_VALUE_KEYS = ("Value", "BulkDataURI", "InlineBinary")

OtherValueType = None | str | int | float
PNValueType = None | str | dict[str, str]
SQValueType = dict[str, Any] | None
ValueType = PNValueType | SQValueType | OtherValueType
InlineBinaryType = str | list[Any] | None
BulkDataURIType = str | None
JSONValueType = list[ValueType] | InlineBinaryType | BulkDataURIType
BulkDataType = None | str | int | float | bytes
BulkDataHandlerType = Callable[[str, str, str], BulkDataType] | None


def convert_to_python_number(value: Any, vr: str) -> Any:
    """Return the numbers of a JSON value: whole ones for VRs of these, else floats; what is empty stays empty."""
    if value is None or value == "":
        return value
    kind = int if vr in INT_VR - {VR.AT} else float if vr in FLOAT_VR else None
    if kind is None:
        return value
    if isinstance(value, list | tuple):
        return [convert_to_python_number(each, vr) for each in value]
    return kind(value)


class JsonDataElementConverter:
    """Makes the value of an element from its JSON."""

    def __init__(
        self,
        dataset_class: type[Any],
        tag: str,
        vr: str,
        value: JSONValueType,
        value_key: str | None,
        bulk_data_uri_handler: Any = None,
    ) -> None:
        self.dataset_class = dataset_class
        self.tag = tag
        self.vr = vr
        self.value = value
        self.value_key = value_key
        self.bulk_data_element_handler = bulk_data_uri_handler

    def get_element_values(self) -> Any:
        """Return the value of the element."""
        element = element_from_json(
            self.dataset_class, self.tag, self.vr, self.value, self.value_key, self.bulk_data_element_handler
        )
        return element.value

    def get_regular_element_value(self, value: ValueType) -> Any:
        """Return one value of an element that is neither a sequence nor a name."""
        return self._one(value)

    def get_sequence_item(self, value: SQValueType) -> Any:
        """Return the dataset of one item."""
        return self.dataset_class.from_json(value or {}, self.bulk_data_element_handler)

    def get_pn_element_value(self, value: PNValueType) -> str:
        """Return the text of one name."""
        return str(self._one(value))

    def _one(self, value: Any) -> Any:
        return JsonDataElementConverter(
            self.dataset_class, self.tag, self.vr, [value], "Value", self.bulk_data_element_handler
        ).get_element_values()
