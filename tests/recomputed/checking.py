"""Compares a published site with the recomputation: every page, the CSV and the JSON."""

import re
from pathlib import Path

from .book import cut
from .downloads import Difference, read_rows
from .exact import MINUS, printed
from .pages import Page
from .quoting import Sources
from .tables import check_tables, is_tabled
from .withheld import check_withheld

UNITS = {"percent": ["percent"], "points": ["points"], "places": ["rank"], "plain": ["count", "score", "rank", "ratio", "days"]}
CORRECTIONS = "corrections.yaml"
TURNS = {"lên": False, "xuống": True, "up": False, "down": True}  # True: a larger number, so a worse rank
# Keys of which it is known at once whether they may change; others follow from several figures.
KNOWN_AS_SUCH = ("value", "numerator", "denominator")
SIGNED = re.compile(r"(.*_)?(change|difference)|change_from_base")


def check_site(folder, figures, sources):
    """All differences, the number of figures printed and the number of pages."""
    folder, differences, addresses, count = Path(folder), [], set(), 0
    pages = sorted(folder.rglob("*.html"))
    for path in pages:
        page = Page(path.read_text(encoding="utf-8"))
        count += len(page.figures)
        addresses.update(figure.address for figure in page.figures)
        differences += check_page(path.relative_to(folder).as_posix(), page, figures, sources)
    differences += check_data(folder / "du-lieu", figures, {a for a in addresses if not is_tabled(a)})
    differences += check_tables(folder / "du-lieu", figures.subjects, {a for a in addresses if is_tabled(a)})
    differences += check_withheld(figures.subjects)
    return differences, count, len(pages)


def check_page(place, page, figures, sources):
    """The differences of one page."""
    language = "en" if page.language.lower().startswith("en") else "vi"
    found = [d for figure in page.figures for d in _figure(place, figure, figures, language)]
    found += [Difference(address, place, "a figure inside a figure", "figures side by side") for address in page.nested]
    found += [Difference("-", place, text, "no percentage outside a figure") for text in page.percentages()]
    return found + [d for quoted in page.quoted for d in _quoted(place, quoted, sources)]


def _figure(place, shown, figures, language):
    own = figures.get(shown.address)
    if own is None:
        return [Difference(shown.address, place, shown.text, "no such figure")]
    found = []
    if shown.value != own.value:
        found.append(Difference(shown.address, place, f"value={shown.value}", own.value))
    allowed = spellings(shown, own, language)
    if shown.text not in allowed:
        found.append(Difference(shown.address, place, shown.text, " or ".join(allowed)))
    return found


def spellings(shown, figure, language):
    """How a figure may be printed: with its percent sign, without it in arithmetic, a plus before a change.

    Ranks lost or won stand without a sign after a word that gives the direction, and that word must be the right one.
    """
    if figure.unit == "places" and shown.before in TURNS:
        down = not figure.value.startswith("-")
        return [printed(figure.value.lstrip("-"), language)] if TURNS[shown.before] == down else [f"the other of {list(TURNS)}"]
    number = printed(figure.value, language)
    texts = [number + "%"] if figure.unit == "percent" else [number]
    if figure.unit == "percent" and shown.in_calc:
        texts.append(number)
    key = shown.address.rpartition(":")[2]
    if SIGNED.fullmatch(key) and not number.startswith(MINUS) and figure.value.strip("0."):
        texts += ["+" + text for text in texts]
    return texts


def numbers(text):
    """What an entry of a correction may have written, where a page prints the number as it prints the figure."""
    bare = text.rstrip("%")
    return [bare.replace(",", ""), bare.replace(".", "").replace(",", "."), bare]


def _quoted(place, quoted, sources):
    holds = sources.holds(quoted.file, quoted.text)
    if holds is None:
        return [Difference("-", place, f"data-text-source={quoted.file}", "a file below content/")]
    if holds or not any(c.isdigit() for c in quoted.text):
        return []
    if quoted.small and "%" not in quoted.text:
        return []
    if quoted.file == CORRECTIONS and any(sources.holds(quoted.file, number) for number in numbers(quoted.text)):
        return []
    return [Difference("-", place, quoted.text, f"words of {quoted.file}")]


def check_data(folder, figures, addresses):
    """The differences of `du-lieu/figures.csv` and `du-lieu/figures.json`."""
    found = []
    for name in ("figures.csv", "figures.json"):
        path, place = folder / name, f"du-lieu/{name}"
        if not path.exists():
            found.append(Difference("-", place, "no file", "a row for each figure"))
            continue
        found += _rows(place, read_rows(path), figures, addresses)
    return found


def _rows(place, rows, figures, addresses):
    found, seen = [], set()
    for row in rows:
        address, value = row.get("address"), row.get("value")
        own = None if is_tabled(address) else figures.get(address)
        if own is None:
            found.append(Difference(address, place, str(value), "no such figure here"))
        elif value != own.value:
            found.append(Difference(address, place, str(value), own.value))
        elif row.get("unit") not in UNITS[own.unit]:
            found.append(Difference(address, place, str(row.get("unit")), own.unit))
        elif cut(address)[2] in KNOWN_AS_SUCH and row.get("provisional") != str(address in figures.may_change).lower():
            found.append(Difference(address, f"{place}, provisional", str(row.get("provisional")), "the other"))
        if address in seen:
            found.append(Difference(address, place, "twice", "once"))
        seen.add(address)
    found += [Difference(a, place, "no row", "printed on a page") for a in sorted(addresses - seen)]
    return found + [Difference(a, place, "no row", figures[a].value) for a in sorted(figures.keys() - seen - addresses)]


def sources_of(root):
    """The content files of a site root, for `check_site`."""
    return Sources(Path(root) / "content")
