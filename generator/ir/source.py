"""Provenance: the page, section and row that a fact comes from, and its place in the spec."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.text.span import Span


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the venue's documentation, as it was on the day it was read."""

    id: str
    title: str
    url: str
    read_on: str


_MARKS = {
    "inferred": "inferred, the page does not say it",
    "third_party": "from a third party",
    "official_sdk": "from the venue's own SDK",
}


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact is documented. ``row`` counts from 1 within the section's table."""

    page: Page
    section: str | None = None
    row: int | None = None
    confidence: str | None = None
    """``inferred``, ``third_party`` or ``official_sdk`` where the page itself does not say it."""

    def __str__(self) -> str:
        parts = [self.page.title]
        if self.section and self.section != self.page.title:
            parts.append(self.section)
        if self.row is not None:
            parts.append(f"row {self.row}")
        mark = f" ({_MARKS[self.confidence]})" if self.confidence is not None else ""
        return ", ".join(parts) + mark


def show_confidence(source: Source) -> str:
    """A sentence about a fact that the page itself does not say; empty where the page says it."""
    if source.confidence is None:
        return ""
    words = _MARKS[source.confidence]
    return f"{words[0].upper()}{words[1:]}."


@dataclass(frozen=True, slots=True)
class Item:
    """What everything in the Api has: a wire name, words about it, its source, and its place in the spec."""

    name: str
    doc: str
    source: Source
    span: Span = field(compare=False, repr=False)
