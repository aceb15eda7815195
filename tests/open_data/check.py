#!/usr/bin/env python3
"""check.py [--self-test] PUBLISHED…: reads the open data of published sites as strangers do, and says what they would not take.

Data Package: frictionless, every cell, key, size and checksum. Catalogue: rdflib, then the mandatory and recommended properties of
DCAT-AP 3.0. Feeds: RFC 4287, then feedparser. Workbook: openpyxl. Parquet: DuckDB. `--self-test` spoils copies and sees that each fault is found.

Exit code 0: nothing is wrong; 1: what is wrong, one a line.
"""

import logging
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

import catalogue  # noqa: E402
import feeds  # noqa: E402
import package  # noqa: E402
import parquet  # noqa: E402
import spoiling  # noqa: E402
import workbook  # noqa: E402

# Numbers that are none are found by the checks themselves; rdflib tells of each with a traceback.
logging.getLogger("rdflib").setLevel(logging.ERROR)

READERS = (package.faults, catalogue.faults, feeds.faults, workbook.faults, parquet.faults)


def faults(published):
    """What is wrong with a published site, one sentence each."""
    return [fault for reader in READERS for fault in reader(Path(published))]


def main(arguments):
    if arguments[:1] == ["--self-test"]:
        found = [fault for published in arguments[1:] for fault in spoiling.unseen(Path(published))]
    else:
        found = [f"{published}: {fault}" for published in arguments for fault in faults(published)]
    print("\n".join(found + [f"{len(found)} faults"]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
