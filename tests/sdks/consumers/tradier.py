"""A program of a trader at Tradier: both type checkers read it against the installed package."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import assert_type

from tradier_sdk import (
    ApiError,
    AsyncPage,
    AsyncTradier,
    AuthenticationError,
    Duration,
    ErrorCategory,
    InsufficientFunds,
    MarketClosed,
    Order,
    OrderReceipt,
    OrderSide,
    OrderStatus,
    OrderType,
    OutcomeUnknown,
    Page,
    Tradier,
)

ACCOUNT = "VA000000"


def buy(client: Tradier, symbol: str, shares: int, limit: Decimal) -> int | None:
    """Place a limit order; its number, or None where it was refused for good."""
    tag = f"{symbol}-{shares}"
    try:
        receipt = client.orders.place_equity(
            account_id=ACCOUNT,
            symbol=symbol,
            side=OrderSide.BUY,
            quantity=shares,
            type=OrderType.LIMIT,
            duration=Duration.DAY,
            price=limit,
            tag=tag,
        )
    except InsufficientFunds as error:
        print(f"{error.code.message}: less than {shares}")
        return buy(client, symbol, shares // 2, limit) if shares > 1 else None
    except MarketClosed:
        return None
    except OutcomeUnknown as doubt:
        return tagged(client, doubt.client_order_id or tag)
    assert_type(receipt, OrderReceipt)
    return receipt.id


def became(doubt: OutcomeUnknown) -> int | None:
    """The number of an order whose outcome was unknown."""
    found = doubt.reconcile()
    assert_type(found, Order | None)
    return None if found is None else found.id


async def becomes(doubt: OutcomeUnknown) -> int | None:
    """The same with the asynchronous client."""
    found = await doubt.reconcile_async()
    assert_type(found, Order | None)
    return None if found is None else found.id


def tagged(client: Tradier, tag: str) -> int | None:
    """The order with this tag, if the venue has it."""
    orders = client.orders.list(account_id=ACCOUNT, include_tags=True, limit=1500)
    assert_type(orders, Page[Order])
    assert_type(orders.items, list[Order])
    return next((order.id for order in orders if order.tag == tag), None)


def worth(order: Order) -> Decimal:
    """What was paid for an order and all its legs, exact."""
    paid = (order.exec_quantity or Decimal(0)) * (order.avg_fill_price or Decimal(0))
    legs = order.leg or []
    return paid + sum(
        ((leg.exec_quantity or Decimal(0)) * (leg.avg_fill_price or Decimal(0)) for leg in legs), Decimal(0)
    )


def is_stale(order: Order) -> bool:
    """Whether an open order has not moved for an hour."""
    if order.status is not OrderStatus.OPEN:
        return False
    return datetime.now(UTC) - order.transaction_date > timedelta(hours=1)


def raise_limit(client: Tradier, order: Order, by: Decimal) -> None:
    """Change the price of an order that has one."""
    if order.price is None:
        return
    try:
        client.orders.change(account_id=ACCOUNT, order_id=order.id, price=order.price + by)
    except AuthenticationError as error:  # also what an unknown order gives
        print(error.message)
    except ApiError as error:
        if error.category in (ErrorCategory.CONFLICT, ErrorCategory.INVALID_ORDER):
            return
        raise


async def cancel_stale(client: AsyncTradier) -> list[int]:
    """Cancel what is stale; the numbers of these orders."""
    page = await client.orders.list(account_id=ACCOUNT)
    assert_type(page, AsyncPage[Order])
    stale = [order async for order in client.orders.list(account_id=ACCOUNT) if is_stale(order)]
    receipts = [await client.orders.cancel(account_id=ACCOUNT, order_id=order.id) for order in stale]
    return [receipt.id for receipt in receipts]
