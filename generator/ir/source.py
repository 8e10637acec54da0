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


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact stands. ``row`` counts from 1 within the section's table."""

    page: Page
    section: str | None = None
    row: int | None = None

    def __str__(self) -> str:
        parts = [self.page.title]
        if self.section and self.section != self.page.title:
            parts.append(self.section)
        if self.row is not None:
            parts.append(f"row {self.row}")
        return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class Item:
    """What everything in the Api has: a wire name, words about it, its source, and its place in the spec."""

    name: str
    doc: str
    source: Source
    span: Span = field(compare=False, repr=False)
