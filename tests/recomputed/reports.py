"""`content/reports/`: which periodic reports were due on a day, which came in, and how late."""

from collections import Counter
from typing import NamedTuple

from .content import Period, day, given
from .exact import put

KINDS = ("quarter", "half", "year")
COUNTS = ("expected", "received", "on_time", "late", "missing")


class Report(NamedTuple):
    """What an agency owes for a period, as it stands: `on_time`, `late`, `missing` or `not_due`, and how many days late."""

    agency: str
    period: Period
    state: str
    days_late: int


class Duty:
    """The reports that a plan asks for."""

    def __init__(self, content, plan_name, entries, register, as_of):
        self.as_of, self.register = as_of, register
        self.plan = content.plans[plan_name]["plan"]
        self.duty = given(self.plan, "reporting") or {}
        self.known = bool(entries) and given(self.duty, "due_days") is not None
        self.days = self._received(entries)
        self.periods = self._periods(content) if self.known else []
        self.reports = [report for period in self.periods for report in self._of_period(content, period)]

    def _received(self, entries):
        days = {}
        for entry in entries:
            pair, received = (entry["agency"], entry["period"]), day(entry["received"])
            if received <= self.as_of:
                days[pair] = min(received, days.get(pair, received))
        return days

    def _periods(self, content):
        start, every = day(self.plan["date"]), given(self.duty, "every")
        found = [p for p in content.periods.values() if p.kind == every and every in KINDS]
        return [p for p in found if p.first >= start and p.last <= self.as_of]

    def _of_period(self, content, period):
        due = content.due(period.last, int(self.duty["due_days"]), given(self.duty, "working_days") == "true")
        for agency in sorted(self.register.meant(given(self.duty, "from"), period.last)):
            received = self.days.get((agency, period.key))
            late = ((received or self.as_of) - due).days
            state = ("late" if received else "missing") if late > 0 else "on_time" if received else "not_due"
            yield Report(agency, period, state, max(late, 0))

    def counts(self, agencies=None, period=None):
        """How the reports stand, of some agencies or all, of a period or all; None where nobody owes one."""
        found = [r for r in self.reports if (agencies is None or r.agency in agencies) and period in (None, r.period.key)]
        states = Counter(r.state for r in found)
        on_time, late, missing = states["on_time"], states["late"], states["missing"]
        received = on_time + late
        return dict(zip(COUNTS, (received + missing, received, on_time, late, missing))) if found else None


class Reports:
    """The duties of all plans, and their figures."""

    def __init__(self, content, register, as_of):
        self.as_of, self.home = str(as_of), content.home_plan()
        entries = content.each("reports", "reports")
        self.duties = {}
        for name in content.plans:
            own = [entry for entry in entries if (given(entry, "plan") or self.home) == name]
            self.duties[name] = Duty(content, name, own, register, as_of)

    def duty(self, subject):
        """The duty that `reports`, `reports/<plan>`, `reports/<agency>` or `reports/<plan>/<agency>` is about, and the agency."""
        parts = subject.split("/")[1:]
        plan = parts.pop(0) if parts and parts[0] in self.duties and parts[0] != self.home else self.home
        return (self.duties.get(plan), parts[0] if parts else None) if len(parts) < 2 else (None, None)

    def of(self, subject, key):
        """KEY → Figure."""
        duty, agency = self.duty(subject)
        figures = {}
        if duty is None:
            return figures
        if agency and key != self.as_of:
            for report in duty.reports:
                if (report.agency, report.period.key) == (agency, key) and report.state in ("late", "missing"):
                    put(figures, "days_late", report.days_late, 0)
            return figures
        counts = duty.counts({agency} if agency else None, None if key == self.as_of else key) or {}
        for name, count in counts.items():
            put(figures, name, count, 0)
        if counts and counts["expected"]:
            put(figures, "punctuality", (100 * counts["on_time"], counts["expected"]), 1, "percent")
        return figures

    def all(self):
        """Every (subject, period) that has figures, or could have."""
        for name, duty in self.duties.items():
            whole = "reports" if name == self.home else f"reports/{name}"
            if duty.reports:
                yield whole, self.as_of
                yield from ((whole, key) for key in dict.fromkeys(r.period.key for r in duty.reports))
                yield from ((f"{whole}/{agency}", self.as_of) for agency in dict.fromkeys(r.agency for r in duty.reports))
            yield from ((f"{whole}/{r.agency}", r.period.key) for r in duty.reports)
