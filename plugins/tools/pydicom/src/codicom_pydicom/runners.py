"""What plugins written for pydicom are told of a frame, and tell of what they made of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from codicom import UID
from codicom.plugin import FrameInfo


def _attribute(name: str) -> Any:
    what = f"The option {name}, which must have been set."
    return property(lambda runner: runner._wanted(name), doc=what)  # noqa: SLF001 - of the class that has this property


class RunnerBase:
    """Options of an image, by name."""

    def __init__(self, tsyntax: UID) -> None:
        self._options: dict[str, Any] = {"transfer_syntax_uid": UID(tsyntax)}

    @classmethod
    def of_frame(cls, uid: str, info: FrameInfo, options: Mapping[str, Any]) -> Self:
        """Return what tells of one frame."""
        runner = cls(UID(uid))
        runner.set_options(
            rows=info.rows,
            columns=info.columns,
            samples_per_pixel=info.samples_per_pixel,
            bits_allocated=info.bits_allocated,
            bits_stored=info.bits_stored,
            pixel_representation=int(info.signed),
            photometric_interpretation=info.photometric_interpretation,
            number_of_frames=1,
            pixel_keyword="PixelData",
            **options,
        )
        if info.samples_per_pixel > 1:
            runner.set_option("planar_configuration", info.planar_configuration)
        return runner

    def get_option(self, name: str, default: Any = None) -> Any:
        """Return an option, or a default."""
        return self._options.get(name, default)

    def set_option(self, name: str, value: Any) -> None:
        """Set an option."""
        self._options[name] = value

    def set_options(self, **kwargs: Any) -> None:
        """Set options."""
        for name, value in kwargs.items():
            self.set_option(name, value)

    def del_option(self, name: str) -> None:
        """Remove an option."""
        if name == "transfer_syntax_uid":
            raise ValueError("the transfer syntax cannot be removed")
        del self._options[name]

    @property
    def options(self) -> dict[str, Any]:
        """All options."""
        return self._options

    @property
    def transfer_syntax(self) -> UID:
        """The transfer syntax."""
        found: UID = self._options["transfer_syntax_uid"]
        return found

    @property
    def extended_offsets(self) -> Any:
        """The extended offset table, if there is one."""
        return self._options.get("extended_offsets")

    def frame_length(self, unit: str = "bytes") -> int | float:
        """Return how long an uncompressed frame is, in bytes or in pixels with all their samples."""
        samples = self._wanted("rows") * self._wanted("columns") * self._wanted("samples_per_pixel")
        if unit == "pixels":
            return int(samples)
        bits = self._wanted("bits_allocated")
        length = samples * bits / 8 if bits == 1 else samples * bits // 8
        return int(length // 3 * 2) if self._options.get("photometric_interpretation") == "YBR_FULL_422" else length

    def validate(self) -> None:
        """Raise if an option is missing."""
        for name in ("rows", "columns", "samples_per_pixel", "bits_allocated", "photometric_interpretation"):
            self._wanted(name)

    def _wanted(self, name: str) -> Any:
        value = self._options.get(name)
        if value is None:
            raise AttributeError(f"No value for {name!r} has been set")
        return value

    bits_allocated = _attribute("bits_allocated")
    bits_stored = _attribute("bits_stored")
    columns = _attribute("columns")
    number_of_frames = _attribute("number_of_frames")
    photometric_interpretation = _attribute("photometric_interpretation")
    pixel_keyword = _attribute("pixel_keyword")
    pixel_representation = _attribute("pixel_representation")
    planar_configuration = _attribute("planar_configuration")
    rows = _attribute("rows")
    samples_per_pixel = _attribute("samples_per_pixel")

    @property
    def is_array(self) -> bool:
        """Whether the pixels come as an array."""
        return False

    @property
    def is_buffer(self) -> bool:
        """Whether the pixels come as bytes."""
        return True

    @property
    def is_dataset(self) -> bool:
        """Whether the pixels come in a dataset."""
        return False

    @property
    def is_binary(self) -> bool:
        """Whether the pixels come as a file object."""
        return False

    def __str__(self) -> str:
        lines = [f"{type(self).__name__} for {self.transfer_syntax.name!r}", "Options"]
        return "\n".join([*lines, *(f"  {name}: {value}" for name, value in self._options.items())])


class DecodeRunner(RunnerBase):
    """What a decoder is told of a frame."""

    def changes(self, info: FrameInfo) -> dict[str, Any]:
        """Return what the decoded frame is, where that is not what its dataset says."""
        found: dict[str, Any] = {}
        for name in ("photometric_interpretation", "bits_allocated", "bits_stored", "planar_configuration"):
            value = self.get_option(name)
            if value is not None and value != getattr(info, name):
                found[name] = str(value) if name == "photometric_interpretation" else value
        signed = bool(self.get_option("pixel_representation"))
        if signed != info.signed:
            found["signed"] = signed
        return found


class EncodeRunner(RunnerBase):
    """What an encoder is told of a frame."""
