"""Lists in pages, and the calls that show what became of an order."""

from __future__ import annotations

from collections.abc import Mapping

from generator.analyze import formulas
from generator.analyze.context import Context
from generator.analyze.values.bounds import check_value
from generator.expressions import response_scope
from generator.ir import operations as ir
from generator.spec import model as spec
from generator.spec.node import Text
from generator.text.span import Span

_FLAT = {"true", "false"}


def paging(context: Context, written: spec.Operation) -> ir.Paging | None:
    """How a list is read to its end."""
    pages = written.pages
    if pages is None:
        return None
    if _item_of(written) is None:
        help_ = "`result: {list: TYPE}`"
        context.error(
            written.key_span("pages"), "`pages` is only allowed with a list as result", "not-applicable", help_
        )
    if pages.parameter not in written.query:
        context.unknown("parameter", pages.parameter, written.query, "unknown-parameter")
    needed = {"cursor": "cursor", "last_id": "field"}.get(pages.style)
    for key in ("cursor", "field", "start"):
        given = getattr(pages, key) is not None
        wanted = key == needed or (key == "start" and needed is None)
        if given and not wanted:
            message = f"`{key}` is not allowed with the style `{pages.style}`"
            context.error(pages.key_span(key), message, "not-applicable", "leave it out")
        elif key == needed and not given:
            context.error(pages.span, f"missing key `{key}`", "missing-key", f"style `{pages.style}` needs it")
    if pages.cursor is not None:
        formulas.check(context, pages.cursor, response_scope())
    if pages.field is not None:
        _check_field(context, written, pages.field)
    start = pages.start if pages.start is not None else int(pages.style == "page")
    cursor = None if pages.cursor is None else str(pages.cursor)
    return ir.Paging(pages.style, str(pages.parameter), int(start), cursor, str(pages.field) if pages.field else None)


def lookup(context: Context, group: spec.Group, written: spec.Operation) -> ir.Lookup | None:
    """The call that shows what became of an order; its parameters and fields are checked against both operations."""
    asked = written.reconcile
    if asked is None:
        return None
    if written.effect != "order":
        help_ = "remove it: other requests are simply retried"
        context.error(
            written.key_span("reconcile"), "`reconcile` is only allowed with `effect: order`", "not-applicable", help_
        )
    target = next((each for name, each in group.operations.items() if name == asked.operation), None)
    if target is None:
        context.unknown("operation", asked.operation, group.operations, "unknown-operation")
        return None
    if target.effect != "read":
        help_ = "`reconcile` calls it to find out what happened, so it must not have effects"
        context.error(
            asked.operation.span, f"`{asked.operation}` does not have `effect: read`", "unsuitable-operation", help_
        )
    there, here = {**target.path, **target.query}, _parameters(written)
    for parameter in (*asked.given, *asked.always):
        if parameter not in there:
            context.unknown("parameter", parameter, there, "unknown-parameter")
    for source in (*asked.given.values(), *asked.where.values()):
        if source not in here:
            context.unknown("parameter", source, here, "unknown-parameter")
    _check_needed(context, asked, there)
    _check_always(context, asked.always, there)
    for field in asked.where:
        _check_field(context, target, field)
    if _item_of(target) is not None and not asked.where:
        help_ = "`where: {FIELD: PARAMETER}` selects the order in the list"
        context.error(asked.span, "missing key `where`", "missing-key", help_)
    return ir.Lookup(
        operation=str(asked.operation),
        given=_plain(asked.given),
        always=_plain(asked.always),
        where=_plain(asked.where),
    )


def _check_needed(context: Context, asked: spec.Reconcile, there: Mapping[Text, spec.Field]) -> None:
    for name, field in there.items():
        if field.required and field.const is None and name not in asked.given and name not in asked.always:
            help_ = f"`{asked.operation}` needs it: a parameter under `given:` or a value under `always:`"
            context.error(asked.span, f"the parameter `{name}` has no value", "missing-key", help_)


def _check_always(context: Context, always: Mapping[Text, Text], there: Mapping[Text, spec.Field]) -> None:
    for name, value in always.items():
        kind = there[name].type if name in there else "string"
        if (kind == "integer" and not value.isdecimal()) or (kind == "boolean" and value not in _FLAT):
            context.error(
                value.span, f"`{value}` is not of the type {kind}", "wrong-type", f"`{name}` has the type {kind}"
            )
        elif name in there:
            check_value(context, there[name], value)


def _check_field(context: Context, written: spec.Operation, field: Text) -> None:
    result = written.result
    item = _item_of(written) or (result if isinstance(result, Text) else None)
    object_ = context.spec.types.types.get(item) if item is not None else None
    if object_ is None:
        place: Span | None = field.span
        context.error(
            place, f"the result has no field `{field}`", "unknown-field", "it is not an object, or none of objects"
        )
    elif field not in object_.fields:
        context.unknown("field", field, object_.fields, "unknown-field")


def _item_of(written: spec.Operation) -> Text | None:
    """The type of the items of a result that is a list."""
    return written.result.list if isinstance(written.result, spec.Reference) else None


def _parameters(written: spec.Operation) -> dict[Text, spec.Field]:
    body = written.body if written.body is not None and not isinstance(written.body, spec.Reference) else {}
    return {**written.path, **written.query, **written.form, **body}


def _plain(pairs: Mapping[Text, Text]) -> dict[str, str]:
    return {str(key): str(value) for key, value in pairs.items()}
