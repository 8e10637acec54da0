"""Documented conditions and bounds as the runtime checks them, and as docstrings show them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from generator.ir.api import Api
from generator.ir.bounds import Bounds, show_bounds
from generator.ir.events import Channel, Stream
from generator.ir.models import Field, Object, Rule
from generator.ir.operations import ListBody, Operation
from generator.ir.source import Source
from generator.ir.types import ListOf, item_of
from generator.python.source.constants import constant
from generator.python.source.imports import Imports
from generator.python.source.literals import literal, sentence, tuple_of
from generator.python.source.names import field_name

_READABLE = 10_000
"""Larger whole numbers are written with underscores."""


def source_of(source: Source) -> str:
    """The Python that makes a source."""
    parts = [literal(source.page.id)]
    parts += [f"section={literal(source.section)}"] if source.section else []
    parts += [f"url={literal(source.page.url)}", f"read_on={literal(source.page.read_on)}"]
    return f"Source({', '.join(parts)})"


def operation_rules(operation: Operation, source: str, imports: Imports) -> tuple[str, ...]:
    """What is asked of the parameters of a call; ``source`` is the constant with its page."""
    found = [*_conditions(operation.rules, operation.fields, source, imports)]
    found += _of_fields(operation.fields, operation.source, source, imports)
    body = operation.body
    if isinstance(body, ListBody) and body.items.at_most is not None:
        found.append(_at_most(body.name, body.items.at_most, source, imports))
    return tuple(found)


def object_rules(api: Api, object_: Object, source: str, imports: Imports) -> tuple[str, ...]:
    """What is asked of the fields of an object that is sent; ``source`` is the constant with its page."""
    return (
        *_always(api, object_.fields, source, imports),
        *_conditions(object_.rules, object_.fields, source, imports),
        *_of_fields(object_.fields, object_.source, source, imports),
    )


def stream_rules(stream: Stream, imports: Imports) -> tuple[str, ...]:
    """What is asked of the parameters of a stream."""
    return tuple(_of_fields(stream.parameters, stream.source, source_of(stream.source), imports))


def channel_rules(channel: Channel, imports: Imports) -> tuple[str, ...]:
    """What is asked of the arguments of a topic."""
    return tuple(_of_fields(channel.parameters, channel.source, source_of(channel.source), imports))


def documented_bounds(field: Field) -> list[str]:
    """Length and bounds of a value, as sentences of a docstring."""
    found: list[str] = []
    if isinstance(field.type, ListOf) and field.type.at_most is not None:
        found.append(f"At most {field.type.at_most} items.")
    if field.bounds is not None:
        words = show_bounds(field.bounds, "``")
        words = f"each {words}" if item_of(field.type) is not field.type else words
        found.append(sentence(words[0].upper() + words[1:]))
    return found


def broken_bounds(fields: Sequence[Field]) -> Iterable[str]:
    """What a docstring says of the bounds that a caller may break."""
    if any(_checked(field) for field in fields):
        yield "a value is not within its documented bounds; nothing is sent."
    for field in fields:
        if isinstance(field.type, ListOf) and field.type.at_most is not None:
            yield f"``{field_name(field)}`` has more than {field.type.at_most} items; nothing is sent."


def _conditions(rules: Iterable[Rule], fields: Iterable[Field], source: str, imports: Imports) -> Iterable[str]:
    names = {field.name: field_name(field) for field in fields}
    for rule in rules:
        if rule.kind == "at_least_one":
            imports.own("_runtime.data.validation", "AtLeastOne")
            yield f"AtLeastOne({literal(rule.names)}, {source})"
        else:
            imports.own("_runtime.data.validation", "RequiredWhen")
            more = f", assumed={literal(rule.assumed)}" if rule.assumed is not None else ""
            values = literal(rule.values)
            called = names.get(rule.when or "", rule.when)
            more += f", shown_as={literal(called)}" if called != rule.when else ""
            yield f"RequiredWhen({literal(rule.names[0])}, {literal(rule.when)}, {values}, {source}{more})"


def _always(api: Api, fields: Sequence[Field], source: str, imports: Imports) -> Iterable[str]:
    for at, field in enumerate(fields):
        if field.constant is not None:
            imports.own("_runtime.data.validation", "Always")
            value = literal(constant(api, field.constant, field.type, imports))
            yield f"Always({literal(field.name)}, {value}, {at}, {source})"


def _of_fields(fields: Iterable[Field], owner: Source, source: str, imports: Imports) -> Iterable[str]:
    for field in fields:
        if isinstance(field.type, ListOf) and field.type.at_most is not None:
            yield _at_most(field.name, field.type.at_most, source, imports)
        if field.bounds is not None and _checked(field):
            imports.own("_runtime.data.validation", "Bounded")
            own = source_of(field.bounds.source)
            where = source if own == source_of(owner) else own
            yield f"Bounded({', '.join([literal(field.name), where, *_limits(field.bounds, imports)])})"


def _checked(field: Field) -> bool:
    """Whether a caller gives it, and not at will."""
    return field.bounds is not None and field.constant is None


def _at_most(name: str, number: int, source: str, imports: Imports) -> str:
    imports.own("_runtime.data.validation", "AtMost")
    return f"AtMost({literal(name)}, {number}, {source})"


def _limits(bounds: Bounds, imports: Imports) -> Iterable[str]:
    for key in ("at_least", "at_most"):
        number: Decimal | None = getattr(bounds, key)
        if number is not None:
            yield f"{key}={_number(number, imports)}"
    for key in ("at_least_chars", "at_most_chars"):
        count: int | None = getattr(bounds, key)
        if count is not None:
            yield f"{key}={count}"
    if bounds.pattern is not None:
        yield f"pattern={literal(bounds.pattern)}"
    if bounds.values:
        yield f"values={tuple_of(map(literal, bounds.values))}"


def _number(number: Decimal, imports: Imports) -> str:
    if number == number.to_integral_value():
        return f"{int(number):_}" if abs(number) >= _READABLE else str(int(number))
    imports.use("decimal", "Decimal")
    return f'Decimal("{number}")'
