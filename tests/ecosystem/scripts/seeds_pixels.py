"""What guides to pydicom do with pixels: arrays, colors, windows, changed samples, pictures saved with Pillow.

``array.tostring()`` is ``tobytes()`` today.
"""

import io
import tempfile
import warnings
from pathlib import Path

import numpy as np
import pydicom
from PIL import Image
from pydicom.data import get_testdata_file
from pydicom.pixel_data_handlers.util import apply_color_lut as apply_color_lut_of_old
from pydicom.pixels import (
    apply_color_lut,
    apply_modality_lut,
    apply_rescale,
    apply_voi_lut,
    apply_windowing,
    convert_color_space,
    iter_pixels,
    pixel_array,
)
from telling import tell, tell_array, tell_bytes

warnings.simplefilter("ignore")
FOLDER = Path(tempfile.mkdtemp())


def read(name="CT_small.dcm"):
    return pydicom.dcmread(get_testdata_file(name))


def look():
    for name in (
        "CT_small.dcm",
        "MR_small.dcm",
        "MR_small_bigendian.dcm",
        "rtdose.dcm",
        "liver_1frame.dcm",
        "JPEG2000.dcm",
    ):
        ds = read(name)
        tell(name, ds.pixel_array.shape, ds.pixel_array.dtype, ds.PhotometricInterpretation, ds.BitsStored)
        tell(ds.pixel_array)
        tell_array("pixels", ds.pixel_array)
        tell(type(ds.PixelData).__name__, len(ds.PixelData), ds.pixel_array.min(), ds.pixel_array.max())
        tell(ds.pixel_array is ds.pixel_array)
    try:
        _ = read("rtplan.dcm").pixel_array
    except AttributeError:
        tell("AttributeError")


def frames():
    ds = read("SC_rgb_rle_2frame.dcm")
    tell(f"Shape: {ds.pixel_array.shape}", ds.NumberOfFrames)
    for i in range(ds.NumberOfFrames):
        tell_array(f"frame {i}", ds.pixel_array[i])
    for array in iter_pixels(get_testdata_file("rtdose.dcm"), indices=[0, 7, 14]):
        tell_array("dose", array)
    tell_array("one", pixel_array(get_testdata_file("rtdose.dcm"), index=3))


def zero_below_300():
    ds = read()
    for n, val in enumerate(ds.pixel_array.flat):
        if val < 300:
            ds.pixel_array.flat[n] = 0
    ds.PixelData = ds.pixel_array.tobytes()
    path = FOLDER / "newfilename.dcm"
    ds.save_as(path)
    tell_bytes("changed samples", path.read_bytes())
    tell_array("read again", pydicom.dcmread(path).pixel_array)


def make_smaller():
    ds = read("MR_small.dcm")
    data = ds.pixel_array[::8, ::8]
    tell(data)
    ds.PixelData = data.tobytes()
    ds.Rows, ds.Columns = data.shape
    path = FOLDER / "smaller.dcm"
    ds.save_as(path)
    tell_bytes("smaller", path.read_bytes())
    tell_array("again", pydicom.dcmread(path).pixel_array)


def windows():
    for name in ("CT_small.dcm", "MR_small.dcm"):
        ds = read(name)
        array = ds.pixel_array
        hu = apply_modality_lut(array, ds)
        tell_array("modality", hu)
        tell_array("rescaled", apply_rescale(array, ds))
        tell_array("voi", apply_voi_lut(array, ds))
        ds.WindowCenter, ds.WindowWidth = [40, 400], [400, 1500]
        for index in (0, 1):
            tell_array(f"window {index}", apply_windowing(hu, ds, index=index))
            tell_array(f"voi {index}", apply_voi_lut(hu, ds, index=index))
        ds.VOILUTFunction = "SIGMOID"
        tell(np.round(apply_windowing(hu, ds), 6).sum().round(3))
        # By hand, as the handbook does where there is no window.
        lower, upper = 40 - 400 / 2, 40 + 400 / 2
        tell_array("by hand", ((np.clip(hu, lower, upper) - lower) / (upper - lower) * 255).astype(np.uint8))


def colors():
    ds = read("examples_palette.dcm")
    for apply in (apply_color_lut, apply_color_lut_of_old):
        tell_array("palette", apply(ds.pixel_array, ds))
    ds = read("examples_rgb_color.dcm")
    tell_array("rgb", ds.pixel_array)
    tell_array("to ybr", convert_color_space(ds.pixel_array, "RGB", "YBR_FULL"))
    ds = read("SC_ybr_full_422_uncompressed.dcm")
    tell(ds.PhotometricInterpretation)
    tell_array("as rgb", pixel_array(ds))
    tell_array("raw", pixel_array(ds, raw=True))
    ds = read("SC_rgb_rle.dcm")
    tell_array("rle", ds.pixel_array)


def to_picture(ds, form, **options):
    """Convert as the handbook's program: window or scale, 8 bits, inverted if it must be, saved with Pillow."""
    array = ds.pixel_array
    if "PALETTE" in ds.PhotometricInterpretation:
        array = (apply_color_lut(array, ds) // 256).astype(np.uint8)
    elif "RGB" not in ds.PhotometricInterpretation and "YBR" not in ds.PhotometricInterpretation:
        array = apply_voi_lut(apply_modality_lut(array, ds), ds).astype(float)
        array = (array - array.min()) / max(array.max() - array.min(), 1) * 255
        if ds.PhotometricInterpretation == "MONOCHROME1":
            array = 255 - array
        array = array.astype(np.uint8)
    if array.ndim == 3 and array.shape[2] not in (3, 4):
        array = array[0]
    stream = io.BytesIO()
    Image.fromarray(array).save(stream, format=form, **options)
    tell_bytes(form, stream.getvalue())
    return stream


def pictures():
    for name in ("CT_small.dcm", "MR_small.dcm", "rtdose.dcm", "examples_rgb_color.dcm", "examples_palette.dcm"):
        tell(name)
        stream = to_picture(read(name), "PNG")
        back = Image.open(stream)
        tell(back.size, back.mode)
        tell_array("picture", np.asarray(back))
        to_picture(read(name), "JPEG", quality=90)
        to_picture(read(name), "TIFF")
    ds = read()
    ds.PhotometricInterpretation = "MONOCHROME1"
    to_picture(ds, "PNG")
    stream = io.BytesIO()
    Image.fromarray(ds.pixel_array.astype(np.uint16)).save(stream, format="PNG")
    tell_bytes("16 bits", stream.getvalue())


def from_picture():
    """Make an image of a picture, as a secondary capture."""
    ds = read("SC_rgb_small_odd.dcm")
    picture = Image.fromarray(np.arange(75, dtype=np.uint8).reshape(5, 5, 3)).resize((8, 4), Image.Resampling.NEAREST)
    array = np.asarray(picture)
    ds.Rows, ds.Columns = picture.height, picture.width
    ds.PhotometricInterpretation, ds.SamplesPerPixel, ds.PlanarConfiguration = "RGB", 3, 0
    ds.PixelData = array.tobytes()
    path = FOLDER / "picture.dcm"
    ds.save_as(path)
    tell_bytes("of a picture", path.read_bytes())
    tell_array("again", pydicom.dcmread(path).pixel_array)
    ds.set_pixel_data(array[..., 0], "MONOCHROME2", 8, generate_instance_uid=False)
    tell([ds.get(each) for each in ("Rows", "Columns", "SamplesPerPixel", "PhotometricInterpretation", "BitsStored")])


for work in (look, frames, zero_below_300, make_smaller, windows, colors, pictures, from_picture):
    tell("==", work.__name__)
    work()
