"""Writes content/ of the fictitious province Minh Họa: python3 tests/generate.py portal OUT_DIR

The same bytes on any machine: Python's standard library only, numbers drawn from hashes, no clock.
"""

import sys
from pathlib import Path

sys.dont_write_bytecode = True

from generated import portal  # noqa: E402


def main(arguments):
    """Writes the portal asked for and says how much that was."""
    if len(arguments) != 2 or arguments[0] != "portal":
        print(__doc__, file=sys.stderr)
        return 2
    files = portal.files()
    root = Path(arguments[1])
    for name, text in sorted(files.items()):
        path = root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8"))
    print(f"{len(files)} files, {sum(len(text.encode('utf-8')) for text in files.values())} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
