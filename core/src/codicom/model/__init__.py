"""The model layer: datasets, elements and sequences, as mappings and lists that know no file and no pixel."""
