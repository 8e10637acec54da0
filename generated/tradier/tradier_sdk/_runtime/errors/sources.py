"""Where a fact is documented."""

from __future__ import annotations

from msgspec import Struct


class Source(Struct, frozen=True, gc=False):
    """A page of the venue's documentation, and the section and row on it."""

    page: str
    section: str | None = None
    row: int | str | None = None
    url: str | None = None
    read_on: str | None = None

    def __str__(self) -> str:
        """One line: ``Error Codes, table Orders, row 17 (read 2026-11-20), https://...``."""
        text = self.page
        if self.section:
            text += f", {self.section}"
        if self.row is not None:
            text += f", row {self.row}"
        if self.read_on:
            text += f" (read {self.read_on})"
        return f"{text}, {self.url}" if self.url else text


class Table(Struct, frozen=True, gc=False):
    """A documented table; ``row`` gives the source of one of its rows."""

    page: str
    title: str | None = None
    url: str | None = None
    read_on: str | None = None

    def row(self, number: int | str | None = None) -> Source:
        """The source of row ``number`` (of the table as a whole without one)."""
        return Source(self.page, self.title, number, self.url, self.read_on)
