"""Operations: endpoint lines, parameters, bodies, results."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from generator.analyze import formulas
from generator.analyze.context import Context
from generator.analyze.models import fields, rules
from generator.expressions import answer_scope, item_scope
from generator.ir import operations as ir
from generator.ir.models import Field
from generator.ir.source import Source
from generator.ir.types import ListOf, ObjectRef, Scalar
from generator.spec import model as spec
from generator.spec.node import Text

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
_ENDPOINT = re.compile(r"(?P<method>[A-Z]+) (?P<path>/[A-Za-z0-9/_.~{}-]*)")
_HOLE = re.compile(r"\{(\w+)\}")


def groups(context: Context, accepted: Mapping[str, tuple[str, ...]]) -> tuple[ir.Group, ...]:
    """Every group with its operations, in the order of the files and within them."""
    found: list[ir.Group] = []
    for written in context.spec.groups:
        source = context.source(written.source)
        group = str(written.group)
        operations = [
            _operation(context, group, name, entry, source, accepted) for name, entry in written.operations.items()
        ]
        found.append(ir.Group(group, str(written.doc), source, written.span, tuple(operations)))
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
    owner = f"operations.{group}.{name}"
    method, path = _endpoint(context, written.http)
    path_fields = fields(context, written.path, source, owner, accepted)
    _check_holes(context, written, path, path_fields)
    body = _body(context, written, source, owner, accepted)
    operation = ir.Operation(
        name=str(name),
        doc=str(written.doc),
        source=source,
        span=name.span,
        group=group,
        method=method,
        path=path,
        auth=context.level(written.auth),
        effect=written.effect,
        path_fields=path_fields,
        query_fields=fields(context, written.query, source, owner, accepted),
        body=body,
        rules=(),
        result=_result(context, written, accepted.get(owner, ())),
        data=_data(context, written),
        client_order_id=None if written.client_order_id is None else str(written.client_order_id),
    )
    known = [field.name for field in operation.fields]
    if written.client_order_id is not None and written.client_order_id not in known:
        context.unknown("parameter", written.client_order_id, known, "unknown-parameter")
    return replace(operation, rules=rules(context, written.rules, operation.fields))


def _endpoint(context: Context, http: Text) -> tuple[str, str]:
    match = _ENDPOINT.fullmatch(http)
    if match is None or match["method"] not in METHODS:
        help_ = f"write it as `METHOD /path/{{parameter}}` with one of {', '.join(METHODS)}"
        context.error(http.span, f"`{http}` is no endpoint", "bad-endpoint", help_)
        return "GET", "/"
    return match["method"], match["path"]


def _check_holes(context: Context, written: spec.Operation, path: str, path_fields: tuple[Field, ...]) -> None:
    holes = _HOLE.findall(path)
    declared = [field.name for field in path_fields]
    for hole in holes:
        if hole not in declared:
            start = written.http.index("{" + hole + "}")
            span = written.http.at(start, start + len(hole) + 2)
            context.error(span, f"`{{{hole}}}` is not declared", "unknown-parameter", "declare it under `path:`")
    for name in written.path:
        if name not in holes:
            context.error(name.span, f"`{name}` does not stand in the path", "unknown-parameter", f"the path is {path}")


def _body(
    context: Context,
    written: spec.Operation,
    source: Source,
    owner: str,
    accepted: Mapping[str, tuple[str, ...]],
) -> ir.Body:
    if written.form and written.body is not None:
        context.error(written.key_span("form"), "an operation sends a form or a JSON body, not both", "two-bodies")
    if written.form:
        return ir.FormBody(fields(context, written.form, source, owner, accepted))
    if isinstance(written.body, spec.Reference):
        items = context.type(written.body)
        if not isinstance(items, ListOf) or written.body_name is None:
            context.error(written.body.span, "a body that is a list needs `list:` and a `body_name`", "wrong-kind")
            return None
        return ir.ListBody(str(written.body_name), items)
    if written.body is not None:
        return ir.JsonBody(fields(context, written.body, source, owner, accepted))
    return None


def _result(context: Context, written: spec.Operation, accept: tuple[str, ...]) -> ir.Result:
    result = written.result
    if isinstance(result, spec.Batch):
        for text in (result.success, result.code, result.message):
            formulas.check(context, text, item_scope())
        item = context.type(result.batch)
        if not isinstance(item, ObjectRef):
            context.error(
                result.batch.span, f"`{result.batch}` is no object", "wrong-kind", "a batch is made of objects"
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
    formulas.check(context, written.data, answer_scope())
    return str(written.data)
