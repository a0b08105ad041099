"""SNOMED RT and CT, each in terms of the other."""

from codicom_sr import tables

mapping = {"SCT": tables.snomed_rt(), "SRT": tables.snomed_ct()}
