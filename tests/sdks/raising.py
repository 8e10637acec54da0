"""A call that is refused, for another process: what it raises has to come back whole."""

from __future__ import annotations

from typing import Any

from tests.sdks.calls import ORDERS
from tests.sdks.canned import Reply, answered
from tests.sdks.sdks import SDKS


def order(name: str, reply: Reply) -> Any:
    """An order at the venue ``name``, which gives this reply."""
    (sdk,) = [sdk for sdk in SDKS if sdk.name == name]
    with answered(sdk, reply) as client:
        return ORDERS[name](client)


def decode(name: str, data: bytes) -> Any:
    """A message, decoded."""
    (sdk,) = [sdk for sdk in SDKS if sdk.name == name]
    return sdk.module("events").decode(data)
