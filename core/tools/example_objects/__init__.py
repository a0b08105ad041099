"""What the example files hold: every function makes one object, from nothing but numbers and words of our own."""
