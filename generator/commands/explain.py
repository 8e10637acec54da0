"""``sdkwright explain VENUE CODE|OPERATION``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

from generator import pipeline
from generator.commands.choice import require_venue
from generator.ir.api import Api
from generator.ir.errors import ErrorRow
from generator.ir.operations import Operation
from generator.python.categories import CATEGORIES
from generator.python.errors import error_member
from generator.python.names import field_name
from generator.text.nearest import did_you_mean

_ADVICE = {
    "never": "do not repeat it",
    "after_fix": "change the request first",
    "after_wait": "the same call may work later",
    "not_executed": "nothing was done, repeat it at once",
}


def run(options: argparse.Namespace) -> int:
    """Tell what a code or operation is; exit 1 when the documentation does not know it."""
    require_venue(options.specs, options.venue)
    api = pipeline.understand(options.specs, options.venue)
    wanted = str(options.what)
    rows = [row for row in api.errors.rows if _means(row, wanted, api.errors.form)]
    operations = [each for each in api.operations if wanted in (each.id, each.name, f"{each.method} {each.path}")]
    for row in rows:
        print("\n".join(_explain_row(api, row)))
    for operation in operations:
        print("\n".join(_explain_operation(api, operation)))
    if rows or operations:
        return 0
    known = [*(row.name for row in api.errors.rows), *(each.id for each in api.operations)]
    hint = did_you_mean(wanted, known)
    print(f"{api.venue}: `{wanted}` is documented nowhere" + (f"; {hint}" if hint else ""), file=sys.stderr)
    return 1


def _means(row: ErrorRow, wanted: str, form: str) -> bool:
    if row.kind == "http":
        return wanted in (row.name, f"HTTP {row.name}", error_member(row))
    same = row.name == wanted or (form != "string" and row.name.lstrip("0") == wanted.lstrip("0"))
    return same or error_member(row) == wanted


def _explain_row(api: Api, row: ErrorRow) -> Iterator[str]:
    http = f" · HTTP {row.http_status}" if row.http_status is not None else ""
    name = row.name if row.kind != "http" else f"HTTP {row.name}"
    yield f"{name}  {row.message}"
    yield f"  category {row.category} · retry {row.retry}: {_ADVICE[row.retry]}{http}"
    for message in row.further:
        yield f"  also documented as: {message}"
    if row.doc:
        yield f"  {row.doc}"
    exception = CATEGORIES[row.category].exception
    yield f"  in Python: {api.venue}_sdk.ErrorCode.{error_member(row)}, raised as {exception}"
    yield f"  from: {row.source} (read {row.source.page.read_on}), {row.span.where}"
    yield f"  {row.source.page.url}"
    yield from _contradictions(api, f"errors.{row.name}")


def _explain_operation(api: Api, operation: Operation) -> Iterator[str]:
    yield f"{operation.id}  {operation.doc}"
    yield f"  {operation.method} {operation.path} · auth {operation.auth or 'none'} · effect {operation.effect}"
    for field in operation.fields:
        if field.constant is None:
            need = "required" if field.required else "optional"
            yield f"  {field_name(field)} ({need}): {field.doc or 'as its name says'}"
    yield f"  in Python: {api.client}().{operation.id}(...)"
    yield f"  from: {operation.source} (read {operation.source.page.read_on}), {operation.span.where}"
    yield f"  {operation.source.page.url}"
    yield from _contradictions(api, f"operations.{operation.id}")


def _contradictions(api: Api, about: str) -> Iterator[str]:
    for item in api.contradictions:
        if item.about == about or item.about.startswith(f"{about}."):
            yield f"  contradiction {item.id}: decided {item.decided}"
            for page, statement in item.statements:
                yield f"    {page.title}: {statement}"
