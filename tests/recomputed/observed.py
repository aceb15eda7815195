"""The figures of observations, and of the series that are computed."""

from collections import Counter

from .book import aside_prefix
from .computed import computed, computed_from, is_computed
from .content import given
from .exact import read_number
from .points import value_of
from .series import Part

COUNTS = ("numerator", "denominator")


def observations(book, content, as_of):
    """Adds the figures of observations and of computed series."""
    aside = Counter()
    for entry in sorted(content.observations, key=lambda e: not given(e, "proxy")):
        subject = _subject(entry)
        period = content.period_of(entry)
        measure = content.measures.get(entry["measure"])
        if period and measure and is_computed(measure) and not given(entry, "aside"):
            _reported(book, entry, subject, period, computed(content, measure, as_of), given(measure, "unit"))
        elif period and not given(entry, "aside"):
            _observation(book, content, entry, subject, period, "")
    for entry in content.observations:
        period = content.period_of(entry)
        if period and given(entry, "aside"):
            subject = _subject(entry)
            aside[subject, period.key] += 1
            _observation(book, content, entry, subject, period, aside_prefix(aside[subject, period.key]))
    for measure_id, measure in content.measures.items():
        if is_computed(measure):
            _computed(book, content, measure_id, as_of)
    _differences(book, content, as_of)


def _subject(entry):
    return entry["measure"] + (f"/{entry['part']}" if given(entry, "part") else "")


def _observation(book, content, entry, subject, period, prefix):
    measure = content.measures.get(entry["measure"], {})
    unit = "percent" if given(measure, "unit") in ("share", "ratio") else "plain"
    value = value_of(entry)
    if value:
        book.put(subject, period.key, prefix + "value", value.value, 1 if value.scale is None else value.scale, unit)
    for key in COUNTS:
        number = read_number(given(entry, key))
        book.put(subject, period.key, prefix + key, number and number.value, 0)
    change = read_number(given(entry, "change"))
    if change:
        book.put(subject, period.key, prefix + "change", change.value, change.scale, "percent")


def _computed(book, content, measure_id, as_of):
    """The numbers of a computed series."""
    for number in computed(content, content.measures[measure_id], as_of):
        key, share = number.period.key, number.denominator is not None
        book.put(measure_id, key, "value", number.y, 1 if share else 0, "percent" if share else "plain")
        if share:
            book.put(measure_id, key, "numerator", number.numerator, 0)
            book.put(measure_id, key, "denominator", number.denominator, 0)


def _reported(book, entry, subject, period, series, unit):
    """What somebody reported of a computed measure, and how far it is from the computed number of that period."""
    share, value = unit in ("share", "ratio"), value_of(entry)
    if value:
        scale = 1 if value.scale is None else value.scale
        book.put(subject, period.key, "reported", value.value, scale, "percent" if share else "plain")
        own = next((c for c in series if c.period.key == period.key and subject == entry["measure"]), None)
        if own:
            apart = value.value - own.y
            book.put(subject, period.key, "reported_difference", apart, 1 if share else 0, "points" if share else "plain")
    for key in COUNTS:
        number = read_number(given(entry, key))
        book.put(subject, period.key, f"reported_{key}", number and number.value, 0)


def _differences(book, content, as_of):
    named = {(e["measure"], given(e, "part")) for e in content.observations}
    named |= {(measure_id, None) for measure_id, measure in content.measures.items() if is_computed(measure)}
    for measure_id, name in sorted(named, key=str):
        if measure_id not in content.measures:
            continue
        part = Part(content, measure_id, name, as_of)
        for at, point in enumerate(part.series):
            earlier = next((p for p in reversed(part.series[:at]) if _comparable(part, p, point)), None)
            if earlier and not computed_from(part.origin).startswith("indices."):
                _difference(book, part, earlier, point)


def _comparable(part, earlier, later):
    return (
        part.behind(earlier.period) == part.behind(later.period)
        and earlier.period.kind == later.period.kind
        and earlier.proxy == later.proxy
        and earlier.is_change == later.is_change
    )


def _difference(book, part, earlier, later):
    percent = part.percent or later.is_change
    scale = 1 if percent else max(earlier.scale or 0, later.scale or 0) if part.unit == "score" else 0
    book.put(part.subject, later.period.key, "difference", later.y - earlier.y, scale, _difference_unit(part, percent))


def _difference_unit(part, percent):
    return "points" if percent else "places" if part.unit == "rank" else "plain"
