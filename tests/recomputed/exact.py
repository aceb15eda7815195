"""Exact numbers: as they are written, as they are rounded, as they are printed."""

import re
from fractions import Fraction
from typing import NamedTuple

WRITTEN = re.compile(r"[+\-−]?\d+(\.\d+)?%?")
MINUS = "\u2212"


class Number(NamedTuple):
    """A number as written in the content: its value, and how many decimals it was written with."""

    value: Fraction
    scale: int


class Figure(NamedTuple):
    """A published figure: the machine number, and what it is: `percent` takes the sign, `places` are ranks lost or won."""

    value: str
    unit: str  # "percent", "points", "places" or "plain"


def read_number(text):
    """The number a scalar writes (`80%`, `-8.5%`, `66.34`), or None where it writes none."""
    text = (text or "").strip()
    if not WRITTEN.fullmatch(text):
        return None
    bare = text.rstrip("%").replace(MINUS, "-")
    return Number(Fraction(bare), len(bare.partition(".")[2]))


def rounded(value, scale):
    """The machine number of an exact value: half away from zero, a dot, no thousands, no negative zero."""
    return divided(value.numerator, value.denominator, scale)


def divided(above, below, scale):
    """The machine number of a quotient whose divisor is above zero."""
    digits = (2 * abs(above) * 10**scale + below) // (2 * below)
    text = str(digits).zfill(scale + 1)
    whole, decimals = (text[:-scale], text[-scale:]) if scale else (text, "")
    sign = "-" if above < 0 and digits else ""
    return sign + whole + ("." + decimals if scale else "")


def put(figures, key, value, scale, unit="plain"):
    """Adds a figure to KEY → Figure: a number, or a pair to divide; None adds nothing."""
    if value is not None:
        text = divided(*value, scale) if isinstance(value, tuple) else rounded(value, scale)
        figures[key] = Figure(text, unit)


def printed(machine, language):
    """The machine number as a reader of a language sees it, without percent sign: `1.234,5` or `1,234.5`."""
    sign = MINUS if machine.startswith("-") else ""
    whole, _, decimals = machine.lstrip("-").partition(".")
    thousands, point = (".", ",") if language == "vi" else (",", ".")
    grouped = f"{int(whole):,}".replace(",", thousands)
    return sign + grouped + (point + decimals if decimals else "")
