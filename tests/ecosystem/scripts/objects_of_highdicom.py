"""A segmentation, a parametric map, a report and a picture, made and read again by highdicom."""

import io
import warnings

import highdicom as hd
import numpy as np
import pydicom
from highdicom.sr import (
    Comprehensive3DSR,
    GraphicTypeValues,
    ImageRegion,
    Measurement,
    MeasurementReport,
    ObservationContext,
    ObserverContext,
    PersonObserverIdentifyingAttributes,
    PlanarROIMeasurementsAndQualitativeEvaluations,
    SourceImageForRegion,
    TrackingIdentifier,
    srread,
)
from pydicom.data import get_testdata_file
from pydicom.sr.codedict import codes
from telling import tell, tell_array, tell_dataset

warnings.simplefilter("ignore")

DEVICE = {
    "series_instance_uid": "1.2.3.1",
    "series_number": 2,
    "sop_instance_uid": "1.2.3.2",
    "instance_number": 1,
    "manufacturer": "codicom",
}
SOFTWARE = {"manufacturer_model_name": "test", "software_versions": "1", "device_serial_number": "1"}

ct = pydicom.dcmread(get_testdata_file("CT_small.dcm"))
mask = (ct.pixel_array > ct.pixel_array.mean()).astype(np.uint8)[np.newaxis]

described = hd.seg.SegmentDescription(
    segment_number=1,
    segment_label="bright",
    segmented_property_category=codes.cid7150.Tissue,
    segmented_property_type=codes.cid7166.ConnectiveTissue,
    algorithm_type=hd.seg.SegmentAlgorithmTypeValues.AUTOMATIC,
    algorithm_identification=hd.AlgorithmIdentificationSequence(
        name="threshold", version="1", family=codes.cid7162.ArtificialIntelligence
    ),
)
for kind, values, syntax in (
    ("BINARY", mask, "1.2.840.10008.1.2.1"),
    ("FRACTIONAL", mask * np.float32(0.5), "1.2.840.10008.1.2.5"),
    ("FRACTIONAL", mask * np.float32(0.25), "1.2.840.10008.1.2.4.90"),
):
    segmentation = hd.seg.Segmentation(
        source_images=[ct],
        pixel_array=values,
        segmentation_type=kind,
        segment_descriptions=[described],
        transfer_syntax_uid=syntax,
        **DEVICE,
        **SOFTWARE,
    )
    data = tell_dataset(f"segmentation {kind} {syntax}", segmentation)
    again = hd.seg.segread(io.BytesIO(data))
    tell_array("segments", again.get_pixels_by_source_instance([ct.SOPInstanceUID]))
    tell([str(each) for each in again.segmented_property_types])

parametric = hd.pm.ParametricMap(
    source_images=[ct],
    pixel_array=mask.astype(np.float32),
    contains_recognizable_visual_features=False,
    real_world_value_mappings=[
        hd.pm.RealWorldValueMapping(
            lut_label="1", lut_explanation="x", unit=codes.UCUM.NoUnits, value_range=[0.0, 1.0], intercept=0, slope=1
        )
    ],
    window_center=0.5,
    window_width=1.0,
    **DEVICE,
    **SOFTWARE,
)
data = tell_dataset("parametric map", parametric)
tell_array("values", pydicom.dcmread(io.BytesIO(data)).pixel_array)

observer = ObserverContext(
    observer_type=codes.DCM.Person,
    observer_identifying_attributes=PersonObserverIdentifyingAttributes(name="Doe^Jane"),
)
region = ImageRegion(
    graphic_type=GraphicTypeValues.CIRCLE,
    graphic_data=np.array([[45.0, 55.0], [45.0, 65.0]]),
    source_image=SourceImageForRegion(ct.SOPClassUID, ct.SOPInstanceUID),
)
group = PlanarROIMeasurementsAndQualitativeEvaluations(
    tracking_identifier=TrackingIdentifier(uid="1.2.3.9", identifier="one"),
    referenced_region=region,
    finding_type=codes.SCT.SpinalCord,
    measurements=[Measurement(name=codes.SCT.AreaOfDefinedRegion, value=1.7, unit=codes.UCUM.SquareMillimeter)],
)
content = MeasurementReport(
    observation_context=ObservationContext(observer_person_context=observer),
    procedure_reported=codes.LN.CTUnspecifiedBodyRegion,
    imaging_measurements=[group],
)
report = Comprehensive3DSR(evidence=[ct], content=content, is_complete=True, is_final=False, **DEVICE)
data = tell_dataset("report", report)
again = srread(io.BytesIO(data))
tell(type(again).__name__, len(again.content.get_planar_roi_measurement_groups()))

picture = hd.sc.SCImage.from_ref_dataset(
    ref_dataset=ct,
    pixel_array=mask[0] * np.uint8(255),
    photometric_interpretation="MONOCHROME2",
    bits_allocated=8,
    coordinate_system="PATIENT",
    pixel_spacing=[1, 1],
    patient_orientation=("L", "P"),
    **DEVICE,
)
tell_dataset("picture", picture)
