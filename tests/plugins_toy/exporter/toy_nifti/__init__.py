"""A plugin as a stranger would write it: series as NIfTI-1 volumes, frames as tables of values."""
