"""Every `atom.xml`: what RFC 4287 asks for, then what feedparser makes of it."""

import re
import xml.etree.ElementTree as tree
from urllib.parse import urldefrag, urlsplit

import feedparser

ATOM = "{http://www.w3.org/2005/Atom}"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
# Section 4.1.1 and 4.1.2: how often an element may stand: at least, at most.
OF_FEED = {"id": (1, 1), "title": (1, 1), "updated": (1, 1), "author": (1, None), "link": (1, None), "generator": (0, 1), "subtitle": (0, 1)}
OF_ENTRY = {"id": (1, 1), "title": (1, 1), "updated": (1, 1), "published": (0, 1), "link": (1, None), "summary": (0, 1), "content": (1, 1)}


def faults(published):
    """What is wrong with the feeds."""
    paths = sorted(published.rglob("atom.xml"))
    found = [] if paths else ["no feeds"]
    for path in paths:
        place = str(path.relative_to(published))
        found += [f"{place}: {fault}" for fault in of_feed(path, published)]
    return found


def of_feed(path, published):
    try:
        feed = tree.parse(path).getroot()
    except tree.ParseError as error:
        return [str(error)]
    if feed.tag != f"{ATOM}feed":
        return [f"its root is {feed.tag}"]
    entries = feed.findall(f"{ATOM}entry")
    found = counted(feed, OF_FEED, {"entry"}) + dated(feed) + linked(feed)
    for entry in entries:
        found += counted(entry, OF_ENTRY, set()) + dated(entry) + whole(entry)
    found += unordered(feed, entries) + homeless(feed, published, path) + read(path, entries)
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    return found + [f"{own} stands twice" for own in set(ids) if ids.count(own) > 1]


def counted(element, asked, also):
    """Elements that are missing, stand too often, or are none of Atom's."""
    names = [child.tag.removeprefix(ATOM) for child in element]
    found = [f"{name} does not belong in {element.tag}" for name in set(names) - set(asked) - also]
    for name, (least, most) in asked.items():
        if not least <= names.count(name) <= (most or len(names)):
            found.append(f"{names.count(name)} times {name}")
    return found


def dated(element):
    """Moments of RFC 3339, and nothing appears after it changed."""
    texts = {name: element.findtext(ATOM + name) for name in ("updated", "published")}
    found = [f"{text} is no moment" for text in texts.values() if text and not MOMENT.fullmatch(text)]
    if (texts["published"] or "") > texts["updated"]:
        found.append(f"published {texts['published']} after {texts['updated']}")
    return found


def linked(feed):
    """One link to the page and one to itself; names and addresses are absolute."""
    kinds = [link.get("rel") for link in feed.findall(f"{ATOM}link")]
    found = [] if sorted(kinds) == ["alternate", "self"] else [f"its links are {kinds}"]
    relative = [link.get("href") for link in feed.iter(f"{ATOM}link") if not urlsplit(link.get("href", "")).netloc]
    relative += [own.text for own in feed.iter(f"{ATOM}id") if not urlsplit(own.text or "").scheme]
    return found + [f"{address} is not absolute" for address in relative]


def whole(entry):
    """The whole content, as HTML whose links work in a reader."""
    content = entry.find(f"{ATOM}content")
    text = content.text or "" if content is not None else ""
    found = [] if text.strip() else ["an entry without content"]
    return found + [f"{link} is not absolute" for link in re.findall(r'(?:href|src)="([^"]*)"', text) if not urlsplit(link).scheme]


def unordered(feed, entries):
    """Newest first, and the feed as new as its newest entry."""
    moments = [entry.findtext(f"{ATOM}updated") or "" for entry in entries]
    found = [] if moments == sorted(moments, reverse=True) else ["its entries are not newest first"]
    if moments and feed.findtext(f"{ATOM}updated") != max(moments):
        found.append("it is not as new as its newest entry")
    return found


def homeless(feed, published, path):
    """Pages that entries lead to are there, and the feed knows where it is."""
    own = next((link.get("href") for link in feed.findall(f"{ATOM}link") if link.get("rel") == "self"), "")
    base = own.removesuffix(str(path.relative_to(published)))
    pages = {urldefrag(link.get("href")).url for link in feed.iter(f"{ATOM}link") if link.get("rel") == "alternate"}
    found = [f"there is no {page}" for page in sorted(pages) if not (published / page.removeprefix(base) / "index.html").exists()]
    return found + ([] if base != own else [f"it says that it is {own}"])


def read(path, entries):
    """feedparser complains of nothing and finds every entry."""
    seen = feedparser.parse(path.read_bytes())
    found = [f"feedparser: {seen.bozo_exception}"] if seen.bozo else []
    return found + ([] if len(seen.entries) == len(entries) else [f"feedparser finds {len(seen.entries)} entries"])
