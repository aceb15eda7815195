"""`content/procedures/`: which procedures are in force on a day, how far they are online, and which of them were used so."""

from datetime import date
from typing import NamedTuple

from .content import day, given, load, runs

ONLINE = ("level_3", "level_4", "partial", "full")
FULLY = ("level_4", "full")
NEW_SCALE = ("partial", "full")
SHARES = {
    "online_share": ("online", "in_force"),
    "fully_online_share": ("fully_online", "in_force"),
    "used_online_share": ("used_online", "online"),
}


class Procedure(NamedTuple):
    """A procedure: its field, who handles it, its first and last day, its levels from their days, whether it is sensitive."""

    code: str
    field: str
    agencies: list
    first: date
    last: date
    levels: list
    sensitive: bool = False

    def in_force(self, on):
        """Whether it is in force on a day."""
        return self.first <= on <= self.last

    def level(self, on):
        """Its online level on a day, or None."""
        past = [(first, level) for first, level in self.levels if first <= on]
        return max(past)[1] if past else None


class Catalogue:
    """Every procedure by its code, and every field."""

    def __init__(self, content):
        self.procedures = {}
        for name in content.files("procedures"):
            file = load(content.folder / name)
            for entry in given(file, "procedures") or []:
                levels = [(day(one["from"]), one["level"]) for one in given(entry, "online") or []]
                named = given(entry, "agencies") or []
                sensitive = given(entry, "sensitive") == "true"
                own = Procedure(entry["code"], file["field"]["id"], named, *runs(entry), levels, sensitive)
                self.procedures[entry["code"]] = own
        self.fields = sorted({procedure.field for procedure in self.procedures.values()})

    def subjects(self):
        """The subjects that have figures."""
        return ["procedures", *(f"procedures/{field}" for field in self.fields)] if self.procedures else []

    def in_force(self, field, on):
        """The procedures in force on a day, of a field or of all."""
        return [p for p in self.procedures.values() if field in (None, p.field) and p.in_force(on)]

    def offered(self, on, field=None):
        """The codes of those that are provided online on a day."""
        return {p.code for p in self.in_force(field, on) if p.level(on) in ONLINE}

    def counts(self, field, on, online_rows=None):
        """KEY → count on a day; with the `online_rows` of a period also how many were used online in it."""
        procedures = self.in_force(field, on)
        online = self.offered(on, field)
        fully = sum(p.level(on) in FULLY for p in procedures)
        counts = {"in_force": len(procedures), "online": len(online), "fully_online": fully}
        counts["partially_online"] = len(online) - fully
        if online_rows:
            counts["used_online"] = sum(any(row.of(["online"]) for row in online_rows.get(code, ())) for code in online)
        return counts

    def rows_of_online(self, field, on, online_rows):
        """The rows of the procedures that are provided online."""
        return [row for code in self.offered(on, field) for row in online_rows.get(code, ())]

    def on_new_scale(self, field, on):
        """Whether a procedure in force on a day is judged by the scale of NĐ 42/2022."""
        return any(p.level(on) in NEW_SCALE for p in self.in_force(field, on))


def online_rows(pairs):
    """Code → the rows, of (agency, code) → Sum, that know how many dossiers came online."""
    found = {}
    for (_, code), row in pairs.items():
        if row.of(["online"]) is not None:
            found.setdefault(code, []).append(row)
    return found
