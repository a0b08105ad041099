"""A synthetic CT and MR series, converted by dicom2nifti."""

import tempfile
import warnings
from pathlib import Path

import dicom2nifti
import nibabel
import numpy as np
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import CTImageStorage, ExplicitVRLittleEndian, MRImageStorage
from telling import tell, tell_array

warnings.simplefilter("ignore")


def write_series(folder, modality):
    noise = np.random.default_rng(3)
    for number in range(6):
        ds = Dataset()
        ds.file_meta = FileMetaDataset()
        ds.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
        ds.SOPClassUID = ds.file_meta.MediaStorageSOPClassUID = CTImageStorage if modality == "CT" else MRImageStorage
        ds.SOPInstanceUID = ds.file_meta.MediaStorageSOPInstanceUID = f"1.2.3.{number}"
        ds.Modality = modality
        ds.PatientID, ds.PatientName = "1", "Doe^Jane"
        ds.StudyInstanceUID, ds.SeriesInstanceUID, ds.FrameOfReferenceUID = "1.2", "1.3", "1.4"
        ds.SeriesNumber, ds.InstanceNumber = 1, number + 1
        ds.ImageType = ["ORIGINAL", "PRIMARY", "AXIAL"]
        ds.Manufacturer = "codicom"
        ds.ImagePositionPatient = [-10.0, -20.0, 2.5 * number]
        ds.ImageOrientationPatient = [1, 0, 0, 0, 1, 0]
        ds.PixelSpacing = [0.7, 0.8]
        ds.SliceThickness = 2.5
        ds.Rows, ds.Columns, ds.SamplesPerPixel = 16, 12, 1
        ds.PhotometricInterpretation = "MONOCHROME2"
        ds.BitsAllocated, ds.BitsStored, ds.HighBit, ds.PixelRepresentation = 16, 16, 15, 1
        ds.RescaleSlope, ds.RescaleIntercept = "1.0", "-1024"
        ds.PixelData = noise.integers(-500, 2000, (16, 12), dtype=np.int16).tobytes()
        ds.save_as(folder / f"{number}.dcm", enforce_file_format=True)


for modality in ("CT", "MR"):
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "series")
        folder.mkdir()
        write_series(folder, modality)
        target = Path(place, "volume.nii")
        dicom2nifti.dicom_series_to_nifti(folder, target, reorient_nifti=True)
        volume = nibabel.load(target)
        tell(modality, volume.affine.tolist(), volume.header["pixdim"].tolist())
        tell_array("volume", np.ascontiguousarray(volume.get_fdata()))
        many = Path(place, "many")
        many.mkdir()
        dicom2nifti.convert_directory(folder, many)
        tell(sorted(each.name for each in many.iterdir()))
