"""codicom-lut: modality, VOI, presentation and palette look-up tables."""
