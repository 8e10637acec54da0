"""Messages that a venue pushes."""

from __future__ import annotations

from dataclasses import dataclass

from generator.ir.source import Item
from generator.ir.types import ObjectRef


@dataclass(frozen=True, slots=True)
class Event(Item):
    """One kind of message: ``name`` is the kind on the wire, ``data`` an expression that finds the object."""

    type: ObjectRef
    data: str


@dataclass(frozen=True, slots=True)
class Stream(Item):
    """A family of messages told apart by ``kind``, an expression over ``body``."""

    kind: str
    events: tuple[Event, ...]
    auth: str | None
