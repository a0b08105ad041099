"""Which codecs of codicom stand for the plugins that pydicom names."""

from __future__ import annotations

from typing import Final

import codicom
from codicom import UID
from codicom.plugin import DecoderSpec, EncoderSpec
from codicom.registry import Declared

# The package of a codec -> what pydicom calls the plugin that is built on the same library.
LABELS: Final = {
    "codicom-native": "pydicom",
    "codicom-rle": "pylibjpeg",
    "codicom-jpeg": "pillow",
    "codicom-jpeg2000": "pylibjpeg",
    "codicom-jpegls": "pyjpegls",
    "codicom-imagecodecs": "imagecodecs",
}
# Names that programs pass although nothing of that kind is here: what decodes is chosen as if none was named.
KNOWN: Final = frozenset({"gdcm", "pillow", "pydicom", "pyjpegls", "pylibjpeg"})


def declared(uid: str, kind: type[DecoderSpec | EncoderSpec]) -> tuple[Declared[DecoderSpec | EncoderSpec], ...]:
    """Return the codecs of a transfer syntax, the first to be asked first."""
    plugins = codicom.plugins()
    return plugins.decoders(uid) if kind is DecoderSpec else plugins.encoders(uid)


def label(each: Declared[DecoderSpec | EncoderSpec]) -> str:
    """Return what pydicom calls a codec."""
    return LABELS.get(each.plugin.distribution, each.record.name)


def codec_named(uid: str, name: str, kind: type[DecoderSpec | EncoderSpec]) -> str | None:
    """Return the codec of a transfer syntax that a plugin's name stands for; ``None`` leaves the choice open."""
    if not name:
        return None
    for each in declared(uid, kind):
        if name in (label(each), each.record.name):
            return each.record.name
    return None


def dependencies(name: str, kind: type[DecoderSpec | EncoderSpec]) -> dict[UID, tuple[str, ...]]:
    """Return the packages that give a plugin of pydicom's name, by transfer syntax."""
    found: dict[UID, tuple[str, ...]] = {}
    for each in codicom.plugins().records(kind):
        if LABELS.get(each.plugin.distribution) == name:
            for uid in each.record.transfer_syntaxes:
                found[UID(uid)] = (each.plugin.distribution,)
    return found
