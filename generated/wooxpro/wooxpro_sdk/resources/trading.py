# Printed by `sdkwright generate` from specs/wooxpro/. Changes belong there, not here.
"""WOO X Pro: trading."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any, Final, Literal

from msgspec import UnsetType

from .._runtime.calls.operation import Effect, Lookup, Operation
from .._runtime.calls.raw_response import raw, raw_async
from .._runtime.calls.results import Many, Nothing, One
from .._runtime.client.async_client import AsyncClient, AsyncResource
from .._runtime.client.sync_client import SyncClient, SyncResource
from .._runtime.data.times import epoch_s
from .._runtime.data.validation import AtLeastOne, Bounded, RequiredWhen
from .._runtime.errors.sources import Source
from .._runtime.http.response import Answer, dig
from .._runtime.http.transport import CallOptions
from ..enums import Account, OpenType, OrderMode, OrderSide, OrderType, PositionMode, PriceType, SelfTradePrevention
from ..models import Order, SubmittedOrder

_GET_ORDER_SOURCE: Final = Source(
    "order",
    section="Request Parameter",
    url="https://developer.wooxpro.com/english/trading/order",
    read_on="2026-11-20",
)
_GET_ORDER: Final[Operation[Order]] = Operation(
    id="trading.get_order",
    method="GET",
    path="/contract/private/order",
    effect=Effect.READ,
    auth="keyed",
    result=One(Order),
    sent={"symbol": str, "order_id": str, "account": Account | UnsetType},
    limits=(("get_order", 1),),
    source=_GET_ORDER_SOURCE,
)
_ORDER_HISTORY_SOURCE: Final = Source(
    "bitmart-futures",
    section="Get Order History",
    url="https://developer-pro.bitmart.com/en/futuresv2/",
    read_on="2026-11-20",
)
_ORDER_HISTORY: Final[Operation[list[Order]]] = Operation(
    id="trading.order_history",
    method="GET",
    path="/contract/private/order-history",
    effect=Effect.READ,
    auth="keyed",
    result=Many(Order),
    sent={
        "symbol": str,
        "order_id": str | UnsetType,
        "client_order_id": str | UnsetType,
        "account": Account | UnsetType,
        "start_time": int | UnsetType,
        "end_time": int | UnsetType,
    },
    limits=(("order_history", 1),),
    source=_ORDER_HISTORY_SOURCE,
)
_SUBMIT_ORDER_SOURCE: Final = Source(
    "submit-order",
    section="Request Parameter",
    url="https://developer.wooxpro.com/english/trading/submit-order",
    read_on="2026-11-20",
)
_SUBMIT_ORDER: Final[Operation[SubmittedOrder]] = Operation(
    id="trading.submit_order",
    method="POST",
    path="/contract/private/submit-order",
    effect=Effect.ORDER,
    auth="signed",
    result=One(SubmittedOrder),
    body="json",
    sent={
        "symbol": str,
        "client_order_id": str | UnsetType,
        "type": OrderType | UnsetType,
        "side": OrderSide,
        "leverage": Decimal | UnsetType,
        "open_type": OpenType | UnsetType,
        "mode": OrderMode | UnsetType,
        "price": Decimal | UnsetType,
        "size": int,
        "preset_take_profit_price_type": PriceType | UnsetType,
        "preset_stop_loss_price_type": PriceType | UnsetType,
        "preset_take_profit_price": Decimal | UnsetType,
        "preset_stop_loss_price": Decimal | UnsetType,
        "stp_mode": SelfTradePrevention | UnsetType,
    },
    rules=(
        RequiredWhen("price", "type", ("limit",), _SUBMIT_ORDER_SOURCE, assumed="limit"),
        Bounded("client_order_id", _SUBMIT_ORDER_SOURCE, at_most_chars=32, pattern="[A-Za-z0-9]*"),
        Bounded("type", _SUBMIT_ORDER_SOURCE, values=("limit", "market")),
    ),
    client_order_id="client_order_id",
    limits=(("submit_order", 1),),
    lookup=Lookup(
        operation=_ORDER_HISTORY,
        query={"symbol": "symbol", "client_order_id": "client_order_id"},
        where={"client_order_id": "client_order_id"},
    ),
    source=_SUBMIT_ORDER_SOURCE,
)
_CANCEL_ORDER_SOURCE: Final = Source(
    "cancel-order",
    section="Request Parameter",
    url="https://developer.wooxpro.com/english/trading/cancel-order",
    read_on="2026-11-20",
)
_CANCEL_ORDER: Final[Operation[None]] = Operation(
    id="trading.cancel_order",
    method="POST",
    path="/contract/private/cancel-order",
    effect=Effect.ORDER,
    auth="signed",
    result=Nothing(),
    body="json",
    sent={"symbol": str, "order_id": str | UnsetType, "client_order_id": str | UnsetType},
    rules=(AtLeastOne(("order_id", "client_order_id"), _CANCEL_ORDER_SOURCE),),
    client_order_id="client_order_id",
    limits=(("cancel_order", 1),),
    lookup=Lookup(operation=_GET_ORDER, query={"symbol": "symbol", "order_id": "order_id"}),
    source=_CANCEL_ORDER_SOURCE,
)


def _get_position_mode_data(answer: Answer) -> Any:
    return dig(answer.json, "data", "position_mode")


_GET_POSITION_MODE_SOURCE: Final = Source(
    "get-position-mode", url="https://developer.wooxpro.com/english/trading/get-position-mode", read_on="2026-11-20"
)
_GET_POSITION_MODE: Final[Operation[PositionMode]] = Operation(
    id="trading.get_position_mode",
    method="GET",
    path="/contract/private/get-position-mode",
    effect=Effect.READ,
    auth="keyed",
    result=One(PositionMode, data=_get_position_mode_data),
    limits=(("get_position_mode", 1),),
    source=_GET_POSITION_MODE_SOURCE,
)


def _set_position_mode_data(answer: Answer) -> Any:
    return dig(answer.json, "data", "position_mode")


_SET_POSITION_MODE_SOURCE: Final = Source(
    "set-position-mode", url="https://developer.wooxpro.com/cn/trading/set-position-mode", read_on="2026-11-20"
)
_SET_POSITION_MODE: Final[Operation[PositionMode]] = Operation(
    id="trading.set_position_mode",
    method="POST",
    path="/contract/private/set-position-mode",
    effect=Effect.IDEMPOTENT,
    auth="signed",
    result=One(PositionMode, data=_set_position_mode_data),
    body="json",
    sent={"position_mode": PositionMode},
    limits=(("set_position_mode", 1),),
    source=_SET_POSITION_MODE_SOURCE,
)


class Trading(SyncResource):
    """Orders and the position mode.

    Reading needs the key alone, everything else a signature.

    Source: Submit Order (SIGNED), https://developer.wooxpro.com/english/trading/submit-order
    """

    def submit_order(
        self,
        *,
        symbol: str,
        side: OrderSide | int,
        size: int,
        client_order_id: str | None = None,
        type: OrderType | Literal["limit", "market"] | None = None,
        leverage: Decimal | int | None = None,
        open_type: OpenType | str | None = None,
        mode: OrderMode | int | None = None,
        price: Decimal | int | None = None,
        preset_take_profit_price_type: PriceType | int | None = None,
        preset_stop_loss_price_type: PriceType | int | None = None,
        preset_take_profit_price: Decimal | int | None = None,
        preset_stop_loss_price: Decimal | int | None = None,
        stp_mode: SelfTradePrevention | int | None = None,
        options: CallOptions | None = None,
    ) -> SubmittedOrder:
        """Place an order.

        The answer says that it was accepted, not that it was dealt.

        Args:
            side: Direction of an order. What a value means depends on the position mode.
            size: Contracts.
            client_order_id: Your own id of the order: letters and digits. Case counts. At most 32 characters,
                matching ``[A-Za-z0-9]*``.
            type: ``limit`` or ``market``. The venue assumes ``limit``.
            open_type: Kinds of margin.
            mode: How long an order lives. The venue assumes ``1`` (``GTC``).
            price: Needed for a limit order.
            preset_take_profit_price_type: Which price triggers. 0 arrives where none is set. The venue assumes
                ``1`` (``LAST_PRICE``).
            preset_stop_loss_price_type: Which price triggers. 0 arrives where none is set. The venue assumes
                ``1`` (``LAST_PRICE``).
            stp_mode: What is cancelled when an order meets another of yours. The venue assumes ``1``
                (``CANCEL_MAKER``).

        Raises:
            InvalidParameter: ``price`` is absent though ``type`` is ``limit``; nothing is sent.
            InvalidParameter: a value is not within its documented bounds; nothing is sent.
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and nobody knows what became of it.
            TransportError: the venue could not be reached.

        Source: Submit Order (SIGNED), Request Parameter, https://developer.wooxpro.com/english/trading/submit-order
        """
        return self._call(
            _SUBMIT_ORDER,
            body={
                "symbol": symbol,
                "client_order_id": client_order_id,
                "type": type,
                "side": side,
                "leverage": leverage,
                "open_type": open_type,
                "mode": mode,
                "price": price,
                "size": size,
                "preset_take_profit_price_type": preset_take_profit_price_type,
                "preset_stop_loss_price_type": preset_stop_loss_price_type,
                "preset_take_profit_price": preset_take_profit_price,
                "preset_stop_loss_price": preset_stop_loss_price,
                "stp_mode": stp_mode,
            },
            options=options,
        )

    def cancel_order(
        self,
        *,
        symbol: str,
        order_id: str | None = None,
        client_order_id: str | None = None,
        options: CallOptions | None = None,
    ) -> None:
        """Cancel an order.

        The answer says that the cancel was accepted; its outcome is pushed.

        Args:
            order_id: The venue's number.
            client_order_id: Your own id of the order.

        Raises:
            InvalidParameter: none of ``order_id``, ``client_order_id`` is given; nothing is sent.
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and nobody knows what became of it.
            TransportError: the venue could not be reached.

        Source: Cancel Order (SIGNED), Request Parameter, https://developer.wooxpro.com/english/trading/cancel-order
        """
        return self._call(
            _CANCEL_ORDER,
            body={"symbol": symbol, "order_id": order_id, "client_order_id": client_order_id},
            options=options,
        )

    def get_order(
        self,
        *,
        symbol: str,
        order_id: str,
        account: Account | str | None = None,
        options: CallOptions | None = None,
    ) -> Order:
        """Read one order.

        Args:
            account: Trading accounts.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Get Order Detail (KEYED), Request Parameter, https://developer.wooxpro.com/english/trading/order
        """
        return self._call(
            _GET_ORDER, query={"symbol": symbol, "order_id": order_id, "account": account}, options=options
        )

    def order_history(
        self,
        *,
        symbol: str,
        order_id: str | None = None,
        client_order_id: str | None = None,
        account: Account | str | None = None,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        options: CallOptions | None = None,
    ) -> list[Order]:
        """Read orders of the last seven days, or of up to ninety by start and end; at most 200.

        Args:
            account: Trading accounts.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: BitMart Futures V2, Get Order History, https://developer-pro.bitmart.com/en/futuresv2/
        """
        return self._call(
            _ORDER_HISTORY,
            query={
                "symbol": symbol,
                "order_id": order_id,
                "client_order_id": client_order_id,
                "account": account,
                "start_time": epoch_s(start_time),
                "end_time": epoch_s(end_time),
            },
            options=options,
        )

    def get_position_mode(
        self,
        *,
        options: CallOptions | None = None,
    ) -> PositionMode:
        """Read the position mode of the account.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Get Position Mode (KEYED), https://developer.wooxpro.com/english/trading/get-position-mode
        """
        return self._call(_GET_POSITION_MODE, options=options)

    def set_position_mode(
        self,
        *,
        position_mode: PositionMode | str,
        options: CallOptions | None = None,
    ) -> PositionMode:
        """Set the position mode of the whole account; the answer repeats it.

        Args:
            position_mode: Whether long and short positions of a contract are kept apart.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Set Position Mode (SIGNED) (Chinese), https://developer.wooxpro.com/cn/trading/set-position-mode
        """
        return self._call(_SET_POSITION_MODE, body={"position_mode": position_mode}, options=options)

    @property
    def with_raw(self) -> TradingWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return TradingWithRaw(self._client)


class TradingWithRaw:
    """The calls of ``Trading``, each of which gives a ``Raw``."""

    def __init__(self, client: SyncClient) -> None:
        calls = Trading(client, raw=True)
        self.submit_order = raw(calls.submit_order)
        self.cancel_order = raw(calls.cancel_order)
        self.get_order = raw(calls.get_order)
        self.order_history = raw(calls.order_history)
        self.get_position_mode = raw(calls.get_position_mode)
        self.set_position_mode = raw(calls.set_position_mode)


class AsyncTrading(AsyncResource):
    """Orders and the position mode.

    Reading needs the key alone, everything else a signature.

    Source: Submit Order (SIGNED), https://developer.wooxpro.com/english/trading/submit-order
    """

    async def submit_order(
        self,
        *,
        symbol: str,
        side: OrderSide | int,
        size: int,
        client_order_id: str | None = None,
        type: OrderType | Literal["limit", "market"] | None = None,
        leverage: Decimal | int | None = None,
        open_type: OpenType | str | None = None,
        mode: OrderMode | int | None = None,
        price: Decimal | int | None = None,
        preset_take_profit_price_type: PriceType | int | None = None,
        preset_stop_loss_price_type: PriceType | int | None = None,
        preset_take_profit_price: Decimal | int | None = None,
        preset_stop_loss_price: Decimal | int | None = None,
        stp_mode: SelfTradePrevention | int | None = None,
        options: CallOptions | None = None,
    ) -> SubmittedOrder:
        """Place an order.

        The answer says that it was accepted, not that it was dealt.

        Args:
            side: Direction of an order. What a value means depends on the position mode.
            size: Contracts.
            client_order_id: Your own id of the order: letters and digits. Case counts. At most 32 characters,
                matching ``[A-Za-z0-9]*``.
            type: ``limit`` or ``market``. The venue assumes ``limit``.
            open_type: Kinds of margin.
            mode: How long an order lives. The venue assumes ``1`` (``GTC``).
            price: Needed for a limit order.
            preset_take_profit_price_type: Which price triggers. 0 arrives where none is set. The venue assumes
                ``1`` (``LAST_PRICE``).
            preset_stop_loss_price_type: Which price triggers. 0 arrives where none is set. The venue assumes
                ``1`` (``LAST_PRICE``).
            stp_mode: What is cancelled when an order meets another of yours. The venue assumes ``1``
                (``CANCEL_MAKER``).

        Raises:
            InvalidParameter: ``price`` is absent though ``type`` is ``limit``; nothing is sent.
            InvalidParameter: a value is not within its documented bounds; nothing is sent.
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and nobody knows what became of it.
            TransportError: the venue could not be reached.

        Source: Submit Order (SIGNED), Request Parameter, https://developer.wooxpro.com/english/trading/submit-order
        """
        return await self._call(
            _SUBMIT_ORDER,
            body={
                "symbol": symbol,
                "client_order_id": client_order_id,
                "type": type,
                "side": side,
                "leverage": leverage,
                "open_type": open_type,
                "mode": mode,
                "price": price,
                "size": size,
                "preset_take_profit_price_type": preset_take_profit_price_type,
                "preset_stop_loss_price_type": preset_stop_loss_price_type,
                "preset_take_profit_price": preset_take_profit_price,
                "preset_stop_loss_price": preset_stop_loss_price,
                "stp_mode": stp_mode,
            },
            options=options,
        )

    async def cancel_order(
        self,
        *,
        symbol: str,
        order_id: str | None = None,
        client_order_id: str | None = None,
        options: CallOptions | None = None,
    ) -> None:
        """Cancel an order.

        The answer says that the cancel was accepted; its outcome is pushed.

        Args:
            order_id: The venue's number.
            client_order_id: Your own id of the order.

        Raises:
            InvalidParameter: none of ``order_id``, ``client_order_id`` is given; nothing is sent.
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and nobody knows what became of it.
            TransportError: the venue could not be reached.

        Source: Cancel Order (SIGNED), Request Parameter, https://developer.wooxpro.com/english/trading/cancel-order
        """
        return await self._call(
            _CANCEL_ORDER,
            body={"symbol": symbol, "order_id": order_id, "client_order_id": client_order_id},
            options=options,
        )

    async def get_order(
        self,
        *,
        symbol: str,
        order_id: str,
        account: Account | str | None = None,
        options: CallOptions | None = None,
    ) -> Order:
        """Read one order.

        Args:
            account: Trading accounts.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Get Order Detail (KEYED), Request Parameter, https://developer.wooxpro.com/english/trading/order
        """
        return await self._call(
            _GET_ORDER, query={"symbol": symbol, "order_id": order_id, "account": account}, options=options
        )

    async def order_history(
        self,
        *,
        symbol: str,
        order_id: str | None = None,
        client_order_id: str | None = None,
        account: Account | str | None = None,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        options: CallOptions | None = None,
    ) -> list[Order]:
        """Read orders of the last seven days, or of up to ninety by start and end; at most 200.

        Args:
            account: Trading accounts.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: BitMart Futures V2, Get Order History, https://developer-pro.bitmart.com/en/futuresv2/
        """
        return await self._call(
            _ORDER_HISTORY,
            query={
                "symbol": symbol,
                "order_id": order_id,
                "client_order_id": client_order_id,
                "account": account,
                "start_time": epoch_s(start_time),
                "end_time": epoch_s(end_time),
            },
            options=options,
        )

    async def get_position_mode(
        self,
        *,
        options: CallOptions | None = None,
    ) -> PositionMode:
        """Read the position mode of the account.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Get Position Mode (KEYED), https://developer.wooxpro.com/english/trading/get-position-mode
        """
        return await self._call(_GET_POSITION_MODE, options=options)

    async def set_position_mode(
        self,
        *,
        position_mode: PositionMode | str,
        options: CallOptions | None = None,
    ) -> PositionMode:
        """Set the position mode of the whole account; the answer repeats it.

        Args:
            position_mode: Whether long and short positions of a contract are kept apart.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Set Position Mode (SIGNED) (Chinese), https://developer.wooxpro.com/cn/trading/set-position-mode
        """
        return await self._call(_SET_POSITION_MODE, body={"position_mode": position_mode}, options=options)

    @property
    def with_raw(self) -> AsyncTradingWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return AsyncTradingWithRaw(self._client)


class AsyncTradingWithRaw:
    """The calls of ``AsyncTrading``, each of which gives a ``Raw``."""

    def __init__(self, client: AsyncClient) -> None:
        calls = AsyncTrading(client, raw=True)
        self.submit_order = raw_async(calls.submit_order)
        self.cancel_order = raw_async(calls.cancel_order)
        self.get_order = raw_async(calls.get_order)
        self.order_history = raw_async(calls.order_history)
        self.get_position_mode = raw_async(calls.get_position_mode)
        self.set_position_mode = raw_async(calls.set_position_mode)
