"""The figures by their addresses: those found so far, and those that are made when somebody asks for them."""

from collections.abc import Mapping
from fractions import Fraction

from .exact import Figure, rounded
from .subjects import WORDS, word


class Book:
    """The figures found so far."""

    def __init__(self):
        self.figures = {}

    def put(self, subject, period, key, value, scale, unit="plain"):
        """Adds a figure; a value that is None adds nothing."""
        if value is not None:
            self.figures[f"{subject}@{period}:{key}"] = Figure(rounded(Fraction(value), scale), unit)


def aside_prefix(number):
    """The prefix of a key of the first, second … value put aside."""
    return "aside_" if number == 1 else f"aside_{number}_"


def cut(address):
    """SUBJECT, PERIOD and KEY of an address."""
    subject, _, rest = (address or "").partition("@")
    period, _, key = rest.rpartition(":")
    return subject, period, key


class Figures(Mapping):
    """Address → Figure. It finds every figure, and goes through those alone that `figures.csv` holds."""

    def __init__(self, figures, subjects, may_change=frozenset()):
        self.figures, self.subjects, self.may_change = figures, subjects, may_change

    def __getitem__(self, address):
        subject, period, key = cut(address)
        return self.subjects.of(subject, period)[key] if word(subject) else self.figures[address]

    def __iter__(self):
        return iter(self.figures)

    def __len__(self):
        return len(self.figures)

    def every(self):
        """Every (address, Figure), also those of results, procedures, coverage and reports."""
        yield from self.figures.items()
        for subject, period in self.subjects.all(WORDS):
            for key, figure in self.subjects.of(subject, period).items():
                yield f"{subject}@{period}:{key}", figure
