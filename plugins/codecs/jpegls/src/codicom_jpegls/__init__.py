"""codicom plugin: JPEG-LS, lossless and near-lossless both ways, by pyjpegls."""
