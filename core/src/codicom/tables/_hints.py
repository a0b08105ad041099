"""Which packages decode and encode a transfer syntax, for those that are not installed.

Generated from additions/packages.toml
by core/tools/make_tables.py; change that, not this file.
See core/NOTICE for the notices of the sources.

DECODERS and ENCODERS: transfer syntax to distributions, the first to be named first.
"""

DECODERS = {
    '1.2.840.10008.1.2': ('codicom-native',),
    '1.2.840.10008.1.2.1': ('codicom-native',),
    '1.2.840.10008.1.2.1.98': ('codicom-native',),
    '1.2.840.10008.1.2.1.99': ('codicom-native',),
    '1.2.840.10008.1.2.2': ('codicom-native',),
    '1.2.840.10008.1.2.4.50': ('codicom-jpeg', 'codicom-imagecodecs'),
    '1.2.840.10008.1.2.4.51': ('codicom-jpeg', 'codicom-imagecodecs'),
    '1.2.840.10008.1.2.4.57': ('codicom-imagecodecs',),
    '1.2.840.10008.1.2.4.70': ('codicom-imagecodecs',),
    '1.2.840.10008.1.2.4.80': ('codicom-jpegls', 'codicom-imagecodecs'),
    '1.2.840.10008.1.2.4.81': ('codicom-jpegls', 'codicom-imagecodecs'),
    '1.2.840.10008.1.2.4.90': ('codicom-jpeg2000', 'codicom-imagecodecs'),
    '1.2.840.10008.1.2.4.91': ('codicom-jpeg2000', 'codicom-imagecodecs'),
    '1.2.840.10008.1.2.4.110': ('codicom-imagecodecs',),
    '1.2.840.10008.1.2.4.111': ('codicom-imagecodecs',),
    '1.2.840.10008.1.2.4.112': ('codicom-imagecodecs',),
    '1.2.840.10008.1.2.4.201': ('codicom-jpeg2000', 'codicom-imagecodecs'),
    '1.2.840.10008.1.2.4.202': ('codicom-jpeg2000', 'codicom-imagecodecs'),
    '1.2.840.10008.1.2.4.203': ('codicom-jpeg2000', 'codicom-imagecodecs'),
    '1.2.840.10008.1.2.5': ('codicom-rle',),
    '1.2.840.10008.1.2.8.1': ('codicom-native',),
}

ENCODERS = {
    '1.2.840.10008.1.2': ('codicom-native',),
    '1.2.840.10008.1.2.1': ('codicom-native',),
    '1.2.840.10008.1.2.1.98': ('codicom-native',),
    '1.2.840.10008.1.2.1.99': ('codicom-native',),
    '1.2.840.10008.1.2.2': ('codicom-native',),
    '1.2.840.10008.1.2.4.50': ('codicom-jpeg', 'codicom-imagecodecs'),
    '1.2.840.10008.1.2.4.51': ('codicom-jpeg', 'codicom-imagecodecs'),
    '1.2.840.10008.1.2.4.57': ('codicom-imagecodecs',),
    '1.2.840.10008.1.2.4.70': ('codicom-imagecodecs',),
    '1.2.840.10008.1.2.4.80': ('codicom-jpegls', 'codicom-imagecodecs'),
    '1.2.840.10008.1.2.4.81': ('codicom-jpegls', 'codicom-imagecodecs'),
    '1.2.840.10008.1.2.4.90': ('codicom-jpeg2000', 'codicom-imagecodecs'),
    '1.2.840.10008.1.2.4.91': ('codicom-jpeg2000', 'codicom-imagecodecs'),
    '1.2.840.10008.1.2.4.110': ('codicom-imagecodecs',),
    '1.2.840.10008.1.2.4.111': ('codicom-imagecodecs',),
    '1.2.840.10008.1.2.4.112': ('codicom-imagecodecs',),
    '1.2.840.10008.1.2.4.201': ('codicom-imagecodecs',),
    '1.2.840.10008.1.2.4.202': ('codicom-imagecodecs',),
    '1.2.840.10008.1.2.4.203': ('codicom-imagecodecs',),
    '1.2.840.10008.1.2.5': ('codicom-rle',),
    '1.2.840.10008.1.2.8.1': ('codicom-native',),
}
