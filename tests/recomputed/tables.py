"""Compares the tables of results, catalogue, coverage and reports with the recomputation, row by row."""

import re

from .book import cut
from .cells import COUNTS
from .downloads import Difference, read_rows
from .rows import GRAINS
from .shares import RANKED, SHARES, not_applicable
from .subjects import WORDS, word

PERIODIC = re.compile(r"(results|sums)-(.+)\.(csv|json)")
# An agency's procedure or field: its figures stand beside its row as published, and not among the sums.
PAIR = re.compile(r"results/agency/[^/]+/")
SUBJECTS = {
    "agency": "results/agency/{}",
    "agency_field": "results/agency/{}/field/{}",
    "agency_procedure": "results/agency/{}/{}",
}


class Tables:
    """What the tables should hold: name → the words of its subjects, or a period's rows."""

    def __init__(self, subjects):
        self.subjects, self.results = subjects, subjects.results
        self.single = {"catalogue": "procedures", "coverage": "coverage", "reports": "reports"}

    def names(self):
        """The tables that should be there."""
        periods = list(self.results.periods)
        found = [f"sums-{key}" for key in periods] + [f"results-{key}" for key in periods if key in self.results.rows]
        found += ["sums-latest", "results-latest"] if found else []
        return found + [name for name in self.single if self.ids(name)]

    def ids(self, name):
        """The (subject, period) of the rows of a table; only those that have a figure must be there."""
        if name in self.single:
            pairs = self.subjects.all((self.single[name],))
            return {pair for pair in pairs if name != "catalogue" or pair[1] == self.subjects.day}
        key = name.removeprefix("sums-")
        sums = self.results.of(key)
        catalogue = self.subjects.catalogue.subjects()
        return {(subject, key) for subject in [*sums.subjects, *catalogue] if not PAIR.match(subject)} if sums else set()

    def published(self, key):
        """The id of each row as published, with the row."""
        sums = self.results.of(key)
        return {(row_subject(place), key): (place[0], row) for place, row in sums.rows.items()} if sums else {}


def row_subject(place):
    """The subject of a row as published."""
    return SUBJECTS[place[0]].format(*place[1:]) if place[0] in SUBJECTS else "results"


def check_tables(folder, subjects, addresses):
    """The differences of all tables; `addresses` are those printed on pages, and each must stand there."""
    tables, found = Tables(subjects), []
    names = tables.names()
    for name in names:
        for ending in ("csv", "json"):
            found += check_file(folder / f"{name}.{ending}", name, tables, addresses)
    for path in sorted(folder.glob("*-*.*")):
        other = PERIODIC.fullmatch(path.name)
        if other and path.stem not in names and read_rows(path):
            found.append(Difference("-", f"du-lieu/{path.name}", "a table", f"no such table of {other[2]}"))
    return found


def check_file(path, name, tables, addresses):
    """The differences of the file of one table."""
    place = f"du-lieu/{path.name}"
    if not path.exists():
        return [Difference("-", place, "no file", "a row for each figure")]
    try:
        rows = read_rows(path)
    except (ValueError, KeyError) as error:
        return [Difference("-", place, str(error), "rows")]
    return check_table(place, name, rows, tables, addresses)


def check_table(place, name, rows, tables, addresses=()):
    """The differences of one table."""
    key = name.partition("-")[2]
    if key == "latest":
        key = latest(rows, tables.results)
        if key is None:
            return [Difference("-", place, "rows of no or several periods", " or ".join(tables.results.newest()))]
    if name.startswith("results-"):
        published = tables.published(key)
        pairs = {pair for pair in published if PAIR.match(pair[0])}
        shown = printed_in(addresses, pairs) if name != "results-latest" else {}
        return check_published(place, rows, key, published, tables.subjects, shown)
    ids = tables.ids(f"sums-{key}" if key else name)
    return check_figures(place, rows, ids, tables.subjects, printed_in(addresses, ids) if name != "sums-latest" else {})


def latest(rows, results):
    """The period that the rows of a `latest` table are of: one, and none with results ends later."""
    periods = {cut(row.get("id", "") + ":")[1] or row.get("period") for row in rows}
    return next(iter(periods)) if len(periods) == 1 and periods <= set(results.newest()) else None


def printed_in(addresses, ids):
    """(subject, period) → the KEYs that pages print."""
    printed = {}
    for address in addresses:
        subject, period, key = cut(address)
        if (subject, period) in ids:
            printed.setdefault((subject, period), set()).add(key)
    return printed


def check_figures(place, rows, ids, subjects, printed):
    """Each row's cells are its subject's figures; no row is missing, twice or invented, and no figure has no column."""
    found, seen, lacking = [], set(), set()
    for row in rows:
        subject, period, _ = cut(row.get("id", "") + ":")
        address, pair = f"{subject}@{period}", (subject, period)
        if pair not in ids or pair in seen:
            found.append(Difference(row.get("id"), place, "a row", "once" if pair in seen else "no such row"))
            continue
        seen.add(pair)
        own = subjects.of(subject, period)
        lacking |= own.keys() - row.keys()
        for key in subjects.keys(subject, period) & row.keys():
            expected = own[key].value if key in own else ""
            if row[key] != expected:
                found.append(Difference(f"{address}:{key}", place, row[key], expected))
        found += [Difference(f"{address}:{name}", place, row[name], text) for name, text in quality(pair, subjects, row)]
        gone = {key for key in printed.pop(pair, ()) if not row.get(key)}
        found += [Difference(f"{address}:{key}", place, "no cell", "printed on a page") for key in sorted(gone)]
    found += [Difference(key, place, "no column", "a column for each figure") for key in sorted(lacking)]
    found += [Difference("@".join(pair), place, "no row", "printed on a page") for pair in sorted(printed)]
    return found + [Difference("@".join(pair), place, "no row", "a row") for pair in sorted(ids - seen) if subjects.of(*pair)]


def quality(pair, subjects, row):
    """The cells of a sum that say what kind of figures it has and are not as they should be: (column, what it should hold)."""
    sums = subjects.results.of(pair[1])
    total = sums and sums.subjects.get(pair[0])
    if not total:
        return []
    hidden = subjects.withheld.has(pair[0], sums)
    said = {"quality": "provisional" if total.provisional else "official", "suppressed": str(hidden).lower()}
    said["not_applicable"] = "" if hidden else not_applicable(total, SHARES)
    return [(name, text) for name, text in said.items() if name in row and (row[name] or "") != text]


def check_published(place, rows, key, published, subjects, printed):
    """Each row is one as published, with its figures; none is missing, twice or invented, and none printed is not there."""
    found, seen = [], set()
    for row in rows:
        pair = published_id(row, key)
        if pair not in published or pair in seen:
            found.append(Difference("@".join(pair), place, "a row", "once" if pair in seen else "no such row"))
            continue
        seen.add(pair)
        grain, own = published[pair]
        hidden = subjects.withheld.has(pair[0], subjects.results.of(key))
        cells = [None] * len(COUNTS) if hidden else own.sum.cells
        expected = {name: "" if count is None else str(count) for name, count in zip(COUNTS, cells)}
        said = {"id": "@".join(pair), "grain": grain, "quality": own.quality, "period": key}
        said["not_applicable"] = "" if hidden else not_applicable(own.sum, RANKED)
        said["suppressed"] = str(hidden).lower()
        expected.update((name, text) for name, text in said.items() if name in row)
        figures = subjects.of(*pair)
        computed = (subjects.keys(*pair) & row.keys()) - expected.keys()
        expected.update((name, figures[name].value if name in figures else "") for name in computed)
        gone = {name for name in printed.pop(pair, ()) if not row.get(name)}
        found += [Difference(f"{'@'.join(pair)}:{name}", place, "no cell", "printed on a page") for name in sorted(gone)]
        if row.get("proxy") in ("true", "false"):
            expected["proxy"] = str(own.sum.proxy).lower()
        for name, text in expected.items():
            if row.get(name, "") != text:
                found.append(Difference(f"{'@'.join(pair)}:{name}", place, row.get(name, "no column"), text))
    found += [Difference("@".join(pair), place, "no row", "printed on a page") for pair in sorted(printed)]
    return found + [Difference("@".join(pair), place, "no row", "a row") for pair in sorted(published.keys() - seen)]


def published_id(row, key):
    """The (subject, period) of a row as published: by its key columns, else by its id."""
    agency, field, procedure = (row.get(name) for name in ("agency", "field", "procedure"))
    grain = row.get("grain") or ("agency_procedure" if procedure else "agency_field" if field else "agency" if agency else None)
    if grain in GRAINS:
        return row_subject((grain, agency, procedure if grain == "agency_procedure" else field)), row.get("period") or key
    subject, period, _ = cut(row.get("id", "") + ":")
    return subject, period


def is_tabled(address):
    """Whether a figure stands in these tables, and not in `figures.csv`."""
    return word(cut(address)[0]) in WORDS
