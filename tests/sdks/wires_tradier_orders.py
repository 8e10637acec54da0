"""Orders of each class at Tradier, placed and previewed: the call and the form.

Brackets stand here as pages print them; a form body has them percent-encoded.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NamedTuple

from tests.sdks.sdks import TRADIER
from tests.sdks.wire import Wire, asked_form

ENDPOINT = "POST /v1/accounts/VA000000/orders"


class Placed(NamedTuple):
    """One class of order: what the caller gives, and the form that has to come of it."""

    name: str
    given: dict[str, Any]
    form: str


CLASSES = (
    Placed(
        "option",
        {
            "symbol": "SPY",
            "option_symbol": "SPY140118C00195000",
            "side": "buy_to_open",
            "quantity": 10,
            "type": "stop_limit",
            "duration": "day",
            "price": Decimal("1.00"),
            "stop": Decimal("1.0"),
            "tag": "my-tag-example-1",
        },
        "class=option&symbol=SPY&option_symbol=SPY140118C00195000&side=buy_to_open&quantity=10&type=stop_limit"
        "&duration=day&price=1.00&stop=1.0&tag=my-tag-example-1",
    ),
    Placed(
        "spread",
        {
            "symbol": "SPY",
            "type": "debit",
            "duration": "day",
            "price": Decimal("1.0"),
            "option_symbol_0": "SPY190605C00282000",
            "side_0": "buy_to_open",
            "quantity_0": 10,
            "option_symbol_1": "SPY190605C00286000",
            "side_1": "buy_to_close",
            "quantity_1": 10,
            "option_symbol_3": "SPY190605C00290000",
            "side_3": "sell_to_open",
            "quantity_3": Decimal("1E+1"),
            "tag": "my-tag-example-1",
        },
        "class=multileg&symbol=SPY&type=debit&duration=day&price=1.0&option_symbol[0]=SPY190605C00282000"
        "&side[0]=buy_to_open&quantity[0]=10&option_symbol[1]=SPY190605C00286000&side[1]=buy_to_close&quantity[1]=10"
        "&option_symbol[3]=SPY190605C00290000&side[3]=sell_to_open&quantity[3]=10&tag=my-tag-example-1",
    ),
    Placed(
        "combo",
        {
            "symbol": "SPY",
            "type": "market",
            "duration": "day",
            "side_0": "buy",
            "quantity_0": 100,
            "option_symbol_1": "SPY140118C00195000",
            "side_1": "sell_to_open",
            "quantity_1": 1,
        },
        "class=combo&symbol=SPY&type=market&duration=day&side[0]=buy&quantity[0]=100"
        "&option_symbol[1]=SPY140118C00195000&side[1]=sell_to_open&quantity[1]=1",
    ),
    Placed(
        "oto",
        {
            "duration": "day",
            "symbol_0": "SPY",
            "quantity_0": 1,
            "type_0": "limit",
            "side_0": "buy",
            "price_0": Decimal("100.00"),
            "option_symbol_1": "SPY140118C00195000",
            "quantity_1": 1,
            "type_1": "market",
            "side_1": "sell_to_open",
        },
        "class=oto&duration=day&symbol[0]=SPY&side[0]=buy&quantity[0]=1&type[0]=limit&price[0]=100.00"
        "&option_symbol[1]=SPY140118C00195000&side[1]=sell_to_open&quantity[1]=1&type[1]=market",
    ),
    Placed(
        "oco",
        {
            "duration": "gtc",
            "symbol_0": "SPY",
            "quantity_0": 1,
            "type_0": "limit",
            "side_0": "sell",
            "price_0": Decimal("110.00"),
            "symbol_1": "SPY",
            "quantity_1": 1,
            "type_1": "stop",
            "side_1": "sell",
            "stop_1": Decimal("95.00"),
        },
        "class=oco&duration=gtc&symbol[0]=SPY&side[0]=sell&quantity[0]=1&type[0]=limit&price[0]=110.00"
        "&symbol[1]=SPY&side[1]=sell&quantity[1]=1&type[1]=stop&stop[1]=95.00",
    ),
    Placed(
        "otoco",
        {
            "symbol_0": "SPY",
            "quantity_0": 1,
            "type_0": "limit",
            "side_0": "buy",
            "price_0": Decimal("100.00"),
            "duration_0": "day",
            "symbol_1": "SPY",
            "quantity_1": 1,
            "type_1": "limit",
            "side_1": "sell",
            "price_1": Decimal("110.00"),
            "duration_1": "gtc",
            "symbol_2": "SPY",
            "quantity_2": 1,
            "type_2": "stop",
            "side_2": "sell",
            "stop_2": Decimal("95.00"),
            "duration_2": "gtc",
        },
        "class=otoco&symbol[0]=SPY&side[0]=buy&quantity[0]=1&type[0]=limit&price[0]=100.00&duration[0]=day"
        "&symbol[1]=SPY&side[1]=sell&quantity[1]=1&type[1]=limit&price[1]=110.00&duration[1]=gtc"
        "&symbol[2]=SPY&side[2]=sell&quantity[2]=1&type[2]=stop&stop[2]=95.00&duration[2]=gtc",
    ),
)
EQUITY = Placed(
    "equity",
    {"symbol": "T", "side": "buy", "quantity": 1, "type": "limit", "duration": "pre", "price": Decimal("31.10")},
    "class=equity&symbol=T&side=buy&quantity=1&type=limit&duration=pre&price=31.10",
)


def _wires() -> Iterator[Wire]:
    for placed in CLASSES:
        yield _wire(f"place_{placed.name}", placed, placed.form, "order_accepted", "OrderReceipt")
    for placed in (EQUITY, *CLASSES):
        yield _wire(f"preview_{placed.name}", placed, f"{placed.form}&preview=true", "order_preview", "OrderPreview")


def _wire(method: str, placed: Placed, form: str, reply: str, result: str) -> Wire:
    def call(client: Any) -> Any:
        return getattr(client.orders, method)(account_id="VA000000", **placed.given)

    encoded = form.replace("[", "%5B").replace("]", "%5D")
    return asked_form(TRADIER, f"orders.{method}", call, ENDPOINT, encoded, reply, result)


ORDER_WIRES = tuple(_wires())
