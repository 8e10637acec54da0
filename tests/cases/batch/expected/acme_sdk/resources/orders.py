# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Acme: orders."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from .._runtime.calls.operation import Effect, Operation
from .._runtime.calls.raw_response import raw, raw_async
from .._runtime.calls.results import Batch
from .._runtime.client.async_client import AsyncClient, AsyncResource
from .._runtime.client.sync_client import SyncClient, SyncResource
from .._runtime.errors.sources import Source
from .._runtime.http.response import Answer, dig
from .._runtime.http.transport import CallOptions
from .._runtime.values.exact_json import JSON
from .._runtime.values.numbers import comparable
from ..models import Cancelled


def _cancel_many_data(answer: Answer) -> Any:
    return dig(answer.json, "items")


def _cancel_many_success(item: JSON) -> Any:
    return comparable(dig(item, "result", "code")) == 0


def _cancel_many_code(item: JSON) -> Any:
    return dig(item, "result", "code")


def _cancel_many_message(item: JSON) -> Any:
    return dig(item, "result", "message")


_CANCEL_MANY_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_CANCEL_MANY: Final[Operation[list[Cancelled]]] = Operation(
    id="orders.cancel_many",
    method="DELETE",
    path="/orders/batch",
    effect=Effect.ORDER,
    auth=None,
    result=Batch(
        Cancelled,
        data=_cancel_many_data,
        success=_cancel_many_success,
        code=_cancel_many_code,
        message=_cancel_many_message,
    ),
    body="json",
    body_name="ids",
    whole=list[str],
    source=_CANCEL_MANY_SOURCE,
)


class Orders(SyncResource):
    """Cancel orders.

    Source: Docs, https://docs.acme.example
    """

    def cancel_many(
        self,
        ids: Sequence[str],
        *,
        options: CallOptions | None = None,
    ) -> list[Cancelled]:
        """Cancel orders, each with its own outcome.

        Args:
            ids: Each a model, or a mapping of wire names.

        Returns:
            One outcome per item: ``ok`` tells whether it went through, ``error`` is the ApiError when it did not.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and nobody knows what became of it.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_CANCEL_MANY, body=ids, options=options)

    @property
    def with_raw(self) -> OrdersWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return OrdersWithRaw(self._client)


class OrdersWithRaw:
    """The calls of ``Orders``, each of which gives a ``Raw``."""

    def __init__(self, client: SyncClient) -> None:
        calls = Orders(client, raw=True)
        self.cancel_many = raw(calls.cancel_many)


class AsyncOrders(AsyncResource):
    """Cancel orders.

    Source: Docs, https://docs.acme.example
    """

    async def cancel_many(
        self,
        ids: Sequence[str],
        *,
        options: CallOptions | None = None,
    ) -> list[Cancelled]:
        """Cancel orders, each with its own outcome.

        Args:
            ids: Each a model, or a mapping of wire names.

        Returns:
            One outcome per item: ``ok`` tells whether it went through, ``error`` is the ApiError when it did not.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and nobody knows what became of it.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_CANCEL_MANY, body=ids, options=options)

    @property
    def with_raw(self) -> AsyncOrdersWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return AsyncOrdersWithRaw(self._client)


class AsyncOrdersWithRaw:
    """The calls of ``AsyncOrders``, each of which gives a ``Raw``."""

    def __init__(self, client: AsyncClient) -> None:
        calls = AsyncOrders(client, raw=True)
        self.cancel_many = raw_async(calls.cancel_many)
