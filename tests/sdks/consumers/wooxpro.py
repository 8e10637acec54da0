"""A program of a trader at WOO X Pro: both type checkers read it against the installed package."""

from __future__ import annotations

from decimal import ROUND_DOWN, Decimal
from typing import assert_type

from wooxpro_sdk import (
    ApiError,
    AsyncWooXPro,
    ContractDetails,
    ContractStatus,
    DuplicateOrder,
    ErrorCode,
    MaintenanceError,
    OpenType,
    Order,
    OrderMode,
    OrderNotFound,
    OrderSide,
    OrderState,
    OrderType,
    PositionMode,
    RateLimitExceeded,
    WooXPro,
)


def tradable(client: WooXPro) -> dict[str, ContractDetails]:
    """All contracts that can be traded; this needs no key."""
    contracts = client.market.details()
    return {each.symbol: each for each in contracts if each.status is ContractStatus.TRADING}


def rounded(contract: ContractDetails, price: Decimal) -> Decimal:
    """A price on the contract's grid."""
    return price.quantize(contract.price_precision, ROUND_DOWN)


def short(client: WooXPro, contract: ContractDetails, size: int, price: Decimal, mine: str) -> str:
    """Open a short position; the number of the order."""
    try:
        order = client.trading.submit_order(
            symbol=contract.symbol,
            side=OrderSide.SELL_OPEN_SHORT,
            size=size,
            type=OrderType.LIMIT,
            price=rounded(contract, price),
            open_type=OpenType.ISOLATED,
            leverage=5,
            mode=OrderMode.MAKER_ONLY,
            client_order_id=mine,
        )
    except DuplicateOrder as error:
        assert error.code is ErrorCode.CLIENT_ORDER_ID_DUPLICATED
        return mine
    assert_type(order.order_id, str)
    return order.order_id


def is_done(client: WooXPro, symbol: str, number: str) -> bool:
    """Whether an order is finished; one that is gone is."""
    try:
        order = client.trading.get_order(symbol=symbol, order_id=number)
    except OrderNotFound:
        return True
    assert_type(order, Order)
    return order.state == OrderState.FINISHED or order.deal_size == order.size


async def hedge(client: AsyncWooXPro) -> PositionMode:
    """Switch to hedge mode if need be."""
    try:
        mode = await client.trading.get_position_mode()
        assert_type(mode, PositionMode)
        if mode is PositionMode.HEDGE_MODE:
            return mode
        return await client.trading.set_position_mode(position_mode="hedge_mode")
    except (RateLimitExceeded, MaintenanceError) as busy:
        print(f"later: {busy.message} ({busy.request_id})")
        raise
    except ApiError as error:
        assert_type(error.code, ErrorCode)
        raise


def best_bid(client: WooXPro, symbol: str) -> Decimal:
    """The highest price that somebody pays."""
    depth = client.market.depth(symbol=symbol)
    return max(Decimal(level[0]) for level in depth.bids)
