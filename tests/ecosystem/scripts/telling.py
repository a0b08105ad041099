"""What the scripts print: lines that are the same wherever pydicom's names come from."""

import hashlib
import io
import re
import sys
from pathlib import Path

import pydicom
from pydicom.data import DATA_ROOT

# UIDs that libraries make anew each time.
NEW_UID = re.compile(r"\b(?:2\.25|1\.2\.826\.0\.1\.3680043\.(?:8\.498|10\.511\.3))\.\d+")
# Who wrote a file, which File Meta Information tells.
WRITER = re.compile(r"'(?:PYDICOM|CODICOM) [\d.]+'")
# Files with elements that codicom copies as they are and pydicom writes anew: group lengths, VR UN of known elements,
# blanks at the end of values, and values that the file cuts short. What they hold is the same.
COPIED = frozenset(
    {
        "693_J2KI.dcm", "ExplVR_BigEnd.dcm", "J2K_pixelrep_mismatch.dcm", "MR_truncated.dcm", "SC_rgb_gdcm_KY.dcm",
        "UN_sequence.dcm", "examples_ybr_color.dcm", "no_meta_group_length.dcm", "rtdose_rle.dcm",
        "rtdose_rle_1frame.dcm", "rtplan_truncated.dcm",
    }
)  # fmt: skip
GROUP_LENGTH = re.compile(r"^ *\(\w{4},0000\).*\n", re.MULTILINE)
MOMENTS = (
    "InstanceCreationDate",
    "InstanceCreationTime",
    "ContentDate",
    "ContentTime",
    "SeriesDate",
    "SeriesTime",
    "ContributionDateTime",
    "TimeOfSecondaryCapture",
)


def tell(*words):
    print(*words)


def tell_bytes(name, data):
    print(name, len(data), hashlib.sha256(data).hexdigest())


def tell_file(name, data):
    """Tell of a file that was written: its bytes, or what it holds where those need not be the same."""
    if name not in COPIED:
        tell_bytes(name, data)
        return
    dataset = pydicom.dcmread(io.BytesIO(data), force=True)
    print(name, GROUP_LENGTH.sub("", str(dataset)))


def sample_paths():
    """Return all files of pydicom's test data that are here; what could be downloaded is left out."""
    return sorted(Path(DATA_ROOT, "test_files").glob("*.dcm"))


def tell_array(name, array):
    print(name, array.dtype, array.shape, hashlib.sha256(array.tobytes()).hexdigest())


def tell_dataset(name, dataset):
    """Tell of a dataset as it is after saving and reading, without what is new each time."""
    stream = io.BytesIO()
    dataset.save_as(stream, enforce_file_format=True)
    again = pydicom.dcmread(io.BytesIO(stream.getvalue()))
    for element in again.iterall():
        if element.keyword in MOMENTS:
            element.value = ""
    print(name)
    text = WRITER.sub("(writer)", NEW_UID.sub("(new)", str(again)))
    if again.file_meta.TransferSyntaxUID.is_compressed:
        # What is decoded again is told apart; two encoders need not make the same of it.
        text = re.sub(r"(Pixel Data .*Array of) \d+", r"\1", text)
    print(text)
    print("pydicom from", pydicom.__file__, file=sys.stderr)
    return stream.getvalue()
