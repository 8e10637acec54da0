"""The Api as text, for people and for golden files: every fact on a line of its own, in order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, cast

from generator.ir.api import Api
from generator.ir.source import Page, Source
from generator.ir.types import EnumRef, ListOf, MapOf, ObjectRef, Scalar, show
from generator.text.render import printable

_TYPES = (Scalar, ObjectRef, EnumRef, ListOf, MapOf)
_HIDDEN = frozenset({"span"})


def dump(api: Api) -> str:
    """The whole Api as an indented outline."""
    return "\n".join(map(printable, _lines("api", api, 0))) + "\n"


def _lines(label: str, value: object, depth: int) -> Iterator[str]:
    pad = "  " * depth
    match value:
        case None | "" | () | False:
            return
        case Source():
            yield f"{pad}{label}: {value}"
        case Page():
            yield f"{pad}{label}: {value.id}: {value.title} <{value.url}> read {value.read_on}"
        case Scalar() | ObjectRef() | EnumRef() | ListOf() | MapOf():
            yield f"{pad}{label}: {show(value)}"
        case bytes():
            yield f"{pad}{label}: {len(value)} bytes"
        case Mapping():
            yield from _mapping(label, cast(Mapping[str, object], value), depth)
        case tuple():
            yield from _sequence(label, cast(tuple[object, ...], value), depth)
        case _ if is_dataclass(value):
            yield from _record(label, value, depth)
        case str():
            yield f"{pad}{label}: {value!r}"
        case _:
            yield f"{pad}{label}: {value}"


def _mapping(label: str, value: Mapping[str, object], depth: int) -> Iterator[str]:
    if value:
        yield f"{'  ' * depth}{label}:"
        for name, item in value.items():
            yield from _lines(name, item, depth + 1)


def _sequence(label: str, value: tuple[object, ...], depth: int) -> Iterator[str]:
    if all(isinstance(item, str) for item in value):
        yield f"{'  ' * depth}{label}: {', '.join(map(repr, value))}"
        return
    for item in value:
        yield from _lines(label.removesuffix("s"), item, depth)


def _record(label: str, value: object, depth: int) -> Iterator[str]:
    name = getattr(value, "name", None) or getattr(value, "id", None)
    kind = type(value).__name__
    yield f"{'  ' * depth}{kind.lower()} {name}" if name else f"{'  ' * depth}{label} ({kind})"
    for field in fields(cast(Any, value)):
        if field.name not in _HIDDEN and not (name and field.name in ("name", "id")):
            yield from _lines(field.name, getattr(value, field.name), depth + 1)
