"""A toy de-identifier, not a profile of PS3.15: a verb that writes copies of files without the patient's name."""
