"""Every documented payload: it decodes, or raises, or is asked for, or is kept because no server could send it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, cast

import pytest
from msgspec import UNSET

from tests.sdks.canned import Canned, Reply, answered
from tests.sdks.constructed import ANSWERS as CONSTRUCTED
from tests.sdks.documented import ANSWERS, CANCEL_WOO, PLACE_EQUITY
from tests.sdks.documented_events import EVENTS
from tests.sdks.documented_whole import MADE, WHOLE
from tests.sdks.faithful import differences, read
from tests.sdks.plainly import items_of, plainly
from tests.sdks.reading import pushed
from tests.sdks.sdks import HABITTRADE, SDKS, WEBULL, WOOXPRO, Call, Sdk
from tests.sdks.wires import CALLS
from tests.sdks.written import examples, payload

BY_NAME = {sdk.name: sdk for sdk in SDKS}
CANCEL: Call = lambda client: client.orders.cancel(order_no="1")  # noqa: E731
BATCH: Call = lambda client: client.orders.cancel_batch(orders=[{"order_no": str(number)} for number in (1, 2, 3)])  # noqa: E731
ANYTHING: Call = lambda client: client.request("GET /v9/anything")  # noqa: E731
LIST: Call = lambda client: client.orders.list(account_id="VA000000")  # noqa: E731
GET: Call = lambda client: client.orders.get(account_id="VA000000", order_id=1)  # noqa: E731
CANCEL_EQUITY: Call = lambda client: client.orders.cancel(account_id="VA000000", order_id=1)  # noqa: E731

FAILURES: dict[tuple[str, str], tuple[Call, str, str]] = {
    ("habittrade", "cancel-error"): (CANCEL, "030202", "Invalid Parameter: order_no or reference_id is invalid"),
    ("habittrade", "cancel-batch-error"): (BATCH, "030202", "Invalid Parameter: order_no or reference_id is invalid"),
    ("habittrade", "signature-error"): (CANCEL, "10010008", "Signature verification failed"),
    ("habittrade", "product-code-error"): (ANYTHING, "11030103", "The product code is invalid or unrecognized."),
    ("habittrade", "internal-service-error"): (ANYTHING, "500", "Internal Service Error"),
    ("habittrade", "balance-error"): (
        lambda client: client.account.balance(),
        "12010012",
        "Internal server error",
    ),
    ("wooxpro", "contract-error"): (CANCEL_WOO, "40001", "out_trade_no not found"),
    ("tradier", "errors_list"): (PLACE_EQUITY, "InitialMargin", "Backoffice rejected override of the order."),
    ("tradier", "errors_text"): (PLACE_EQUITY, "InitialMargin", "You do not have enough buying power for this trade"),
    ("tradier", "finalized_state"): (CANCEL_EQUITY, "", "order already in finalized state: canceled"),
    ("tradier", "tag_too_long"): (PLACE_EQUITY, "", "Invalid parameter, tag: contains more than 255 characters."),
    ("tradier", "tag_characters"): (PLACE_EQUITY, "", "Invalid parameter, tag: contains invalid characters."),
    ("tradier", "pre_market_over"): (
        PLACE_EQUITY,
        "",
        "Invalid parameter, duration: pre market no longer available",
    ),
    ("tradier", "foreign_account"): (GET, "", "Unauthorized Account: VA000000"),
    ("tradier", "gateway_fault"): (LIST, "keymanagement.service.invalid_access_token", "Invalid Access Token"),
}
REQUESTS: dict[tuple[str, str], Call] = {
    ("webull", "replace_request"): CALLS["webull", "orders.replace"],
    ("webull", "cancel_request"): CALLS["webull", "orders.cancel"],
    ("habittrade", "quantity-request"): CALLS["habittrade", "orders.estimate_quantity"],
    ("wooxpro", "modify-limit-order-request"): CALLS["wooxpro", "trading.modify_limit_order"],
    ("wooxpro", "submit-plan-order-request"): lambda client: client.trading.submit_plan_order(
        symbol="ETHUSDT",
        side=4,
        mode=1,
        type="limit",
        leverage=1,
        open_type="isolated",
        size=10,
        trigger_price=2000,
        executive_price=1450,
        price_type=1,
        price_way=1,
    ),
    ("wooxpro", "submit-trail-order-request"): lambda client: client.trading.submit_trail_order(
        symbol="ETHUSDT",
        side=4,
        leverage=1,
        open_type="isolated",
        size=10,
        activation_price=2000,
        callback_rate=1,
        activation_price_type=1,
    ),
    ("wooxpro", "submit-order-request"): lambda client: client.trading.submit_order(
        symbol="ETHUSDT",
        client_order_id="BM1234",
        side=4,
        mode=1,
        type="limit",
        leverage=1,
        open_type="isolated",
        size=10,
        price=Decimal(2000),
    ),
    ("wooxpro", "cancel-order-request"): lambda client: client.trading.cancel_order(
        symbol="ETHUSDT", order_id="220906179559421"
    ),
    ("wooxpro", "set-position-mode-request"): lambda client: client.trading.set_position_mode(
        position_mode="one_way_mode"
    ),
}
BATCHES = {("webull", "batch_placed")}
"""Answers with an outcome for each item, which have tests of their own."""
TOLERATED = {
    ("habittrade", "cancel-batch-success"),
    ("habittrade", "cancel-error"),
    ("habittrade", "cancel-batch-error"),
}
"""No JSON, and yet a server could send it."""
DEVIATING = {
    ("wooxpro", "modify-limit-order"): {"ModifiedOrder.order_id: number_text": 1},
    ("tradier", "order_preview"): {"OrderPreview.request_date: no_zone": 1},
}
"""Documented answers in a form that a contradiction names."""
CONTROL = {("wooxpro", "subscribed")}
"""Answers within a stream, which the stream takes to itself."""
KEPT = {
    ("habittrade", "cancel-request"),
    ("habittrade", "cancel-batch-request"),
    ("webull", "error_body"),
    ("wooxpro", "details"),
}
"""No JSON, and no server sends it: requests of ours, and examples that were shortened for print."""


def present(value: Any) -> Any:
    """``value`` without fields that are not there."""
    if isinstance(value, dict):
        fields = cast("dict[str, Any]", value)
        return {name: present(item) for name, item in fields.items() if item not in (None, UNSET)}
    return [present(item) for item in cast("Iterable[Any]", value)] if isinstance(value, list) else value


def is_json(data: bytes) -> bool:
    try:
        json.loads(data)
    except ValueError:
        return False
    return True


def test_no_example_is_forgotten() -> None:
    documented = {(sdk.name, name) for sdk in SDKS for name in examples(sdk.name)}
    assert documented == {*EVENTS, *ANSWERS, *WHOLE, *FAILURES, *REQUESTS, *TOLERATED, *KEPT, *CONTROL, *BATCHES}


def test_what_is_called_malformed_is_not_json_and_the_rest_is() -> None:
    for sdk in SDKS:
        for name, entry in examples(sdk.name).items():
            text = entry["file"].endswith(".txt")
            assert is_json(payload(sdk.name, name)) is not ("malformed" in entry or text), name
            assert ((sdk.name, name) in TOLERATED | KEPT) is ("malformed" in entry), name


@pytest.mark.parametrize("key", EVENTS, ids="-".join)
def test_an_event_decodes_to_the_last_digit(key: tuple[str, str]) -> None:
    events = BY_NAME[key[0]].module("events")
    data = payload(*key)
    for form in (data, data.decode(), bytearray(data), b"\xef\xbb\xbf" + data):
        assert present(plainly(events.decode(form))) == EVENTS[key]
    _, counted = pushed(BY_NAME[key[0]], data)
    assert dict(counted) == {}, "what is documented does not deviate, times in digits that stand as text included"


@pytest.mark.parametrize("key", CONTROL, ids="-".join)
def test_an_answer_within_a_stream_is_no_event(key: tuple[str, str]) -> None:
    sdk = BY_NAME[key[0]]
    event = sdk.module("events").decode(payload(*key))
    assert isinstance(event, sdk.module().UnknownEvent)
    assert (event.kind, event.raw) == (None, payload(*key))


def test_times_are_moments_too() -> None:
    event = WEBULL.module("events").decode(payload("webull", "filled"))
    assert event.timestamp == datetime(2025, 3, 29, 7, 2, 33, 200962, UTC)
    assert event.payload.filled_time == datetime(2025, 11, 21, 6, 27, 43, 312000, UTC)
    order = HABITTRADE.module("events").decode(payload("habittrade", "order-cancelled-event"))
    assert order.update_time == datetime(2025, 5, 9, 7, 21, 57, tzinfo=UTC)
    beat = HABITTRADE.module("events").decode(payload("habittrade", "heartbeat-event"))
    assert beat.timestamp == datetime(2023, 12, 21, 1, 50, 56, 789000, UTC)


@pytest.mark.parametrize("key", ANSWERS, ids="-".join)
def test_an_answer_decodes_to_the_last_digit(key: tuple[str, str]) -> None:
    call, wanted = ANSWERS[key]
    with answered(BY_NAME[key[0]], Reply(200, payload(*key))) as client:
        assert present(plainly(call(client))) == wanted
        expected = {
            "submit-order": {"SubmittedOrder.order_id: number_text": 1},
            "orders_empty": {"orders.list: null_text": 1},
            "quote_alone": {"Quotes.quote: single_object": 1},
        }
        assert dict(client.deviations) == expected.get(key[1], {})


@pytest.mark.parametrize("key", [*WHOLE, *MADE], ids="-".join)
def test_an_answer_says_what_its_payload_says(key: tuple[str, str]) -> None:
    call, path = {**WHOLE, **MADE}[key]
    body = CONSTRUCTED[key] if key in MADE else payload(*key)
    with answered(BY_NAME[key[0]], Reply(200, body)) as client:
        result = items_of(call(client))
        assert dict(client.deviations) == DEVIATING.get(key, {})
    assert list(differences(result, read(body, *path))) == []


@pytest.mark.parametrize("key", FAILURES, ids="-".join)
def test_a_failure_raises(key: tuple[str, str]) -> None:
    sdk, entry = BY_NAME[key[0]], examples(key[0])[key[1]]
    call, code, message = FAILURES[key]
    reply = Reply(int(entry.get("http", 200)), payload(*key))
    with answered(sdk, reply) as client, pytest.raises(sdk.module().ApiError) as caught:
        call(client)
    error: Any = caught.value
    assert str(error.code.code or "") == code
    assert error.code.is_known is ("error" in entry)
    assert entry.get("error", code) == code
    assert error.message == message
    assert error.http_status == reply.status
    assert error.body == reply.body
    assert error.operation == entry.get("decodes", error.operation)


@pytest.mark.parametrize("key", REQUESTS, ids="-".join)
def test_a_documented_request_is_what_is_sent(key: tuple[str, str]) -> None:
    sdk = BY_NAME[key[0]]
    transport = Canned(sdk, Reply(500, b""))
    with sdk.client(transport=transport) as client, pytest.raises(sdk.module().SdkError):
        REQUESTS[key](client)
    (request,) = transport.requests
    assert json.loads(request.body) == json.loads(payload(*key))


# malformed examples ---------------------------------------------------------------------------------------------------


def test_commas_before_a_brace_are_tolerated() -> None:
    with answered(HABITTRADE, Reply(200, payload("habittrade", "cancel-batch-success"))) as client:
        first, second, third = BATCH(client)
        assert dict(client.deviations) == {"json: repaired": 1}
    assert (first.ok, second.ok, third.ok) == (True, True, False)
    assert [outcome.order_no for outcome in (first, second, third)] == ["22000000022", "22000000023", "22000000024"]
    assert first.error is None
    first.raise_for_error()
    error = third.error
    assert type(error) is HABITTRADE.error("invalid_request")
    assert (error.code, error.message) == (HABITTRADE.module().ErrorCode.ORDER_LIMIT, "Order Limit")
    assert (error.http_status, error.operation) == (200, "orders.cancel_batch")
    with pytest.raises(HABITTRADE.error("invalid_request")):
        third.raise_for_error()


@pytest.mark.parametrize("code", ["030202", '"030202"', "30202", '"30202"', "0030202", "30202.0", "3.0202e4"])
def test_a_leading_zero_is_neither_lost_nor_octal(code: str) -> None:
    body = payload("habittrade", "cancel-error").replace(b"030202", code.encode())
    member = HABITTRADE.module().ErrorCode.INVALID_PARAMETER
    with answered(HABITTRADE, Reply(400, body)) as client:
        with pytest.raises(HABITTRADE.error("invalid_request")) as caught:
            CANCEL(client)
        assert bool(client.deviations) is code.startswith("0")
    error: Any = caught.value
    assert error.code is member
    assert member.code == "030202"
    octal = HABITTRADE.module().ErrorCode(0o30202)
    assert not octal.is_known


@pytest.mark.parametrize("key", sorted(KEPT), ids="-".join)
def test_what_no_server_sends_harms_nothing(key: tuple[str, str]) -> None:
    sdk: Sdk = BY_NAME[key[0]]
    for status in (200, 400):
        with answered(sdk, Reply(status, payload(*key))) as client, pytest.raises(sdk.module().SdkError) as caught:
            ANYTHING(client)
        error: Any = caught.value
        assert type(error) is (sdk.module().UnexpectedResponse if status == 200 else sdk.error("invalid_request"))
        assert error.body == payload(*key)


def test_the_shortened_list_of_contracts_decodes_without_its_dots() -> None:
    whole = re.sub(rb",\s*\.\.\.", b"", payload("wooxpro", "details"))
    with answered(WOOXPRO, Reply(200, whole)) as client:
        (contract,) = client.market.details()
    seen = plainly(contract)
    assert seen["turnover_24h"] == "Decimal 458933659.7858"
    assert (seen["open_timestamp"], seen["delist_time"]) == ("at 1594080000123", "at 1745830379")
    assert (seen["status"], seen["product_type"]) == ("ContractStatus.DELISTED", "ProductType.PERPETUAL")
    assert contract.expire_timestamp == datetime(1970, 1, 1, tzinfo=UTC)
    assert contract.delist_time == datetime(2025, 4, 28, 8, 52, 59, tzinfo=UTC)


def test_the_two_members_of_the_error_without_braces() -> None:
    """What Webull prints without braces, a server sends with them."""
    code, message = payload("webull", "error_body").decode().split("\n")[:2]
    reply = Reply(404, f"{{{code},{message}}}".encode())
    with answered(WEBULL, reply) as client, pytest.raises(WEBULL.error("instrument"), match="instrument not exists"):
        ANYTHING(client)
