"""The UIDs of the standard (PS3.6 Annex A).

Generated from pydicom 3.0.2 (DICOM 2024c) and additions/uids.csv (PS3.6 2024d Table A-1)
by core/tools/make_tables.py; change that, not this file.
See core/NOTICE for the notices of the sources.

One row to a UID: uid|keyword|type|R if retired|info|name.
"""

ROWS = """\
1.2.840.10008.1.1|Verification|SOP Class|||Verification SOP Class
1.2.840.10008.1.2|ImplicitVRLittleEndian|Transfer Syntax||Default Transfer Syntax for DICOM|Implicit VR Little Endian
1.2.840.10008.1.2.1|ExplicitVRLittleEndian|Transfer Syntax|||Explicit VR Little Endian
1.2.840.10008.1.2.1.98|EncapsulatedUncompressedExplicitVRLittleEndian|Transfer Syntax|||Encapsulated Uncompressed Explicit VR Little Endian
1.2.840.10008.1.2.1.99|DeflatedExplicitVRLittleEndian|Transfer Syntax|||Deflated Explicit VR Little Endian
1.2.840.10008.1.2.2|ExplicitVRBigEndian|Transfer Syntax|R||Explicit VR Big Endian
1.2.840.10008.1.2.4.50|JPEGBaseline8Bit|Transfer Syntax||Default Transfer Syntax for Lossy JPEG 8 Bit Image Compression|JPEG Baseline (Process 1)
1.2.840.10008.1.2.4.51|JPEGExtended12Bit|Transfer Syntax||Default Transfer Syntax for Lossy JPEG 12 Bit Image Compression (Process 4 only)|JPEG Extended (Process 2 and 4)
1.2.840.10008.1.2.4.52|JPEGExtended35|Transfer Syntax|R||JPEG Extended (Process 3 and 5)
1.2.840.10008.1.2.4.53|JPEGSpectralSelectionNonHierarchical68|Transfer Syntax|R||JPEG Spectral Selection, Non-Hierarchical (Process 6 and 8)
1.2.840.10008.1.2.4.54|JPEGSpectralSelectionNonHierarchical79|Transfer Syntax|R||JPEG Spectral Selection, Non-Hierarchical (Process 7 and 9)
1.2.840.10008.1.2.4.55|JPEGFullProgressionNonHierarchical1012|Transfer Syntax|R||JPEG Full Progression, Non-Hierarchical (Process 10 and 12)
1.2.840.10008.1.2.4.56|JPEGFullProgressionNonHierarchical1113|Transfer Syntax|R||JPEG Full Progression, Non-Hierarchical (Process 11 and 13)
1.2.840.10008.1.2.4.57|JPEGLossless|Transfer Syntax|||JPEG Lossless, Non-Hierarchical (Process 14)
1.2.840.10008.1.2.4.58|JPEGLosslessNonHierarchical15|Transfer Syntax|R||JPEG Lossless, Non-Hierarchical (Process 15)
1.2.840.10008.1.2.4.59|JPEGExtendedHierarchical1618|Transfer Syntax|R||JPEG Extended, Hierarchical (Process 16 and 18)
1.2.840.10008.1.2.4.60|JPEGExtendedHierarchical1719|Transfer Syntax|R||JPEG Extended, Hierarchical (Process 17 and 19)
1.2.840.10008.1.2.4.61|JPEGSpectralSelectionHierarchical2022|Transfer Syntax|R||JPEG Spectral Selection, Hierarchical (Process 20 and 22)
1.2.840.10008.1.2.4.62|JPEGSpectralSelectionHierarchical2123|Transfer Syntax|R||JPEG Spectral Selection, Hierarchical (Process 21 and 23)
1.2.840.10008.1.2.4.63|JPEGFullProgressionHierarchical2426|Transfer Syntax|R||JPEG Full Progression, Hierarchical (Process 24 and 26)
1.2.840.10008.1.2.4.64|JPEGFullProgressionHierarchical2527|Transfer Syntax|R||JPEG Full Progression, Hierarchical (Process 25 and 27)
1.2.840.10008.1.2.4.65|JPEGLosslessHierarchical28|Transfer Syntax|R||JPEG Lossless, Hierarchical (Process 28)
1.2.840.10008.1.2.4.66|JPEGLosslessHierarchical29|Transfer Syntax|R||JPEG Lossless, Hierarchical (Process 29)
1.2.840.10008.1.2.4.70|JPEGLosslessSV1|Transfer Syntax||Default Transfer Syntax for Lossless JPEG Image Compression|JPEG Lossless, Non-Hierarchical, First-Order Prediction (Process 14 [Selection Value 1])
1.2.840.10008.1.2.4.80|JPEGLSLossless|Transfer Syntax|||JPEG-LS Lossless Image Compression
1.2.840.10008.1.2.4.81|JPEGLSNearLossless|Transfer Syntax|||JPEG-LS Lossy (Near-Lossless) Image Compression
1.2.840.10008.1.2.4.90|JPEG2000Lossless|Transfer Syntax|||JPEG 2000 Image Compression (Lossless Only)
1.2.840.10008.1.2.4.91|JPEG2000|Transfer Syntax|||JPEG 2000 Image Compression
1.2.840.10008.1.2.4.92|JPEG2000MCLossless|Transfer Syntax|||JPEG 2000 Part 2 Multi-component Image Compression (Lossless Only)
1.2.840.10008.1.2.4.93|JPEG2000MC|Transfer Syntax|||JPEG 2000 Part 2 Multi-component Image Compression
1.2.840.10008.1.2.4.94|JPIPReferenced|Transfer Syntax|||JPIP Referenced
1.2.840.10008.1.2.4.95|JPIPReferencedDeflate|Transfer Syntax|||JPIP Referenced Deflate
1.2.840.10008.1.2.4.100|MPEG2MPML|Transfer Syntax|||MPEG2 Main Profile / Main Level
1.2.840.10008.1.2.4.100.1|MPEG2MPMLF|Transfer Syntax|||Fragmentable MPEG2 Main Profile / Main Level
1.2.840.10008.1.2.4.101|MPEG2MPHL|Transfer Syntax|||MPEG2 Main Profile / High Level
1.2.840.10008.1.2.4.101.1|MPEG2MPHLF|Transfer Syntax|||Fragmentable MPEG2 Main Profile / High Level
1.2.840.10008.1.2.4.102|MPEG4HP41|Transfer Syntax|||MPEG-4 AVC/H.264 High Profile / Level 4.1
1.2.840.10008.1.2.4.102.1|MPEG4HP41F|Transfer Syntax|||Fragmentable MPEG-4 AVC/H.264 High Profile / Level 4.1
1.2.840.10008.1.2.4.103|MPEG4HP41BD|Transfer Syntax|||MPEG-4 AVC/H.264 BD-compatible High Profile / Level 4.1
1.2.840.10008.1.2.4.103.1|MPEG4HP41BDF|Transfer Syntax|||Fragmentable MPEG-4 AVC/H.264 BD-compatible High Profile / Level 4.1
1.2.840.10008.1.2.4.104|MPEG4HP422D|Transfer Syntax|||MPEG-4 AVC/H.264 High Profile / Level 4.2 For 2D Video
1.2.840.10008.1.2.4.104.1|MPEG4HP422DF|Transfer Syntax|||Fragmentable MPEG-4 AVC/H.264 High Profile / Level 4.2 For 2D Video
1.2.840.10008.1.2.4.105|MPEG4HP423D|Transfer Syntax|||MPEG-4 AVC/H.264 High Profile / Level 4.2 For 3D Video
1.2.840.10008.1.2.4.105.1|MPEG4HP423DF|Transfer Syntax|||Fragmentable MPEG-4 AVC/H.264 High Profile / Level 4.2 For 3D Video
1.2.840.10008.1.2.4.106|MPEG4HP42STEREO|Transfer Syntax|||MPEG-4 AVC/H.264 Stereo High Profile / Level 4.2
1.2.840.10008.1.2.4.106.1|MPEG4HP42STEREOF|Transfer Syntax|||Fragmentable MPEG-4 AVC/H.264 Stereo High Profile / Level 4.2
1.2.840.10008.1.2.4.107|HEVCMP51|Transfer Syntax|||HEVC/H.265 Main Profile / Level 5.1
1.2.840.10008.1.2.4.108|HEVCM10P51|Transfer Syntax|||HEVC/H.265 Main 10 Profile / Level 5.1
1.2.840.10008.1.2.4.110|JPEGXLLossless|Transfer Syntax|||JPEG XL Lossless
1.2.840.10008.1.2.4.111|JPEGXLJPEGRecompression|Transfer Syntax|||JPEG XL JPEG Recompression
1.2.840.10008.1.2.4.112|JPEGXL|Transfer Syntax|||JPEG XL
1.2.840.10008.1.2.4.201|HTJ2KLossless|Transfer Syntax|||High-Throughput JPEG 2000 Image Compression (Lossless Only)
1.2.840.10008.1.2.4.202|HTJ2KLosslessRPCL|Transfer Syntax|||High-Throughput JPEG 2000 with RPCL Options Image Compression (Lossless Only)
1.2.840.10008.1.2.4.203|HTJ2K|Transfer Syntax|||High-Throughput JPEG 2000 Image Compression
1.2.840.10008.1.2.4.204|JPIPHTJ2KReferenced|Transfer Syntax|||JPIP HTJ2K Referenced
1.2.840.10008.1.2.4.205|JPIPHTJ2KReferencedDeflate|Transfer Syntax|||JPIP HTJ2K Referenced Deflate
1.2.840.10008.1.2.5|RLELossless|Transfer Syntax|||RLE Lossless
1.2.840.10008.1.2.6.1|RFC2557MIMEEncapsulation|Transfer Syntax|R||RFC 2557 MIME encapsulation
1.2.840.10008.1.2.6.2|XMLEncoding|Transfer Syntax|R||XML Encoding
1.2.840.10008.1.2.7.1|SMPTEST211020UncompressedProgressiveActiveVideo|Transfer Syntax|||SMPTE ST 2110-20 Uncompressed Progressive Active Video
1.2.840.10008.1.2.7.2|SMPTEST211020UncompressedInterlacedActiveVideo|Transfer Syntax|||SMPTE ST 2110-20 Uncompressed Interlaced Active Video
1.2.840.10008.1.2.7.3|SMPTEST211030PCMDigitalAudio|Transfer Syntax|||SMPTE ST 2110-30 PCM Digital Audio
1.2.840.10008.1.2.8.1|DeflatedImageFrameCompression|Transfer Syntax|||Deflated Image Frame Compression
1.2.840.10008.1.3.10|MediaStorageDirectoryStorage|SOP Class|||Media Storage Directory Storage
1.2.840.10008.1.4.1.1|TalairachBrainAtlas|Well-known frame of reference|||Talairach Brain Atlas Frame of Reference
1.2.840.10008.1.4.1.2|SPM2T1|Well-known frame of reference|||SPM2 T1 Frame of Reference
1.2.840.10008.1.4.1.3|SPM2T2|Well-known frame of reference|||SPM2 T2 Frame of Reference
1.2.840.10008.1.4.1.4|SPM2PD|Well-known frame of reference|||SPM2 PD Frame of Reference
1.2.840.10008.1.4.1.5|SPM2EPI|Well-known frame of reference|||SPM2 EPI Frame of Reference
1.2.840.10008.1.4.1.6|SPM2FILT1|Well-known frame of reference|||SPM2 FIL T1 Frame of Reference
1.2.840.10008.1.4.1.7|SPM2PET|Well-known frame of reference|||SPM2 PET Frame of Reference
1.2.840.10008.1.4.1.8|SPM2TRANSM|Well-known frame of reference|||SPM2 TRANSM Frame of Reference
1.2.840.10008.1.4.1.9|SPM2SPECT|Well-known frame of reference|||SPM2 SPECT Frame of Reference
1.2.840.10008.1.4.1.10|SPM2GRAY|Well-known frame of reference|||SPM2 GRAY Frame of Reference
1.2.840.10008.1.4.1.11|SPM2WHITE|Well-known frame of reference|||SPM2 WHITE Frame of Reference
1.2.840.10008.1.4.1.12|SPM2CSF|Well-known frame of reference|||SPM2 CSF Frame of Reference
1.2.840.10008.1.4.1.13|SPM2BRAINMASK|Well-known frame of reference|||SPM2 BRAINMASK Frame of Reference
1.2.840.10008.1.4.1.14|SPM2AVG305T1|Well-known frame of reference|||SPM2 AVG305T1 Frame of Reference
1.2.840.10008.1.4.1.15|SPM2AVG152T1|Well-known frame of reference|||SPM2 AVG152T1 Frame of Reference
1.2.840.10008.1.4.1.16|SPM2AVG152T2|Well-known frame of reference|||SPM2 AVG152T2 Frame of Reference
1.2.840.10008.1.4.1.17|SPM2AVG152PD|Well-known frame of reference|||SPM2 AVG152PD Frame of Reference
1.2.840.10008.1.4.1.18|SPM2SINGLESUBJT1|Well-known frame of reference|||SPM2 SINGLESUBJT1 Frame of Reference
1.2.840.10008.1.4.2.1|ICBM452T1|Well-known frame of reference|||ICBM 452 T1 Frame of Reference
1.2.840.10008.1.4.2.2|ICBMSingleSubjectMRI|Well-known frame of reference|||ICBM Single Subject MRI Frame of Reference
1.2.840.10008.1.4.3.1|IEC61217FixedCoordinateSystem|Well-known frame of reference|||IEC 61217 Fixed Coordinate System Frame of Reference
1.2.840.10008.1.4.3.2|StandardRoboticArmCoordinateSystem|Well-known frame of reference|||Standard Robotic-Arm Coordinate System Frame of Reference
1.2.840.10008.1.4.3.3|IEC61217TableTopCoordinateSystem|Well-known frame of reference|||IEC 61217 Table Top Coordinate System Frame of Reference
1.2.840.10008.1.4.4.1|SRI24|Well-known frame of reference|||SRI24 Frame of Reference
1.2.840.10008.1.4.5.1|Colin27|Well-known frame of reference|||Colin27 Frame of Reference
1.2.840.10008.1.4.6.1|LPBA40AIR|Well-known frame of reference|||LPBA40/AIR Frame of Reference
1.2.840.10008.1.4.6.2|LPBA40FLIRT|Well-known frame of reference|||LPBA40/FLIRT Frame of Reference
1.2.840.10008.1.4.6.3|LPBA40SPM5|Well-known frame of reference|||LPBA40/SPM5 Frame of Reference
1.2.840.10008.1.5.1|HotIronPalette|Well-known SOP Instance|||Hot Iron Color Palette SOP Instance
1.2.840.10008.1.5.2|PETPalette|Well-known SOP Instance|||PET Color Palette SOP Instance
1.2.840.10008.1.5.3|HotMetalBluePalette|Well-known SOP Instance|||Hot Metal Blue Color Palette SOP Instance
1.2.840.10008.1.5.4|PET20StepPalette|Well-known SOP Instance|||PET 20 Step Color Palette SOP Instance
1.2.840.10008.1.5.5|SpringPalette|Well-known SOP Instance|||Spring Color Palette SOP Instance
1.2.840.10008.1.5.6|SummerPalette|Well-known SOP Instance|||Summer Color Palette SOP Instance
1.2.840.10008.1.5.7|FallPalette|Well-known SOP Instance|||Fall Color Palette SOP Instance
1.2.840.10008.1.5.8|WinterPalette|Well-known SOP Instance|||Winter Color Palette SOP Instance
1.2.840.10008.1.9|BasicStudyContentNotification|SOP Class|R||Basic Study Content Notification SOP Class
1.2.840.10008.1.20|Papyrus3ImplicitVRLittleEndian|Transfer Syntax|R|(2015c)|Papyrus 3 Implicit VR Little Endian
1.2.840.10008.1.20.1|StorageCommitmentPushModel|SOP Class|||Storage Commitment Push Model SOP Class
1.2.840.10008.1.20.1.1|StorageCommitmentPushModelInstance|Well-known SOP Instance|||Storage Commitment Push Model SOP Instance
1.2.840.10008.1.20.2|StorageCommitmentPullModel|SOP Class|R||Storage Commitment Pull Model SOP Class
1.2.840.10008.1.20.2.1|StorageCommitmentPullModelInstance|Well-known SOP Instance|R||Storage Commitment Pull Model SOP Instance
1.2.840.10008.1.40|ProceduralEventLogging|SOP Class|||Procedural Event Logging SOP Class
1.2.840.10008.1.40.1|ProceduralEventLoggingInstance|Well-known SOP Instance|||Procedural Event Logging SOP Instance
1.2.840.10008.1.42|SubstanceAdministrationLogging|SOP Class|||Substance Administration Logging SOP Class
1.2.840.10008.1.42.1|SubstanceAdministrationLoggingInstance|Well-known SOP Instance|||Substance Administration Logging SOP Instance
1.2.840.10008.2.6.1|DCMUID|DICOM UIDs as a Coding Scheme|||DICOM UID Registry
1.2.840.10008.2.16.4|DCM|Coding Scheme|||DICOM Controlled Terminology
1.2.840.10008.2.16.5|MA|Coding Scheme|||Adult Mouse Anatomy Ontology
1.2.840.10008.2.16.6|UBERON|Coding Scheme|||Uberon Ontology
1.2.840.10008.2.16.7|ITIS_TSN|Coding Scheme|||Integrated Taxonomic Information System (ITIS) Taxonomic Serial Number (TSN)
1.2.840.10008.2.16.8|MGI|Coding Scheme|||Mouse Genome Initiative (MGI)
1.2.840.10008.2.16.9|PUBCHEM_CID|Coding Scheme|||PubChem Compound CID
1.2.840.10008.2.16.10|DC|Coding Scheme|||Dublin Core
1.2.840.10008.2.16.11|NYUMCCG|Coding Scheme|||New York University Melanoma Clinical Cooperative Group
1.2.840.10008.2.16.12|MAYONRISBSASRG|Coding Scheme|||Mayo Clinic Non-radiological Images Specific Body Structure Anatomical Surface Region Guide
1.2.840.10008.2.16.13|IBSI|Coding Scheme|||Image Biomarker Standardisation Initiative
1.2.840.10008.2.16.14|RO|Coding Scheme|||Radiomics Ontology
1.2.840.10008.2.16.15|RADELEMENT|Coding Scheme|||RadElement
1.2.840.10008.2.16.16|I11|Coding Scheme|||ICD-11
1.2.840.10008.2.16.17|UNS|Coding Scheme|||Unified numbering system (UNS) for metals and alloys
1.2.840.10008.2.16.18|RRID|Coding Scheme|||Research Resource Identification
1.2.840.10008.3.1.1.1|DICOMApplicationContext|Application Context Name|||DICOM Application Context Name
1.2.840.10008.3.1.2.1.1|DetachedPatientManagement|SOP Class|R||Detached Patient Management SOP Class
1.2.840.10008.3.1.2.1.4|DetachedPatientManagementMeta|Meta SOP Class|R||Detached Patient Management Meta SOP Class
1.2.840.10008.3.1.2.2.1|DetachedVisitManagement|SOP Class|R||Detached Visit Management SOP Class
1.2.840.10008.3.1.2.3.1|DetachedStudyManagement|SOP Class|R||Detached Study Management SOP Class
1.2.840.10008.3.1.2.3.2|StudyComponentManagement|SOP Class|R||Study Component Management SOP Class
1.2.840.10008.3.1.2.3.3|ModalityPerformedProcedureStep|SOP Class|||Modality Performed Procedure Step SOP Class
1.2.840.10008.3.1.2.3.4|ModalityPerformedProcedureStepRetrieve|SOP Class|||Modality Performed Procedure Step Retrieve SOP Class
1.2.840.10008.3.1.2.3.5|ModalityPerformedProcedureStepNotification|SOP Class|||Modality Performed Procedure Step Notification SOP Class
1.2.840.10008.3.1.2.5.1|DetachedResultsManagement|SOP Class|R||Detached Results Management SOP Class
1.2.840.10008.3.1.2.5.4|DetachedResultsManagementMeta|Meta SOP Class|R||Detached Results Management Meta SOP Class
1.2.840.10008.3.1.2.5.5|DetachedStudyManagementMeta|Meta SOP Class|R||Detached Study Management Meta SOP Class
1.2.840.10008.3.1.2.6.1|DetachedInterpretationManagement|SOP Class|R||Detached Interpretation Management SOP Class
1.2.840.10008.4.2|Storage|Service Class|||Storage Service Class
1.2.840.10008.5.1.1.1|BasicFilmSession|SOP Class|||Basic Film Session SOP Class
1.2.840.10008.5.1.1.2|BasicFilmBox|SOP Class|||Basic Film Box SOP Class
1.2.840.10008.5.1.1.4|BasicGrayscaleImageBox|SOP Class|||Basic Grayscale Image Box SOP Class
1.2.840.10008.5.1.1.4.1|BasicColorImageBox|SOP Class|||Basic Color Image Box SOP Class
1.2.840.10008.5.1.1.4.2|ReferencedImageBox|SOP Class|R||Referenced Image Box SOP Class
1.2.840.10008.5.1.1.9|BasicGrayscalePrintManagementMeta|Meta SOP Class|||Basic Grayscale Print Management Meta SOP Class
1.2.840.10008.5.1.1.9.1|ReferencedGrayscalePrintManagementMeta|Meta SOP Class|R||Referenced Grayscale Print Management Meta SOP Class
1.2.840.10008.5.1.1.14|PrintJob|SOP Class|||Print Job SOP Class
1.2.840.10008.5.1.1.15|BasicAnnotationBox|SOP Class|||Basic Annotation Box SOP Class
1.2.840.10008.5.1.1.16|Printer|SOP Class|||Printer SOP Class
1.2.840.10008.5.1.1.16.376|PrinterConfigurationRetrieval|SOP Class|||Printer Configuration Retrieval SOP Class
1.2.840.10008.5.1.1.17|PrinterInstance|Well-known SOP Instance|||Printer SOP Instance
1.2.840.10008.5.1.1.17.376|PrinterConfigurationRetrievalInstance|Well-known SOP Instance|||Printer Configuration Retrieval SOP Instance
1.2.840.10008.5.1.1.18|BasicColorPrintManagementMeta|Meta SOP Class|||Basic Color Print Management Meta SOP Class
1.2.840.10008.5.1.1.18.1|ReferencedColorPrintManagementMeta|Meta SOP Class|R||Referenced Color Print Management Meta SOP Class
1.2.840.10008.5.1.1.22|VOILUTBox|SOP Class|||VOI LUT Box SOP Class
1.2.840.10008.5.1.1.23|PresentationLUT|SOP Class|||Presentation LUT SOP Class
1.2.840.10008.5.1.1.24|ImageOverlayBox|SOP Class|R||Image Overlay Box SOP Class
1.2.840.10008.5.1.1.24.1|BasicPrintImageOverlayBox|SOP Class|R||Basic Print Image Overlay Box SOP Class
1.2.840.10008.5.1.1.25|PrintQueueInstance|Well-known SOP Instance|R||Print Queue SOP Instance
1.2.840.10008.5.1.1.26|PrintQueueManagement|SOP Class|R||Print Queue Management SOP Class
1.2.840.10008.5.1.1.27|StoredPrintStorage|SOP Class|R||Stored Print Storage SOP Class
1.2.840.10008.5.1.1.29|HardcopyGrayscaleImageStorage|SOP Class|R||Hardcopy Grayscale Image Storage SOP Class
1.2.840.10008.5.1.1.30|HardcopyColorImageStorage|SOP Class|R||Hardcopy Color Image Storage SOP Class
1.2.840.10008.5.1.1.31|PullPrintRequest|SOP Class|R||Pull Print Request SOP Class
1.2.840.10008.5.1.1.32|PullStoredPrintManagementMeta|Meta SOP Class|R||Pull Stored Print Management Meta SOP Class
1.2.840.10008.5.1.1.33|MediaCreationManagement|SOP Class|||Media Creation Management SOP Class UID
1.2.840.10008.5.1.1.40|DisplaySystem|SOP Class|||Display System SOP Class
1.2.840.10008.5.1.1.40.1|DisplaySystemInstance|Well-known SOP Instance|||Display System SOP Instance
1.2.840.10008.5.1.4.1.1.1|ComputedRadiographyImageStorage|SOP Class|||Computed Radiography Image Storage
1.2.840.10008.5.1.4.1.1.1.1|DigitalXRayImageStorageForPresentation|SOP Class|||Digital X-Ray Image Storage - For Presentation
1.2.840.10008.5.1.4.1.1.1.1.1|DigitalXRayImageStorageForProcessing|SOP Class|||Digital X-Ray Image Storage - For Processing
1.2.840.10008.5.1.4.1.1.1.2|DigitalMammographyXRayImageStorageForPresentation|SOP Class|||Digital Mammography X-Ray Image Storage - For Presentation
1.2.840.10008.5.1.4.1.1.1.2.1|DigitalMammographyXRayImageStorageForProcessing|SOP Class|||Digital Mammography X-Ray Image Storage - For Processing
1.2.840.10008.5.1.4.1.1.1.3|DigitalIntraOralXRayImageStorageForPresentation|SOP Class|||Digital Intra-Oral X-Ray Image Storage - For Presentation
1.2.840.10008.5.1.4.1.1.1.3.1|DigitalIntraOralXRayImageStorageForProcessing|SOP Class|||Digital Intra-Oral X-Ray Image Storage - For Processing
1.2.840.10008.5.1.4.1.1.2|CTImageStorage|SOP Class|||CT Image Storage
1.2.840.10008.5.1.4.1.1.2.1|EnhancedCTImageStorage|SOP Class|||Enhanced CT Image Storage
1.2.840.10008.5.1.4.1.1.2.2|LegacyConvertedEnhancedCTImageStorage|SOP Class|||Legacy Converted Enhanced CT Image Storage
1.2.840.10008.5.1.4.1.1.3|UltrasoundMultiFrameImageStorageRetired|SOP Class|R||Ultrasound Multi-frame Image Storage
1.2.840.10008.5.1.4.1.1.3.1|UltrasoundMultiFrameImageStorage|SOP Class|||Ultrasound Multi-frame Image Storage
1.2.840.10008.5.1.4.1.1.4|MRImageStorage|SOP Class|||MR Image Storage
1.2.840.10008.5.1.4.1.1.4.1|EnhancedMRImageStorage|SOP Class|||Enhanced MR Image Storage
1.2.840.10008.5.1.4.1.1.4.2|MRSpectroscopyStorage|SOP Class|||MR Spectroscopy Storage
1.2.840.10008.5.1.4.1.1.4.3|EnhancedMRColorImageStorage|SOP Class|||Enhanced MR Color Image Storage
1.2.840.10008.5.1.4.1.1.4.4|LegacyConvertedEnhancedMRImageStorage|SOP Class|||Legacy Converted Enhanced MR Image Storage
1.2.840.10008.5.1.4.1.1.5|NuclearMedicineImageStorageRetired|SOP Class|R||Nuclear Medicine Image Storage
1.2.840.10008.5.1.4.1.1.6|UltrasoundImageStorageRetired|SOP Class|R||Ultrasound Image Storage
1.2.840.10008.5.1.4.1.1.6.1|UltrasoundImageStorage|SOP Class|||Ultrasound Image Storage
1.2.840.10008.5.1.4.1.1.6.2|EnhancedUSVolumeStorage|SOP Class|||Enhanced US Volume Storage
1.2.840.10008.5.1.4.1.1.6.3|PhotoacousticImageStorage|SOP Class|||Photoacoustic Image Storage
1.2.840.10008.5.1.4.1.1.7|SecondaryCaptureImageStorage|SOP Class|||Secondary Capture Image Storage
1.2.840.10008.5.1.4.1.1.7.1|MultiFrameSingleBitSecondaryCaptureImageStorage|SOP Class|||Multi-frame Single Bit Secondary Capture Image Storage
1.2.840.10008.5.1.4.1.1.7.2|MultiFrameGrayscaleByteSecondaryCaptureImageStorage|SOP Class|||Multi-frame Grayscale Byte Secondary Capture Image Storage
1.2.840.10008.5.1.4.1.1.7.3|MultiFrameGrayscaleWordSecondaryCaptureImageStorage|SOP Class|||Multi-frame Grayscale Word Secondary Capture Image Storage
1.2.840.10008.5.1.4.1.1.7.4|MultiFrameTrueColorSecondaryCaptureImageStorage|SOP Class|||Multi-frame True Color Secondary Capture Image Storage
1.2.840.10008.5.1.4.1.1.8|StandaloneOverlayStorage|SOP Class|R||Standalone Overlay Storage
1.2.840.10008.5.1.4.1.1.9|StandaloneCurveStorage|SOP Class|R||Standalone Curve Storage
1.2.840.10008.5.1.4.1.1.9.1|WaveformStorageTrial|SOP Class|R||Waveform Storage - Trial
1.2.840.10008.5.1.4.1.1.9.1.1|TwelveLeadECGWaveformStorage|SOP Class|||12-lead ECG Waveform Storage
1.2.840.10008.5.1.4.1.1.9.1.2|GeneralECGWaveformStorage|SOP Class|||General ECG Waveform Storage
1.2.840.10008.5.1.4.1.1.9.1.3|AmbulatoryECGWaveformStorage|SOP Class|||Ambulatory ECG Waveform Storage
1.2.840.10008.5.1.4.1.1.9.1.4|General32bitECGWaveformStorage|SOP Class|||General 32-bit ECG Waveform Storage
1.2.840.10008.5.1.4.1.1.9.2.1|HemodynamicWaveformStorage|SOP Class|||Hemodynamic Waveform Storage
1.2.840.10008.5.1.4.1.1.9.3.1|CardiacElectrophysiologyWaveformStorage|SOP Class|||Cardiac Electrophysiology Waveform Storage
1.2.840.10008.5.1.4.1.1.9.4.1|BasicVoiceAudioWaveformStorage|SOP Class|||Basic Voice Audio Waveform Storage
1.2.840.10008.5.1.4.1.1.9.4.2|GeneralAudioWaveformStorage|SOP Class|||General Audio Waveform Storage
1.2.840.10008.5.1.4.1.1.9.5.1|ArterialPulseWaveformStorage|SOP Class|||Arterial Pulse Waveform Storage
1.2.840.10008.5.1.4.1.1.9.6.1|RespiratoryWaveformStorage|SOP Class|||Respiratory Waveform Storage
1.2.840.10008.5.1.4.1.1.9.6.2|MultichannelRespiratoryWaveformStorage|SOP Class|||Multi-channel Respiratory Waveform Storage
1.2.840.10008.5.1.4.1.1.9.7.1|RoutineScalpElectroencephalogramWaveformStorage|SOP Class|||Routine Scalp Electroencephalogram Waveform Storage
1.2.840.10008.5.1.4.1.1.9.7.2|ElectromyogramWaveformStorage|SOP Class|||Electromyogram Waveform Storage
1.2.840.10008.5.1.4.1.1.9.7.3|ElectrooculogramWaveformStorage|SOP Class|||Electrooculogram Waveform Storage
1.2.840.10008.5.1.4.1.1.9.7.4|SleepElectroencephalogramWaveformStorage|SOP Class|||Sleep Electroencephalogram Waveform Storage
1.2.840.10008.5.1.4.1.1.9.8.1|BodyPositionWaveformStorage|SOP Class|||Body Position Waveform Storage
1.2.840.10008.5.1.4.1.1.10|StandaloneModalityLUTStorage|SOP Class|R||Standalone Modality LUT Storage
1.2.840.10008.5.1.4.1.1.11|StandaloneVOILUTStorage|SOP Class|R||Standalone VOI LUT Storage
1.2.840.10008.5.1.4.1.1.11.1|GrayscaleSoftcopyPresentationStateStorage|SOP Class|||Grayscale Softcopy Presentation State Storage
1.2.840.10008.5.1.4.1.1.11.2|ColorSoftcopyPresentationStateStorage|SOP Class|||Color Softcopy Presentation State Storage
1.2.840.10008.5.1.4.1.1.11.3|PseudoColorSoftcopyPresentationStateStorage|SOP Class|||Pseudo-Color Softcopy Presentation State Storage
1.2.840.10008.5.1.4.1.1.11.4|BlendingSoftcopyPresentationStateStorage|SOP Class|||Blending Softcopy Presentation State Storage
1.2.840.10008.5.1.4.1.1.11.5|XAXRFGrayscaleSoftcopyPresentationStateStorage|SOP Class|||XA/XRF Grayscale Softcopy Presentation State Storage
1.2.840.10008.5.1.4.1.1.11.6|GrayscalePlanarMPRVolumetricPresentationStateStorage|SOP Class|||Grayscale Planar MPR Volumetric Presentation State Storage
1.2.840.10008.5.1.4.1.1.11.7|CompositingPlanarMPRVolumetricPresentationStateStorage|SOP Class|||Compositing Planar MPR Volumetric Presentation State Storage
1.2.840.10008.5.1.4.1.1.11.8|AdvancedBlendingPresentationStateStorage|SOP Class|||Advanced Blending Presentation State Storage
1.2.840.10008.5.1.4.1.1.11.9|VolumeRenderingVolumetricPresentationStateStorage|SOP Class|||Volume Rendering Volumetric Presentation State Storage
1.2.840.10008.5.1.4.1.1.11.10|SegmentedVolumeRenderingVolumetricPresentationStateStorage|SOP Class|||Segmented Volume Rendering Volumetric Presentation State Storage
1.2.840.10008.5.1.4.1.1.11.11|MultipleVolumeRenderingVolumetricPresentationStateStorage|SOP Class|||Multiple Volume Rendering Volumetric Presentation State Storage
1.2.840.10008.5.1.4.1.1.11.12|VariableModalityLUTSoftcopyPresentationStateStorage|SOP Class|||Variable Modality LUT Softcopy Presentation State Storage
1.2.840.10008.5.1.4.1.1.12.1|XRayAngiographicImageStorage|SOP Class|||X-Ray Angiographic Image Storage
1.2.840.10008.5.1.4.1.1.12.1.1|EnhancedXAImageStorage|SOP Class|||Enhanced XA Image Storage
1.2.840.10008.5.1.4.1.1.12.2|XRayRadiofluoroscopicImageStorage|SOP Class|||X-Ray Radiofluoroscopic Image Storage
1.2.840.10008.5.1.4.1.1.12.2.1|EnhancedXRFImageStorage|SOP Class|||Enhanced XRF Image Storage
1.2.840.10008.5.1.4.1.1.12.3|XRayAngiographicBiPlaneImageStorage|SOP Class|R||X-Ray Angiographic Bi-Plane Image Storage
1.2.840.10008.5.1.4.1.1.12.77||SOP Class|R|(2015c)|
1.2.840.10008.5.1.4.1.1.13.1.1|XRay3DAngiographicImageStorage|SOP Class|||X-Ray 3D Angiographic Image Storage
1.2.840.10008.5.1.4.1.1.13.1.2|XRay3DCraniofacialImageStorage|SOP Class|||X-Ray 3D Craniofacial Image Storage
1.2.840.10008.5.1.4.1.1.13.1.3|BreastTomosynthesisImageStorage|SOP Class|||Breast Tomosynthesis Image Storage
1.2.840.10008.5.1.4.1.1.13.1.4|BreastProjectionXRayImageStorageForPresentation|SOP Class|||Breast Projection X-Ray Image Storage - For Presentation
1.2.840.10008.5.1.4.1.1.13.1.5|BreastProjectionXRayImageStorageForProcessing|SOP Class|||Breast Projection X-Ray Image Storage - For Processing
1.2.840.10008.5.1.4.1.1.14.1|IntravascularOpticalCoherenceTomographyImageStorageForPresentation|SOP Class|||Intravascular Optical Coherence Tomography Image Storage - For Presentation
1.2.840.10008.5.1.4.1.1.14.2|IntravascularOpticalCoherenceTomographyImageStorageForProcessing|SOP Class|||Intravascular Optical Coherence Tomography Image Storage - For Processing
1.2.840.10008.5.1.4.1.1.20|NuclearMedicineImageStorage|SOP Class|||Nuclear Medicine Image Storage
1.2.840.10008.5.1.4.1.1.30|ParametricMapStorage|SOP Class|||Parametric Map Storage
1.2.840.10008.5.1.4.1.1.40||SOP Class|R|(2015c)|
1.2.840.10008.5.1.4.1.1.66|RawDataStorage|SOP Class|||Raw Data Storage
1.2.840.10008.5.1.4.1.1.66.1|SpatialRegistrationStorage|SOP Class|||Spatial Registration Storage
1.2.840.10008.5.1.4.1.1.66.2|SpatialFiducialsStorage|SOP Class|||Spatial Fiducials Storage
1.2.840.10008.5.1.4.1.1.66.3|DeformableSpatialRegistrationStorage|SOP Class|||Deformable Spatial Registration Storage
1.2.840.10008.5.1.4.1.1.66.4|SegmentationStorage|SOP Class|||Segmentation Storage
1.2.840.10008.5.1.4.1.1.66.5|SurfaceSegmentationStorage|SOP Class|||Surface Segmentation Storage
1.2.840.10008.5.1.4.1.1.66.6|TractographyResultsStorage|SOP Class|||Tractography Results Storage
1.2.840.10008.5.1.4.1.1.66.7|LabelMapSegmentationStorage|SOP Class|||Label Map Segmentation Storage
1.2.840.10008.5.1.4.1.1.66.8|HeightMapSegmentationStorage|SOP Class|||Height Map Segmentation Storage
1.2.840.10008.5.1.4.1.1.67|RealWorldValueMappingStorage|SOP Class|||Real World Value Mapping Storage
1.2.840.10008.5.1.4.1.1.68.1|SurfaceScanMeshStorage|SOP Class|||Surface Scan Mesh Storage
1.2.840.10008.5.1.4.1.1.68.2|SurfaceScanPointCloudStorage|SOP Class|||Surface Scan Point Cloud Storage
1.2.840.10008.5.1.4.1.1.77.1|VLImageStorageTrial|SOP Class|R||VL Image Storage - Trial
1.2.840.10008.5.1.4.1.1.77.1.1|VLEndoscopicImageStorage|SOP Class|||VL Endoscopic Image Storage
1.2.840.10008.5.1.4.1.1.77.1.1.1|VideoEndoscopicImageStorage|SOP Class|||Video Endoscopic Image Storage
1.2.840.10008.5.1.4.1.1.77.1.2|VLMicroscopicImageStorage|SOP Class|||VL Microscopic Image Storage
1.2.840.10008.5.1.4.1.1.77.1.2.1|VideoMicroscopicImageStorage|SOP Class|||Video Microscopic Image Storage
1.2.840.10008.5.1.4.1.1.77.1.3|VLSlideCoordinatesMicroscopicImageStorage|SOP Class|||VL Slide-Coordinates Microscopic Image Storage
1.2.840.10008.5.1.4.1.1.77.1.4|VLPhotographicImageStorage|SOP Class|||VL Photographic Image Storage
1.2.840.10008.5.1.4.1.1.77.1.4.1|VideoPhotographicImageStorage|SOP Class|||Video Photographic Image Storage
1.2.840.10008.5.1.4.1.1.77.1.5.1|OphthalmicPhotography8BitImageStorage|SOP Class|||Ophthalmic Photography 8 Bit Image Storage
1.2.840.10008.5.1.4.1.1.77.1.5.2|OphthalmicPhotography16BitImageStorage|SOP Class|||Ophthalmic Photography 16 Bit Image Storage
1.2.840.10008.5.1.4.1.1.77.1.5.3|StereometricRelationshipStorage|SOP Class|||Stereometric Relationship Storage
1.2.840.10008.5.1.4.1.1.77.1.5.4|OphthalmicTomographyImageStorage|SOP Class|||Ophthalmic Tomography Image Storage
1.2.840.10008.5.1.4.1.1.77.1.5.5|WideFieldOphthalmicPhotographyStereographicProjectionImageStorage|SOP Class|||Wide Field Ophthalmic Photography Stereographic Projection Image Storage
1.2.840.10008.5.1.4.1.1.77.1.5.6|WideFieldOphthalmicPhotography3DCoordinatesImageStorage|SOP Class|||Wide Field Ophthalmic Photography 3D Coordinates Image Storage
1.2.840.10008.5.1.4.1.1.77.1.5.7|OphthalmicOpticalCoherenceTomographyEnFaceImageStorage|SOP Class|||Ophthalmic Optical Coherence Tomography En Face Image Storage
1.2.840.10008.5.1.4.1.1.77.1.5.8|OphthalmicOpticalCoherenceTomographyBscanVolumeAnalysisStorage|SOP Class|||Ophthalmic Optical Coherence Tomography B-scan Volume Analysis Storage
1.2.840.10008.5.1.4.1.1.77.1.6|VLWholeSlideMicroscopyImageStorage|SOP Class|||VL Whole Slide Microscopy Image Storage
1.2.840.10008.5.1.4.1.1.77.1.7|DermoscopicPhotographyImageStorage|SOP Class|||Dermoscopic Photography Image Storage
1.2.840.10008.5.1.4.1.1.77.1.8|ConfocalMicroscopyImageStorage|SOP Class|||Confocal Microscopy Image Storage
1.2.840.10008.5.1.4.1.1.77.1.9|ConfocalMicroscopyTiledPyramidalImageStorage|SOP Class|||Confocal Microscopy Tiled Pyramidal Image Storage
1.2.840.10008.5.1.4.1.1.77.2|VLMultiFrameImageStorageTrial|SOP Class|R||VL Multi-frame Image Storage - Trial
1.2.840.10008.5.1.4.1.1.78.1|LensometryMeasurementsStorage|SOP Class|||Lensometry Measurements Storage
1.2.840.10008.5.1.4.1.1.78.2|AutorefractionMeasurementsStorage|SOP Class|||Autorefraction Measurements Storage
1.2.840.10008.5.1.4.1.1.78.3|KeratometryMeasurementsStorage|SOP Class|||Keratometry Measurements Storage
1.2.840.10008.5.1.4.1.1.78.4|SubjectiveRefractionMeasurementsStorage|SOP Class|||Subjective Refraction Measurements Storage
1.2.840.10008.5.1.4.1.1.78.5|VisualAcuityMeasurementsStorage|SOP Class|||Visual Acuity Measurements Storage
1.2.840.10008.5.1.4.1.1.78.6|SpectaclePrescriptionReportStorage|SOP Class|||Spectacle Prescription Report Storage
1.2.840.10008.5.1.4.1.1.78.7|OphthalmicAxialMeasurementsStorage|SOP Class|||Ophthalmic Axial Measurements Storage
1.2.840.10008.5.1.4.1.1.78.8|IntraocularLensCalculationsStorage|SOP Class|||Intraocular Lens Calculations Storage
1.2.840.10008.5.1.4.1.1.79.1|MacularGridThicknessAndVolumeReportStorage|SOP Class|||Macular Grid Thickness and Volume Report Storage
1.2.840.10008.5.1.4.1.1.80.1|OphthalmicVisualFieldStaticPerimetryMeasurementsStorage|SOP Class|||Ophthalmic Visual Field Static Perimetry Measurements Storage
1.2.840.10008.5.1.4.1.1.81.1|OphthalmicThicknessMapStorage|SOP Class|||Ophthalmic Thickness Map Storage
1.2.840.10008.5.1.4.1.1.82.1|CornealTopographyMapStorage|SOP Class|||Corneal Topography Map Storage
1.2.840.10008.5.1.4.1.1.88.1|TextSRStorageTrial|SOP Class|R||Text SR Storage - Trial
1.2.840.10008.5.1.4.1.1.88.2|AudioSRStorageTrial|SOP Class|R||Audio SR Storage - Trial
1.2.840.10008.5.1.4.1.1.88.3|DetailSRStorageTrial|SOP Class|R||Detail SR Storage - Trial
1.2.840.10008.5.1.4.1.1.88.4|ComprehensiveSRStorageTrial|SOP Class|R||Comprehensive SR Storage - Trial
1.2.840.10008.5.1.4.1.1.88.11|BasicTextSRStorage|SOP Class|||Basic Text SR Storage
1.2.840.10008.5.1.4.1.1.88.22|EnhancedSRStorage|SOP Class|||Enhanced SR Storage
1.2.840.10008.5.1.4.1.1.88.33|ComprehensiveSRStorage|SOP Class|||Comprehensive SR Storage
1.2.840.10008.5.1.4.1.1.88.34|Comprehensive3DSRStorage|SOP Class|||Comprehensive 3D SR Storage
1.2.840.10008.5.1.4.1.1.88.35|ExtensibleSRStorage|SOP Class|||Extensible SR Storage
1.2.840.10008.5.1.4.1.1.88.40|ProcedureLogStorage|SOP Class|||Procedure Log Storage
1.2.840.10008.5.1.4.1.1.88.50|MammographyCADSRStorage|SOP Class|||Mammography CAD SR Storage
1.2.840.10008.5.1.4.1.1.88.59|KeyObjectSelectionDocumentStorage|SOP Class|||Key Object Selection Document Storage
1.2.840.10008.5.1.4.1.1.88.65|ChestCADSRStorage|SOP Class|||Chest CAD SR Storage
1.2.840.10008.5.1.4.1.1.88.67|XRayRadiationDoseSRStorage|SOP Class|||X-Ray Radiation Dose SR Storage
1.2.840.10008.5.1.4.1.1.88.68|RadiopharmaceuticalRadiationDoseSRStorage|SOP Class|||Radiopharmaceutical Radiation Dose SR Storage
1.2.840.10008.5.1.4.1.1.88.69|ColonCADSRStorage|SOP Class|||Colon CAD SR Storage
1.2.840.10008.5.1.4.1.1.88.70|ImplantationPlanSRStorage|SOP Class|||Implantation Plan SR Storage
1.2.840.10008.5.1.4.1.1.88.71|AcquisitionContextSRStorage|SOP Class|||Acquisition Context SR Storage
1.2.840.10008.5.1.4.1.1.88.72|SimplifiedAdultEchoSRStorage|SOP Class|||Simplified Adult Echo SR Storage
1.2.840.10008.5.1.4.1.1.88.73|PatientRadiationDoseSRStorage|SOP Class|||Patient Radiation Dose SR Storage
1.2.840.10008.5.1.4.1.1.88.74|PlannedImagingAgentAdministrationSRStorage|SOP Class|||Planned Imaging Agent Administration SR Storage
1.2.840.10008.5.1.4.1.1.88.75|PerformedImagingAgentAdministrationSRStorage|SOP Class|||Performed Imaging Agent Administration SR Storage
1.2.840.10008.5.1.4.1.1.88.76|EnhancedXRayRadiationDoseSRStorage|SOP Class|||Enhanced X-Ray Radiation Dose SR Storage
1.2.840.10008.5.1.4.1.1.88.77|WaveformAnnotationSRStorage|SOP Class|||Waveform Annotation SR Storage
1.2.840.10008.5.1.4.1.1.90.1|ContentAssessmentResultsStorage|SOP Class|||Content Assessment Results Storage
1.2.840.10008.5.1.4.1.1.91.1|MicroscopyBulkSimpleAnnotationsStorage|SOP Class|||Microscopy Bulk Simple Annotations Storage
1.2.840.10008.5.1.4.1.1.104.1|EncapsulatedPDFStorage|SOP Class|||Encapsulated PDF Storage
1.2.840.10008.5.1.4.1.1.104.2|EncapsulatedCDAStorage|SOP Class|||Encapsulated CDA Storage
1.2.840.10008.5.1.4.1.1.104.3|EncapsulatedSTLStorage|SOP Class|||Encapsulated STL Storage
1.2.840.10008.5.1.4.1.1.104.4|EncapsulatedOBJStorage|SOP Class|||Encapsulated OBJ Storage
1.2.840.10008.5.1.4.1.1.104.5|EncapsulatedMTLStorage|SOP Class|||Encapsulated MTL Storage
1.2.840.10008.5.1.4.1.1.128|PositronEmissionTomographyImageStorage|SOP Class|||Positron Emission Tomography Image Storage
1.2.840.10008.5.1.4.1.1.128.1|LegacyConvertedEnhancedPETImageStorage|SOP Class|||Legacy Converted Enhanced PET Image Storage
1.2.840.10008.5.1.4.1.1.129|StandalonePETCurveStorage|SOP Class|R||Standalone PET Curve Storage
1.2.840.10008.5.1.4.1.1.130|EnhancedPETImageStorage|SOP Class|||Enhanced PET Image Storage
1.2.840.10008.5.1.4.1.1.131|BasicStructuredDisplayStorage|SOP Class|||Basic Structured Display Storage
1.2.840.10008.5.1.4.1.1.200.1|CTDefinedProcedureProtocolStorage|SOP Class|||CT Defined Procedure Protocol Storage
1.2.840.10008.5.1.4.1.1.200.2|CTPerformedProcedureProtocolStorage|SOP Class|||CT Performed Procedure Protocol Storage
1.2.840.10008.5.1.4.1.1.200.3|ProtocolApprovalStorage|SOP Class|||Protocol Approval Storage
1.2.840.10008.5.1.4.1.1.200.4|ProtocolApprovalInformationModelFind|SOP Class|||Protocol Approval Information Model - FIND
1.2.840.10008.5.1.4.1.1.200.5|ProtocolApprovalInformationModelMove|SOP Class|||Protocol Approval Information Model - MOVE
1.2.840.10008.5.1.4.1.1.200.6|ProtocolApprovalInformationModelGet|SOP Class|||Protocol Approval Information Model - GET
1.2.840.10008.5.1.4.1.1.200.7|XADefinedProcedureProtocolStorage|SOP Class|||XA Defined Procedure Protocol Storage
1.2.840.10008.5.1.4.1.1.200.8|XAPerformedProcedureProtocolStorage|SOP Class|||XA Performed Procedure Protocol Storage
1.2.840.10008.5.1.4.1.1.201.1|InventoryStorage|SOP Class|||Inventory Storage
1.2.840.10008.5.1.4.1.1.201.1.1|StorageManagementInstance|Well-known SOP Instance|||Storage Management SOP Instance
1.2.840.10008.5.1.4.1.1.201.2|InventoryFind|SOP Class|||Inventory - FIND
1.2.840.10008.5.1.4.1.1.201.3|InventoryMove|SOP Class|||Inventory - MOVE
1.2.840.10008.5.1.4.1.1.201.4|InventoryGet|SOP Class|||Inventory - GET
1.2.840.10008.5.1.4.1.1.201.5|InventoryCreation|SOP Class|||Inventory Creation
1.2.840.10008.5.1.4.1.1.201.6|RepositoryQuery|SOP Class|||Repository Query
1.2.840.10008.5.1.4.1.1.481.1|RTImageStorage|SOP Class|||RT Image Storage
1.2.840.10008.5.1.4.1.1.481.2|RTDoseStorage|SOP Class|||RT Dose Storage
1.2.840.10008.5.1.4.1.1.481.3|RTStructureSetStorage|SOP Class|||RT Structure Set Storage
1.2.840.10008.5.1.4.1.1.481.4|RTBeamsTreatmentRecordStorage|SOP Class|||RT Beams Treatment Record Storage
1.2.840.10008.5.1.4.1.1.481.5|RTPlanStorage|SOP Class|||RT Plan Storage
1.2.840.10008.5.1.4.1.1.481.6|RTBrachyTreatmentRecordStorage|SOP Class|||RT Brachy Treatment Record Storage
1.2.840.10008.5.1.4.1.1.481.7|RTTreatmentSummaryRecordStorage|SOP Class|||RT Treatment Summary Record Storage
1.2.840.10008.5.1.4.1.1.481.8|RTIonPlanStorage|SOP Class|||RT Ion Plan Storage
1.2.840.10008.5.1.4.1.1.481.9|RTIonBeamsTreatmentRecordStorage|SOP Class|||RT Ion Beams Treatment Record Storage
1.2.840.10008.5.1.4.1.1.481.10|RTPhysicianIntentStorage|SOP Class|||RT Physician Intent Storage
1.2.840.10008.5.1.4.1.1.481.11|RTSegmentAnnotationStorage|SOP Class|||RT Segment Annotation Storage
1.2.840.10008.5.1.4.1.1.481.12|RTRadiationSetStorage|SOP Class|||RT Radiation Set Storage
1.2.840.10008.5.1.4.1.1.481.13|CArmPhotonElectronRadiationStorage|SOP Class|||C-Arm Photon-Electron Radiation Storage
1.2.840.10008.5.1.4.1.1.481.14|TomotherapeuticRadiationStorage|SOP Class|||Tomotherapeutic Radiation Storage
1.2.840.10008.5.1.4.1.1.481.15|RoboticArmRadiationStorage|SOP Class|||Robotic-Arm Radiation Storage
1.2.840.10008.5.1.4.1.1.481.16|RTRadiationRecordSetStorage|SOP Class|||RT Radiation Record Set Storage
1.2.840.10008.5.1.4.1.1.481.17|RTRadiationSalvageRecordStorage|SOP Class|||RT Radiation Salvage Record Storage
1.2.840.10008.5.1.4.1.1.481.18|TomotherapeuticRadiationRecordStorage|SOP Class|||Tomotherapeutic Radiation Record Storage
1.2.840.10008.5.1.4.1.1.481.19|CArmPhotonElectronRadiationRecordStorage|SOP Class|||C-Arm Photon-Electron Radiation Record Storage
1.2.840.10008.5.1.4.1.1.481.20|RoboticRadiationRecordStorage|SOP Class|||Robotic Radiation Record Storage
1.2.840.10008.5.1.4.1.1.481.21|RTRadiationSetDeliveryInstructionStorage|SOP Class|||RT Radiation Set Delivery Instruction Storage
1.2.840.10008.5.1.4.1.1.481.22|RTTreatmentPreparationStorage|SOP Class|||RT Treatment Preparation Storage
1.2.840.10008.5.1.4.1.1.481.23|EnhancedRTImageStorage|SOP Class|||Enhanced RT Image Storage
1.2.840.10008.5.1.4.1.1.481.24|EnhancedContinuousRTImageStorage|SOP Class|||Enhanced Continuous RT Image Storage
1.2.840.10008.5.1.4.1.1.481.25|RTPatientPositionAcquisitionInstructionStorage|SOP Class|||RT Patient Position Acquisition Instruction Storage
1.2.840.10008.5.1.4.1.1.501.1|DICOSCTImageStorage|SOP Class||DICOS|DICOS CT Image Storage
1.2.840.10008.5.1.4.1.1.501.2.1|DICOSDigitalXRayImageStorageForPresentation|SOP Class||DICOS|DICOS Digital X-Ray Image Storage - For Presentation
1.2.840.10008.5.1.4.1.1.501.2.2|DICOSDigitalXRayImageStorageForProcessing|SOP Class||DICOS|DICOS Digital X-Ray Image Storage - For Processing
1.2.840.10008.5.1.4.1.1.501.3|DICOSThreatDetectionReportStorage|SOP Class||DICOS|DICOS Threat Detection Report Storage
1.2.840.10008.5.1.4.1.1.501.4|DICOS2DAITStorage|SOP Class||DICOS|DICOS 2D AIT Storage
1.2.840.10008.5.1.4.1.1.501.5|DICOS3DAITStorage|SOP Class||DICOS|DICOS 3D AIT Storage
1.2.840.10008.5.1.4.1.1.501.6|DICOSQuadrupoleResonanceStorage|SOP Class||DICOS|DICOS Quadrupole Resonance (QR) Storage
1.2.840.10008.5.1.4.1.1.601.1|EddyCurrentImageStorage|SOP Class||DICONDE ASTM E2934|Eddy Current Image Storage
1.2.840.10008.5.1.4.1.1.601.2|EddyCurrentMultiFrameImageStorage|SOP Class||DICONDE ASTM E2934|Eddy Current Multi-frame Image Storage
1.2.840.10008.5.1.4.1.2.1.1|PatientRootQueryRetrieveInformationModelFind|SOP Class|||Patient Root Query/Retrieve Information Model - FIND
1.2.840.10008.5.1.4.1.2.1.2|PatientRootQueryRetrieveInformationModelMove|SOP Class|||Patient Root Query/Retrieve Information Model - MOVE
1.2.840.10008.5.1.4.1.2.1.3|PatientRootQueryRetrieveInformationModelGet|SOP Class|||Patient Root Query/Retrieve Information Model - GET
1.2.840.10008.5.1.4.1.2.2.1|StudyRootQueryRetrieveInformationModelFind|SOP Class|||Study Root Query/Retrieve Information Model - FIND
1.2.840.10008.5.1.4.1.2.2.2|StudyRootQueryRetrieveInformationModelMove|SOP Class|||Study Root Query/Retrieve Information Model - MOVE
1.2.840.10008.5.1.4.1.2.2.3|StudyRootQueryRetrieveInformationModelGet|SOP Class|||Study Root Query/Retrieve Information Model - GET
1.2.840.10008.5.1.4.1.2.3.1|PatientStudyOnlyQueryRetrieveInformationModelFind|SOP Class|R||Patient/Study Only Query/Retrieve Information Model - FIND
1.2.840.10008.5.1.4.1.2.3.2|PatientStudyOnlyQueryRetrieveInformationModelMove|SOP Class|R||Patient/Study Only Query/Retrieve Information Model - MOVE
1.2.840.10008.5.1.4.1.2.3.3|PatientStudyOnlyQueryRetrieveInformationModelGet|SOP Class|R||Patient/Study Only Query/Retrieve Information Model - GET
1.2.840.10008.5.1.4.1.2.4.2|CompositeInstanceRootRetrieveMove|SOP Class|||Composite Instance Root Retrieve - MOVE
1.2.840.10008.5.1.4.1.2.4.3|CompositeInstanceRootRetrieveGet|SOP Class|||Composite Instance Root Retrieve - GET
1.2.840.10008.5.1.4.1.2.5.3|CompositeInstanceRetrieveWithoutBulkDataGet|SOP Class|||Composite Instance Retrieve Without Bulk Data - GET
1.2.840.10008.5.1.4.20.1|DefinedProcedureProtocolInformationModelFind|SOP Class|||Defined Procedure Protocol Information Model - FIND
1.2.840.10008.5.1.4.20.2|DefinedProcedureProtocolInformationModelMove|SOP Class|||Defined Procedure Protocol Information Model - MOVE
1.2.840.10008.5.1.4.20.3|DefinedProcedureProtocolInformationModelGet|SOP Class|||Defined Procedure Protocol Information Model - GET
1.2.840.10008.5.1.4.31|ModalityWorklistInformationModelFind|SOP Class|||Modality Worklist Information Model - FIND
1.2.840.10008.5.1.4.32|GeneralPurposeWorklistManagementMeta|Meta SOP Class|R||General Purpose Worklist Management Meta SOP Class
1.2.840.10008.5.1.4.32.1|GeneralPurposeWorklistInformationModelFind|SOP Class|R||General Purpose Worklist Information Model - FIND
1.2.840.10008.5.1.4.32.2|GeneralPurposeScheduledProcedureStep|SOP Class|R||General Purpose Scheduled Procedure Step SOP Class
1.2.840.10008.5.1.4.32.3|GeneralPurposePerformedProcedureStep|SOP Class|R||General Purpose Performed Procedure Step SOP Class
1.2.840.10008.5.1.4.33|InstanceAvailabilityNotification|SOP Class|||Instance Availability Notification SOP Class
1.2.840.10008.5.1.4.34.1|RTBeamsDeliveryInstructionStorageTrial|SOP Class|R||RT Beams Delivery Instruction Storage - Trial
1.2.840.10008.5.1.4.34.2|RTConventionalMachineVerificationTrial|SOP Class|R||RT Conventional Machine Verification - Trial
1.2.840.10008.5.1.4.34.3|RTIonMachineVerificationTrial|SOP Class|R||RT Ion Machine Verification - Trial
1.2.840.10008.5.1.4.34.4|UnifiedWorklistAndProcedureStepTrial|Service Class|R||Unified Worklist and Procedure Step Service Class - Trial
1.2.840.10008.5.1.4.34.4.1|UnifiedProcedureStepPushTrial|SOP Class|R||Unified Procedure Step - Push SOP Class - Trial
1.2.840.10008.5.1.4.34.4.2|UnifiedProcedureStepWatchTrial|SOP Class|R||Unified Procedure Step - Watch SOP Class - Trial
1.2.840.10008.5.1.4.34.4.3|UnifiedProcedureStepPullTrial|SOP Class|R||Unified Procedure Step - Pull SOP Class - Trial
1.2.840.10008.5.1.4.34.4.4|UnifiedProcedureStepEventTrial|SOP Class|R||Unified Procedure Step - Event SOP Class - Trial
1.2.840.10008.5.1.4.34.5|UPSGlobalSubscriptionInstance|Well-known SOP Instance|||UPS Global Subscription SOP Instance
1.2.840.10008.5.1.4.34.5.1|UPSFilteredGlobalSubscriptionInstance|Well-known SOP Instance|||UPS Filtered Global Subscription SOP Instance
1.2.840.10008.5.1.4.34.6|UnifiedWorklistAndProcedureStep|Service Class|||Unified Worklist and Procedure Step Service Class
1.2.840.10008.5.1.4.34.6.1|UnifiedProcedureStepPush|SOP Class|||Unified Procedure Step - Push SOP Class
1.2.840.10008.5.1.4.34.6.2|UnifiedProcedureStepWatch|SOP Class|||Unified Procedure Step - Watch SOP Class
1.2.840.10008.5.1.4.34.6.3|UnifiedProcedureStepPull|SOP Class|||Unified Procedure Step - Pull SOP Class
1.2.840.10008.5.1.4.34.6.4|UnifiedProcedureStepEvent|SOP Class|||Unified Procedure Step - Event SOP Class
1.2.840.10008.5.1.4.34.6.5|UnifiedProcedureStepQuery|SOP Class|||Unified Procedure Step - Query SOP Class
1.2.840.10008.5.1.4.34.7|RTBeamsDeliveryInstructionStorage|SOP Class|||RT Beams Delivery Instruction Storage
1.2.840.10008.5.1.4.34.8|RTConventionalMachineVerification|SOP Class|||RT Conventional Machine Verification
1.2.840.10008.5.1.4.34.9|RTIonMachineVerification|SOP Class|||RT Ion Machine Verification
1.2.840.10008.5.1.4.34.10|RTBrachyApplicationSetupDeliveryInstructionStorage|SOP Class|||RT Brachy Application Setup Delivery Instruction Storage
1.2.840.10008.5.1.4.37.1|GeneralRelevantPatientInformationQuery|SOP Class|||General Relevant Patient Information Query
1.2.840.10008.5.1.4.37.2|BreastImagingRelevantPatientInformationQuery|SOP Class|||Breast Imaging Relevant Patient Information Query
1.2.840.10008.5.1.4.37.3|CardiacRelevantPatientInformationQuery|SOP Class|||Cardiac Relevant Patient Information Query
1.2.840.10008.5.1.4.38.1|HangingProtocolStorage|SOP Class|||Hanging Protocol Storage
1.2.840.10008.5.1.4.38.2|HangingProtocolInformationModelFind|SOP Class|||Hanging Protocol Information Model - FIND
1.2.840.10008.5.1.4.38.3|HangingProtocolInformationModelMove|SOP Class|||Hanging Protocol Information Model - MOVE
1.2.840.10008.5.1.4.38.4|HangingProtocolInformationModelGet|SOP Class|||Hanging Protocol Information Model - GET
1.2.840.10008.5.1.4.39.1|ColorPaletteStorage|SOP Class|||Color Palette Storage
1.2.840.10008.5.1.4.39.2|ColorPaletteQueryRetrieveInformationModelFind|SOP Class|||Color Palette Query/Retrieve Information Model - FIND
1.2.840.10008.5.1.4.39.3|ColorPaletteQueryRetrieveInformationModelMove|SOP Class|||Color Palette Query/Retrieve Information Model - MOVE
1.2.840.10008.5.1.4.39.4|ColorPaletteQueryRetrieveInformationModelGet|SOP Class|||Color Palette Query/Retrieve Information Model - GET
1.2.840.10008.5.1.4.41|ProductCharacteristicsQuery|SOP Class|||Product Characteristics Query SOP Class
1.2.840.10008.5.1.4.42|SubstanceApprovalQuery|SOP Class|||Substance Approval Query SOP Class
1.2.840.10008.5.1.4.43.1|GenericImplantTemplateStorage|SOP Class|||Generic Implant Template Storage
1.2.840.10008.5.1.4.43.2|GenericImplantTemplateInformationModelFind|SOP Class|||Generic Implant Template Information Model - FIND
1.2.840.10008.5.1.4.43.3|GenericImplantTemplateInformationModelMove|SOP Class|||Generic Implant Template Information Model - MOVE
1.2.840.10008.5.1.4.43.4|GenericImplantTemplateInformationModelGet|SOP Class|||Generic Implant Template Information Model - GET
1.2.840.10008.5.1.4.44.1|ImplantAssemblyTemplateStorage|SOP Class|||Implant Assembly Template Storage
1.2.840.10008.5.1.4.44.2|ImplantAssemblyTemplateInformationModelFind|SOP Class|||Implant Assembly Template Information Model - FIND
1.2.840.10008.5.1.4.44.3|ImplantAssemblyTemplateInformationModelMove|SOP Class|||Implant Assembly Template Information Model - MOVE
1.2.840.10008.5.1.4.44.4|ImplantAssemblyTemplateInformationModelGet|SOP Class|||Implant Assembly Template Information Model - GET
1.2.840.10008.5.1.4.45.1|ImplantTemplateGroupStorage|SOP Class|||Implant Template Group Storage
1.2.840.10008.5.1.4.45.2|ImplantTemplateGroupInformationModelFind|SOP Class|||Implant Template Group Information Model - FIND
1.2.840.10008.5.1.4.45.3|ImplantTemplateGroupInformationModelMove|SOP Class|||Implant Template Group Information Model - MOVE
1.2.840.10008.5.1.4.45.4|ImplantTemplateGroupInformationModelGet|SOP Class|||Implant Template Group Information Model - GET
1.2.840.10008.7.1.1|NativeDICOMModel|Application Hosting Model|||Native DICOM Model
1.2.840.10008.7.1.2|AbstractMultiDimensionalImageModel|Application Hosting Model|||Abstract Multi-Dimensional Image Model
1.2.840.10008.8.1.1|DICOMContentMappingResource|Mapping Resource|||DICOM Content Mapping Resource
1.2.840.10008.10.1|VideoEndoscopicImageRealTimeCommunication|SOP Class|||Video Endoscopic Image Real-Time Communication
1.2.840.10008.10.2|VideoPhotographicImageRealTimeCommunication|SOP Class|||Video Photographic Image Real-Time Communication
1.2.840.10008.10.3|AudioWaveformRealTimeCommunication|SOP Class|||Audio Waveform Real-Time Communication
1.2.840.10008.10.4|RenditionSelectionDocumentRealTimeCommunication|SOP Class|||Rendition Selection Document Real-Time Communication
1.2.840.10008.15.0.3.1|dicomDeviceName|LDAP OID|||dicomDeviceName
1.2.840.10008.15.0.3.2|dicomDescription|LDAP OID|||dicomDescription
1.2.840.10008.15.0.3.3|dicomManufacturer|LDAP OID|||dicomManufacturer
1.2.840.10008.15.0.3.4|dicomManufacturerModelName|LDAP OID|||dicomManufacturerModelName
1.2.840.10008.15.0.3.5|dicomSoftwareVersion|LDAP OID|||dicomSoftwareVersion
1.2.840.10008.15.0.3.6|dicomVendorData|LDAP OID|||dicomVendorData
1.2.840.10008.15.0.3.7|dicomAETitle|LDAP OID|||dicomAETitle
1.2.840.10008.15.0.3.8|dicomNetworkConnectionReference|LDAP OID|||dicomNetworkConnectionReference
1.2.840.10008.15.0.3.9|dicomApplicationCluster|LDAP OID|||dicomApplicationCluster
1.2.840.10008.15.0.3.10|dicomAssociationInitiator|LDAP OID|||dicomAssociationInitiator
1.2.840.10008.15.0.3.11|dicomAssociationAcceptor|LDAP OID|||dicomAssociationAcceptor
1.2.840.10008.15.0.3.12|dicomHostname|LDAP OID|||dicomHostname
1.2.840.10008.15.0.3.13|dicomPort|LDAP OID|||dicomPort
1.2.840.10008.15.0.3.14|dicomSOPClass|LDAP OID|||dicomSOPClass
1.2.840.10008.15.0.3.15|dicomTransferRole|LDAP OID|||dicomTransferRole
1.2.840.10008.15.0.3.16|dicomTransferSyntax|LDAP OID|||dicomTransferSyntax
1.2.840.10008.15.0.3.17|dicomPrimaryDeviceType|LDAP OID|||dicomPrimaryDeviceType
1.2.840.10008.15.0.3.18|dicomRelatedDeviceReference|LDAP OID|||dicomRelatedDeviceReference
1.2.840.10008.15.0.3.19|dicomPreferredCalledAETitle|LDAP OID|||dicomPreferredCalledAETitle
1.2.840.10008.15.0.3.20|dicomTLSCyphersuite|LDAP OID|||dicomTLSCyphersuite
1.2.840.10008.15.0.3.21|dicomAuthorizedNodeCertificateReference|LDAP OID|||dicomAuthorizedNodeCertificateReference
1.2.840.10008.15.0.3.22|dicomThisNodeCertificateReference|LDAP OID|||dicomThisNodeCertificateReference
1.2.840.10008.15.0.3.23|dicomInstalled|LDAP OID|||dicomInstalled
1.2.840.10008.15.0.3.24|dicomStationName|LDAP OID|||dicomStationName
1.2.840.10008.15.0.3.25|dicomDeviceSerialNumber|LDAP OID|||dicomDeviceSerialNumber
1.2.840.10008.15.0.3.26|dicomInstitutionName|LDAP OID|||dicomInstitutionName
1.2.840.10008.15.0.3.27|dicomInstitutionAddress|LDAP OID|||dicomInstitutionAddress
1.2.840.10008.15.0.3.28|dicomInstitutionDepartmentName|LDAP OID|||dicomInstitutionDepartmentName
1.2.840.10008.15.0.3.29|dicomIssuerOfPatientID|LDAP OID|||dicomIssuerOfPatientID
1.2.840.10008.15.0.3.30|dicomPreferredCallingAETitle|LDAP OID|||dicomPreferredCallingAETitle
1.2.840.10008.15.0.3.31|dicomSupportedCharacterSet|LDAP OID|||dicomSupportedCharacterSet
1.2.840.10008.15.0.4.1|dicomConfigurationRoot|LDAP OID|||dicomConfigurationRoot
1.2.840.10008.15.0.4.2|dicomDevicesRoot|LDAP OID|||dicomDevicesRoot
1.2.840.10008.15.0.4.3|dicomUniqueAETitlesRegistryRoot|LDAP OID|||dicomUniqueAETitlesRegistryRoot
1.2.840.10008.15.0.4.4|dicomDevice|LDAP OID|||dicomDevice
1.2.840.10008.15.0.4.5|dicomNetworkAE|LDAP OID|||dicomNetworkAE
1.2.840.10008.15.0.4.6|dicomNetworkConnection|LDAP OID|||dicomNetworkConnection
1.2.840.10008.15.0.4.7|dicomUniqueAETitle|LDAP OID|||dicomUniqueAETitle
1.2.840.10008.15.0.4.8|dicomTransferCapability|LDAP OID|||dicomTransferCapability
1.2.840.10008.15.1.1|UTC|Synchronization Frame of Reference|||Universal Coordinated Time"""
