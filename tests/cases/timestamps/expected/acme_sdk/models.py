# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Objects that Acme sends and takes, frozen and exact to the digit."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from ._runtime.data.times import Timestamp


class Times(Struct, frozen=True, kw_only=True, gc=False):
    """The same moment in all units.

    Source: Docs, https://docs.acme.example
    """

    s: Timestamp
    """Source: Docs."""

    ms: Timestamp
    """Source: Docs."""

    us: Timestamp
    """Source: Docs."""

    ns: Timestamp
    """Source: Docs."""

    iso: Timestamp
    """Source: Docs."""

    all: list[Timestamp]
    """Source: Docs."""

    day: date
    """Source: Docs."""
