"""Files that are replaced at once or not at all, so that no crash leaves half of one."""

from codicom.files.atomic import remove_unfinished, replace

__all__ = ["remove_unfinished", "replace"]
