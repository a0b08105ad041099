"""The model layer: datasets, elements and sequences, as mappings and lists that know nothing about files or pixels."""
