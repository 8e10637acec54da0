"""Compares one row of the spec with one row of the page."""

from __future__ import annotations

from generator.drift.change import Pairs
from generator.drift.matching.expected import Row
from generator.drift.matching.flat import FlatTable, agrees
from generator.drift.matching.match import Matching
from generator.drift.matching.rows import PageRow
from generator.drift.pages.normal import squeezed


def differences(row: Row, page: PageRow) -> tuple[Pairs, Pairs]:
    """The columns that differ: (values of the spec, values of the page)."""
    values = page.values or {}
    columns = [column for column in row.values if column in values and not agrees(row, column, values[column])]
    return tuple((column, row.values.get(column, "")) for column in columns), tuple(
        (column, values[column]) for column in columns
    )


def attributes(old: Pairs) -> str:
    names = {"http": "http_status", "message": "message", "code": "code"}
    columns = [names[column] for column, _ in old if column in names]
    return f".{columns[0]}" if len(columns) == 1 else ""


def is_alike(one: Matching, other: Matching) -> bool:
    """Whether rows can move between two tables: error codes can, fields belong to their owner."""
    kinds = {one.table.kind, other.table.kind}
    return one is not other and kinds in ({"error"}, {"status"})


def elsewhere(row: Row, other: Matching, flat: FlatTable) -> PageRow | None:
    """The same row in another table: with the same text, or with the same key."""
    key = flat.template.key
    for page in other.rows:
        if page.is_spent:
            continue
        if page.values is not None and row.key and squeezed(page.key(key)) == squeezed(row.values.get(key, "")):
            return page
        if page.values is None and row in flat.known(page.text)[0]:
            page.values = dict(row.values)
            return page
    return None
