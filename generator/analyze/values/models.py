"""Objects, enumerations, fields and rules."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.analyze.context import Context
from generator.analyze.values.bounds import bounds
from generator.ir import models as ir
from generator.ir import subjects
from generator.ir.source import Source
from generator.ir.types import EnumRef, Scalar, TypeRef, show
from generator.spec import model as spec
from generator.spec.node import Text


def objects(context: Context, accepted: Mapping[str, tuple[str, ...]]) -> tuple[ir.Object, ...]:
    """Every object type, with the deviations that contradictions accept for its fields."""
    found: list[ir.Object] = []
    for name, written in context.spec.types.types.items():
        source = context.source(written.source)
        listed = fields(
            context, written.fields, source, subjects.object_(name), accepted, tabular=written.source.row is not None
        )
        found.append(
            ir.Object(
                name=str(name),
                doc=str(written.doc),
                source=source,
                span=name.span,
                fields=listed,
                sent=written.request,
                rules=rules(context, written.rules, listed),
            )
        )
    return tuple(found)


def enums(context: Context) -> tuple[ir.Enum, ...]:
    """Every enumeration; its values are integers on the wire where ``base`` says so."""
    found: list[ir.Enum] = []
    for name, written in context.spec.types.enums.items():
        source = context.source(written.source)
        _check_enum(context, name, written)
        values: list[ir.EnumValue] = []
        row = 0
        for value, entry in written.values.items():
            own = entry.source
            row += own is None and entry.removed_on is None
            is_row = written.source.row is not None and entry.removed_on is None
            inherited = context.source(None, source, row if is_row else None)
            values.append(
                ir.EnumValue(
                    name=str(value),
                    doc=str(entry.doc or ""),
                    source=context.source(own, inherited),
                    span=value.span,
                    chosen_name=_text(entry.name),
                    removed_on=_text(entry.removed_on),
                )
            )
        found.append(ir.Enum(str(name), str(written.doc), source, name.span, written.base, tuple(values)))
    return tuple(found)


def fields(
    context: Context,
    written: Mapping[Text, spec.Field],
    source: Source,
    owner: str,
    accepted: Mapping[str, tuple[str, ...]],
    *,
    tabular: bool = False,
) -> tuple[ir.Field, ...]:
    """Fields in their order; where the source is a table, the n-th field of that source is its n-th row."""
    found: list[ir.Field] = []
    row = 0
    for name, entry in written.items():
        if entry.source is None and entry.removed_on is None:
            row += 1
        type_ = context.type(entry.type)
        if entry.const is not None:
            _check_constant(context, entry.const, type_)
        counted = tabular and entry.removed_on is None
        own = context.source(entry.source, context.source(None, source, row if counted else None))
        found.append(
            ir.Field(
                name=str(name),
                doc=str(entry.doc or ""),
                source=own,
                span=name.span,
                type=type_,
                required=entry.required,
                nullable=entry.nullable,
                chosen_name=_text(entry.name),
                constant=_text(entry.const),
                default=_text(entry.default),
                example=_text(entry.example),
                accept=accepted.get(f"{owner}.{name}", ()),
                bounds=bounds(context, entry, type_, own),
                removed_on=_text(entry.removed_on),
            )
        )
    return tuple(found)


def _check_enum(context: Context, name: Text, written: spec.Enum) -> None:
    types = context.spec.types.types
    if name in types:
        first = next(key for key in types if key == name)
        message = f"`{name}` is an enum and an object"
        context.error(name.span, message, "name-collision", f"the object is at {first.span.where}")
    if not written.values:
        help_ = "use `type: string` if no values are documented"
        context.error(written.value_span("values"), "an enum must have a value", "missing-key", help_)
    for value in written.values:
        if written.base == "integer" and not _INTEGER.fullmatch(value):
            context.error(value.span, f"`{value}` is not an integer", "wrong-type", f"`{name}` has `base: integer`")


def _check_constant(context: Context, value: Text, type_: TypeRef) -> None:
    """A value that is always sent is rendered as Python, so it must be one of its type."""
    enum = type_.name if isinstance(type_, EnumRef) else ""
    documented = context.spec.types.enums[Text(enum)].values if enum else {}
    if documented and value not in documented:
        context.unknown(f"value of `{enum}`", value, documented, "unknown-value")
    pattern = _CONSTANTS.get(type_.kind) if isinstance(type_, Scalar) else None
    if not documented and (pattern is None or not pattern.fullmatch(value)):
        help_ = "a constant is a text, a number, `true`, `false` or a value of an enum"
        context.error(value.span, f"`{value}` is not a constant of type {show(type_)}", "wrong-type", help_)


_INTEGER = re.compile("0|-?[1-9][0-9]{0,17}")
_CONSTANTS = {
    "string": re.compile("(?s:.*)"),
    "integer": _INTEGER,
    "boolean": re.compile("true|false"),
    "decimal": re.compile(r"-?[0-9]+(\.[0-9]+)?"),
}


def rules(context: Context, written: list[spec.Rule], fields: Sequence[ir.Field]) -> tuple[ir.Rule, ...]:
    """Rules whose names are checked against the parameters they are about."""
    found: list[ir.Rule] = []
    defaults = {field.name: field.default for field in fields}
    known = list(defaults)
    for rule in written:
        if (rule.at_least_one is None) == (rule.required_when is None):
            context.error(rule.span, "a rule is either `at_least_one` or `required_when`", "wrong-type")
        elif rule.at_least_one is not None:
            _check_names(context, rule.at_least_one, known)
            found.append(ir.Rule("at_least_one", tuple(map(str, rule.at_least_one))))
        elif rule.required_when is not None:
            when = rule.required_when
            _check_names(context, [when.parameter, when.when], known)
            values = tuple(map(str, when.values))
            assumed = defaults.get(str(when.when))
            found.append(ir.Rule("required_when", (str(when.parameter),), str(when.when), values, assumed))
    return tuple(found)


def _check_names(context: Context, names: list[Text], known: list[str]) -> None:
    for name in names:
        if name not in known:
            context.unknown("parameter", name, known, "unknown-parameter")


def _text(value: Text | None) -> str | None:
    return None if value is None else str(value)
