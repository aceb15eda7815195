"""The figures that a series is made of, the bases that paths start from, and the order they stand in."""

from fractions import Fraction
from typing import NamedTuple

from .content import Period, day, given
from .exact import Number, read_number


class Point(NamedTuple):
    """One figure of a series. `scale` is None where it comes from counts."""

    period: Period
    y: Fraction
    scale: int | None
    is_change: bool
    proxy: bool


class Base(NamedTuple):
    """Where a path starts. `scale` is None for counts; `figure` is the figure of the series it is, where it is one."""

    period: Period
    y: Fraction
    scale: int | None
    shown: bool = True  # false for the 0 that a change starts from
    figure: Point | None = None


def value_of(entry):
    """An observation's value and its written decimals (None from counts), or None."""
    written = read_number(given(entry, "value"))
    if written:
        return written
    above, below = read_number(given(entry, "numerator")), read_number(given(entry, "denominator"))
    return Number(100 * above.value / below.value, None) if above and below and below.value else None


def in_force(amendments, key, now, as_of):
    """What held on a day: the old value of the earliest amendment after it, else what the content says now."""
    later = [a for a in amendments if given(a, "key") == key and day(a["date"]) > as_of]
    return min(later, key=lambda a: day(a["date"]))["old"] if later else now


class Status(NamedTuple):
    """A reported state of a deliverable."""

    period: Period
    status: str
    proxy: bool


def of_figure(point):
    """A figure of the series as a base."""
    return Base(point.period, point.y, point.scale, figure=point)


def unbroken(seen, reaches):
    """The unbroken run of newest ones that reach their goals, newest first."""
    run = []
    for one in reversed(seen):
        if not reaches(one):
            break
        run.append(one)
    return run


def order(point):
    """The order of a series: by last day; together the longer later; for one period the one that is no proxy later."""
    return point.period.last, point.period.last - point.period.first, not point.proxy
