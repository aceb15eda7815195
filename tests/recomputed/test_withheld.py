"""Small counts of sensitive procedures: shown ones are found, and so are those that sums give back."""

import unittest
from datetime import date
from types import SimpleNamespace

from recomputed.cells import COUNTS, Sum, deduced
from recomputed.content import Period
from recomputed.spoiling import row_faults
from recomputed.tables import check_table
from recomputed.testing import Published
from recomputed.withheld import Withheld, bounds, check_withheld, follows, settled, small_rows, told


class OfWithheldRows(Published):
    """The fixture, with a procedure that is sensitive."""

    def setUp(self):
        super().setUp()
        own = self.subjects.catalogue.procedures
        own["1.000001"] = own["1.000001"]._replace(sensitive=True)

    def found(self, *pairs):
        """What is wrong where these pairs are withheld."""
        self.subjects.withhold(Withheld(pairs))
        return [(one.address, one.printed) for one in check_withheld(self.subjects)]

    def test_what_is_shown_is_found(self):
        said = dict(self.found())
        self.assertEqual(said["results/agency/xa-a/1.000001"], "shown")

    def test_a_row_alone_follows_from_the_sum_of_its_agency(self):
        said = self.found(("xa-a", "1.000001"))
        self.assertIn(("results/agency/xa-a/1.000001@2024-q1:carried_over", "follows from the sums"), said)

    def test_with_another_of_its_field_it_does_not(self):
        said = self.found(("xa-a", "1.000001"), ("xa-a", "1.000002"))
        self.assertNotIn("results/agency/xa-a/1.000001@2024-q1:late", dict(said))

    def test_nothing_is_withheld_for_nothing(self):
        own = self.subjects.catalogue.procedures
        own["1.000001"] = own["1.000001"]._replace(sensitive=False)
        self.assertEqual(self.found(("xa-a", "1.000001")), [("-", "rows withheld")])
        self.assertEqual(self.found(), [])

    def test_what_is_withheld_stands_in_no_table(self):
        pair = ("xa-a", "1.000001")
        self.subjects.withhold(Withheld([pair]))
        texts = [{key: "" if cell is None else str(cell) for key, cell in row.items()} for row in self.rows("results-2024-q1")]
        shown = [{**row, "suppressed": "false"} for row in texts]
        own = "results/agency/xa-a/1.000001@2024-q1"
        said = {d.address for d in check_table("-", "results-2024-q1", shown, self.tables)}
        self.assertLess({f"{own}:received", f"{own}:suppressed"}, said)
        self.assertEqual({address for address in said if not address.startswith(own)}, set())
        blank = [{key: "" for key in row} | {"id": own, "suppressed": "true"} if row["id"] == own else row for row in shown]
        self.assertEqual(check_table("-", "results-2024-q1", blank, self.tables), [])
        for name, faulty in row_faults("results-2024-q1", blank, self.subjects):
            self.assertTrue(check_table("-", "results-2024-q1", faulty, self.tables), name)

    def test_what_is_left_of_others_is_small_too(self):
        of = lambda **cells: set(deduced([cells.get(name) for name in COUNTS]))
        self.assertEqual(of(satisfied=9, rated=10), {9, 10, 1})
        self.assertEqual(of(received=10, carried_over=0, resolved=8), {10, 0, 8, 2})
        self.assertEqual(of(early=8, resolved=10), {8, 10, 2})
        self.assertEqual(of(received=10, resolved=8), {10, 8})

    def test_elimination(self):
        self.assertTrue(follows([[1]], 0))
        self.assertFalse(follows([[1, 1]], 0))
        self.assertTrue(follows([[1, 1, 0], [0, 1, 1], [1, 0, 1]], 1))
        circle = [[1, 1, 0, 0], [0, 0, 1, 1], [1, 0, 1, 0], [0, 1, 0, 1]]
        self.assertFalse(any(follows(circle, at) for at in range(4)))
        self.assertTrue(follows([*circle, [1, 0, 0, 1]], 1))

    def test_counts_are_not_below_zero(self):
        circle = [[1, 1, 0, 0], [0, 0, 1, 1], [1, 0, 1, 0], [0, 1, 0, 1]]
        self.assertEqual(bounds(circle, [1, 9, 0, 0])[0], [1, 1])
        self.assertLess(*bounds(circle, [1, 9, 3, 2])[0])

    def test_what_is_pending_is_what_is_carried_over(self):
        before, after = date(2024, 3, 31), date(2024, 6, 30)
        both, ends, begins = ("a", "1"), ("a", "2"), ("a", "3")

        def settled_in(left, took):
            first = period(date(2024, 1, 1), before, "pending", left)
            periods = [("q1", first), ("q2", period(date(2024, 4, 1), after, "carried_over", took))]
            own = told(periods, first, "pending")
            self.assertEqual([count for _, count in own], ["pending", "carried_over"])
            return settled(sorted(left), own, Withheld([both, ends, begins]))

        # Alone in the second period the one is known, and with it the other.
        self.assertEqual(settled_in({both: 6, ends: 2}, {both: 6}), [both, ends])
        self.assertEqual(settled_in({both: 6, ends: 2}, {both: 6, begins: 2}), [])
        self.assertEqual(settled_in({both: 6, ends: 2}, {both: 7}), [])
        self.assertEqual(settled_in({both: 6, ends: 2}, {both: 6, ends: 2}), [])

    def test_a_row_by_field_of_sensitive_procedures_alone_is_one_of_them(self):
        one = period(date(2024, 1, 1), date(2024, 3, 31), "received", {})
        one.coarse = {(agency, field): sums_of("received", cell) for agency, field, cell in [("a", "f", 2), ("a", "g", 9)]}
        one.catalogue.procedures["4"] = SimpleNamespace(field="g", sensitive=False)
        own = ("a", "field/f")
        self.assertEqual(small_rows(one), {own})
        alone, both = Withheld((), [("a", "f")]), Withheld((), [("a", "f"), ("a", "g")])
        self.assertTrue(alone.has("results/agency/a/field/f", one))
        self.assertEqual(settled([own], [(one, "received")], alone), [own])
        # The field's sum still gives it back: nobody else is in it.
        self.assertEqual(settled([own], [(one, "received")], both), [own])
        one.coarse |= {("b", field): sums_of("received", 9) for field in "fg"}
        circle = Withheld((), one.coarse)
        self.assertEqual(settled([own], [(one, "received")], circle), [])

    def test_where_each_procedure_was_used_online_each_has_one(self):
        def settled_of(cells, shown=()):
            one = period(date(2024, 1, 1), date(2024, 3, 31), "online", {**cells, **dict(shown)})
            return settled(sorted(cells), [(one, "online")], Withheld(cells))

        own, other = ("a", "1"), ("a", "2")
        self.assertEqual(settled_of({own: 1, other: 1}), [own, other])
        self.assertEqual(settled_of({own: 1, other: 2}), [])
        self.assertEqual(settled_of({own: 1, other: 0}), [])
        self.assertEqual(settled_of({own: 1, other: 1}, {("b", "1"): 7}), [])


def sums_of(count, cell):
    """A row that knows one count."""
    return Sum(tuple(cell if name == count else None for name in COUNTS), False)


def period(first, last, count, cells):
    """A period of one field in which rows know one count."""
    rows = {pair: sums_of(count, cell) for pair, cell in cells.items()}
    procedures = {code: SimpleNamespace(field="f", sensitive=True) for code in "123"}
    return SimpleNamespace(
        period=Period("", first, last, "quarter"),
        pairs=rows,
        catalogue=SimpleNamespace(procedures=procedures, offered=lambda on: set(procedures)),
        by_field=set(),
        coarse={},
    )


if __name__ == "__main__":
    unittest.main()
