"""The kinds of type of an API: small closed classes, nothing about any programming language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

ScalarKind = Literal[
    "string",
    "integer",
    "boolean",
    "decimal",
    "json",
    "date",
    "timestamp_s",
    "timestamp_ms",
    "timestamp_us",
    "timestamp_ns",
    "timestamp_iso",
]


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value; ``json`` is any value at all."""

    kind: ScalarKind


@dataclass(frozen=True, slots=True)
class ObjectRef:
    """An object of this API, by name."""

    name: str


@dataclass(frozen=True, slots=True)
class EnumRef:
    """An enumeration of this API, by name."""

    name: str


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list; ``at_most`` is the documented greatest length."""

    item: TypeRef
    at_most: int | None = None


@dataclass(frozen=True, slots=True)
class MapOf:
    """An object whose names are data: text to ``item``."""

    item: TypeRef


TypeRef: TypeAlias = Scalar | ObjectRef | EnumRef | ListOf | MapOf


def show(type_: TypeRef) -> str:
    """One word or two for a reader: ``list of Order, at most 5``."""
    match type_:
        case Scalar(kind):
            return kind
        case ObjectRef(name) | EnumRef(name):
            return name
        case ListOf(item, at_most):
            return f"list of {show(item)}" + (f", at most {at_most}" if at_most else "")
        case MapOf(item):
            return f"map of {show(item)}"


def item_of(type_: TypeRef) -> TypeRef:
    """The items of a list, the values of a map; any other type is its own."""
    return type_.item if isinstance(type_, ListOf | MapOf) else type_


def unit_of(type_: TypeRef) -> str | None:
    """The wire form of the times of a type: ``s``, ``ms``, ``us``, ``ns``, ``iso``; None for what has none."""
    item = item_of(type_)
    if isinstance(item, Scalar) and item.kind.startswith("timestamp_"):
        return item.kind.removeprefix("timestamp_")
    return None


def refers_to(type_: TypeRef) -> str | None:
    """The object or enum at the heart of a type, if there is one."""
    match type_:
        case ObjectRef(name) | EnumRef(name):
            return name
        case ListOf(item) | MapOf(item):
            return refers_to(item)
        case Scalar():
            return None
