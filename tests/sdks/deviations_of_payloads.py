"""Accepted forms that are tried within a whole answer: one place of a payload is given in the other form."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from tests.sdks.deviation import Deviation, Read
from tests.sdks.reading import asked
from tests.sdks.sdks import WOOXPRO, Sdk
from tests.sdks.wire import reply_named
from tests.sdks.wires import CALLS


def within(sdk: Sdk, operation: str, payload: str, path: tuple[str | int, ...], show: Callable[[Any], Any]) -> Read:
    """A call that is answered with this payload, in which another value stands at ``path``."""

    def read(value: Any) -> tuple[Any, Mapping[str, int]]:
        answer: Any = json.loads(reply_named(sdk, payload).body)
        place = answer
        for step in path[:-1]:
            place = place[step]
        place[path[-1]] = value
        result, counted = asked(sdk, answer, CALLS[sdk.name, operation])
        return show(result), counted

    return read


def _unset(about: str) -> Deviation:
    field = about.rpartition(".")[2]
    read = within(
        WOOXPRO,
        "trading.plan_orders",
        "current-plan-order",
        ("data", 0, field),
        lambda found: str(getattr(found[0], field)),
    )
    return Deviation(WOOXPRO, f"types.{about}", "empty_text", read, "1.50", "", "1.50", "None")


def _numbered(about: str, operation: str, payload: str) -> Deviation:
    read = within(WOOXPRO, operation, payload, ("data", "order_id"), lambda found: found.order_id)
    number = 220609666322019
    return Deviation(WOOXPRO, f"types.{about}", "number_text", read, str(number), number, str(number), str(number))


OF_PAYLOADS = [
    _numbered("OrderReceipt.order_id", "trading.submit_plan_order", "submit-plan-order"),
    _numbered("ModifiedOrder.order_id", "trading.modify_limit_order", "modify-limit-order"),
    _unset("PlanOrder.preset_take_profit_price"),
    _unset("PlanOrder.preset_stop_loss_price"),
]
