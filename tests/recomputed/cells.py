"""The cells of a row of results: their names, the totals that follow from their parts, and what rows come to."""

from typing import NamedTuple

COUNTS = (
    "online direct postal direct_or_postal received carried_over early on_time late resolved in_time overdue pending "
    "digitised_on_receipt digitised_result fee_due paid_online esigned electronic_dossier satisfied rated"
).split()
AT = {name: at for at, name in enumerate(COUNTS)}
TOTALS = (
    ("direct_or_postal", ("direct", "postal")),
    ("received", ("online", "direct_or_postal")),
    ("resolved", ("early", "on_time", "late")),
    ("pending", ("in_time", "overdue")),
)
PARTS_ALONE = (
    ("digitised_on_receipt", "received"),
    ("electronic_dossier", "received"),
    ("digitised_result", "resolved"),
    ("esigned", "resolved"),
    ("paid_online", "fee_due"),
    ("satisfied", "rated"),
)
BALANCE = (("received", "carried_over"), ("resolved", "pending"))
AT_START = ("carried_over",)
AT_END = ("pending", "in_time", "overdue")


class Sum(NamedTuple):
    """Counts in the order of `COUNTS`, None where unknown; whether a row that entered is a proxy, or provisional."""

    cells: tuple
    proxy: bool
    provisional: bool = False

    @property
    def known(self):
        """The positions of the columns that are known."""
        return {at for at, cell in enumerate(self.cells) if cell is not None}

    def of(self, names):
        """The sum of some columns, or None where one of them is unknown."""
        found = [self.cells[AT[name]] for name in names]
        return None if None in found else sum(found)


def completed(cells):
    """The cells with each total that is unknown while all its parts are known."""
    cells = list(cells)
    for total, names in TOTALS:
        if cells[AT[total]] is None:
            parts = [cells[AT[name]] for name in names]
            cells[AT[total]] = None if None in parts else sum(parts)
    return tuple(cells)


def deduced(cells):
    """What a row tells: its cells, those that follow from the others, and how many of a whole are not in a part."""
    known = {name: cell for name, cell in zip(COUNTS, cells) if cell is not None}
    equal = [((total,), names) for total, names in TOTALS] + [BALANCE]
    while found := next(filter(None, (missing(known, *sides) for sides in equal)), None):
        known.update([found])
    parts = [(part, total) for total, names in TOTALS if any(name not in known for name in names) for part in names]
    rests = [(known.get(whole), known.get(part)) for part, whole in (*PARTS_ALONE, *parts)]
    return [*known.values(), *(whole - part for whole, part in rests if None not in (whole, part))]


def missing(known, one, other):
    """The only cell of two equal sums that is unknown, and what it is; None where it would be below zero."""
    unknown = [name for name in (*one, *other) if name not in known]
    if len(unknown) != 1:
        return None
    own, others = (one, other) if unknown[0] in one else (other, one)
    rest = sum(known[name] for name in others) - sum(known[name] for name in own if name in known)
    return (unknown[0], rest) if rest >= 0 else None


def added(sums):
    """Cell by cell; unknown where one is unknown. None of nothing."""
    sums = list(sums)
    if len(sums) < 2:
        return sums[0] if sums else None
    cells = [None if None in column else sum(column) for column in zip(*(one.cells for one in sums))]
    return Sum(completed(cells), any(one.proxy for one in sums), any(one.provisional for one in sums))


def joined(quarters):
    """What four quarters come to in a year: flows add, stocks are the first's or the last's."""
    cells = list(added(quarters).cells)
    for names, quarter in ((AT_START, quarters[0]), (AT_END, quarters[-1])):
        for name in names:
            cells[AT[name]] = quarter.cells[AT[name]]
    return Sum(completed(cells), any(one.proxy for one in quarters), any(one.provisional for one in quarters))
