"""Which rows are withheld, as the tables say, and whether that hides what it should and no more.

A row of an agency and a sensitive procedure with a count of 1 to 4 is withheld in every period. Sums of agencies and fields stay, so
rows beside it are withheld too; which ones is the generator's choice, and taken from the tables. What is proved here is that the sums
leave every small row open: it does not follow from the equations, by elimination over a field of many elements.
"""

from .downloads import Difference, read_rows

SMALL = range(1, 5)
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
            return any(self._in_field(one, parts[2], parts[4]) for one in getattr(sums, "quarters", [sums]))
        return len(parts) == 4 and (parts[2], parts[3]) in self.pairs

    def _in_field(self, sums, agency, field):
        return any(own == agency and sums.catalogue.procedures[code].field == field for own, code in self.rows(sums))

    def rows(self, sums):
        """The withheld pairs that have a row in a period in which something is known."""
        return [pair for pair in sorted(self.pairs) if pair in sums.pairs and sums.pairs[pair].known]


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
        rows = withheld.rows(sums)
        for at, (agency, code) in enumerate(rows):
            if (agency, code) in small and follows(equations(rows, sums, withheld), at):
                address = f"results/agency/{agency}/{code}@{key}"
                found.append(Difference(address, "du-lieu", "follows from the sums", "withheld"))
    return found


def small_rows(sums):
    """The pairs of a sensitive procedure that have a small count."""
    sensitive = {code for code, procedure in sums.catalogue.procedures.items() if procedure.sensitive}
    pairs = ((pair, row) for pair, row in sums.pairs.items() if pair[1] in sensitive)
    return {pair for pair, row in pairs if any(cell in SMALL for cell in row.cells)}


def equations(rows, sums, withheld):
    """For each sum that is shown, which of the withheld rows it adds up: 1 or 0, in their order."""
    field = {code: sums.catalogue.procedures[code].field for _, code in rows}
    groups = [{pair for pair in rows if pair[0] == agency} for agency in {agency for agency, _ in rows}]
    groups += [{pair for pair in rows if field[pair[1]] == own} for own in set(field.values())]
    codes = {code for code in field if not withheld.has(f"results/{code}", sums)}
    groups += [{pair for pair in rows if pair[1] == code} for code in codes]
    coarse = [own for own in sums.coarse if not withheld.has(f"results/agency/{own[0]}/field/{own[1]}", sums)]
    groups += [{pair for pair in rows if (pair[0], field[pair[1]]) == own} for own in coarse]
    return [[int(pair in group) for pair in rows] for group in groups]


def follows(equations, unknown):
    """Whether one unknown is settled by equations: it stands alone in one of them after elimination."""
    rows = [list(row) for row in equations]
    order = [at for at in range(len(rows[0])) if at != unknown] + [unknown]
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
