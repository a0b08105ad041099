"""codicom plugin: uncompressed, bit-packed and deflated pixel data."""
