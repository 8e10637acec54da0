# Printed by `sdkwright generate` from specs/tradier/. Changes belong there, not here.
"""Tradier: streaming."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.calls.operation import Effect, Operation
from .._runtime.calls.raw_response import raw, raw_async
from .._runtime.calls.results import One
from .._runtime.client.async_client import AsyncClient, AsyncResource
from .._runtime.client.sync_client import SyncClient, SyncResource
from .._runtime.errors.sources import Source
from .._runtime.http.response import Answer, dig
from .._runtime.http.transport import CallOptions
from ..models import StreamSession


def _create_market_session_data(answer: Answer) -> Any:
    return dig(answer.json, "stream")


_CREATE_MARKET_SESSION_SOURCE: Final = Source(
    "create-market-session",
    url="https://documentation.tradier.com/brokerage-api/streaming/create-market-session",
    read_on="2026-11-20",
)
_CREATE_MARKET_SESSION: Final[Operation[StreamSession]] = Operation(
    id="streaming.create_market_session",
    method="POST",
    path="/v1/markets/events/session",
    effect=Effect.IDEMPOTENT,
    auth="bearer",
    result=One(StreamSession, data=_create_market_session_data),
    limits=(("market_data", 1),),
    source=_CREATE_MARKET_SESSION_SOURCE,
)


def _create_account_session_data(answer: Answer) -> Any:
    return dig(answer.json, "stream")


_CREATE_ACCOUNT_SESSION_SOURCE: Final = Source(
    "create-account-session",
    url="https://documentation.tradier.com/brokerage-api/streaming/create-account-session",
    read_on="2026-11-20",
)
_CREATE_ACCOUNT_SESSION: Final[Operation[StreamSession]] = Operation(
    id="streaming.create_account_session",
    method="POST",
    path="/v1/accounts/events/session",
    effect=Effect.IDEMPOTENT,
    auth="bearer",
    result=One(StreamSession, data=_create_account_session_data),
    limits=(("standard", 1),),
    source=_CREATE_ACCOUNT_SESSION_SOURCE,
)


class Streaming(SyncResource):
    """Sessions of streams.

    The methods of `streams` open one by themselves before each connection; a token has one session at a time.

    Source: Streaming, https://documentation.tradier.com/brokerage-api/overview/streaming
    """

    def create_market_session(
        self,
        *,
        options: CallOptions | None = None,
    ) -> StreamSession:
        """Open a session for market data.

        It has to be used within five minutes.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Create a market session,
        https://documentation.tradier.com/brokerage-api/streaming/create-market-session
        """
        return self._call(_CREATE_MARKET_SESSION, options=options)

    def create_account_session(
        self,
        *,
        options: CallOptions | None = None,
    ) -> StreamSession:
        """Open a session for account events.

        It has to be used within five minutes.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Create an account session,
        https://documentation.tradier.com/brokerage-api/streaming/create-account-session
        """
        return self._call(_CREATE_ACCOUNT_SESSION, options=options)

    @property
    def with_raw(self) -> StreamingWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return StreamingWithRaw(self._client)


class StreamingWithRaw:
    """The calls of ``Streaming``, each of which gives a ``Raw``."""

    def __init__(self, client: SyncClient) -> None:
        calls = Streaming(client, raw=True)
        self.create_market_session = raw(calls.create_market_session)
        self.create_account_session = raw(calls.create_account_session)


class AsyncStreaming(AsyncResource):
    """Sessions of streams.

    The methods of `streams` open one by themselves before each connection; a token has one session at a time.

    Source: Streaming, https://documentation.tradier.com/brokerage-api/overview/streaming
    """

    async def create_market_session(
        self,
        *,
        options: CallOptions | None = None,
    ) -> StreamSession:
        """Open a session for market data.

        It has to be used within five minutes.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Create a market session,
        https://documentation.tradier.com/brokerage-api/streaming/create-market-session
        """
        return await self._call(_CREATE_MARKET_SESSION, options=options)

    async def create_account_session(
        self,
        *,
        options: CallOptions | None = None,
    ) -> StreamSession:
        """Open a session for account events.

        It has to be used within five minutes.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Create an account session,
        https://documentation.tradier.com/brokerage-api/streaming/create-account-session
        """
        return await self._call(_CREATE_ACCOUNT_SESSION, options=options)

    @property
    def with_raw(self) -> AsyncStreamingWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return AsyncStreamingWithRaw(self._client)


class AsyncStreamingWithRaw:
    """The calls of ``AsyncStreaming``, each of which gives a ``Raw``."""

    def __init__(self, client: AsyncClient) -> None:
        calls = AsyncStreaming(client, raw=True)
        self.create_market_session = raw_async(calls.create_market_session)
        self.create_account_session = raw_async(calls.create_account_session)
