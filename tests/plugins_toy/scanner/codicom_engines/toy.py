"""Says that an engine is installed."""
