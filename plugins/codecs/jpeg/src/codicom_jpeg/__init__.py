"""codicom plugin: JPEG baseline and extended with 8-bit samples, decode and encode, by Pillow."""
