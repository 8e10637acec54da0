"""Limits of an HTML page, checked before it is parsed: nested elements, and attributes of one element."""

from __future__ import annotations

import re
from typing import Final

from generator.drift.pages.page import UnreadablePage

DEEPEST: Final = 1_500
MOST_ATTRIBUTES: Final = 2_000
_TAG: Final = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)")
_QUOTED: Final = re.compile(r"\"[^\"]*\"|'[^']*'")
_CLOSE_THEMSELVES: Final = frozenset(
    ("p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "br", "hr", "img", "input", "meta",
     "link", "col", "wbr", "area", "base", "source", "embed", "track", "param")
)  # fmt: skip
"""Elements that need no end tag, so they do not count as nested."""


def require_flat(text: str) -> None:
    """Raise :class:`UnreadablePage` for markup that would take a parser too long."""
    depth = at = 0
    while (tag := _TAG.search(text, at)) is not None:
        name, at = tag[2].lower(), tag.end()
        if name in _CLOSE_THEMSELVES:
            continue
        if name in ("script", "style") and not tag[1]:
            at = max(at, text.find(f"</{tag[2]}", at))  # its content is not markup
        depth = max(0, depth - 1) if tag[1] else depth + 1
        if depth > DEEPEST:
            raise UnreadablePage(f"more than {DEEPEST:,} nested elements")
    for start, end in _long_tags(text):
        if len(_QUOTED.sub("", text[start:end]).split()) > MOST_ATTRIBUTES:
            raise UnreadablePage(f"an element has more than {MOST_ATTRIBUTES:,} attributes")


def _long_tags(text: str) -> list[tuple[int, int]]:
    """The ranges of tags that are long enough for too many attributes."""
    found: list[tuple[int, int]] = []
    at = text.find("<")
    while at >= 0:
        end = text.find(">", at)
        end = len(text) if end < 0 else end
        if end - at > 2 * MOST_ATTRIBUTES:
            found.append((at, end))
        at = text.find("<", end)
    return found
