"""Transfer syntaxes as people type them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

import typer

import codicom
from codicom_cli.plugins import syntax_name
from codicom_cli.trial import encodable

if TYPE_CHECKING:
    from codicom.registry import Plugins


def find_syntax(plugins: Plugins, text: str, *, compressed: bool | None = None) -> str:
    """Return the UID of a transfer syntax given as UID, keyword or name, or as a beginning that only one has.

    Case, blanks and punctuation do not count: ``jpeg-2000-lossless`` means JPEG2000Lossless. Only those that an
    installed plugin writes are known, and of these only the compressed ones, or the others, where that is said.
    """
    known = [uid for uid in encodable(plugins) if compressed is None or codicom.UID(uid).is_compressed == compressed]
    if text in known:
        return text
    wanted = _plain(text)
    names = {uid: {_plain(codicom.UID(uid).keyword), _plain(syntax_name(plugins, uid))} for uid in known}
    exact = [uid for uid in known if wanted in names[uid]]
    begun = [uid for uid in known if wanted and any(name.startswith(wanted) for name in names[uid])]
    found = exact or begun
    if len(found) == 1:
        return found[0]
    if found:
        raise typer.BadParameter(f"{text!r} may be any of {_told(found)}")
    raise typer.BadParameter(
        f"{text!r} is no transfer syntax that the installed plugins write; these are {_told(known)}"
    )


def _told(uids: Iterable[str]) -> str:
    return ", ".join(codicom.UID(uid).keyword or uid for uid in uids)


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.casefold())
