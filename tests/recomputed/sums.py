"""What the rows of a period come to: for the province, levels, agencies, fields and procedures."""

from datetime import timedelta

from .catalogue import online_rows
from .cells import added, joined
from .rows import effective_rows

PROVINCE = "results"


class Sums:
    """Subject → Sum, for one period; `parts` of those that have a row of their own as well; `pairs` by agency and code.

    `aside` has the provisional figure of those whose official rows took its place.
    """

    def __init__(self, period, rows, register, catalogue):
        self.period, self.register, self.catalogue, self.rows = period, register, catalogue, rows
        self.pairs = {place[1:]: row.sum for place, row in rows.items() if place[0] == "agency_procedure"}
        self.coarse = {place[1:]: row.sum for place, row in rows.items() if place[0] == "agency_field"}
        self.parts, self.totals, self.subjects, self.aside, self.expected = {}, {}, {}, {}, None
        self.is_reported = False
        pieces = self._pieces()
        self._agencies(pieces)
        self._province()
        groups = {}
        for agency, total in self.totals.items():
            level = register.agencies[agency].level
            groups.setdefault(f"results/level/{level}", []).append(total)
        for agency, own in pieces.items():
            for field, piece in own:
                groups.setdefault(f"results/field/{field}", []).append(piece)
                groups.setdefault(f"results/agency/{agency}/field/{field}", []).append(piece)
        for (agency, code), row in self.pairs.items():
            groups.setdefault(f"results/{code}", []).append(row)
            self.subjects[f"results/agency/{agency}/{code}"] = row
        self.subjects.update((subject, added(sums)) for subject, sums in groups.items())
        self.subjects.update((f"results/agency/{agency}/field/{field}", row) for (agency, field), row in self.coarse.items())
        self.online_rows = online_rows(self.pairs)
        self.silent = {agency for agency in self._duties() if agency not in self.totals or not self.totals[agency].known}
        self.left_out = self.silent if self.subjects[PROVINCE].known and not self.is_reported else set()
        mark(self.subjects, self.left_out, self.silent, register)

    def _duties(self):
        """Agency → the (code, field) of the procedures that it is expected to publish on the period's last day."""
        if self.expected is None:
            self.expected, on = {}, self.period.last
            for procedure in self.catalogue.in_force(None, on):
                for agency in self.register.handlers(procedure.agencies, on):
                    self.expected.setdefault(agency, set()).add((procedure.code, procedure.field))
        return self.expected

    def _told(self, agency, by_field):
        """Whether an agency has rows, in which something is known, for all that it is expected to publish."""
        rows = self.coarse if by_field else self.pairs
        wanted = {(agency, duty[by_field]) for duty in self._duties().get(agency, ())}
        return bool(wanted) and all(pair in rows and rows[pair].known for pair in wanted)

    def _pieces(self):
        """Agency → (field, Sum) of its rows below: by procedure where there are any, else by field.

        Provisional ones by procedure give way to official ones by field.
        """
        fields = {code: procedure.field for code, procedure in self.catalogue.procedures.items()}
        fine, coarse = {}, {}
        for (agency, code), row in self.pairs.items():
            fine.setdefault(agency, []).append((fields[code], row))
        for (agency, field), row in self.coarse.items():
            coarse.setdefault(agency, []).append((field, row))
        self.by_field = coarse.keys() - fine.keys()
        for agency in coarse.keys() & fine.keys():
            above, below = added(row for _, row in coarse[agency]), added(row for _, row in fine[agency])
            if overtakes(above, below) and self._told(agency, True):
                self.by_field.add(agency)
                self.aside[f"results/agency/{agency}"] = below
        return {**coarse, **fine, **{agency: coarse[agency] for agency in self.by_field}}

    def _agencies(self, pieces):
        own = {place[1]: row.sum for place, row in self.rows.items() if place[0] == "agency"}
        for agency in {**own, **pieces}:
            below = added(piece for _, piece in pieces.get(agency, ()))
            subject = f"results/agency/{agency}"
            self._choose(subject, own.get(agency), below, lambda agency=agency: self._told(agency, agency in self.by_field))
            self.totals[agency] = self.subjects[subject]

    def _province(self):
        own = self.rows.get(("province", None, None))
        self._choose(PROVINCE, own and own.sum, added(self.totals.values()), self._all_agencies)

    def _all_agencies(self):
        """Whether each agency that is expected to publish anything has its own row, or all rows below it."""
        own = {place[1] for place, row in self.rows.items() if place[0] == "agency" and row.sum.known}
        own -= {agency for agency in own if f"results/agency/{agency}" in self.aside}
        return bool(self._duties()) and all(
            agency in own or self._told(agency, agency in self.by_field) for agency in self._duties()
        )

    def _choose(self, subject, own, below, is_complete):
        """The row of its own, unless nothing is known in it or complete official rows overtake it."""
        if own and below and not own.known:
            own = None
        if own and below and overtakes(below, own) and is_complete():
            self.aside[subject], own = own, None
        elif own:
            self.aside.pop(subject, None)
            self.is_reported = subject == PROVINCE
        self.subjects[subject] = own or below
        if own and below:
            self.parts[subject] = below

    def scoped(self, names):
        """The sum over the agencies that names mean on the period's last day, or None."""
        return added(self.totals[agency] for agency in self.register.named(names, self.period.last) if agency in self.totals)


def overtakes(official, provisional):
    """Whether a sum is official, the other is not, and it knows every column that the other knows."""
    return provisional.provisional and not official.provisional and official.known >= provisional.known


def mark(subjects, left_out, silent, register):
    """The sums of the province and of levels that leave agencies out are not exactly the results."""
    levels = {f"results/level/{register.agencies[agency].level}" for agency in silent}
    for subject in (levels & subjects.keys()) | ({PROVINCE} if left_out else set()):
        subjects[subject] = subjects[subject]._replace(proxy=True)


class Year:
    """The same for a year that is put together from its four quarters."""

    def __init__(self, period, quarters, register):
        self.period, self.quarters, self.rows, self.parts, self.aside = period, quarters, {}, {}, {}
        self.subjects = _in_all([q.subjects for q in quarters])
        self.totals = _in_all([q.totals for q in quarters])
        self.pairs = _in_all([q.pairs for q in quarters])
        # Which procedures were used online is said by quarters; a year of its own has no rows that say it.
        self.online_rows = {}
        self.silent = set().union(*(quarter.silent for quarter in quarters))
        self.left_out = set().union(*(quarter.left_out for quarter in quarters))
        mark(self.subjects, self.left_out, self.silent, register)

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
                self.made[key] = Year(period, [self.of(quarter.key) for quarter in self.quarters[key]], self.register)
        return self.made.get(key)

    def is_added_up(self, key):
        """Whether a period has no results of its own."""
        return key not in self.rows

    def within(self, key):
        """The ids of the quarters with results of their own that make a longer period, none where one is missing."""
        period, found = self.periods[key], []
        first = period.first
        while first <= period.last:
            fits = [p for k, p in self.periods.items() if k in self.rows and p.kind == "quarter" and p.first == first]
            if not fits:
                return []
            found.append(fits[0])
            first = fits[0].last + timedelta(days=1)
        return [p.key for p in found] if len(found) > 1 and found[-1].last == period.last else []

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
