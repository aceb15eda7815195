"""All files of the portal, by name."""

from . import (
    agencies_yaml, catalogue, documents, indices, news, observations, pages, periods, plan_first, plan_second, reports,
    settings, sheets, sheets_apart, targets_computed, targets_observed)
from .ledger import ledger


def _share(rows):
    """The on-time share of some rows in per cent, one decimal, half up."""
    late = sum(row["late"] for row in rows)
    resolved = late + sum(row["early"] + row["on_time"] for row in rows)
    tenths = (2000 * (resolved - late) + resolved) // (2 * resolved)
    return f"{tenths // 10}.{tenths % 10}"


def _corrected(book):
    """The share of the agency whose provisional figures were replaced: before and after."""
    rows = [row for (agency, _), row in book["2024-q3"].items() if agency == sheets.REPLACED]
    return _share([sheets_apart._rough(row) for row in rows]), _share(rows)


def files():
    """Name below content/ -> text."""
    book = ledger()
    written = {"periods.yaml": periods.periods_yaml(), "holidays.yaml": periods.holidays_yaml()}
    written |= settings.files(*_corrected(book))
    for part in (agencies_yaml, catalogue, documents, indices, news, observations, pages, plan_first, plan_second,
                 reports, targets_computed, targets_observed):
        written |= part.files()
    for part in (sheets, sheets_apart):
        written |= part.files(book)
    return written
