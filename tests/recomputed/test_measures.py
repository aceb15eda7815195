"""Figures of the catalogue, of coverage, of reports and of computed measures against numbers computed by hand."""

import unittest

from recomputed.testing import Figured, figures_on


class OfTheCatalogue(Figured):
    """Catalogue and coverage."""

    def test_the_catalogue(self):
        keys = "in_force online fully_online partially_online online_share fully_online_share used_online used_online_share"
        self.assertEqual(self.of("procedures@2023-q4", keys), "3 2 1 1 66.7 33.3 ~ ~")
        self.assertEqual(self.of("procedures@2024-q1", keys), "3 2 1 1 66.7 33.3 1 50.0")
        self.assertEqual(self.of("procedures@2024-q2", keys), "3 1 1 0 33.3 33.3 ~ ~")
        self.assertEqual(self.of("procedures@2024-12-31", keys), "3 2 1 1 66.7 33.3 ~ ~")
        self.assertEqual(self.of("procedures/ho-tich@2024-12-31", keys), "2 2 1 1 100.0 50.0 ~ ~")
        self.assertEqual(self.of("procedures/dat-dai@2024-q3", keys), "1 0 0 0 0.0 0.0 0 ~")
        self.assertEqual(self.of("procedures@2024", keys), "3 2 1 1 66.7 33.3 ~ ~")

    def test_coverage_with_groups_on_the_day(self):
        keys = "expected published missing share"
        self.assertEqual(self.of("coverage@2024-q1", keys), "7 3 4 42.9")
        self.assertEqual(self.of("coverage/xa-a@2024-q1", keys), "2 2 0 100.0")
        self.assertEqual(self.of("coverage/xa-cu@2024-q1", keys), "2 1 1 50.0")
        self.assertEqual(self.of("coverage/so-a@2024-q1", keys), "1 0 1 0.0")
        self.assertEqual(self.of("coverage@2024-q3", keys), "4 0 4 0.0")
        self.assertEqual(self.of("coverage/xa-cu@2024-q2", keys), "~ ~ ~ ~")
        self.assertEqual(self.of("coverage/so-a@2024-q3", keys), "~ ~ ~ ~")


class OfReports(Figured):
    """Reports on time, late and missing."""

    def test_days_late(self):
        self.assertEqual(self.of("reports/so-a@2024-q2", "days_late"), "~")
        self.assertEqual(self.of("reports/so-b@2024-q2", "days_late"), "3")
        self.assertEqual(self.of("reports/so-c@2024-q2", "days_late"), "186")
        self.assertEqual(self.of("reports/so-b@2024-q3", "days_late"), "1")
        self.assertEqual(self.of("reports/so-c@2024-q3", "days_late"), "92")
        self.assertEqual(self.of("reports/so-b@2024-q4", "days_late"), "4")
        self.assertEqual(self.of("reports/so-a@2024-q1", "days_late"), "~")

    def test_counts(self):
        keys = "expected received on_time late missing punctuality"
        self.assertEqual(self.of("reports@2024-12-31", keys), "9 5 3 2 4 33.3")
        self.assertEqual(self.of("reports/so-a@2024-12-31", keys), "3 3 3 0 0 100.0")
        self.assertEqual(self.of("reports/so-b@2024-12-31", keys), "3 2 0 2 1 0.0")
        self.assertEqual(self.of("reports@2024-q3", keys), "3 2 1 1 1 33.3")
        self.assertEqual(self.of("reports/vp@2024-12-31", keys), "~ ~ ~ ~ ~ ~")

    def test_the_duty_of_another_plan(self):
        keys = "expected received on_time late missing punctuality"
        self.assertEqual(self.of("reports/khac@2024-12-31", keys), "1 1 0 1 0 0.0")
        self.assertEqual(self.of("reports/khac/vp@2024-12-31", keys), "1 1 0 1 0 0.0")
        self.assertEqual(self.of("reports/khac/vp@2024-h1", "days_late"), "1")
        self.assertEqual(self.of("reports/khong-han@2024-12-31", keys), "~ ~ ~ ~ ~ ~")

    def test_before_the_due_day(self):
        self.figures = figures_on("2024-12-20")
        keys = "expected received on_time late missing punctuality"
        self.assertEqual(self.of("reports@2024-12-20", keys), "7 5 3 2 2 42.9")
        self.assertEqual(self.of("reports@2024-q4", keys), "1 1 1 0 0 100.0")
        self.assertEqual(self.of("reports/so-b@2024-q4", "days_late"), "~")


class OfMeasures(Figured):
    """Computed measures."""

    def test_a_share_of_agencies_and_its_path(self):
        keys = "value numerator denominator difference"
        self.assertEqual(self.of("truc-tuyen@2024-q1", keys), "75.0 30 40 ~")
        self.assertEqual(self.of("truc-tuyen@2024-q3", keys), "75.0 45 60 -5.0")
        keys = "path_value path_ratio distance_share days_elapsed days_total days_left age_days"
        self.assertEqual(self.of("truc-tuyen@2024-q4", keys), "77.1 2.33 100.0 275 640 348 17")
        self.assertEqual(self.of("truc-tuyen@2024-q1", "baseline"), "75.0")
        self.assertEqual(self.of("plan/ke-hoach@2024-12-31", "targets achieved unknown"), "1 1 0")

    def test_reported_values_stand_beside(self):
        keys = "reported reported_numerator reported_denominator reported_difference value"
        self.assertEqual(self.of("truc-tuyen@2024-q3", keys), "76.7 46 60 1.7 75.0")
        self.assertEqual(self.of("ca-tinh@2024-q2", keys), "70 ~ ~ 0.7 69.3")
        self.assertEqual(self.of("ca-tinh@2024-q1", keys), "71.25 ~ ~ ~ ~")
        self.assertEqual(self.of("ho-tich-tre@2024-q1", keys), "5 ~ ~ 3 2")
        self.assertEqual(self.of("ca-tinh@2024-q2", "aside_value"), "99")

    def test_a_proxy_is_compared_with_proxies_only(self):
        self.assertEqual(self.of("ca-tinh@2023-q4", "value difference"), "40.0 ~")
        self.assertEqual(self.of("ca-tinh@2024-q2", "value difference"), "69.3 ~")
        # From here on communes that have to publish are left out of the sum, which makes it a proxy too.
        self.assertEqual(self.of("ca-tinh@2024-q3", "value difference"), "75.0 5.7")
        self.assertEqual(self.of("ca-tinh@2024-q4", "value difference"), "62.9 22.9")

    def test_narrowed_to_a_level_and_to_a_field(self):
        self.assertEqual(self.of("cap-xa-dung-han@2024-q1", "value numerator denominator"), "88.9 16 18")
        self.assertEqual(self.of("cap-xa-dung-han@2024-q4", "value"), "~")
        self.assertEqual(self.of("ho-tich-tre@2024-q3", "value numerator difference"), "4 ~ 2")

    def test_a_year_of_agencies_is_added_quarter_by_quarter(self):
        self.assertEqual(self.of("tre-nam@2024", "value"), "22")
        self.assertEqual(self.of("tre-nam@2024-q4", "value"), "~")

    def test_catalogue_shares_break_between_scales(self):
        self.assertEqual(self.of("danh-muc@2023-q4", "value difference"), "66.7 ~")
        self.assertEqual(self.of("danh-muc@2024-q1", "value numerator denominator difference"), "66.7 2 3 ~")
        self.assertEqual(self.of("danh-muc@2024-q2", "value difference"), "33.3 -33.3")
        self.assertEqual(self.of("danh-muc@2024-q4", "value difference"), "66.7 0.0")
        self.assertEqual(self.of("da-dung@2024-q3", "value numerator denominator difference"), "50.0 1 2 0.0")

    def test_coverage_and_punctuality(self):
        self.assertEqual(self.of("cong-khai@2024-q1", "value numerator denominator difference"), "66.7 2 3 66.7")
        self.assertEqual(self.of("cong-khai@2024-q3", "value numerator denominator"), "0.0 0 2")
        self.assertEqual(self.of("bao-cao@2024-q3", "value numerator denominator"), "33.3 1 3")
        self.assertEqual(self.of("bao-cao-b@2024-q2", "value numerator denominator"), "0.0 0 1")


if __name__ == "__main__":
    unittest.main()
