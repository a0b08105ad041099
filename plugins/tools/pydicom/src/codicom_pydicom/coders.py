"""pydicom's decoders and encoders, one for each transfer syntax, which ask codicom's codecs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

import codicom
from codicom import UID, Dataset, dictionary, pixels
from codicom.errors import CodecUnavailable
from codicom.pixels.stored.description import OVERRIDES
from codicom.plugin import DecoderSpec, EncoderSpec, FrameInfo
from codicom_pydicom.foreign import Function, decoding_registry, encoding_registry
from codicom_pydicom.labels import KNOWN, codec_named, declared, label

if TYPE_CHECKING:
    from numpy.typing import NDArray

Metadata = dict[str, Any]

# pydicom's names for options of encoders.
_ENCODER_OPTIONS: Final = {"jls_error": "near", "j2k_cr": "ratio", "j2k_psnr": "psnr"}
# Options that say how pydicom works, where codicom always does right, or knows nothing of the kind.
_WITHOUT_MEANING: Final = frozenset(
    {
        "apply_j2k_sign_correction", "apply_jls_sign_correction", "be_swap_ow", "byteorder", "gdcm_fix_big_endian",
        "rle_segment_order", "view_only", "transfer_syntax_uid", "force_rgb", "force_ybr", "as_rgb",
    }
)  # fmt: skip


class Coder:
    """A decoder or an encoder of one transfer syntax, and the plugins that programs have added to it."""

    _kind: type[DecoderSpec | EncoderSpec]
    _what: str

    def __init__(self, uid: UID) -> None:
        self._uid = UID(uid)
        self._added: dict[str, Function] = {}
        self._removed: set[str] = set()

    @property
    def UID(self) -> UID:
        """The transfer syntax."""
        return self._uid

    @property
    def is_encapsulated(self) -> bool:
        """Whether the pixels are encapsulated."""
        return self._uid.is_encapsulated

    @property
    def is_native(self) -> bool:
        """Whether the pixels are not encapsulated."""
        return not self.is_encapsulated

    @property
    def available_plugins(self) -> tuple[str, ...]:
        """The names of the plugins, as pydicom has them, sorted."""
        if self.is_native:
            return ()
        names = {label(each) for each in declared(self._uid, self._kind)} - self._removed
        return tuple(sorted(names | self._added.keys()))

    @property
    def is_available(self) -> bool:
        """Whether anything decodes or encodes it."""
        return self.is_native or bool(self.available_plugins)

    @property
    def missing_dependencies(self) -> list[str]:
        """The packages to install where nothing decodes or encodes it."""
        if self.is_available:
            return []
        hints = dictionary.decoders_of if self._kind is DecoderSpec else dictionary.encoders_of
        return list(hints(self._uid))

    def add_plugin(self, label: str, import_path: tuple[str, str]) -> None:
        """Add a function written for pydicom, by its module and name."""
        if label in self.available_plugins:
            raise ValueError(f"'{self._name}' already has a plugin named '{label}'")
        module = import_module(import_path[0])
        function: Function = getattr(module, import_path[1])
        is_available: Callable[[str], bool] = getattr(module, "is_available", lambda _: True)
        self._removed.discard(label)
        if is_available(self._uid):
            self._added[label] = function

    def add_plugins(self, plugins: list[tuple[str, tuple[str, str]]]) -> None:
        """Add functions written for pydicom, by their modules and names."""
        for name, path in plugins:
            self.add_plugin(name, path)

    def remove_plugin(self, label: str) -> None:
        """Remove a plugin."""
        if label not in self.available_plugins:
            raise ValueError(f"Unable to remove '{label}', no such plugin")
        self._added.pop(label, None)
        self._removed.add(label)

    @property
    def _name(self) -> str:
        return f"{self._uid.keyword}{self._what}"

    def _check(self, plugin: str) -> None:
        if not self.is_available:
            missing = ", ".join(self.missing_dependencies) or "nothing that is known"
            raise RuntimeError(f"Unable to use '{self._name}': no plugin is installed for it; install {missing}")
        if plugin and plugin not in self.available_plugins and plugin not in KNOWN and not self.is_native:
            raise ValueError(
                f"No plugin named '{plugin}' has been added to '{self._name}', available plugins are: "
                f"{', '.join(self.available_plugins)}"
            )

    def _named(self, plugin: str) -> str | None:
        if plugin:
            return codec_named(self._uid, plugin, self._kind)
        for each in declared(self._uid, self._kind) if self._removed else ():
            if label(each) not in self._removed:
                return each.record.name
        return None


class Decoder(Coder):
    """Decodes the pixels of one transfer syntax."""

    _kind = DecoderSpec
    _what = "Decoder"

    def as_array(
        self,
        src: Any,
        *,
        index: int | None = None,
        validate: bool = True,
        raw: bool = False,
        decoding_plugin: str = "",
        **kwargs: Any,
    ) -> tuple[NDArray[Any], Metadata]:
        """Return all frames or one as an array, and what they are."""
        source, how = self._prepared(src, decoding_plugin, kwargs, validate)
        if raw:
            how["raw"] = True
        found = pixels.read(source, index, **how)
        array = found.array
        if kwargs.get("force_rgb") or kwargs.get("force_ybr"):
            array, color = _forced(array, found.info, bool(kwargs.get("force_rgb")))
            found = pixels.PixelResult(
                array, found.info.changed(photometric_interpretation=color), found.number_of_frames
            )
        if not (kwargs.get("view_only") or array.flags.writeable):
            array = array.copy()
        return array, metadata(found.info, found.number_of_frames, found.array.dtype.itemsize)

    def iter_array(
        self,
        src: Any,
        *,
        indices: Iterable[int] | None = None,
        raw: bool = False,
        validate: bool = True,
        decoding_plugin: str = "",
        **kwargs: Any,
    ) -> Iterator[tuple[NDArray[Any], Metadata]]:
        """Yield the array of each frame, and what it is."""
        source, how = self._prepared(src, decoding_plugin, kwargs, validate)
        count = pixels.number_of_frames(source, **_only(how, {*OVERRIDES, "plugins"}))
        for index in range(count) if indices is None else indices:
            yield self.as_array(source, index=index, raw=raw, validate=False, decoding_plugin=decoding_plugin, **kwargs)

    def as_buffer(
        self, src: Any, *, index: int | None = None, validate: bool = True, decoding_plugin: str = "", **kwargs: Any
    ) -> tuple[bytes, Metadata]:
        """Return all frames or one as the bytes that were decoded, and what they are."""
        source, how = self._prepared(src, decoding_plugin, kwargs, validate)
        frames = list(pixels.decoded_frames(source, None if index is None else [index], **_for_frames(how)))
        return b"".join(bytes(each.data) for each in frames), metadata(frames[0].info, len(frames))

    def iter_buffer(
        self,
        src: Any,
        *,
        indices: Iterable[int] | None = None,
        validate: bool = True,
        decoding_plugin: str = "",
        **kwargs: Any,
    ) -> Iterator[tuple[bytes, Metadata]]:
        """Yield the bytes of each frame, and what they are."""
        source, how = self._prepared(src, decoding_plugin, kwargs, validate)
        for frame in pixels.decoded_frames(source, indices, **_for_frames(how)):
            yield bytes(frame.data), metadata(frame.info, 1)

    def _prepared(
        self, src: Any, plugin: str, options: Mapping[str, Any], validate: bool
    ) -> tuple[Dataset, dict[str, Any]]:
        self._check(plugin)
        how: dict[str, Any] = {name: value for name, value in options.items() if name in OVERRIDES - _WITHOUT_MEANING}
        how["as_rgb"] = bool(options.get("as_rgb", True)) and not options.get("force_ybr")
        if isinstance(src, Dataset):
            source = src
            syntax = getattr(src, "file_meta", {}).get("TransferSyntaxUID")
            if validate and syntax is not None and syntax != self._uid:
                raise ValueError(
                    f"The dataset's transfer syntax '{UID(syntax).name}' doesn't match the pixel data decoder"
                )
        else:
            source = _dataset_of(src, how, self._uid)
            how = {name: value for name, value in how.items() if name in ("as_rgb", "allow_excess_frames")}
        added = plugin if plugin in self._added else next(iter(self._added), "") if not self._has_own() else ""
        if added:
            how["plugins"] = decoding_registry(self._uid, added, self._added[added], options)
            how["decoder"] = next(
                each.record.name
                for each in how["plugins"].decoders(self._uid)
                if each.record.target.startswith("codicom_pydicom.foreign:")
            )
        else:
            how["decoder"] = self._named(plugin)
        return source, how

    def _has_own(self) -> bool:
        return any(label(each) not in self._removed for each in declared(self._uid, DecoderSpec))


def _only(how: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    return {name: how[name] for name in names if name in how}


def _for_frames(how: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in how.items() if name not in ("as_rgb", "raw")}


def _forced(array: NDArray[Any], info: FrameInfo, rgb: bool) -> tuple[NDArray[Any], str]:
    """Convert colours whatever the dataset says they are."""
    if info.samples_per_pixel != 3:
        raise ValueError("only pixels of three samples have colours to convert")
    wanted, other = ("RGB", "YBR_FULL") if rgb else ("YBR_FULL", "RGB")
    return pixels.convert_color_space(array, other, wanted), wanted


def _dataset_of(data: Any, options: Mapping[str, Any], uid: UID) -> Dataset:
    """Return a dataset around bytes or a file object, described by options."""
    value = data if isinstance(data, bytes | bytearray | memoryview) else data.read()
    dataset = Dataset()
    dataset.ensure_file_meta()
    dataset.file_meta.TransferSyntaxUID = uid
    for name, wanted in options.items():
        keyword = "".join(part.capitalize() for part in name.split("_"))
        if codicom.Tag(keyword) if dictionary.tag_for_keyword(keyword) else False:
            setattr(dataset, keyword, wanted)
    offsets = options.get("extended_offsets")
    if offsets:
        table, lengths = (
            each if isinstance(each, bytes) else b"".join(number.to_bytes(8, "little") for number in each)
            for each in offsets
        )
        dataset.add_new("ExtendedOffsetTable", "OV", table)
        dataset.add_new("ExtendedOffsetTableLengths", "OV", lengths)
    keyword = options.get("pixel_keyword", "PixelData")
    vr = {"FloatPixelData": "OF", "DoubleFloatPixelData": "OD"}.get(keyword, options.get("pixel_vr", "OB"))
    dataset.add_new(keyword, vr, bytes(value))
    dataset[keyword].is_undefined_length = uid.is_encapsulated
    dataset.set_original_encoding(uid.is_implicit_VR, uid.is_little_endian)
    return dataset


def metadata(info: FrameInfo, frames: int, size: int | None = None) -> Metadata:
    """Return what frames are, by pydicom's names."""
    found: Metadata = {
        "bits_allocated": info.bits_allocated if size is None else 8 * size,
        "columns": info.columns,
        "number_of_frames": frames,
        "photometric_interpretation": info.photometric_interpretation,
        "rows": info.rows,
        "samples_per_pixel": info.samples_per_pixel,
    }
    if info.samples_per_pixel > 1:
        found["planar_configuration"] = info.planar_configuration
    if not info.is_float:
        found["bits_stored"] = info.bits_stored
        found["pixel_representation"] = int(info.signed)
    return found


class Encoder(Coder):
    """Encodes pixels in one transfer syntax."""

    _kind = EncoderSpec
    _what = "Encoder"

    def encode(
        self,
        src: Any,
        *,
        index: int | None = None,
        validate: bool = True,  # noqa: ARG002 - codecs check what they are given
        encoding_plugin: str = "",
        **kwargs: Any,
    ) -> bytes:
        """Return one encoded frame of bytes, an array or a dataset."""
        dataset = self._source(src, kwargs)
        count = pixels.number_of_frames(dataset)
        if index is None:
            if count > 1:
                raise ValueError("The 'index' of the frame to be encoded is required for multi-frame pixel data")
            index = 0
        if not 0 <= index < count:
            raise ValueError(f"index must be below the number of frames, {count}, got {index}")
        return next(self._frames(dataset, [index], encoding_plugin, kwargs))

    def iter_encode(
        self,
        src: Any,
        *,
        validate: bool = True,  # noqa: ARG002 - codecs check what they are given
        encoding_plugin: str = "",
        **kwargs: Any,
    ) -> Iterator[bytes]:
        """Yield each encoded frame of bytes, an array or a dataset."""
        dataset = self._source(src, kwargs)
        yield from self._frames(dataset, range(pixels.number_of_frames(dataset)), encoding_plugin, kwargs)

    def _frames(
        self, dataset: Dataset, indices: Iterable[int], plugin: str, options: Mapping[str, Any]
    ) -> Iterator[bytes]:
        self._check(plugin)
        wanted = {
            _ENCODER_OPTIONS.get(name, name): (value[-1] if name in ("j2k_cr", "j2k_psnr") and value else value)
            for name, value in options.items()
            if name not in OVERRIDES | _WITHOUT_MEANING and value is not None
        }
        registry, encoder = codicom.plugins(), self._named(plugin)
        if plugin in self._added:
            registry = encoding_registry(self._uid, plugin, self._added[plugin], options)
            encoder = next(
                each.record.name
                for each in registry.encoders(self._uid)
                if each.record.target.startswith("codicom_pydicom.foreign:")
            )
        for frame in pixels.decoded_frames(dataset, indices):
            try:
                codec = registry.select_encoder(frame.info, self._uid, encoder=encoder)
            except CodecUnavailable as error:
                raise ValueError(f"the image does not suit the transfer syntax: {error}") from error
            yield bytes(codec.encode(frame, self._uid, wanted).data)

    def _source(self, src: Any, options: Mapping[str, Any]) -> Dataset:
        if isinstance(src, Dataset):
            return src
        how = {name: value for name, value in options.items() if name in OVERRIDES}
        data = src
        if hasattr(src, "dtype"):
            how = {**_of_array(src, how), **how}
            data = src.tobytes()
        missing = [name for name in ("rows", "columns", "samples_per_pixel", "bits_allocated") if name not in how]
        if missing:
            raise AttributeError(f"encoding {type(src).__name__} needs the options {', '.join(missing)}")
        return _dataset_of(data, how, UID("1.2.840.10008.1.2.1"))


def _of_array(array: Any, options: Mapping[str, Any]) -> dict[str, Any]:
    samples = int(options.get("samples_per_pixel", 3 if array.ndim > 2 and array.shape[-1] in (3, 4) else 1))
    shape = array.shape if samples == 1 else array.shape[:-1]
    frames = shape[0] if len(shape) == 3 else 1
    found = {
        "rows": shape[-2],
        "columns": shape[-1],
        "samples_per_pixel": samples,
        "number_of_frames": frames,
        "bits_allocated": 8 * array.dtype.itemsize,
        "bits_stored": 8 * array.dtype.itemsize,
        "pixel_representation": int(array.dtype.kind == "i"),
    }
    if samples > 1:
        found["planar_configuration"] = 0
    return found


@cache
def decoder(uid: str) -> Decoder:
    """Return the decoder of a transfer syntax: the same one each time, with the plugins added to it."""
    known = UID(uid)
    if not declared(known, DecoderSpec) and not dictionary.decoders_of(known):
        raise NotImplementedError(f"No pixel data decoders have been implemented for '{known.name}'")
    return Decoder(known)


@cache
def encoder(uid: str) -> Encoder:
    """Return the encoder of a transfer syntax: the same one each time, with the plugins added to it."""
    known = UID(uid)
    if not known.is_encapsulated or not (declared(known, EncoderSpec) or dictionary.encoders_of(known)):
        raise NotImplementedError(f"No pixel data encoders have been implemented for '{known.name}'")
    return Encoder(known)
