# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Acme: orders."""

from __future__ import annotations

from typing import Final

from .._runtime.calls.operation import Effect, Operation
from .._runtime.calls.raw_response import raw, raw_async
from .._runtime.calls.results import Nothing
from .._runtime.client.async_client import AsyncClient, AsyncResource
from .._runtime.client.sync_client import SyncClient, SyncResource
from .._runtime.errors.sources import Source
from .._runtime.http.transport import CallOptions

_OPEN_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_OPEN: Final[Operation[None]] = Operation(
    id="orders.open",
    method="GET",
    path="/open",
    effect=Effect.READ,
    auth=None,
    result=Nothing(),
    source=_OPEN_SOURCE,
)
_MINE_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_MINE: Final[Operation[None]] = Operation(
    id="orders.mine",
    method="GET",
    path="/mine",
    effect=Effect.READ,
    auth="keyed",
    result=Nothing(),
    source=_MINE_SOURCE,
)
_PLACE_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_PLACE: Final[Operation[None]] = Operation(
    id="orders.place",
    method="POST",
    path="/orders",
    effect=Effect.ORDER,
    auth="hashed",
    result=Nothing(),
    source=_PLACE_SOURCE,
)


class Orders(SyncResource):
    """Orders.

    Source: Docs, https://docs.acme.example
    """

    def open(
        self,
        *,
        options: CallOptions | None = None,
    ) -> None:
        """Anyone may ask.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_OPEN, options=options)

    def mine(
        self,
        *,
        options: CallOptions | None = None,
    ) -> None:
        """Needs the token.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_MINE, options=options)

    def place(
        self,
        *,
        options: CallOptions | None = None,
    ) -> None:
        """Needs a digest.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and nobody knows what became of it.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_PLACE, options=options)

    @property
    def with_raw(self) -> OrdersWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return OrdersWithRaw(self._client)


class OrdersWithRaw:
    """The calls of ``Orders``, each of which gives a ``Raw``."""

    def __init__(self, client: SyncClient) -> None:
        calls = Orders(client, raw=True)
        self.open = raw(calls.open)
        self.mine = raw(calls.mine)
        self.place = raw(calls.place)


class AsyncOrders(AsyncResource):
    """Orders.

    Source: Docs, https://docs.acme.example
    """

    async def open(
        self,
        *,
        options: CallOptions | None = None,
    ) -> None:
        """Anyone may ask.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_OPEN, options=options)

    async def mine(
        self,
        *,
        options: CallOptions | None = None,
    ) -> None:
        """Needs the token.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_MINE, options=options)

    async def place(
        self,
        *,
        options: CallOptions | None = None,
    ) -> None:
        """Needs a digest.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and nobody knows what became of it.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_PLACE, options=options)

    @property
    def with_raw(self) -> AsyncOrdersWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return AsyncOrdersWithRaw(self._client)


class AsyncOrdersWithRaw:
    """The calls of ``AsyncOrders``, each of which gives a ``Raw``."""

    def __init__(self, client: AsyncClient) -> None:
        calls = AsyncOrders(client, raw=True)
        self.open = raw_async(calls.open)
        self.mine = raw_async(calls.mine)
        self.place = raw_async(calls.place)
