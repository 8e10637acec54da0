"""``errors.py``: the enum of documented codes and one exception per category."""

from __future__ import annotations

from dataclasses import dataclass

from generator.ir import subjects
from generator.ir.api import Api
from generator.ir.errors import CodeForm, ErrorRow, ErrorTable
from generator.ir.operations import OneResult
from generator.ir.types import ObjectRef, item_of
from generator.python.source.categories import CATEGORIES
from generator.python.source.contradictions import contradicted
from generator.python.source.deprecated import documented
from generator.python.source.literals import comment, docstring, literal, sentence
from generator.python.source.names import member_name

_BASES = {"string": "StringCode", "integer": "IntegerCode", "digits": "DigitsCode"}


@dataclass(frozen=True, slots=True)
class TableView:
    """A constant for one table: its name and its literal arguments."""

    name: str
    page: str
    title: str
    url: str
    read_on: str
    heading: str
    members: tuple[MemberView, ...]


@dataclass(frozen=True, slots=True)
class MemberView:
    """One member of ``ErrorCode``; all but ``name`` are literals."""

    name: str
    value: str
    category: str
    retry: str
    message: str
    source: str
    options: tuple[str, ...]
    doc: str | None


@dataclass(frozen=True, slots=True)
class ExceptionView:
    name: str
    doc: str
    category: str


@dataclass(frozen=True, slots=True)
class ErrorsView:
    """Everything that templates/errors.py.jinja renders."""

    title: str
    base: str
    enum_doc: str
    tables: tuple[TableView, ...]
    has_codes: bool
    exceptions: tuple[ExceptionView, ...]
    found: str
    """The type of what ``reconcile()`` finds; empty where no operation in doubt can be looked up."""


def looked_up(api: Api) -> tuple[str, ...]:
    """The objects that show what became of an order."""
    found: set[str] = set()
    for group in api.groups:
        results = {operation.name: operation.result for operation in group.operations}
        for operation in group.operations:
            result = results[operation.lookup.operation] if operation.lookup is not None else None
            item = item_of(result.type) if isinstance(result, OneResult) else None
            if isinstance(item, ObjectRef):
                found.add(item.name)
    return tuple(sorted(found))


def errors_view(api: Api) -> ErrorsView:
    """Say the error tables of an API."""
    tables = tuple(_table(api, number, table) for number, table in enumerate(api.errors.tables, start=1))
    return ErrorsView(
        title=docstring(f"Errors that {api.title} documents, and the exceptions that carry them"),
        base=_BASES[api.errors.form],
        enum_doc=docstring(
            f"Error codes that {api.title} documents, in the order of its pages",
            "``ErrorCode(raw)`` finds a member by its wire code and never fails: an undocumented code gives a member "
            "whose ``is_known`` is False.",
            indent=4,
        ),
        tables=tables,
        has_codes=any(table.members for table in tables),
        exceptions=tuple(_exception(api, category) for category in CATEGORIES),
        found=" | ".join((*(f"_models.{name}" for name in looked_up(api)), "None")) if looked_up(api) else "",
    )


def _table(api: Api, number: int, table: ErrorTable) -> TableView:
    name = f"_T{number}"
    page = table.page
    return TableView(
        name=name,
        page=literal(page.id),
        title=literal(table.title),
        url=literal(page.url),
        read_on=literal(page.read_on),
        heading=comment(f"{page.title}: {table.title}" if table.title != page.title else page.title),
        members=tuple(_member(api, row, name) for row in table.rows),
    )


def _member(api: Api, row: ErrorRow, table: str) -> MemberView:
    options = [f"http={row.http_status}"] if row.http_status is not None else []
    if row.kind == "uncoded":
        options.append("coded=False")
    if row.kind == "http":
        options += ["coded=False", "http_row=True"]
    if row.further:
        options.append(f"also={literal(row.further)}")
    told_of = [words for words in (documented(row), *contradicted(api, subjects.error(row.name))) if words]
    return MemberView(
        name=error_member(row),
        value=_value(row, api.errors.form),
        category=row.category.upper(),
        retry=row.retry.upper(),
        message=literal(row.message),
        source=f"{table}.row({row.source.row if row.source.row is not None else ''})",
        options=tuple(options),
        doc=docstring(*told_of, indent=4) if told_of else None,
    )


def error_member(row: ErrorRow) -> str:
    """The member's name: chosen, or made of the wire code."""
    return member_name(row.name, row.chosen_name)


def _value(row: ErrorRow, form: CodeForm) -> str:
    if row.kind == "uncoded":
        return literal(error_member(row))
    return literal(int(row.name) if form == "integer" or row.kind == "http" else row.name)


def _exception(api: Api, category: str) -> ExceptionView:
    exception, meaning = CATEGORIES[category]
    members = [error_member(row) for row in api.errors.rows if row.category == category]
    listed = f"Documented codes: {', '.join(f'``{member}``' for member in members)}." if members else ""
    return ExceptionView(exception, docstring(sentence(meaning), listed, indent=4), category.upper())
