# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Objects that Acme sends and takes, frozen and exact to the digit."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import Struct


class Account(Struct, frozen=True, kw_only=True, gc=False):
    """One account.

    Source: Docs, Account, https://docs.acme.example
    """

    id: str
    """Row 1 of the page's table."""

    nickname: str | None = None
    """Row 2 of the page's table."""

    closed: date | None
    """Row 3 of the page's table."""

    owner: Person | None = None
    """Row 4 of the page's table."""

    notes: list[str] | None = None
    """In no row. Source: Docs, Example."""

    limits: dict[str, Decimal]
    """Row 5 of the page's table."""


class Person(Struct, frozen=True, kw_only=True, gc=False):
    """One person, who may have a person of trust.

    Source: Docs, https://docs.acme.example
    """

    name: str
    """Source: Docs."""

    trusts: Person | None = None
    """Source: Docs."""


class Nothing1(Struct, frozen=True, kw_only=True, gc=False):
    """An object without fields.

    Source: Docs, https://docs.acme.example
    """
