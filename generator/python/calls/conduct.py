"""How operations behave beyond one request: limits, pages, and the look-up of an order in doubt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.expressions import response_scope
from generator.ir.api import Api
from generator.ir.models import Field
from generator.ir.operations import Group, Lookup, Operation, Paging
from generator.python.calls.results import FunctionView
from generator.python.source.constants import constant
from generator.python.source.formulas import formula
from generator.python.source.imports import Imports
from generator.python.source.literals import literal
from generator.python.source.names import snake


def constant_name(operation: str) -> str:
    """The constant that describes an operation to the runtime."""
    return snake(operation).upper()


def looked_up_first(group: Group) -> list[Operation]:
    """The operations of a group, those that others look orders up with before the rest: constants need that order."""
    targets = {operation.lookup.operation for operation in group.operations if operation.lookup}
    return sorted(group.operations, key=lambda operation: operation.name not in targets)


def conduct(api: Api, group: Group, operation: Operation, imports: Imports) -> Iterable[tuple[str, str]]:
    """Keyword arguments of the operation's constant."""
    if operation.limits:
        yield "limits", literal(tuple(operation.limits.items()))
    if operation.lookup is not None:
        target = next(each for each in group.operations if each.name == operation.lookup.operation)
        imports.own("_runtime.calls.operation", "Lookup")
        yield "lookup", _lookup(api, operation.lookup, target, imports)
    if operation.paging is not None:
        imports.own("_runtime.calls.operation", "Paging")
        yield "paging", _paging(operation.name, operation.paging)


def cursor_function(operation: Operation, imports: Imports) -> Iterable[FunctionView]:
    """Where the next cursor is."""
    if operation.paging is not None and operation.paging.cursor is not None:
        imports.own("_runtime.http.response", "Response")
        imports.use("typing", "Any")
        source = formula(operation.paging.cursor, response_scope(), imports).source
        yield FunctionView(f"_{operation.name}_cursor", "response", "Response", source)


def _paging(name: str, paging: Paging) -> str:
    parts = [f"style={literal(paging.style)}", f"parameter={literal(paging.parameter)}", f"start={paging.start}"]
    if paging.cursor is not None:
        parts.append(f"cursor=_{name}_cursor")
    if paging.field is not None:
        parts.append(f"field={literal(paging.field)}")
    return f"Paging({', '.join(parts)})"


def _lookup(api: Api, lookup: Lookup, target: Operation, imports: Imports) -> str:
    parts = [f"operation={constant_name(lookup.operation)}"]
    for place, fields in (("path", target.path_fields), ("query", target.query_fields)):
        names = {field.name for field in fields}
        given = {name: source for name, source in lookup.given.items() if name in names}
        parts += [f"{place}={literal(given)}"] if given else []
    if lookup.always:
        parts.append(f"always={_always(api, lookup.always, target.query_fields, imports)}")
    if lookup.where:
        parts.append(f"where={literal(dict(lookup.where))}")
    return f"Lookup({', '.join(parts)})"


def _always(api: Api, always: Mapping[str, str], fields: tuple[Field, ...], imports: Imports) -> str:
    types = {field.name: field.type for field in fields}
    return literal({name: constant(api, text, types[name], imports) for name, text in always.items() if name in types})
