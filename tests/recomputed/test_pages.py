"""A page with figures of every kind that is right has no differences; each fault put into it is found."""

import contextlib
import io
import unittest

from recomputed.checking import UNITS, check_site, sources_of
from recomputed.exact import printed
from recomputed.injecting import self_test
from recomputed.testing import Published

SHOWN = (
    "results/agency/so-a@2024-q2:online_share",
    "results/agency/so-a@2024-q2:on_time_share_change",
    "results@2024-q2:received",
    "procedures@2024-12-31:online_share",
    "coverage@2024-q1:share",
    "reports/so-c@2024-q3:days_late",
    "truc-tuyen@2024-q3:value",
    "truc-tuyen@2024-q3:reported_difference",
)


class OfPages(Published):
    """A page, its figures, the tables."""

    def setUp(self):
        super().setUp()
        self.write("figures", self.all_rows())
        self.page(SHOWN)

    def all_rows(self):
        """The rows of `figures.csv`."""
        may_change = self.figures.may_change
        said = lambda address: str(address in may_change).lower()
        return [
            {"address": a, "value": f.value, "unit": UNITS[f.unit][0], "provisional": said(a)} for a, f in self.figures.items()
        ]

    def page(self, addresses, more=""):
        """Writes a page that prints some figures."""
        figures = " ".join(self.element(address) for address in addresses)
        words = '<p data-text-source="site.yaml">Nhỏ</p>'
        html = f'<html lang="vi"><head><title>x</title></head><body>{words}<p>{figures}{more}</p></body></html>'
        (self.root / "public/index.html").write_text(html, encoding="utf-8")

    def element(self, address):
        """A printed figure."""
        figure = self.figures[address]
        sign = "%" if figure.unit == "percent" else ""
        return f'<data value="{figure.value}" data-figure="{address}">{printed(figure.value, "vi")}{sign}</data>'

    def differences(self):
        """The differences of the site."""
        return check_site(self.root / "public", self.figures, sources_of(self.root))[0]

    def test_what_is_right_has_no_differences(self):
        self.assertEqual(self.differences(), [])

    def test_every_fault_is_found(self):
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            self.assertEqual(self_test(self.root / "public", self.figures, sources_of(self.root)), 0, said.getvalue())
        self.assertRegex(said.getvalue(), r"\A1\d\d faults, 0 not found")

    def test_no_such_figure(self):
        for address in ("results@2024-q5:received", "results/agency/khong-co@2024-q2:received", "coverage@2024-q1:khong-co"):
            self.page(SHOWN, f'<data value="1" data-figure="{address}">1</data>')
            self.assertIn((address, "1"), [(d.address, d.printed) for d in self.differences()])

    def test_code_to_copy_is_no_percentage_and_other_code_is_one(self):
        self.page(SHOWN, '</p><pre class="copy"><code>width="100%"</code></pre><p>')
        self.assertEqual(self.differences(), [])
        self.page(SHOWN, "</p><pre><code>100%</code></pre><p>")
        self.assertEqual(len(self.differences()), 1)

    def test_what_may_change_is_called_so_and_nothing_else(self):
        self.assertIn("tre-nam@2024:value", self.figures.may_change)
        rows = self.all_rows()
        for row in rows:
            if row["address"].endswith((":value", ":numerator")):
                row["provisional"] = {"true": "false", "false": "true"}[row["provisional"]]
        self.write("figures", rows)
        turned = {row["address"] for row in rows if row["address"].endswith((":value", ":numerator"))}
        self.assertEqual({d.address for d in self.differences()}, turned)

    def test_tabled_figures_are_not_in_figures(self):
        tabled = {"address": "results@2024-q2:received", "value": "75", "unit": "count", "provisional": "false"}
        self.write("figures", [tabled, *self.all_rows()])
        self.assertEqual([d.expected for d in self.differences()], ["no such figure here"] * 2)


if __name__ == "__main__":
    unittest.main()
