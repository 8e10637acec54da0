"""``_operations/<group>.py``: what the runtime has to know of each operation, as constants."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.ir.api import Api
from generator.ir.models import Field
from generator.ir.operations import FormBody, Group, ListBody, Operation
from generator.python.calls.conduct import conduct, constant_name, cursor_function, looked_up_first
from generator.python.calls.results import FunctionView, result_view
from generator.python.models.rules import operation_rules, source_of
from generator.python.source.annotations import Annotations
from generator.python.source.imports import Imports
from generator.python.source.literals import docstring, literal, tuple_of
from generator.python.source.names import field_name, snake


@dataclass(frozen=True, slots=True)
class OptionView:
    """A keyword argument: its name and its value in Python."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class OperationView:
    """The constant that describes an operation to the runtime."""

    constant: str
    source: str
    returns: str
    functions: tuple[FunctionView, ...]
    options: tuple[OptionView, ...]


@dataclass(frozen=True, slots=True)
class OperationsView:
    """Everything that templates/operations.py.jinja renders."""

    title: str
    imports: tuple[str, ...]
    operations: tuple[OperationView, ...]
    """In the order in which their constants need one another."""


def operations_view(api: Api, group: Group) -> OperationsView:
    """Describe the operations of one group."""
    imports = Imports(depth=1)
    imports.use("typing", "Final")
    imports.own("_runtime.calls.operation", "Effect", "Operation")
    imports.own("_runtime.errors.sources", "Source")
    operations = tuple(_operation(api, group, operation, imports) for operation in looked_up_first(group))
    return OperationsView(
        title=docstring(f"{api.title}: the operations of {group.name}, as the runtime needs them"),
        imports=imports.lines(),
        operations=operations,
    )


def _operation(api: Api, group: Group, operation: Operation, imports: Imports) -> OperationView:
    result = result_view(operation, imports)
    options = _options(api, group, operation, result.reader, imports)
    return OperationView(
        constant=constant_name(operation.name),
        source=source_of(operation.source),
        returns=result.annotation,
        functions=(*result.functions, *cursor_function(operation, imports)),
        options=tuple(OptionView(name, value) for name, value in options),
    )


def _options(api: Api, group: Group, operation: Operation, reader: str, imports: Imports) -> Iterable[tuple[str, str]]:
    yield "id", literal(operation.id)
    yield "method", literal(operation.method)
    yield "path", literal(operation.path)
    yield "effect", f"Effect.{operation.effect.upper()}"
    yield "auth", literal(operation.auth)
    yield "result", reader
    source = f"{constant_name(operation.name)}_SOURCE"
    yield from _sent_options(api, operation, imports)
    rules = operation_rules(operation, source, imports)
    if rules:
        yield "rules", tuple_of(rules)
    if operation.client_order_id is not None:
        yield "client_order_id", literal(operation.client_order_id)
    yield from conduct(api, group, operation, imports)
    yield "source", source


def _sent_options(api: Api, operation: Operation, imports: Imports) -> Iterable[tuple[str, str]]:
    """Where the body is, and what is known of each parameter that a caller gives."""
    body = operation.body
    if body is not None:
        yield "body", literal("form" if isinstance(body, FormBody) else "json")
    if isinstance(body, ListBody):
        yield "body_name", literal(body.name)
        yield "whole", Annotations(imports).written(body.items)
    yield from declared(operation.fields, imports)
    names = {field.name: field_name(field) for field in operation.fields if field.constant is None}
    if isinstance(body, ListBody):
        names[body.name] = snake(body.name)
    yield from renamed(names)
    shared = {item.name for item in api.client_parameters}
    by_client = tuple(field.name for field in operation.fields if field.constant is None and field.name in shared)
    if by_client:
        yield "by_client", literal(by_client)


def declared(fields: Iterable[Field], imports: Imports) -> Iterable[tuple[str, str]]:
    """What each parameter that a caller gives is checked against."""
    annotations = Annotations(imports)
    given = (field for field in fields if field.constant is None)
    pairs = [f"{literal(field.name)}: {_kind(field, annotations, imports)}" for field in given]
    if pairs:
        yield "sent", f"{{{', '.join(pairs)}}}"


def renamed(names: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    """What parameters (wire name: name in Python) are called in messages, where that is another name."""
    others = {wire: name for wire, name in names.items() if wire != name}
    if others:
        yield "names", literal(others)


def _kind(field: Field, annotations: Annotations, imports: Imports) -> str:
    """The type of a parameter, with what else is accepted for it."""
    parts = [annotations.written(field.type)]
    parts += ["None"] if field.nullable else []
    if not field.required:
        imports.use("msgspec", "UnsetType")
        parts.append("UnsetType")
    return " | ".join(parts)
