"""Codes by their keywords."""

from typing import Any

from codicom_sr import Collection, Concepts, codes

__all__ = ["Collection", "Concepts", "codes"]


def __getattr__(name: str) -> Any:
    # Dicts of all concepts cost what the tables are made to save, so they are made only where a program asks.
    if name == "CONCEPTS":
        from ._concepts_dict import concepts

        return concepts
    if name in ("CID_CONCEPTS", "name_for_cid", "cid_for_name"):
        from ._cid_dict import cid_concepts, name_for_cid

        by_name = {value: key for key, value in name_for_cid.items()}
        return {"CID_CONCEPTS": cid_concepts, "name_for_cid": name_for_cid, "cid_for_name": by_name}[name]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), "CID_CONCEPTS", "CONCEPTS", "cid_for_name", "name_for_cid"})
