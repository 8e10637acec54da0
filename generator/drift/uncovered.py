"""Tables of a page without rows in the spec: watched by a digest, so that new ones are reported."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.drift.change import Change
from generator.drift.examples import section_of
from generator.drift.matching.drafted import Drafted, table_of
from generator.drift.owners import section_name
from generator.drift.pages.headers import is_header
from generator.drift.pages.normal import digest, squeezed
from generator.drift.pages.page import Lines, Placed, Table
from generator.ir import subjects

PREFIX: Final = "table "


@dataclass(frozen=True, slots=True)
class UncoveredTable:
    """One such table; ``index`` is that of its piece."""

    name: str
    drafted: Drafted
    text: str
    index: int
    before: int
    """The number of lines before it in its piece, if cells run together."""

    @property
    def watched(self) -> str:
        """The name of its digest in ``passages.lock``."""
        return f"{PREFIX}{self.name}"


def uncovered(placed: Sequence[Placed], claimed: Collection[int]) -> list[UncoveredTable]:
    """All tables with known headings that no table of the spec claims."""
    found: list[UncoveredTable] = []
    heading = ""
    names: Counter[str] = Counter()
    for index, each in enumerate(placed):
        table = None if index in claimed else table_of(each.piece, section_of(each) or heading)
        if table is not None:
            table.piece = index
            if isinstance(each.piece, Table):
                table.section = section_name(placed, index)
            name = f"{table.section}: {squeezed(''.join(table.header))}"
            names[name] += 1
            shown = name if names[name] == 1 else f"{name} ({names[name]})"
            text, before = _content(each)
            found.append(UncoveredTable(shown, table, text, index, before))
    return found


def _content(placed: Placed) -> tuple[str, int]:
    piece = placed.piece
    if isinstance(piece, Table):
        return "".join(cell for row in (piece.header, *piece.rows) for cell in row), 0
    lines = piece.lines if isinstance(piece, Lines) else ()
    before = next((number for number, line in enumerate(lines) if is_header(line)), 0)
    return "".join(lines[before:]), before


def compare_uncovered(
    page: str, tables: Sequence[UncoveredTable], recorded: Mapping[str, str]
) -> tuple[list[Change], dict[str, str], int]:
    """New and changed tables; the digests of all; the number of unchanged ones."""
    changes: list[Change] = []
    watched = {table.watched: digest(table.text) for table in tables}
    same = 0
    for table in tables:
        before = recorded.get(table.watched)
        if before is None and recorded:
            changes.append(_change(page, table, added=True))
        elif before is not None and before != watched[table.watched]:
            changes.append(_change(page, table, added=False))
        else:
            same += before is not None
    return changes, watched, same


def _change(page: str, table: UncoveredTable, *, added: bool) -> Change:
    note = "a new table" if added else "a table without entries in the spec changed: read it again"
    return Change(page, "added" if added else "reread", "table", subjects.page(page), table.name, table.drafted.section,
                  note=note, raw=table.text, drafted=table.drafted)  # fmt: skip
