"""errors.yaml: tables of error codes, row by row."""

from __future__ import annotations

from typing import Literal

from generator.spec.node import Integer, Node, Text

Category = Literal[
    "authentication", "permission", "rate_limit", "invalid_request", "invalid_order", "order_not_found",
    "duplicate_order", "insufficient_funds", "instrument", "market_closed", "account_restricted", "position",
    "funding", "conflict", "maintenance", "unavailable", "internal", "unknown",
]  # fmt: skip
Verdict = Literal["never", "after_fix", "after_wait", "not_executed", "in_doubt", "unknown"]


class FurtherRow(Node):
    """Another row of the same table with the same code."""

    row: Integer
    """Its number in the table, from 1."""
    message: Text
    """Its message."""
    http: Integer | None = None
    """Its HTTP status, if it differs from that of the first row."""
    removed_on: Text | None = None
    """The date on which the row was found to be no longer documented. Its ``row`` is then ignored."""


class Row(Node):
    """One row of an error table."""

    message: Text
    """The message exactly as documented. Placeholders (``{0}``, ``{symbol}``, ``{}``) are read back as ``params`` of
    the error."""
    category: Category
    """What the error is about, one of the [categories](#categories)."""
    retry: Verdict
    """What has to happen before the call can be repeated, one of the [verdicts](#verdicts)."""
    http: Integer | None = None
    """The documented HTTP status."""
    doc: Text | None = None
    """What to do about it."""
    also: list[FurtherRow] = []
    """Further rows of the table with the same code."""
    removed_on: Text | None = None
    """The date on which the entry was found to be no longer documented. It stays for one release, marked as
    deprecated."""


class Code(Row):
    """A row of an error table, keyed by its code."""

    name: Text | None = None
    """The name of the member in Python. Needed where the code is not an identifier."""


class Uncoded(Row):
    """A row without a code, recognised by its message."""

    name: Text
    """The name of the member in Python."""


class Table(Node):
    """One table of a page. Its entries are in the order of the rows."""

    page: Text
    """Id of its page."""
    title: Text
    """Its heading."""
    row: Text
    """Layout of one row: ``"{code}{message}{http}"``."""
    doc: Text | None = None
    """A remark."""
    kind: Literal["code", "http"] = "code"
    """``http`` if the rows are HTTP statuses; they are used when a response has no code."""
    codes: dict[Text, Code] = {}
    """The rows with a code, by the code on the wire."""
    uncoded: list[Uncoded] = []
    """Rows without a code, after the others."""


class Mention(Code):
    """A code that a page documents outside any table."""

    page: Text
    """Id of the page."""
    section: Text
    """Heading of the section."""


class Errors(Node):
    """The file: all documented error codes."""

    code: Literal["string", "integer", "digits"]
    """Type of the codes. ``digits`` is text of digits; a number then means the same code, and leading zeros are
    ignored."""
    tables: list[Table]
    """The tables, page by page."""
    mentions: dict[Text, Mention] = {}
    """Codes documented outside any table, by code."""
