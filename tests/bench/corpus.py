#!/usr/bin/env python3
"""corpus.py --agencies N --procedures N --each N --quarters N --news N [--seed N] SITE: a portal of any size.

Every agency gets `--each` of the procedures and a row for each of them in every quarter, so rows = agencies × each × quarters. The numbers
add up: what a quarter leaves is what the next one carries over. Made by a generator with a fixed seed; nobody's figures.
"""

import argparse
import random
from pathlib import Path

import layout

# A file of results may have 32 MiB; a row takes about 230 bytes.
ROWS_A_FILE = 100_000


def agency_rows(count):
    """Agencies of three levels, a tenth of them of the province."""
    rows = []
    for at in range(count):
        level = "province" if at % 10 == 0 else "district" if at % 10 == 1 else "commune"
        parent = f"co-quan-{at - at % 10 + 1}" if level == "commune" and at - at % 10 + 1 < at else None
        rows.append((f"co-quan-{at}", f"Cơ quan thử {at}", level, parent))
    return rows


def procedures(site, count):
    """Procedures in fields of twenty."""
    for start in range(0, count, 20):
        own = "".join(
            f'  - code: "1.{code:06}"\n    name: Thủ tục thử {code}\n    levels: [commune]\n    online: [{{ level: full, from: 2022-08-15 }}]\n'
            for code in range(start, min(start + 20, count))
        )
        number = start // 20
        head = f"field: {{ id: linh-vuc-{number}, name: Lĩnh vực thử {number} }}\nprocedures:\n"
        layout.put(site / f"content/procedures/linh-vuc-{number}.yaml", head + own)


def quarter(numbers, pairs, carried, name, site):
    """The rows of a quarter; keeps what is left for the next one."""
    rows = []
    for agency, code in pairs:
        received, came = numbers.randint(1, 150), carried.get((agency, code), 0)
        online = numbers.randint(0, received)
        postal = (received - online) // 8
        left = numbers.randint(0, (received + came) // 6)
        done, overdue = received + came - left, left // 10
        late = numbers.randint(0, done // 15)
        early = (done - late) // 2
        carried[agency, code] = left
        cells = (online, received - online - postal, postal, came, early, done - late - early, late, left - overdue, overdue)
        rows.append(layout.result_row(agency, f"1.{code:06}", cells))
    for at in range(0, len(rows), ROWS_A_FILE):
        text = layout.result_head(name) + "".join(rows[at : at + ROWS_A_FILE])
        layout.put(site / f"content/results/{name}-{at // ROWS_A_FILE + 1}.yaml", text)


def main():
    """Writes the site."""
    said = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("agencies", "procedures", "each", "quarters", "news"):
        said.add_argument(f"--{name}", type=int, required=True)
    said.add_argument("--seed", type=int, default=1)
    said.add_argument("site", type=Path)
    asked = said.parse_args()
    numbers, site = random.Random(asked.seed), asked.site
    rows = agency_rows(asked.agencies)
    layout.agencies(site, rows)
    procedures(site, asked.procedures)
    each = min(asked.each, asked.procedures)
    pairs = [(row[0], code) for row in rows for code in sorted(numbers.sample(range(asked.procedures), each))]
    names = [f"{2021 + at // 4}-q{1 + at % 4}" for at in range(asked.quarters)]
    layout.periods(site, names)
    carried = {}
    for name in names:
        quarter(numbers, pairs, carried, name, site)
    for at in range(asked.news):
        day = f"{2021 + at % 5}-{1 + at // 5 % 12:02}-{1 + at // 60 % 28:02}"
        text = f"---\ntitle: Tin thử {at}\ndate: {day}\n---\n\n" + "Cơ quan công bố kết quả giải quyết thủ tục hành chính.\n\n" * 12
        layout.put(site / f"content/news/{day[:4]}/{day}-tin-{at}.md", text)
    layout.settings(site, f"{2021 + asked.quarters // 4}-12-31")


if __name__ == "__main__":
    main()
