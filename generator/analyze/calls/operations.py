"""Operations: endpoint lines, parameters, bodies, results."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import get_args

from generator.analyze import formulas
from generator.analyze.calls.endpoints import check_sendable, endpoint
from generator.analyze.calls.limits import weights
from generator.analyze.calls.lists import lookup, paging
from generator.analyze.context import Context
from generator.analyze.values.models import fields, rules
from generator.expressions import item_scope, response_scope
from generator.ir import operations as ir
from generator.ir import subjects
from generator.ir.source import Source
from generator.ir.types import ListOf, ObjectRef, Scalar
from generator.spec import model as spec
from generator.spec.node import Text
from generator.text.span import Span


def groups(context: Context, accepted: Mapping[str, tuple[str, ...]]) -> tuple[ir.Group, ...]:
    """Every group with its operations, in the order of the files and within them."""
    found: list[ir.Group] = []
    for written in context.spec.groups:
        source = context.source(written.source)
        group = str(written.group)
        operations = [
            replace(
                _operation(context, group, name, entry, source, accepted),
                lookup=lookup(context, written, entry),
                limits=weights(context, entry.limits),
                paging=paging(context, entry),
            )
            for name, entry in written.operations.items()
        ]
        found.append(ir.Group(group, str(written.doc), source, written.group.span, tuple(operations)))
    return tuple(found)


def _operation(
    context: Context,
    group: str,
    name: Text,
    written: spec.Operation,
    inherited: Source,
    accepted: Mapping[str, tuple[str, ...]],
) -> ir.Operation:
    source = context.source(written.source, inherited)
    owner = subjects.operation(group, name)
    effect = written.effect
    if effect == "unknown":
        context.undecided(written.value_span("effect"), "the effect", get_args(ir.Effect))
        effect = "order"
    method, path = endpoint(context, written)
    path_fields = fields(context, written.path, source, owner, accepted)
    query_fields = fields(context, written.query, source, owner, accepted)
    body = _body(context, written, source, owner, accepted)
    check_sendable(context, path_fields, "path", lists=False)
    check_sendable(context, query_fields, "query", lists=True)
    if isinstance(body, ir.FormBody):
        check_sendable(context, body.fields, "form", lists=True)
    operation = ir.Operation(
        name=str(name),
        doc=str(written.doc),
        source=source,
        span=name.span,
        group=group,
        method=method,
        path=path,
        auth=context.level(written.auth),
        effect=effect,
        path_fields=path_fields,
        query_fields=query_fields,
        body=body,
        rules=(),
        result=_result(context, written, accepted.get(owner, ())),
        data=_data(context, written),
        client_order_id=None if written.client_order_id is None else str(written.client_order_id),
        removed_on=None if written.removed_on is None else str(written.removed_on),
    )
    _check_wire_names(context, operation)
    known = [field.name for field in operation.fields]
    if written.client_order_id is not None and written.client_order_id not in known:
        context.unknown("parameter", written.client_order_id, known, "unknown-parameter")
    return replace(operation, rules=rules(context, written.rules, operation.fields))


def _check_wire_names(context: Context, operation: ir.Operation) -> None:
    """Rules, sources and the types that the runtime checks name a parameter by its wire name, wherever it is sent."""
    body = operation.body
    own = [(body.name, body.span)] if isinstance(body, ir.ListBody) else []
    taken: dict[str, Span] = {}
    for name, span in (*((field.name, field.span) for field in operation.fields), *own):
        first = taken.setdefault(name, span)
        if first is not span:
            message = f"`{name}` is already a parameter of this operation"
            help_ = f"only one place can send a parameter of this wire name; the first is at {first.where}"
            context.error(span, message, "duplicate-parameter", help_)


def _body(
    context: Context,
    written: spec.Operation,
    source: Source,
    owner: str,
    accepted: Mapping[str, tuple[str, ...]],
) -> ir.Body:
    if written.form and written.body is not None:
        help_ = f"the JSON body is at {written.key_span('body').where}"
        message = "an operation cannot have both a form and a JSON body"
        context.error(written.key_span("form"), message, "two-bodies", help_)
    if written.body_name is not None and not isinstance(written.body, spec.Reference):
        help_ = "remove it: fields have their own names"
        context.error(
            written.key_span("body_name"),
            "`body_name` is only allowed with a body that is a list",
            "not-applicable",
            help_,
        )
    if written.form:
        return ir.FormBody(fields(context, written.form, source, owner, accepted))
    if isinstance(written.body, spec.Reference):
        return _list_body(context, written.body, written.body_name)
    if written.body is not None:
        return ir.JsonBody(fields(context, written.body, source, owner, accepted))
    return None


def _list_body(context: Context, body: spec.Reference, name: Text | None) -> ir.Body:
    items = context.type(body)
    if name is None:
        help_ = "set the name of the parameter for the list"
        context.error(body.span, "missing key `body_name`", "missing-key", help_)
    if not isinstance(items, ListOf):
        help_ = "`{list: TYPE}`, or an entry for each field"
        context.error(body.span, "a body must be a list or fields", "wrong-type", help_)
    return ir.ListBody(str(name), items, name.span) if isinstance(items, ListOf) and name is not None else None


def _result(context: Context, written: spec.Operation, accept: tuple[str, ...]) -> ir.Result:
    result = written.result
    if isinstance(result, spec.Batch):
        for text in (result.success, result.code, result.message):
            formulas.check(context, text, item_scope())
        item = context.type(result.batch)
        if not isinstance(item, ObjectRef):
            context.error(
                result.batch.span,
                f"`{result.batch}` is not an object",
                "wrong-type",
                "the items of a batch must be objects",
            )
            return ir.NoResult()
        return ir.BatchResult(item, str(result.success), str(result.code), str(result.message))
    if result == "none":
        return ir.NoResult()
    type_ = Scalar("json") if result == "json" else context.type(result)
    return ir.OneResult(type_, accept)


def _data(context: Context, written: spec.Operation) -> str | None:
    if written.data is None:
        return None
    formulas.check(context, written.data, response_scope())
    return str(written.data)
