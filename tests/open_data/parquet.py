"""`du-lieu/all-results.parquet`, opened by DuckDB: the rows of every period's CSV, and the totals that the pages print."""

import re
from itertools import chain

import duckdb

PRINTED = re.compile(r'<data value="([^"]*)" data-figure="results(?:/agency/([a-z0-9-]+))?@([a-z0-9-]+):(received|online)"')


def faults(published):
    """What is wrong with the file; nothing where the portal offers none."""
    path = published / "du-lieu/all-results.parquet"
    if not path.exists():
        return []
    with duckdb.connect() as database:
        database.execute(f"create view rows as select * from read_parquet('{path}')")
        found = list(chain(rows(database, published), totals(database, published), shares(database)))
    return [f"all-results.parquet: {fault}" for fault in found]


def rows(database, published):
    """The same rows as the CSV files of all periods, all columns."""
    files = [str(file) for file in sorted(published.glob("du-lieu/results-*.csv")) if file.stem != "results-latest"]
    seen = {name: kind for name, kind, *_ in database.execute("describe rows").fetchall()}
    database.execute(f"create view written as select * from read_csv({files!r}, all_varchar = true, header = true)")
    names = [name for name, *_ in database.execute("describe written").fetchall()]
    if list(seen) != names:
        yield f"its columns are {list(seen)}"
        return
    as_written = ", ".join(f'cast("{name}" as {kind}) as "{name}"' for name, kind in seen.items())
    for one, other in (("rows", "written"), ("written", "rows")):
        parts = {"rows": "select * from rows", "written": f"select {as_written} from written"}
        (count,) = database.execute(f"select count(*) from ({parts[one]} except all {parts[other]})").fetchone()
        if count:
            yield f"{count} {one} are not among the {other}"


def totals(database, published):
    """What pages print of the province and of agencies is what the rows of a period add up to."""
    printed = set()
    for page in published.glob("ket-qua/*/index.html"):
        for value, agency, period, key in PRINTED.findall(page.read_text()):
            printed.add((agency, period, key, int(value)))
    summed = {key: sums(database, key) for key in ("received", "online")}
    withheld = set(database.execute("select period, agency from rows where suppressed").fetchall())
    withheld |= {(period, "") for period, _ in withheld}
    compared = 0
    for agency, period, key, value in sorted(printed):
        total = summed[key].get((period, agency))
        compared += total is not None
        # Sums count what rows withhold: those that are left come to less.
        is_right = total <= value if (period, agency) in withheld and total is not None else total in (None, value)
        if not is_right:
            yield f"{agency or 'the province'}, {period}: {total} {key}, and the page says {value}"
    if not compared:
        yield "no page prints a total that could be compared"


def sums(database, key):
    """By period and agency, and by period and "" for the province: a total that was reported stands before the sum of its parts."""
    agencies = database.execute(
        f"""select period, agency, coalesce(
            sum({key}) filter (grain = 'agency'),
            sum({key}) filter (grain = 'agency_procedure'),
            sum({key}) filter (grain = 'agency_field'))
        from rows where grain <> 'province' group by all"""
    ).fetchall()
    totals = {}
    for period, agency, total in agencies:
        totals[period, agency] = total
        totals[period, ""] = totals.get((period, ""), 0) + (total or 0)
    reported = database.execute(f"select period, {key} from rows where grain = 'province' and {key} is not null").fetchall()
    return totals | {(period, ""): total for period, total in reported}


def shares(database):
    """Shares are decimals, and follow from their counts."""
    wrong = "online_share is not null and abs(online_share - 100.0 * online / received) > 0.05000001"
    (count,) = database.execute(f"select count(*) from rows where {wrong}").fetchone()
    if count:
        yield f"{count} shares do not follow from their counts"
