# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Objects that Acme sends and takes, frozen and exact to the digit."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from .enums import Side


class Leg(Struct, frozen=True, kw_only=True, gc=False):
    """A part of an order.

    Source: Docs, Legs, https://docs.acme.example
    """

    symbol: str
    """Matching ``[A-Z]{1,6}``. Source: Docs, Legs."""

    ratio: Decimal | None = None
    """At most 0.5. Source: Docs, Legs."""

    side: Side | None = None
    """Only ``buy``. Source: Docs, Legs."""

    legs: list[Leg] | None = None
    """At most 1 items. Source: Docs, Legs."""


class Receipt(Struct, frozen=True, kw_only=True, gc=False):
    """What came of it.

    The bounds of what is received are only told.

    Source: Docs, Receipts, https://docs.acme.example
    """

    id: str
    """Its number. At most 3 characters. Source: Docs, Receipts."""

    filled: Decimal | None = None
    """At least 0. Source: Docs, Receipts."""
