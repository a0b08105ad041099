"""Raw bytes to Python values and back, one module for each family of value representations."""
