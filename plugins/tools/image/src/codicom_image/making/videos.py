"""MP4 files into video objects, the stream as it is."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from codicom import FileDataset, pixels
from codicom.errors import PixelError
from codicom_image.making.mp4 import Video, read_mp4, without_user_data
from codicom_image.making.objects import Wanted, code_item, finished, made, set_moment

__all__ = ["VIDEO_KINDS", "of_mp4"]

# The class of videos of each kind, and its modality (PS3.3 A.32.5 to A.32.7).
VIDEO_KINDS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "photograph": ("1.2.840.10008.5.1.4.1.1.77.1.4.1", "XC"),
        "endoscopy": ("1.2.840.10008.5.1.4.1.1.77.1.1.1", "ES"),
        "microscopy": ("1.2.840.10008.5.1.4.1.1.77.1.2.1", "GM"),
    }
)
_MOST_BYTES: Final = (1 << 32) - 2
# For each coding the profile that DICOM has, and its transfer syntaxes by their greatest levels (PS3.5 8.2.7, 8.2.11).
_H264: Final = ("1.2.840.10008.1.2.4.102", 41), ("1.2.840.10008.1.2.4.104", 42)
_HEVC: Final = (("1.2.840.10008.1.2.4.107", 153),)
_HEVC_10: Final = (("1.2.840.10008.1.2.4.108", 153),)
_PROFILES: Final = {
    ("avc1", 100): _H264,
    ("avc3", 100): _H264,
    ("hvc1", 1): _HEVC,
    ("hev1", 1): _HEVC,
    ("hvc1", 2): _HEVC_10,
    ("hev1", 2): _HEVC_10,
}
_METHODS: Final = {"avc1": "ISO_14496_10", "avc3": "ISO_14496_10", "hvc1": "ISO_23008_2", "hev1": "ISO_23008_2"}


def of_mp4(data: bytes, kind: str, wanted: Wanted, *, keep_metadata: bool = False) -> FileDataset:
    """Return a video object whose one fragment is the file; what a camera adds to it is blanked unless it is kept."""
    if len(data) > _MOST_BYTES:
        raise PixelError(f"the video must have at most {_MOST_BYTES} bytes, which a fragment holds, got {len(data)}")
    video = read_mp4(data)
    if not keep_metadata:
        data = without_user_data(data)
    sop_class, modality = VIDEO_KINDS[kind]
    dataset = made(sop_class, modality, _syntax(video), wanted)
    set_moment(dataset)
    dataset.ImageType = ["ORIGINAL", "PRIMARY"]
    dataset.AcquisitionDateTime = dataset.ContentDate + dataset.ContentTime
    dataset.PatientOrientation = ""
    dataset.Laterality = ""
    dataset.AcquisitionContextSequence = []
    # PS3.3 C.8.12.1 wants a region of a video; which one it is, is unknown.
    dataset.AnatomicRegionSequence = [code_item("123037004", "SCT", "Body structure")]
    # Nobody has looked whether names are burned in, so it is not denied.
    dataset.BurnedInAnnotation = "YES"
    dataset.SamplesPerPixel, dataset.PhotometricInterpretation = 3, "YBR_PARTIAL_420"
    dataset.PlanarConfiguration = 0
    dataset.Rows, dataset.Columns, dataset.NumberOfFrames = video.rows, video.columns, video.frames
    dataset.BitsAllocated, dataset.BitsStored, dataset.HighBit = 8, 8, 7
    if video.profile == 2 and video.coding.startswith("h"):
        dataset.BitsAllocated, dataset.BitsStored, dataset.HighBit = 16, 10, 9
    dataset.PixelRepresentation = 0
    time = video.milliseconds / video.frames
    dataset.FrameTime, dataset.CineRate = round(time, 6), round(1000 / time)
    dataset.FrameIncrementPointer = 0x00181063
    dataset.LossyImageCompression = "01"
    plain = video.rows * video.columns * video.frames * 3 * dataset.BitsAllocated // 8
    dataset.LossyImageCompressionRatio = f"{plain / len(data):.4g}"
    dataset.LossyImageCompressionMethod = _METHODS[video.coding]
    # PS3.5 A.4.7: the whole stream is in one item, the offset table is empty.
    dataset.PixelData = pixels.encapsulate([data], has_bot=False)
    dataset["PixelData"].is_undefined_length = True
    return finished(dataset, wanted)


def _syntax(video: Video) -> str:
    for uid, level in _PROFILES.get((video.coding, video.profile), ()):
        if video.level <= level:
            return uid
    raise PixelError(
        f"the video is {video.coding} of profile {video.profile} and level {video.level}; DICOM has H.264 High (100) "
        "up to level 42, and HEVC Main (1) and Main 10 (2) up to level 153",
        hint="code it anew, as with: ffmpeg -i in.mp4 -c:v libx264 -profile:v high -level 4.1 -pix_fmt yuv420p out.mp4",
    )
