"""Pictures into Secondary Capture and Visible Light images."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

import numpy as np
from PIL import Image, ImageOps, ImageSequence

from codicom import FileDataset, pixels
from codicom.errors import CodicomError, CodicomWarning, LimitExceededError, PixelError
from codicom_image.making.jpeg import JpegFile, read_jpeg
from codicom_image.making.objects import EXPLICIT_VR_LITTLE_ENDIAN, Wanted, finished, made, set_moment

__all__ = ["PICTURE_KINDS", "of_array", "of_picture", "of_picture_file"]

_ORIENTATION: Final = 0x0112
_BACKGROUND: Final = (255, 255, 255)
# What an uncompressed frame sequence can have at most (PS3.5 7.1.1: a length has 32 bits).
_MOST_BYTES: Final = (1 << 32) - 2


@dataclass(frozen=True, slots=True)
class PictureKind:
    """A class of images of one frame, and its modality."""

    sop_class: str
    modality: str
    visible_light: bool = True


PICTURE_KINDS: Final[Mapping[str, PictureKind]] = MappingProxyType(
    {
        "secondary-capture": PictureKind("1.2.840.10008.5.1.4.1.1.7", "OT", visible_light=False),
        "endoscopy": PictureKind("1.2.840.10008.5.1.4.1.1.77.1.1", "ES"),
        "microscopy": PictureKind("1.2.840.10008.5.1.4.1.1.77.1.2", "GM"),
        "photograph": PictureKind("1.2.840.10008.5.1.4.1.1.77.1.4", "XC"),
    }
)
# Secondary Capture of several frames has a class for each kind of samples (PS3.3 A.8.2 to A.8.5).
_MULTI_FRAME: Final = {
    ("MONOCHROME2", 8): "1.2.840.10008.5.1.4.1.1.7.2",
    ("MONOCHROME2", 16): "1.2.840.10008.5.1.4.1.1.7.3",
    ("RGB", 8): "1.2.840.10008.5.1.4.1.1.7.4",
}


def of_picture_file(data: bytes, kind: str, wanted: Wanted, *, keep_metadata: bool = False) -> FileDataset:
    """Return an image of a picture file; a JPEG that DICOM can hold as it is keeps its stream."""
    with _opened(data) as shown, _pillow("the picture is damaged"):
        # A picture that is to be turned is not what its stream shows.
        if shown.format == "JPEG" and shown.getexif().get(_ORIENTATION, 1) == 1:
            stream = read_jpeg(data, keep_metadata=keep_metadata)
            if stream is not None:
                shown.load()
                return _of_jpeg(stream, kind, wanted)
        if shown.format == "PNG" and data[24:25] == b"\x10" and shown.mode in ("RGB", "RGBA"):
            warnings.warn("of a PNG of 16 bits a colour, 8 are kept", CodicomWarning, stacklevel=3)
        return _of_frames(shown, kind, wanted)


def of_picture(shown: Image.Image, kind: str, wanted: Wanted) -> FileDataset:
    """Return an image of a Pillow picture."""
    return _of_frames(shown, kind, wanted)


def of_array(values: Any, kind: str, wanted: Wanted) -> FileDataset:
    """Return an image of an array: gray of 8 or 16 bits, or RGB of 8, with the frames first if there are several."""
    if values.dtype not in (np.dtype(np.uint8), np.dtype(np.uint16)):
        raise PixelError(f"the array must be of uint8, or of uint16 if it is gray, got {values.dtype}")
    color = values.ndim > 2 and values.shape[-1] == 3
    if values.dtype == np.uint16 and color:
        raise PixelError("the array must have colours of 8 bits, got 16")
    frames = values if values.ndim == (4 if color else 3) else values[np.newaxis]
    return _of_arrays(frames, [], b"", kind, wanted, lossy="")


@contextmanager
def _pillow(doing: str) -> Iterator[None]:
    """Turn whatever Pillow raises of a damaged file into one error: its readers raise of all kinds."""
    try:
        yield
    except CodicomError:
        raise
    except Image.DecompressionBombError as error:
        raise PixelError(str(error), hint="if it is trusted, raise PIL.Image.MAX_IMAGE_PIXELS") from None
    except Exception as error:
        raise PixelError(f"{doing}: {type(error).__name__}: {error}") from error


def _opened(data: bytes) -> Image.Image:
    with _pillow("the file is no picture that Pillow reads"):
        return Image.open(io.BytesIO(data))


def _of_jpeg(stream: JpegFile, kind: str, wanted: Wanted) -> FileDataset:
    found = PICTURE_KINDS[kind]
    dataset = _begun(found, found.sop_class, stream.transfer_syntax, wanted)
    color = stream.photometric_interpretation != "MONOCHROME2"
    dataset.SamplesPerPixel = 3 if color else 1
    dataset.PhotometricInterpretation = stream.photometric_interpretation
    if found.visible_light and stream.photometric_interpretation == "YBR_FULL":
        # PS3.3 C.8.12.1.1.1 has no other term for them; how much colour there is, the stream says itself.
        dataset.PhotometricInterpretation = "YBR_FULL_422"
    if color:
        dataset.PlanarConfiguration = 0
    dataset.Rows, dataset.Columns = stream.rows, stream.columns
    dataset.BitsAllocated = 8 if stream.bits == 8 else 16
    dataset.BitsStored, dataset.HighBit, dataset.PixelRepresentation = stream.bits, stream.bits - 1, 0
    dataset.PixelData = pixels.encapsulate([stream.stream])
    dataset["PixelData"].is_undefined_length = True
    plain = dataset.Rows * dataset.Columns * dataset.SamplesPerPixel * dataset.BitsAllocated // 8
    _say_lossy(dataset, plain / len(stream.stream))
    if stream.icc and color:
        dataset.ICCProfile = stream.icc
    return finished(dataset, wanted)


def _say_lossy(dataset: FileDataset, ratio: float) -> None:
    dataset.LossyImageCompression = "01"
    dataset.LossyImageCompressionRatio = f"{ratio:.4g}"
    dataset.LossyImageCompressionMethod = "ISO_10918_1"


def _begun(kind: PictureKind, sop_class: str, transfer_syntax: str, wanted: Wanted) -> FileDataset:
    dataset = made(sop_class, kind.modality, transfer_syntax, wanted)
    set_moment(dataset)
    dataset.PatientOrientation = ""
    if kind.visible_light:
        # PS3.3 C.8.12.1: what a camera took is an original; C.7.6.14: the context of it is unknown.
        dataset.ImageType = ["ORIGINAL", "PRIMARY"]
        dataset.AcquisitionContextSequence = []
        dataset.LossyImageCompression = "00"
        dataset.AcquisitionDateTime = dataset.ContentDate + dataset.ContentTime
    else:
        # PS3.3 C.8.6.1: made at a workstation.
        dataset.ConversionType = "WSD"
    # PS3.3 C.7.3.1: of which side the body part is, is unknown.
    dataset.Laterality = ""
    return dataset


def _of_frames(shown: Image.Image, kind: str, wanted: Wanted) -> FileDataset:
    count = getattr(shown, "n_frames", 1)
    size = count * shown.width * shown.height
    if size > _MOST_BYTES:
        raise LimitExceededError(
            f"an uncompressed image must have at most {_MOST_BYTES} bytes, got {count} frames of "
            f"{shown.width} x {shown.height}",
            limit="bytes",
            allowed=_MOST_BYTES,
            found=size,
        )
    frames, durations = [], []
    icc = shown.info.get("icc_profile") or b""
    lossy = "01" if shown.format in ("JPEG", "MPO") else ""
    for each in ImageSequence.Iterator(shown) if count > 1 else [shown]:
        durations.append(float(each.info.get("duration") or 0))
        turned = ImageOps.exif_transpose(each)
        frames.append(_samples(turned))
    shapes = {(each.shape, each.dtype.str) for each in frames}
    if len(shapes) > 1:
        raise PixelError(f"the {count} frames of the picture must be of one shape and kind, got {len(shapes)}")
    return _of_arrays(np.stack(frames), durations, icc, kind, wanted, lossy=lossy)


def _samples(shown: Image.Image) -> np.ndarray[Any, np.dtype[Any]]:
    """Return the samples of a picture as gray of 8 or 16 bits or as RGB; what is transparent becomes white."""
    if shown.mode.startswith("I;16"):
        return np.asarray(shown).astype(np.uint16)
    if shown.mode in ("I", "F"):
        raise PixelError(
            f"the picture must be gray of 8 or 16 bits, or RGB, got samples of 32 bits (mode {shown.mode})"
        )
    if shown.mode in ("1", "L"):
        return np.asarray(shown.convert("L"))
    if "A" in shown.getbands() or "transparency" in shown.info:
        whole = shown.convert("RGBA")
        behind = Image.new("RGBA", whole.size, (*_BACKGROUND, 255))
        return np.asarray(Image.alpha_composite(behind, whole).convert("L" if shown.mode == "LA" else "RGB"))
    return np.asarray(shown.convert("RGB"))


def _of_arrays(
    frames: np.ndarray[Any, np.dtype[Any]],
    durations: list[float],
    icc: bytes,
    kind: str,
    wanted: Wanted,
    *,
    lossy: str,
) -> FileDataset:
    found = PICTURE_KINDS[kind]
    color = "RGB" if frames.ndim == 4 else "MONOCHROME2"
    bits = 8 * frames.dtype.itemsize
    many = len(frames) > 1
    if many and found.visible_light:
        raise PixelError(
            f"a picture of kind {kind!r} must have one frame, got {len(frames)}",
            hint="leave kind out for a Secondary Capture",
        )
    sop_class = _MULTI_FRAME[color, bits] if many else found.sop_class
    dataset = _begun(found, sop_class, EXPLICIT_VR_LITTLE_ENDIAN, wanted)
    pixels.set_pixel_data(dataset, frames if many else frames[0], color, bits, generate_instance_uid=False)
    if many:
        _say_frames(dataset, durations, gray=color != "RGB")
    if lossy:
        # What it had been compressed to is not known any more.
        dataset.LossyImageCompression = lossy
        dataset.LossyImageCompressionRatio = "1"
        dataset.LossyImageCompressionMethod = "ISO_10918_1"
    if icc and color == "RGB":
        dataset.ICCProfile = icc
    return finished(dataset, wanted)


def _say_frames(dataset: FileDataset, durations: list[float], *, gray: bool) -> None:
    """Set what several frames want: how they follow each other (PS3.3 C.7.6.6), and C.8.6.3 for gray."""
    # Nobody has looked whether names are burned in, so it is not denied.
    dataset.BurnedInAnnotation = "YES"
    times = [each or 100.0 for each in durations] or [100.0] * dataset.NumberOfFrames
    if len(set(times)) == 1:
        dataset.FrameTime = times[0]
        dataset.FrameIncrementPointer = 0x00181063
    else:
        # PS3.3 C.7.6.5.1.2: the times between the frames, the first of which has none before it.
        dataset.FrameTimeVector = [0.0, *times[:-1]]
        dataset.FrameIncrementPointer = 0x00181065
    if gray:
        dataset.PresentationLUTShape = "IDENTITY"
        dataset.RescaleIntercept, dataset.RescaleSlope, dataset.RescaleType = 0, 1, "US"
