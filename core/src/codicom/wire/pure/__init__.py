"""The pure engine, in Python; only ``codicom.wire.engine`` may import from here."""
