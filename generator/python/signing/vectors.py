"""Signing vectors as the SDK keeps them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.ir.api import Api
from generator.ir.signing import Level, Vector
from generator.python.source.literals import literal
from generator.python.source.settings import setting_value


@dataclass(frozen=True, slots=True)
class ArgumentView:
    """One argument of a vector: its name, and a literal."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class VectorView:
    """A vector; what it lacks is not rendered."""

    arguments: tuple[ArgumentView, ...]


def vectors(api: Api) -> tuple[VectorView, ...]:
    """Every vector of every level, in order."""
    return tuple(VectorView(tuple(_arguments(api, level, vector))) for level in api.levels for vector in level.vectors)


def _arguments(api: Api, level: Level, vector: Vector) -> Iterator[ArgumentView]:
    def expected(what: str) -> dict[str, str]:
        return {each.name: each.value for each in vector.expected if each.what == what}

    kinds = {setting.name: setting.kind for setting in api.settings}
    settings = {name: setting_value(kinds[name], value) for name, value in vector.settings.items()}
    fields: dict[str, object] = {
        "name": vector.name,
        "level": level.name,
        "origin": vector.origin,
        "source": str(vector.source),
        "credentials": vector.credentials,
        "settings": settings,
        "timestamp": vector.timestamp,
        "nonce": vector.nonce,
        "method": vector.method,
        "url": vector.url,
        "request_headers": vector.headers,
        "form": vector.form,
        "body": vector.body,
        "steps": expected("step"),
        "headers": expected("header"),
        "signed_url": expected("url").get(""),
        "signed_body": expected("body").get(""),
        "frame": expected("frame").get(""),
        "verdict": expected("verdict").get(""),
    }
    for name, value in fields.items():
        if value is not None and (value != {} or name == "form"):
            yield ArgumentView(name, literal(value))
