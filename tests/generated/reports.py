"""reports/*.yaml: which quarterly report came in when; most on time, some late, some never."""

from .agencies import ENDED, MERGED, MERGER, SILENT
from .agencies_yaml import AGENCIES, DEPARTMENTS
from .draw import between, fraction
from .periods import AS_OF, QUARTERS, last_day, working
from .sheets import BY_FIELD, BY_TOTAL, source
from .text import both

AFTER = ("so-khdt", "2024-q4", "2025-02-14")


def _reporting(quarter):
    """The agencies that must report: in force on the quarter's last day."""
    for agency in AGENCIES:
        if agency.id in DEPARTMENTS or (agency.kind == "committee" and agency.level != "province"):
            gone = agency.id in MERGED and quarter >= "2024-q3" or agency.id == ENDED and quarter >= "2023-q4"
            if not gone and (agency.id != MERGER or quarter >= "2024-q3"):
                yield agency.id


def _received(agency, quarter):
    """The day a report came in, None where it never did."""
    step, luck = QUARTERS.index(quarter), fraction("report", agency, quarter) // 1000
    if agency == SILENT and quarter >= "2024-q3":
        return None
    if agency in (BY_FIELD, BY_TOTAL):
        return working(last_day(quarter), 8)
    if luck < 690 + 33 * step:
        return working(last_day(quarter), between(2, 10, "early", agency, quarter))
    if luck > 962:
        return None
    return working(last_day(quarter), 10 + between(1, 22, "late", agency, quarter))


def _line(agency, quarter):
    if (agency, quarter) == AFTER[:2]:
        note = both("Đến sau ngày chốt số liệu", "Came in after the closing day")
        return f"  - {{ agency: {agency}, period: {quarter}, received: {AFTER[2]}, note: {note} }}"
    day = _received(agency, quarter)
    if day is None or day > AS_OF:
        return f"  # Chưa nhận được báo cáo {quarter} của {agency}."
    cited = f", document: {source(quarter, agency)}" if agency in (BY_FIELD, BY_TOTAL) else ""
    return f"  - {{ agency: {agency}, period: {quarter}, received: {day}{cited} }}"


def files():
    """One register a year."""
    return {
        f"reports/{year}.yaml": "# Sổ theo dõi báo cáo quý của Kế hoạch 01/KH-UBND: mỗi báo cáo đã nhận một dòng.\nreports:\n"
        + "".join(_line(a, quarter) + "\n" for quarter in QUARTERS if quarter.startswith(year) for a in _reporting(quarter))
        for year in ("2023", "2024")
    }
