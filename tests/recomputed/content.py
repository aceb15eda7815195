"""The content as plain Python: every scalar a string as written, every period with its days."""

import re
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple
from unicodedata import normalize

import yaml

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
ABSENT = ("", "~", "null")


class Period(NamedTuple):
    """A period: its key in addresses, its first and last day, its kind."""

    key: str
    first: date
    last: date
    kind: str


def read_text(path):
    """A file's text, NFC, without BOM, with line feeds."""
    return normalize("NFC", path.read_text(encoding="utf-8-sig").replace("\r\n", "\n"))


def load(path):
    """A YAML file: mappings, lists and strings."""
    return yaml.load(read_text(path), Loader=LOADER) or {}


def given(mapping, key):
    """A key's value, or None where it is absent, empty or null."""
    value = mapping.get(key) if isinstance(mapping, dict) else None
    return None if value is None or (isinstance(value, str) and value.strip() in ABSENT) else value


def day(text):
    """A date as the content writes it, or None."""
    return date.fromisoformat(text.strip()) if text else None


def runs(mapping):
    """The first and last day of `from` and `to`; what is not said is open."""
    return day(given(mapping, "from")) or date.min, day(given(mapping, "to")) or date.max


def year_period(year):
    """A calendar year as a period."""
    return Period(year, date(int(year), 1, 1), date(int(year), 12, 31), "year")


class Content:
    """Everything of `content/` that figures come from."""

    def __init__(self, root):
        self.folder = Path(root) / "content"
        self.site = load(self.folder / "site.yaml")
        self.periods = self._periods()
        self.holidays = self._holidays()
        self.plans = self._plans()
        self.measures = {}
        self.home = {}  # measure id -> (plan, target) or None
        self._collect_measures()
        self.observations = self.each("observations", "observations")
        self.indices = [(name, load(self.folder / name)) for name in self.files("indices")]
        self.kept = {}  # what was made of the content for a day, by whoever made it

    def files(self, folder):
        """The YAML files below a folder of the content, in the order of their paths."""
        base = self.folder / folder
        found = [path.relative_to(self.folder).as_posix() for path in base.rglob("*.yaml")] if base.is_dir() else []
        return sorted(name for name in found if not any(part.startswith(".") for part in name.split("/")))

    def each(self, folder, key):
        """The entries of a list in every file below a folder."""
        return [entry for name in self.files(folder) for entry in given(load(self.folder / name), key) or []]

    def home_plan(self):
        """The folder of the plan at home: the site's `plan`, else the newest; None without plans."""
        newest = max(self.plans, key=lambda name: given(self.plans[name]["plan"], "date") or "", default=None)
        return given(self.site, "plan") or newest

    def plan_of(self, measure_id):
        """The plan whose target asks for a measure, or an empty one."""
        return (self.home.get(measure_id) or ({}, {}))[0]

    def due(self, last, days, working):
        """The day that is some days after a last day; working days skip weekends and days off."""
        while days:
            last += timedelta(days=1)
            days -= not working or (last.weekday() < 5 and last not in self.holidays)
        return last

    def _periods(self):
        path = self.folder / "periods.yaml"
        entries = given(load(path), "periods") if path.exists() else None
        return {e["id"]: Period(e["id"], day(e["from"]), day(e["to"]), e["kind"]) for e in entries or []}

    def _holidays(self):
        path = self.folder / "holidays.yaml"
        off = set()
        for entry in (given(load(path), "holidays") if path.exists() else None) or []:
            first, last = day(entry["date"]), day(given(entry, "to") or entry["date"])
            off.update(first + timedelta(days=n) for n in range((last - first).days + 1))
        return off

    def _plans(self):
        plans = {}
        for name in self.files("plans"):
            parts = name.split("/")
            plan = plans.setdefault(parts[1], {"plan": {}, "targets": []})
            if parts[2:] == ["plan.yaml"]:
                plan["plan"] = load(self.folder / name)
            elif len(parts) > 3 and parts[2] == "targets":
                plan["targets"].append(load(self.folder / name))
        return plans

    def _collect_measures(self):
        for measure in self.each("measures", "measures"):
            self.measures[measure["id"]] = measure
            self.home[measure["id"]] = None
        for plan in self.plans.values():
            for target in plan["targets"]:
                for measure in given(target, "measures") or []:
                    self.measures[measure["id"]] = measure
                    self.home[measure["id"]] = (plan["plan"], target)

    def period(self, key):
        """The period of a key: one of `periods.yaml`, or a calendar year; None for anything else."""
        if key in self.periods:
            return self.periods[key]
        return year_period(key) if key and re.fullmatch(r"\d{4}", key) else None

    def period_of(self, entry):
        """The period an observation writes: `period`, `from` and `to`, or `on`."""
        if given(entry, "period"):
            return self.period(entry["period"])
        if given(entry, "on"):
            return Period(entry["on"], day(entry["on"]), day(entry["on"]), "day")
        if given(entry, "from") and given(entry, "to"):
            return Period(f"{entry['from']}--{entry['to']}", day(entry["from"]), day(entry["to"]), "other")
        return None
