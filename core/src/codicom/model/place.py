"""The names of ``codicom.model.path``, where they stood before."""

from codicom.model.path import Place, Step, label, parse_path, path_text

__all__ = ["Place", "Step", "label", "parse_path", "path_text"]
