# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Acme: odd."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from msgspec import UnsetType

from .._runtime.calls.operation import Effect, Operation
from .._runtime.calls.raw_response import raw, raw_async
from .._runtime.calls.results import One
from .._runtime.client.async_client import AsyncClient, AsyncResource
from .._runtime.client.sync_client import SyncClient, SyncResource
from .._runtime.errors.sources import Source
from .._runtime.http.transport import CallOptions
from ..models import Odd

_PLACE_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_PLACE: Final[Operation[Odd]] = Operation(
    id="odd.place",
    method="POST",
    path="/odd/{order-id}",
    effect=Effect.ORDER,
    auth=None,
    result=One(Odd),
    body="json",
    sent={
        "order-id": str,
        "from": str | UnsetType,
        "Max.Results": int | UnsetType,
        "lambda": int,
        "date": date | UnsetType,
        "list": list[str] | UnsetType,
    },
    names={"order-id": "order_id", "from": "since", "Max.Results": "max_results", "lambda": "intensity"},
    source=_PLACE_SOURCE,
)


class OddResource(SyncResource):
    """Odd things.

    Source: Docs, https://docs.acme.example
    """

    def place(
        self,
        *,
        order_id: str,
        intensity: int,
        since: str | None = None,
        max_results: int | None = None,
        date: date | None = None,
        list: Sequence[str] | None = None,
        options: CallOptions | None = None,
    ) -> Odd:
        """Place one.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and nobody knows what became of it.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(
            _PLACE,
            path={"order-id": order_id},
            query={"from": since, "Max.Results": max_results},
            body={"lambda": intensity, "date": date, "list": list},
            options=options,
        )

    @property
    def with_raw(self) -> OddResourceWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return OddResourceWithRaw(self._client)


class OddResourceWithRaw:
    """The calls of ``OddResource``, each of which gives a ``Raw``."""

    def __init__(self, client: SyncClient) -> None:
        calls = OddResource(client, raw=True)
        self.place = raw(calls.place)


class AsyncOddResource(AsyncResource):
    """Odd things.

    Source: Docs, https://docs.acme.example
    """

    async def place(
        self,
        *,
        order_id: str,
        intensity: int,
        since: str | None = None,
        max_results: int | None = None,
        date: date | None = None,
        list: Sequence[str] | None = None,
        options: CallOptions | None = None,
    ) -> Odd:
        """Place one.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and nobody knows what became of it.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(
            _PLACE,
            path={"order-id": order_id},
            query={"from": since, "Max.Results": max_results},
            body={"lambda": intensity, "date": date, "list": list},
            options=options,
        )

    @property
    def with_raw(self) -> AsyncOddResourceWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return AsyncOddResourceWithRaw(self._client)


class AsyncOddResourceWithRaw:
    """The calls of ``AsyncOddResource``, each of which gives a ``Raw``."""

    def __init__(self, client: AsyncClient) -> None:
        calls = AsyncOddResource(client, raw=True)
        self.place = raw_async(calls.place)
