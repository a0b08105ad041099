"""Pixel data as it is stored: its description, its fragments and its frames."""
