"""What the toy declares."""

from codicom.plugin import ScannerSpec, Tier, hookimpl


@hookimpl
def codicom_scanners():
    """Yield the engine."""
    yield ScannerSpec(name="toy", target="toy_scanner.engine:ENGINE", tier=Tier.NATIVE)
