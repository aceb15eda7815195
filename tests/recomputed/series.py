"""A part of a measure on a day: its series, its goal, the base of a figure, the figure that is judged, the path to it."""

from fractions import Fraction

from .computed import break_between_scales, computed, computed_from, is_computed, of_nothing
from .content import day, given, year_period
from .exact import read_number, rounded
from .points import Base, Point, Status, in_force, of_figure, order, unbroken, value_of

PERCENT_UNITS = ("share", "ratio")


class Part:
    """A measure, or one part of it, as it stands on `as_of`."""

    def __init__(self, content, measure_id, part, as_of):
        self.content, self.part, self.as_of = content, part, as_of
        self.own = content.measures[measure_id]
        self.home = content.home[measure_id]
        self.subject = measure_id + (f"/{part}" if part else "")
        self.origin = self.own
        while given(self.origin, "same_as"):
            self.origin = content.measures[self.origin["same_as"]]
        self.unit, self.kind = self.key("unit"), self.key("kind")
        self.percent = self.unit in PERCENT_UNITS
        self.breaks = self._breaks()
        self.amendments = given(self.own, "amendments") or []
        self.deadline = self._deadline()
        self.over = self.deadline is not None and self.deadline < as_of
        self.baseline = self._baseline()
        self.goal = read_number(self._goal())
        self.series = self._series()

    def key(self, name):
        """A key of the measure, else of the one whose series it reuses."""
        own = given(self.own, name)
        return given(self.origin, name) if own is None else own

    def _breaks(self):
        """The days of the content's breaks, and where a computed series changes its scale."""
        found = [day(b["date"]) for b in self.key("breaks") or []]
        scales = break_between_scales(computed(self.content, self.origin, self.as_of)) if is_computed(self.origin) else None
        return found + [scales] if scales else found

    def _deadline(self):
        holder = given(self.own, "deadline") or (self.home and given(self.home[1], "deadline")) or {}
        return day(in_force(self.amendments, "deadline", given(holder, "by"), self.as_of))

    def _goal(self):
        if self.part:
            return next((g["goal"] for g in given(self.own, "goals") or [] if g["part"] == self.part), None)
        return in_force(self.amendments, "goal", given(self.own, "goal"), self.as_of)

    def _baseline(self):
        entry = given(self.own, "baseline") or {}
        return self.content.period(given(entry, "period")), read_number(given(entry, "value"))

    def observed(self):
        """The observations of this part that are not put aside, with their periods."""
        for entry in self.content.observations:
            if entry["measure"] == self.origin["id"] and given(entry, "part") == self.part and not given(entry, "aside"):
                yield entry, self.content.period_of(entry)

    def point(self, entry, period):
        """What an observation adds to the series: its value, or for `reduce_by` its change."""
        number, is_change = value_of(entry), False
        if number is None and self.kind == "reduce_by":
            number, is_change = read_number(given(entry, "change")), True
        return number and Point(period, number.value, number.scale, is_change, bool(given(entry, "proxy")))

    def computed_point(self, number):
        """What a computed number adds to the series."""
        return Point(number.period, number.y, 0 if number.denominator is None else None, False, number.proxy)

    def _series(self):
        source = computed_from(self.origin)
        if is_computed(self.origin):
            points = [self.computed_point(number) for number in computed(self.content, self.origin, self.as_of)]
        elif source.startswith("indices."):
            points = self._index_points(*source.split(".")[1:3])
        else:
            points = [self.point(entry, period) for entry, period in self.observed()]
        return sorted((p for p in points if p and p.period.last <= self.as_of), key=order)

    def _index_points(self, index_id, column):
        for _, index in self.content.indices:
            for entry in (given(index, "indices") or []) if index["index"]["id"] == index_id else []:
                number = read_number(given(entry, column))
                if number and not given(entry, "aside") and not given(entry, "agency"):
                    yield Point(year_period(entry["year"]), number.value, number.scale, False, False)

    def statuses(self):
        """A deliverable's reported states, oldest first."""
        found = [Status(p, e["status"], bool(given(e, "proxy"))) for e, p in self.observed() if given(e, "status")]
        return sorted((s for s in found if s.period.last <= self.as_of), key=order)

    def covered(self):
        """The last days of the periods somebody spoke of: by a figure, a state, or the word that there is none to give."""
        said = [p.last for e, p in self.observed() if given(e, "gap") in ("not_applicable", "suppressed")]
        said += of_nothing(self.content, self.origin, self.as_of) if is_computed(self.origin) else []
        said += [s.period.last for s in self.statuses()] if self.kind == "deliverable" else [p.period.last for p in self.series]
        return [last for last in said if last <= self.as_of]

    def behind(self, period):
        """How many breaks a period lies behind."""
        return sum(period.first >= b for b in self.breaks)

    def base_year(self):
        """The base in the year a `reduce_by` counts from: the baseline's value, else the series' for that very period."""
        period, number = self.baseline
        if number:
            return Base(period, number.value, number.scale)
        days = period.first, period.last
        same = [p for p in self.series if (p.period.first, p.period.last) == days and not p.is_change]
        return of_figure(same[-1]) if same else None

    def base(self, point):
        """The base of a figure, or None."""
        period, number = self.baseline
        comparable = period is not None and self.behind(period) == self.behind(point.period)
        if self.kind == "reduce_by" and period:
            if point.is_change and comparable:
                return Base(period, Fraction(0), 0, shown=False)
            return self.base_year() if comparable else None
        if point.is_change:
            return None
        if number and comparable and period.last <= self.as_of:
            return Base(period, number.value, number.scale)
        alike = (p for p in self.series if not p.is_change and self.behind(p.period) == self.behind(point.period))
        return of_figure(next(alike))

    def goal_for(self, point):
        """The goal in the figure's own unit, or None where it has none."""
        if self.goal is None or self.kind != "reduce_by":
            return self.goal and self.goal.value
        base = self.base(point)
        if point.is_change:
            return -self.goal.value if base or not self.baseline[0] else None
        return base and base.y * (1 - self.goal.value / 100)

    def reached(self, value, goal):
        """Whether a value reaches a goal in the measure's direction."""
        return value >= goal if self.kind == "at_least" else value <= goal

    def reaches(self, point):
        """Whether a figure reaches its goal; false where it has none."""
        goal = self.goal_for(point)
        return goal is not None and self.reached(point.y, goal)

    def judged(self):
        """The figure that is judged (P), or None without figures or goal."""
        return self._judged(self.series, self.reaches) if self.series and self.goal is not None else None

    def judged_status(self):
        """A deliverable's state that is judged, by the same rule: it reaches its goal when it is done."""
        states = self.statuses()
        return self._judged(states, lambda state: state.status == "done") if states else None

    def _judged(self, seen, reaches):
        in_time = [s for s in seen if not self.over or s.period.last <= self.deadline]
        judged = in_time[-1] if in_time else seen[0]
        if judged.proxy and reaches(judged):
            firm = [s for s in unbroken(in_time, reaches) if not s.proxy]
            judged = firm[0] if firm else judged
        if self.over and (judged.proxy or not reaches(judged)):
            after = [s for s in seen if s.period.last > self.deadline]
            late = [s for s in unbroken(after, reaches) if not s.proxy]
            judged = late[-1] if late else judged
        return judged

    def path(self, point, base, goal):
        """path(t) on the last day of a figure, or None where it has not begun."""
        if self.deadline is None or point.period.last <= base.period.last or self.deadline <= base.period.last:
            return None
        t = point.period.last
        stations = [(base.period.last, base.y), *self._stations(point, base), (self.deadline, goal)]
        for (d0, v0), (d1, v1) in zip(stations, stations[1:]):
            if t <= d1:
                return v0 + (v1 - v0) * Fraction((t - d0).days, (d1 - d0).days)
        return goal

    def _stations(self, point, base):
        for step in sorted(self.steps(), key=lambda s: s[0]):
            if base.period.last < step[0] < self.deadline:
                value = self._step_value(step[1].value, point)
                if value is not None:
                    yield step[0], value

    def _step_value(self, value, point):
        if not point.is_change:
            return value
        known = self.base_year() if self.baseline[0] else None
        return 100 * (value - known.y) / known.y if known and known.y else None

    def steps(self):
        """The announced steps of this part: (day, number)."""
        announced = given(self.own, "path") or []
        return [(day(s["by"]), read_number(s["value"])) for s in announced if given(s, "part") in (None, self.part)]

    def scale(self, point, base):
        """S: one decimal, and for scores the most decimals of base, goal and figure."""
        if self.unit != "score":
            return 1
        return max(1, base.scale or 0, self.goal.scale, point.scale or 0)

    def moved(self, path, base, scale):
        """Whether the path has left its base, at the printed precision, towards the goal."""
        there, here = Fraction(rounded(path, scale)), Fraction(rounded(base.y, scale))
        return there > here if self.kind == "at_least" else there < here

    def ratio(self, point, base):
        """(y − y0) / (path(t) − y0), or None where the path has not moved or the base is at the goal."""
        goal = self.goal_for(point)
        path = self.path(point, base, goal)
        if path is None or self.reached(base.y, goal) or not self.moved(path, base, self.scale(point, base)):
            return None
        return (point.y - base.y) / (path - base.y)
