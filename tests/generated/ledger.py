"""What every agency received, handled and left in eight quarters, procedure by procedure: carried over exactly."""

from .agencies import BRANCHES, MERGED, MERGER, SILENT
from .agencies_yaml import BY_ID, active
from .catalogue import PROCEDURES, fee
from .draw import between, one_in, share
from .periods import QUARTERS, first_day, last_day

MAIN = ["online", "direct", "postal", "carried_over", "early", "on_time", "late", "in_time", "overdue"]
MORE = ["digitised_on_receipt", "digitised_result", "fee_due", "paid_online", "satisfied", "rated"]
COLUMNS = MAIN + MORE
# Một chỗ cố ý không khớp: số chuyển sang quý I/2024 của Sở Tư pháp nhiều hơn số còn lại của quý IV/2023.
BREAK = ("so-tu-phap", "Cấp phiếu lý lịch tư pháp số 2", "2024-q1", 2)


def published(agency, procedure, quarter):
    """Whether an agency publishes a procedure's figures of a quarter."""
    first, last = first_day(quarter), last_day(quarter)
    if not active(agency, quarter) or not procedure.in_force(first, last):
        return False
    if agency == SILENT and quarter >= "2024-q3":
        return False
    if one_in(14, "never", agency, procedure.code):
        return False
    return quarter >= "2024-q1" or not one_in(10, "later", agency, procedure.code)


def _volume(agency, procedure, quarter):
    """Dossiers received: popular procedures often, rare ones a few a quarter."""
    popular = [2, 3, 6, 9, 14, 22, 35, 60][between(0, 7, "popular", procedure.code)]
    size = {"province": 240, "district": 130, "commune": 70}[BY_ID[agency].level] + between(-20, 40, "size", agency)
    if procedure.vi in ("Chứng thực bản sao từ bản chính", "Chứng thực chữ ký", "Đăng ký khai sinh", "Đổi giấy phép lái xe"):
        popular = 90
    return popular * size * between(85, 115, "season", agency, procedure.code, quarter) // 10_000


def _received(agency, procedure, quarter, step):
    """Online, direct and postal."""
    received = _volume(agency, procedure, quarter)
    key = (agency, procedure.code, quarter)
    per_mille = 505 + 47 * step + between(-90, 90, "habit", agency) + between(-120, 120, "use", procedure.code)
    online = share(received, min(per_mille, 985), "online", *key) if procedure.provided(last_day(quarter)) else 0
    postal = share(received - online, 40, "postal", *key)
    return {"online": online, "direct": received - online - postal, "postal": postal}


def _handled(agency, code, quarter, step, total):
    """Early, on time, late; in time, overdue: together the total."""
    key = (agency, code, quarter)
    pending = share(total, between(50, 110, "pace", *key), "pending", *key)
    resolved = total - pending
    late = share(resolved, 19 + 3 * step + (85 if agency in BRANCHES else between(-15, 15, "care", agency)), "late", *key)
    early = share(resolved - late, between(420, 680, "early", agency), "early", *key)
    overdue = share(pending, 210 if agency in BRANCHES else 60, "overdue", *key)
    return {"early": early, "on_time": resolved - late - early, "late": late, "in_time": pending - overdue, "overdue": overdue}


def _besides(agency, procedure, quarter, step, received, resolved):
    """Digitised, paid online, rated."""
    key = (agency, procedure.code, quarter)
    pace = 40 if BY_ID[agency].level == "commune" else 62
    due = share(received, 800, "due", *key) if fee(procedure) else 0
    rated = share(resolved, 150 + 20 * step, "rated", *key)
    return {
        "digitised_on_receipt": share(received, 300 + 70 * step, "receipt", *key),
        "digitised_result": share(resolved, 200 + pace * step, "result", *key),
        "fee_due": due,
        "paid_online": share(due, 140 + 55 * step, "paid", *key),
        "satisfied": share(rated, 905 + 8 * step, "satisfied", *key),
        "rated": rated,
    }


def pending(row):
    """What a row leaves to the next quarter."""
    return row["in_time"] + row["overdue"]


def _carried(agency, procedure, quarter, before):
    """What comes over from the quarter before; to the merged commune, from both it was made of."""
    rows = [before.get((a, procedure.code)) for a in (MERGED if agency == MERGER else [agency])]
    if agency == MERGER and quarter != "2024-q3":
        rows = [before.get((agency, procedure.code))]
    carried = sum(pending(row) for row in rows if row)
    if quarter == QUARTERS[0]:
        carried = _volume(agency, procedure, quarter) * 8 // 100
    return carried + (BREAK[3] if (agency, procedure.vi, quarter) == BREAK[:3] else 0)


def _row(agency, procedure, quarter, before):
    step = QUARTERS.index(quarter)
    row = _received(agency, procedure, quarter, step)
    row["carried_over"] = _carried(agency, procedure, quarter, before)
    received = row["online"] + row["direct"] + row["postal"]
    row |= _handled(agency, procedure.code, quarter, step, received + row["carried_over"])
    resolved = row["early"] + row["on_time"] + row["late"]
    return row | _besides(agency, procedure, quarter, step, received, resolved)


def ledger():
    """Quarter -> (agency, code) -> row."""
    book, before = {}, {}
    for quarter in QUARTERS:
        page = {
            (agency, procedure.code): _row(agency, procedure, quarter, before)
            for procedure in PROCEDURES
            for agency in procedure.agencies
            if published(agency, procedure, quarter)
        }
        book[quarter] = before = page
    return book


def total(rows):
    """Rows added cell by cell."""
    rows = list(rows)
    return {column: sum(row[column] for row in rows) for column in COLUMNS}
