"""Puts faults into a copy of a page, one at a time, and sees that each is found."""

import re
from pathlib import Path

from .book import Figures
from .checking import check_data, check_page
from .pages import Page
from .spoiling import address_of, subject_faults, table_faults
from .subjects import WORDS

FIGURE = re.compile(r'<data\b[^>]*\bdata-figure="[^"]*"[^>]*>[^<]*</data>')
QUOTED = re.compile(r'<[a-z0-9]+\b[^>]*\bdata-text-source="[^"]*"[^>]*>')


def self_test(published, figures, sources):
    """0 where every fault is found on a page that had none, else 1."""
    html = _specimen(Path(published))
    if html is None:
        print("no page with a figure and words of the content")
        return 1
    clean = _differences(html, figures, sources)
    found = [(name, _differences(faulty, figures, sources) > clean) for name, faulty in faults(html)]
    found += [("a figure missing from the downloads", not list(_data_faults(Path(published), figures)))]
    found += [("a figure that may change, not called so", not list(_firm_faults(Path(published), figures)))]
    found += _subject_faults(Path(published), figures, sources)
    found += table_faults(Path(published) / "du-lieu", figures.subjects)
    missed = [name for name, seen in found if not seen]
    for name in missed:
        print(f"not found: {name}")
    print(f"{len(found)} faults, {len(missed)} not found")
    return 1 if missed else 0


def _subject_faults(folder, figures, sources):
    """Each fault in a figure of results, procedures, coverage and reports, with whether it was found."""
    found = []
    for word, html, figure in subject_specimens(folder, figures):
        clean = _differences(html, figures, sources)
        for name, faulty in subject_faults(figure, figures):
            seen = _differences(html.replace(figure, faulty, 1), figures, sources) > clean
            found.append((f"{name} of {word}", seen))
    return found


def subject_specimens(folder, figures):
    """For each of the first words a page with such a figure, and the figure."""
    wanted = set(WORDS) if any(True for _ in figures.subjects.all()) else set()
    for path in sorted(folder.rglob("*.html")) if wanted else ():
        html = path.read_text(encoding="utf-8")
        for word in sorted(wanted):
            figure = next((m for m in FIGURE.findall(html) if f'data-figure="{word}' in m and figures.get(address_of(m))), None)
            if figure:
                wanted.discard(word)
                yield word, html, figure


def _specimen(folder):
    for path in sorted(folder.rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        percent = [m for m in FIGURE.findall(html) if "%</data>" in m]
        if percent and QUOTED.search(html):
            return html
    return None


def _differences(html, figures, sources):
    return len(check_page("copy", Page(html), figures, sources))


def faults(html):
    """Each fault's name with the page that has it."""
    figure = next(m for m in FIGURE.findall(html) if "%</data>" in m)
    put = lambda new: html.replace(figure, new, 1)
    body = lambda words: html.replace("</body>", words + "</body>", 1)
    inside = QUOTED.search(html).group()
    yield "a changed value", put(re.sub(r'\bvalue="', 'value="1', figure))
    yield "a changed text", put(figure.replace("%</data>", "0%</data>"))
    yield "a percent sign lost", put(figure.replace("%</data>", "</data>"))
    yield "no value", put(re.sub(r'\s\bvalue="[^"]*"', "", figure))
    yield "an unknown address", put(re.sub(r'data-figure="', 'data-figure="no-such-', figure))
    yield "a figure unmarked", put(re.sub(r"</?data\b[^>]*>", "", figure))
    yield "a percentage outside", body("<p>61,3% of all</p>")
    yield "a percentage after a hard space", body("<p>61\u00a0%</p>")
    yield "a percentage after an entity", body("<p>61&nbsp;&percnt;</p>")
    yield "a percentage across elements", body("<p><b>61</b>%</p>")
    yield "a percentage in an alt text", body('<img src="/x.png" alt="61%">')
    yield "a percentage in an SVG", body("<svg><title>61%</title><desc>62%</desc><text>63%</text></svg>")
    yield "a percentage in the title", html.replace("</title>", " 61%</title>", 1)
    yield "a percentage in the description", html.replace("</head>", '<meta name="description" content="61%"></head>', 1)
    yield "a figure in words of the content", html.replace(inside, inside + "<b>61,37%</b>", 1)
    yield "a figure in a figure", put(figure.replace("</data>", figure + "</data>"))
    yield "words of no file", body('<p data-text-source="no/such.yaml">words</p>')
    yield "words of a file outside", body('<p data-text-source="../Cargo.toml">words</p>')


def _data_faults(published, figures):
    """Whether a figure printed on a page and missing from the downloads is found."""
    found = check_data(published / "du-lieu", figures, {"printed@2024:value"})
    if not any(d.address == "printed@2024:value" or d.printed == "no file" for d in found):
        yield "a figure missing from the downloads"


def _firm_faults(published, figures):
    """Whether a figure that may change and is not called so is found; nothing where no figure may."""
    if figures.may_change:
        firm = Figures(figures.figures, figures.subjects)
        if not any("provisional" in d.place for d in check_data(published / "du-lieu", firm, set())):
            yield "a figure that may change, not called so"
