# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Objects that Acme sends and takes, frozen and exact to the digit."""

from __future__ import annotations

from datetime import date, datetime

from msgspec import Struct

from ._runtime.data.times import Timestamp


class Alarm(Struct, frozen=True, kw_only=True, gc=False):
    """Times inside an object that is sent and received.

    Source: Docs, https://docs.acme.example
    """

    s: Timestamp
    """Source: Docs."""

    ms: Timestamp | None = None
    """Source: Docs."""

    us: Timestamp | None = None
    """Source: Docs."""

    ns: Timestamp | None = None
    """Source: Docs."""

    iso: Timestamp | None = None
    """Source: Docs."""

    day: date | None = None
    """Source: Docs."""

    all: list[Timestamp] | None = None
    """Source: Docs."""

    named: dict[str, Timestamp] | None = None
    """Source: Docs."""

    next: Alarm | None = None
    """Source: Docs."""


class Reminder(Struct, frozen=True, kw_only=True, gc=False):
    """The same inside an object that is only sent, so that any time will do.

    Source: Docs, https://docs.acme.example
    """

    at: datetime
    """Source: Docs."""

    again: list[datetime] | None = None
    """Source: Docs."""

    until: date | None = None
    """Source: Docs."""
