"""How requests are signed: levels, their named steps, where results go, and vectors that prove them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.ir.source import Item, Source
from generator.text.span import Span


@dataclass(frozen=True, slots=True)
class Step:
    """A named expression; later steps and places may use it."""

    name: str
    expression: str
    before: bool
    """Whether it is computed before anything is added to the request, because what is added needs it."""
    span: Span = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Put:
    """A value and where it goes. ``name`` may have ``{setting}`` placeholders; ``*`` is for named pairs."""

    place: str
    """headers, cookies, query, form, body, params; or path and content, which have no name."""
    name: str
    expression: str
    span: Span = field(compare=False, repr=False)


Header = Put


@dataclass(frozen=True, slots=True)
class Encoding:
    """How query and form are written, where it is not as RFC 3986 says."""

    space: str
    keep: str
    keep_in_names: str
    also: str
    lower: bool


@dataclass(frozen=True, slots=True)
class Verify:
    """Expressions that say whether a message is genuine, and when it was sent."""

    valid: str
    sent_at: str | None


@dataclass(frozen=True, slots=True)
class Expected:
    """One thing a vector says: ``what`` is step, header, url, body, frame or verdict."""

    what: str
    name: str
    value: str
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
    headers: Mapping[str, str]
    form: Mapping[str, str] | None
    body: str | None
    expected: tuple[Expected, ...]
    span: Span = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Level(Item):
    """One way to authenticate a request, or to verify a message."""

    timestamp: str | None
    nonce: str | None
    tolerance: int | None
    encoding: Encoding | None
    sort: tuple[str, ...]
    first: bool
    """Whether what is added comes before what is there."""
    added: tuple[Put, ...]
    steps: tuple[Step, ...]
    sent: tuple[Put, ...]
    frame: str | None
    verify: Verify | None
    vectors: tuple[Vector, ...]

    @property
    def headers(self) -> tuple[Put, ...]:
        """The headers among what is sent."""
        return tuple(put for put in self.sent if put.place == "headers")
