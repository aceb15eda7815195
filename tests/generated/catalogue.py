"""The catalogue: 120 procedures in 10 fields, with how each is offered online from when."""

from dataclasses import dataclass, field

from . import catalogue_business, catalogue_people
from .agencies_yaml import AGENCIES
from .draw import between
from .text import both, dong

FIELDS = catalogue_people.FIELDS | catalogue_business.FIELDS
_LEVELS = ["province", "district", "commune"]
# Mỗi kiểu: các mức độ theo thời gian. Thang đổi ngày 15/8/2022, theo Nghị định 42/2022/NĐ-CP.
_ONLINE = {
    "partial": [("level_3", "2019-01-01"), ("partial", "2022-08-15")],
    "full": [("level_4", "2020-06-01"), ("full", "2022-08-15")],
    "raised": [("level_3", "2019-07-01"), ("partial", "2022-08-15"), ("full", "2024-03-15")],
    "begun": [("none", "2022-08-15"), ("partial", "2024-06-15")],
    "none": [("none", "2022-08-15")],
    "unsaid": [],
}
_PATTERN = ["full", "partial", "partial", "full", "raised", "partial", "none", "full", "partial", "begun", "partial", "unsaid"]
_ALIASES = {
    "Đăng ký khai sinh": "làm giấy khai sinh", "Đăng ký kết hôn": "giấy hôn thú, làm giấy kết hôn",
    "Chứng thực bản sao từ bản chính": "sao y bản chính, công chứng giấy tờ",
    "Cấp phiếu lý lịch tư pháp số 1": "lý lịch tư pháp", "Đổi giấy phép lái xe": "đổi bằng lái, đổi GPLX",
    "Cấp đổi giấy chứng nhận quyền sử dụng đất": "đổi sổ đỏ, đổi sổ hồng", "Đăng ký thành lập hộ kinh doanh": "mở hộ kinh doanh",
    "Cấp giấy xác nhận tình trạng hôn nhân": "giấy độc thân",
}
_ENDED = {"Công nhận hộ nghèo, hộ cận nghèo": "2023-06-14", "Cấp thẻ tư vấn viên pháp luật": "2024-05-31"}
_NEW = {"Cung cấp dữ liệu đất đai": "2024-06-15"}
_SENSITIVE = {"Cấp giấy xác nhận điều trị bằng thuốc thay thế"}


@dataclass
class Procedure:
    """A procedure; `kinds` are the agencies and groups that handle it."""

    code: str
    field: str
    vi: str
    en: str
    kinds: list
    online: list
    start: str = ""
    end: str = ""
    agencies: list = field(default_factory=list)

    def provided(self, day):
        """Whether it can be done online on a day."""
        levels = [level for level, start in self.online if start <= str(day)]
        return bool(levels) and levels[-1] != "none"

    def in_force(self, first, last):
        """Whether it is in force on the last day of a period and for all of it."""
        return self.start <= str(first) and (not self.end or self.end >= str(last))


def _members(kinds):
    """The agencies that the ids and groups mean, on whatever day."""
    level = {"ubnd-cap-huyen": "district", "ubnd-cap-xa": "commune"}
    groups = {level[kind] for kind in kinds if kind in level}
    return [a.id for a in AGENCIES if a.id in kinds or (a.kind == "committee" and a.level in groups)]


def _procedure(number, name, place, entry):
    who, vi, en = entry
    kinds = who.split()
    first = "321"[between(0, 2, "first", number)] if number % 4 == 0 else "1"
    start = _NEW.get(vi, "")
    online = _ONLINE[_PATTERN[(place + 5 * list(FIELDS).index(name)) % len(_PATTERN)]]
    online = [("partial", start)] if start else online
    if vi.startswith(("Cấp bản sao", "Đăng ký khai sinh", "Đổi giấy phép", "Chứng thực bản sao")):
        online = _ONLINE["full"]
    code = f"{first}.9{10 * number + between(0, 9, 'code', number):05}"
    return Procedure(code, name, vi, en, kinds, online, start, _ENDED.get(vi, ""), _members(kinds))


PROCEDURES = [
    _procedure(12 * place + n, name, n, entry)
    for place, (name, (_, _, entries)) in enumerate(FIELDS.items())
    for n, entry in enumerate(entries)
]
BY_CODE = {procedure.code: procedure for procedure in PROCEDURES}


def levels(procedure):
    """The levels of government that handle a procedure."""
    found = {a.level for a in AGENCIES if a.id in procedure.agencies and a.kind != "branch"}
    return [level for level in _LEVELS if level in found]


def fee(procedure):
    """What is paid for it, in đồng."""
    return [0, 0, 0, 8000, 15000, 50000, 100000, 200000][between(0, 7, "fee", procedure.code)]


def yaml(procedure):
    """Its entry."""
    p, days = procedure, between(1, 20, "days", procedure.code)
    limit = f"{{ days: {days}, working_days: true }}"
    if days <= 3:
        limit = f"{{ days: {days}, working_days: true, words: {both('Trong ngày làm việc tiếp theo', 'On the next working day')} }}"
    if p.field == "chung-thuc":
        limit = f"{{ words: {both('Ngay trong ngày tiếp nhận', 'On the day of receipt')} }}"
    amount = fee(p)
    words = both(f"{dong(amount)} đồng một hồ sơ", f"{amount:,} đồng a dossier")
    cost = f"{{ amount: {amount}, words: {words} }}" if amount else "{ amount: 0 }"
    lines = [f'  - code: "{p.code}"', f"    name: {both(p.vi, p.en)}", f"    levels: [{', '.join(levels(p))}]",
             f"    agencies: [{', '.join(p.kinds)}]", f"    time_limit: {limit}", f"    fee: {cost}"]
    if p.online:
        lines.append("    online: [" + ", ".join(f"{{ level: {level}, from: {day} }}" for level, day in p.online) + "]")
    lines += [f"    from: {p.start}"] if p.start else []
    lines += [f"    to: {p.end}"] if p.end else []
    lines += [f"    aliases: [{_ALIASES[p.vi]}]"] if p.vi in _ALIASES else []
    lines += ["    sensitive: true"] if p.vi in _SENSITIVE else []
    return "\n".join(lines + ["    source: { document: 20/QĐ-UBND }"])


def files():
    """One file a field."""
    return {
        f"procedures/{name}.yaml": f"field: {{ id: {name}, name: {both(vi, en)} }}\nprocedures:\n"
        + "\n".join(yaml(p) for p in PROCEDURES if p.field == name) + "\n"
        for name, (vi, en, _) in FIELDS.items()
    }
