"""Calls that a README shows: with values that pass the documented checks, so that a reader can paste them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.ir.api import Api
from generator.ir.events import Stream
from generator.ir.models import Enum, Field
from generator.ir.operations import ListBody, NoResult, Operation
from generator.ir.types import EnumRef, ListOf, MapOf, ObjectRef, Scalar, TypeRef
from generator.python.source.names import field_name, topic_class
from generator.python.streams.streams import needs_url


@dataclass(frozen=True, slots=True)
class Sample:
    """``client.orders.cancel``, its arguments, and the import statements that their values need."""

    method: str
    arguments: tuple[str, ...]
    imports: tuple[str, ...]

    @property
    def call(self) -> str:
        """The call on one line."""
        return f"{self.method}({', '.join(self.arguments)})"

    def lines(self, before: str, width: int) -> tuple[str, ...]:
        """The call behind ``before``, broken as black breaks it where it is longer than ``width``."""
        if len(before) + len(self.call) <= width:
            return (f"{before}{self.call}",)
        together = ", ".join(self.arguments)
        if len(together) + 4 <= width:
            return (f"{before}{self.method}(", f"    {together}", ")")
        return (f"{before}{self.method}(", *(f"    {argument}," for argument in self.arguments), ")")


def first_operation(api: Api) -> Operation | None:
    """The operation that a newcomer calls first: one that reads and needs no credentials, if there is one."""
    candidates = [each for each in api.operations if not isinstance(each.body, ListBody)]
    return min(candidates, key=_effort, default=None)


def order_operation(api: Api) -> Operation | None:
    """An operation that must not be done twice; rather one whose outcome can be looked up, and one that creates."""
    candidates = [each for each in api.operations if each.effect == "order" and not isinstance(each.body, ListBody)]

    def rank(operation: Operation) -> tuple[object, ...]:
        in_doubt = operation.lookup is None, operation.client_order_id is None
        return *in_doubt, isinstance(operation.result, NoResult), operation.method != "POST", _effort(operation)

    return min(candidates, key=rank, default=None)


def sample_call(api: Api, operation: Operation) -> Sample:
    """A call of an operation with what it cannot do without."""
    enums = {enum.name: enum for enum in api.enums}
    needed = _needed(operation, enums, frozenset(item.name for item in api.client_parameters))
    arguments = [f"{field_name(field)}={_value(field, field.type, enums)}" for field in needed]
    return Sample(f"client.{operation.id}", tuple(arguments), tuple(_imports(", ".join(arguments))))


def client_arguments(api: Api) -> str:
    """What a client is given in an example, so that its calls need not be."""
    values = (
        (item, "1" if item.type == Scalar("integer") else json.dumps(item.name.upper()))
        for item in api.client_parameters
    )
    return ", ".join(f"{field_name(item)}={value}" for item, value in values)


def stream_call(stream: Stream) -> str:
    """``orders()``, or with a topic and the address where these are needed."""
    arguments: list[str] = []
    if stream.channels:
        channel = stream.channels[0]
        required = [field for field in channel.parameters if field.required]
        given = ", ".join(f"{field_name(field)}={_value(field, field.type, {})}" for field in required)
        arguments.append(f"{topic_class(stream)}.{channel.name}({given})")
    for field in stream.parameters:
        if field.required and field.constant is None:
            arguments.append(f"{field_name(field)}={_value(field, field.type, {})}")
    if stream.connection is not None and needs_url(stream.connection):
        arguments.append('url="wss://host/path"')
    return f"{stream.name}({', '.join(arguments)})"


def _effort(operation: Operation) -> tuple[bool, bool, int]:
    fields = [field for field in operation.fields if field.required and field.constant is None]
    return operation.effect != "read", operation.auth is not None, len(fields)


def _needed(operation: Operation, enums: dict[str, Enum], by_client: frozenset[str]) -> list[Field]:
    """The parameters without which a call is refused before it is sent, and the one that finds an order in doubt."""
    given = [field for field in operation.fields if field.constant is None and field.name not in by_client]
    names = {field.name for field in given if field.required}
    if operation.lookup is not None and operation.client_order_id is not None:
        names.add(operation.client_order_id)
    values = {field.name: _plain(field, enums) for field in given if field.name in names}
    for rule in operation.rules:
        if rule.kind == "at_least_one":
            is_open = not names & set(rule.names)
        else:
            is_open = values.get(rule.when or "", rule.assumed) in rule.values
        if is_open:
            names.add(rule.names[0])
    return [field for field in given if field.name in names]


def _plain(field: Field, enums: dict[str, Enum]) -> str:
    """The text of the value that is shown: an example of the page, one that is allowed, or the name in capitals."""
    if field.example is not None:
        return field.example
    if field.bounds is not None and field.bounds.values:
        return field.bounds.values[0]
    enum = enums.get(field.type.name) if isinstance(field.type, EnumRef) else None
    return enum.values[0].name if enum is not None else _allowed(field)


def _allowed(field: Field) -> str:
    """The name in capitals, or what of it the documented length and pattern allow; of a number, the least one."""
    name, bounds = field.name.upper(), field.bounds
    if bounds is None:
        return name
    if bounds.at_least is not None and bounds.at_least > 1:
        return str(bounds.at_least)
    candidates = (name, re.sub("[^A-Z0-9]", "", name), name.lower(), "1", "A" * (bounds.at_least_chars or 1))
    longest = bounds.at_most_chars or max(map(len, candidates))
    fitting = (each[:longest] for each in candidates if len(each[:longest]) >= (bounds.at_least_chars or 1))
    return next((each for each in fitting if bounds.pattern is None or re.fullmatch(bounds.pattern, each)), name)


def _value(field: Field, type_: TypeRef, enums: dict[str, Enum]) -> str:
    text = _plain(field, enums)
    match type_:
        case Scalar("integer"):
            return text if re.fullmatch("0|[1-9][0-9]*", text) else "1"
        case Scalar("decimal"):
            return f'Decimal("{text if re.fullmatch("[0-9.]+", text) else 1}")'
        case Scalar("boolean"):
            return "True"
        case Scalar("date"):
            return "date.today()"
        case Scalar(kind) if kind.startswith("timestamp"):
            return "datetime.now(UTC)"
        case ListOf(item):
            return f"[{_value(field, item, enums)}]"
        case MapOf() | ObjectRef():
            return "{}"
        case EnumRef(name) if name in enums and enums[name].base == "integer":
            return text
        case _:
            return json.dumps(text, ensure_ascii=False)


def _imports(given: str) -> Iterable[str]:
    names = [
        name for name, use in (("UTC", "(UTC)"), ("date", "date.today"), ("datetime", "datetime.now")) if use in given
    ]
    if names:
        yield f"from datetime import {', '.join(names)}"
    if "Decimal(" in given:
        yield "from decimal import Decimal"
