"""Measures that are `computed_by: results.…`: their numbers, period by period."""

from fractions import Fraction
from typing import NamedTuple

from .catalogue import SHARES as CATALOGUE_SHARES
from .content import Period, given
from .shares import SHARES, share_of
from .subjects import subjects_of

COUNTS = ("received", "online", "resolved", "late", "pending", "overdue")
CATALOGUE = {f"procedures_{name}": name for name in CATALOGUE_SHARES}


class Computed(NamedTuple):
    """What a measure comes to in a period: a count, or the two counts of a share."""

    period: Period
    numerator: int
    denominator: int | None
    proxy: bool = False
    new_scale: bool = False
    provisional: bool = False

    @property
    def y(self):
        """The unrounded value, in percent for a share."""
        return Fraction(self.numerator) if self.denominator is None else Fraction(100 * self.numerator, self.denominator)


def computed_from(measure):
    """What a measure says it is computed from: `results.online_share`, `indices.par-index.rank`, or nothing."""
    said = given(measure, "computed_by") or ""
    return said["from"] if isinstance(said, dict) else said


def is_computed(measure):
    """Whether a measure is computed from results, the catalogue or the reports."""
    return computed_from(measure).startswith("results.")


def computed(content, measure, as_of):
    """The numbers of such a measure, by last day; made once."""
    place = measure["id"], as_of
    if place not in content.kept:
        maker = Maker(content, measure, as_of)
        found = [maker.make(period) for period in maker.periods()]
        content.kept[place] = sorted((c for c in found if c), key=lambda c: c.period.last)
    return content.kept[place]


def of_nothing(content, measure, as_of):
    """The last days of the periods whose results leave nothing to take a share of."""
    maker = Maker(content, measure, as_of)
    if maker.name not in SHARES:
        return []
    totals = ((period.last, maker.total(period)) for period in maker.periods())
    return [last for last, total in totals if total is not None and total.of(SHARES[maker.name][1]) == 0]


def break_between_scales(points):
    """The first day of the first period on the new scale, where an earlier one is on the old; else None."""
    new = [point.period for point in points if point.new_scale]
    return new[0].first if new and not points[0].new_scale else None


class Maker:
    """Makes the numbers of one measure."""

    def __init__(self, content, measure, as_of):
        self.content, self.measure, self.subjects = content, measure, subjects_of(content, as_of)
        said = given(measure, "computed_by")
        self.scope = said if isinstance(said, dict) else {}
        self.name = computed_from(measure).removeprefix("results.")
        self.agencies = given(self.scope, "agencies")

    def periods(self):
        """The named periods of the cadence's kind: those with results, for reports those that are over."""
        plan = self.content.plan_of(self.measure["id"])
        rhythm = given(self.measure, "cadence") or given(plan, "reporting") or {}
        every = given(rhythm, "every") or "quarter"
        over = [p for p in self.content.periods.values() if p.last <= self.subjects.as_of and p.kind == every]
        return [p for p in over if self.name == "report_punctuality" or p.key in self.subjects.results.periods]

    def make(self, period):
        """The number of a period, or None."""
        if self.name in SHARES or self.name in COUNTS:
            return self._of_results(period, self.total(period))
        if self.name in CATALOGUE:
            return self._of_catalogue(period, *CATALOGUE_SHARES[CATALOGUE[self.name]])
        named = self.agencies and self.subjects.register.named(self.agencies, period.last)
        return self._punctuality(period, named) if self.name == "report_punctuality" else self._coverage(period, named)

    def total(self, period):
        """The sum of its scope in a period, or None."""
        sums = self.subjects.results.of(period.key)
        if self.agencies:
            return sums.scoped(self.agencies)
        narrow = next((f"/{kind}/{self.scope[kind]}" for kind in ("level", "field") if given(self.scope, kind)), "")
        return sums.subjects.get("results" + narrow)

    def _of_results(self, period, total):
        if total is None:
            return None
        proxy = total.proxy or self._leaves_out(period)
        if self.name in COUNTS:
            count = total.of([self.name])
            return None if count is None else Computed(period, count, None, proxy, provisional=total.provisional)
        share = share_of(total, self.name)
        return share and Computed(period, *share, proxy, provisional=total.provisional)

    def _leaves_out(self, period):
        """Whether an agency of the scope that has to publish is silent; the sums of the province and of levels know it themselves."""
        silent, field = self.subjects.results.of(period.key).silent, given(self.scope, "field")
        if self.agencies:
            return bool(silent & self.subjects.register.named(self.agencies, period.last))
        pairs = self.subjects.coverage.pairs(period.key) if field else []
        return any(self.subjects.catalogue.procedures[code].field == field for agency, code in pairs if agency in silent)

    def _of_catalogue(self, period, above, below):
        field, rows = given(self.scope, "field"), self.subjects.results.of(period.key).online_rows
        catalogue = self.subjects.catalogue
        counts = catalogue.counts(field, period.last, rows)
        if above not in counts or not counts.get(below):
            return None
        used = catalogue.rows_of_online(field, period.last, rows) if above == "used_online" else []
        proxy, provisional = any(row.proxy for row in used), any(row.provisional for row in used)
        return Computed(period, counts[above], counts[below], proxy, catalogue.on_new_scale(field, period.last), provisional)

    def _coverage(self, period, named):
        coverage = self.subjects.coverage
        pairs = coverage.pairs(period.key, named)
        published = coverage.published(period.key, pairs)
        # That a row is there says nothing by proxy, whatever its numbers are.
        return Computed(period, len(published), len(pairs)) if pairs else None

    def _punctuality(self, period, named):
        plans, reports = self.content.plans, self.subjects.reports
        asked = self.content.plan_of(self.measure["id"])
        name = next((name for name in plans if plans[name]["plan"] is asked), reports.home)
        duty = reports.duties.get(name)
        counts = duty and duty.counts(named, period.key)
        return Computed(period, counts["on_time"], counts["expected"]) if counts and counts["expected"] else None
