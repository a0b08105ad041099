"""The wire layer: turns bytes into an index of raw elements, and knows nothing about values or the model."""
