"""Drafts error tables of a page; every category and verdict is left open."""

from __future__ import annotations

from collections.abc import Mapping

from generator.drift.drafting.propose import error_fields, marked, uncoded_fields
from generator.drift.matching.drafted import Drafted
from generator.editing.blocks import Block


def error_table(page: str, table: Drafted, taken: set[str]) -> Block:
    """One table; rows that could not be read become comments. ``taken`` are the member names in use."""
    written: Block = {"page": page, "title": table.section or page, "row": table.shape.text}
    key = "http" if table.kind == "status" else "code"
    if key == "http":
        written["kind"] = "http"
    coded: Block = {}
    for row in (row for row in table.rows if row.get(key) and row[key] not in coded):
        coded[row[key]] = error_row(table.kind, row[key], row, taken)
    if coded:
        written["codes"] = coded
    uncoded = [row for row in table.rows if not row.get(key) and row.get("message")]
    if uncoded:
        written["uncoded"] = [marked(uncoded_fields(taken, row)) for row in uncoded]
    if table.open:
        written["#"] = ["These rows can be read in several ways; write each down under `codes`:", *table.open]
    return written


def error_row(kind: str, code: str, row: Mapping[str, str], taken: set[str]) -> Block:
    """One row of a table, or one code that only a payload contains."""
    return marked(error_fields(taken, kind, code, row))
