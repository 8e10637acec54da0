# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Objects that Acme sends and takes, frozen and exact to the digit."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct


class Order(Struct, frozen=True, kw_only=True, gc=False):
    """One order.

    Source: Docs, https://docs.acme.example
    """

    id: str
    """Source: Docs."""

    quantity: Decimal
    """Source: Docs."""
