# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Objects that Acme sends and takes, frozen and exact to the digit."""

from __future__ import annotations

from msgspec import Struct

from ._runtime.calls.batch import Outcome


class Cancelled(Outcome, frozen=True, kw_only=True, gc=False):
    """What became of one order.

    Source: Docs, https://docs.acme.example
    """

    id: str
    """Source: Docs."""

    result: Verdict
    """Source: Docs."""


class Verdict(Struct, frozen=True, kw_only=True, gc=False):
    """Whether it went through.

    Source: Docs, https://docs.acme.example
    """

    code: int
    """Source: Docs."""

    message: str | None = None
    """Source: Docs."""
