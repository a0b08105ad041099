"""The sample files, anonymised by dicognito."""

import io
import warnings

import pydicom
from dicognito.anonymizer import Anonymizer
from pydicom.errors import InvalidDicomError
from telling import sample_paths, tell, tell_file

warnings.simplefilter("ignore")

anonymizer = Anonymizer(seed="salt", id_prefix="A")
for path in sample_paths():
    name = path.name
    try:
        dataset = pydicom.dcmread(path)
        anonymizer.anonymize(dataset)
        stream = io.BytesIO()
        dataset.save_as(stream)
    except (InvalidDicomError, ValueError, AttributeError, OSError, KeyError, TypeError) as error:
        tell(name, type(error).__name__)
        continue
    tell_file(name, stream.getvalue())
