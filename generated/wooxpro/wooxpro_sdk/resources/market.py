# Printed by `sdkwright generate` from specs/wooxpro/. Changes belong there, not here.
"""WOO X Pro: market."""

from __future__ import annotations

from typing import Any, Final

from msgspec import UnsetType

from .._runtime.calls.operation import Effect, Operation
from .._runtime.calls.raw_response import raw, raw_async
from .._runtime.calls.results import Many, One
from .._runtime.client.async_client import AsyncClient, AsyncResource
from .._runtime.client.sync_client import SyncClient, SyncResource
from .._runtime.errors.sources import Source
from .._runtime.http.response import Answer, dig
from .._runtime.http.transport import CallOptions
from ..models import ContractDetails, Depth, FundingRate, OpenInterest


def _details_data(answer: Answer) -> Any:
    return dig(answer.json, "data", "symbols")


_DETAILS_SOURCE: Final = Source(
    "symbol-detail",
    section="Request Parameter",
    url="https://developer.wooxpro.com/english/restful_public/symbol-detail",
    read_on="2026-11-20",
)
_DETAILS: Final[Operation[list[ContractDetails]]] = Operation(
    id="market.details",
    method="GET",
    path="/contract/public/details",
    effect=Effect.READ,
    auth=None,
    result=Many(ContractDetails, data=_details_data),
    sent={"symbol": str | UnsetType},
    limits=(("details", 1),),
    source=_DETAILS_SOURCE,
)
_DEPTH_SOURCE: Final = Source(
    "depth",
    section="Request Parameter",
    url="https://developer.wooxpro.com/english/restful_public/depth",
    read_on="2026-11-20",
)
_DEPTH: Final[Operation[Depth]] = Operation(
    id="market.depth",
    method="GET",
    path="/contract/public/depth",
    effect=Effect.READ,
    auth=None,
    result=One(Depth),
    sent={"symbol": str},
    limits=(("depth", 1),),
    source=_DEPTH_SOURCE,
)
_OPEN_INTEREST_SOURCE: Final = Source(
    "open-interest",
    section="Request Parameter",
    url="https://developer.wooxpro.com/english/restful_public/open-interest",
    read_on="2026-11-20",
)
_OPEN_INTEREST: Final[Operation[OpenInterest]] = Operation(
    id="market.open_interest",
    method="GET",
    path="/contract/public/open-interest",
    effect=Effect.READ,
    auth=None,
    result=One(OpenInterest),
    sent={"symbol": str},
    limits=(("open_interest", 1),),
    source=_OPEN_INTEREST_SOURCE,
)
_FUNDING_RATE_SOURCE: Final = Source(
    "funding-rate",
    section="Request Parameter",
    url="https://developer.wooxpro.com/english/restful_public/funding-rate",
    read_on="2026-11-20",
)
_FUNDING_RATE: Final[Operation[FundingRate]] = Operation(
    id="market.funding_rate",
    method="GET",
    path="/contract/public/funding-rate",
    effect=Effect.READ,
    auth=None,
    result=One(FundingRate),
    sent={"symbol": str},
    limits=(("funding_rate", 1),),
    source=_FUNDING_RATE_SOURCE,
)


class Market(SyncResource):
    """Public data of contracts.

    Source: Get Contract Details, https://developer.wooxpro.com/english/restful_public/symbol-detail
    """

    def details(
        self,
        *,
        symbol: str | None = None,
        options: CallOptions | None = None,
    ) -> list[ContractDetails]:
        """Describe one contract, or all of them.

        Args:
            symbol: Such as `BTCUSDT`; all contracts without it.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Get Contract Details, Request Parameter,
        https://developer.wooxpro.com/english/restful_public/symbol-detail
        """
        return self._call(_DETAILS, query={"symbol": symbol}, options=options)

    def depth(
        self,
        *,
        symbol: str,
        options: CallOptions | None = None,
    ) -> Depth:
        """Read the order book.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Get Market Depth, Request Parameter, https://developer.wooxpro.com/english/restful_public/depth
        """
        return self._call(_DEPTH, query={"symbol": symbol}, options=options)

    def open_interest(
        self,
        *,
        symbol: str,
        options: CallOptions | None = None,
    ) -> OpenInterest:
        """Read the open interest.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Get Futures Openinterest, Request Parameter,
        https://developer.wooxpro.com/english/restful_public/open-interest
        """
        return self._call(_OPEN_INTEREST, query={"symbol": symbol}, options=options)

    def funding_rate(
        self,
        *,
        symbol: str,
        options: CallOptions | None = None,
    ) -> FundingRate:
        """Read the funding rate.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Get Current Funding Rate, Request Parameter,
        https://developer.wooxpro.com/english/restful_public/funding-rate
        """
        return self._call(_FUNDING_RATE, query={"symbol": symbol}, options=options)

    @property
    def with_raw(self) -> MarketWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return MarketWithRaw(self._client)


class MarketWithRaw:
    """The calls of ``Market``, each of which gives a ``Raw``."""

    def __init__(self, client: SyncClient) -> None:
        calls = Market(client, raw=True)
        self.details = raw(calls.details)
        self.depth = raw(calls.depth)
        self.open_interest = raw(calls.open_interest)
        self.funding_rate = raw(calls.funding_rate)


class AsyncMarket(AsyncResource):
    """Public data of contracts.

    Source: Get Contract Details, https://developer.wooxpro.com/english/restful_public/symbol-detail
    """

    async def details(
        self,
        *,
        symbol: str | None = None,
        options: CallOptions | None = None,
    ) -> list[ContractDetails]:
        """Describe one contract, or all of them.

        Args:
            symbol: Such as `BTCUSDT`; all contracts without it.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Get Contract Details, Request Parameter,
        https://developer.wooxpro.com/english/restful_public/symbol-detail
        """
        return await self._call(_DETAILS, query={"symbol": symbol}, options=options)

    async def depth(
        self,
        *,
        symbol: str,
        options: CallOptions | None = None,
    ) -> Depth:
        """Read the order book.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Get Market Depth, Request Parameter, https://developer.wooxpro.com/english/restful_public/depth
        """
        return await self._call(_DEPTH, query={"symbol": symbol}, options=options)

    async def open_interest(
        self,
        *,
        symbol: str,
        options: CallOptions | None = None,
    ) -> OpenInterest:
        """Read the open interest.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Get Futures Openinterest, Request Parameter,
        https://developer.wooxpro.com/english/restful_public/open-interest
        """
        return await self._call(_OPEN_INTEREST, query={"symbol": symbol}, options=options)

    async def funding_rate(
        self,
        *,
        symbol: str,
        options: CallOptions | None = None,
    ) -> FundingRate:
        """Read the funding rate.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Get Current Funding Rate, Request Parameter,
        https://developer.wooxpro.com/english/restful_public/funding-rate
        """
        return await self._call(_FUNDING_RATE, query={"symbol": symbol}, options=options)

    @property
    def with_raw(self) -> AsyncMarketWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return AsyncMarketWithRaw(self._client)


class AsyncMarketWithRaw:
    """The calls of ``AsyncMarket``, each of which gives a ``Raw``."""

    def __init__(self, client: AsyncClient) -> None:
        calls = AsyncMarket(client, raw=True)
        self.details = raw_async(calls.details)
        self.depth = raw_async(calls.depth)
        self.open_interest = raw_async(calls.open_interest)
        self.funding_rate = raw_async(calls.funding_rate)
