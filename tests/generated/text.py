"""YAML as an editor would write it."""

import unicodedata

_PLAIN_STOP = set(":#,[]{}&*!|>'\"%@`?-")


def quoted(text):
    """A text as a scalar of a flow mapping, in quotes where it needs them."""
    text = str(text)
    plain = text and not any(c in _PLAIN_STOP - {"-"} for c in text) and text[0] not in "-0123456789 ~"
    return text if plain else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def both(vi, en):
    """A text in both languages."""
    return f"{{ vi: {quoted(vi)}, en: {quoted(en)} }}"


def slug(text):
    """Vietnamese words as an id: no diacritics, hyphens between words."""
    text = text.lower().replace("đ", "d")
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return "-".join("".join(c if c.isascii() and c.isalnum() else " " for c in plain).split())


def items(names):
    """A list on one line."""
    return "[" + ", ".join(str(name) for name in names) + "]"


def dong(amount):
    """An amount of money in Vietnamese digits: 8.000."""
    return f"{amount:,}".replace(",", ".")
