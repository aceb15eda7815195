"""What both makers of corpora write: the small files of a portal, and rows of results as block mappings of named cells."""

import json
from datetime import date, timedelta
from pathlib import Path

LEVELS = ("province", "district", "commune")
KINDS = {"province": "specialised", "district": "committee", "commune": "committee"}
CELLS = ("online", "direct", "postal", "carried_over", "early", "on_time", "late", "in_time", "overdue")


def quoted(text):
    """A double-quoted scalar: JSON's escapes are YAML's."""
    return json.dumps(text, ensure_ascii=False)


def put(path, text):
    """Writes a file and its folders."""
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def settings(site, as_of):
    """`site.yaml`, in one language."""
    put(site / "content/site.yaml", f"title: Cổng thử\nbase_url: https://congkhai.example/\nas_of: {as_of}\nillustrative: true\n")


def agencies(site, rows):
    """Agencies `(id, name, level, parent)`."""
    one = "  - {{ id: {}, names: [{{ name: {} }}], level: {}, kind: {}{} }}\n"
    lines = [one.format(i, quoted(n), l, KINDS[l], f", parent: {p}" if p else "") for i, n, l, p in rows]
    put(site / "content/agencies/co-quan.yaml", "agencies:\n" + "".join(lines))


def periods(site, names):
    """Quarters `2021-q1` as the official forms cut them: from the 15th before to the 14th within."""
    one = "  - {{ id: {}, kind: quarter, label: Quý {}/{}, from: {}, to: {} }}\n"
    lines = []
    for name in names:
        year, number = int(name[:4]), int(name[-1])
        start = date(year - (number == 1), (3 * number - 4) % 12 + 1, 15)
        last = date(year, 3 * number, 15) - timedelta(days=1)
        lines.append(one.format(name, ("I", "II", "III", "IV")[number - 1], year, start, last))
    put(site / "content/periods.yaml", "periods:\n" + "".join(lines))


def result_head(period):
    """The head of a file of results."""
    return f"period: {period}\nsource: {{ title: Báo cáo thử }}\nquality: official\ngrain: agency_procedure\nrows:\n"


def result_row(agency, procedure, cells):
    """A row: eleven named cells, each on its own line, indented by four as many editors do."""
    named = "".join(f"        {name}: {cell}\n" for name, cell in zip(CELLS, cells))
    return f'    -   agency: {agency}\n        procedure: "{procedure}"\n{named}'
