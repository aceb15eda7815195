"""Small counts of sensitive procedures: shown ones are found, and so are those that sums give back."""

import unittest

from recomputed.spoiling import row_faults
from recomputed.tables import check_table
from recomputed.testing import Published
from recomputed.withheld import Withheld, bounds, check_withheld, follows


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


if __name__ == "__main__":
    unittest.main()
