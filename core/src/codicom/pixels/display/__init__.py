"""From samples to what is shown."""
