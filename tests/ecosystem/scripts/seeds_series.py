"""What guides to pydicom do with a series: find and sort the slices, stack them, scale to HU, resample, cut cubes.

The slices have slopes of their own, as those of PET do. SciPy stands for the page's OpenCV, and stacking by hand for
its SimpleITK.
"""

import os
import tempfile
import warnings
from pathlib import Path

import numpy as np
import pydicom
from PIL import Image
from pydicom.data import get_testdata_file
from scipy.ndimage import zoom
from telling import tell, tell_array

warnings.simplefilter("ignore")


def write_series(folder):
    order = [3, 0, 5, 1, 4, 2, 7, 6]
    noise = np.random.default_rng(11)
    for place, number in enumerate(order):
        ds = pydicom.dcmread(get_testdata_file("CT_small.dcm"))
        ds.InstanceNumber = number + 1
        ds.SOPInstanceUID = ds.file_meta.MediaStorageSOPInstanceUID = f"1.2.3.{number}"
        ds.ImagePositionPatient = [-158.1, -179.0, -75.5 + 2.5 * number]
        ds.SliceLocation = f"{-75.5 + 2.5 * number:.2f}"
        ds.RescaleSlope, ds.RescaleIntercept = f"{1 + number / 4}", f"{-1024 + number}"
        array = noise.integers(0, 2000, (128, 128), dtype=np.int16)
        ds.PixelData = array.tobytes()
        ds.save_as(folder / f"{'abcdefgh'[place]}.dcm")
    scout = pydicom.dcmread(get_testdata_file("CT_small.dcm"))
    del scout.SliceLocation
    scout.save_as(folder / "scout.dcm")
    (folder / "notes.txt").write_text("x" * 200)


def is_dicom_file(filename):
    with open(filename, "rb") as file_stream:  # noqa: PTH123 - as the page does it
        file_stream.seek(128)
        return file_stream.read(4) == b"DICM"


def load_patient(src_dir):
    slices = []
    for s in os.listdir(src_dir):  # noqa: PTH208 - as the page does it
        if is_dicom_file(src_dir + "/" + s):
            instance = pydicom.dcmread(src_dir + "/" + s)
            if hasattr(instance, "SliceLocation"):
                slices.append(instance)
            else:
                tell("skipped", s)
    slices.sort(key=lambda x: int(x.InstanceNumber))
    try:
        slice_thickness = np.abs(slices[0].ImagePositionPatient[2] - slices[1].ImagePositionPatient[2])
    except AttributeError:
        slice_thickness = np.abs(slices[0].SliceLocation - slices[1].SliceLocation)
    for s in slices:
        s.SliceThickness = slice_thickness
    return slices


def get_pixels_hu(slices):
    volume = np.stack([s.pixel_array for s in slices]).astype(np.int16)
    volume[volume == -2000] = 0
    for number, s in enumerate(slices):
        slope, intercept = s.RescaleSlope, s.RescaleIntercept
        if slope != 1:
            volume[number] = (slope * volume[number].astype(np.float64)).astype(np.int16)
        volume[number] += np.int16(intercept)
    return volume


def get_cube_from_img(img3d, center_x, center_y, center_z, block_size):
    start = []
    for center, size in zip((center_z, center_y, center_x), img3d.shape, strict=True):
        first = max(center - block_size / 2, 0)
        start.append(int(size - block_size if first + block_size > size else first))
    z, y, x = start
    return img3d[z : z + block_size, y : y + block_size, x : x + block_size]


def normalize_hu(image):
    image = (image + 1000.0) / 1400.0
    image[image > 1] = 1.0
    image[image < 0] = 0.0
    return image


def planes(slices):
    """Show the three planes of the volume as the example of pydicom does, without a window to draw them in."""
    ps, ss = slices[0].PixelSpacing, slices[0].SliceThickness
    tell("aspects", ps[1] / ps[0], ps[1] / ss, ss / ps[0])
    img3d = np.zeros([*slices[0].pixel_array.shape, len(slices)])
    for i, s in enumerate(slices):
        img3d[:, :, i] = s.pixel_array
    shape = img3d.shape
    for name, plane in {
        "axial": img3d[:, :, shape[2] // 2],
        "sagittal": img3d[:, shape[1] // 2, :],
        "coronal": img3d[shape[0] // 2, :, :].T,
    }.items():
        tell_array(name, np.ascontiguousarray(plane))


def by_position(folder):
    """Stack as the handbook does: every file, sorted along z."""
    slices = [pydicom.dcmread(path) for path in sorted(folder.glob("?.dcm"))]
    slices.sort(key=lambda x: float(x.ImagePositionPatient[2]))
    volume = np.stack([s.pixel_array for s in slices])
    tell(f"Volume shape: {volume.shape}", [s.InstanceNumber for s in slices])
    tell_array("volume", volume)
    pixel_spacing = slices[0].PixelSpacing
    tell(f"Voxel size: {pixel_spacing[0]}x{pixel_spacing[1]}x{slices[0].SliceThickness} mm")
    tell_array("modality", np.stack([pydicom.pixels.apply_modality_lut(s.pixel_array, s) for s in slices]))


with tempfile.TemporaryDirectory() as place:
    folder = Path(place, "series")
    folder.mkdir()
    write_series(folder)
    by_position(folder)
    slices = load_patient(str(folder))
    pixel_spacing = slices[0].PixelSpacing
    pixel_spacing.append(slices[0].SliceThickness)
    tell("The dicom spacing:", pixel_spacing, [type(each).__name__ for each in pixel_spacing])
    tell(slices[0].SliceThickness, slices[0]["SliceThickness"].VR)
    planes(slices)
    image = get_pixels_hu(slices)
    tell_array("HU", image)
    factors = [float(each) / 1.0 for each in (pixel_spacing[2], pixel_spacing[0], pixel_spacing[1])]
    image = zoom(image, factors, order=1)
    tell_array("1 mm", image)
    pictures = []
    for i in range(image.shape[0]):
        path = Path(place, f"img_{str(i).rjust(4, '0')}_i.png")
        Image.fromarray((normalize_hu(image[i]) * 255).astype(np.uint8)).save(path)
        pictures.append(np.asarray(Image.open(path)))
    stack = np.stack(pictures)
    tell_array("pictures", stack)
    cube = get_cube_from_img(stack, 60, 12, 10, 16)
    tell_array("cube", np.ascontiguousarray(cube))
    grid = cube.reshape(4, 4, 16, 16).swapaxes(1, 2).reshape(64, 64)
    tell_array("cube as a picture", np.ascontiguousarray(grid))
