"""Reading a source into a dataset, and putting a dataset into a file."""
