"""The wire layer: from bytes to an index of raw elements, knowing no value and no model."""
