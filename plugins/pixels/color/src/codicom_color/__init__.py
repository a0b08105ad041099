"""codicom-color: colour spaces, palettes and ICC profiles."""
