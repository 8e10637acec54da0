"""Matches the rows of one table of the spec with the rows of the page: by equal text, then by key.

A removed row that is similar to a new one is only mentioned in a note. Cells that run together are split by the layout
of the row and the form of known codes; a row that can be read in two ways is reported as undecided.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.drift.matching.columns import Columns, columns_of
from generator.drift.matching.expected import ExpectedTable, Row
from generator.drift.matching.flat import FlatTable, agrees, joins, variants
from generator.drift.matching.grouping import Candidate
from generator.drift.matching.pairing import likeness
from generator.drift.matching.rows import PageRow, line_of
from generator.drift.matching.split import Reading
from generator.drift.matching.template import SKIPPED, Template
from generator.drift.pages.headers import is_header, roles
from generator.drift.pages.normal import digest, squeezed
from generator.drift.pages.wire import codes_in, labelled


@dataclass(slots=True)
class Matching:
    """The result for one table: matched pairs, and the remaining rows of both sides."""

    table: ExpectedTable
    pairs: list[tuple[PageRow, Row]] = field(default_factory=list[tuple[PageRow, Row]])
    rows: list[PageRow] = field(default_factory=list[PageRow])
    """All rows of the page, in its order."""
    left: list[Row] = field(default_factory=list[Row])
    headers: list[str] = field(default_factory=list[str])
    before: list[tuple[tuple[str, ...], tuple[str, ...]]] = field(
        default_factory=list[tuple[tuple[str, ...], tuple[str, ...]]]
    )
    """Lines before flattened rows: (headings above, lines)."""
    missing: list[str] = field(default_factory=list[str])
    further: list[str] = field(default_factory=list[str])
    shape: str = ""
    """The layout of a row on the page, if columns are missing or new."""
    rests: Mapping[str, str] = field(default_factory=dict[str, str])
    """Recorded digests of columns that the spec does not keep, by name in ``passages.lock``."""
    parts: int = 0
    """Number of tables and groups of lines of the page that belong to it."""

    def take(self, page: PageRow, row: Row) -> None:
        """Note a pair."""
        page.matched, page.is_spent = row, True
        self.pairs.append((page, row))
        self.left.remove(row)


def match(table: ExpectedTable, flat: FlatTable, candidates: Sequence[Candidate], rests: Mapping[str, str]) -> Matching:
    """Match all rows of a table with the parts of the page that belong to it."""
    found = Matching(table, left=list(table.rows), rests=rests, parts=len(candidates))
    for candidate in candidates:
        if candidate.table is not None:
            _cells(found, candidate)
        else:
            _lines(found, candidate, flat)
    _by_key(found, [page for page in found.rows if not page.is_spent and page.values is not None])
    return found


# Cells ---------------------------------------------------------------------------------------------------------------


def _cells(found: Matching, candidate: Candidate) -> None:
    piece = candidate.table
    assert piece is not None
    rows = [row for row in piece.rows if not is_header(line_of(row))]
    header = piece.header or next((row for row in piece.rows if is_header(line_of(row))), ())
    columns = columns_of(found.table, rows, header)
    found.headers.append("".join(header))
    found.missing += [column for column in columns.missing if column not in found.missing]
    found.further += [header[index] if index < len(header) else f"column {index + 1}" for index in columns.further]
    if columns.missing or columns.further:
        found.shape = found.shape or found.table.template.with_columns(_columns(columns, header, found.table.template))
    pages = [each for row in rows for each in _page_rows(row, columns, found.table)]
    found.rows += pages
    for page in pages:
        exact = _exact(found.left, page, found.table)
        if exact is not None:
            found.take(page, exact)


def _columns(columns: Columns, header: Sequence[str], before: Template) -> list[str]:
    """The columns in the order of the page: those of the spec, a new status or requirement, and skipped ones."""
    names = {index: column for column, index in columns.at.items()}
    width = max([*names, *columns.further, len(header) - 1]) + 1
    for index in columns.further:
        role = (roles(header[index]) or ("",))[0] if index < len(header) else ""
        wanted = {"code": "http", "name": "required"}.get(before.key)
        if role == wanted and role not in before.columns and role not in names.values():
            names[index] = role
    return [names.get(index, SKIPPED) for index in range(width)]


def _page_rows(cells: Sequence[str], columns: Columns, table: ExpectedTable) -> list[PageRow]:
    """A row of the page; a row whose key cell lists several codes gives one row for each."""
    row, key = _page_row(cells, columns), table.template.key
    codes = codes_in(row.key(key))
    known = {squeezed(each.values.get(key, "")) for each in table.rows}
    if len(codes) < 2 or not (key in ("code", "http") or known.issuperset(map(squeezed, codes))):
        return [row]
    return [PageRow(row.text, {**(row.values or {}), key: code}, row.rest) for code in codes]


def _page_row(cells: Sequence[str], columns: Columns) -> PageRow:
    values = {column: cells[index] for column, index in columns.at.items() if index < len(cells)}
    values["name"], labels = labelled(values["name"]) if "name" in values else ("", "")
    values = {column: text for column, text in values.items() if column in columns.at}
    named = {*columns.at.values(), *columns.further}
    rest = labels + "".join(cell for index, cell in enumerate(cells) if index not in named)
    return PageRow(line_of(tuple(cells)), values, squeezed(rest))


def _exact(rows: Iterable[Row], page: PageRow, table: ExpectedTable) -> Row | None:
    key = table.template.key
    wanted = squeezed(page.key(key))
    fitting = (
        row
        for row in rows
        if squeezed(row.values.get(key, "")) == wanted
        and all(agrees(row, column, text) for column, text in (page.values or {}).items())
    )
    return next(iter(sorted(fitting, key=lambda row: row.is_removed)), None)


def _by_key(found: Matching, pages: Sequence[PageRow]) -> None:
    """Match rows by key, the most similar first if several rows have the same key; without a key, by message."""
    key = found.table.template.key
    for page in pages:
        words = "" if page.key(key) else squeezed(page.key("message"))
        same = (row for row in found.left if not row.key and words and squeezed(row.values["message"]) == words)
        if (row := next(iter(sorted(same, key=lambda row: row.is_removed)), None)) is not None:
            found.take(page, row)
    by_key: dict[str, list[Row]] = {}
    for row in found.left:
        if row.key:
            by_key.setdefault(squeezed(row.values.get(key, "")), []).append(row)
    choices = [
        (
            row.is_removed,
            -likeness(squeezed(row.values.get("message", "")), squeezed(page.key("message"))),
            number,
            order,
            row,
        )
        for number, page in enumerate(pages)
        if not page.is_spent
        for order, row in enumerate(by_key.get(squeezed(page.key(key)), ()))
    ]
    for _, _, number, _, row in sorted(choices, key=lambda choice: choice[:4]):
        if not pages[number].is_spent and row in found.left:
            found.take(pages[number], row)


# Lines ---------------------------------------------------------------------------------------------------------------


def _lines(found: Matching, candidate: Candidate, flat: FlatTable) -> None:
    lines = list(candidate.lines)
    first = flat.first_row(lines)
    candidate.first = first
    header = next((line for line in lines[:first] if flat.is_header(line)), "")
    found.headers.append(header)
    found.before.append((candidate.path, tuple(line for line in lines[:first] if not flat.is_header(line))))
    body = [line for line in lines[first:] if not is_header(line)]
    flat = _variant(found, flat, body)
    pages = [PageRow(line) for line in body]
    found.rows += pages
    for page in pages:
        _known(found, page, flat)
    _runs(found, pages, flat)
    _broken(found, pages, flat)
    _continued(found, pages)
    _read(found, pages, flat)


def _variant(found: Matching, flat: FlatTable, lines: Sequence[str]) -> FlatTable:
    """The table with changed columns, if most lines fit that better."""
    if sum(bool(flat.known(line)[0]) for line in lines) * 2 >= len(lines):
        return flat
    shape = variants(found.table, lines)
    if shape is None:
        return flat
    found.missing += [column for column in found.table.template.kept if column not in shape.columns]
    if len(shape.columns) > len(found.table.template.columns):
        found.further.append("at the end of each row")
    if found.missing or found.further:
        found.shape = shape.text
    return FlatTable(found.table, shape)


def _known(found: Matching, page: PageRow, flat: FlatTable) -> None:
    rows, rest = flat.known(page.text)
    free = sorted((row for row in rows if row in found.left), key=lambda row: row.is_removed)
    if free:
        page.values = {column: text for column, text in free[0].values.items() if column in flat.template.columns}
        page.rest = rest
        found.take(page, free[0])


def _runs(found: Matching, pages: Sequence[PageRow], flat: FlatTable) -> None:
    for page in pages:
        rows = None if page.is_spent else flat.run_of(squeezed(page.text))
        if rows and len(set(map(id, rows))) == len(rows) > 1 and all(row in found.left for row in rows):
            for row in rows:
                found.take(page, row)
            page.values = None


def _broken(found: Matching, pages: Sequence[PageRow], flat: FlatTable) -> None:
    """Match rows that are wrapped over several lines."""
    texts = [page.text for page in pages]
    for at, page in enumerate(pages):
        if page.is_spent:
            continue
        for count, text in joins(texts, at):
            parts = pages[at : at + count]
            rows = [] if any(part.is_spent for part in parts) else flat.known(text)[0]
            free = [row for row in rows if row in found.left]
            if free and flat.known(" ".join(texts[at : at + count - 1]))[0] == []:
                found.take(page, free[0])
                for part in parts:
                    part.is_spent = True
                break


def _continued(found: Matching, pages: Sequence[PageRow]) -> None:
    """Add lines after a row to it, if the digest is then the recorded one."""
    for at, page in enumerate(pages):
        before = found.rests.get(page.matched.watched) if page.matched is not None else None
        if before is None or digest(page.rest) == before:
            continue
        for count in range(1, 4):
            parts = pages[at + 1 : at + 1 + count]
            text = page.rest + "".join(squeezed(part.text) for part in parts)
            if any(part.is_spent for part in parts):
                break
            if digest(text) == before:
                page.rest = text
                for part in parts:
                    part.is_spent = True
                break


def _read(found: Matching, pages: Sequence[PageRow], flat: FlatTable) -> None:
    """Split the remaining lines; a row that can be read in two ways gets its readings as a note."""
    key = flat.template.key
    here = {row.key for row in found.left}
    taken = {row.key for row in found.table.rows if row.key} - here
    for page in pages:
        if page.is_spent:
            continue
        readings = flat.splitter.readings(page.text)
        reading = flat.splitter.decide(readings, taken) if readings else None
        if reading is not None:
            page.values, page.rest = dict(reading.values), squeezed(reading.rest)
            if reading.get(key):
                taken.add(reading.get(key))
        elif not readings and found.table.has_uncoded:
            page.values = {"message": page.text}
        else:
            page.note = _ways(readings)


def _ways(readings: Sequence[Reading]) -> str:
    if not readings:
        return "no reading fits the columns"
    ways = [" | ".join(text for _, text in reading.values) for reading in readings]
    return "reads as " + ", or as ".join(ways[:3]) + (", ..." if len(ways) > 3 else "")
