"""Sample files, anonymised by deid."""

import tempfile
import warnings
from pathlib import Path

import pydicom
from deid.config import DeidRecipe
from deid.dicom import get_identifiers, replace_identifiers
from deid.dicom.parser import DicomParser
from pydicom.data import get_testdata_file
from telling import tell, tell_bytes

warnings.simplefilter("ignore")

RECIPE = """FORMAT dicom

%header

ADD PatientIdentityRemoved YES
REPLACE PatientName anon
REPLACE PatientID var:id
BLANK PatientBirthDate
REMOVE endswith:Time
JITTER StudyDate 3
"""
NAMES = ("CT_small.dcm", "MR_small.dcm", "rtplan.dcm", "examples_palette.dcm", "waveform_ecg.dcm", "reportsi.dcm")

files = [get_testdata_file(name) for name in NAMES]
found = get_identifiers(files)
for file in files:
    tell(Path(file).name, len(found[file]), sorted(found[file]))
    found[file]["id"] = "new"
with tempfile.TemporaryDirectory() as place:
    Path(place, "deid.dicom").write_text(RECIPE)
    recipe = DeidRecipe(deid=str(Path(place, "deid.dicom")))
    out = Path(place, "out")
    out.mkdir()
    done = replace_identifiers(
        dicom_files=files,
        deid=recipe,
        ids=found,
        save=True,
        output_folder=str(out),
        overwrite=True,
        remove_private=True,
    )
    for each in sorted(done):
        tell_bytes(Path(each).name, Path(each).read_bytes())
        tell(pydicom.dcmread(each))
    parser = DicomParser(files[0], recipe=recipe)
    parser.define("id", "other")
    parser.parse(strip_sequences=True, remove_private=True)
    tell(parser.dicom)
