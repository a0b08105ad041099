"""The concepts of coding schemes as dicts, made when this is imported."""

from codicom_sr import tables

_GROUPS: dict[tuple[str, str], list[int]] = {}
for _number, _group in tables.groups().items():
    for _scheme, _keywords in _group.keywords().items():
        for _keyword in _keywords:
            _GROUPS.setdefault((_scheme, _keyword), []).append(_number)

concepts = {
    scheme: {
        row.keyword: {row.value: (row.meaning, _GROUPS.get((scheme, row.keyword), []))} for row in tables.rows(scheme)
    }
    for scheme in tables.SCHEMES
}
