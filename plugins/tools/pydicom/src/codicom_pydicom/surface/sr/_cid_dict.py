"""The context groups as dicts, made when this is imported."""

from codicom_sr import tables

name_for_cid = {number: group.name for number, group in tables.groups().items()}
cid_concepts = {number: group.keywords() for number, group in tables.groups().items()}
