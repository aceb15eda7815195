"""Faults in figures of results, procedures, coverage and reports, and in their tables."""

import re

from .book import cut
from .cells import COUNTS
from .downloads import read_rows
from .tables import Tables, check_table

ADDRESS = re.compile(r'data-figure="([^"]*)"')


def address_of(element):
    """The address of a printed figure."""
    found = ADDRESS.search(element)
    return found and found.group(1)


def subject_faults(element, figures):
    """Each fault's name with the element that has it."""
    address = address_of(element)
    subject, period, key = cut(address)
    put = lambda new: element.replace(f'data-figure="{address}"', f'data-figure="{new}"')
    yield "a changed value", re.sub(r'\bvalue="', 'value="1', element)
    yield "a changed text", re.sub(r">(\D*)(\d)", r">\g<1>1\2", element, count=1)
    yield "no value", re.sub(r'\s\bvalue="[^"]*"', "", element)
    yield "an unknown subject", put(f"{subject}/khong-co@{period}:{key}")
    yield "a period without figures", put(f"{subject}@khong-co:{key}")
    yield "an unknown key", put(f"{subject}@{period}:{key}_khong_co")
    own = figures.subjects.of(subject, period)
    other = next((name for name, figure in own.items() if figure.value != own[key].value), None)
    if other:
        yield "another figure's address", put(f"{subject}@{period}:{other}")


def table_faults(folder, subjects):
    """(name, whether it was found) of each fault in the smallest table of each kind."""
    tables, found = Tables(subjects), []
    for name in _specimens(folder, tables):
        for ending in ("csv", "json"):
            rows = read_rows(folder / f"{name}.{ending}")
            clean = len(check_table(name, name, rows, tables))
            for fault, faulty in row_faults(name, rows, subjects):
                found.append((f"{fault} in {name}.{ending}", len(check_table(name, name, faulty, tables)) > clean))
    return found


def _specimens(folder, tables):
    kinds = {}
    for name in tables.names():
        path = folder / f"{name}.csv"
        if path.exists() and not name.endswith("-latest"):
            kinds.setdefault(name.partition("-")[0], []).append((path.stat().st_size, name))
    return [min(found)[1] for found in kinds.values()]


def row_faults(name, rows, subjects):
    """Each fault's name with the rows that have it."""
    at, column = next(_cells(name, rows, subjects, lambda cell: cell not in ("", "0", "0.0")), (None, None))
    if column:
        yield "a changed cell", _with(rows, at, column, rows[at][column] + "1")
        yield "a lost cell", _with(rows, at, column, "")
        yield "a lost column", [{key: cell for key, cell in row.items() if key != column} for row in rows]
        yield "a lost row", rows[:at] + rows[at + 1 :]
        yield "a row twice", [*rows, rows[at]]
    at, column = next(_cells(name, rows, subjects, lambda cell: not cell), (None, None))
    if column:
        yield "a zero for a gap", _with(rows, at, column, "0")
    hidden = next((at for at, row in enumerate(rows) if row.get("suppressed") == "true"), None)
    if hidden is not None:
        yield "a withheld cell that is shown", _with(rows, hidden, "received", "3")
        yield "a withheld row that is not called so", _with(rows, hidden, "suppressed", "false")
    if rows:
        invented = {**rows[0], "id": "results/agency/khong-co@khong-co", "agency": "khong-co"}
        yield "an invented row", [*rows, invented]


def _cells(name, rows, subjects, wanted):
    for at, row in enumerate(rows):
        keys = COUNTS if name.startswith("results-") else subjects.keys(*cut(row["id"] + ":")[:2])
        yield from ((at, key) for key in sorted(keys) if key in row and wanted(row[key]))


def _with(rows, at, column, cell):
    return [*rows[:at], {**rows[at], column: cell}, *rows[at + 1 :]]
