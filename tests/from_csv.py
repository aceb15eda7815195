#!/usr/bin/env python3
"""from_csv.py DATA [--self-test]: recomputes shares, ranks, sums and standings from the downloads of `du-lieu/` alone.

What a reader with a spreadsheet could do: Python's standard library, no content, no page. Shares of every table of results, of the
catalogue, of coverage and of reports; ranks among agencies of one level and kind; sums of agencies over their rows; standings of measures
from goal, deadline and ratio; targets as bad as their worst measure. Not recomputed here, as the tables do not hold what it takes: changes
since the period before, ratios of paths with steps. `tests/recompute.py` does all of it from the YAML.

Exit code 0: no differences; 1: differences, one a line.
"""

import csv
import json
import sys
from collections import Counter, defaultdict
from fractions import Fraction
from pathlib import Path

SHARES = {
    "online_share": (("online",), ("received",)),
    "on_time_share": (("early", "on_time"), ("resolved",)),
    "on_time_share_strict": (("early", "on_time"), ("resolved", "overdue")),
    "digitised_receipt_share": (("digitised_on_receipt",), ("received",)),
    "digitised_result_share": (("digitised_result",), ("resolved",)),
    "paid_online_share": (("paid_online",), ("fee_due",)),
    "esigned_share": (("esigned",), ("resolved",)),
    "electronic_share": (("electronic_dossier",), ("received",)),
    "satisfied_share": (("satisfied",), ("rated",)),
}
OFFERED = {
    "online_share": (("online",), ("in_force",)),
    "fully_online_share": (("fully_online",), ("in_force",)),
    "used_online_share": (("used_online",), ("online",)),
}
COVERED = {"share": (("published",), ("expected",))}
KEPT = {"punctuality": (("on_time",), ("expected",))}
COUNTS = ("online", "received", "early", "on_time", "late", "resolved", "overdue")
# Worst first, as the method has them.
WORST = ("missed", "worsening", "off_path", "slow", "unknown", "too_early", "on_path", "achieved_late", "achieved")
RED = WORST[:4]
MET = ("achieved", "achieved_late")


class Book:
    """The tables of a folder, and what was compared."""

    def __init__(self, folder):
        self.tables = {path.stem: read(path) for path in sorted(folder.glob("*.csv"))}
        self.as_of = json.loads((folder / "datapackage.json").read_text())["as_of"]
        self.compared, self.differences = Counter(), []

    def same(self, kind, place, printed, computed):
        self.compared[kind] += 1
        if printed != computed:
            self.differences.append(f"{place}: printed {printed!r}, computed {computed!r}")


def read(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def rounded(number, digits=1):
    """Half away from zero, on exact fractions."""
    scaled = abs(number) * 10**digits
    whole = (scaled.numerator * 2 + scaled.denominator) // (scaled.denominator * 2)
    sign = "-" if number < 0 and whole else ""
    return f"{sign}{whole // 10**digits}.{whole % 10**digits:0{digits}}"


def added(row, keys):
    cells = [row[key] for key in keys]
    return None if "" in cells else sum(int(cell) for cell in cells)


def fraction(row, parts):
    """A share of a row, exact; nothing where a count is unknown or the whole is 0."""
    part, whole = (added(row, keys) for keys in parts)
    return None if part is None or not whole else Fraction(part * 100, whole)


def shares(book, name, rows, definitions):
    for row in rows:
        for key, parts in definitions.items():
            if key in row:
                exact = fraction(row, parts)
                book.same("shares", f"{name}: {row['id']}:{key}", row[key], "" if exact is None else rounded(exact))


def of_results(book):
    for name, rows in book.tables.items():
        if name.startswith(("results-", "sums-")):
            own = [row for row in rows if row["id"].startswith("results")]
            shares(book, name, own, SHARES)
            shares(book, name, [row for row in rows if row["id"].startswith("procedures")], OFFERED)
        if name.startswith("sums-"):
            ranks(book, name, rows)
            sums(book, name, rows)
    shares(book, "catalogue", book.tables["catalogue"], OFFERED)
    shares(book, "coverage", book.tables["coverage"], COVERED)
    shares(book, "reports", [row for row in book.tables["reports"] if row["expected"]], KEPT)


def ranks(book, name, rows):
    """1-2-2-4 over exact shares, among agencies of one level and kind."""
    kinds = {row["id"]: (row["level"], row["kind"]) for row in book.tables["agencies"]}
    agencies = [row for row in rows if row["grain"] == "agency"]
    for share in ("online_share", "on_time_share"):
        peers = defaultdict(list)
        for row in agencies:
            exact = fraction(row, SHARES[share])
            if exact is not None:
                peers[kinds[row["agency"]]].append((exact, row))
        for group in peers.values():
            for exact, row in group:
                rank = 1 + sum(other > exact for other, _ in group)
                printed = (row[f"{share}_rank"], row[f"{share}_rank_of"])
                book.same("ranks", f"{name}: {row['id']}:{share}_rank", printed, (str(rank), str(len(group))))


def sums(book, name, rows):
    """An agency without a row of its own is the sum of its rows, where all of them know the count."""
    own = book.tables.get(name.replace("sums-", "results-"), [])
    parts, whole = defaultdict(list), {row["agency"] for row in own if row["grain"] == "agency"}
    grains = {row["grain"] for row in own}
    for row in own:
        if row["grain"] == ("agency_procedure" if "agency_procedure" in grains else "agency_field"):
            parts[row["agency"]].append(row)
    both = {row["agency"] for row in own if row["grain"] == "agency_field"} if "agency_procedure" in grains else set()
    for row in rows:
        mine = parts.get(row["agency"]) if row["grain"] == "agency" else None
        if not mine or row["agency"] in whole | both:
            continue
        for key in COUNTS:
            if all(part[key] for part in mine):
                book.same("sums", f"{name}: {row['id']}:{key}", row[key], str(sum(int(part[key]) for part in mine)))


def standing(book, row, figures):
    """How a measure with one goal stands, by its judged figure, its deadline and its ratio; None where the table alone cannot say."""
    judged = figures.get(row["judged_address"])
    if row["kind"] not in ("at_least", "at_most", "rank_within") or judged is None or not row["goal"] or row["by_proxy"] == "true":
        return None
    value, goal = Fraction(judged), Fraction(row["goal"])
    over = row["deadline"] and row["deadline"] < book.as_of
    if value >= goal if row["kind"] == "at_least" else value <= goal:
        found = "achieved"
    elif over:
        found = "missed"
    elif not row["path_ratio"]:
        return None
    else:
        ratio = Fraction(row["path_ratio"])
        found = "on_path" if ratio >= Fraction(95, 100) else "slow" if ratio >= Fraction(60, 100) else "off_path" if ratio >= 0 else "worsening"
    green = found in ("achieved", "on_path")
    return "unknown" if row["overdue"] == "true" and green and not over else found


def standings(book):
    figures = {row["address"]: row["value"] for row in book.tables["figures"]}
    for row in book.tables["measures"]:
        found = standing(book, row, figures)
        # When a goal was first met is not in the table.
        printed = "achieved" if row["standing"] == "achieved_late" else row["standing"]
        if found is not None:
            book.same("standings", f"measures: {row['id']}/{row['part']}", printed, found)
    whole = {row["id"]: row["standing"] for row in book.tables["measures"] if not row["part"]}
    for row in book.tables["targets"]:
        own = [whole[name] for name in row["measures"].split(";") if whole.get(name)]
        if not own or row["superseded"] or not set(own) <= set(WORST):
            continue
        worst = min(own, key=WORST.index)
        silent = int(row["unpublished"] or 0)
        if row["standing"] == "incomplete":
            book.same("targets", f"targets: {row['plan']}/{row['number']}", bool(silent) and worst not in RED, True)
        elif not silent or worst in RED:
            book.same("targets", f"targets: {row['plan']}/{row['number']}", row["standing"], worst)


def checked(folder, spoil=None):
    book = Book(folder)
    if spoil:
        spoil(book)
    of_results(book)
    standings(book)
    return book


def unseen(folder):
    """Faults put into the tables that nobody finds."""

    def put(table, fits, key, change):
        def spoil(book):
            row = next(row for name, rows in book.tables.items() if name.startswith(table) for row in rows if fits(row) and row.get(key))
            row[key] = change(row[key])

        return spoil

    def one_more(text):
        return str(int(text) + 1)

    def a_tenth(text):
        return rounded(Fraction(text) + Fraction(1, 10))

    faults = {
        "a share": put("sums-", lambda row: row["grain"] == "province", "online_share", a_tenth),
        "a count": put("results-", lambda row: row["online_share"], "received", lambda text: str(int(text) * 2)),
        "a standing": put("measures", lambda row: row["judged_address"] and row["standing"] in MET + RED and row["by_proxy"] == "false", "standing", lambda text: "slow" if text in MET else "achieved"),
    }
    if any(name.startswith("sums-") and any(row["online_share_rank"] for row in rows) for name, rows in checked(folder).tables.items()):
        faults["a rank"] = put("sums-", lambda row: row["grain"] == "agency", "online_share_rank", one_more)
        faults["coverage"] = put("coverage", lambda row: row["share"], "published", one_more)
    return [name for name, fault in faults.items() if not checked(folder, fault).differences]


def main(arguments):
    folder = Path(arguments[0])
    if arguments[1:] == ["--self-test"]:
        found = unseen(folder)
        print("\n".join(f"not found: {fault}" for fault in found) or "every fault is found")
        return 1 if found else 0
    book = checked(folder)
    print("\n".join(book.differences[:100] + [f"{dict(book.compared)}: {len(book.differences)} differences"]))
    return 1 if book.differences or not book.compared["shares"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
