"""Reads published pages: figures, words taken from the content, and everything else that is printed."""

import re
from html.parser import HTMLParser
from typing import NamedTuple

VOID = set("area base br col embed hr img input link meta param source track wbr".split())
SILENT = ("script", "style", "template")
INLINE = set(
    "a abbr b bdi bdo cite code data dfn em i ins kbd mark q s samp small span strong sub sup time tspan u var wbr".split()
)
SPOKEN = ("alt", "aria-label", "title", "aria-description", "placeholder", "aria-valuetext", "content")
PERCENT = re.compile(r"\d[\s\u00a0\u202f]?[%٪％]")
HOLE = "\ufffc"  # stands where a figure or words from the content stood
EDGE = "\n\x00\n"  # stands between blocks, so that no text runs across them


class Printed(NamedTuple):
    """A figure on a page: its address, its machine number, what a reader sees, the word before it, whether in arithmetic."""

    address: str
    value: str | None
    text: str
    before: str
    in_calc: bool


class Quoted(NamedTuple):
    """Words that a page says come from a file; `small` where they stand in a footnote's mark."""

    file: str
    text: str
    small: bool


class Element:
    """An open element: what of it matters to its children."""

    def __init__(self, tag, attributes, parent):
        classes = (attributes.get("class") or "").split()
        self.tag = tag
        # Code to copy is for another page: nobody reads a figure in it.
        self.silent = tag in SILENT or (tag == "pre" and "copy" in classes) or (parent is not None and parent.silent)
        self.calc = "calc" in classes or (parent is not None and parent.calc)
        self.footnote = any("footnote" in name for name in classes) or (parent is not None and parent.footnote)
        self.source = attributes.get("data-text-source") or (parent.source if parent else None)
        self.figure = parent.figure if parent else None
        if "data-figure" in attributes:
            self.figure = [attributes["data-figure"], attributes.get("value"), [], "", self.calc]


class Page(HTMLParser):
    """One page: `figures`, `quoted`, and `loose`, the text that is neither."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.language, self.figures, self.quoted, self.nested, self._loose = "", [], [], [], []
        self._open = []
        self.feed(html)
        self.close()
        self.loose = "".join(self._loose)

    def handle_starttag(self, tag, attrs):
        attributes = {name: value or "" for name, value in attrs}
        parent = self._open[-1] if self._open else None
        element = Element(tag, attributes, parent)
        if tag == "html":
            self.language = attributes.get("lang", "")
        if tag not in INLINE and tag not in VOID:
            self._loose.append(EDGE)
        self._speak(element, attributes)
        if element.figure and (parent is None or parent.figure is not element.figure):
            element.figure[3] = self._last_word()
            self._loose.append(HOLE)
            if parent is not None and parent.figure:
                self.nested.append(element.figure[0])
        if tag not in VOID:
            self._open.append(element)
        elif tag in ("br", "hr", "img"):
            self._loose.append(EDGE)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag):
        if tag in VOID or not any(element.tag == tag for element in self._open):
            return
        while self._open:
            element = self._open.pop()
            parent = self._open[-1] if self._open else None
            if element.figure and (parent is None or parent.figure is not element.figure):
                address, value, text, before, calc = element.figure
                self.figures.append(Printed(address, value, folded("".join(text)), before, calc))
            if element.tag == tag:
                break
        if tag not in INLINE:
            self._loose.append(EDGE)

    def handle_data(self, data):
        element = self._open[-1] if self._open else None
        if element is not None and element.silent:
            return
        if element is not None and element.figure:
            element.figure[2].append(data)
        elif element is not None and element.source:
            self._loose.append(HOLE)
            self._quote(element, data)
        else:
            self._loose.append(data)

    def _last_word(self):
        words = "".join(self._loose[-3:]).split()
        return words[-1].lower() if words else ""

    def _speak(self, element, attributes):
        for name in SPOKEN:
            said = attributes.get(name)
            if said and not element.silent:
                if element.source:
                    self._quote(element, said)
                else:
                    self._loose.append(EDGE + said + EDGE)

    def _quote(self, element, text):
        if folded(text):
            self.quoted.append(Quoted(element.source, folded(text), element.footnote))

    def percentages(self):
        """Percentages printed outside figures and outside words of the content, with what stands around them."""
        found = []
        for match in PERCENT.finditer(self.loose):
            around = self.loose[max(0, match.start() - 30) : match.end() + 10]
            found.append(folded(around.replace("\x00", " ").replace(HOLE, "…")))
        for match in re.finditer(HOLE + r"[\s\u00a0\u202f]?%", self.loose):
            found.append("… " + folded(self.loose[match.start() + 1 : match.end() + 10].replace("\x00", " ")))
        return found


def folded(text):
    """White space folded, hard spaces too."""
    return " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").replace("\u00ad", "").split())
