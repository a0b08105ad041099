"""Names and comments in the character sets of the world; the names with three groups are those of PS3.5 H to K."""

from __future__ import annotations

from codicom.dataset import Dataset

from .build import build, file
from .images import capture

# File name: Specific Character Set, Patient's Name, Patient Comments.
TEXTS: dict[str, tuple[str | list[str], str, str]] = {
    "chrArab": ("ISO_IR 127", "المثال^علي", "أشعة الصدر"),
    "chrFren": ("ISO_IR 100", "Lefèvre^Hélène", "scanner du thorax, côté gauche"),
    "chrGerm": ("ISO_IR 100", "Müller^Jörg", "Röntgenbild des Schädels, groß"),
    "chrGreek": ("ISO_IR 126", "Παπαδόπουλος^Γιώργος", "εικόνα του θώρακα"),
    "chrH31": (["", "ISO 2022 IR 87"], "Yamada^Tarou=山田^太郎=やまだ^たろう", "胸部の画像"),
    "chrH32": (["ISO 2022 IR 13", "ISO 2022 IR 87"], "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう", "ｷｮｳﾌﾞ 胸部"),
    "chrHbrw": ("ISO_IR 138", "כהן^דוד", "צילום חזה"),
    "chrI2": (["", "ISO 2022 IR 149"], "Hong^Gildong=洪^吉洞=홍^길동", "가슴 영상"),
    "chrK2": (["", "ISO 2022 IR 58"], "Zhang^XiaoDong=张^小东=", "胸部图像"),
    "chrLatin2": ("ISO_IR 101", "Dvořák^Antonín", "rentgen plic, Łódź"),
    "chrRuss": ("ISO_IR 144", "Иванов^Иван", "рентгенограмма"),
    "chrThai": ("ISO_IR 166", "นามสกุล^ชื่อ", "ภาพทรวงอก"),
    "chrTurk": ("ISO_IR 148", "Çelik^Ömer", "göğüs görüntüsü, İstanbul"),
    "chrX1": ("ISO_IR 192", "Wang^XiaoDong=王^小東", "胸部 — Brust — грудь — 가슴"),
    "chrX2": ("GB18030", "Wang^XiaoDong=王^小东", "胸部图像"),
    "chrX3": ("GBK", "Wang^XiaoDong=王^小东", "胸部图像"),
}


def charset_file(name: str) -> bytes:
    """A small picture whose patient has a name in a character set."""
    character_set, person, comments = TEXTS[name]
    return file(named(name, character_set, person, comments))


def charset_in_item() -> bytes:
    """A picture in Latin-1 with an item that has a character set of its own, and one that inherits."""
    dataset = named("chrSQEncoding", "ISO_IR 100", "Lefèvre^Hélène", "")
    procedure = {
        "RequestedProcedureID": "1",
        "RequestedProcedureDescription": "胸部の画像",
        "SpecificCharacterSet": ["", "ISO 2022 IR 87"],
    }
    inherited = {"RequestedProcedureID": "2", "RequestedProcedureDescription": "crâne"}
    dataset.RequestAttributesSequence = [build(procedure), build(inherited)]
    return file(dataset)


def named(name: str, character_set: str | list[str], person: str, comments: str) -> Dataset:
    """Return a small picture of a patient with a name."""
    dataset = capture(name, (8, 8), "Example character set")
    dataset.SpecificCharacterSet = character_set
    dataset.PatientName = person
    if comments:
        dataset.PatientComments = comments
    return dataset
