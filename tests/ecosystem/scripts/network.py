"""C-ECHO, C-STORE and C-FIND between two application entities of pynetdicom on this machine."""

import io
import warnings

import pydicom
from pydicom.dataset import Dataset
from pydicom.errors import InvalidDicomError
from pynetdicom import AE, ALL_TRANSFER_SYNTAXES, evt
from pynetdicom.sop_class import PatientRootQueryRetrieveInformationModelFind, Verification
from telling import sample_paths, tell, tell_file

warnings.simplefilter("ignore")


def images():
    for path in sample_paths():
        try:
            dataset = pydicom.dcmread(path)
        except (InvalidDicomError, OSError):
            continue
        syntax = dataset.file_meta.get("TransferSyntaxUID")
        if "SOPClassUID" in dataset and "SOPInstanceUID" in dataset and syntax:
            yield path.name, dataset


def store(event):
    dataset = event.dataset
    dataset.file_meta = event.file_meta
    stream = io.BytesIO()
    dataset.save_as(stream, enforce_file_format=True)
    received.append(stream.getvalue())
    return 0x0000


def find(event):
    asked = event.identifier
    for name in ("Doe^Jane", "Müller^Jürg"):
        answer = Dataset()
        answer.SpecificCharacterSet = "ISO_IR 192"
        answer.QueryRetrieveLevel = asked.QueryRetrieveLevel
        answer.PatientName = name
        yield 0xFF00, answer


received = []
sent = list(images())
server = AE()
server.add_supported_context(Verification)
server.add_supported_context(PatientRootQueryRetrieveInformationModelFind)
for uid in {str(dataset.SOPClassUID) for _, dataset in sent}:
    server.add_supported_context(uid, ALL_TRANSFER_SYNTAXES)
running = server.start_server(
    ("127.0.0.1", 0), block=False, evt_handlers=[(evt.EVT_C_STORE, store), (evt.EVT_C_FIND, find)]
)
port = running.socket.getsockname()[1]


def associate(*contexts):
    client = AE()
    for context in contexts:
        client.add_requested_context(*context)
    return client.associate("127.0.0.1", port)


link = associate((Verification,), (PatientRootQueryRetrieveInformationModelFind,))
tell("established", link.is_established)
tell("echo", hex(link.send_c_echo().Status))
query = Dataset()
query.QueryRetrieveLevel = "PATIENT"
query.PatientName = "*"
for status, answer in link.send_c_find(query, PatientRootQueryRetrieveInformationModelFind):
    tell("found", hex(status.Status), None if answer is None else str(answer.PatientName))
link.release()

for name, dataset in sent:
    link = associate((dataset.SOPClassUID, dataset.file_meta.TransferSyntaxUID))
    try:
        tell(name, hex(link.send_c_store(dataset).Status))
        tell_file(name, received.pop())
    except (ValueError, AttributeError) as error:
        tell(name, type(error).__name__)
    link.release()
running.shutdown()
