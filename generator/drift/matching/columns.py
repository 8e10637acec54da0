"""Matches columns of a page's table with columns of the spec by their content, so that their order may change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.drift.matching.expected import ExpectedTable
from generator.drift.matching.template import SKIPPED
from generator.drift.pages.headers import roles
from generator.drift.pages.normal import plain, squeezed
from generator.drift.pages.wire import labelled
from generator.drift.pages.words import needed


@dataclass(frozen=True, slots=True)
class Columns:
    """Column of the spec -> index on the page; ``missing`` are only in the spec, ``further`` only on the page."""

    at: Mapping[str, int]
    missing: tuple[str, ...]
    further: tuple[int, ...]
    keys: frozenset[str]
    """Keys of rows of the spec that the table contains."""


def same(column: str, text: str) -> str:
    """The form in which two texts of a column are compared."""
    if column == "required":
        is_needed = needed(text)
        return text.strip().lower() if is_needed is None else "yes" if is_needed else "no"
    return squeezed(labelled(text)[0] if column == "name" else text)


def shown(column: str, text: str) -> str:
    """The form in which a text is reported."""
    return text if column != "required" else plain(text)


def columns_of(table: ExpectedTable, rows: Sequence[Sequence[str]], header: Sequence[str] = ()) -> Columns:
    """Find the columns by counting for each the cells that the spec expects in it.

    ``header`` helps to find columns of text, if the page has more columns than before.
    """
    width = max((len(row) for row in rows), default=0)
    known = {
        column: frozenset(same(column, row.values[column]) for row in table.rows if column in row.values)
        for column in table.template.kept
    }
    counts = {
        column: [
            sum(same(column, row[index]) in values for row in rows if index < len(row) and (row[index] or not index))
            for index in range(width)
        ]
        for column, values in known.items()
    }
    at = _assign(table, counts, width)
    keys = _keys(table, rows, at)
    named = set(at.values())
    skipped = _skipped(table, at, width, header)
    missing = tuple(column for column in table.template.kept if column not in at)
    further = tuple(index for index in range(width) if index not in named and index not in skipped)
    return Columns(at, missing, further, keys)


def _keys(table: ExpectedTable, rows: Sequence[Sequence[str]], at: Mapping[str, int]) -> frozenset[str]:
    """The known keys in a table; rows without a key are recognised by their message."""
    found: set[str] = set()
    for column in dict.fromkeys((table.template.key, "message") if table.has_uncoded else (table.template.key,)):
        if column in at:
            cells = {same(column, row[at[column]]) for row in rows if at[column] < len(row) and row[at[column]]}
            known = (row for row in table.rows if (row.key != "") == (column == table.template.key))
            found |= {row.key or row.subject for row in known if same(column, row.values.get(column, "")) in cells}
    return frozenset(found)


def _assign(table: ExpectedTable, counts: Mapping[str, list[int]], width: int) -> dict[str, int]:
    """Assign the key first; a column is assigned to the index with most of its values, preferably its old one."""
    order = sorted(table.template.kept, key=lambda column: column != table.template.key)
    at: dict[str, int] = {}
    later: list[str] = []
    for column in order:
        home = table.template.columns.index(column)
        free = [index for index in range(width) if index not in at.values()]
        best = max(free, key=lambda index: (counts[column][index], index == home, -index), default=None)
        if best is not None and counts[column][best]:
            at[column] = best
        else:
            later.append(column)
    for column in later:
        home = table.template.columns.index(column)
        if width == len(table.template.columns) and home not in at.values():
            at[column] = home
    return at


def _skipped(table: ExpectedTable, at: Mapping[str, int], width: int, header: Sequence[str]) -> frozenset[int]:
    """The columns that the template skips: at their old index if it is free, then from the left; columns whose heading
    has another meaning come last."""
    wanted = table.template.columns.count(SKIPPED)
    left = [index for index in range(width) if index not in at.values()]

    def order(index: int) -> tuple[bool, bool, int]:
        role = (roles(header[index]) or ("",))[0] if index < len(header) else ""
        is_home = table.template.columns[index : index + 1] == (SKIPPED,)
        return role not in ("", "description", "message"), not is_home, index

    return frozenset(sorted(left, key=order)[:wanted])
