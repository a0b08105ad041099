"""Replaces files as a whole or not at all, so that no crash leaves a partial file."""

from codicom.files.atomic import remove_unfinished, replace

__all__ = ["remove_unfinished", "replace"]
