"""A stranger's engine for the parser."""
