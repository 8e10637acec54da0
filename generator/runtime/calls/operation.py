"""An operation of the venue as data: how it is asked and what comes back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any, Generic, Literal, TypeVar

from msgspec import Struct

from ..data.validation import Always, AtLeastOne, AtMost, Bounded, RequiredWhen, Rule
from ..errors.sources import Source
from ..http.response import Response
from .results import Anything, Batch, Many, Nothing, One, Result

__all__ = [
    "Always",
    "Anything",
    "AtLeastOne",
    "AtMost",
    "Batch",
    "Bounded",
    "Effect",
    "Lookup",
    "Many",
    "Nothing",
    "One",
    "Operation",
    "Paging",
    "RequiredWhen",
    "Result",
    "Rule",
]

T = TypeVar("T")


class Effect(Enum):
    """What a call does at the venue, which decides what may be done about an uncertain outcome."""

    READ = "read"
    IDEMPOTENT = "idempotent"
    """Doing it twice is doing it once."""
    ORDER = "order"
    """Places, changes or cancels an order: never repeated while its outcome is unknown."""


class Paging(Struct, frozen=True, kw_only=True):
    """How the pages of a list are asked for; ``style`` says what ``parameter`` counts or names."""

    style: Literal["page", "offset", "cursor", "last_id"]
    parameter: str
    """The query parameter that says which page."""
    start: int = 1
    """The number of the first page, or of the first item."""
    cursor: Callable[[Response], Any] | None = None
    """Where the next cursor is in the response."""
    field: str | None = None
    """Which field of the last item is asked for next."""


class Lookup(Struct, frozen=True, kw_only=True):
    """The call that shows what became of an order; its parameters come from those of the call in doubt."""

    operation: Operation[Any]
    path: Mapping[str, str] = {}
    """Parameter of that call: parameter of the call in doubt."""
    query: Mapping[str, str] = {}
    always: Mapping[str, Any] = {}
    """Parameters of that call that are always the same."""
    where: Mapping[str, str] = {}
    """Field of an order: the parameter of the call in doubt that it equals, where that one was given."""


class Operation(Struct, Generic[T], frozen=True, kw_only=True):
    """One endpoint. ``path`` has ``{name}`` placeholders; ``auth`` names a signing level."""

    id: str
    method: str
    path: str
    effect: Effect
    result: Result[T]
    auth: str | None = None
    """``None`` or ``"none"`` for a public one."""
    body: Literal["none", "json", "form"] = "none"
    body_name: str = "body"
    """What the parameter is called that is a whole JSON list."""
    sent: Mapping[str, Any] = {}
    """Parameter: its type, such as ``Decimal`` or ``list[Order]``, with ``| UnsetType`` where it may be left out, and
    with ``| None`` where None is sent as null. Times are numbers or text already."""
    whole: Any = None
    """The type of a body that is a list."""
    names: Mapping[str, str] = {}
    """Parameter: what it is called in Python, where that is another name."""
    by_client: tuple[str, ...] = ()
    """Parameters that are the client's where a call is not given them."""
    rules: tuple[Rule, ...] = ()
    client_order_id: str | None = None
    """Wire name of the parameter that carries the caller's own id of the order."""
    limits: tuple[tuple[str, int], ...] = ()
    """Which limits of the venue it counts against, and with which weight."""
    is_raw: bool = False
    """Whether it is a call of ``client.request``, which no page describes."""
    lookup: Lookup | None = None
    paging: Paging | None = None
    source: Source | None = None
