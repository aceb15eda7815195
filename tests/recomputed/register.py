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
        self.agencies, self.groups = {}, {}
        for name in content.files("agencies"):
            file = load(content.folder / name)
            for entry in given(file, "agencies") or []:
                self.agencies[entry["id"]] = Agency(entry["id"], entry["level"], entry["kind"], *runs(entry))
            for entry in given(file, "groups") or []:
                self.groups[entry["id"]] = given(entry, "members") or []

    def in_force(self, agency_id, on):
        """Whether an agency is in force on a day."""
        agency = self.agencies.get(agency_id)
        return agency is not None and agency.first <= on <= agency.last

    def meant(self, names, on):
        """The agencies in force on a day that ids of agencies and groups mean, each once."""
        return {agency for agency in self.named(names, on) if self.in_force(agency, on)}

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
