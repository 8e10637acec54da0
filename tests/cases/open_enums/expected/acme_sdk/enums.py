# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Enumerations of Acme.

They are open: a value that is not documented here arrives as a member whose ``is_known`` is False.
"""

from __future__ import annotations

from ._runtime.values.enums import OpenInteger, OpenText


class Side(OpenText):
    """Which way an order goes.

    Source: Docs, Order, https://docs.acme.example
    """

    BUY = "buy"
    """Get some."""
    SELL_SHORT = "sell-short"
    NONE = ""
    """Neither."""
    MRO = "mro"
    NAME = "name"


class State(OpenInteger):
    """What became of an order.

    Source: Docs, https://docs.acme.example
    """

    OPEN = 1
    REFUSED = -1
    """The venue said no."""
