"""Reads flattened lines as rows of one table: rows that are known exactly, and possible readings of others."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

from generator.drift.matching.columns import same
from generator.drift.matching.expected import ExpectedTable, Row
from generator.drift.matching.split import Splitter
from generator.drift.matching.template import SKIPPED, Template, template
from generator.drift.pages.headers import is_header, roles
from generator.drift.pages.normal import squeezed

_LONGEST_JOIN = 4
"""Largest number of lines that can be one row."""


class FlatTable:
    """One table of the spec in flattened form, where cells run together."""

    def __init__(self, table: ExpectedTable, shape: Template | None = None) -> None:
        self.table = table
        self.template = shape or table.template
        self.splitter = Splitter(self.template, [row.values for row in table.rows], table.alike)
        self._has_rest = SKIPPED in self.template.columns
        self._printed = [(squeezed(self.template.render(row.values)), row) for row in table.rows]
        self._by_text: dict[str, list[Row]] = {}
        for text, row in self._printed:
            self._by_text.setdefault(text, []).append(row)
        self._longest = max((len(text) for text, _ in self._printed), default=0)

    def known(self, line: str) -> tuple[list[Row], str]:
        """The rows that equal a line, and the text after them in columns that are not kept."""
        text = squeezed(line)
        if not self._has_rest:
            return self._by_text.get(text, []), ""
        fitting = [(printed, row) for printed, row in self._printed if printed and text.startswith(printed)]
        longest = max((len(printed) for printed, _ in fitting), default=0)
        return [row for printed, row in fitting if len(printed) == longest], text[longest:]

    def run_of(self, text: str) -> list[Row] | None:
        """The rows in a line that lost its line breaks; None if it does not consist of known rows."""
        if self._has_rest or not text:
            return None
        rows: list[Row] = []
        at = 0
        while at < len(text):
            stop = min(len(text), at + self._longest)
            found = next(
                (self._by_text[text[at:end]] for end in range(stop, at, -1) if text[at:end] in self._by_text), None
            )
            if found is None:
                return None
            rows.append(found[0])
            at += len(squeezed(self.template.render(found[0].values)))
        return rows

    def keys(self, lines: Sequence[str]) -> frozenset[str]:
        """The keys of known rows in these lines."""
        found: set[str] = set()
        for line in lines:
            if is_header(line):
                continue
            rows = self.known(line)[0]
            key = (rows[0].key or rows[0].subject) if rows else self.splitter.key_of(line)
            if key is not None:
                found.add(key)
        return frozenset(found)

    def keys_changed(self, lines: Sequence[str]) -> frozenset[str]:
        """The keys of known rows in these lines, if the columns of the table changed."""
        body = [line for line in lines if not is_header(line)]
        shape = variants(self.table, body)
        return frozenset() if shape is None else FlatTable(self.table, shape).keys(body)

    def reads(self, line: str) -> bool:
        """Whether a line has the form of a row with a key."""
        return bool(self.known(line)[0] or self.splitter.readings(line))

    def is_header(self, line: str) -> bool:
        """Whether a line is a heading line, also one with unknown words (``stateDescription``)."""
        if is_header(line):
            return True
        readings = [] if self.known(line)[0] else self.splitter.readings(line)
        return any(roles(reading.rest or reading.get("message")) for reading in readings)

    def first_row(self, lines: Sequence[str]) -> int:
        """The index of the first row: after the heading line, or the first line that can be read as a row."""
        header = next((index for index, line in enumerate(lines) if is_header(line)), None)
        if header is not None:
            return header + 1
        first = next((i for i, line in enumerate(lines) if self.known(line)[0]), None)
        if first is None and variants(self.table, lines) is not None:
            return 0
        if first is None:
            first = next((i for i, line in enumerate(lines) if self.splitter.key_of(line) is not None), len(lines))
        while first > 0 and not self.is_header(lines[first - 1]) and self.splitter.readings(lines[first - 1]):
            first -= 1
        return first


def joins(lines: Sequence[str], at: int) -> list[tuple[int, str]]:
    """A line joined with the next lines, as one wrapped row: (number of lines, text)."""
    return [
        (count, " ".join(lines[at : at + count])) for count in range(2, _LONGEST_JOIN + 1) if at + count <= len(lines)
    ]


def variants(table: ExpectedTable, lines: Sequence[str]) -> Template | None:
    """The layout in which most lines are known rows: with reordered columns, one less, or one more at the end."""
    plain = table.template
    if len(plain.kept) > 3 or "|" in plain.text or len(lines) < 2:
        return None
    texts = [squeezed(line) for line in lines]
    best, best_hits = None, len(lines) // 2
    for shape in _shapes(plain):
        printed = {squeezed(shape.render(row.values)) for row in table.rows}
        if SKIPPED in shape.columns:
            starts = tuple(printed)
            hits = sum(text.startswith(starts) for text in texts)
        else:
            hits = sum(text in printed for text in texts)
        if hits > best_hits:
            best, best_hits = shape, hits
    return best


def _shapes(plain: Template) -> list[Template]:
    columns = list(plain.columns)
    found = [list(order) for order in permutations(columns) if list(order) != columns]
    found += [[column for column in columns if column != left] for left in plain.kept if len(plain.kept) > 1]
    if SKIPPED not in columns:
        found.append([*columns, SKIPPED])
    joint = " " if any(literal.isspace() for literal in plain.literals) else ""
    return [template(joint.join(f"{{{column}}}" for column in order)) for order in found]


def agrees(row: Row, column: str, text: str) -> bool:
    """Whether page and spec have the same value in a column; True for a column that the spec does not keep."""
    return column not in row.values or same(column, row.values[column]) == same(column, text)
