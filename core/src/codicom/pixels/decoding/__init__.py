"""From stored frames to arrays."""
