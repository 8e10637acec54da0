"""Tables that no spec describes yet: recognised by their headings; codes are learnt from unambiguous rows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from generator.drift.matching.forms import CAMEL, HTTP, Codes, splits_of_upper
from generator.drift.matching.split import Splitter
from generator.drift.matching.template import Template, template
from generator.drift.pages.headers import is_header, roles
from generator.drift.pages.normal import squeezed
from generator.drift.pages.page import Heading, Lines, Page, Piece, Table
from generator.drift.pages.wire import LONGEST, codes_in, flaw, labelled
from generator.drift.pages.words import TYPES, needed

Kind = Literal["error", "status", "fields", "values"]
_DIGITS: Final = re.compile(r"[0-9]+$")
_TYPES: Final = tuple(map(str.upper, TYPES))
_IDENTIFIER: Final = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[_ ][A-Za-z0-9]+){0,3}")
_OF_FIELDS: Final = ("parameter", "parameters", "param", "params", "field", "fields", "property", "properties")
_KEYS: Final = {"error": ("code", "code"), "status": ("http", "code"), "fields": ("name", "name"),
                "values": ("name", "value")}  # fmt: skip
"""For each kind of table: the key column, and its name in messages."""


@dataclass(slots=True)
class Drafted:
    """A table as it was read; ``open`` are lines that can be read in several ways, or not at all."""

    kind: Kind
    section: str
    shape: Template
    rows: list[dict[str, str]] = field(default_factory=list[dict[str, str]])
    open: list[str] = field(default_factory=list[str])
    header: tuple[str, ...] = ()
    piece: int = 0


def drafted(page: Page) -> list[Drafted]:
    """All tables of a page with known headings."""
    found: list[Drafted] = []
    heading = ""
    for index, piece in enumerate(page.pieces):
        table: Drafted | None = None
        if isinstance(piece, Heading):
            heading = piece.text
        else:
            table = table_of(piece, heading)
        if table is None and isinstance(piece, Lines) and piece.is_flat and is_heading(piece.lines[-1]):
            heading = piece.lines[-1]
        if table is not None:
            table.piece = index
            found.append(table)
    return found


def table_of(piece: Piece, heading: str) -> Drafted | None:
    """A piece of a page as a table; None if its headings are not known."""
    if isinstance(piece, Table):
        return _cells(piece, heading)
    return _flat(piece.lines, heading) if isinstance(piece, Lines) and piece.is_flat else None


def _kind(columns: Sequence[str], header: Sequence[str]) -> tuple[Kind, list[str]] | None:
    """The kind of a table, and its columns by their names in the spec; None if they are not known."""
    if "code" in columns:
        words = ["message" if each in ("message", "description") else each for each in columns]
        first = words.index("message") if "message" in words else -1
        kept = [each if each in ("code", "http") or n == first else "_" for n, each in enumerate(words)]
        return ("error", kept) if first >= 0 else None
    if columns[0] == "http" and len(columns) > 1:
        return "status", ["http", "message", *("_" for _ in columns[2:])]
    if "type" in columns and "name" in columns:
        return "fields", [each if each in ("name", "type", "required") else "_" for each in columns]
    if list(columns) == ["name", "description"] and header and squeezed(header[0]).lower() in _OF_FIELDS:
        return "fields", ["name", "_"]
    is_word = bool(header) and _IDENTIFIER.fullmatch(header[0]) is not None
    if len(columns) == 2 and is_word and columns[1] in ("description", "message"):
        return "values", ["name", "_"]
    return None


def _unique(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Use each role once: of two columns with the same role, the one whose cells fit better, else the first."""

    def fit(index: int) -> tuple[int, int]:
        cells = [row[index] for row in rows if index < len(row)]
        return sum(not flaw(cell, columns[index]) and _looks(cell, columns[index]) for cell in cells), -index

    best = {role: max((n for n, each in enumerate(columns) if each == role), key=fit) for role in set(columns)}
    further = ("description", "message")
    return [role if best[role] == n or role in further else "description" for n, role in enumerate(columns)]


def _looks(cell: str, role: str) -> bool:
    return HTTP.fullmatch(cell.strip()) is not None if role == "http" else bool(cell)


def _cells(piece: Table, heading: str) -> Drafted | None:
    header = piece.header or (piece.rows[0] if piece.rows else ())
    rows = piece.rows if piece.header else piece.rows[1:]
    columns = [(roles(cell) or ("name" if n == 0 else "description",))[0] for n, cell in enumerate(header)]
    columns = _unique(columns, rows)
    known = _kind(columns, header) if header else None
    if known is None:
        return None
    kind, words = known
    shape = template("| " + " | ".join(f"{{{word}}}" for word in words) + " |")
    found = Drafted(kind, heading, shape, header=tuple(header))
    key = _KEYS[kind][0]
    for row in rows:
        values = {word: cell for word, cell in zip(words, row, strict=False) if word != "_" and cell}
        for code in codes_in(values.get(key, "")) if kind in ("error", "status") else ():
            _take(found, {**values, key: code} if code else values, row)
        if kind not in ("error", "status"):
            _take(found, values, row)
    return found


def _take(found: Drafted, values: dict[str, str], row: Sequence[str]) -> None:
    """Add a row; one that cannot be written into a spec as it is goes to ``open``."""
    key, what = _KEYS[found.kind]
    if found.kind == "fields" and "name" in values:
        values["name"], labels = labelled(values["name"])
        known = [word for word in labels.lower().strip("()[]").split() if needed(word) is not None]
        if known and "required" not in values:
            values["required"] = known[0]
    if not values or (key in values and flaw(values[key], what)) or (found.kind == "fields" and key not in values):
        found.open += [" | ".join(row)[:LONGEST]] if any(row) else []
    else:
        found.rows.append(values)


def _flat(lines: Sequence[str], heading: str) -> Drafted | None:
    at = next((index for index, line in enumerate(lines) if is_header(line)), None)
    if at is None:
        return None
    heading = lines[at - 1] if at > 0 and is_heading(lines[at - 1]) else heading
    columns = roles(lines[at])
    known = _kind(columns, ())
    if known is None:
        return None
    kind, words = known
    body = [line for line in lines[at + 1 :] if not is_header(line)]
    joint = " " if _is_spaced(lines[at], columns) else ""
    shape = template(joint.join(f"{{{word}}}" for word in words))
    found = Drafted(kind, heading, shape, header=(lines[at],))
    _split(found, body, joint)
    return found


def _is_spaced(header: str, columns: Sequence[str]) -> bool:
    """Whether the names of the columns are separated by blanks: one word for each column."""
    return len(header.split()) == len(columns) and all(len(roles(word)) == 1 for word in header.split())


def _split(found: Drafted, body: Sequence[str], joint: str) -> None:
    """Learn codes from unambiguous rows, then read the other rows with them."""
    known = _learnt(found.shape, body, joint)
    splitter = Splitter(found.shape, known)
    camel = joint and sum(CAMEL.match(line) is not None for line in body) * 2 > len(body)
    for line in body:
        readings = splitter.readings(line)
        reading = splitter.decide(readings, ())
        if reading is not None and len(readings) == 1:
            _take(found, dict(reading.values), [line])
        elif not readings and camel:
            found.rows.append({"message": line})
        else:
            found.open.append(line)


def _learnt(shape: Template, body: Sequence[str], joint: str) -> list[dict[str, str]]:
    columns = shape.columns
    if "name" in columns:
        return [{"type": word} for word in _TYPES if any(word in line for line in body)] + [{"name": "a_name"}]
    if "code" not in columns:
        return []
    if joint:
        return [
            {"code": match.group()} for line in body if (match := CAMEL.match(line)) and line[match.end() :][:1] == " "
        ]
    if columns[0] == "code":
        return [{"code": code} for line in body if (code := _only_code(line)) is not None]
    return [{"code": code} for code in _number_codes([line[:-3] if "http" in columns else line for line in body])]


def _only_code(line: str) -> str | None:
    """The code at the start of a row: digits, or capitals if they can be read in one way only."""
    digits = re.match(r"[0-9]+", line)
    if digits is not None:
        return digits.group()
    found = list(splits_of_upper(line, Codes(("A_CODE",))))
    return found[0][0] if len(found) == 1 else None


def _number_codes(lines: Sequence[str]) -> list[str]:
    """Codes at the end of lines: all digits there, if there are not more than in most rows."""
    runs = [(run.group(), line[: run.start()]) for line in lines if (run := _DIGITS.search(line)) is not None]
    whole = [run for run, before in runs if not before.endswith(" ")]
    usual = Counter(len(run) for run in whole).most_common(1)
    return [run for run in whole if len(run) <= usual[0][0] and run[0] != "0"] if usual else []


def is_heading(line: str) -> bool:
    """Whether a line of flattened text may be a heading: it is short and not a sentence."""
    return len(line) < 60 and line[-1] not in ".:,;" and line[0].isupper() and not set(line) & set("{}=|$")
