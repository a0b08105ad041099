"""What the package supplies, declared to codicom."""
