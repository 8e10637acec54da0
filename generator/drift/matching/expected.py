"""The tables that the spec expects on pages: rows with their places and their members of the SDK."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from generator.drift.matching.template import Template, template
from generator.ir import subjects
from generator.python.source.names import member_name, snake
from generator.spec import model as spec
from generator.spec.node import Text
from generator.spec.values import Steps
from generator.text.span import Span

Kind = Literal["error", "status", "field", "parameter", "value"]


@dataclass(frozen=True, slots=True)
class Row:
    """A row that the spec expects. A column that is not in ``values`` is not compared."""

    key: str
    values: Mapping[str, str]
    subject: str
    members: tuple[str, ...]
    span: Span
    path: Steps
    """The path of its entry in the file."""
    is_removed: bool = False
    """Marked with ``removed_on``: it is not expected on the page."""

    @property
    def is_further(self) -> bool:
        """Whether it is a further row of a code."""
        return "also" in self.path

    @property
    def watched(self) -> str:
        """The name of its digest in ``passages.lock``, which differs for further rows of the same code."""
        return f"row {self.subject}" + (f" also {self.path[-1]}" if self.is_further else "")


@dataclass(frozen=True, slots=True)
class ExpectedTable:
    """A table that the spec expects; ``path`` is that of the mapping with its entries, also for new ones."""

    kind: Kind
    page: str
    section: str
    owner: str
    template: Template
    rows: tuple[Row, ...]
    file: str
    path: Steps
    has_uncoded: bool = False
    alike: tuple[str, ...] = ()
    """Codes of other tables of the venue: a new row may have a code of the same form."""
    is_removed: bool = False
    """Whether its operation is marked with ``removed_on``: then the table is not compared."""
    span: Span | None = field(default=None, compare=False)

    @property
    def name(self) -> str:
        """The name of the table in ``passages.lock`` and in the report."""
        return self.section if self.kind in ("error", "status") else self.owner


def tables(read: spec.Spec, files: Mapping[str, str]) -> list[ExpectedTable]:
    """All tables that the spec has rows of. ``files`` maps the name of a group to its file."""
    found = list(_error_tables(read.errors))
    for name, object_ in read.types.types.items():
        if object_.source.row is not None:
            owner, path = subjects.object_(name), ("types", str(name), "fields")
            members = {str(key): (f"models.{name}.{_python(key, each)}",) for key, each in object_.fields.items()}
            place = _Place("field", "types.yaml", owner)
            found.append(_fields(place, object_.source, [(path, object_.fields)], members))
    for name, enum in read.types.enums.items():
        if enum.source.row is not None:
            found.append(_values(str(name), enum))
    for group in read.groups:
        for name, operation in group.operations.items():
            if operation.source is not None and operation.source.row is not None:
                place = _Place("parameter", files[str(group.group)], subjects.operation(group.group, name))
                found.append(_parameters(place, operation, f"{group.group}.{name}"))
    return found


@dataclass(frozen=True, slots=True)
class _Place:
    kind: Kind
    file: str
    owner: str


def _python(wire: str, entry: spec.Field) -> str:
    return str(entry.name) if entry.name is not None else snake(wire)


def _error_tables(errors: spec.Errors) -> Iterator[ExpectedTable]:
    alike = tuple(str(code) for table in errors.tables if table.kind == "code" for code in table.codes)
    for number, table in enumerate(errors.tables):
        shape = template(str(table.row))
        key = "http" if table.kind == "http" else "code"
        rows: list[Row] = []
        for code, entry in table.codes.items():
            member = f"ErrorCode.{member_name(str(code), None if entry.name is None else str(entry.name))}"
            path: Steps = ("tables", number, "codes", str(code))
            is_removed = entry.removed_on is not None
            rows.append(_error_row(key, str(code), entry, entry.http, member, path, shape, is_removed=is_removed))
            for index, also in enumerate(entry.also):
                place: Steps = (*path, "also", index)
                is_removed = (entry.removed_on or also.removed_on) is not None
                http = entry.http if also.http is None else also.http
                rows.append(_error_row(key, str(code), also, http, member, place, shape, is_removed=is_removed))
        for index, uncoded in enumerate(table.uncoded):
            member, path = f"ErrorCode.{uncoded.name}", ("tables", number, "uncoded", index)
            is_removed = uncoded.removed_on is not None
            rows.append(_error_row("", "", uncoded, uncoded.http, member, path, shape, is_removed=is_removed))
        yield ExpectedTable(
            kind="status" if table.kind == "http" else "error",
            page=str(table.page),
            section=str(table.title),
            owner=subjects.ERRORS,
            template=shape,
            rows=tuple(rows),
            file="errors.yaml",
            path=("tables", number, "codes"),
            has_uncoded=bool(table.uncoded),
            alike=alike if table.kind == "code" else (),
            span=table.span,
        )


def _error_row(
    key: str,
    code: str,
    entry: spec.Row | spec.FurtherRow,
    http: int | None,
    member: str,
    path: Steps,
    shape: Template,
    *,
    is_removed: bool,
) -> Row:
    values = {"message": str(entry.message)}
    if key:
        values[key] = code
    if "http" in shape.columns and key != "http":
        values["http"] = "" if http is None else str(http)
    subject = subjects.error(code or member.removeprefix("ErrorCode."))
    return Row(code, values, subject, (member,), entry.span, path, is_removed)


def _fields(
    place: _Place,
    source: spec.Source,
    parts: list[tuple[Steps, Mapping[Text, spec.Field]]],
    members: Mapping[str, tuple[str, ...]],
) -> ExpectedTable:
    """A table of fields: its rows are the fields without a source of their own."""
    shape = template(str(source.row))
    rows: list[Row] = []
    for path, entries in parts:
        for name, entry in entries.items():
            if entry.source is None:
                values = {"name": str(name)}
                if "type" in shape.columns and entry.page_type is not None:
                    values["type"] = str(entry.page_type)
                if "required" in shape.columns:
                    values["required"] = "Yes" if entry.required else "No"
                subject, removed = subjects.within(place.owner, name), entry.removed_on is not None
                rows.append(
                    Row(str(name), values, subject, members[str(name)], entry.span, (*path, str(name)), removed)
                )
    section = str(source.section or "")
    path = parts[-1][0] if parts else ()
    return ExpectedTable(
        place.kind, str(source.page), section, place.owner, shape, tuple(rows), place.file, path, span=source.span
    )


def _parameters(place: _Place, operation: spec.Operation, call: str) -> ExpectedTable:
    base = ("operations", place.owner.split(".")[-1])
    members = {
        str(name): (f"{call}({_python(name, entry)}=)",)
        for _, entries in parameters(operation)
        for name, entry in entries.items()
    }
    assert operation.source is not None
    parts: list[tuple[Steps, Mapping[Text, spec.Field]]] = [((*base, key), each) for key, each in parameters(operation)]
    table = _fields(place, operation.source, parts, members)
    path = (*base, part_of(operation))
    if operation.removed_on is None:
        return replace(table, path=path)
    return replace(table, path=path, is_removed=True, rows=tuple(replace(row, is_removed=True) for row in table.rows))


def parameters(operation: spec.Operation) -> list[tuple[str, Mapping[Text, spec.Field]]]:
    """The parameters of an operation by key (``path``, ``query``, ``form``, ``body``); empty ones are left out."""
    body = operation.body if isinstance(operation.body, dict) else {}
    written = (("path", operation.path), ("query", operation.query), ("form", operation.form), ("body", body))
    return [(key, entries) for key, entries in written if entries]


def part_of(operation: spec.Operation) -> str:
    """The key for a new parameter: that of the last one, or the usual one of the HTTP method."""
    written = [key for key, _ in parameters(operation) if key != "path"]
    reads = operation.http.partition(" ")[0].upper() in ("GET", "DELETE") or isinstance(operation.body, spec.Reference)
    return written[-1] if written else "query" if reads else "body"


def _values(name: str, enum: spec.Enum) -> ExpectedTable:
    shape = template(str(enum.source.row))
    column = next((key for key in ("name", "code", "value") if key in shape.columns), "name")
    rows = tuple(
        Row(
            key=str(value),
            values={column: str(value)},
            subject=subjects.within(subjects.enum(name), value),
            members=(f"enums.{name}.{member_name(str(value), None if entry.name is None else str(entry.name))}",),
            span=value.span,
            path=("enums", name, "values", str(value)),
            is_removed=entry.removed_on is not None,
        )
        for value, entry in enum.values.items()
        if entry.source is None
    )
    section, path = str(enum.source.section or ""), ("enums", name, "values")
    return ExpectedTable(
        "value",
        str(enum.source.page),
        section,
        subjects.enum(name),
        shape,
        rows,
        "types.yaml",
        path,
        span=enum.source.span,
    )
