"""What an HTML page asks of its parser, counted before it is parsed: elements inside each other, attributes of one."""

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
"""What ends without being closed, so that a page may open any number of it."""


def require_flat(text: str) -> None:
    """Raise :class:`UnreadablePage` for markup that would take a parser longer than a page of documentation can."""
    depth = at = 0
    while (tag := _TAG.search(text, at)) is not None:
        name, at = tag[2].lower(), tag.end()
        if name in _CLOSE_THEMSELVES:
            continue
        if name in ("script", "style") and not tag[1]:
            at = max(at, text.find(f"</{tag[2]}", at))  # what is in it is no markup
        depth = max(0, depth - 1) if tag[1] else depth + 1
        if depth > DEEPEST:
            raise UnreadablePage(f"more than {DEEPEST:,} elements stand inside each other")
    for start, end in _long_tags(text):
        if len(_QUOTED.sub("", text[start:end]).split()) > MOST_ATTRIBUTES:
            raise UnreadablePage(f"an element has more than {MOST_ATTRIBUTES:,} attributes")


def _long_tags(text: str) -> list[tuple[int, int]]:
    """Where tags stand that have room for so many attributes."""
    found: list[tuple[int, int]] = []
    at = text.find("<")
    while at >= 0:
        end = text.find(">", at)
        end = len(text) if end < 0 else end
        if end - at > 2 * MOST_ATTRIBUTES:
            found.append((at, end))
        at = text.find("<", end)
    return found
