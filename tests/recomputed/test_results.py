"""Figures of results against numbers computed by hand."""

import unittest

from recomputed.book import cut
from recomputed.rows import headings
from recomputed.testing import Figured


class OfResults(Figured):
    """Results: sums, shares, changes, parts, ranks, years."""

    def test_an_agency_is_the_sum_of_its_procedures_and_unknown_stays_unknown(self):
        keys = "online direct postal direct_or_postal received carried_over early on_time late resolved in_time overdue pending"
        self.assertEqual(self.of("results/agency/xa-a@2024-q1", keys), "8 7 ~ ~ ~ 1 8 5 2 15 1 0 1")
        keys = "resolved_in_time total online_share on_time_share on_time_share_strict"
        self.assertEqual(self.of("results/agency/xa-a@2024-q1", keys), "13 16 ~ 86.7 86.7")

    def test_a_form_with_vietnamese_headings(self):
        keys = "online direct_or_postal received resolved pending overdue late total"
        self.assertEqual(self.of("results/agency/so-a@2024-q1", keys), "30 10 40 38 4 1 3 42")
        keys = "online_share on_time_share on_time_share_strict"
        self.assertEqual(self.of("results/agency/so-a@2024-q1", keys), "75.0 92.1 89.7")
        self.assertEqual(self.of("results/agency/so-b@2024-q1", "carried_over received total"), "~ 20 20")

    def test_totals_without_parts(self):
        self.assertEqual(self.of("results/agency/so-c@2024-q1", "received online resolved early pending total"), "7 ~ 7 ~ 0 7")
        self.assertEqual(self.of("results/agency/so-c/field/dat-dai@2024-q1", "received"), "7")

    def test_the_province_levels_fields_and_procedures(self):
        keys = "received online resolved pending carried_over total"
        self.assertEqual(self.of("results@2024-q1", keys), "~ ~ 83 6 ~ 89")
        self.assertEqual(self.of("results/level/province@2024-q1", "received online resolved pending"), "67 ~ 65 4")
        self.assertEqual(self.of("results/level/commune@2024-q1", "online received resolved on_time_share"), "11 ~ 18 88.9")
        self.assertEqual(self.of("results/level/district@2024-q1", "resolved"), "~")
        self.assertEqual(self.of("results/field/ho-tich@2024-q1", "online late resolved"), "11 2 18")
        self.assertEqual(self.of("results/field/dat-dai@2024-q1", "online received"), "~ 7")
        self.assertEqual(self.of("results/1.000001@2024-q1", "online received online_share on_time_share"), "11 14 78.6 92.3")
        self.assertEqual(self.of("results/agency/xa-a/1.000002@2024-q1", "online direct postal received resolved"), "0 5 ~ ~ 5")
        self.assertEqual(self.of("results/agency/so-a/field/ho-tich@2024-q3", "online received online_share"), "20 24 83.3")

    def test_official_replaces_provisional_row_by_row(self):
        self.assertEqual(self.of("results/agency/so-a@2024-q2", "received online_share"), "50 80.0")
        self.assertEqual(self.of("results/agency/so-b@2024-q2", "received online_share"), "20 50.0")

    def test_complete_official_rows_take_the_place_of_a_provisional_total(self):
        keys = "received received_provisional received_provisional_difference received_parts"
        self.assertEqual(self.of("results/agency/xa-a@2022-h1", keys), "42 50 -8 ~")
        self.assertEqual(self.of("results/agency/so-a@2022-h1", keys), "20 18 2 ~")
        self.assertEqual(self.of("results/field/dat-dai@2022-h1", "received"), "20")
        self.assertEqual(self.of("results@2022-h1", keys), "69 99 -30 ~")

    def test_a_provisional_total_stands_beside_rows_that_are_not_all(self):
        keys = "received received_provisional received_parts received_parts_difference"
        self.assertEqual(self.of("results/agency/xa-a@2022-h2", keys), "50 ~ 30 20")
        self.assertEqual(self.of("results/agency/xa-b@2022-h2", keys), "4 ~ ~ ~")
        self.assertEqual(self.of("results@2022-h2", keys), "54 ~ ~ ~")

    def test_changes_from_the_adjoining_period(self):
        keys = "online_share_change on_time_share_change on_time_share_strict_change"
        self.assertEqual(self.of("results/agency/so-a@2024-q2", keys), "5.0 -2.1 -1.5")
        self.assertEqual(self.of("results/agency/so-b@2024-q2", "online_share_change"), "-25.0")
        self.assertEqual(self.of("results@2024-q2", "online_share online_share_change"), "69.3 ~")
        self.assertEqual(self.of("results/field/ho-tich@2024-q3", "online_share_change"), "~")

    def test_a_row_of_its_own_beside_its_parts(self):
        keys = "received received_parts received_parts_difference late_parts_difference"
        self.assertEqual(self.of("results@2024-q2", keys), "75 70 5 -1")
        self.assertEqual(self.of("results@2024-q2", "carried_over_parts carried_over_parts_difference"), "4 ~")
        keys = "online_parts direct_or_postal_parts received_parts resolved_parts pending_parts"
        self.assertEqual(self.of("results/agency/so-a@2024-q3", keys), "40 14 54 52 ~")
        keys = "online_parts_difference received_parts_difference direct_or_postal_parts_difference on_time_parts_difference"
        self.assertEqual(self.of("results/agency/so-a@2024-q3", keys), "5 6 ~ -1")
        self.assertEqual(self.of("results@2024-q3", "received received_parts"), "60 ~")
        self.assertEqual(self.of("results/agency/xa-a@2024-q1", "resolved_parts"), "~")

    def test_ranks_with_ties_among_their_own_kind(self):
        keys = "online_share_rank online_share_rank_of on_time_share_rank on_time_share_rank_of"
        self.assertEqual(self.of("results/agency/so-a@2024-q1", keys), "1 2 1 2")
        self.assertEqual(self.of("results/agency/so-b@2024-q1", keys), "1 2 2 2")
        self.assertEqual(self.of("results/agency/so-b@2024-q2", keys), "2 2 1 2")
        self.assertEqual(self.of("results/agency/so-c@2024-q1", keys), "~ ~ ~ ~")
        self.assertEqual(self.of("results/agency/xa-a@2024-q4", keys), "1 1 ~ ~")
        self.assertEqual(self.of("results/agency/xa-b@2024-q4", "received online_share online_share_rank"), "0 ~ ~")

    def test_a_year_of_four_quarters(self):
        keys = "online received direct_or_postal carried_over early on_time late resolved in_time overdue pending total"
        self.assertEqual(self.of("results/agency/so-a@2024", keys), "155 200 ~ 2 120 50 18 188 11 3 14 202")
        self.assertEqual(self.of("results/agency/so-a@2024", "online_share on_time_share on_time_share_strict"), "77.5 90.4 89.0")
        self.assertEqual(self.of("results/agency/so-a@2024", "online_share_rank online_share_rank_of received_parts"), "1 1 ~")
        self.assertEqual(self.of("results@2024", "received online resolved late pending total"), "~ ~ 253 ~ 34 287")
        self.assertEqual(self.of("results/level/province@2024", "received resolved"), "247 235")
        self.assertEqual(self.of("results/agency/so-b@2024", "received resolved"), "~ ~")
        self.assertEqual(self.of("results/level/commune@2024", "resolved"), "~")

    def test_no_figure_of_a_period_without_results_or_not_over(self):
        for period in ("2024-h1", "2025-q1", "2023", "khong-co"):
            self.assertEqual(self.of(f"results@{period}", "received resolved"), "~ ~")

    def test_results_stand_apart_from_the_other_figures(self):
        self.assertFalse([a for a in self.figures if cut(a)[0].split("/")[0] in ("results", "procedures", "coverage", "reports")])
        self.assertIn("results@2024-q2:received", self.figures)
        self.assertEqual(len([a for a, _ in self.figures.every()]), len({a for a, _ in self.figures.every()}))


class OfHeadings(unittest.TestCase):
    """The first line of a CSV file."""

    def test_the_second_overdue_is_of_what_is_pending(self):
        line = ["(1) Mã cơ quan", "Mã TTHC", "online", "Quá hạn", "Trong hạn", "Quá hạn"]
        self.assertEqual(headings("x.csv", line), ["agency", "procedure", "online", "late", "in_time", "overdue"])

    def test_an_unknown_or_repeated_heading_is_refused(self):
        for line in (["Họ và tên"], ["online", "Trực tuyến"]):
            with self.assertRaises(ValueError):
                headings("x.csv", line)


if __name__ == "__main__":
    unittest.main()
