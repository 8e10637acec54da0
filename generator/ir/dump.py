"""The Api as text, for people and for golden files: every fact on a line of its own, in order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from generator.ir.api import Api
from generator.ir.source import Page, Source
from generator.ir.types import EnumRef, ListOf, MapOf, ObjectRef, Scalar, show

_TYPES = (Scalar, ObjectRef, EnumRef, ListOf, MapOf)
_HIDDEN = frozenset({"span"})

def dump(api: Api) -> str:
    """The whole Api as an indented outline."""
    return "\n".join(_lines("api", api, 0)) + "\n"

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
        case Mapping() if value:
            yield f"{pad}{label}:"
            for name, item in value.items():
                yield from _lines(str(name), item, depth + 1)
        case tuple() if all(isinstance(item, str) for item in value):
            yield f"{pad}{label}: {', '.join(map(repr, value))}"
        case tuple():
            for item in value:
                yield from _lines(label.removesuffix("s"), item, depth)
        case _ if is_dataclass(value):
            name = getattr(value, "name", None) or getattr(value, "id", None)
            yield f"{pad}{type(value).__name__.lower()} {name}" if name else f"{pad}{label} ({type(value).__name__})"
            for field in fields(value):
                if field.name not in _HIDDEN and not (field.name in ("name", "id") and name):
                    yield from _lines(field.name, getattr(value, field.name), depth + 1)
        case str():
            yield f"{pad}{label}: {value!r}"
        case _:
            yield f"{pad}{label}: {value}"
