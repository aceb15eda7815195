"""Which rows are withheld, as the tables say, and whether that hides what it should and no more.

A row of an agency and a sensitive procedure, or of a field that has no others, with a count of 1 to 4, written or left of others, is
withheld in every period. Sums of agencies and fields stay, so rows beside it are withheld too; which ones is the generator's choice, and
taken from the tables. What is proved here, for every count that is written, is that the sums leave every small one open: it does not
follow from the equations, by elimination over a field of many elements, nor from them and from counts not being below zero. Sums of two
periods count together where both tell one number: what is pending at the end of one is carried over into the next.
"""

from collections import Counter
from datetime import timedelta

from .cells import AT, AT_END, AT_START, COUNTS, deduced
from .downloads import Difference, read_rows

SMALL = range(1, 5)
ONE_DAY = timedelta(days=1)
BY_FIELD = "field/"
PRIME = (1 << 61) - 1


class Withheld:
    """The pairs of agency and code that are withheld, those of agency and field, and what is withheld with them."""

    def __init__(self, pairs=(), fields=()):
        self.pairs, self.fields = set(pairs), set(fields)
        self.codes = {code for _, code in self.pairs}

    def has(self, subject, sums):
        """Whether the figures of a subject are withheld in a period with these sums."""
        parts = subject.split("/")
        if parts[:1] != ["results"] or not (self.pairs or self.fields) or sums is None:
            return False
        if len(parts) == 2:
            return parts[1] in self.codes
        if len(parts) == 5:
            procedures = getattr(sums, "quarters", [sums])[0].catalogue.procedures
            own = (parts[2], parts[4]) in self.fields
            return own or any(own == parts[2] and procedures[code].field == parts[4] for own, code in self.pairs)
        return len(parts) == 4 and (parts[2], parts[3]) in self.pairs

    def rows(self, sums, count):
        """The withheld rows of a period in which a count is known; those by field of agencies that report by field alone."""
        rows = sorted(self.pairs) + [(agency, BY_FIELD + field) for agency, field in sorted(self.fields)]
        known = standing(sums)
        return [row for row in rows if row in known and known[row].cells[AT[count]] is not None]


def standing(sums):
    """The rows by agency and code, and those by agency and field of agencies that have no others."""
    finer = {agency for agency, _ in sums.pairs}
    coarse = {(agency, BY_FIELD + field): row for (agency, field), row in sums.coarse.items() if agency not in finer}
    return {**sums.pairs, **coarse}


def withheld_in(folder):
    """What the tables of a published site call suppressed."""
    pairs, fields = set(), set()
    for path in sorted(folder.glob("results-*.csv")):
        rows = [row for row in read_rows(path) if row.get("suppressed") == "true"]
        pairs |= {(row["agency"], row["procedure"]) for row in rows if row.get("procedure")}
        fields |= {(row["agency"], row["field"]) for row in rows if row.get("field") and not row.get("procedure")}
    return Withheld(pairs, fields)


def check_withheld(subjects):
    """Small rows that are shown, or that the sums give back; rows that are withheld for nothing."""
    withheld, found = subjects.withheld, []
    periods = [(key, subjects.results.of(key)) for key in subjects.results.rows]
    small = {row for _, sums in periods for row in small_rows(sums)}
    shown = [f"results/agency/{agency}/{item}" for agency, item in sorted(small)]
    shown = [subject for subject in shown if not withheld.has(subject, periods[0][1])]
    found += [Difference(subject, "du-lieu", "shown", "withheld") for subject in shown]
    if withheld.pairs and not small:
        found.append(Difference("-", "du-lieu", "rows withheld", "none: nothing small is sensitive"))
    # Rows by field of an agency that reports by procedure in another period are hidden, and what that period tells is not looked at.
    finer = {agency for _, sums in periods for agency, _ in sums.pairs}
    open_rows = {(agency, item) for agency, item in small if agency not in finer or not item.startswith(BY_FIELD)}
    for key, sums in periods:
        known = standing(sums)
        for count in COUNTS:
            own = [row for row in withheld.rows(sums, count) if row in open_rows]
            small_here = [row for row in own if known[row].cells[AT[count]] in SMALL]
            for row in settled(small_here, told(periods, sums, count), withheld) if small_here else []:
                address = "results/agency/{}/{}@{}:{}".format(*row, key, count)
                found.append(Difference(address, "du-lieu", "follows from the sums", "withheld"))
    return found


def told(periods, sums, count):
    """The periods that tell a count, this one first, and what each calls it: what is pending is carried over into the next."""
    if count not in (*AT_START, *AT_END):
        return [(sums, count)]
    day = sums.period.first - ONE_DAY if count in AT_START else sums.period.last
    at_end = "pending" if count in AT_START else count
    ends = [(own, at_end) for _, own in periods if own.period.last == day]
    begins = [(own, "carried_over") for _, own in periods if own.period.first - ONE_DAY == day and at_end == "pending"]
    return sorted(ends + begins, key=lambda own: own != (sums, count))


def settled(small, told, withheld):
    """Which of the small rows of the first period follow from the sums of all periods that tell the count."""
    # A pair that is not carried over as it was left is another number in each of the two periods.
    told = [(own, count, standing(own), withheld.rows(own, count)) for own, count in told]
    number = lambda row, count, known: (row, known[row].cells[AT[count]])
    unknown = sorted({number(row, count, known) for _, count, known, rows in told for row in rows})
    known = []
    for own, count, all_rows, rows in told:
        places = [unknown.index(number(row, count, all_rows)) for row in rows]
        for equation in equations(rows, own, withheld, count):
            has = dict(zip(places, equation))
            known.append([has.get(at, 0) for at in range(len(unknown))])
    own, count, all_rows, rows = told[0]
    used = {number(row, count, all_rows) for row in (surely_used(rows, own) if count == "online" else ())}
    between = bounds(known, [cell for _, cell in unknown], [int(one in used) for one in unknown])
    first = {number(row, *told[0][1:3]): row for row in small}
    places = [(at, first[one]) for at, one in enumerate(unknown) if one in first]
    return [pair for at, pair in places if follows(known, at) or between[at][0] == between[at][1]]


def small_rows(sums):
    """The rows of a sensitive procedure, or of a field that has no others, that have a small count, or tell one."""
    procedures = sums.catalogue.procedures
    sensitive = {code for code, procedure in procedures.items() if procedure.sensitive}
    others = {procedure.field for code, procedure in procedures.items() if code not in sensitive}
    sensitive |= {BY_FIELD + procedures[code].field for code in sensitive} - {BY_FIELD + field for field in others}
    coarse = {(agency, BY_FIELD + field): row for (agency, field), row in sums.coarse.items()}
    rows = ((row, own) for row, own in {**sums.pairs, **coarse}.items() if row[1] in sensitive)
    return {row for row, own in rows if any(number in SMALL for number in deduced(own.cells))}


def equations(rows, sums, withheld, count):
    """For each sum of a count that is known and shown, which of the withheld rows it adds up: 1 or 0, in their order."""
    all_rows = standing(sums)
    field = {item: field_of(item, sums) for _, item in all_rows}
    unknown = {row for row, own in all_rows.items() if own.cells[AT[count]] is None}
    agencies = {agency for agency, _ in rows} - {agency for agency, _ in unknown}
    fields = {field[item] for _, item in rows} - {field[item] for _, item in unknown}
    groups = [{row for row in rows if row[0] == agency} for agency in agencies]
    fine = [row for row in rows if row[1].startswith(BY_FIELD) or row[0] not in sums.by_field]
    groups += [{row for row in fine if field[row[1]] == own} for own in fields]
    codes = {item for _, item in rows if not item.startswith(BY_FIELD) and not withheld.has(f"results/{item}", sums)}
    groups += [{row for row in rows if row[1] == code} for code in codes]
    coarse = [own for own in sums.coarse if not withheld.has(f"results/agency/{own[0]}/field/{own[1]}", sums)]
    groups += [{pair for pair in rows if (pair[0], field[pair[1]]) == own} for own in coarse]
    return [[int(pair in group) for pair in rows] for group in groups]


def field_of(item, sums):
    """The field of a code, or of a row by field."""
    return item[len(BY_FIELD) :] if item.startswith(BY_FIELD) else sums.catalogue.procedures[item].field


def surely_used(rows, sums):
    """The withheld rows that have a dossier online, as a field has as many procedures used online as could be."""
    all_rows, offered = standing(sums), sums.catalogue.offered(sums.period.last)
    pairs = [row for row in rows if row[1] in offered]
    shown = {row[1] for row in all_rows.keys() - set(rows) if all_rows[row].of(["online"])}
    hidden = Counter(item for _, item in pairs if item not in shown)
    used = {row[1] for row in pairs if all_rows[row].of(["online"])}
    unused = {field_of(item, sums) for item in set(hidden) - used}
    return [row for row in pairs if hidden[row[1]] == 1 and field_of(row[1], sums) not in unused]


def bounds(equations, cells, least=()):
    """The least and the most that each unknown can be, as far as sums of counts that are not below zero tell."""
    found = [[one, float("inf")] for one in least or [0] * len(cells)]
    for _ in range(2 * len(cells)):
        before = [list(one) for one in found]
        for equation in equations:
            mine = [at for at, has in enumerate(equation) if has]
            total = sum(cells[at] for at in mine)
            for at in mine:
                least, most = (total - sum(found[other][end] for other in mine if other != at) for end in (1, 0))
                found[at] = [max(found[at][0], least), min(found[at][1], most)]
        if found == before:
            break
    return found


def follows(equations, unknown):
    """Whether one unknown is settled by equations: it stands alone in one of them after elimination."""
    rows = [list(row) for row in equations]
    order = [at for at in range(len(rows[0]) if rows else 0) if at != unknown] + [unknown]
    for column in order:
        pivot = next((row for row in rows if row[column] % PRIME), None)
        if pivot is None:
            continue
        if column == unknown:
            return True
        rows.remove(pivot)
        turn = pow(pivot[column], -1, PRIME)
        rows = [[(cell - row[column] * turn * own) % PRIME for cell, own in zip(row, pivot)] for row in rows]
    return False
