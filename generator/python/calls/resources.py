"""``resources/<group>.py``: one module per group, a sync and an async class with one method per operation."""

from __future__ import annotations

import keyword
from dataclasses import dataclass

from generator.ir.api import Api
from generator.ir.operations import Group, Operation
from generator.python.calls.conduct import constant_name
from generator.python.calls.methods import MethodView, method_view
from generator.python.calls.results import item_in_pages, returned
from generator.python.source import reserved
from generator.python.source.annotations import Annotations
from generator.python.source.imports import Imports
from generator.python.source.literals import docstring, origin
from generator.python.source.names import pascal, topic_class


@dataclass(frozen=True, slots=True)
class OperationView:
    """The constant that an operation's method calls, and the method. ``raw`` gives it a twin with the raw response."""

    constant: str
    method: MethodView
    sync_returns: str
    async_returns: str
    is_list: bool
    """Whether it gives a page, and all that follow."""
    raw_async: str
    """What makes its twin with the raw response, for asyncio."""


@dataclass(frozen=True, slots=True)
class ResourceView:
    """Everything that templates/resource.py.jinja renders."""

    title: str
    imports: tuple[str, ...]
    sync_class: str
    async_class: str
    doc: str
    operations: tuple[OperationView, ...]


def resource_view(api: Api, group: Group, sync_class: str) -> ResourceView:
    """Say one group."""
    imports = Imports(depth=1)
    imports.own("_runtime.http.transport", "RequestOptions")
    imports.own("_runtime.client.sync_client", "SyncClient", "SyncResource")
    imports.own("_runtime.client.async_client", "AsyncClient", "AsyncResource")
    imports.own("_operations", f"{group.name} as _operations")
    # A method called `list` hides the builtin from the annotations of its class, though not from the module.
    hidden = {operation.name for operation in group.operations}
    operations = tuple(_operation(api, operation, imports, hidden) for operation in group.operations)
    return ResourceView(
        title=docstring(f"{api.title}: {group.name}"),
        imports=imports.lines(),
        sync_class=sync_class,
        async_class=f"Async{sync_class}",
        doc=docstring(group.doc, origin(group.source), indent=4),
        operations=operations,
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


def _operation(api: Api, operation: Operation, imports: Imports, hidden: set[str]) -> OperationView:
    annotations = Annotations(imports, hidden)
    item = item_in_pages(operation)
    if item is None:
        sync_returns = async_returns = returned(operation, annotations)
        raw_async = "raw_async"
    else:
        of = annotations.received(item)
        sync_returns, async_returns, raw_async = f"Page[{of}]", f"AsyncPaginator[{of}]", "raw_pages"
        imports.own("_runtime.calls.pages", "AsyncPaginator", "Page")
    imports.own("_runtime.calls.raw_response", "raw", raw_async)
    return OperationView(
        constant=constant_name(operation.name),
        method=method_view(api, operation, annotations, imports),
        sync_returns=sync_returns,
        async_returns=async_returns,
        is_list=item is not None,
        raw_async=raw_async,
    )
