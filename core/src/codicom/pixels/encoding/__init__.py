"""From arrays to stored frames."""
