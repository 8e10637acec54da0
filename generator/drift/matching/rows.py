"""Rows of a page, with values by column of the spec."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.drift.matching.expected import Row


@dataclass(slots=True)
class PageRow:
    """One row of the page. ``values`` is None while its cells are not separated."""

    text: str
    """The line, or its cells joined, for the report."""
    values: Mapping[str, str] | None = None
    rest: str = ""
    """The text of columns that the spec does not keep."""
    matched: Row | None = None
    is_spent: bool = False
    """Whether it is used: as a match, or as a part of another row."""
    note: str = ""

    def key(self, column: str) -> str:
        """The text of the key's column; empty when unknown."""
        return "" if self.values is None else self.values.get(column, "")


def line_of(cells: tuple[str, ...]) -> str:
    """Cells as one line."""
    return " | ".join(cell for cell in cells if cell)
