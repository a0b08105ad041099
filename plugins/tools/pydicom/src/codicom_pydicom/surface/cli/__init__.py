"""The command ``pydicom``."""
