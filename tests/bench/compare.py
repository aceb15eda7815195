#!/usr/bin/env python3
"""compare.py [--runs N] NAME=OUTPUT=COMMAND…: builds several sites in turn (A B C A B C …) and prints medians as a table.

Before each run the folder OUTPUT is emptied, which is not timed. Wall is from the command's start to its exit; CPU (user and system) and the
peak of the largest process are the system's own account of the finished child. The first round warms up and does not count.
"""

import argparse
import os
import shlex
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path


def timed(command):
    """Wall and CPU in seconds, peak in MiB of one run."""
    start = time.perf_counter()
    child = subprocess.Popen(shlex.split(command), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit(f"{command}: exit {child.returncode}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def weight(output):
    """How many pages and megabytes there are."""
    files = [path for path in Path(output).rglob("*") if path.is_file()]
    pages = sum(path.suffix == ".html" for path in files)
    return pages, sum(path.stat().st_size for path in files) / 1e6


def main():
    """Runs and prints."""
    said = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    said.add_argument("--runs", type=int, default=3)
    said.add_argument("builds", nargs="+")
    asked = said.parse_args()
    builds = [build.split("=", 2) for build in asked.builds]
    seen, weights = {name: [] for name, _, _ in builds}, {}
    for turn in range(asked.runs + 1):
        for name, output, command in builds:
            shutil.rmtree(output, ignore_errors=True)
            run = timed(command)
            if turn:
                seen[name].append(run)
            else:
                weights[name] = weight(output)
    print("| what | wall s (min–max) | CPU s | peak MiB | pages | MB written |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for name, runs in seen.items():
        walls, cpus, peaks = zip(*runs)
        wall, (pages, size) = statistics.median(walls), weights[name]
        span = f"{wall:.2f} ({min(walls):.2f}–{max(walls):.2f})"
        print(f"| {name} | {span} | {statistics.median(cpus):.2f} | {max(peaks):.0f} | {pages} | {size:.1f} |")


if __name__ == "__main__":
    main()
