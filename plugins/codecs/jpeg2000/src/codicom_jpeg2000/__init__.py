"""codicom plugin: JPEG 2000 both ways and HTJ2K decode, by pylibjpeg-openjpeg."""
