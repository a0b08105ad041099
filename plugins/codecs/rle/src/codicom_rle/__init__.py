"""codicom plugin: RLE Lossless, decode and encode, by pylibjpeg-rle."""
