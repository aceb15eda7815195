"""What the unit tests share: the figures of the fixture, asked for by address."""

import csv
import json
import tempfile
import unittest
from datetime import date
from pathlib import Path

from recomputed import fixture
from recomputed.cells import COUNTS
from recomputed.content import Content
from recomputed.figures import all_figures
from recomputed.tables import Tables


def figures_on(day):
    """The fixture's figures on a day."""
    with tempfile.TemporaryDirectory() as root:
        fixture.write(root)
        return all_figures(Content(root), date.fromisoformat(day))


class Figured(unittest.TestCase):
    """Asks for figures by address."""

    @classmethod
    def setUpClass(cls):
        cls.figures = figures_on("2024-12-31")

    def of(self, place, keys):
        """The figures of SUBJECT@PERIOD by their keys, one text; `~` where there is none."""
        found = [self.figures.get(f"{place}:{key}") for key in keys.split()]
        return " ".join(figure.value if figure else "~" for figure in found)


class Published(unittest.TestCase):
    """The fixture with the tables it should have, written from the recomputation itself."""

    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.root = Path(holder.name)
        self.folder = self.root / "public/du-lieu"
        self.folder.mkdir(parents=True)
        fixture.write(self.root)
        self.figures = all_figures(Content(self.root), date(2024, 12, 31))
        self.subjects = self.figures.subjects
        self.tables = Tables(self.subjects)
        for name in self.tables.names():
            self.write(name, self.rows(name))

    def rows(self, name):
        """The rows that a table should have."""
        name = {"sums-latest": "sums-2024-q4", "results-latest": "results-2024-q4"}.get(name, name)
        if name.startswith("results-"):
            rows = self.tables.published(name.removeprefix("results-"))
            return [{"id": "@".join(pair), **dict(zip(COUNTS, row.sum.cells))} for pair, (_, row) in rows.items()]
        ids = sorted(self.tables.ids(name))
        columns = sorted(set().union(*(self.subjects.keys(*pair) for pair in ids)))
        own = [(pair, self.subjects.of(*pair)) for pair in ids]
        return [{"id": "@".join(pair), **{c: f[c].value if c in f else None for c in columns}} for pair, f in own]

    def write(self, name, rows):
        """Writes rows as CSV, and as JSON in arrays or objects."""
        columns = list(rows[0])
        with open(self.folder / f"{name}.csv", "w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows([columns, *[["" if c is None else c for c in row.values()] for row in rows]])
        arrays = name.startswith(("sums-", "results-"))
        table = {"columns": [{"name": c} for c in columns], "rows": [list(r.values()) for r in rows] if arrays else rows}
        (self.folder / f"{name}.json").write_text(json.dumps(table), encoding="utf-8")
