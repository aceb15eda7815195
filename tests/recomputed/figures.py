"""Every figure that a page may print, by its address."""

from collections import Counter
from fractions import Fraction

from .book import Book, Figures, aside_prefix
from .computed import computed, is_computed
from .content import given
from .exact import read_number
from .observed import observations
from .standing import of_measure, of_target, parts_of
from .subjects import subjects_of

BEHIND = ("slow", "off_path", "worsening")


def all_figures(content, as_of):
    """Address → Figure, for everything the content says on `as_of`; those of many subjects are made when asked for."""
    book = Book()
    observations(book, content, as_of)
    for _, index in content.indices:
        _index(book, index)
    for measure_id in content.measures:
        _definitions(book, content, measure_id, as_of)
    for name, plan in content.plans.items():
        _counts(book, content, name, plan, as_of)
    return Figures(book.figures, subjects_of(content, as_of), set(_may_change(content, as_of)))


def _may_change(content, as_of):
    """The addresses of what is computed from provisional results; what follows from these in turn apart."""
    for measure_id, measure in content.measures.items():
        numbers = computed(content, measure, as_of) if is_computed(measure) and not given(measure, "same_as") else []
        for number in numbers:
            if number.provisional:
                yield from (f"{measure_id}@{number.period.key}:{key}" for key in ("value", "numerator", "denominator"))


def _index(book, index):
    index_id = index["index"]["id"]
    aside, series = Counter(), {}
    for entry in given(index, "indices") or []:
        year, agency = entry["year"], given(entry, "agency")
        subject = index_id + (f"/{agency}" if agency else "")
        prefix = ""
        if given(entry, "aside"):
            aside[subject, year] += 1
            prefix = aside_prefix(aside[subject, year])
        else:
            series.setdefault(subject, {})[int(year)] = entry
        _index_entry(book, index_id, subject, entry, prefix)
    for subject, years in series.items():
        for year, entry in years.items():
            _index_differences(book, subject, year, entry, years.get(year - 1, {}))


def _index_entry(book, index_id, subject, entry, prefix):
    year, region = entry["year"], given(entry, "region") or {}
    for key in ("rank", "of", "score", "change"):
        _written(book, subject, year, prefix + key, given(entry, key), key in ("rank", "of"))
    _written(book, subject, year, prefix + "region_rank", given(region, "rank"), True)
    _written(book, subject, year, prefix + "region_of", given(region, "of"), True)
    for part in given(entry, "parts") or []:
        _standing_of(book, f"{subject}/part/{part['id']}", year, part, prefix)
    for other in given(entry, "comparators") or []:
        _standing_of(book, f"{index_id}/{other['id']}", year, other, prefix)


def _standing_of(book, subject, year, entry, prefix):
    _written(book, subject, year, prefix + "rank", given(entry, "rank"), True)
    _written(book, subject, year, prefix + "score", given(entry, "score"), False)


def _written(book, subject, period, key, text, whole):
    number = read_number(text)
    if number:
        book.put(subject, period, key, number.value, 0 if whole else number.scale)


def _index_differences(book, subject, year, entry, before):
    for column, key in (("rank", "difference"), ("score", "score_difference")):
        now, then = read_number(given(entry, column)), read_number(given(before, column))
        if now and then:
            scale = 0 if column == "rank" else max(now.scale, then.scale)
            book.put(subject, year, key, now.value - then.value, scale, "places" if column == "rank" else "plain")


def _definitions(book, content, measure_id, as_of):
    measure = content.measures[measure_id]
    parts = parts_of(content, measure_id, as_of)
    unit = "percent" if parts[0].percent or parts[0].kind == "reduce_by" else "plain"
    for change in given(measure, "amendments") or []:
        if change["key"] == "goal":
            for side in ("old", "new"):
                number = read_number(change[side])
                book.put(measure_id, change["date"], f"goal_{side}", number.value, number.scale, unit)
    for step in given(measure, "path") or []:
        number = read_number(step["value"])
        subject = measure_id + (f"/{step['part']}" if given(step, "part") else "")
        book.put(subject, step["by"], "step", number.value, number.scale, "percent" if parts[0].percent else "plain")
    for part in parts:
        _definition(book, part, unit, as_of)
        _newest(book, part, as_of)
    if given(measure, "goals"):
        _part_counts(book, content, measure_id, as_of)


def _definition(book, part, unit, as_of):
    if part.goal:
        book.put(part.subject, part.deadline or as_of, "goal", part.goal.value, part.goal.scale, unit)
    period, number = part.baseline
    own = "percent" if part.percent else "plain"
    if period and number:
        book.put(part.subject, period.key, "baseline", number.value, number.scale, own)
    point = part.judged()
    base = point and part.base(point)
    if base:
        if base.shown:
            book.put(part.subject, base.period.key, "baseline", base.y, 1 if base.scale is None else base.scale, own)
        _path(book, part, point, base, "percent" if part.percent or point.is_change else "plain")


def _newest(book, part, as_of):
    periods = [s.period for s in part.statuses()] if part.kind == "deliverable" else [p.period for p in part.series]
    if periods:
        book.put(part.subject, periods[-1].key, "age_days", (as_of - periods[-1].last).days, 0)


def _path(book, part, point, base, unit):
    goal, scale, itself = part.goal_for(point), part.scale(point, base), base.figure == point
    at, left = point.period.key, part.deadline and (part.deadline - part.as_of).days
    put = lambda key, value, decimals, unit="plain": book.put(part.subject, at, key, value, decimals, unit)
    if part.kind == "reduce_by":
        book.put(part.subject, part.deadline or part.as_of, "goal_value", goal, scale, unit)
        if not point.is_change and base.y and not itself:
            put("change_from_base", 100 * (point.y - base.y) / base.y, 1, "percent")
    put("path_value", part.path(point, base, goal), scale, unit)
    put("path_ratio", part.ratio(point, base), 2)
    if not part.reached(base.y, goal) and not itself:
        put("distance_share", 100 * (point.y - base.y) / (goal - base.y), 1, "percent")
    if left and left > 0 and not part.reached(point.y, goal):
        put("per_quarter", (goal - point.y) * Fraction(1461, 16 * left), scale, "points" if unit == "percent" else unit)
    put("days_elapsed", (point.period.last - base.period.last).days, 0)
    if part.deadline:
        put("days_total", (part.deadline - base.period.last).days, 0)
        put("days_left", None if part.over else left, 0)


def _counts(book, content, name, plan, as_of):
    tally = Counter({key: 0 for key in ("achieved", "achieved_late", "on_path", "too_early", "behind", "missed")})
    tally.update({key: 0 for key in ("incomplete", "superseded", "unknown")})
    for target in plan["targets"]:
        judged = [of_measure(content, m["id"], as_of)[0] for m in given(target, "measures") or [] if _has_goal(m)]
        standing = of_target(target, judged, as_of)
        tally["behind" if standing in BEHIND else standing] += 1
        tally["achieved"] += standing == "achieved_late"
        subject = f"plan/{name}/{target['number']}"
        book.put(subject, as_of, "measures", len(judged), 0)
        _met_counts(book, subject, as_of, "", judged)
    book.put(f"plan/{name}", as_of, "targets", len(plan["targets"]), 0)
    for key, number in tally.items():
        book.put(f"plan/{name}", as_of, key, number, 0)


def _has_goal(measure):
    return any(given(measure, key) for key in ("kind", "goal", "goals"))


def _part_counts(book, content, measure_id, as_of):
    parts = of_measure(content, measure_id, as_of)[1]
    book.put(measure_id, as_of, "parts", len(parts), 0)
    _met_counts(book, measure_id, as_of, "parts_", parts)


def _met_counts(book, subject, as_of, prefix, judged):
    book.put(subject, as_of, prefix + "met", sum(j.met == "met" for j in judged), 0)
    book.put(subject, as_of, prefix + "met_by_proxy", sum(j.met == "proxy" for j in judged), 0)
    book.put(subject, as_of, prefix + "with_figures", sum(j.has_figures for j in judged), 0)
    book.put(subject, as_of, prefix + "unpublished", sum(not j.has_figures for j in judged), 0)
