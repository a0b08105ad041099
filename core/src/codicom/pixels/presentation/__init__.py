"""From samples to pictures: transforms, windows, palettes, overlays."""
