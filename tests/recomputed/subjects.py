"""Results, the catalogue, coverage and reports on a day, and their figures, made when they are asked for."""

from functools import lru_cache

from .catalogue import SHARES as CATALOGUE_SHARES
from .catalogue import Catalogue
from .coverage import Coverage
from .exact import put
from .register import Register
from .reports import COUNTS as REPORT_COUNTS
from .reports import Reports
from .shares import KEYS as RESULT_KEYS
from .shares import Results as ResultFigures
from .sums import Results

WORDS = ("results", "procedures", "coverage", "reports")
CATALOGUE_KEYS = {"in_force", "online", "fully_online", "partially_online", "used_online", *CATALOGUE_SHARES}
COVERAGE_KEYS = {"expected", "published", "missing", "share"}
REPORT_KEYS = {*REPORT_COUNTS, "punctuality"}


def word(subject):
    """The first word of a subject, where it is one of `WORDS`; else None."""
    first = subject.partition("/")[0]
    return first if first in WORDS else None


def subjects_of(content, as_of):
    """The subjects of a content on a day, made once."""
    if as_of not in content.kept:
        content.kept[as_of] = Subjects(content, as_of)
    return content.kept[as_of]


class Subjects:
    """Everything that is counted from rows, catalogue and register of reports."""

    def __init__(self, content, as_of):
        self.as_of, self.day = as_of, str(as_of)
        self.register, self.catalogue = Register(content), Catalogue(content)
        self.results = Results(content, as_of, self.register, self.catalogue)
        self.coverage = Coverage(self.register, self.catalogue, self.results)
        self.reports = Reports(content, self.register, as_of)
        self.of_results = ResultFigures(self.results, self.register)
        self.of = lru_cache(maxsize=4096)(self._of)

    @property
    def withheld(self):
        """What is not shown of results."""
        return self.of_results.withheld

    def withhold(self, withheld):
        """From now on, what is withheld has no figures."""
        self.of_results.withheld = withheld
        self.of.cache_clear()

    def _of(self, subject, key):
        """KEY → Figure of a subject in a period; empty where there is none."""
        makers = {
            "results": self.of_results.of,
            "procedures": self._of_catalogue,
            "coverage": self.coverage.of,
            "reports": self.reports.of,
        }
        return makers[word(subject)](subject, key)

    def _of_catalogue(self, subject, key):
        if subject not in self.catalogue.subjects() or (key != self.day and key not in self.results.periods):
            return {}
        field = subject.partition("/")[2] or None
        sums = self.results.of(key)
        on = sums.period.last if sums else self.as_of
        counts, figures = self.catalogue.counts(field, on, sums and sums.online_rows), {}
        for name, count in counts.items():
            put(figures, name, count, 0)
        for name, (above, below) in CATALOGUE_SHARES.items():
            if counts.get(below) and above in counts:
                put(figures, name, (100 * counts[above], counts[below]), 1, "percent")
        return figures

    def all(self, first=WORDS):
        """Every (subject, period) of some first words."""
        if "results" in first:
            yield from self.of_results.all()
        if "procedures" in first:
            yield from ((subject, key) for key in (*self.results.periods, self.day) for subject in self.catalogue.subjects())
        if "coverage" in first:
            yield from self.coverage.all()
        if "reports" in first:
            yield from self.reports.all()

    def keys(self, subject, key):
        """The KEYs that a subject may have in a period."""
        if word(subject) == "reports":
            return REPORT_KEYS if key == self.day or self.reports.duty(subject)[1] is None else {"days_late"}
        return {"results": RESULT_KEYS, "procedures": CATALOGUE_KEYS, "coverage": COVERAGE_KEYS}[word(subject)]
