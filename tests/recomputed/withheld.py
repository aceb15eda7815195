"""Which rows are withheld, as the tables say, and whether that hides what it should and no more.

A row of an agency and a sensitive procedure with a count of 1 to 4 is withheld in every period. Sums of agencies and fields stay, so
rows beside it are withheld too; which ones is the generator's choice, and taken from the tables. What is proved here, count by count, is
that the sums leave every small one open: it does not follow from the equations, by elimination over a field of many elements, nor
from them and from counts not being below zero. Sums of two periods count together where both tell one number: what is pending at the end
of one is carried over into the next.
"""

from datetime import timedelta

from .cells import AT, AT_END, AT_START, COUNTS
from .downloads import Difference, read_rows

SMALL = range(1, 5)
ONE_DAY = timedelta(days=1)
PRIME = (1 << 61) - 1


class Withheld:
    """The pairs of agency and code that are withheld, and what is withheld with them."""

    def __init__(self, pairs=()):
        self.pairs = set(pairs)
        self.codes = {code for _, code in self.pairs}

    def has(self, subject, sums):
        """Whether the figures of a subject are withheld in a period with these sums."""
        parts = subject.split("/")
        if parts[:1] != ["results"] or not self.pairs or sums is None:
            return False
        if len(parts) == 2:
            return parts[1] in self.codes
        if len(parts) == 5:
            procedures = getattr(sums, "quarters", [sums])[0].catalogue.procedures
            return any(own == parts[2] and procedures[code].field == parts[4] for own, code in self.pairs)
        return len(parts) == 4 and (parts[2], parts[3]) in self.pairs

    def rows(self, sums, count):
        """The withheld pairs that have a row in a period in which a count is known."""
        return [pair for pair in sorted(self.pairs) if pair in sums.pairs and sums.pairs[pair].cells[AT[count]] is not None]


def withheld_in(folder):
    """What the tables of a published site call suppressed."""
    pairs = set()
    for path in sorted(folder.glob("results-*.csv")):
        rows = [row for row in read_rows(path) if row.get("suppressed") == "true" and row.get("procedure")]
        pairs |= {(row["agency"], row["procedure"]) for row in rows}
    return Withheld(pairs)


def check_withheld(subjects):
    """Small rows that are shown, or that the sums give back; rows that are withheld for nothing."""
    withheld, found = subjects.withheld, []
    periods = [(key, subjects.results.of(key)) for key in subjects.results.rows]
    small = {pair for _, sums in periods for pair in small_rows(sums)}
    found += [Difference(f"results/agency/{a}/{c}", "du-lieu", "shown", "withheld") for a, c in sorted(small - withheld.pairs)]
    if withheld.pairs and not small:
        found.append(Difference("-", "du-lieu", "rows withheld", "none: nothing small is sensitive"))
    for key, sums in periods:
        for count in COUNTS:
            own = withheld.rows(sums, count)
            small_here = [pair for pair in own if pair in small and sums.pairs[pair].cells[AT[count]] in SMALL]
            for pair in settled(small_here, told(periods, sums, count), withheld) if small_here else []:
                address = "results/agency/{}/{}@{}:{}".format(*pair, key, count)
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
    """Which of the small pairs of the first period follow from the sums of all periods that tell the count."""
    # A pair that is not carried over as it was left is another number in each of the two periods.
    number = lambda own, count, pair: (pair, own.pairs[pair].cells[AT[count]])
    unknown = sorted({number(own, count, pair) for own, count in told for pair in withheld.rows(own, count)})
    known = []
    for own, count in told:
        rows = withheld.rows(own, count)
        places = [unknown.index(number(own, count, pair)) for pair in rows]
        for equation in equations(rows, own, withheld, count):
            has = dict(zip(places, equation))
            known.append([has.get(at, 0) for at in range(len(unknown))])
    between = bounds(known, [cell for _, cell in unknown])
    first = {number(*told[0], pair): pair for pair in small}
    places = [(at, first[one]) for at, one in enumerate(unknown) if one in first]
    return [pair for at, pair in places if follows(known, at) or between[at][0] == between[at][1]]


def small_rows(sums):
    """The pairs of a sensitive procedure that have a small count."""
    sensitive = {code for code, procedure in sums.catalogue.procedures.items() if procedure.sensitive}
    pairs = ((pair, row) for pair, row in sums.pairs.items() if pair[1] in sensitive)
    return {pair for pair, row in pairs if any(cell in SMALL for cell in row.cells)}


def equations(rows, sums, withheld, count):
    """For each sum of a count that is known and shown, which of the withheld rows it adds up: 1 or 0, in their order."""
    field = {code: sums.catalogue.procedures[code].field for _, code in sums.pairs}
    unknown = {pair for pair, row in sums.pairs.items() if row.cells[AT[count]] is None}
    agencies = {agency for agency, _ in rows} - {agency for agency, _ in unknown}
    fields = {field[code] for _, code in rows} - {field[code] for _, code in unknown}
    groups = [{pair for pair in rows if pair[0] == agency} for agency in agencies]
    fine = [pair for pair in rows if pair[0] not in sums.by_field]
    groups += [{pair for pair in fine if field[pair[1]] == own} for own in fields]
    codes = {code for _, code in rows if not withheld.has(f"results/{code}", sums)}
    groups += [{pair for pair in rows if pair[1] == code} for code in codes]
    coarse = [own for own in sums.coarse if not withheld.has(f"results/agency/{own[0]}/field/{own[1]}", sums)]
    groups += [{pair for pair in rows if (pair[0], field[pair[1]]) == own} for own in coarse]
    return [[int(pair in group) for pair in rows] for group in groups]


def bounds(equations, cells):
    """The least and the most that each unknown can be, as far as sums of counts that are not below zero tell."""
    found = [[0, float("inf")] for _ in cells]
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
