"""agencies/*.yaml, and what the rest asks about agencies."""

from .agencies import _COMMUNES, _UNITS, DISTRICTS, ENDED, MERGED, MERGER, PROVINCE, Agency
from .text import both, slug

DECREE = "12/NQ-HĐND@2024-06-10"


def _district(name):
    unit, place, en = DISTRICTS[name]
    body = f"Ủy ban nhân dân {unit} {place}"
    full = name if name.startswith("tp-") else f"huyen-{name}"
    short = (f"UBND {unit} {place}", f"{place} PC")
    return Agency(f"ubnd-{full}", body, f"People’s Committee of {place} {en}", "district", "committee", short, unit=unit)


def _commune(district, words):
    unit = next(unit for unit in _UNITS if words.startswith(unit))
    place = words[len(unit) + 1:]
    agency = Agency(
        f"ubnd-{slug(words)}-{district}", f"Ủy ban nhân dân {words}", f"People’s Committee of {place} {_UNITS[unit]}",
        "commune", "committee", (f"UBND {words}", f"{place} {_UNITS[unit]} PC"), _district(district).id, unit)
    return _changed(agency)


def _changed(agency):
    """What happened to this commune, if anything did."""
    if agency.id in MERGED:
        agency.extra = (
            "    to: 2024-06-30\n    became:\n"
            f"      - {{ agency: {MERGER}, part: whole, date: 2024-07-01, source: {{ document: {DECREE} }} }}\n")
    if agency.id + "-2024" == MERGER:
        agency.id = MERGER
        agency.since = "2024-07-01"
        agency.extra = f"    from: 2024-07-01\n    source: {{ document: {DECREE} }}\n"
    if agency.id == "ubnd-xa-bai-hoa-bai-mau":
        agency.old = ("Ủy ban nhân dân xã Bãi Cũ", "People’s Committee of Bãi Cũ Commune")
        agency.since = "2023-10-01"
        agency.extra = "    aliases: [xã Bãi Cũ]\n    source: { document: 35/NQ-HĐND }\n"
    return agency


DISTRICT_AGENCIES = [_district(name) for name in DISTRICTS]
COMMUNES = [_commune(district, words) for district, names in _COMMUNES.items() for words in names]
AGENCIES = PROVINCE + DISTRICT_AGENCIES + COMMUNES
BY_ID = {agency.id: agency for agency in AGENCIES}
DEPARTMENTS = [agency.id for agency in PROVINCE if agency.kind in ("office", "specialised")]


def active(agency, quarter):
    """Whether an agency publishes figures of a quarter: merged communes to 2024-q2, the new one from 2024-q3."""
    if agency in MERGED:
        return quarter <= "2024-q2"
    if agency == MERGER:
        return quarter >= "2024-q3"
    return agency != ENDED or quarter <= "2023-q3"


def _groups():
    rule = "{ level: %s, kind: committee }"
    names = "\n".join(f"      - {name}" for name in DEPARTMENTS)
    return (
        "# Các nhóm mà kế hoạch gọi chung; thành viên được tính theo ngày đang xét.\ngroups:\n"
        f"  - id: so-ban-nganh\n    name: {both('Các sở, ban, ngành tỉnh', 'Provincial departments and boards')}\n"
        f"    members:\n{names}\n"
        f"  - id: ubnd-cap-huyen\n    name: {both('UBND cấp huyện', 'District people’s committees')}\n"
        f"    members: {rule % 'district'}\n"
        f"  - id: ubnd-cap-xa\n    name: {both('UBND cấp xã', 'Commune people’s committees')}\n"
        f"    members: {rule % 'commune'}\n")


def files():
    """The files of agencies/."""
    parts = {
        "tinh": ("Cơ quan cấp tỉnh của tỉnh Minh Họa: một tỉnh không có thật.", PROVINCE),
        "huyen": ("UBND cấp huyện.", DISTRICT_AGENCIES),
        "xa": ("UBND cấp xã; mã luôn kèm huyện, vì có hai xã Mẫu Đông.", COMMUNES),
    }
    written = {
        f"agencies/{name}.yaml": f"# {words}\nagencies:\n" + "".join(agency.yaml() for agency in agencies)
        for name, (words, agencies) in parts.items()
    }
    return written | {"agencies/nhom.yaml": _groups()}
