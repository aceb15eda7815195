#!/usr/bin/env python3
"""Recomputes every figure of a published site from its content alone, and compares.

    python3 tests/recompute.py SITE_ROOT PUBLISHED_DIR [--as-of DATE]
    python3 tests/recompute.py SITE_ROOT PUBLISHED_DIR --self-test
    python3 tests/recompute.py SITE_ROOT --list [--as-of DATE]

It shares no code with the generator: it reads the YAML with PyYAML, counts with fractions, and follows the table at the top of
`src/measure/figures.rs` and DESIGN §4-§5. Figures of results, procedures, coverage and reports stand in tables of their own below
`du-lieu/`, all others in `figures`: every cell is compared, none may be missing and none invented. It also fails where a page
prints a percentage that is neither a figure nor words of the content, and where an element with `data-text-source` holds anything
with a number that its file does not; and where a small count of a sensitive procedure is shown, or follows from what is.

Exit code 0: no differences; 1: differences, one a line; 2: wrong command line.
"""

import argparse
import sys
from datetime import date
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

from recomputed.checking import check_site, sources_of  # noqa: E402
from recomputed.content import Content, day, given  # noqa: E402
from recomputed.figures import all_figures  # noqa: E402
from recomputed.injecting import self_test  # noqa: E402
from recomputed.withheld import withheld_in  # noqa: E402

SHOWN = 200


def main(arguments):
    options = parse(arguments)
    content = Content(options.root)
    as_of = options.as_of or day(given(content.site, "as_of"))
    if as_of is None:
        print("site.yaml has no as_of: say --as-of DATE", file=sys.stderr)
        return 2
    figures = all_figures(content, as_of)
    if options.list:
        print("\n".join(f"{address}\t{figure.value}\t{figure.unit}" for address, figure in sorted(figures.every())))
        return 0
    figures.subjects.withhold(withheld_in(options.published / "du-lieu"))
    if options.self_test:
        return self_test(options.published, figures, sources_of(options.root))
    return report(*check_site(options.published, figures, sources_of(options.root)))


def parse(arguments):
    parser = argparse.ArgumentParser(description="Recomputes the figures of a published site from its content.")
    parser.add_argument("root", type=Path, help="the folder that holds content/")
    parser.add_argument("published", type=Path, nargs="?", help="the folder of the published site")
    parser.add_argument("--as-of", type=date.fromisoformat, help="the day the site was built for (default: site.yaml)")
    parser.add_argument("--self-test", action="store_true", help="put faults into a page and see that each is found")
    parser.add_argument("--list", action="store_true", help="print the recomputed figures")
    options = parser.parse_args(arguments)
    if not options.list and (options.published is None or not options.published.is_dir()):
        parser.error("PUBLISHED_DIR must be a folder")
    return options


def report(differences, count, pages):
    for found in differences[:SHOWN]:
        print(f"{found.place}: {found.address}: printed {found.printed!r}, expected {found.expected!r}")
    if len(differences) > SHOWN:
        print(f"… and {len(differences) - SHOWN} more")
    if not count:
        print("no figure on any page")
    print(f"{count} figures on {pages} pages, {len(differences)} differences")
    return 1 if differences or not count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
