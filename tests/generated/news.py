"""news/**: the items of three years, in Vietnamese and some in English."""

from . import news_2023, news_2024, news_2025
from .text import quoted


def _front(title, summary, **more):
    lines = ["---", f"title: {quoted(title)}"]
    lines += [f"{key}: {value}" for key, value in more.items() if value]
    return lines + [f"summary: {quoted(summary)}", "---", ""]


def _list(words):
    return "[" + ", ".join(words) + "]" if words else ""


def _files(item):
    """The item's file, and that of its English version."""
    name = f"news/{item['date'][:4]}/{item['date']}-{item['slug']}"
    title, summary, body = item["vi"]
    sources = f"[{{ document: {item['source']} }}]" if "source" in item else ""
    front = _front(title, summary, date=item["date"], kind=item.get("kind", "tin"), tags=_list(item.get("tags")),
                   sources=sources, about=_list(item.get("about")), draft=item.get("draft", ""))
    yield f"{name}.md", "\n".join(front) + body.strip() + "\n"
    if "en" in item:
        title, summary, body = item["en"]
        yield f"{name}.en.md", "\n".join(_front(title, summary)) + body.strip() + "\n"


def files():
    """All items."""
    items = news_2023.ITEMS + news_2024.ITEMS + news_2025.ITEMS
    return dict(file for item in items for file in _files(item))
