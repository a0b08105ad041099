"""The public datasets: the model with thin delegates to what joins it with files, JSON and pixels."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from os import PathLike, fspath
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from codicom.errors import IncompleteFileMetaError
from codicom.model.dataset import DatasetModel
from codicom.model.element import DataElement
from codicom.model.path import path_text
from codicom.model.private import PrivateBlock
from codicom.tables import lookup
from codicom.tag import BaseTag, Tag
from codicom.uid import CODICOM_IMPLEMENTATION_UID, UID

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from codicom.extend.registry import Plugins
    from codicom.files.writer import Target
    from codicom.vendor import VendorElements

__all__ = ["Dataset", "FileDataset", "FileMetaDataset", "PrivateBlock", "validate_file_meta"]


class Dataset(DatasetModel):
    """A DICOM dataset: elements by keyword, tag or path."""

    file_meta: FileMetaDataset
    preamble: bytes | None
    # Libraries written for pydicom keep an array of their own under its name, and ask for it before there is one.
    _pixel_array: Any = None

    def vendor_table(self, creator: str) -> Mapping[tuple[int, int], tuple[str, str, str]] | None:
        """Return a plugin's dictionary of a private creator, if one is installed."""
        table: Mapping[tuple[int, int], tuple[str, str, str]] | None = self._registry().private_table(creator)
        return table

    def _registry(self) -> Plugins:
        """Return the registry that the dataset was read with, or the process's own."""
        source = self._source
        if source is not None and source.options.plugins is not None:
            given: Plugins = source.options.plugins
            return given
        from codicom.extend.registry import plugins

        return plugins()

    def vendor(self, creator: str) -> VendorElements:
        """Return the private elements of a creator by name, read by the converters of vendor plugins."""
        from codicom.vendor import VendorElements

        return VendorElements(self, creator, self._registry())

    @property
    def is_original_encoding(self) -> bool:
        """Whether the encoding and the character set to write in are those that were read."""
        syntax = self._transfer_syntax()
        implicit, little = self.original_encoding
        if implicit is None or syntax is None or not syntax.is_transfer_syntax:
            return False
        if (syntax.is_implicit_VR, syntax.is_little_endian) != (implicit, little):
            return False
        held = self._elements.get(0x00080005)
        changed = isinstance(held, DataElement) and held.file_tell is None
        return self._source is None or not (changed or 0x00080005 in self._touched)

    @property
    def is_decompressed(self) -> bool:
        """Whether the transfer syntax in File Meta Information leaves pixel data uncompressed."""
        syntax = self._transfer_syntax()
        return syntax is not None and syntax.is_transfer_syntax and not syntax.is_compressed

    def _transfer_syntax(self) -> UID | None:
        meta = self.__dict__.get("file_meta")
        value = None if meta is None else meta.value_of(0x00020010)
        return value if isinstance(value, UID) and value else None

    def ensure_file_meta(self) -> None:
        """Give the dataset an empty ``file_meta`` if it has none."""
        if "file_meta" not in self.__dict__:
            self.file_meta = FileMetaDataset()

    def _set_other(self, name: str, value: Any) -> None:
        if name == "file_meta" and value is not None and not isinstance(value, FileMetaDataset):
            value = FileMetaDataset(value)
        super()._set_other(name, value)

    def save_as(
        self,
        filename: Target,
        /,
        write_like_original: bool | None = None,
        *,
        implicit_vr: bool | None = None,
        little_endian: bool | None = None,
        enforce_file_format: bool = False,
        overwrite: bool = True,
    ) -> None:
        """Write the dataset to a path or file object; a path is replaced at once or not at all."""
        from codicom.files.writer import dcmwrite, file_format_wanted

        dcmwrite(
            filename,
            self,
            implicit_vr=implicit_vr,
            little_endian=little_endian,
            enforce_file_format=file_format_wanted(enforce_file_format, write_like_original),
            overwrite=overwrite,
        )

    @property
    def pixel_array(self) -> NDArray[Any]:
        """The pixel data as an array; the same one until something that it depends on changes."""
        from codicom.pixels.delegates import pixel_array

        return pixel_array(self)

    def pixel_array_options(self, **options: Any) -> None:
        """Set how ``pixel_array`` is made: the arguments of ``codicom.pixels.array``, and ``view_only``."""
        from codicom.pixels.delegates import pixel_array_options

        pixel_array_options(self, options)

    def iter_pixels(self, indices: Iterable[int] | None = None, **options: Any) -> Iterator[NDArray[Any]]:
        """Yield the array of each frame, or of those at ``indices``; options are those of ``codicom.pixels``."""
        from codicom.pixels import iter_frames

        return iter_frames(self, indices, **options)

    def compress(
        self,
        transfer_syntax_uid: str,
        arr: NDArray[Any] | None = None,
        encoding_plugin: str = "",
        encapsulate_ext: bool = False,
        *,
        generate_instance_uid: bool | None = None,
        jls_error: int | None = None,
        j2k_cr: list[float] | None = None,
        j2k_psnr: list[float] | None = None,
        **kwargs: Any,
    ) -> None:
        """Store the pixel data, or ``arr``, in another transfer syntax; see ``codicom.pixels.compress``."""
        from codicom.pixels.delegates import compress

        named = {"jls_error": jls_error, "j2k_cr": j2k_cr, "j2k_psnr": j2k_psnr}
        compress(self, transfer_syntax_uid, arr, encoding_plugin, encapsulate_ext, generate_instance_uid, named, kwargs)

    def decompress(
        self,
        *,
        as_rgb: bool = True,
        generate_instance_uid: bool | None = None,
        decoding_plugin: str = "",
        **kwargs: Any,
    ) -> None:
        """Store compressed pixel data as plain samples; see ``codicom.pixels.decompress``."""
        from codicom.pixels import decompress

        uid, decoder = generate_instance_uid, decoding_plugin or None
        decompress(self, as_rgb=as_rgb, generate_instance_uid=uid, decoder=decoder, **kwargs)

    def set_pixel_data(
        self,
        arr: NDArray[Any],
        photometric_interpretation: str,
        bits_stored: int,
        *,
        generate_instance_uid: bool = True,
    ) -> None:
        """Make an array the pixel data, with all that describes it; see ``codicom.pixels.set_pixel_data``."""
        from codicom.pixels import set_pixel_data

        uid = generate_instance_uid
        set_pixel_data(self, arr, photometric_interpretation, bits_stored, generate_instance_uid=uid)

    def overlay_array(self, group: int = 0x6000) -> NDArray[Any]:
        """Return the overlay of a group as an array of zeros and ones."""
        from codicom.pixels import overlay_array

        return overlay_array(self, group)

    def waveform_array(self, index: int) -> NDArray[Any]:
        """Return the waveform of a multiplex group in the units of its channels, as (samples, channels)."""
        from codicom.waveform import multiplex_array

        return multiplex_array(self, index, as_raw=False)

    def to_json_dict(
        self,
        bulk_data_threshold: int = 1024,
        bulk_data_element_handler: Callable[[DataElement], str] | None = None,
        suppress_invalid_tags: bool = False,
    ) -> dict[str, Any]:
        """Return the dataset in the DICOM JSON Model (PS3.18 F), as a dictionary."""
        from codicom.formats.json import dataset_to_json

        return dataset_to_json(self, bulk_data_threshold, bulk_data_element_handler, suppress_invalid_tags)

    def to_json(
        self,
        bulk_data_threshold: int = 1024,
        bulk_data_element_handler: Callable[[DataElement], str] | None = None,
        dump_handler: Callable[[dict[str, Any]], str] | None = None,
        suppress_invalid_tags: bool = False,
    ) -> str:
        """Return the dataset in the DICOM JSON Model (PS3.18 F), as text."""
        from codicom.formats.json import dump

        content = self.to_json_dict(bulk_data_threshold, bulk_data_element_handler, suppress_invalid_tags)
        return (dump_handler or dump)(content)

    @classmethod
    def from_json(
        cls,
        json_dataset: str | bytes | Mapping[str, Any],
        bulk_data_uri_handler: Callable[..., Any] | None = None,
    ) -> Self:
        """Return the dataset that the DICOM JSON Model describes."""
        from codicom.formats.json import dataset_from_json

        return dataset_from_json(cls, json_dataset, bulk_data_uri_handler)

    def to_xml(
        self,
        bulk_data_threshold: int = 1024,
        bulk_data_element_handler: Callable[[DataElement], str] | None = None,
    ) -> str:
        """Return the dataset in the Native DICOM Model (PS3.19 A.1), as XML text."""
        from codicom.formats.xml import dataset_to_xml

        return dataset_to_xml(self, bulk_data_threshold, bulk_data_element_handler)

    @classmethod
    def from_xml(cls, xml_dataset: str | bytes, bulk_data_uri_handler: Callable[..., Any] | None = None) -> Self:
        """Return the dataset that the Native DICOM Model describes."""
        from codicom.formats.xml import dataset_from_xml

        return dataset_from_xml(cls, xml_dataset, bulk_data_uri_handler)

    def _repr_html_(self) -> str:
        from codicom.outline import as_html

        return as_html(self)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is not None:
            where = path_text(self._place) or "the dataset"
            name = self._source.name if self._source is not None else None
            error.add_note(f"while using {where} of {name}" if name else f"while using {where}")
        if self._source is not None and self._place is None:
            self._leave()

    def _leave(self) -> None:
        """Leave a ``with`` block; a dataset that holds no file stays as it is."""


Dataset.item_class = Dataset


class FileMetaDataset(Dataset):
    """File Meta Information: the elements of group 0002 (PS3.10 7.1)."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        if args and args[0] is not None:
            self.validate(args[0])
        super().__init__(*args, **kwargs)

    @staticmethod
    def validate(init_value: Any) -> None:
        """Raise if a dataset or dictionary holds anything but group 0002."""
        if init_value is None:
            return
        if not isinstance(init_value, DatasetModel | Mapping):
            raise TypeError(f"File Meta Information is made from a dataset or dict, not {type(init_value).__name__}")
        others = [str(tag) for tag in map(Tag, init_value.keys()) if tag.group != 2]
        if others:
            raise ValueError(f"File Meta Information holds group 0002 only, found {', '.join(others)}")

    def _check_group(self, tag: BaseTag) -> None:
        if int(tag) >> 16 != 2:
            raise ValueError(f"File Meta Information holds group 0002 only, found {tag}")

    def _set_other(self, name: str, value: Any) -> None:
        DatasetModel._set_other(self, name, value)


class FileDataset(Dataset):
    """A dataset that was read from a file, or is to be written to one."""

    def __init__(
        self,
        filename_or_obj: Any,
        dataset: Any,
        preamble: bytes | None = None,
        file_meta: DatasetModel | None = None,
        is_implicit_VR: bool = True,
        is_little_endian: bool = True,
    ) -> None:
        super().__init__(dataset)
        self.preamble = preamble
        self.file_meta = FileMetaDataset() if file_meta is None else file_meta  # type: ignore[assignment]
        self._named_encoding = (is_implicit_VR, is_little_endian)
        self._attach(filename_or_obj)

    filename: str | None
    buffer: Any
    fileobj_type: Any
    timestamp: float | None
    _named_encoding: tuple[bool, bool] | None = None

    def _attach(self, origin: Any, modified: float | None = None) -> None:
        """Remember where the dataset comes from."""
        filename: Any = None
        buffer: Any = None
        kind: Any = None
        if isinstance(origin, str):
            filename, kind = origin, open
        elif isinstance(origin, PathLike):
            path = fspath(origin)
            filename, kind = path if isinstance(path, str) else path.decode(), open
        elif isinstance(origin, io.BufferedReader):
            filename, kind = getattr(origin, "name", None), open
        elif origin is not None:
            buffer, kind = origin, type(origin)
            filename = origin.name if hasattr(origin, "name") else getattr(origin, "filename", None)
        if not isinstance(filename, str):
            filename = None
        elif modified is None:
            modified = _modified(filename)
        # Straight into the attributes: setting them one by one would look for keywords.
        self.__dict__.update(filename=filename, buffer=buffer, fileobj_type=kind, timestamp=modified)

    @property
    def original_encoding(self) -> tuple[bool | None, bool | None]:
        """Whether the source was in implicit VR, and whether in little endian."""
        if self._source is None and self._named_encoding is not None and "_said_encoding" not in self.__dict__:
            return self._named_encoding
        return super().original_encoding

    def _own_attributes(self) -> dict[str, Any] | None:
        # A file object is of use only where it is open.
        attributes = super()._own_attributes() or {}
        return attributes | {"buffer": None, "fileobj_type": None}

    def close(self) -> None:
        """Let go of the file; values that were not used before are then out of reach."""
        self.__dict__.pop("_pixels", None)
        if self._source is not None:
            self._source.close()

    def _leave(self) -> None:
        source = self._source
        if source is not None and source.is_mapped:
            self.__dict__.pop("_pixels", None)
            source.close()

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        # A file object is shared, not copied: it may be a socket, or closed.
        buffer = self.__dict__.get("buffer")
        if buffer is not None:
            memo[id(buffer)] = buffer
        return super().__deepcopy__(memo)


def _modified(path: str) -> float | None:
    try:
        return os.stat(path).st_mtime  # noqa: PTH116 - pathlib takes long to import
    except OSError:
        return None


def validate_file_meta(file_meta: DatasetModel, enforce_standard: bool = True) -> None:
    """Check File Meta Information; complete what software itself can say, and raise for what it cannot."""
    others = [str(Tag(tag)) for tag in file_meta.sorted_tags() if tag >> 16 != 2]
    if others:
        raise ValueError(f"File Meta Information holds group 0002 only, found {', '.join(others)}")
    if not enforce_standard:
        return
    if not file_meta.value_of(0x00020001):
        file_meta.FileMetaInformationVersion = b"\0\1"
    if not file_meta.value_of(0x00020012):
        file_meta.ImplementationClassUID = UID(CODICOM_IMPLEMENTATION_UID)
    if 0x00020013 not in file_meta:
        from codicom import __version__

        file_meta.ImplementationVersionName = f"CODICOM {__version__}"
    wanted = (0x00020002, 0x00020003, 0x00020010)
    missing = [f"{Tag(tag)} {lookup.name_of(tag)}" for tag in wanted if not file_meta.value_of(tag)]
    if missing:
        raise IncompleteFileMetaError(
            f"File Meta Information wants a value for {', '.join(missing)} (PS3.10 7.1)", tag_path="file_meta"
        )
