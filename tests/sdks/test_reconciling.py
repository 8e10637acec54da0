"""Orders in doubt, asked after as each venue documents it; and the limits and pages that the specs declare."""

from __future__ import annotations

import asyncio
import json
from decimal import Decimal
from typing import Any

import pytest

from tests.sdks.canned import Reply
from tests.sdks.misbehaving import raw
from tests.sdks.sdks import HABITTRADE, SDKS, TRADIER, WEBULL, WOOXPRO, Blocking, Call, Driver, Sdk
from tests.sdks.server import Misbehaviour, Server

ORDER = {
    "id": 7, "type": "market", "symbol": "SPY", "side": "buy", "quantity": 1.0, "status": "open", "duration": "day",
    "avg_fill_price": 0.0, "exec_quantity": 0.0, "last_fill_price": 0.0, "last_fill_quantity": 0.0,
    "remaining_quantity": 1.0, "create_date": "2018-06-06T20:16:17.342Z",
    "transaction_date": "2018-06-06T20:16:17.357Z", "class": "equity",
}  # fmt: skip
WOO_ORDER = {
    "order_id": "22", "client_order_id": "BM1234", "price": "1", "size": "10", "symbol": "ETHUSDT", "state": 2,
    "side": 4, "type": "limit", "position_mode": "hedge_mode", "account": "futures", "leverage": "5",
    "open_type": "isolated", "deal_avg_price": "0", "deal_size": "0", "create_time": 1662368173000,
    "update_time": 1662368173000,
}  # fmt: skip


HABIT_ORDER = {
    "market": "hkex", "order_type": "enhanced_limit_order", "symbol": "00700", "name": "TENCENT", "order_side": "buy",
    "account_code": "80114138", "order_no": "22000000022", "order_status": "can", "price": 423.83, "qty": 1000,
    "outstand_qty": 0, "execute_qty": 0, "execute_price": 0, "execute_amount": 0, "charge": 0,
    "charge_base_currency": "HKD", "base_currency": "HKD", "reference_id": "mine-7", "portfolio_id": "",
    "update_time": 1746775317, "create_time": 1746775257, "not_documented": {"a": 1},
}  # fmt: skip


class Canned:
    """Answers in turn, the last one again and again; for either client."""

    def __init__(self, sdk: Sdk, *answers: tuple[int, Any]) -> None:
        self._make = sdk.runtime("http.response").Response
        self._answers = list(answers)
        self.targets: list[str] = []

    def send(self, request: Any, timeout: Any) -> Any:
        self.targets.append(f"{request.method} {request.target}")
        status, body = self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]
        return self._make(status, (), b"" if body is None else json.dumps(body).encode())

    def close(self) -> None: ...


class AsyncCanned(Canned):
    async def send(self, request: Any, timeout: Any) -> Any:
        return super().send(request, timeout)

    async def close(self) -> None:  # type: ignore[override]
        ...


def doubt(sdk: Sdk, call: Call, canned: Canned) -> Any:
    """The OutcomeUnknown that a call ends with, and what asking gives."""
    with sdk.client(transport=canned) as client:
        with pytest.raises(sdk.module().OutcomeUnknown) as caught:
            call(client)
        return caught.value.reconcile()


def place(client: Any) -> Any:
    return client.orders.place_equity(
        account_id="A1", symbol="SPY", side="buy", quantity=Decimal(1), type="market", duration="day", tag="mine-7"
    )


LOST = (504, None)


@pytest.mark.parametrize("tag", ["mine-7", "other"])
def test_tradier_finds_an_order_by_its_tag(tag: str) -> None:
    page = {"orders": {"order": [{**ORDER, "id": 6, "tag": "x"}, {**ORDER, "tag": tag}]}}
    canned = Canned(TRADIER, LOST, (200, page), (200, {"orders": "null"}))
    found = doubt(TRADIER, place, canned)
    assert (found and found.id) == (7 if tag == "mine-7" else None)
    query = "includeTags=true&limit=1500"
    assert canned.targets[1] == f"GET /v1/accounts/A1/orders?{query}&page=1"
    assert len(canned.targets) == (2 if tag == "mine-7" else 3)


@pytest.mark.parametrize("asks_async", [False, True])
def test_an_id_that_two_orders_have_tells_of_neither(asks_async: bool) -> None:
    """One of them may be of yesterday, so that the order in doubt is taken for placed. The same one twice is one."""
    twins = {"orders": {"order": [{**ORDER, "id": 6, "tag": "mine-7"}, {**ORDER, "tag": "mine-7"}]}}
    same = {"orders": {"order": [{**ORDER, "tag": "mine-7"}] * 2}}
    refused = TRADIER.module().ReconciliationError

    async def place_and_ask(page: Any) -> Any:
        async with TRADIER.async_client(transport=AsyncCanned(TRADIER, LOST, (200, page))) as client:
            try:
                await place(client)
            except TRADIER.module().OutcomeUnknown as lost:
                return await lost.reconcile_async()

    def ask(page: Any) -> Any:
        return (
            asyncio.run(place_and_ask(page))
            if asks_async
            else doubt(TRADIER, place, Canned(TRADIER, LOST, (200, page)))
        )

    with pytest.raises(refused, match="the venue shows 2 orders with the same tag") as caught:
        ask(twins)
    assert caught.value.operation == "orders.place_equity"
    assert ask(same).id == 7


def test_tradier_looks_a_cancelled_order_up_by_its_number() -> None:
    canned = Canned(TRADIER, LOST, (200, {"order": ORDER}))
    assert doubt(TRADIER, lambda client: client.orders.cancel(account_id="A1", order_id=7), canned).id == 7
    assert canned.targets == ["DELETE /v1/accounts/A1/orders/7", "GET /v1/accounts/A1/orders/7"]


def submit(client: Any, **given: Any) -> Any:
    return client.trading.submit_order(symbol="ETHUSDT", side=4, size=10, price=Decimal(1), **given)


def test_woo_finds_an_order_by_the_callers_own_id_and_asyncio_awaits_it() -> None:
    async def run() -> Any:
        answer = {"code": 1000, "data": [WOO_ORDER]}
        canned = AsyncCanned(WOOXPRO, LOST, (200, answer))
        async with WOOXPRO.async_client(transport=canned) as client:
            with pytest.raises(WOOXPRO.module().OutcomeUnknown) as caught:
                await submit(client, client_order_id="BM1234")
            return (await caught.value.reconcile()).order_id, canned.targets[1]

    target = "GET /contract/private/order-history?symbol=ETHUSDT&client_order_id=BM1234"
    assert asyncio.run(run()) == ("22", target)


ODD_FIELDS: list[dict[str, Any]] = [
    {"activation_price": "", "callback_rate": ""},
    {"position_mode": None},
    {"price": "market price"},
    {"leverage": None, "deal_avg_price": "-", "create_time": "2022-09-05"},
    {"state": "open"},
    {"account": 5, "preset_take_profit_price": []},
]


@pytest.mark.parametrize("odd", ODD_FIELDS, ids=str)
def test_an_order_in_doubt_is_found_though_another_field_of_it_or_another_order_is_odd(odd: dict[str, Any]) -> None:
    other = {**WOO_ORDER, "order_id": "21", "client_order_id": "BM1", "side": None, "size": ""}
    canned = Canned(WOOXPRO, LOST, (200, {"code": 1000, "data": [None, other, {**WOO_ORDER, **odd}]}))
    found = doubt(WOOXPRO, lambda client: submit(client, client_order_id="BM1234"), canned)
    assert (found.order_id, found.size) == ("22", Decimal(10))
    assert [getattr(found, name) for name in odd] == [None] * len(odd)
    canned = Canned(WOOXPRO, LOST, (200, {"code": 1000, "data": {**WOO_ORDER, **odd}}))
    found = doubt(WOOXPRO, lambda client: client.trading.cancel_order(symbol="ETHUSDT", order_id="22"), canned)
    assert (found.order_id, found.size) == ("22", Decimal(10))


@pytest.mark.parametrize("orders", [[{**WOO_ORDER, "client_order_id": 5}], ["22"], [{}], [5], "22"], ids=str)
def test_what_cannot_be_told_apart_from_the_order_is_not_taken_for_none(orders: Any) -> None:
    canned = Canned(WOOXPRO, LOST, (200, {"code": 1000, "data": orders}))
    with pytest.raises(WOOXPRO.module().UnexpectedResponse):
        doubt(WOOXPRO, lambda client: submit(client, client_order_id="BM1234"), canned)


NOTHING: list[Any] = [
    {},
    [],
    None,
    "",
    0,
    {"orders": None},
    {"message": "ok"},
    {"order": ORDER},
    {"code": 0, "data": []},
]


@pytest.mark.parametrize("status", [200, 204])
@pytest.mark.parametrize("said", NOTHING, ids=str)
def test_a_response_without_a_list_does_not_say_that_there_is_no_order(said: Any, status: int) -> None:
    """Whoever is told so places the order again. What documents an empty list says so: "null" in its place, or [].

    The second page is read likewise.
    """
    other = {"orders": {"order": [{**ORDER, "id": 6, "tag": "x"}]}}
    for pages in ([], [(200, other)]):
        with pytest.raises(TRADIER.module().UnexpectedResponse, match="nothing is in the place of its list"):
            doubt(TRADIER, place, Canned(TRADIER, LOST, *pages, (status, said)))
    documented: list[Any] = [{"orders": "null"}, {"orders": []}, {"orders": {"order": []}}]
    for empty in documented:
        assert doubt(TRADIER, place, Canned(TRADIER, LOST, (200, empty))) is None


def test_null_in_the_place_of_an_order_may_be_that_order() -> None:
    lists = [None], [None, {**WOO_ORDER, "client_order_id": "BM1"}]
    for orders in lists:
        canned = Canned(WOOXPRO, LOST, (200, {"code": 1000, "data": orders}))
        with pytest.raises(WOOXPRO.module().ReconciliationError, match="shows null in the place of an order"):
            doubt(WOOXPRO, lambda client: submit(client, client_order_id="BM1234"), canned)
    canned = Canned(WOOXPRO, LOST, (200, {"code": 1000, "data": [None, WOO_ORDER]}))
    assert doubt(WOOXPRO, lambda client: submit(client, client_order_id="BM1234"), canned).order_id == "22"


def test_what_was_not_given_cannot_be_asked_by() -> None:
    error = WOOXPRO.module().ReconciliationError
    with pytest.raises(error, match="only be asked by client_order_id, which was not given"):
        doubt(WOOXPRO, submit, Canned(WOOXPRO, LOST))
    with pytest.raises(HABITTRADE.module().ReconciliationError, match="no documented call shows"):
        doubt(HABITTRADE, lambda client: client.orders.cancel_batch([{"order_no": "1"}]), Canned(HABITTRADE, LOST))


def page_of(*orders: dict[str, Any]) -> Reply:
    """An answer of Habit Trade's list, as far as the page shows one."""
    data = {"total_records": 9, "page": 1, "page_size": 20, "orders": orders}
    return Reply(200, json.dumps({"code": 0, "data": data}).encode())


def cancel_and_ask(client: Any, **given: str) -> Any:
    try:
        client.orders.cancel(**given)
    except HABITTRADE.module().OutcomeUnknown as doubt:
        return doubt.client_order_id, doubt.reconcile()
    raise AssertionError("the answer was read")


async def cancel_and_await(client: Any, **given: str) -> Any:
    try:
        await client.orders.cancel(**given)
    except HABITTRADE.module().OutcomeUnknown as doubt:
        return doubt.client_order_id, await doubt.reconcile_async()
    raise AssertionError("the answer was read")


@pytest.mark.parametrize("lost", [Reply(504, b""), Reply(200, b"no json"), raw(b"")], ids=["504", "garbage", "closed"])
@pytest.mark.parametrize("given", [{"reference_id": "mine-7"}, {"order_no": "22000000022"}], ids=["own", "venues"])
def test_habit_trade_finds_a_cancelled_order_over_the_wire(
    given: dict[str, str], lost: Reply | Misbehaviour, driver: Driver
) -> None:
    other = {**HABIT_ORDER, "order_no": "22000000021", "reference_id": ""}
    first, second = (
        page_of(other, {**other, "order_no": "22000000020"}),
        page_of({**other, "order_no": "1"}, HABIT_ORDER),
    )
    ask = cancel_and_ask if isinstance(driver, Blocking) else cancel_and_await
    with Server(HABITTRADE).answer(lost, first, second) as server:
        ((own, order),) = driver.run(HABITTRADE, lambda client: ask(client, **given), base_url=server.url)
    assert own == given.get("reference_id")
    assert (order.order_no, order.order_status, order.price) == ("22000000022", "can", Decimal("423.83"))
    assert (order.create_time.text, order.trigger_price, order.reject_reason) == ("1746775257", None, None)
    assert server.refused == 0
    assert [arrival.target for arrival in server.arrivals] == [
        "/trade/v1/orders",
        "/trade/v1/orders?page_size=100&page_index=1",
        "/trade/v1/orders?page_size=100&page_index=2",
    ]


@pytest.mark.parametrize("given", [{"reference_id": "other"}, {"reference_id": "mine-7", "order_no": "9"}], ids=str)
def test_habit_trade_does_not_know_an_order(given: dict[str, str], driver: Driver) -> None:
    ask = cancel_and_ask if isinstance(driver, Blocking) else cancel_and_await
    with Server(HABITTRADE).answer(Reply(502, b""), page_of(HABIT_ORDER), page_of()) as server:
        ((_, order),) = driver.run(HABITTRADE, lambda client: ask(client, **given), base_url=server.url)
    assert order is None
    assert len(server.arrivals) == 3


def test_all_pages_of_tradiers_orders() -> None:
    pages = [{"orders": {"order": [{**ORDER, "id": 10 * page + n} for n in range(2)]}} for page in range(2)]
    one = {"orders": {"order": {**ORDER, "id": 99}}}
    canned = Canned(TRADIER, *((200, page) for page in pages), (200, one), (200, {"orders": "null"}))
    with TRADIER.client(transport=canned) as client:
        found = [order.id for order in client.orders.list(account_id="A1", limit=2)]
    assert found == [0, 1, 10, 11, 99]
    assert canned.targets[-1] == "GET /v1/accounts/A1/orders?page=4&limit=2"


@pytest.mark.parametrize(
    ("sdk", "line", "allowed"),
    [
        (TRADIER, "GET /v1/markets/quotes?symbols=A", 120),
        (TRADIER, "POST /v1/accounts/events/session", 120),
        (WEBULL, "POST /trading/orders/place", 15),
        (WEBULL, "POST /trading/orders/preview", 40),
        (WEBULL, "GET /trading/instruments/stocks/profiles/list", 60),
    ],
    ids=str,
)
def test_documented_limits_hold_for_calls_that_nobody_described(sdk: Sdk, line: str, allowed: int) -> None:
    canned = Canned(sdk, (200, {}))
    credentials = {name: f"{value}-{line}" for name, value in sdk.credentials.items()}
    options = {"limits": "raise", "base_url": "https://venue.test", **credentials}
    with sdk.client(transport=canned, **options) as client:
        for _ in range(allowed):
            client.request(line, signed=False)
        with pytest.raises(sdk.module().LocalLimitExceeded, match="is used up"):
            client.request(line, signed=False)
    assert len(canned.targets) == allowed


@pytest.mark.parametrize("sdk", SDKS, ids=str)
def test_every_operation_keeps_to_a_limit_where_the_venue_documents_one(sdk: Sdk) -> None:
    limits = sdk.module("_venue").VENUE.limits
    assert bool(limits) == (sdk is not HABITTRADE)
