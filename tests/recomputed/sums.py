"""What the rows of a period come to: for the province, levels, agencies, fields and procedures."""

from datetime import timedelta

from .catalogue import online_rows
from .cells import added, joined
from .rows import effective_rows

PROVINCE = "results"


class Sums:
    """Subject → Sum, for one period; `parts` of those that have a row of their own as well; `pairs` by agency and code."""

    def __init__(self, period, rows, register, catalogue):
        self.period, self.register, self.catalogue, self.rows = period, register, catalogue, rows
        self.pairs = {place[1:]: row.sum for place, row in rows.items() if place[0] == "agency_procedure"}
        self.parts, self.totals, self.subjects = {}, {}, {}
        pieces = self._pieces()
        self._agencies(pieces)
        self._province()
        groups = {}
        for agency, total in self.totals.items():
            level = register.agencies[agency].level
            groups.setdefault(f"results/level/{level}", []).append(total)
        for agency, field, piece in pieces:
            groups.setdefault(f"results/field/{field}", []).append(piece)
            groups.setdefault(f"results/agency/{agency}/field/{field}", []).append(piece)
        for (agency, code), row in self.pairs.items():
            groups.setdefault(f"results/{code}", []).append(row)
            self.subjects[f"results/agency/{agency}/{code}"] = row
        self.subjects.update((subject, added(sums)) for subject, sums in groups.items())
        self.online_rows = online_rows(self.pairs)

    def _pieces(self):
        """(agency, field, Sum) of the rows below agencies: by procedure where there are any, else by field."""
        fields = {code: procedure.field for code, procedure in self.catalogue.procedures.items()}
        pieces = [(agency, fields[code], row) for (agency, code), row in self.pairs.items()]
        finer = {agency for agency, _ in self.pairs}
        coarse = [(place[1], place[2], row.sum) for place, row in self.rows.items() if place[0] == "agency_field"]
        return pieces + [piece for piece in coarse if piece[0] not in finer]

    def _agencies(self, pieces):
        parts, own = {}, {place[1]: row.sum for place, row in self.rows.items() if place[0] == "agency"}
        for agency, _, piece in pieces:
            parts.setdefault(agency, []).append(piece)
        for agency in {**own, **parts}:
            below = added(parts.get(agency, ()))
            self.totals[agency] = own.get(agency) or below
            self.subjects[f"results/agency/{agency}"] = self.totals[agency]
            if agency in own and below:
                self.parts[f"results/agency/{agency}"] = below

    def _province(self):
        own = self.rows.get(("province", None, None))
        below = added(self.totals.values())
        self.subjects[PROVINCE] = own.sum if own else below
        if own and below:
            self.parts[PROVINCE] = below

    def scoped(self, names):
        """The sum over the agencies that names mean on the period's last day, or None."""
        return added(self.totals[agency] for agency in self.register.named(names, self.period.last) if agency in self.totals)


class Year:
    """The same for a year that is put together from its four quarters."""

    def __init__(self, period, quarters):
        self.period, self.quarters, self.rows, self.parts = period, quarters, {}, {}
        self.subjects = _in_all([q.subjects for q in quarters])
        self.totals = _in_all([q.totals for q in quarters])
        self.pairs = _in_all([q.pairs for q in quarters])
        # Which procedures were used online is said by quarters; a year of its own has no rows that say it.
        self.online_rows = {}

    def scoped(self, names):
        """The sum over agencies, quarter by quarter, or None where a quarter has none."""
        sums = [quarter.scoped(names) for quarter in self.quarters]
        return None if None in sums else joined(sums)


def _in_all(quarters):
    names = set(quarters[0]).intersection(*quarters[1:])
    return {name: joined([quarter[name] for quarter in quarters]) for name in quarters[0] if name in names}


class Results:
    """The periods that have results and are over by `as_of`."""

    def __init__(self, content, as_of, register, catalogue):
        self.register, self.catalogue, self.made = register, catalogue, {}
        rows = effective_rows(content)
        over = {key: period for key, period in content.periods.items() if period.last <= as_of}
        self.rows = {key: rows[key] for key in over if key in rows}
        candidates = [over[key] for key in self.rows]
        self.quarters = {key: _tiles(period, candidates) for key, period in over.items() if key not in self.rows}
        self.periods = {key: period for key, period in over.items() if key in self.rows or self.quarters[key]}

    def of(self, key):
        """The sums of a period, or None where it has no results."""
        if key in self.periods and key not in self.made:
            period = self.periods[key]
            if key in self.rows:
                self.made[key] = Sums(period, self.rows[key], self.register, self.catalogue)
            else:
                self.made[key] = Year(period, [self.of(quarter.key) for quarter in self.quarters[key]])
        return self.made.get(key)

    def before(self, period):
        """The sums of the adjoining earlier period of the same kind, or None."""
        last = period.first - timedelta(days=1)
        found = [p for p in self.periods.values() if p.kind == period.kind and p.last == last]
        return self.of(found[0].key) if found else None

    def newest(self):
        """The ids of the periods that end last."""
        last = max((p.last for p in self.periods.values()), default=None)
        return [key for key, p in self.periods.items() if p.last == last]


def _tiles(period, candidates):
    """Four quarters with results that tile a year exactly, or None."""
    quarters, first = [], period.first
    while period.kind == "year" and len(quarters) < 4:
        following = next((q for q in candidates if q.kind == "quarter" and q.first == first), None)
        if following is None:
            return None
        quarters.append(following)
        first = following.last + timedelta(days=1)
    return quarters if quarters and quarters[-1].last == period.last else None
