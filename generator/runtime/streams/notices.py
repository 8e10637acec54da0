"""What a stream yields besides the venue's own events: connections, gaps, and what could not be read."""

from __future__ import annotations

from datetime import datetime
from enum import Enum
from typing import TypeAlias

from msgspec import Struct

from .events import UnknownEvent


class GapReason(str, Enum):
    """Why events may be missing."""

    DISCONNECTED = "disconnected"
    """The connection was down, and the venue does not repeat what it sent meanwhile."""
    OVERFLOW = "overflow"
    """The consumer was slower than the venue, and ``Overflow.DROP_OLDEST`` was chosen."""
    SEQUENCE = "sequence"
    """The venue numbers its messages, and numbers are missing."""


class Connected(Struct, frozen=True, kw_only=True):
    """The connection is established, and the venue has accepted the login where it needs one."""

    at: datetime
    attempt: int
    """How many attempts it took, this one included."""


class Disconnected(Struct, frozen=True, kw_only=True):
    """The connection broke, or an attempt to make one failed; the next attempt follows."""

    at: datetime
    reason: str
    attempt: int
    """Failed attempts since the last established connection; 0 when it just broke."""
    retry_in: float
    """Seconds until the next attempt."""


class Resubscribed(Struct, frozen=True, kw_only=True):
    """After a reconnect, everything that was subscribed is subscribed again."""

    at: datetime
    topics: tuple[str, ...]


class Gap(Struct, frozen=True, kw_only=True):
    """Events between ``since`` and ``until`` may be missing: ask the venue for the state of what matters."""

    reason: GapReason
    since: datetime
    """The last moment of which everything is known."""
    until: datetime
    dropped: int | None = None
    """How many events were dropped, after an overflow."""
    topic: str | None = None
    """Where numbers are missing."""
    expected: int | None = None
    received: int | None = None


class UndecodableMessage(Struct, frozen=True, kw_only=True):
    """A message that is not what is documented; the stream goes on."""

    raw: bytes
    reason: str
    path: str | None = None
    """The field at fault, in a message of a documented kind."""


class ErrorMessage(Struct, frozen=True, kw_only=True):
    """The venue complains about something that was sent; the stream goes on."""

    message: str
    raw: bytes


StreamNotice: TypeAlias = (
    Connected | Disconnected | Resubscribed | Gap | ErrorMessage | UndecodableMessage | UnknownEvent
)
"""What every stream may deliver besides its own events."""

LIFECYCLE = (Connected, Disconnected, Resubscribed, Gap)
"""Notices that are kept when events have to be dropped."""
