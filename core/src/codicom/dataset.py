"""The public datasets: the model, with thin delegates to files, JSON and pixels."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from codicom.model.element import DataElement
from codicom.model.file import FileMetaModel, FileModel, OriginModel, validate_file_meta
from codicom.model.keywords import Keywords
from codicom.model.path import path_text
from codicom.model.private import PrivateBlock
from codicom.model.raw import RawValue, raw_value
from codicom.tag import Tag, TagType

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from codicom.extend.registry import Plugins
    from codicom.files.writer import Target
    from codicom.vendor import VendorElements

__all__ = ["Dataset", "FileDataset", "FileMetaDataset", "PrivateBlock", "validate_file_meta"]


class Dataset(FileModel, Keywords["Dataset"]):
    """A DICOM dataset, whose elements are accessed by keyword, tag or path."""

    file_meta: FileMetaDataset
    # Libraries written for pydicom keep an array of their own under its name, and ask for it before there is one.
    _pixel_array: Any = None

    def group_dataset(self, group: int) -> Dataset:
        """Return a dataset with the elements of one group."""
        part: Dataset = super().group_dataset(group)
        return part

    def raw(self, key: TagType) -> RawValue | None:
        """Return the bytes of an element as its source has them, and where; ``None`` if the value was set since.

        Nothing is converted, and a value that was left in the file is read only when its bytes are asked for.
        """
        return raw_value(self, int(Tag(key)))

    def vendor_table(self, creator: str) -> Mapping[tuple[int, int], tuple[str, str, str]] | None:
        """Return the dictionary of a private creator from a plugin, if one is installed."""
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
        """Return the private elements of a creator by name, converted by vendor plugins."""
        from codicom.vendor import VendorElements

        return VendorElements(self, creator, self._registry())

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
        """Write the dataset to a path or file object; a file is replaced as a whole or not at all."""
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
        """The pixel data as an array; the same array until something it depends on changes."""
        from codicom.pixels.delegates import pixel_array

        return pixel_array(self)

    def pixel_array_options(self, **options: Any) -> None:
        """Set the options of ``pixel_array``: the arguments of ``codicom.pixels.array``, and ``view_only``."""
        from codicom.pixels.delegates import pixel_array_options

        pixel_array_options(self, options)

    def iter_pixels(self, indices: Iterable[int] | None = None, **options: Any) -> Iterator[NDArray[Any]]:
        """Yield the array of each frame, or of those at ``indices``; takes the options of ``codicom.pixels``."""
        from codicom.pixels.decoding.frames import iter_frames

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
        """Compress the pixel data, or store ``arr`` compressed; see ``codicom.pixels.compress``."""
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
        """Decompress the pixel data; see ``codicom.pixels.decompress``."""
        from codicom.pixels.encoding.compression import decompress

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
        """Set the pixel data from an array, and everything that describes it; see ``codicom.pixels.set_pixel_data``."""
        from codicom.pixels.encoding.set_array import set_pixel_data

        uid = generate_instance_uid
        set_pixel_data(self, arr, photometric_interpretation, bits_stored, generate_instance_uid=uid)

    def overlay_array(self, group: int = 0x6000) -> NDArray[Any]:
        """Return the overlay of a group as an array of zeros and ones."""
        from codicom.pixels.presentation.overlay import overlay_array

        return overlay_array(self, group)

    def waveform_array(self, index: int) -> NDArray[Any]:
        """Return the waveform of a multiplex group as (samples, channels), in the units of its channels."""
        from codicom.waveform import multiplex_array

        return multiplex_array(self, index, as_raw=False)

    def to_json_dict(
        self,
        bulk_data_threshold: int = 1024,
        bulk_data_element_handler: Callable[[DataElement], str] | None = None,
        suppress_invalid_tags: bool = False,
    ) -> dict[str, Any]:
        """Return the dataset in the DICOM JSON Model (PS3.18 F), as a dictionary."""
        from codicom.formats.to_json import dataset_to_json

        return dataset_to_json(self, bulk_data_threshold, bulk_data_element_handler, suppress_invalid_tags)

    def to_json(
        self,
        bulk_data_threshold: int = 1024,
        bulk_data_element_handler: Callable[[DataElement], str] | None = None,
        dump_handler: Callable[[dict[str, Any]], str] | None = None,
        suppress_invalid_tags: bool = False,
    ) -> str:
        """Return the dataset in the DICOM JSON Model (PS3.18 F), as text."""
        from codicom.formats.to_json import dump

        content = self.to_json_dict(bulk_data_threshold, bulk_data_element_handler, suppress_invalid_tags)
        return (dump_handler or dump)(content)

    @classmethod
    def from_json(
        cls,
        json_dataset: str | bytes | Mapping[str, Any],
        bulk_data_uri_handler: Callable[..., Any] | None = None,
    ) -> Self:
        """Return the dataset that the DICOM JSON Model describes."""
        from codicom.formats.from_json import dataset_from_json

        return dataset_from_json(cls, json_dataset, bulk_data_uri_handler)

    def to_xml(
        self,
        bulk_data_threshold: int = 1024,
        bulk_data_element_handler: Callable[[DataElement], str] | None = None,
    ) -> str:
        """Return the dataset in the Native DICOM Model (PS3.19 A.1), as XML text."""
        from codicom.formats.to_xml import dataset_to_xml

        return dataset_to_xml(self, bulk_data_threshold, bulk_data_element_handler)

    @classmethod
    def from_xml(cls, xml_dataset: str | bytes, bulk_data_uri_handler: Callable[..., Any] | None = None) -> Self:
        """Return the dataset that the Native DICOM Model describes."""
        from codicom.formats.from_xml import dataset_from_xml

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


class FileMetaDataset(FileMetaModel, Dataset):
    """File Meta Information: the elements of group 0002 (PS3.10 7.1)."""


class FileDataset(OriginModel, Dataset):
    """A dataset that was read from a file, or that is to be written to one."""


Dataset.file_meta_class = FileMetaDataset
