"""The files of `du-lieu/`: reading them, and what is wrong with them."""

import csv
import io
import json
from typing import NamedTuple


class Difference(NamedTuple):
    """What a file prints against what was expected."""

    address: str
    place: str
    printed: str
    expected: str


def read_rows(path):
    """The rows of a CSV or JSON file, each a mapping of column names to texts; unknown is an empty text."""
    text = path.read_text(encoding="utf-8-sig")
    rows = csv_rows(text) if path.suffix == ".csv" else json_rows(text)
    if any(None in row for row in rows):
        raise ValueError("a row has more cells than there are columns")
    return [{column: "" if cell is None else cell for column, cell in row.items()} for row in rows]


def csv_rows(text):
    """The rows of a CSV file: comma or semicolon, whichever its first line has more of."""
    first = text.partition("\n")[0]
    return list(csv.DictReader(io.StringIO(text), delimiter=";" if first.count(";") > first.count(",") else ","))


def json_rows(text):
    """The rows of a JSON file, as objects or as arrays in the order of `columns`; numbers stay as written."""
    table = json.loads(text, parse_float=str, parse_int=str)
    names = [column["name"] if isinstance(column, dict) else column for column in table.get("columns", [])]
    return [_texts(row if isinstance(row, dict) else dict(zip(names, row, strict=True))) for row in table["rows"]]


def _texts(row):
    return {column: str(cell).lower() if isinstance(cell, bool) else cell for column, cell in row.items()}
