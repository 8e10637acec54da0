"""How requests are signed: levels, their named steps, and vectors that prove them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.ir.source import Item, Source
from generator.text.span import Span


@dataclass(frozen=True, slots=True)
class Step:
    """A named expression; later steps and headers may use it."""

    name: str
    expression: str
    span: Span = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Header:
    """A header the level sends; ``name`` may have ``{setting}`` holes."""

    name: str
    expression: str
    span: Span = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Vector:
    """A request with fixed clock, nonce and credentials, and what must come of it."""

    name: str
    origin: str
    doc: str
    source: Source
    credentials: Mapping[str, str]
    settings: Mapping[str, str]
    timestamp: str | None
    nonce: str | None
    method: str
    url: str
    body: str | None
    steps: Mapping[str, str]
    headers: Mapping[str, str]
    span: Span = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Level(Item):
    """One way to authenticate a request."""

    timestamp: str | None
    nonce: str | None
    steps: tuple[Step, ...]
    headers: tuple[Header, ...]
    vectors: tuple[Vector, ...]
