"""The tables of a site that is right have no differences; each fault put into one is found."""

import unittest

from recomputed.spoiling import row_faults, table_faults
from recomputed.tables import check_tables
from recomputed.testing import Published


class OfTables(Published):
    """Tables that are right, then spoilt."""

    def found(self, addresses=()):
        """The differences."""
        return check_tables(self.folder, self.subjects, set(addresses))

    def test_what_is_right_has_no_differences(self):
        self.assertEqual(self.found(["results@2024-q2:received", "coverage@2024-q1:share"]), [])

    def test_the_tables(self):
        names = self.tables.names()
        periods = ["2022-h1", "2022-h2", "2023-q4", "2024-q1", "2024-q2", "2024-q3", "2024-q4", "latest"]
        self.assertEqual({n for n in names if n.startswith("results-")}, {f"results-{p}" for p in periods})
        self.assertEqual({n for n in names if n.startswith("sums-")}, {f"sums-{p}" for p in [*periods, "2024"]})
        self.assertEqual([n for n in names if "-" not in n], ["catalogue", "coverage", "reports"])

    def test_every_fault_is_found(self):
        found = table_faults(self.folder, self.subjects)
        self.assertGreater(len(found), 60)
        self.assertEqual([name for name, seen in found if not seen], [])

    def test_faults_in_files(self):
        rows = self.rows("sums-latest")
        for name, faulty in row_faults("sums-2024-q4", rows, self.subjects):
            self.write("sums-latest", faulty)
            self.assertTrue(self.found(), name)
        self.write("sums-latest", rows)
        self.write("sums-2024-h1", rows)
        self.assertEqual({d.place for d in self.found()}, {"du-lieu/sums-2024-h1.csv", "du-lieu/sums-2024-h1.json"})

    def test_a_figure_on_a_page_must_stand_in_a_table(self):
        rows = [{**row, "received": None} if row["id"] == "results@2024-q2" else row for row in self.rows("sums-2024-q2")]
        self.write("sums-2024-q2", rows)
        said = [d.expected for d in self.found(["results@2024-q2:received"])]
        self.assertEqual(said, ["75", "printed on a page"] * 2)

    def test_lost_and_broken_files(self):
        (self.folder / "coverage.csv").unlink()
        (self.folder / "sums-2024.json").write_text('{"columns": [{"name": "id"}], "rows": [["a", "b"]]}')
        (self.folder / "reports.csv").write_text("id\nreports@2024-12-31,5\n")
        places = {d.place for d in self.found()}
        self.assertEqual(places, {"du-lieu/coverage.csv", "du-lieu/sums-2024.json", "du-lieu/reports.csv"})


if __name__ == "__main__":
    unittest.main()
