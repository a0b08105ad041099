"""The exporters and importers of the package keep what every exporter and importer has to."""

import io
from functools import cached_property

import numpy as np
from PIL import Image

from codicom import examples
from codicom.testing import ExporterConformance, ImporterConformance
from codicom_image import save

PLUGIN = "codicom_image.plugin"


class TestExporters(ExporterConformance):
    plugin = PLUGIN


class TestImporters(ImporterConformance):
    plugin = PLUGIN

    @cached_property
    def samples(self):
        picture = io.BytesIO()
        Image.fromarray(np.arange(48, dtype=np.uint8).reshape(6, 8)).save(picture, "PNG")
        return {
            "picture": [picture.getvalue()],
            "mp4": [_video()],
            "pdf": [b"%PDF-1.4\n%%EOF\n"],
            "stl": [bytes(80) + (2).to_bytes(4, "little") + bytes(100)],
        }


def _video():
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as folder:
        return save(examples.get_path("enhanced_mr"), Path(folder, "cine.mp4"), [0, 1]).read_bytes()
