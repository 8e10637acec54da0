"""Assigns tables and lines of a page to tables of the spec, by section and by the keys that they contain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from generator.drift.matching.columns import Columns, columns_of
from generator.drift.matching.expected import ExpectedTable
from generator.drift.matching.flat import FlatTable
from generator.drift.matching.sections import Sections
from generator.drift.pages.page import Lines, Placed, Table


@dataclass(slots=True)
class Candidate:
    """A table of the page, or a group of flattened lines; ``owner`` is the index of its table of the spec."""

    index: int
    placed: Placed
    path: tuple[str, ...]
    owner: int | None = None
    columns: Columns | None = None
    first: int = 0
    """Index of the first line that is a row, in a group of lines."""
    hits: dict[int, frozenset[str]] = field(default_factory=dict[int, frozenset[str]])
    """Keys found here, by table of the spec."""

    @property
    def table(self) -> Table | None:
        """The table, if its cells are separated by markup."""
        return self.placed.piece if isinstance(self.placed.piece, Table) else None

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines, if they are not."""
        return self.placed.piece.lines if isinstance(self.placed.piece, Lines) else ()


def assign(
    placed: Sequence[Placed], tables: Sequence[ExpectedTable], flats: Sequence[FlatTable], sections: Sections
) -> list[Candidate]:
    """All tables and groups of lines that belong to a table of the spec."""
    candidates: list[Candidate] = []
    for index, each in enumerate(placed):
        piece = each.piece
        if isinstance(piece, Table) or (isinstance(piece, Lines) and piece.is_flat):
            candidate = Candidate(index, each, each.path)
            _count(candidate, tables, flats)
            candidates.append(candidate)
    _own(candidates, tables, sections)
    _replaced(candidates, tables, sections)
    _continue(candidates, flats)
    return [candidate for candidate in candidates if candidate.owner is not None]


def _count(candidate: Candidate, tables: Sequence[ExpectedTable], flats: Sequence[FlatTable]) -> None:
    for number, table in enumerate(tables):
        found = candidate.table
        if found is not None:
            hits = columns_of(table, found.rows).keys
        else:
            hits = flats[number].keys(candidate.lines) or flats[number].keys_changed(candidate.lines)
        if hits:
            candidate.hits[number] = hits


def _own(candidates: list[Candidate], tables: Sequence[ExpectedTable], sections: Sections) -> None:
    """Assign owners, the best pairs first: by section, then by the number of known keys, then by order on the page.

    A table may be split in two parts; a further part must have other keys, or it is another table with similar names.
    """
    pairs = [
        (-sections.weight(tables[number].section, each.path), -len(hits), candidate, number)
        for candidate, each in enumerate(candidates)
        for number, hits in each.hits.items()
    ]
    owned: dict[int, frozenset[str]] = {}
    for _, _, position, number in sorted(pairs):
        candidate = candidates[position]
        elsewhere = owned.get(number, frozenset())
        new = candidate.hits[number] - elsewhere
        if candidate.owner is None and 2 * len(new) > len(candidate.hits[number]):
            candidate.owner = number
            owned[number] = elsewhere | new


def _replaced(candidates: list[Candidate], tables: Sequence[ExpectedTable], sections: Sections) -> None:
    """Assign a table without any known key: the only unassigned one of its section with the same number of columns."""
    owned = {candidate.owner for candidate in candidates}
    for number, table in enumerate(tables):
        fitting = [
            each
            for each in candidates
            if each.owner is None
            and each.table is not None
            and len(each.table.header) == len(table.template.columns)
            and sections.weight(table.section, each.path)
        ]
        alike = [other for other in tables if other.section == table.section]
        if number not in owned and len(fitting) == len(alike) == 1:
            fitting[0].owner = number


def _continue(candidates: list[Candidate], flats: Sequence[FlatTable]) -> None:
    """Assign lines directly after a table, if all of them can be read as its rows."""
    for before, candidate in pairwise(candidates):
        follows = candidate.index == before.index + 1 and candidate.path == before.path
        if candidate.owner is None and before.owner is not None and follows and before.lines and candidate.lines:
            flat = flats[before.owner]
            if all(flat.reads(line) for line in candidate.lines):
                candidate.owner = before.owner
