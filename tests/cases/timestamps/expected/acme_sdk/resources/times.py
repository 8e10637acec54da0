# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Acme: times."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from msgspec import UnsetType

from .._runtime.calls.operation import Effect, Operation
from .._runtime.calls.raw_response import raw, raw_async
from .._runtime.calls.results import One
from .._runtime.client.async_client import AsyncClient, AsyncResource
from .._runtime.client.sync_client import SyncClient, SyncResource
from .._runtime.data.times import epoch_ms, epoch_ns, epoch_s, epoch_us, iso
from .._runtime.errors.sources import Source
from .._runtime.http.transport import CallOptions
from ..models import Times

_SEND_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_SEND: Final[Operation[Times]] = Operation(
    id="times.send",
    method="POST",
    path="/times",
    effect=Effect.IDEMPOTENT,
    auth=None,
    result=One(Times),
    body="json",
    sent={"s": int, "iso": str | UnsetType, "ms": int, "us": int, "ns": int},
    names={"iso": "written"},
    source=_SEND_SOURCE,
)


class TimesResource(SyncResource):
    """Times.

    Source: Docs, https://docs.acme.example
    """

    def send(
        self,
        *,
        s: datetime,
        ms: datetime,
        us: datetime,
        ns: datetime,
        written: datetime | None = None,
        options: CallOptions | None = None,
    ) -> Times:
        """Send the same moment in all units.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(
            _SEND,
            query={"s": epoch_s(s), "iso": iso(written)},
            body={"ms": epoch_ms(ms), "us": epoch_us(us), "ns": epoch_ns(ns)},
            options=options,
        )

    @property
    def with_raw(self) -> TimesResourceWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return TimesResourceWithRaw(self._client)


class TimesResourceWithRaw:
    """The calls of ``TimesResource``, each of which gives a ``Raw``."""

    def __init__(self, client: SyncClient) -> None:
        calls = TimesResource(client, raw=True)
        self.send = raw(calls.send)


class AsyncTimesResource(AsyncResource):
    """Times.

    Source: Docs, https://docs.acme.example
    """

    async def send(
        self,
        *,
        s: datetime,
        ms: datetime,
        us: datetime,
        ns: datetime,
        written: datetime | None = None,
        options: CallOptions | None = None,
    ) -> Times:
        """Send the same moment in all units.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(
            _SEND,
            query={"s": epoch_s(s), "iso": iso(written)},
            body={"ms": epoch_ms(ms), "us": epoch_us(us), "ns": epoch_ns(ns)},
            options=options,
        )

    @property
    def with_raw(self) -> AsyncTimesResourceWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return AsyncTimesResourceWithRaw(self._client)


class AsyncTimesResourceWithRaw:
    """The calls of ``AsyncTimesResource``, each of which gives a ``Raw``."""

    def __init__(self, client: AsyncClient) -> None:
        calls = AsyncTimesResource(client, raw=True)
        self.send = raw_async(calls.send)
