"""Reads `content/results/`: rows as lists, as mappings, or from a CSV file beside."""

import csv
import io
import re
from typing import NamedTuple
from unicodedata import combining, normalize

from .cells import COUNTS, Sum, completed
from .content import given, load, read_text

GRAINS = {
    "province": (),
    "agency": ("agency",),
    "agency_field": ("agency", "field"),
    "agency_procedure": ("agency", "procedure"),
}
KEYS = ("agency", "field", "procedure")
UNKNOWN = ("", "~", "null", "-")

# Headings of form II.06a/VPCP/KSTT, without marks and case. `Quá hạn` stands in it twice: of the resolved, then of the pending.
FORM = {
    "agency": "co quan|don vi|co quan don vi|ma co quan|ma don vi|don vi bao cao|co quan giai quyet",
    "field": "linh vuc|ma linh vuc",
    "procedure": "thu tuc|ma thu tuc|ma tthc|tthc|thu tuc hanh chinh|ma thu tuc hanh chinh",
    "online": "truc tuyen|tiep nhan truc tuyen",
    "direct": "truc tiep|tiep nhan truc tiep",
    "postal": "buu chinh|dich vu buu chinh|buu chinh cong ich|dich vu buu chinh cong ich|tiep nhan buu chinh",
    "direct_or_postal": "truc tiep dich vu buu chinh|truc tiep buu chinh|truc tiep hoac buu chinh",
    "received": "tiep nhan|tiep nhan trong ky|tong so tiep nhan|tong tiep nhan|tong so tiep nhan trong ky",
    "carried_over": "tu ky truoc|tu ky truoc chuyen sang|ky truoc chuyen sang",
    "early": "truoc han|da giai quyet truoc han",
    "on_time": "dung han|da giai quyet dung han",
    "late": "qua han|da giai quyet qua han",
    "resolved": "da giai quyet|tong so da giai quyet|tong da giai quyet",
    "in_time": "trong han|dang giai quyet trong han",
    "overdue": "dang giai quyet qua han",
    "pending": "dang giai quyet|tong so dang giai quyet|tong dang giai quyet",
}
HEADINGS = {heading: name for name, headings in FORM.items() for heading in headings.split("|")}


class Row(NamedTuple):
    """A row as published: what it counts with its totals, and whether it is official."""

    sum: Sum
    quality: str


def effective_rows(content):
    """Period id → (grain, agency, item) → Row; an official row takes the place of a provisional one."""
    periods = {}
    for name in content.files("results"):
        file = load(content.folder / name)
        grain, quality, proxy = file["grain"], file["quality"], given(file, "proxy") is not None
        rows = periods.setdefault(file["period"], {})
        for row in _cells(content.folder / name, file):
            keys = [row.get(key) for key in GRAINS[grain]]
            place = (grain, *keys, *[None] * (2 - len(keys)))
            if place not in rows or quality == "official":
                counts = completed(_count(row.get(name)) for name in COUNTS)
                rows[place] = Row(Sum(counts, proxy, quality == "provisional"), quality)
    return {period: rows for period, rows in periods.items() if rows}


def _count(text):
    return None if text is None or text.strip() in UNKNOWN else int(text)


def _cells(path, file):
    rows = given(file, "rows") or []
    if isinstance(rows, str):
        yield from _csv(path.parent / rows.strip())
        return
    columns = given(file, "columns")
    for row in rows:
        yield row if isinstance(row, dict) else dict(zip(columns, row, strict=True))


def _csv(path):
    text = read_text(path)
    bare = re.sub(r'"[^"]*"', "", text.partition("\n")[0])
    lines = csv.reader(io.StringIO(text), delimiter=";" if ";" in bare else ",")
    columns = headings(path, next(lines, []))
    for line in lines:
        if any(cell.strip() for cell in line):
            yield {name: cell.strip() for name, cell in zip(columns, line, strict=True)}


def headings(path, line):
    """The columns that the first line of a CSV file names, in English or in the words of the form."""
    columns = []
    for heading in line:
        bare = folded(heading)
        name = bare.replace(" ", "_")
        name = name if name in KEYS or name in COUNTS else HEADINGS.get(bare)
        name = "overdue" if name == "late" and "late" in columns else name
        if name is None or name in columns:
            raise ValueError(f"{path}: no column is called {heading!r}, or two are")
        columns.append(name)
    return columns


def folded(heading):
    """A heading in small letters, without marks, number of the column and punctuation."""
    bare = "".join(c for c in normalize("NFD", heading.lower().replace("đ", "d")) if not combining(c))
    return " ".join(re.findall(r"[a-z]+", bare))
