"""A program of a trader at Habit Trade: both type checkers read it against the installed package, and it runs."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from typing import assert_never, assert_type

from habittrade_sdk import (
    ApiError,
    AsyncHabitTrade,
    CancelOutcome,
    CancelRequest,
    ErrorCode,
    Event,
    HabitTrade,
    Heartbeat,
    InvalidParameter,
    OrderEvent,
    OrderStatus,
    OutcomeUnknown,
    RequestOptions,
    Retry,
    SdkError,
    Timeout,
    TransportError,
    UnexpectedResponse,
    UnknownEvent,
    events,
)
from habittrade_sdk.signing import Credentials, Request, Settings, SignedRequest, sign


def cancel_all(client: HabitTrade, numbers: Iterable[str]) -> dict[str, str]:
    """Cancel orders, and say what is left to do about each that is not cancelled."""
    left: dict[str, str] = {}
    outcomes = client.orders.cancel_batch(orders=[CancelRequest(order_no=number) for number in numbers])
    assert_type(outcomes, list[CancelOutcome])
    for outcome in outcomes:
        if outcome.error is None:
            continue
        match outcome.error.retry:
            case Retry.AFTER_WAIT | Retry.NOT_EXECUTED:
                left[outcome.order_no or "?"] = "again"
            case Retry.AFTER_FIX | Retry.NEVER:
                left[outcome.order_no or "?"] = outcome.error.message
            case Retry.IN_DOUBT:
                left[outcome.order_no or "?"] = "look it up"
            case _:
                assert_never(outcome.error.retry)
    return left


def cancel(client: HabitTrade, reference_id: str) -> str:
    """Cancel one order; one word on what came of it."""
    try:
        client.orders.cancel(
            reference_id=reference_id, options=RequestOptions(timeout=Timeout(connect=1, read=2, total=3))
        )
    except InvalidParameter as mistake:
        return f"mine: {mistake.parameter} {mistake.rule}"
    except ApiError as refused:
        assert_type(refused.code.http_status, int | None)
        assert_type(refused.body, bytes)
        assert_type(refused.params, dict[str, str])
        assert (refused.code == "030202") is (refused.code == ErrorCode.INVALID_PARAMETER)
        return "wrong id" if refused.code == ErrorCode.INVALID_PARAMETER else refused.category.value
    except OutcomeUnknown as doubt:
        assert_type(doubt.client_order_id, str | None)
        return "look it up"
    except TransportError as lost:
        return "sent" if lost.sent else "not sent"
    except UnexpectedResponse as unreadable:
        return unreadable.path or unreadable.reason
    except SdkError as other:
        return str(other)
    return "cancelled"


def tell(event: Event) -> str:
    """One line for each thing that may be pushed."""
    match event:
        case OrderEvent(order_status=OrderStatus.CANCELLED, order_no=number):
            return f"{number} is cancelled"
        case OrderEvent(order_status=status) if not status.is_known:
            return f"new status {status.value}"
        case OrderEvent() as order:
            worth: Decimal = order.price * order.qty
            since: datetime = order.create_time
            return f"{order.symbol} {worth} since {since:%Y} ({order.create_time.text})"
        case Heartbeat(timestamp=moment):
            return f"alive at {moment.text}"
        case UnknownEvent(kind=kind, raw=raw):
            return f"{kind}: {len(raw)} bytes"
        case _:
            assert_never(event)


def signed_by_hand(key: str, secret: str) -> SignedRequest:
    """A request to look at, with the steps of its signature."""
    request = Request.of("GET", "https://api.habittrade.com/account/v1/balance", query={"currency": "HKD"})
    credentials = Credentials(api_key=key, api_secret=secret)
    return sign(request, credentials, timestamp=1746774142003, settings=Settings(signature_encoding="hex"))


async def many(address: str, references: Iterable[str]) -> list[str]:
    """Several cancels at once."""
    async with AsyncHabitTrade("k", "s", environment="uat", base_url=address) as client:

        async def one(reference: str) -> str:
            try:
                await client.orders.cancel(reference_id=reference)
            except SdkError as error:
                return type(error).__name__
            return "cancelled"

        return await asyncio.gather(*(one(reference) for reference in references))


def main(address: str) -> None:
    """All of it once, against the server at ``address``."""
    with HabitTrade("k", "s", base_url=address) as client:
        print(cancel_all(client, ["22000000022", "22000000024"]))
        print(cancel(client, "mine-7"), cancel(client, ""))
        print(client.request("GET /account/v1/balance", query={"currency": "HKD"})["cash"])
    print(asyncio.run(many(address, ["a", "b"])))
    print(tell(events.decode('{"type":"heartbeat","data":{"timestamp":1703123456789}}')))
    print(tell(events.decode(b'{"type":"margin_call"}')))
    print(signed_by_hand("k", "s").steps["string_to_sign"])


if __name__ == "__main__":
    main(sys.argv[1])
