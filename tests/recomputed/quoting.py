"""Whether words that a page says come from a content file do stand in it."""

import html
import re
from unicodedata import normalize

import yaml

from .content import LOADER, read_text
from .pages import folded

WORD = re.compile(r"[^\W_]+(?:[.,:/%][^\W_]+)*%?")
FRONT = re.compile(r"\A---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
CUT = "\x00"


class Sources:
    """The texts of content files, read when first asked for."""

    def __init__(self, folder):
        self.folder = folder.resolve()
        self.texts, self.answers = {}, {}

    def holds(self, file, text):
        """True where the words stand in the file, False where they do not, None where there is no such file."""
        key = file, text
        if key not in self.answers:
            texts = self._texts(file)
            self.answers[key] = None if texts is None else any(found(text, t) for t in texts)
        return self.answers[key]

    def _texts(self, file):
        if file not in self.texts:
            path = (self.folder / file).resolve()
            inside = path.is_relative_to(self.folder) and path.is_file()
            self.texts[file] = self._read(path) if inside else None
        return self.texts[file]

    def _read(self, path):
        text = read_text(path)
        if path.suffix == ".md":
            front = FRONT.match(text)
            matter = yaml.load(front.group(1), Loader=LOADER) if front else None
            return [*scalars(matter), Markdown(text[front.end() :] if front else text)]
        tree = yaml.load(text, Loader=LOADER)
        if isinstance(tree, dict) and "grain" in tree:
            tree.pop("rows", None)  # the rows of results are figures, not words
        return list(scalars(tree))


class Markdown:
    """The words of a Markdown text, without marks, link targets, footnote marks and live figures."""

    def __init__(self, text):
        text = re.sub(r"\{\{.*?\}\}", f" {CUT} ", text, flags=re.DOTALL)
        text = re.sub(r"\]\([^)\s]*(?:\s+(\"[^\"]*\"))?\)", r"] \1", text)
        text = re.sub(r"\[\^[^\]]*\]:?", " ", text)
        text = re.sub(r"\\(?=[!-/:-@\[-`{-~])", "", text)
        self.words = f" {' '.join(words(html.unescape(text)))} "


def words(text):
    """The words and numbers of a text, in order, without punctuation; the cut of a live figure is a word of its own."""
    return re.findall(f"{CUT}|{WORD.pattern}", normalize("NFC", text))


def scalars(node):
    """Every scalar below a node, white space folded."""
    if isinstance(node, dict):
        node = list(node.values())
    if isinstance(node, list):
        for child in node:
            yield from scalars(child)
    elif isinstance(node, str) and node:
        yield folded(normalize("NFC", node))


def found(text, source):
    """Whether a text stands in a scalar (as written, at word boundaries) or in a Markdown text (word by word)."""
    if isinstance(source, Markdown):
        return f" {' '.join(words(text))} " in source.words
    at = source.find(text)
    while at >= 0:
        if not joined(source, at) and not joined(source, at + len(text)):
            return True
        at = source.find(text, at + 1)
    return False


def joined(source, at):
    """Whether a cut at this place goes through a word or a number: `7|5%`, `75|,9`, `75|%`."""
    if at <= 0 or at >= len(source):
        return False
    before, after = source[at - 1], source[at]
    number = before.isdigit() and (after == "%" or (after in ".," and source[at + 1 : at + 2].isdigit()))
    number = number or (before in ".,-\u2212" and after.isdigit() and (before in "-\u2212" or source[at - 2 : at - 1].isdigit()))
    return number or (before.isalnum() and after.isalnum())
