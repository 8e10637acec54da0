# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Acme: orders."""

from __future__ import annotations

from typing import Final

from msgspec import UnsetType

from .._runtime.calls.operation import Effect, Operation
from .._runtime.calls.raw_response import raw, raw_async
from .._runtime.calls.results import Many, One
from .._runtime.client.async_client import AsyncClient, AsyncResource
from .._runtime.client.sync_client import SyncClient, SyncResource
from .._runtime.errors.sources import Source
from .._runtime.http.transport import CallOptions
from ..enums import Side, State
from ..models import Order

_FIND_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_FIND: Final[Operation[list[Order]]] = Operation(
    id="orders.find",
    method="GET",
    path="/orders",
    effect=Effect.READ,
    auth=None,
    result=Many(Order),
    sent={"side": Side, "state": State | UnsetType},
    source=_FIND_SOURCE,
)
_STATE_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_STATE: Final[Operation[State]] = Operation(
    id="orders.state",
    method="GET",
    path="/state",
    effect=Effect.READ,
    auth=None,
    result=One(State),
    source=_STATE_SOURCE,
)


class Orders(SyncResource):
    """Orders.

    Source: Docs, https://docs.acme.example
    """

    def find(
        self,
        *,
        side: Side | str,
        state: State | int | None = None,
        options: CallOptions | None = None,
    ) -> list[Order]:
        """Find orders.

        Args:
            side: Which way an order goes.
            state: What became of an order.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_FIND, query={"side": side, "state": state}, options=options)

    def state(
        self,
        *,
        options: CallOptions | None = None,
    ) -> State:
        """The state alone.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_STATE, options=options)

    @property
    def with_raw(self) -> OrdersWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return OrdersWithRaw(self._client)


class OrdersWithRaw:
    """The calls of ``Orders``, each of which gives a ``Raw``."""

    def __init__(self, client: SyncClient) -> None:
        calls = Orders(client, raw=True)
        self.find = raw(calls.find)
        self.state = raw(calls.state)


class AsyncOrders(AsyncResource):
    """Orders.

    Source: Docs, https://docs.acme.example
    """

    async def find(
        self,
        *,
        side: Side | str,
        state: State | int | None = None,
        options: CallOptions | None = None,
    ) -> list[Order]:
        """Find orders.

        Args:
            side: Which way an order goes.
            state: What became of an order.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_FIND, query={"side": side, "state": state}, options=options)

    async def state(
        self,
        *,
        options: CallOptions | None = None,
    ) -> State:
        """The state alone.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_STATE, options=options)

    @property
    def with_raw(self) -> AsyncOrdersWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return AsyncOrdersWithRaw(self._client)


class AsyncOrdersWithRaw:
    """The calls of ``AsyncOrders``, each of which gives a ``Raw``."""

    def __init__(self, client: AsyncClient) -> None:
        calls = AsyncOrders(client, raw=True)
        self.find = raw_async(calls.find)
        self.state = raw_async(calls.state)
