# Printed by `sdkwright generate` from specs/tradier/. Changes belong there, not here.
"""Tradier: orders."""

from __future__ import annotations

from builtins import list as builtin_list
from collections.abc import AsyncIterator, Iterator
from decimal import Decimal
from typing import Any, Final, Literal

from msgspec import UnsetType

from .._runtime.calls.operation import Effect, Lookup, Operation, Paging
from .._runtime.calls.raw_response import raw, raw_async
from .._runtime.calls.results import Many, One
from .._runtime.client.async_client import AsyncClient, AsyncResource
from .._runtime.client.sync_client import SyncClient, SyncResource
from .._runtime.data.validation import AtLeastOne, Bounded, RequiredWhen
from .._runtime.errors.sources import Source
from .._runtime.http.response import Answer, dig, first
from .._runtime.http.transport import CallOptions
from ..enums import Duration, OrderSide, OrderType
from ..models import Order, OrderReceipt


def _list_data(answer: Answer) -> Any:
    return first(dig(answer.json, "orders", "order"), dig(answer.json, "orders"))


_LIST_SOURCE: Final = Source(
    "get-account-orders",
    url="https://documentation.tradier.com/brokerage-api/accounts/get-account-orders",
    read_on="2026-11-20",
)
_LIST: Final[Operation[list[Order]]] = Operation(
    id="orders.list",
    method="GET",
    path="/v1/accounts/{account_id}/orders",
    effect=Effect.READ,
    auth="bearer",
    result=Many(Order, data=_list_data, accept=("single_object", "null_text")),
    sent={"account_id": str, "page": int | UnsetType, "limit": int | UnsetType, "includeTags": bool | UnsetType},
    names={"includeTags": "include_tags"},
    rules=(
        Bounded(
            "limit", Source("reference", url="https://docs.tradier.com/reference", read_on="2026-11-20"), at_most=1500
        ),
    ),
    limits=(("standard", 1),),
    paging=Paging(style="page", parameter="page", start=1),
    source=_LIST_SOURCE,
)


def _get_data(answer: Answer) -> Any:
    return dig(answer.json, "order")


_GET_SOURCE: Final = Source(
    "get-account-order",
    url="https://documentation.tradier.com/brokerage-api/accounts/get-account-order",
    read_on="2026-11-20",
)
_GET: Final[Operation[Order]] = Operation(
    id="orders.get",
    method="GET",
    path="/v1/accounts/{account_id}/orders/{order_id}",
    effect=Effect.READ,
    auth="bearer",
    result=One(Order, data=_get_data),
    sent={"account_id": str, "order_id": int, "includeTags": bool | UnsetType},
    names={"includeTags": "include_tags"},
    limits=(("standard", 1),),
    source=_GET_SOURCE,
)


def _place_equity_data(answer: Answer) -> Any:
    return dig(answer.json, "order")


_PLACE_EQUITY_SOURCE: Final = Source(
    "place-equity-order",
    url="https://documentation.tradier.com/brokerage-api/trading/place-equity-order",
    read_on="2026-11-20",
)
_PLACE_EQUITY: Final[Operation[OrderReceipt]] = Operation(
    id="orders.place_equity",
    method="POST",
    path="/v1/accounts/{account_id}/orders",
    effect=Effect.ORDER,
    auth="bearer",
    result=One(OrderReceipt, data=_place_equity_data),
    body="form",
    sent={
        "account_id": str,
        "symbol": str,
        "side": OrderSide,
        "quantity": Decimal,
        "type": OrderType,
        "duration": Duration,
        "price": Decimal | UnsetType,
        "stop": Decimal | UnsetType,
        "tag": str | UnsetType,
    },
    rules=(
        RequiredWhen("price", "type", ("limit", "stop_limit"), _PLACE_EQUITY_SOURCE),
        RequiredWhen("stop", "type", ("stop", "stop_limit"), _PLACE_EQUITY_SOURCE),
        Bounded("side", _PLACE_EQUITY_SOURCE, values=("buy", "buy_to_cover", "sell", "sell_short")),
        Bounded(
            "quantity",
            Source(
                "errors",
                section="Order Related Errors",
                url="https://documentation.tradier.com/brokerage-api/overview/errors",
                read_on="2026-11-20",
            ),
            at_least=1,
            at_most=10_000_000,
        ),
        Bounded("type", _PLACE_EQUITY_SOURCE, values=("market", "limit", "stop", "stop_limit")),
        Bounded("tag", _PLACE_EQUITY_SOURCE, at_most_chars=255, pattern="[A-Za-z0-9-]*"),
    ),
    client_order_id="tag",
    limits=(("trading", 1),),
    lookup=Lookup(
        operation=_LIST,
        path={"account_id": "account_id"},
        always={"includeTags": True, "limit": 1500},
        where={"tag": "tag"},
    ),
    source=_PLACE_EQUITY_SOURCE,
)


def _change_data(answer: Answer) -> Any:
    return dig(answer.json, "order")


_CHANGE_SOURCE: Final = Source(
    "change-order", url="https://documentation.tradier.com/brokerage-api/trading/change-order", read_on="2026-11-20"
)
_CHANGE: Final[Operation[OrderReceipt]] = Operation(
    id="orders.change",
    method="PUT",
    path="/v1/accounts/{account_id}/orders/{order_id}",
    effect=Effect.ORDER,
    auth="bearer",
    result=One(OrderReceipt, data=_change_data),
    body="form",
    sent={
        "account_id": str,
        "order_id": int,
        "type": OrderType | UnsetType,
        "duration": Duration | UnsetType,
        "price": Decimal | UnsetType,
        "stop": Decimal | UnsetType,
    },
    rules=(AtLeastOne(("type", "duration", "price", "stop"), _CHANGE_SOURCE),),
    limits=(("trading", 1),),
    lookup=Lookup(operation=_GET, path={"account_id": "account_id", "order_id": "order_id"}),
    source=_CHANGE_SOURCE,
)


def _cancel_data(answer: Answer) -> Any:
    return dig(answer.json, "order")


_CANCEL_SOURCE: Final = Source(
    "cancel-order", url="https://documentation.tradier.com/brokerage-api/trading/cancel-order", read_on="2026-11-20"
)
_CANCEL: Final[Operation[OrderReceipt]] = Operation(
    id="orders.cancel",
    method="DELETE",
    path="/v1/accounts/{account_id}/orders/{order_id}",
    effect=Effect.ORDER,
    auth="bearer",
    result=One(OrderReceipt, data=_cancel_data),
    sent={"account_id": str, "order_id": int},
    limits=(("trading", 1),),
    lookup=Lookup(operation=_GET, path={"account_id": "account_id", "order_id": "order_id"}),
    source=_CANCEL_SOURCE,
)


class Orders(SyncResource):
    """Place, change, cancel and look up orders of one account.

    Source: Getting Started with Trading, https://documentation.tradier.com/brokerage-api/trading/getting-started
    """

    def place_equity(
        self,
        *,
        account_id: str,
        symbol: str,
        side: OrderSide | Literal["buy", "buy_to_cover", "sell", "sell_short"],
        quantity: Decimal | int,
        type: OrderType | Literal["market", "limit", "stop", "stop_limit"],
        duration: Duration | str,
        price: Decimal | int | None = None,
        stop: Decimal | int | None = None,
        tag: str | None = None,
        options: CallOptions | None = None,
    ) -> OrderReceipt:
        """Place an order for shares.

        The receipt only says that the venue took it: a refusal may follow, as `status` and `reason_description` of the
        order.

        Args:
            account_id: Account number.
            side: ``buy``, ``buy_to_cover``, ``sell`` or ``sell_short``.
            quantity: Shares. 1 to 10,000,000.
            type: ``market``, ``limit``, ``stop`` or ``stop_limit``.
            duration: How long an order stays alive. `pre` and `post` take limit orders for shares only.
            price: Limit price.
            stop: Stop price.
            tag: Your own text for the order, to find it again: letters, digits and `-`. At most 255 characters,
                matching ``[A-Za-z0-9-]*``.

        Raises:
            InvalidParameter: ``price`` is absent though ``type`` is ``limit``, ``stop_limit``; nothing is sent.
            InvalidParameter: ``stop`` is absent though ``type`` is ``stop``, ``stop_limit``; nothing is sent.
            InvalidParameter: a value is not within its documented bounds; nothing is sent.
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and nobody knows what became of it.
            TransportError: the venue could not be reached.

        Source: Place an Equity Order, https://documentation.tradier.com/brokerage-api/trading/place-equity-order
        """
        return self._call(
            _PLACE_EQUITY,
            path={"account_id": account_id},
            form={
                "class": "equity",
                "symbol": symbol,
                "side": side,
                "quantity": quantity,
                "type": type,
                "duration": duration,
                "price": price,
                "stop": stop,
                "tag": tag,
            },
            options=options,
        )

    def change(
        self,
        *,
        account_id: str,
        order_id: int,
        type: OrderType | str | None = None,
        duration: Duration | str | None = None,
        price: Decimal | int | None = None,
        stop: Decimal | int | None = None,
        options: CallOptions | None = None,
    ) -> OrderReceipt:
        """Change a working order; give only what shall differ.

        Quantity, side and symbol stay: cancel and place anew to change them. An order of the pre- or post-market
        session stays in its session.

        Args:
            account_id: Account number.
            type: `limit`, `stop`, `stop_limit`, `debit` or `credit`.
            duration: How long an order stays alive. `pre` and `post` take limit orders for shares only.
            price: Limit price.
            stop: Stop price.

        Raises:
            InvalidParameter: none of ``type``, ``duration``, ``price``, ``stop`` is given; nothing is sent.
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and nobody knows what became of it.
            TransportError: the venue could not be reached.

        Source: Modify an Order, https://documentation.tradier.com/brokerage-api/trading/change-order
        """
        return self._call(
            _CHANGE,
            path={"account_id": account_id, "order_id": order_id},
            form={"type": type, "duration": duration, "price": price, "stop": stop},
            options=options,
        )

    def cancel(
        self,
        *,
        account_id: str,
        order_id: int,
        options: CallOptions | None = None,
    ) -> OrderReceipt:
        """Ask to cancel a working order; its status becomes `canceled` later, unless it fills first.

        Args:
            account_id: Account number.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and nobody knows what became of it.
            TransportError: the venue could not be reached.

        Source: Cancel an Order, https://documentation.tradier.com/brokerage-api/trading/cancel-order
        """
        return self._call(_CANCEL, path={"account_id": account_id, "order_id": order_id}, options=options)

    def list(
        self,
        *,
        account_id: str,
        page: int | None = None,
        limit: int | None = None,
        include_tags: bool | None = None,
        options: CallOptions | None = None,
    ) -> builtin_list[Order]:
        """Orders of the current market session; those of earlier sessions are not among them.

        Args:
            account_id: Account number.
            page: The venue assumes ``1``.
            limit: Orders per page. At most 1,500. The venue assumes ``25``.
            include_tags: Give each order its tag. The venue assumes ``false``.

        Raises:
            InvalidParameter: a value is not within its documented bounds; nothing is sent.
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Get an account's orders, https://documentation.tradier.com/brokerage-api/accounts/get-account-orders
        """
        return self._call(
            _LIST,
            path={"account_id": account_id},
            query={"page": page, "limit": limit, "includeTags": include_tags},
            options=options,
        )

    def iterate_list(
        self,
        *,
        account_id: str,
        limit: int | None = None,
        include_tags: bool | None = None,
        max_pages: int = 1000,
        options: CallOptions | None = None,
    ) -> Iterator[Order]:
        """All items of ``list``, page after page, each fetched when it is reached.

        Takes what ``list`` takes, but for the page itself, and raises what it raises.

        Args:
            max_pages: Raise ``EndlessPages`` instead of asking for more pages than this.

        Source: Get an account's orders, https://documentation.tradier.com/brokerage-api/accounts/get-account-orders
        """
        return self._iterate(
            _LIST,
            path={"account_id": account_id},
            query={"limit": limit, "includeTags": include_tags},
            options=options,
            max_pages=max_pages,
        )

    def get(
        self,
        *,
        account_id: str,
        order_id: int,
        include_tags: bool | None = None,
        options: CallOptions | None = None,
    ) -> Order:
        """One order.

        A number that is not yours, or that nobody has, is refused with HTTP 401, not 404.

        Args:
            account_id: Account number.
            include_tags: Give the order its tag. The venue assumes ``false``.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Get an individual order, https://documentation.tradier.com/brokerage-api/accounts/get-account-order
        """
        return self._call(
            _GET,
            path={"account_id": account_id, "order_id": order_id},
            query={"includeTags": include_tags},
            options=options,
        )

    @property
    def with_raw(self) -> OrdersWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return OrdersWithRaw(self._client)


class OrdersWithRaw:
    """The calls of ``Orders``, each of which gives a ``Raw``."""

    def __init__(self, client: SyncClient) -> None:
        calls = Orders(client, raw=True)
        self.place_equity = raw(calls.place_equity)
        self.change = raw(calls.change)
        self.cancel = raw(calls.cancel)
        self.list = raw(calls.list)
        self.get = raw(calls.get)


class AsyncOrders(AsyncResource):
    """Place, change, cancel and look up orders of one account.

    Source: Getting Started with Trading, https://documentation.tradier.com/brokerage-api/trading/getting-started
    """

    async def place_equity(
        self,
        *,
        account_id: str,
        symbol: str,
        side: OrderSide | Literal["buy", "buy_to_cover", "sell", "sell_short"],
        quantity: Decimal | int,
        type: OrderType | Literal["market", "limit", "stop", "stop_limit"],
        duration: Duration | str,
        price: Decimal | int | None = None,
        stop: Decimal | int | None = None,
        tag: str | None = None,
        options: CallOptions | None = None,
    ) -> OrderReceipt:
        """Place an order for shares.

        The receipt only says that the venue took it: a refusal may follow, as `status` and `reason_description` of the
        order.

        Args:
            account_id: Account number.
            side: ``buy``, ``buy_to_cover``, ``sell`` or ``sell_short``.
            quantity: Shares. 1 to 10,000,000.
            type: ``market``, ``limit``, ``stop`` or ``stop_limit``.
            duration: How long an order stays alive. `pre` and `post` take limit orders for shares only.
            price: Limit price.
            stop: Stop price.
            tag: Your own text for the order, to find it again: letters, digits and `-`. At most 255 characters,
                matching ``[A-Za-z0-9-]*``.

        Raises:
            InvalidParameter: ``price`` is absent though ``type`` is ``limit``, ``stop_limit``; nothing is sent.
            InvalidParameter: ``stop`` is absent though ``type`` is ``stop``, ``stop_limit``; nothing is sent.
            InvalidParameter: a value is not within its documented bounds; nothing is sent.
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and nobody knows what became of it.
            TransportError: the venue could not be reached.

        Source: Place an Equity Order, https://documentation.tradier.com/brokerage-api/trading/place-equity-order
        """
        return await self._call(
            _PLACE_EQUITY,
            path={"account_id": account_id},
            form={
                "class": "equity",
                "symbol": symbol,
                "side": side,
                "quantity": quantity,
                "type": type,
                "duration": duration,
                "price": price,
                "stop": stop,
                "tag": tag,
            },
            options=options,
        )

    async def change(
        self,
        *,
        account_id: str,
        order_id: int,
        type: OrderType | str | None = None,
        duration: Duration | str | None = None,
        price: Decimal | int | None = None,
        stop: Decimal | int | None = None,
        options: CallOptions | None = None,
    ) -> OrderReceipt:
        """Change a working order; give only what shall differ.

        Quantity, side and symbol stay: cancel and place anew to change them. An order of the pre- or post-market
        session stays in its session.

        Args:
            account_id: Account number.
            type: `limit`, `stop`, `stop_limit`, `debit` or `credit`.
            duration: How long an order stays alive. `pre` and `post` take limit orders for shares only.
            price: Limit price.
            stop: Stop price.

        Raises:
            InvalidParameter: none of ``type``, ``duration``, ``price``, ``stop`` is given; nothing is sent.
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and nobody knows what became of it.
            TransportError: the venue could not be reached.

        Source: Modify an Order, https://documentation.tradier.com/brokerage-api/trading/change-order
        """
        return await self._call(
            _CHANGE,
            path={"account_id": account_id, "order_id": order_id},
            form={"type": type, "duration": duration, "price": price, "stop": stop},
            options=options,
        )

    async def cancel(
        self,
        *,
        account_id: str,
        order_id: int,
        options: CallOptions | None = None,
    ) -> OrderReceipt:
        """Ask to cancel a working order; its status becomes `canceled` later, unless it fills first.

        Args:
            account_id: Account number.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and nobody knows what became of it.
            TransportError: the venue could not be reached.

        Source: Cancel an Order, https://documentation.tradier.com/brokerage-api/trading/cancel-order
        """
        return await self._call(_CANCEL, path={"account_id": account_id, "order_id": order_id}, options=options)

    async def list(
        self,
        *,
        account_id: str,
        page: int | None = None,
        limit: int | None = None,
        include_tags: bool | None = None,
        options: CallOptions | None = None,
    ) -> builtin_list[Order]:
        """Orders of the current market session; those of earlier sessions are not among them.

        Args:
            account_id: Account number.
            page: The venue assumes ``1``.
            limit: Orders per page. At most 1,500. The venue assumes ``25``.
            include_tags: Give each order its tag. The venue assumes ``false``.

        Raises:
            InvalidParameter: a value is not within its documented bounds; nothing is sent.
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Get an account's orders, https://documentation.tradier.com/brokerage-api/accounts/get-account-orders
        """
        return await self._call(
            _LIST,
            path={"account_id": account_id},
            query={"page": page, "limit": limit, "includeTags": include_tags},
            options=options,
        )

    def iterate_list(
        self,
        *,
        account_id: str,
        limit: int | None = None,
        include_tags: bool | None = None,
        max_pages: int = 1000,
        options: CallOptions | None = None,
    ) -> AsyncIterator[Order]:
        """All items of ``list``, page after page, each fetched when it is reached.

        Takes what ``list`` takes, but for the page itself, and raises what it raises.

        Args:
            max_pages: Raise ``EndlessPages`` instead of asking for more pages than this.

        Source: Get an account's orders, https://documentation.tradier.com/brokerage-api/accounts/get-account-orders
        """
        return self._iterate(
            _LIST,
            path={"account_id": account_id},
            query={"limit": limit, "includeTags": include_tags},
            options=options,
            max_pages=max_pages,
        )

    async def get(
        self,
        *,
        account_id: str,
        order_id: int,
        include_tags: bool | None = None,
        options: CallOptions | None = None,
    ) -> Order:
        """One order.

        A number that is not yours, or that nobody has, is refused with HTTP 401, not 404.

        Args:
            account_id: Account number.
            include_tags: Give the order its tag. The venue assumes ``false``.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Get an individual order, https://documentation.tradier.com/brokerage-api/accounts/get-account-order
        """
        return await self._call(
            _GET,
            path={"account_id": account_id, "order_id": order_id},
            query={"includeTags": include_tags},
            options=options,
        )

    @property
    def with_raw(self) -> AsyncOrdersWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return AsyncOrdersWithRaw(self._client)


class AsyncOrdersWithRaw:
    """The calls of ``AsyncOrders``, each of which gives a ``Raw``."""

    def __init__(self, client: AsyncClient) -> None:
        calls = AsyncOrders(client, raw=True)
        self.place_equity = raw_async(calls.place_equity)
        self.change = raw_async(calls.change)
        self.cancel = raw_async(calls.cancel)
        self.list = raw_async(calls.list)
        self.get = raw_async(calls.get)
