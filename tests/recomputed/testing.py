"""What the unit tests share: the figures of the fixture, asked for by address."""

import tempfile
import unittest
from datetime import date

from recomputed import fixture
from recomputed.content import Content
from recomputed.figures import all_figures


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
