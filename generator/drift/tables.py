"""Compares all tables of a page with the tables of the spec that cite it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from generator.drift.change import BACK, IS_BACK, Change, Pairs
from generator.drift.kinds import Verb
from generator.drift.matching.expected import ExpectedTable, Row
from generator.drift.matching.flat import FlatTable, agrees
from generator.drift.matching.grouping import Candidate, assign
from generator.drift.matching.match import Matching, match
from generator.drift.matching.pairing import pairs
from generator.drift.matching.rows import PageRow
from generator.drift.matching.sections import Sections
from generator.drift.pages.headers import is_header, shape
from generator.drift.pages.normal import digest, spaced
from generator.drift.pages.page import Lines, Piece, Placed, Table
from generator.drift.pages.wire import flaw
from generator.drift.rowdiff import attributes, differences, elsewhere, is_alike


@dataclass(slots=True)
class TablesFound:
    """The result of the comparison of the tables of a page."""

    changes: list[Change] = field(default_factory=list[Change])
    unchanged: int = 0
    claimed: set[int] = field(default_factory=set[int])
    """Indices of the pieces that belong to tables of the spec."""
    before: list[tuple[tuple[str, ...], tuple[str, ...]]] = field(
        default_factory=list[tuple[tuple[str, ...], tuple[str, ...]]]
    )
    watched: dict[str, str] = field(default_factory=dict[str, str])
    """Digests of columns that the spec does not keep, and of the headings of columns."""
    words: dict[str, str] = field(default_factory=dict[str, str])
    """The texts of these, for the report."""


class _Run:
    """The comparison of one page."""

    def __init__(self, tables: Sequence[ExpectedTable], recorded: Mapping[str, str], *, strict: bool) -> None:
        self.tables = tables
        self.recorded = recorded
        self.strict = strict
        self.found = TablesFound()

    def run(self, placed: Sequence[Placed], sections: Sections) -> TablesFound:
        flats = [FlatTable(table) for table in self.tables]
        candidates = assign(placed, self.tables, flats, sections)
        self.found.claimed = {candidate.index for candidate in candidates}
        matchings = [self._match(number, flats[number], candidates) for number in range(len(self.tables))]
        self._moved(matchings)
        unclaimed = [each for index, each in enumerate(placed)
                     if index not in self.found.claimed and _is_table(each.piece)]  # fmt: skip
        for matching in matchings:
            here = any(sections.weight(matching.table.section, each.path) for each in unclaimed)
            self._report(matching, replaced=here)
        return self.found

    def _match(self, number: int, flat: FlatTable, candidates: Sequence[Candidate]) -> Matching:
        own = [candidate for candidate in candidates if candidate.owner == number]
        rests = {name: text for name, text in self.recorded.items() if name.startswith("row ")}
        matching = match(self.tables[number], flat, own, rests)
        self.found.before += matching.before
        return matching

    def _moved(self, matchings: Sequence[Matching]) -> None:
        """Rows that moved to another table of the page."""
        for matching in matchings:
            flat = FlatTable(matching.table)
            for row in list(matching.left):
                for other in matchings:
                    page = None if row.is_removed or not is_alike(matching, other) else elsewhere(row, other, flat)
                    if page is None:
                        continue
                    matching.left.remove(row)
                    page.is_spent = True
                    old, new = ("table", matching.table.name), ("table", other.table.name)
                    more_old, more_new = differences(row, page)
                    self._add(matching, row, "moved", (old, *more_old), (new, *more_new))
                    break

    def _report(self, matching: Matching, *, replaced: bool) -> None:
        """The changes of one table; ``replaced`` if its section has a table that no table of the spec claims."""
        table = matching.table
        if table.is_removed:
            return
        there = any(not row.is_removed for row in table.rows)
        if there and (matching.parts or replaced) and not matching.pairs and not _has_same_words(matching):
            self._add_table(table, "undecided", "none of its rows is recognised in the table at its place")
            return
        if not matching.parts and there:
            self._add_table(table, "removed", "the table is not on the page")
            return
        for column in matching.missing:
            self._add_column(table, "removed", column, matching.shape)
        for column in matching.further:
            self._add_column(table, "added", column, matching.shape)
        for page, row in matching.pairs:
            self._pair(matching, page, row)
        self._leftovers(matching)
        self._headers(matching)
        if self.strict:
            self._order(matching)

    def _pair(self, matching: Matching, page: PageRow, row: Row) -> None:
        if row.is_removed:
            self._add(matching, row, "changed", *BACK, IS_BACK)
            return
        old, new = differences(row, page)
        reread = self._rest(matching, row, page)
        if old:
            self._add(matching, row, "changed", old, new)
        elif reread:
            self._add(matching, row, "reread", note="other columns of the row changed: read it again", raw=page.rest)
        else:
            self.found.unchanged += 1
            if self.strict:
                self._cosmetic(matching, page, row)

    def _rest(self, matching: Matching, row: Row, page: PageRow) -> bool:
        """Whether the columns that the spec does not keep changed since they were recorded."""
        if "_" not in matching.table.template.columns:
            return False
        name, now = row.watched, digest(page.rest)
        self.found.watched[name], self.found.words[name] = now, page.rest
        return self.recorded.get(name, now) != now

    def _leftovers(self, matching: Matching) -> None:
        """Removed and added rows. A row with an unknown key is always a new one, however similar its text is."""
        table, key = matching.table, matching.table.template.key
        new = [page for page in matching.rows if not page.is_spent and page.values is not None]
        for page in new:
            row = None if key in (page.values or {}) else _same_words(matching.left, page)
            if row is not None:  # the key column was removed, and all else is the same
                matching.take(page, row)
                self._rest(matching, row, page)
                self.found.unchanged += 1
        gone = [row for row in matching.left if not row.is_removed]
        new = [page for page in new if not page.is_spent]
        for i, j in pairs([row.values for row in gone], [page.values or {} for page in new], key):
            new[j].note = f"perhaps `{gone[i].key or gone[i].values.get('message', '')}`, which was removed"
        unread = " ".join(page.text for page in matching.rows if not page.is_spent and flaw(page.key(key), "code"))
        unread_codes = set(_WORDS.findall(unread))
        """Codes in rows that cannot be read: they are not reported as removed."""
        for row in gone:
            if row.key not in unread_codes:
                self._add(matching, row, "removed")
        previous: str | None = None
        message: str | None = None
        """The message of the row before, if that has no key."""
        for page in matching.rows:
            if not page.is_spent:
                self._new(table, page, previous if page.key(key) else message)
            elif page.matched is not None and page.matched.is_further:
                continue
            elif page.matched is not None and page.matched.key:
                previous = page.matched.key
                continue
            previous = page.key(key) or previous
            message = message if page.key(key) else page.key("message") or message

    def _new(self, table: ExpectedTable, page: PageRow, previous: str | None) -> None:
        if page.values is None:
            self._undecided(table, page, page.note or "it cannot be read")
            return
        key = page.key(table.template.key)
        new = tuple((column, page.values[column]) for column in table.template.kept if page.values.get(column))
        wrong = flaw(key, _CALLED[table.kind])
        if not key and not table.has_uncoded and "message" in page.values:
            wrong = f"the row has no {table.template.key}"
        if wrong:
            self._undecided(table, page, wrong)
            return
        self.found.changes.append(
            Change(table.page, "added", table.kind, f"{table.owner}.{key or page.text}", key or page.text, table.name,
                   new=new, note=page.note, span=table.span, table=table, after=previous, raw=page.text)
        )  # fmt: skip

    def _undecided(self, table: ExpectedTable, page: PageRow, note: str) -> None:
        self.found.changes.append(
            Change(table.page, "undecided", table.kind, table.owner, page.text, table.name, note=note,
                   span=table.span, table=table, raw=page.text)
        )  # fmt: skip

    def _headers(self, matching: Matching) -> None:
        header = next((header for header in matching.headers if header), "")
        if not header:
            return
        name, now = f"columns {matching.table.name}", digest(shape(header))
        self.found.watched[name], self.found.words[name] = now, header
        if self.recorded.get(name, now) != now and not matching.missing and not matching.further:
            self._add_column(matching.table, "changed", header)

    def _cosmetic(self, matching: Matching, page: PageRow, row: Row) -> None:
        if page.values is None:
            return
        shown = matching.table.template.render(row.values)
        if matching.parts and page.text and " | " not in page.text:
            here = page.text[: len(page.text)]
            if spaced(shown) != spaced(here) and not spaced(here).startswith(spaced(shown)):
                self._add(matching, row, "cosmetic", (("row", shown),), (("row", here),))
            return
        old = tuple((column, row.values[column]) for column in row.values if column in page.values)
        new = tuple((column, page.values[column]) for column, _ in old)
        if any(spaced(a[1]) != spaced(b[1]) for a, b in zip(old, new, strict=True) if a[0] != "required"):
            self._add(matching, row, "cosmetic", old, new)

    def _order(self, matching: Matching) -> None:
        numbers = {id(row): number for number, row in enumerate(matching.table.rows)}
        order = [numbers[id(page.matched)] for page in matching.rows if page.matched is not None]
        if order != sorted(order):
            change = Change(
                matching.table.page, "cosmetic", "table", matching.table.owner, matching.table.name,
                note="the order of the rows differs", span=matching.table.span, table=matching.table,
            )  # fmt: skip
            self.found.changes.append(change)

    def _add(
        self,
        matching: Matching,
        row: Row,
        verb: Verb,
        old: Pairs = (),
        new: Pairs = (),
        note: str = "",
        raw: str = "",
    ) -> None:
        table = matching.table
        label = row.key or row.values.get("message", "")
        members = row.members
        if verb == "changed" and table.kind in ("error", "status"):
            members = tuple(f"{member}{attributes(old)}" for member in row.members)
        values = old if verb != "removed" else tuple(row.values.items())
        self.found.changes.append(
            Change(table.page, verb, table.kind, row.subject, label, table.name, values, new, note, members,
                   row.span, table, row, raw=raw)
        )  # fmt: skip

    def _add_column(self, table: ExpectedTable, verb: Verb, column: str, shape: str = "") -> None:
        note = _COLUMN_NOTES[verb]
        old, new = ((("row", table.template.text),), (("row", shape),)) if shape else ((), ())
        self.found.changes.append(
            Change(table.page, verb, "column", table.owner, column, table.name, old, new, note, span=table.span,
                   table=table)
        )  # fmt: skip

    def _add_table(self, table: ExpectedTable, verb: Verb, note: str) -> None:
        members = tuple(member for row in table.rows for member in row.members)
        self.found.changes.append(
            Change(table.page, verb, "table", table.owner, table.name, table.section, note=note, members=members[:3],
                   span=table.span, table=table)
        )  # fmt: skip


def compare_tables(
    placed: Sequence[Placed],
    sections: Sections,
    tables: Sequence[ExpectedTable],
    recorded: Mapping[str, str],
    *,
    strict: bool,
) -> TablesFound:
    """Compare the tables of a page with those of the spec. ``recorded`` are the recorded digests of this page."""
    return _Run(tables, recorded, strict=strict).run(placed, sections)


_WORDS: Final = re.compile(r"[\w.-]+")
_COLUMN_NOTES: Final[Mapping[str, str]] = {
    "added": "a new column",
    "removed": "a column was removed",
    "changed": "the headings of the columns differ",
}
_CALLED: Final = {"error": "code", "status": "code", "field": "name", "parameter": "name", "value": "value"}


def _is_table(piece: Piece) -> bool:
    """Whether a piece can be a table."""
    return isinstance(piece, Table) or (isinstance(piece, Lines) and piece.is_flat and any(map(is_header, piece.lines)))


def _same_words(rows: Sequence[Row], page: PageRow) -> Row | None:
    """The row with the same message and the same values in all remaining columns."""
    values = page.values or {}
    if not values.get("message"):
        return None
    return next((row for row in rows if all(agrees(row, column, text) for column, text in values.items())), None)


def _has_same_words(matching: Matching) -> bool:
    """Whether rows are recognised although the key column is missing."""
    key = matching.table.template.key
    return any(key not in (page.values or {}) and _same_words(matching.left, page) is not None
               for page in matching.rows if page.values is not None)  # fmt: skip
