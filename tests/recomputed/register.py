"""Agencies and groups of agencies: who is in force on a day, and whom a name means."""

from datetime import date
from typing import NamedTuple

from .content import given, load, runs


class Agency(NamedTuple):
    """An agency: its level and kind, its first and last day."""

    id: str
    level: str
    kind: str
    first: date
    last: date


class Register:
    """Everything of `content/agencies/`."""

    def __init__(self, content):
        self.agencies, self.groups, self.became = {}, {}, {}
        for name in content.files("agencies"):
            file = load(content.folder / name)
            for entry in given(file, "agencies") or []:
                self.agencies[entry["id"]] = Agency(entry["id"], entry["level"], entry["kind"], *runs(entry))
                after = given(entry, "became")
                self.became[entry["id"]] = after if isinstance(after, list) else []
            for entry in given(file, "groups") or []:
                self.groups[entry["id"]] = given(entry, "members") or []

    def in_force(self, agency_id, on):
        """Whether an agency is in force on a day."""
        agency = self.agencies.get(agency_id)
        return agency is not None and agency.first <= on <= agency.last

    def meant(self, names, on):
        """The agencies in force on a day that ids of agencies and groups mean, each once."""
        return {agency for agency in self.named(names, on) if self.in_force(agency, on)}

    def handlers(self, names, on):
        """The same, and who took over from an agency that is named and no longer in force."""
        found = self.meant(names, on)
        for name in names or []:
            if name in self.agencies and not self.in_force(name, on):
                found |= self._after(name, on, {name})
        return found

    def _after(self, name, on, seen):
        found = set()
        for step in self.became.get(name, []):
            if step["date"] <= on and step["agency"] not in seen:
                seen.add(step["agency"])
                follows = {step["agency"]} if self.in_force(step["agency"], on) else self._after(step["agency"], on, seen)
                found |= follows
        return found

    def named(self, names, on):
        """The same, but an agency that is named itself (not through a group) need not be in force."""
        found = set()
        for name in names or []:
            found |= self._members(self.groups[name], on) if name in self.groups else {name}
        return found

    def _members(self, members, on):
        if isinstance(members, list):
            return {agency for agency in members if self.in_force(agency, on)}
        level, kind = given(members, "level"), given(members, "kind")
        return {
            agency.id
            for agency in self.agencies.values()
            if level in (None, agency.level) and kind in (None, agency.kind) and agency.first <= on <= agency.last
        }
