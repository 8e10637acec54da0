"""Tables of a page that the spec holds no row of: watched by a digest, so that a new one is noticed."""

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
class Unheld:
    """One such table; ``index`` is its place among the pieces of the page."""

    name: str
    drafted: Drafted
    text: str
    index: int
    before: int
    """How many lines stand with it and before it, where cells run together."""

    @property
    def watched(self) -> str:
        """Its name in the lock."""
        return f"{PREFIX}{self.name}"


def unheld(placed: Sequence[Placed], claimed: Collection[int]) -> list[Unheld]:
    """Every table that says what it holds and that no table of the spec claims."""
    found: list[Unheld] = []
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
            found.append(Unheld(shown, table, text, index, before))
    return found


def _content(placed: Placed) -> tuple[str, int]:
    piece = placed.piece
    if isinstance(piece, Table):
        return "".join(cell for row in (piece.header, *piece.rows) for cell in row), 0
    lines = piece.lines if isinstance(piece, Lines) else ()
    before = next((number for number, line in enumerate(lines) if is_header(line)), 0)
    return "".join(lines[before:]), before


def compare_unheld(
    page: str, tables: Sequence[Unheld], recorded: Mapping[str, str]
) -> tuple[list[Change], dict[str, str], int]:
    """Tables that came or changed since they were read; the digests of all; how many did not change."""
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


def _change(page: str, table: Unheld, *, added: bool) -> Change:
    note = "a new table" if added else "a table that the spec does not hold has changed: read it again"
    return Change(page, "added" if added else "reread", "table", subjects.page(page), table.name, table.drafted.section,
                  note=note, raw=table.text, drafted=table.drafted)  # fmt: skip
