"""`du-lieu/summary.xlsx`, read by openpyxl: no formula, typed cells, and the figures of the CSV files."""

import csv
import datetime
import json
import zipfile

from openpyxl import load_workbook

# What stands in words, then the names of columns.
HEADS = 2
# Sheets by their tab, and the table whose rows they are; the others hold sums, whose rows have addresses.
TABLES = {"Mục tiêu": "targets", "Thước đo": "measures", "Chỉ số": "indices", "Cơ quan": "agencies"}


def faults(published):
    """What is wrong with the workbook; nothing where the portal offers none."""
    path = published / "du-lieu/summary.xlsx"
    if not path.exists():
        return []
    book = load_workbook(path)
    first, *sheets = book.worksheets
    found = formulas(path, book) + told(first, published)
    sums = {row["id"]: row for file in published.glob("du-lieu/sums-*.csv") if file.stem != "sums-latest" for row in rows(file)}
    for sheet in sheets:
        found += [f"{sheet.title}: {fault}" for fault in of_sheet(sheet, published, sums)]
    return [f"summary.xlsx: {fault}" for fault in found]


def formulas(path, book):
    """Cells that a spreadsheet would compute, and parts that ask for another file."""
    found = [f"{cell.coordinate} of {sheet.title} is a formula" for sheet in book for row in sheet for cell in row if cell.data_type == "f"]
    with zipfile.ZipFile(path) as archive:
        found += [f"{part.filename} is dated" for part in archive.infolist() if part.date_time != (1980, 1, 1, 0, 0, 0)]
        return found + [f"there is {name}" for name in archive.namelist() if "externalLink" in name or "vba" in name.lower()]


def told(sheet, published):
    """The first sheet tells of which day the figures are, and when they are made up."""
    package = json.loads((published / "du-lieu/datapackage.json").read_text())
    cells = [cell.value for row in sheet for cell in row]
    days = [cell.date().isoformat() for cell in cells if isinstance(cell, datetime.datetime)]
    words = " ".join(cell for cell in cells if isinstance(cell, str))
    found = [] if days == [package["as_of"]] else [f"its days are {days}"]
    found += [f"it does not say {word}" for word in (package["title"], package["licenses"][0]["path"]) if word not in words]
    return found + ([] if ("MINH HỌA" in words) == package["illustrative"] else ["it does not say what is made up"])


def of_sheet(sheet, published, sums):
    lines = list(sheet.iter_rows(values_only=True))
    names, body = lines[HEADS - 1], lines[HEADS:]
    table = TABLES.get(sheet.title)
    if table:
        asked = list(rows(published / f"du-lieu/{table}.csv"))
    else:
        asked = [sums.get(line[0]) for line in body]
    found = [] if len(asked) == len(body) and body else [f"{len(body)} rows for {len(asked)}"]
    texts, truths = columns_of("string", published), columns_of("boolean", published)
    for at, name in enumerate(names):
        strings = {line[at] for line in body if isinstance(line[at], str)} - ({"true", "false"} if name in truths else set())
        found += [f"{name} is a number or a day and holds {min(strings)!r}"] if strings and name not in texts else []
    for line, row in zip(body, asked):
        found += differing(dict(zip(names, line)), row)
    return found


def columns_of(kind, published):
    """Columns that hold values of a kind in some table."""
    package = json.loads((published / "du-lieu/datapackage.json").read_text())
    fields = [field for resource in package["resources"] for field in resource.get("schema", {}).get("fields", [])]
    return {field["name"] for field in fields if field["type"] == kind}


def differing(seen, row):
    """Cells that are not as the CSV has them, and cells that the sheet leaves out though they are filled."""
    if row is None:
        return [f"{seen} is in no table"]
    found = [f"{name}: {value!r} for {row[name]!r}" for name, value in seen.items() if name in row and not same(value, row[name])]
    return found + [f"no column {name}" for name, value in row.items() if value and name not in seen and not reported(name)]


def reported(name):
    """Columns of parts stand in the files of the periods that have them."""
    return "_parts" in name or "_by_" in name or name.startswith("set_aside")


def same(value, text):
    """Whether a cell holds what the CSV writes: numbers as numbers, days as days, texts without the CSV's marks against formulas."""
    if value is None:
        return text == ""
    if isinstance(value, bool):
        # LibreOffice takes it for the formula =TRUE().
        return False
    if isinstance(value, (int, float)):
        return float(text) == value
    if isinstance(value, datetime.datetime):
        return text == value.date().isoformat()
    return value == "\n".join(line.removeprefix("'") for line in text.split("\n"))


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))
