"""periods.yaml and holidays.yaml, and the days that follow from them."""

from datetime import date, timedelta

from .text import both

QUARTERS = [f"{year}-q{n}" for year in (2023, 2024) for n in (1, 2, 3, 4)]
_STARTS = {1: (12, 15), 2: (3, 15), 3: (6, 15), 4: (9, 15)}
_ROMAN = {1: "I", 2: "II", 3: "III", 4: "IV"}
AS_OF = date(2025, 2, 10)

# Ngày nghỉ của cả nước; Tết Âm lịch và Giỗ Tổ theo lịch của năm ấy.
HOLIDAYS = [
    ("2023-01-01", "2023-01-02", "Tết Dương lịch", "New Year’s Day"),
    ("2023-01-20", "2023-01-26", "Tết Nguyên đán", "Lunar New Year"),
    ("2023-04-29", "2023-05-03", "Giỗ Tổ, Ngày Chiến thắng, Quốc tế lao động", "Hung Kings, Victory and Labour Days"),
    ("2023-09-01", "2023-09-04", "Quốc khánh", "National Day"),
    ("2024-01-01", None, "Tết Dương lịch", "New Year’s Day"),
    ("2024-02-08", "2024-02-14", "Tết Nguyên đán", "Lunar New Year"),
    ("2024-04-18", None, "Giỗ Tổ Hùng Vương", "Hung Kings’ Day"),
    ("2024-04-29", "2024-05-01", "Ngày Chiến thắng, Quốc tế lao động", "Victory and Labour Days"),
    ("2024-08-31", "2024-09-03", "Quốc khánh", "National Day"),
    ("2025-01-01", None, "Tết Dương lịch", "New Year’s Day"),
    ("2025-01-25", "2025-02-02", "Tết Nguyên đán", "Lunar New Year"),
    ("2025-04-07", None, "Giỗ Tổ Hùng Vương", "Hung Kings’ Day"),
    ("2025-04-30", "2025-05-04", "Ngày Chiến thắng, Quốc tế lao động", "Victory and Labour Days"),
    ("2025-08-30", "2025-09-02", "Quốc khánh", "National Day"),
]


def first_day(quarter):
    """The first day of a quarter, as the official regime has it."""
    year, n = int(quarter[:4]), int(quarter[-1])
    return date(year - (n == 1), *_STARTS[n])


def last_day(quarter):
    """The last day of a quarter: the 14th of the third month on."""
    start = first_day(quarter)
    month = start.month % 12 + 3
    return date(start.year + (start.month == 12), month, 14)


def _off():
    """Every day off of the three years."""
    days = set()
    for first, last, _, _ in HOLIDAYS:
        day, end = date.fromisoformat(first), date.fromisoformat(last or first)
        while day <= end:
            days.add(day)
            day += timedelta(1)
    return days


def working(day, count):
    """The day that is so many working days after this one (before it, where negative)."""
    off, step = _off(), timedelta(1 if count > 0 else -1)
    while count:
        day += step
        if day.weekday() < 5 and day not in off:
            count -= 1 if count > 0 else -1
    return day


def _line(name, kind, vi, en, first, last):
    return f"  - {{ id: {name}, kind: {kind}, label: {both(vi, en)}, from: {first}, to: {last} }}"


def periods_yaml():
    """Eight quarters and the first of 2025; two years, a half and nine months."""
    lines = ["# Quý và năm theo chế độ báo cáo: quý I từ 15/12 năm trước đến 14/3.", "periods:"]
    for quarter in QUARTERS + ["2025-q1"]:
        year, n = quarter[:4], int(quarter[-1])
        days = first_day(quarter), last_day(quarter)
        lines.append(_line(quarter, "quarter", f"Quý {_ROMAN[n]}/{year}", f"Q{n} {year}", *days))
    lines += [
        "  # Năm 2023 không có báo cáo riêng: cộng từ 4 quý.",
        _line("2023", "year", "Năm 2023", "Year 2023", "2022-12-15", "2023-12-14"),
        _line("2024-6t", "half", "6 tháng đầu năm 2024", "First half of 2024", "2023-12-15", "2024-06-14"),
        _line("2024-9t", "nine_months", "9 tháng đầu năm 2024", "First nine months of 2024", "2023-12-15", "2024-09-14"),
        _line("2024", "year", "Năm 2024", "Year 2024", "2023-12-15", "2024-12-14"),
    ]
    return "\n".join(lines) + "\n"


def holidays_yaml():
    """Days off, for due days counted in working days."""
    lines = ["# Để tính hạn nộp báo cáo: 10 ngày làm việc sau khi hết kỳ.", "holidays:"]
    for first, last, vi, en in HOLIDAYS:
        to = f", to: {last}" if last else ""
        lines.append(f"  - {{ date: {first}{to}, name: {both(vi, en)} }}")
    return "\n".join(lines) + "\n"
