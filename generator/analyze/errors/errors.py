"""Error tables: which row is whose, and that every code is claimed once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count

from generator.analyze.context import Context
from generator.analyze.errors.judgement import second_opinion
from generator.ir import errors as ir
from generator.ir.source import Source
from generator.spec import model as spec
from generator.spec.node import Text
from generator.text.span import Span


def errors(context: Context) -> ir.Errors:
    """All tables in the order of the documentation, then what the pages mention outside tables."""
    written = context.spec.errors
    claimed: dict[str, Text] = {}
    statuses: dict[str, Text] = {}
    tables = [_table(context, table, statuses if table.kind == "http" else claimed) for table in written.tables]
    tables += _mentions(context, claimed)
    found = ir.Errors(written.code, tuple(tables))
    second_opinion(context, found.rows)
    return found


def _table(context: Context, table: spec.Table, claimed: dict[str, Text]) -> ir.ErrorTable:
    page = context.page(table.page)
    numbers = _row_numbers(context, table)
    rows: list[ir.ErrorRow] = []
    for code, entry in table.codes.items():
        _claim(context, code, claimed, table.kind)
        source = Source(page, str(table.title), None if entry.removed_on is not None else next(numbers))
        kind: ir.RowKind = "http" if table.kind == "http" else "code"
        rows.append(_row(context, kind, str(code), entry, source, code.span))
    for uncoded in table.uncoded:
        source = Source(page, str(table.title), None if uncoded.removed_on is not None else next(numbers))
        rows.append(_row(context, "uncoded", str(uncoded.name), uncoded, source, uncoded.span))
    return ir.ErrorTable(page, str(table.title), str(table.doc or ""), tuple(rows))


def _row_numbers(context: Context, table: spec.Table) -> Iterator[int]:
    """Numbers of the first rows of each code, in order; what is gone from the page has none."""
    entries = [entry for entry in (*table.codes.values(), *table.uncoded) if entry.removed_on is None]
    further = [also for entry in entries for also in entry.also if also.removed_on is None]
    total = len(entries) + len(further)
    taken: dict[int, spec.FurtherRow] = {}
    for also in further:
        if not 1 <= also.row <= total:
            place = also.value_span("row")
            context.error(place, f"the table has no row {also.row}", "unknown-row", f"its rows are 1 to {total}")
        elif taken.setdefault(also.row, also) is not also:
            other = taken[also.row].span
            help_ = f"the first is at {other.where}"
            context.error(also.value_span("row"), f"row {also.row} is used twice", "duplicate-row", help_)
    return (number for number in count(1) if number not in taken)


def _mentions(context: Context, claimed: dict[str, Text]) -> list[ir.ErrorTable]:
    tables: dict[tuple[str, str], list[ir.ErrorRow]] = {}
    for code, mention in context.spec.errors.mentions.items():
        _claim(context, code, claimed, "code")
        for also in mention.also:
            help_ = "an error outside of tables has no rows"
            context.error(also.value_span("row"), f"there is no row {also.row}", "unknown-row", help_)
        page = context.page(mention.page)
        source = Source(page, str(mention.section))
        row = _row(context, "mention", str(code), mention, source, code.span)
        tables.setdefault((page.id, str(mention.section)), []).append(row)
    return [
        ir.ErrorTable(rows[0].source.page, section, "Outside any table.", tuple(rows))
        for (_, section), rows in tables.items()
    ]


def _row(
    context: Context,
    kind: ir.RowKind,
    name: str,
    entry: spec.Code | spec.Uncoded | spec.Mention,
    source: Source,
    span: Span,
) -> ir.ErrorRow:
    if entry.category == "unknown":
        context.error(
            entry.value_span("category"),
            f"`{name}` has no category",
            "undecided",
            "replace `unknown` by a category of docs/reference.md",
        )
    if entry.retry == "unknown":
        help_ = "replace `unknown` by a verdict of docs/reference.md"
        context.error(entry.value_span("retry"), f"`{name}` has no retry verdict", "undecided", help_)
    if entry.http is not None and not 100 <= entry.http <= 599:
        context.error(
            entry.value_span("http"), f"`{entry.http}` is not an HTTP status", "wrong-type", "it must be 100 to 599"
        )
    http = int(name) if kind == "http" and _STATUS.fullmatch(name) else entry.http
    return ir.ErrorRow(
        name=name,
        doc=str(entry.doc or ""),
        source=source,
        span=span,
        kind=kind,
        message=str(entry.message),
        category=entry.category,
        retry="in_doubt" if entry.retry == "unknown" else entry.retry,
        http_status=http,
        chosen_name=None if entry.name is None else str(entry.name),
        further=tuple(str(also.message) for also in entry.also),
        further_removed=tuple(str(also.message) for also in entry.also if also.removed_on is not None),
        removed_on=None if entry.removed_on is None else str(entry.removed_on),
    )


def _claim(context: Context, code: Text, claimed: dict[str, Text], kind: str) -> None:
    """A code belongs to one row; ``030202`` and ``30202`` are the same where codes are digits."""
    form = "http" if kind == "http" else context.spec.errors.code
    if form in _FORMS and not _FORMS[form][0].fullmatch(code):
        _, wanted, help_ = _FORMS[form]
        context.error(code.span, f"`{code}` is not {wanted}", "wrong-type", help_)
    first = claimed.setdefault(str(code) if form == "string" else code.lstrip("0"), code)
    if first is not code:
        help_ = f"the first is at {first.span.where}"
        context.error(code.span, f"code `{code}` is defined twice", "duplicate-code", help_)


_STATUS = re.compile("[1-5][0-9][0-9]")
_FORMS = {
    "http": (_STATUS, "an HTTP status", "it must be 100 to 599"),
    "integer": (re.compile("0|-?[1-9][0-9]*"), "an integer", "`code: digits` keeps leading zeros"),
    "digits": (re.compile("[0-9]+"), "made of digits", "`code: string` is for any text"),
}
"""How codes are written where they are not any text: the pattern, what it is called, and a fact that helps."""
