"""``resources/<group>.py``: one module per group, a sync and an async class with one method per operation."""

from __future__ import annotations

import keyword
from collections.abc import Iterable
from dataclasses import dataclass

from generator.ir.api import Api
from generator.ir.models import Field
from generator.ir.operations import FormBody, Group, ListBody, Operation
from generator.python.calls.methods import MethodView, method_view
from generator.python.calls.paging import conduct, constant_name, cursor_function, iterate_view, looked_up_first
from generator.python.calls.results import FunctionView, result_view, returned
from generator.python.models.rules import operation_rules, source_of
from generator.python.source import reserved
from generator.python.source.annotations import Annotations
from generator.python.source.imports import Imports
from generator.python.source.literals import docstring, literal, origin, tuple_of
from generator.python.source.names import field_name, pascal, snake, topic_class


@dataclass(frozen=True, slots=True)
class OptionView:
    """A keyword argument: its name and its value in Python."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class OperationView:
    """The constant that describes an operation to the runtime, and the method that calls it."""

    constant: str
    source: str
    returns: str
    functions: tuple[FunctionView, ...]
    options: tuple[OptionView, ...]
    method: MethodView
    iterate: MethodView | None


@dataclass(frozen=True, slots=True)
class ResourceView:
    """Everything that templates/resource.py.jinja prints."""

    title: str
    imports: tuple[str, ...]
    sync_class: str
    async_class: str
    doc: str
    described: tuple[OperationView, ...]
    """In the order in which their constants need one another."""
    operations: tuple[OperationView, ...]


def resource_view(api: Api, group: Group, sync_class: str) -> ResourceView:
    """Say one group."""
    imports = Imports(depth=1)
    imports.use("typing", "Final")
    imports.own("_runtime.calls.operation", "Effect", "Operation")
    imports.own("_runtime.http.transport", "RequestOptions")
    imports.own("_runtime.calls.raw_response", "raw", "raw_async")
    imports.own("_runtime.client.sync_client", "SyncClient", "SyncResource")
    imports.own("_runtime.client.async_client", "AsyncClient", "AsyncResource")
    imports.own("_runtime.errors.sources", "Source")
    # A method called `list` hides the builtin from the annotations of its class, though not from the module.
    hidden = {operation.name for operation in group.operations}
    views = {operation.name: _operation(api, group, operation, imports, hidden) for operation in group.operations}
    return ResourceView(
        title=docstring(f"{api.title}: {group.name}"),
        imports=imports.lines(),
        sync_class=sync_class,
        async_class=f"Async{sync_class}",
        doc=docstring(group.doc, origin(group.source), indent=4),
        described=tuple(views[operation.name] for operation in looked_up_first(group)),
        operations=tuple(views.values()),
    )


def group_class(api: Api, group: Group) -> str:
    """The class of a group: ``Orders``, or ``OrdersResource`` where something else already has that name."""
    taken = {*keyword.kwlist, *(item.name for item in (*api.objects, *api.enums))} | reserved.types()
    taken |= {api.client, f"Async{api.client}"} | {topic_class(stream) for stream in api.streams}
    class_ = pascal(group.name)
    others = [name for name in (pascal(other.name) for other in api.groups) if name != class_]
    taken |= {
        twin
        for other in others
        for twin in (f"Async{other}", f"{other}WithRawResponse", f"Async{other}WithRawResponse")
    }
    while taken & {f"{before}{class_}{after}" for before in ("", "Async") for after in ("", "WithRawResponse")}:
        class_ += "Resource"
    return class_


def _operation(api: Api, group: Group, operation: Operation, imports: Imports, hidden: set[str]) -> OperationView:
    result = result_view(operation, imports)
    annotations = Annotations(imports, hidden)
    return OperationView(
        constant=constant_name(operation.name),
        source=source_of(operation.source),
        returns=result.annotation,
        functions=(*result.functions, *cursor_function(operation, imports)),
        options=tuple(
            OptionView(name, value) for name, value in _options(api, group, operation, result.reader, imports)
        ),
        method=method_view(api, operation, returned(operation, annotations), annotations, imports),
        iterate=iterate_view(api, operation, annotations, imports),
    )


def _options(api: Api, group: Group, operation: Operation, reader: str, imports: Imports) -> Iterable[tuple[str, str]]:
    yield "id", literal(operation.id)
    yield "method", literal(operation.method)
    yield "path", literal(operation.path)
    yield "effect", f"Effect.{operation.effect.upper()}"
    yield "auth", literal(operation.auth)
    yield "result", reader
    source = f"{constant_name(operation.name)}_SOURCE"
    yield from _sent_options(operation, imports)
    rules = operation_rules(operation, source, imports)
    if rules:
        yield "rules", tuple_of(rules)
    if operation.client_order_id is not None:
        yield "client_order_id", literal(operation.client_order_id)
    yield from conduct(api, group, operation, imports)
    yield "source", source


def _sent_options(operation: Operation, imports: Imports) -> Iterable[tuple[str, str]]:
    """Where the body stands, and what is known of each parameter that a caller gives."""
    body = operation.body
    if body is not None:
        yield "body", literal("form" if isinstance(body, FormBody) else "json")
    annotations = Annotations(imports)
    if isinstance(body, ListBody):
        yield "body_name", literal(body.name)
        yield "whole", annotations.written(body.items)
    fields = [field for field in operation.fields if field.constant is None]
    if fields:
        pairs = (f"{literal(field.name)}: {_kind(field, annotations, imports)}" for field in fields)
        yield "sent", f"{{{', '.join(pairs)}}}"
    names = {field.name: field_name(field) for field in fields if field_name(field) != field.name}
    if isinstance(body, ListBody) and snake(body.name) != body.name:
        names[body.name] = snake(body.name)
    if names:
        yield "names", literal(names)


def _kind(field: Field, annotations: Annotations, imports: Imports) -> str:
    """The type of a parameter, with what else stands for it."""
    parts = [annotations.written(field.type)]
    parts += ["None"] if field.nullable else []
    if not field.required:
        imports.use("msgspec", "UnsetType")
        parts.append("UnsetType")
    return " | ".join(parts)
