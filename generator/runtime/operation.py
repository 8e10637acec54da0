"""An operation of the venue as data: how it is asked and what comes back."""

from __future__ import annotations

from enum import Enum
from typing import Generic, Literal, TypeVar

from msgspec import Struct

from .results import Anything, Batch, Many, Nothing, One, Result
from .rules import AtLeastOne, AtMost, RequiredWhen, Rule
from .sources import Source

__all__ = [
    "Anything",
    "AtLeastOne",
    "AtMost",
    "Batch",
    "Effect",
    "Many",
    "Nothing",
    "One",
    "Operation",
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


class Operation(Struct, Generic[T], frozen=True, kw_only=True):
    """One endpoint. ``path`` has ``{name}`` holes; ``auth`` names a signing level."""

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
    item_type: type[Struct] | None = None
    """Type of the items of such a list; mappings are made into it."""
    item_rules: tuple[Rule, ...] = ()
    rules: tuple[Rule, ...] = ()
    client_order_id: str | None = None
    """Wire name of the parameter that carries the caller's own id of the order."""
    source: Source | None = None
