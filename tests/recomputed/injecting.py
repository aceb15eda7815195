"""Puts faults into a copy of a page, one at a time, and sees that each is found."""

import re
from pathlib import Path

from .checking import check_data, check_page
from .pages import Page

FIGURE = re.compile(r'<data\b[^>]*\bdata-figure="[^"]*"[^>]*>[^<]*</data>')
QUOTED = re.compile(r'<[a-z0-9]+\b[^>]*\bdata-text-source="[^"]*"[^>]*>')


def self_test(published, figures, sources):
    """0 where every fault is found on a page that had none, else 1."""
    html = _specimen(Path(published))
    if html is None:
        print("no page with a figure and words of the content")
        return 1
    clean = _differences(html, figures, sources)
    missed = [name for name, faulty in faults(html) if _differences(faulty, figures, sources) <= clean]
    missed += [name for name in _data_faults(Path(published), figures)]
    for name in missed:
        print(f"not found: {name}")
    print(f"{len(list(faults(html))) + 1} faults, {len(missed)} not found")
    return 1 if missed else 0


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
