"""results/**: the files that differ: a proxy, rows as mappings, provisional figures, totals of the province."""

from .agencies import BRANCHES
from .ledger import COLUMNS, MAIN, total
from .sheets import PARK, PROVISIONAL, REPLACED, head, lists, source
from .text import both

_PROXY = "proxy: " + both("Chỉ gồm hồ sơ tiếp nhận tại quầy của hai chi nhánh, không gồm hồ sơ chuyển từ cấp xã",
                          "Only dossiers received at the counters of both branches, without those sent on by communes") + "\n"
_DIFFERS = "note: " + both("Số chung cả tỉnh do Văn phòng UBND tỉnh tổng hợp; lệch một ít so với tổng các cơ quan",
                           "The province’s totals, compiled by the provincial office; they differ a little from the sum") + "\n"


def _proxy(book):
    text = head("2023-q2", source("2023-q2"), "agency_procedure", more=_PROXY)
    return "results/2023/2023-q2-chi-nhanh.yaml", text + lists(book["2023-q2"], "2023-q2", lambda a: a in BRANCHES)


def _mappings(book):
    """Rows that name their cells and write the totals out; direct and postal were not told apart."""
    lines = ["rows:"]
    for (agency, code), row in sorted(book["2024-q1"].items()):
        if agency == PARK:
            both_ways = row["direct"] + row["postal"]
            lines += [f"  - agency: {agency}", f'    procedure: "{code}"', f"    online: {row['online']}", "    direct: ~",
                      "    postal: ~", f"    direct_or_postal: {both_ways}", f"    received: {row['online'] + both_ways}"]
            lines += [f"    {column}: {row[column]}" for column in COLUMNS[3:]]
    text = "# Ban Quản lý gửi theo mẫu cũ: không tách trực tiếp và bưu chính.\n"
    text += head("2024-q1", source("2024-q1", PARK), "agency_procedure")
    return "results/2024/2024-q1-ban-quan-ly-kcn.yaml", text + "\n".join(lines) + "\n"


def _rough(row):
    """A row as it was first reported: one dossier in twenty not yet handled, so still pending."""
    moved = row["on_time"] // 20
    return row | {"on_time": row["on_time"] - moved, "in_time": row["in_time"] + moved}


def _provisional(book):
    """2024-q3: replaced by official figures since; 2024-q4: not replaced yet."""
    for quarter, agency in (("2024-q3", REPLACED), ("2024-q4", PROVISIONAL)):
        page = {key: _rough(row) for key, row in book[quarter].items() if key[0] == agency}
        text = head(quarter, "58/BC-SGTVT" if agency == REPLACED else "77/BC-SYT", "agency_procedure", "provisional")
        columns = MAIN if agency == REPLACED else COLUMNS
        yield f"results/2024/{quarter}-so-bo.yaml", text + lists(page, quarter, lambda a: True, columns)


def whole(book, quarters):
    """The province over some quarters: flows added, carried over from before the first, pending after the last."""
    pages = [total(book[quarter].values()) for quarter in quarters]
    row = {column: sum(page[column] for page in pages) for column in COLUMNS}
    row["carried_over"] = pages[0]["carried_over"]
    return row | {column: pages[-1][column] for column in ("in_time", "overdue")}


def _balanced(row, more):
    """So many more dossiers received online, all handled; what carry-over lost or gained on the way is in `early`."""
    row = row | {"online": row["online"] + more, "digitised_on_receipt": row["digitised_on_receipt"] + more // 2}
    rest = sum(row[c] for c in ("online", "direct", "postal", "carried_over")) - row["in_time"] - row["overdue"]
    return row | {"early": rest - row["on_time"] - row["late"]}


def _province(book):
    spans = {"2024-q2": (1, 2), "2024-6t": (0, 2), "2024-9t": (0, 3), "2024": (0, 4)}
    for n, (period, (first, last)) in enumerate(spans.items()):
        quarters = [f"2024-q{q + 1}" for q in range(first, last)]
        row = _balanced(whole(book, quarters), 23 + 11 * n)
        cells = "\n".join(f"    {c}: {row[c]}" for c in COLUMNS)
        text = head(period, ["41/BC-UBND", "42/BC-UBND", "66/BC-UBND", "98/BC-UBND"][n], "province", more=_DIFFERS)
        yield f"results/2024/{period}-toan-tinh.yaml", f"{text}rows:\n  - {cells.lstrip()}\n"


def files(book):
    """All of them."""
    return dict([_proxy(book), _mappings(book), *_provisional(book), *_province(book)])
