"""The figures of one subject of results in one period, by KEY."""

from fractions import Fraction

from .cells import AT, COUNTS, added
from .exact import put
from .withheld import Withheld

IN_TIME = ("early", "on_time")
SHARES = {
    "online_share": (("online",), ("received",)),
    "on_time_share": (IN_TIME, ("resolved",)),
    "on_time_share_strict": (IN_TIME, ("resolved", "overdue")),
    "digitised_receipt_share": (("digitised_on_receipt",), ("received",)),
    "digitised_result_share": (("digitised_result",), ("resolved",)),
    "paid_online_share": (("paid_online",), ("fee_due",)),
    "esigned_share": (("esigned",), ("resolved",)),
    "electronic_share": (("electronic_dossier",), ("received",)),
    "satisfied_share": (("satisfied",), ("rated",)),
}
RANKED = ("online_share", "on_time_share")
AGENCY = "results/agency/"
ITEMS = {"field": "results/field/", "procedure": "results/"}
KEYS = {
    *COUNTS,
    "resolved_in_time",
    "total",
    *SHARES,
    *(f"{share}_change" for share in SHARES),
    *(f"{count}_parts{more}" for count in COUNTS for more in ("", "_difference")),
    *(f"{count}_provisional{more}" for count in COUNTS for more in ("", "_difference")),
    *(f"received_by_{item}{more}" for item in ITEMS for more in ("", "_difference")),
    *(f"{share}_rank{more}" for share in RANKED for more in ("", "_of")),
}


def share_of(total, name):
    """The counts that a share divides, or None where one is unknown or nothing is there to divide by."""
    above, below = (total.of(names) for names in SHARES[name])
    return None if above is None or not below else (above, below)


def not_applicable(total, names):
    """The shares whose denominator is 0, as tables list them."""
    return " ".join(name for name in names if total.of(SHARES[name][1]) == 0)


class Results:
    """The figures of results, of all periods."""

    def __init__(self, results, register):
        self.results, self.register, self.ranks, self.withheld = results, register, {}, Withheld()

    def of(self, subject, key):
        """KEY → Figure of a subject in a period."""
        sums = self.results.of(key)
        total = None if self.withheld.has(subject, sums) else sums and sums.subjects.get(subject)
        figures = {}
        if total:
            self._counts(figures, total)
            self._shares(figures, total, self._earlier(subject, sums.period))
            self._beside(figures, total, sums.parts.get(subject), "parts")
            self._beside(figures, total, sums.aside.get(subject), "provisional")
            if subject == "results":
                self._items(figures, total, sums.subjects)
            if subject.startswith(AGENCY) and subject.count("/") == 2:
                self._ranks(figures, subject.removeprefix(AGENCY), key, sums)
        return figures

    def all(self):
        """Every (subject, period) that has rows."""
        return ((subject, key) for key in self.results.periods for subject in self.results.of(key).subjects)

    def _counts(self, figures, total):
        for name, count in zip(COUNTS, total.cells):
            put(figures, name, count, 0)
        put(figures, "resolved_in_time", total.of(IN_TIME), 0)
        come = total.of(["received", "carried_over"])
        put(figures, "total", total.of(["resolved", "pending"]) if come is None else come, 0)

    def _earlier(self, subject, period):
        before = self.results.before(period)
        hidden = self.withheld.has(subject, before) or before and not self._alike(subject, self.results.of(period.key), before)
        return None if hidden else before and before.subjects.get(subject)

    def _alike(self, subject, sums, before):
        """Whether the same agencies are left out of the province, or of a level, in both periods."""
        if subject == "results":
            return sums.left_out == before.left_out
        level = subject.removeprefix("results/level/")
        out = [{a for a in own.silent if self.register.agencies[a].level == level} for own in (sums, before)]
        return out[0] == out[1]

    def _shares(self, figures, total, earlier):
        for name in SHARES:
            share, past = share_of(total, name), earlier and share_of(earlier, name)
            if share:
                put(figures, name, (100 * share[0], share[1]), 1, "percent")
                if past:
                    apart = share[0] * past[1] - past[0] * share[1]
                    put(figures, f"{name}_change", (100 * apart, share[1] * past[1]), 1, "points")

    def _beside(self, figures, total, other, word):
        """What stands beside the figures, and how far they are above it."""
        for name in COUNTS if other else ():
            whole, counted = total.cells[AT[name]], other.cells[AT[name]]
            if counted is not None:
                put(figures, f"{name}_{word}", counted, 0)
                put(figures, f"{name}_{word}_difference", None if whole is None else whole - counted, 0)

    def _items(self, figures, total, subjects):
        """What all fields, and all procedures, received, and how far the province's own count is above it."""
        for item, start in ITEMS.items():
            names = [s for s in subjects if s.startswith(start) and s.count("/") == start.count("/") and s != "results"]
            below = added(subjects[name] for name in names)
            whole, parts = total.of(["received"]), below and below.of(["received"])
            if parts is not None:
                put(figures, f"received_by_{item}", parts, 0)
                put(figures, f"received_by_{item}_difference", None if whole is None else whole - parts, 0)

    def _ranks(self, figures, agency, key, sums):
        for name in RANKED:
            own = share_of(sums.totals[agency], name)
            if own:
                rivals = self._rivals(key, sums, name)[self._sort(agency)]
                put(figures, f"{name}_rank", 1 + sum(rival > Fraction(*own) for rival in rivals), 0)
                put(figures, f"{name}_rank_of", len(rivals), 0)

    def _sort(self, agency):
        found = self.register.agencies[agency]
        return found.level, found.kind

    def _rivals(self, key, sums, name):
        """Level and kind → the shares of its agencies in a period."""
        if (key, name) not in self.ranks:
            groups = self.ranks[key, name] = {}
            for agency, total in sums.totals.items():
                share = share_of(total, name)
                if share:
                    groups.setdefault(self._sort(agency), []).append(Fraction(*share))
        return self.ranks[key, name]
