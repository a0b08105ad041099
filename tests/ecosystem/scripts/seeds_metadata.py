"""What guides to pydicom do with metadata: show it, look into it, change it, walk through it, dump and compare it.

Names are those of pydicom 3: ``dicom.read_file`` is ``dcmread``, ``PatientsName`` is ``PatientName``, ``Beams`` is
``BeamSequence``.
"""

import difflib
import io
import warnings

import pydicom
from pydicom.data import get_testdata_file, get_testdata_files
from pydicom.dataelem import DataElement
from pydicom.tag import Tag
from telling import tell, tell_bytes

warnings.simplefilter("ignore")


def read(name="rtplan.dcm"):
    return pydicom.dcmread(get_testdata_file(name), force=True)


def show():
    filename = get_testdata_files("rtplan.dcm")[0]
    ds = pydicom.dcmread(filename)
    tell(ds)
    tell(repr(ds) == str(ds), len(ds), type(ds).__name__)
    tell(ds.file_meta)
    tell(ds.file_meta.TransferSyntaxUID, ds.file_meta.TransferSyntaxUID.name)
    tell(ds.file_meta[0x00020010], repr(ds.file_meta.TransferSyntaxUID))


def look():
    ds = read()
    tell(ds.PatientName, repr(ds.PatientName), ds[0x10, 0x10].value, ds[0x00100010].value)
    tell(ds[0x10, 0x10], repr(ds[0x10, 0x10]))
    tell(ds.BeamSequence[0].BeamName, ds[0x300A, 0xB0][0][0x300A, 0xC2].value)
    beam1 = ds.BeamSequence[0]
    tell((beam1.BeamName, beam1[0x300A, 0xC2].value))
    tell(ds.dir("pat"), ds.dir("setup", "beam"))
    tell(ds.dir())
    element = ds.data_element("PatientName")
    tell((element.tag, element.VR, element.VM, element.value, element.name, element.keyword))
    tell("PatientName" in ds, (0x0010, 0x0010) in ds, 0x00100010 in ds, "PatientAge" in ds, Tag(0x10, 0x20) in ds)
    tell(ds.get("PatientAge", "unknown"), getattr(ds, "PatientAge", "unknown"), hasattr(ds, "PatientAge"))
    tell(ds.get((0x0010, 0x0020)), ds.get("PatientID"), ds.get(0x00101010, 5), ds.get("NoKeyword", "none"))
    for wrong in (lambda: ds.PatientAge, lambda: ds.patientName, lambda: ds[0x0010, 0x1010], lambda: ds["NoKeyword"]):
        try:
            wrong()
        except (AttributeError, KeyError) as error:
            tell([each.__name__ for each in (AttributeError, KeyError) if isinstance(error, each)])


def tags():
    t1 = Tag(0x00100010)
    t2 = Tag(0x10, 0x10)
    t3 = Tag((0x10, 0x10))
    t4 = Tag("PatientName")
    tell(t1, repr(t1), (t1 == t2, t1 == t3, t1 == t4))
    tell(
        t1.group,
        t1.element,
        t1.elem,
        t1.is_private,
        Tag(0x2005, 0x140F).is_private,
        Tag(0x0009, 0x0010).is_private_creator,
    )
    tell(t1 + 1, t1 < Tag(0x00100020), sorted([Tag("PatientID"), t1, Tag("Modality")]), isinstance(t1, int))


def change():
    ds = read()
    ds.PatientID = "12345"
    ds.SeriesNumber = 5
    ds[0x10, 0x10].value = "Test"
    tell(ds.PatientID, ds.SeriesNumber, repr(ds.SeriesNumber), ds.PatientName, ds[0x0020, 0x0011])
    del ds.SoftwareVersions
    tag = ds.data_element("PatientBirthDate").tag
    del ds[tag]
    del ds[0x0010, 0x0040]
    tell("SoftwareVersions" in ds, "PatientBirthDate" in ds, ds.dir("pat"))
    del ds.PatientName
    ds.add_new(0x00100010, "PN", "a000")
    ds.add_new([0x0010, 0x1000], "LO", ["one", "two"])
    ds.add(DataElement("PatientAge", "AS", "054Y"))
    ds[0x00101030] = DataElement(0x00101030, "DS", "72.5")
    ds.setdefault("PatientSex", "O")
    ds.update({"PatientComments": "none", 0x00080050: DataElement(0x00080050, "SH", "A1")})
    tell(ds["OtherPatientIDs"], ds.PatientAge, ds.PatientWeight, ds.PatientSex, ds.PatientComments, ds.AccessionNumber)
    tell(ds.pop("PatientComments").value, ds.pop("PatientComments", None), "PatientComments" in ds)
    delattr(ds, "PatientAge")
    if hasattr(ds, "PatientWeight"):
        delattr(ds, "PatientWeight")
    tell(ds.dir("patient"))
    setattr(ds, "StudyDescription", "Modified Study")  # noqa: B010 - as programs do with names in variables
    ds.ImageType = ["DERIVED", "SECONDARY"]
    ds.ImageType.append("AXIAL")
    tell(ds["ImageType"], ds.ImageType[0], list(ds.ImageType), ds["ImageType"].VM)
    point = ds.DoseReferenceSequence[0].DoseReferencePointCoordinates
    tell(point, [float(each) for each in point], type(point).__name__, ds.DoseReferenceSequence[0][0x300A, 0x0018].VM)
    saved = io.BytesIO()
    ds.save_as(saved)
    tell_bytes("changed plan", saved.getvalue())


def through():
    ds = read()
    for element in ds:
        tell(element.tag, element.VR, element.VM, element.name, element.keyword, element.is_empty)
    tell([str(tag) for tag in ds], len(ds.keys()), [type(each).__name__ for each in list(ds.values())[:2]])
    tell([(str(tag), element.VR) for tag, element in sorted(ds.items())[:4]])
    for element in ds.group_dataset(0x0010):
        tell(element)
    for element in ds[0x00080000:0x00080050]:
        tell(element)


def recurse(ds, indent=0):
    """Print a dataset as the example program that prints without using its string."""
    skip = ["Pixel Data", "File Meta Information Version"]
    blanks = " " * indent
    for element in ds:
        if element.VR == "SQ":
            tell(blanks, element.name)
            for item in element.value:
                recurse(item, indent + 2)
                tell(blanks + "---------")
        elif element.name in skip:
            tell(blanks, "<item not printed>")
        else:
            shown = repr(element.value)
            tell(f"{blanks} {element.name} {shown if len(shown) <= 60 else len(shown)}")


def walk():
    found = []
    ds = read()

    def names(dataset, element):
        if element.VR == "PN":
            element.value = "anonymous"
        found.append((str(element.tag), dataset is ds))

    def remarks(dataset, element):
        if element.keyword.endswith("Description"):
            del dataset[element.tag]

    ds.walk(names)
    ds.walk(remarks)
    tell(found)
    tell(
        ds.PatientName,
        ds.OperatorsName,
        ds.ReferringPhysicianName,
        "DoseReferenceDescription" in ds.DoseReferenceSequence[0],
    )
    flat = []
    ds.walk(lambda _, element: flat.append(element.keyword), recursive=False)
    tell(flat)
    tell(
        sum(1 for _ in ds.iterall()),
        [element.value for element in ds.iterall() if element.keyword == "ManufacturerModelName"],
    )


def lines(ds):
    return str(ds).split("\n")


def dump_and_compare():
    one, two = read(), read()
    two.PatientName, two.BeamSequence[0].BeamName = "Someone^Else", "Field 2"
    two.BeamSequence[0].ControlPointSequence[0].GantryAngle = "90.5"
    del two.StudyID
    tell("\n".join(difflib.unified_diff(lines(one), lines(two), "one", "two", lineterm="", n=1)))
    tell(difflib.HtmlDiff().make_table(lines(one)[:8], lines(two)[:8])[:40])
    tell(one == two, one == read(), one != two)
    with io.StringIO() as stream:
        for line in one.top().splitlines():
            stream.write(f"{line}\n")
        for element in one:
            if element.VR != "SQ":
                stream.write(f"{element.name}: {element.repval}\n")
        tell(stream.getvalue())


def private():
    ds = read("priv_SQ.dcm")
    tell(ds)
    ds = read("nested_priv_SQ.dcm")
    tell(ds)
    ds = read("CT_small.dcm")
    tell([str(element) for element in ds if element.tag.is_private])
    block = ds.private_block(0x0009, "GEMS_IDEN_01")
    tell(type(block).__name__, block.group, hex(block.block_start), block[0x01], 0x01 in block, 0xFE in block)
    tell(ds.private_creators(0x0009), ds.private_creators(0x0043), ds.private_creators(0x0011))
    tell(ds.get_private_item(0x0009, 0x02, "GEMS_IDEN_01"))
    new = ds.private_block(0x000B, "A creator", create=True)
    new.add_new(0x01, "SH", "a value")
    new.add_new(0x02, "US", [1, 2])
    tell(ds[0x000B, 0x0010], ds[0x000B, 0x1001], ds[new.get_tag(0x02)], ds[0x000B, 0x1001].private_creator)
    del new[0x01]
    tell(0x01 in new, (0x000B, 0x1001) in ds)
    try:
        ds.private_block(0x0009, "Nobody")
    except KeyError as error:
        tell(type(error).__name__)
    ds.remove_private_tags()
    tell([str(element.tag) for element in ds.iterall() if element.tag.is_private], len(ds))


def header_only():
    filename = get_testdata_file("CT_small.dcm")
    ds = pydicom.dcmread(filename, stop_before_pixels=True)
    tell("PixelData" in ds, ds.filename == filename, len(ds))
    ds = pydicom.dcmread(filename, specific_tags=["PatientName", "Rows", 0x00280011])
    tell(ds)
    ds = pydicom.dcmread(filename, defer_size="512 KB")
    tell(len(ds.PixelData), ds.Rows, ds.Columns)
    ds = pydicom.dcmread(filename, defer_size=1024)
    tell(ds["PixelData"].VM, len(ds.PixelData), ds.Modality)


def extract():
    """Print an overview as the handbook's program, group by group, each with a default for what is missing."""
    groups = {
        "Patient": ["PatientName", "PatientID", "PatientBirthDate", "PatientSex", "PatientAge", "PatientWeight"],
        "Study": ["StudyInstanceUID", "StudyDate", "StudyTime", "StudyDescription", "AccessionNumber"],
        "Series": ["SeriesInstanceUID", "SeriesNumber", "SeriesDescription", "Modality"],
        "Image": ["Rows", "Columns", "PixelSpacing", "BitsAllocated", "WindowCenter", "ImagePositionPatient"],
    }
    for name in ("CT_small.dcm", "MR_small.dcm", "rtdose.dcm", "waveform_ecg.dcm", "reportsi.dcm"):
        ds = read(name)
        for group, keywords in groups.items():
            tell(group)
            for keyword in keywords:
                value = getattr(ds, keyword, "N/A")
                tell(f"  {keyword}: {value}")


for work in (
    show, look, tags, change, through, walk, dump_and_compare, private, header_only, extract,
):  # fmt: skip
    tell("==", work.__name__)
    work()
for name in ("rtplan.dcm", "reportsi.dcm", "rtstruct.dcm"):
    tell("== recurse", name)
    recurse(read(name))
