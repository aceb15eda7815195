#!/usr/bin/env python3
"""yardstick.py CORPUS SITE: a neutral corpus of the yardstick as a portal's content, one language.

The corpus has `data/{agencies,procedures,targets}.yaml`, `data/results/<year>-q<n>.yaml` and `news/*.md`. Keys get their names here and the
period moves to the head of its file; rows stay block mappings with eleven named cells, indented by four: 56 MB at `province`, as our keys are
shorter. Nothing is summed or cut.
"""

import json
import re
import sys
import unicodedata
from pathlib import Path

import layout

RENAMED = {
    "received_online": "online",
    "received_direct": "direct",
    "received_post": "postal",
    "resolved_early": "early",
    "resolved_on_time": "on_time",
    "resolved_late": "late",
    "pending_in_time": "in_time",
    "pending_late": "overdue",
}
CELL = re.compile(r"^  (- |  )(\w+):", re.MULTILINE)


def scalar(text):
    """One value of the corpus's small subset of YAML."""
    if text.startswith("["):
        return [item.strip() for item in text[1:-1].split(",") if item.strip()]
    return json.loads(text) if text.startswith('"') or text.isdigit() or text == "null" else text


def read_list(path):
    """A list of flat mappings."""
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("- "):
            rows.append({})
        if rows and line[:2] in ("- ", "  "):
            key, _, value = line[2:].partition(": ")
            rows[-1][key] = scalar(value)
    return rows


def slug(text):
    """ASCII words with hyphens."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return re.sub(r"[^a-z0-9]+", "-", "".join(c for c in plain if not unicodedata.combining(c))).strip("-")


def procedures(corpus, site):
    """A file a field."""
    fields = {}
    for own in read_list(corpus / "data/procedures.yaml"):
        online = {"full": "full", "partial": "partial", "none": "none"}[own["online_level"]]
        text = (
            f'  - code: "{own["code"]}"\n    name: {layout.quoted(own["name"])}\n    levels: [{own["agency_level"]}]\n'
            f"    time_limit: {{ days: {own['time_limit_days']}, working_days: true }}\n    fee: {{ amount: {own['fee']} }}\n"
            f"    online: [{{ level: {online}, from: 2022-08-15 }}]\n"
        )
        fields.setdefault(own["field"], []).append(text)
    for name, own in fields.items():
        head = f"field: {{ id: {slug(name)}, name: {layout.quoted(name)} }}\nprocedures:\n"
        layout.put(site / f"content/procedures/{slug(name)}.yaml", head + "".join(own))


def targets(corpus, site):
    """One plan, a measure a target."""
    plan = site / "content/plans/ke-hoach"
    layout.put(
        plan / "plan.yaml",
        "number: 01/KH-UBND\ndate: 2021-03-19\nissuer: UBND tỉnh\ntitle: Kế hoạch thử\npillars: [{ id: chung, name: Chung }]\n",
    )
    layout.put(site / "content/documents/van-ban.yaml", "documents:\n  - { number: 01/KH-UBND, kind: Kế hoạch, issuer: UBND tỉnh, date: 2021-03-19, title: Kế hoạch thử }\n")
    for own in read_list(corpus / "data/targets.yaml"):
        goal = re.match(r"([≥≤]) (\d+)(%?)", own["value"])
        kind = {"≥": "at_least", "≤": "rank_within"}[goal[1]] if goal else None
        said = f"unit: {'share' if goal[3] else 'rank'}, kind: {kind}, goal: {goal[2]}{goal[3]}" if goal else "unit: done, kind: deliverable"
        name = layout.quoted(own["name"])
        layout.put(
            plan / f"targets/{own['number']:02}.yaml",
            f"number: {own['number']}\ntitle: {name}\nstatement: {name}\npillar: chung\ndeadline: {{ by: {own['deadline']} }}\n"
            f"lead: [{', '.join(own['lead'])}]\ncooperating: [{', '.join(own['cooperating'])}]\nsource: {{ document: 01/KH-UBND }}\n"
            f"measures:\n  - {{ id: do-{own['number']}, name: {name}, {said} }}\n",
        )


def results(corpus, site):
    """The rows under their new keys; the names of the quarters."""
    names = []
    for path in sorted((corpus / "data/results").glob("*.yaml")):
        _, _, rows = path.read_text(encoding="utf-8").partition("rows:\n")
        text = CELL.sub(lambda match: f"    {match[1]}  {RENAMED.get(match[2], match[2])}:", rows)
        layout.put(site / f"content/results/{path.name}", layout.result_head(path.stem) + text)
        names.append(path.stem)
    return names


def news(corpus, site):
    """The news by year; each names its day in its own words."""
    for path in sorted((corpus / "news").glob("*.md")):
        day, _, rest = path.name.partition("-")
        text = re.sub(r"^date: (\S{10})\S*$", r"date: \1", path.read_text(encoding="utf-8"), count=1, flags=re.MULTILINE)
        layout.put(site / f"content/news/{day[:4]}/{day[:4]}-{day[4:6]}-{day[6:]}-{rest}", text)


def main():
    """Writes the site."""
    corpus, site = Path(sys.argv[1]), Path(sys.argv[2])
    named = read_list(corpus / "data/agencies.yaml")
    layout.agencies(site, [(own["id"], own["name"], own["level"], own["parent"]) for own in named])
    procedures(corpus, site)
    targets(corpus, site)
    quarters = results(corpus, site)
    layout.periods(site, quarters)
    news(corpus, site)
    layout.settings(site, f"{int(quarters[-1][:4]) + 1}-01-31" if quarters else "2026-01-31")


if __name__ == "__main__":
    main()
