"""Standings (DESIGN §5): of a part, of a measure through its parts, of a target through its measures."""

import calendar
from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple

from .computed import computed_from
from .content import day, given
from .series import Part

WORST_FIRST = ["missed", "worsening", "off_path", "slow", "unknown", "too_early", "on_path", "achieved_late", "achieved"]
STAY = ("missed", "worsening", "off_path", "slow")
MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12}


class Judgement(NamedTuple):
    """A standing with what it was judged on: met is "met", "proxy" or None."""

    standing: str
    met: str | None
    has_figures: bool


def of_part(part):
    """The standing of a part of a measure."""
    if part.kind == "deliverable":
        judgement = _deliverable(part)
        return judgement if judgement.met == "met" else _silenced(part, judgement)
    point = part.judged()
    if point is None:
        return Judgement("unknown", None, bool(part.series))
    met = ("proxy" if point.proxy else "met") if part.reaches(point) else None
    return _silenced(part, Judgement(_standing(part, point, met), met, True))


def _deliverable(part):
    seen = part.judged_status()
    if seen is None:
        return Judgement("unknown", None, False)
    if seen.status == "done":
        met = "proxy" if seen.proxy else "met"
        return Judgement(_of_met(part, seen, met), met, True)
    early = "off_path" if seen.status == "stopped" else "too_early"
    return Judgement("missed" if part.over else early, None, True)


def _of_met(part, seen, met):
    if met == "proxy":
        return "unknown" if part.over else "on_path"
    return "achieved_late" if part.over and seen.period.last > part.deadline else "achieved"


def _standing(part, point, met):
    if met:
        return _of_met(part, point, met)
    if part.goal_for(point) is None:
        return "unknown"
    return "missed" if part.over else _on_the_way(part, point)


def _on_the_way(part, point):
    base = part.base(point)
    if base is None:
        return "too_early"
    if part.deadline is None:
        return "too_early" if part.reached(point.y, base.y) else "worsening"
    if part.reached(base.y, part.goal_for(point)):
        return "worsening"
    ratio = part.ratio(point, base)
    if ratio is None:
        return "too_early"
    if ratio >= Fraction(95, 100):
        return "on_path"
    if ratio >= Fraction(60, 100):
        return "slow"
    return "off_path" if ratio >= 0 else "worsening"


def _silenced(part, judgement):
    return judgement if judgement.standing in STAY or not is_overdue(part) else Judgement("unknown", None, True)


def cadence(part):
    """How often a measure is reported: its own cadence, a year for indices, else its plan's reporting duty."""
    own = part.key("cadence")
    if own:
        return own
    if computed_from(part.origin).startswith("indices."):
        return {"every": "year"}
    return (part.home and given(part.home[0], "reporting")) or {}


def is_overdue(part):
    """Whether the newest period covered ended more than one step and the due days ago; never without due days.

    No figure is due that would speak of a time past the deadline.
    """
    rhythm, covered = cadence(part), part.covered()
    if given(rhythm, "due_days") is None or given(rhythm, "every") not in MONTHS or not covered:
        return False
    end = _months_later(max(covered), MONTHS[rhythm["every"]])
    if part.deadline and end > part.deadline:
        return False
    return part.content.due(end, int(rhythm["due_days"]), given(rhythm, "working_days") == "true") < part.as_of


def _months_later(end, months):
    """The end of the period that follows one which ends on a day, counted from the day after it."""
    start = end + timedelta(days=1)
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(start.day, last)) - timedelta(days=1)


def combined(judgements):
    """The standing that several make together, of parts or of measures."""
    standings = [j.standing for j in judgements]
    bad = [s for s in STAY if s in standings]
    if bad:
        return bad[0]
    figures = {bool(j.has_figures) for j in judgements}
    if "incomplete" in standings or len(figures) == 2:
        return "incomplete"
    return min(standings, key=WORST_FIRST.index)


def parts_of(content, measure_id, as_of):
    """The parts of a measure: those of its `goals`, or the measure itself."""
    goals = given(content.measures[measure_id], "goals") or []
    return [Part(content, measure_id, goal["part"], as_of) for goal in goals] or [Part(content, measure_id, None, as_of)]


def of_measure(content, measure_id, as_of):
    """A measure's judgement, and those of its parts."""
    parts = [of_part(part) for part in parts_of(content, measure_id, as_of)]
    if not given(content.measures[measure_id], "goals"):
        return parts[0], []
    met = [p.met for p in parts]
    whole = None if None in met else "proxy" if "proxy" in met else "met"
    return Judgement(combined(parts), whole, any(p.has_figures for p in parts)), parts


def of_target(target, judgements, as_of):
    """A target's standing by its measures' judgements."""
    superseded = given(target, "superseded")
    if superseded and day(superseded["date"]) <= as_of:
        return "superseded"
    return combined(judgements)
