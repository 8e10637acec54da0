"""Relations between an old and a new type, and which types an API sends and receives."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from generator.ir.api import Api
from generator.ir.operations import BatchResult, ListBody, OneResult, Operation
from generator.ir.types import EnumRef, ListOf, MapOf, Scalar, TypeRef, refers_to

Relation = Literal["same", "form", "listed", "wider", "narrower", "changed"]
"""``form``: the same type in Python, encoded differently; ``listed``: a text that became an enumeration of texts."""

_MOMENTS = frozenset({"timestamp_s", "timestamp_ms", "timestamp_us", "timestamp_ns", "timestamp_iso"})
_WIDER = frozenset({("integer", "decimal")})
"""Pairs of types of which the second accepts every value of the first."""


def relation(old: TypeRef, new: TypeRef, text_enums: frozenset[str]) -> Relation:
    """The relation of a new type to the old one, for a sent value; largest lengths of lists are ignored."""
    match old, new:
        case ListOf(one), ListOf(other):
            return relation(one, other, text_enums)
        case MapOf(one), MapOf(other):
            return relation(one, other, text_enums)
        case Scalar("string"), EnumRef(name) if name in text_enums:
            return "listed"
        case EnumRef(name), Scalar("string") if name in text_enums:
            return "wider"
        case _ if old == new:
            return "same"
        case _, Scalar("json"):
            return "wider"
        case Scalar("json"), _:
            return "narrower"
        case Scalar(one), Scalar(other) if one in _MOMENTS and other in _MOMENTS:
            return "form"
        case Scalar(one), Scalar(other) if (one, other) in _WIDER:
            return "wider"
        case Scalar(one), Scalar(other) if (other, one) in _WIDER:
            return "narrower"
        case _:
            return "changed"


def text_enums(*apis: Api) -> frozenset[str]:
    """The names of enumerations whose values are texts in every version."""
    numbers = {enum.name for api in apis for enum in api.enums if enum.base != "string"}
    return frozenset({enum.name for api in apis for enum in api.enums} - numbers)


@dataclass(frozen=True, slots=True)
class Uses:
    """Types by name, each with the operations and streams that send or receive it."""

    sent: Mapping[str, tuple[str, ...]]
    received: Mapping[str, tuple[str, ...]]

    def of(self, name: str) -> tuple[str, ...]:
        """All operations and streams that send or receive a type."""
        return tuple(dict.fromkeys((*self.sent.get(name, ()), *self.received.get(name, ()))))


def uses(api: Api) -> Uses:
    """Find the uses of every type, starting from operations and events."""
    inside = {item.name: [refers_to(field.type) for field in item.fields] for item in api.objects}
    sent: dict[str, dict[str, None]] = {}
    received: dict[str, dict[str, None]] = {}
    for operation in api.operations:
        _follow(_sent_types(operation), f"client.{operation.id}()", inside, sent)
        _follow(_received_types(operation), f"client.{operation.id}()", inside, received)
    for stream in api.streams:
        asked = (*stream.parameters, *(field for channel in stream.channels for field in channel.parameters))
        _follow([refers_to(field.type) for field in asked], f"client.streams.{stream.name}()", inside, sent)
        for event in stream.events:
            _follow([event.type.name], f"events.{stream.name.upper()}", inside, received)
    for item in api.objects:  # unused so far: its own direction counts
        if item.name not in sent and item.name not in received:
            _follow([item.name], "", inside, sent if item.sent else received)
    return Uses(_plain(sent), _plain(received))


def _sent_types(operation: Operation) -> list[str | None]:
    body = [operation.body.items] if isinstance(operation.body, ListBody) else []
    return [refers_to(type_) for type_ in (*(field.type for field in operation.fields), *body)]


def _received_types(operation: Operation) -> list[str | None]:
    match operation.result:
        case OneResult(type=type_):
            return [refers_to(type_)]
        case BatchResult(item=item):
            return [item.name]
        case _:
            return []


def _follow(
    first: Iterable[str | None], user: str, inside: Mapping[str, list[str | None]], found: dict[str, dict[str, None]]
) -> None:
    waiting = [name for name in first if name is not None]
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        found.setdefault(name, {})[user] = None
        waiting += [inner for inner in inside.get(name, ()) if inner is not None]


def _plain(found: Mapping[str, Mapping[str, None]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(user for user in users if user) for name, users in found.items()}
