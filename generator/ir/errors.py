"""Documented errors, row by row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.ir.source import Item, Page

CodeForm = Literal["string", "integer", "digits"]
"""The wire form of a code; ``digits`` is text of digits whose leading zeros do not matter."""

RowKind = Literal["code", "uncoded", "http", "mention"]


@dataclass(frozen=True, slots=True)
class ErrorRow(Item):
    """One documented row. ``name`` is the wire code (or, without one, the chosen name)."""

    kind: RowKind
    message: str
    category: str
    retry: str
    http_status: int | None
    chosen_name: str | None
    further: tuple[str, ...] = ()
    """Messages of further rows that document the same code."""
    further_removed: tuple[str, ...] = ()
    """Those of ``further`` that the page was found to have no longer."""
    removed_on: str | None = None
    """The day on which the page was found to have it no longer."""


@dataclass(frozen=True, slots=True)
class ErrorTable:
    """A table of a page, or what a section of it mentions outside any table."""

    page: Page
    title: str
    doc: str
    rows: tuple[ErrorRow, ...]


@dataclass(frozen=True, slots=True)
class Errors:
    form: CodeForm
    tables: tuple[ErrorTable, ...]

    @property
    def rows(self) -> tuple[ErrorRow, ...]:
        """Every row of every table, in the order of the documentation."""
        return tuple(row for table in self.tables for row in table.rows)
