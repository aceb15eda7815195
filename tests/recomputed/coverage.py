"""Which pairs of agency and procedure should have published results in a period, and which have."""

from .exact import put


class Coverage:
    """Pairs by period: those expected on its last day, and those of them with a row by procedure."""

    def __init__(self, register, catalogue, results):
        self.register, self.catalogue, self.results, self.made = register, catalogue, results, {}

    def expected(self, key):
        """Agency → the codes of the procedures in force on the period's last day that it handles, perhaps in place of another."""
        if key not in self.made:
            found, on = {}, self.results.periods[key].last
            for procedure in self.catalogue.in_force(None, on):
                for agency in self.register.handlers(procedure.agencies, on):
                    found.setdefault(agency, []).append(procedure.code)
            self.made[key] = found
        return self.made[key]

    def pairs(self, key, agencies=None):
        """The pairs expected of some agencies, or of all."""
        return [
            (agency, code)
            for agency, codes in self.expected(key).items()
            if agencies is None or agency in agencies
            for code in codes
        ]

    def published(self, key, pairs):
        """Those of the pairs that have a row in which anything is known: in the period, else in each quarter that makes it."""
        told = self._told(key)
        if not told:
            told = set.intersection(*map(self._told, self.results.within(key))) if self.results.within(key) else set()
        return [pair for pair in pairs if pair in told]

    def _told(self, key):
        rows = {} if self.results.is_added_up(key) else self.results.of(key).pairs
        return {pair for pair, row in rows.items() if any(cell is not None for cell in row.cells)}

    def of(self, subject, key):
        """KEY → Figure of `coverage` or `coverage/<agency>` in a period."""
        if key not in self.results.periods:
            return {}
        agency = subject.partition("/")[2]
        pairs = self.pairs(key, {agency} if agency else None)
        if not pairs:
            return {}
        figures, published = {}, len(self.published(key, pairs))
        put(figures, "expected", len(pairs), 0)
        put(figures, "published", published, 0)
        put(figures, "missing", len(pairs) - published, 0)
        put(figures, "share", (100 * published, len(pairs)), 1, "percent")
        return figures

    def all(self):
        """Every (subject, period)."""
        for key in self.results.periods:
            yield from ((f"coverage/{agency}", key) for agency in self.expected(key))
            if self.expected(key):
                yield "coverage", key
