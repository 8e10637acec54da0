# Printed by `sdkwright generate` from specs/tradier/. Changes belong there, not here.
"""Streams of Tradier: what it pushes, as it happens."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from ._runtime.data.encoding import join_present
from ._runtime.errors.sources import Source
from ._runtime.http.response import dig
from ._runtime.streams.blocking import Stream, StreamsBase
from ._runtime.streams.events import EventDecoder, RawMessage
from ._runtime.streams.opened import AsyncStream, AsyncStreamsBase
from ._runtime.streams.options import StreamOptions
from ._runtime.streams.plan import Call, Complaint, Context, Exchange, Pulse, StreamPlan, items, listed
from ._runtime.values.exact_json import JSON
from ._wire import ACCEPTED, TIMES
from .enums import MarketFilter
from .events import ACCOUNT, MARKET, MARKET_HTTP
from .models import OrderEvent, QuoteEvent, SummaryEvent, TimesaleEvent, TradeEvent
from .resources.streaming import AsyncStreaming, Streaming


def _account_address(session: JSON) -> JSON:
    return dig(session, "url")


def _account_opening_frame(context: Context) -> JSON:
    return {
        "events": ["order"],
        "sessionid": dig(context.session, "sessionid"),
        "excludeAccounts": context.values.excludeAccounts,
    }


def _account_error(message: RawMessage) -> Any:
    return dig(message.json, "error") is not None


def _account_error_message(message: RawMessage) -> Any:
    return dig(message.json, "error")


_ACCOUNT: Final[StreamPlan[OrderEvent]] = StreamPlan(
    name="account",
    decoder=EventDecoder(ACCOUNT, accepted=ACCEPTED, times=TIMES),
    source=Source(
        "account-stream-websocket",
        url="https://documentation.tradier.com/brokerage-api/streaming/wss-account-websocket",
        read_on="2026-11-20",
    ),
    addresses={"production": "wss://ws.tradier.com", "sandbox": "wss://sandbox-ws.tradier.com"},
    address=_account_address,
    opening=Exchange(frame=_account_opening_frame),
    heartbeat=Pulse(kinds=frozenset({"heartbeat"}), silence=180.0),
    complaint=Complaint(when=_account_error, message=_account_error_message),
)


def _market_subscribe_frame(context: Context) -> JSON:
    return {
        "symbols": context.topics,
        "filter": context.values.filter,
        "sessionid": dig(context.session, "sessionid"),
        "validOnly": context.values.validOnly,
        "advancedDetails": context.values.advancedDetails,
    }


def _market_error(message: RawMessage) -> Any:
    return dig(message.json, "error") is not None


def _market_error_message(message: RawMessage) -> Any:
    return dig(message.json, "error")


_MARKET: Final[StreamPlan[QuoteEvent | TradeEvent | SummaryEvent | TimesaleEvent]] = StreamPlan(
    name="market",
    decoder=EventDecoder(MARKET, accepted=ACCEPTED, times=TIMES),
    source=Source(
        "market-stream-websocket",
        url="https://documentation.tradier.com/brokerage-api/streaming/wss-market-websocket",
        read_on="2026-11-20",
    ),
    addresses={"production": "wss://ws.tradier.com"},
    path="/v1/markets/events",
    subscribe=Exchange(frame=_market_subscribe_frame, whole=True),
    complaint=Complaint(when=_market_error, message=_market_error_message),
)


def _market_http_form_1(context: Context) -> JSON:
    return dig(context.session, "sessionid")


def _market_http_form_2(context: Context) -> JSON:
    return join_present(",", *context.values.symbols)


def _market_http_form_3(context: Context) -> JSON:
    return join_present(",", *context.values.filter) if context.values.filter is not None else None


def _market_http_form_4(context: Context) -> JSON:
    return True


def _market_http_form_5(context: Context) -> JSON:
    return context.values.validOnly


def _market_http_form_6(context: Context) -> JSON:
    return context.values.advancedDetails


def _market_http_error(message: RawMessage) -> Any:
    return dig(message.json, "error") is not None


def _market_http_error_message(message: RawMessage) -> Any:
    return dig(message.json, "error")


_MARKET_HTTP: Final[StreamPlan[QuoteEvent | TradeEvent | SummaryEvent | TimesaleEvent]] = StreamPlan(
    name="market_http",
    decoder=EventDecoder(MARKET_HTTP, accepted=ACCEPTED, times=TIMES),
    source=Source(
        "market-stream-http",
        url="https://documentation.tradier.com/brokerage-api/streaming/post-markets-events",
        read_on="2026-11-20",
    ),
    addresses={"production": "https://stream.tradier.com"},
    path="/v1/markets/events",
    call=Call(
        method="POST",
        form={
            "sessionid": _market_http_form_1,
            "symbols": _market_http_form_2,
            "filter": _market_http_form_3,
            "linebreak": _market_http_form_4,
            "validOnly": _market_http_form_5,
            "advancedDetails": _market_http_form_6,
        },
        lines=True,
    ),
    complaint=Complaint(when=_market_http_error, message=_market_http_error_message),
)


class Streams(StreamsBase):
    """What can be listened to; each stream connects when its first event is asked for."""

    def account(
        self,
        *,
        exclude_accounts: Sequence[str] | None = None,
        url: str | None = None,
        options: StreamOptions | None = None,
    ) -> Stream[OrderEvent]:
        """What becomes of orders, over a websocket.

        A session is opened before each connection, and says where to connect.

        The venue documents a heartbeat every 60 seconds.

        Args:
            exclude_accounts: Numbers of accounts to leave out.
            url: Another address, a test server for instance.
            options: Queue, overflow policy, timeouts and backoff.

        Yields:
            OrderEvent: An order changed.
            StreamNotice: ``Connected``, ``Disconnected``, ``Gap`` and whatever cannot be read.

        Raises:
            StreamRefused: the venue refused the connection, the login or a topic (when events are asked for).
            StreamFailed: as many attempts failed as ``options.attempts`` allows; by default it tries forever.
            StreamOverflow: the consumer was too slow, and ``Overflow.RAISE`` was chosen.

        Source: Streaming account events over WebSocket,
        https://documentation.tradier.com/brokerage-api/streaming/wss-account-websocket
        """
        return self._stream(
            _ACCOUNT,
            {"excludeAccounts": listed("exclude_accounts", exclude_accounts)},
            url=url,
            options=options,
            session=Streaming(self._client).create_account_session,
        )

    def market(
        self,
        *,
        symbols: Sequence[str],
        filter: Sequence[MarketFilter | str] | None = None,
        valid_only: bool | None = None,
        advanced_details: bool | None = None,
        url: str | None = None,
        options: StreamOptions | None = None,
    ) -> Stream[QuoteEvent | TradeEvent | SummaryEvent | TimesaleEvent]:
        """Quotes and trades over a websocket.

        A session is opened before each connection. A symbol that does not exist is reported as an ErrorMessage.

        Args:
            symbols: Tickers and OCC option symbols. For example ``SPY``. More can be subscribed to later.
            filter: Kinds of event. The venue assumes ``all``.
            valid_only: Leave out ticks that are flagged as invalid. The venue assumes ``true``.
            advanced_details: More fields in timesales. The venue assumes ``false``.
            url: Another address, a test server for instance.
            options: Queue, overflow policy, timeouts and backoff.

        Yields:
            QuoteEvent: The best bid or ask changed.
            TradeEvent: A trade.
            SummaryEvent: The figures of the day changed.
            TimesaleEvent: A sale was reported.
            StreamNotice: ``Connected``, ``Disconnected``, ``Gap`` and whatever cannot be read.

        Raises:
            StreamRefused: the venue refused the connection, the login or a topic (when events are asked for).
            StreamFailed: as many attempts failed as ``options.attempts`` allows; by default it tries forever.
            StreamOverflow: the consumer was too slow, and ``Overflow.RAISE`` was chosen.

        Source: Streaming market data over WebSocket,
        https://documentation.tradier.com/brokerage-api/streaming/wss-market-websocket
        """
        return self._stream(
            _MARKET,
            {
                "symbols": listed("symbols", symbols),
                "filter": listed("filter", filter),
                "validOnly": valid_only,
                "advancedDetails": advanced_details,
            },
            topics=items("symbols", symbols),
            url=url,
            options=options,
            session=Streaming(self._client).create_market_session,
        )

    def market_http(
        self,
        *,
        symbols: Sequence[str],
        filter: Sequence[MarketFilter | str] | None = None,
        valid_only: bool | None = None,
        advanced_details: bool | None = None,
        url: str | None = None,
        options: StreamOptions | None = None,
    ) -> Stream[QuoteEvent | TradeEvent | SummaryEvent | TimesaleEvent]:
        """Quotes and trades over HTTP, for where a websocket cannot pass.

        A session is opened before each connection; after 15 minutes without data the server closes it.

        Args:
            symbols: Tickers and OCC option symbols. For example ``SPY``.
            filter: Kinds of event. The venue assumes ``all``.
            valid_only: Leave out ticks that are flagged as invalid. The venue assumes ``true``.
            advanced_details: More fields in timesales. The venue assumes ``false``.
            url: Another address, a test server for instance.
            options: Queue, overflow policy, timeouts and backoff.

        Yields:
            QuoteEvent: The best bid or ask changed.
            TradeEvent: A trade.
            SummaryEvent: The figures of the day changed.
            TimesaleEvent: A sale was reported.
            StreamNotice: ``Connected``, ``Disconnected``, ``Gap`` and whatever cannot be read.

        Raises:
            StreamRefused: the venue refused the connection, the login or a topic (when events are asked for).
            StreamFailed: as many attempts failed as ``options.attempts`` allows; by default it tries forever.
            StreamOverflow: the consumer was too slow, and ``Overflow.RAISE`` was chosen.

        Source: Streaming market data over HTTP,
        https://documentation.tradier.com/brokerage-api/streaming/post-markets-events
        """
        return self._stream(
            _MARKET_HTTP,
            {
                "symbols": listed("symbols", symbols),
                "filter": listed("filter", filter),
                "validOnly": valid_only,
                "advancedDetails": advanced_details,
            },
            url=url,
            options=options,
            session=Streaming(self._client).create_market_session,
        )


class AsyncStreams(AsyncStreamsBase):
    """The same for asyncio."""

    def account(
        self,
        *,
        exclude_accounts: Sequence[str] | None = None,
        url: str | None = None,
        options: StreamOptions | None = None,
    ) -> AsyncStream[OrderEvent]:
        """What becomes of orders, over a websocket.

        A session is opened before each connection, and says where to connect.

        The venue documents a heartbeat every 60 seconds.

        Args:
            exclude_accounts: Numbers of accounts to leave out.
            url: Another address, a test server for instance.
            options: Queue, overflow policy, timeouts and backoff.

        Yields:
            OrderEvent: An order changed.
            StreamNotice: ``Connected``, ``Disconnected``, ``Gap`` and whatever cannot be read.

        Raises:
            StreamRefused: the venue refused the connection, the login or a topic (when events are asked for).
            StreamFailed: as many attempts failed as ``options.attempts`` allows; by default it tries forever.
            StreamOverflow: the consumer was too slow, and ``Overflow.RAISE`` was chosen.

        Source: Streaming account events over WebSocket,
        https://documentation.tradier.com/brokerage-api/streaming/wss-account-websocket
        """
        return self._stream(
            _ACCOUNT,
            {"excludeAccounts": listed("exclude_accounts", exclude_accounts)},
            url=url,
            options=options,
            session=AsyncStreaming(self._client).create_account_session,
        )

    def market(
        self,
        *,
        symbols: Sequence[str],
        filter: Sequence[MarketFilter | str] | None = None,
        valid_only: bool | None = None,
        advanced_details: bool | None = None,
        url: str | None = None,
        options: StreamOptions | None = None,
    ) -> AsyncStream[QuoteEvent | TradeEvent | SummaryEvent | TimesaleEvent]:
        """Quotes and trades over a websocket.

        A session is opened before each connection. A symbol that does not exist is reported as an ErrorMessage.

        Args:
            symbols: Tickers and OCC option symbols. For example ``SPY``. More can be subscribed to later.
            filter: Kinds of event. The venue assumes ``all``.
            valid_only: Leave out ticks that are flagged as invalid. The venue assumes ``true``.
            advanced_details: More fields in timesales. The venue assumes ``false``.
            url: Another address, a test server for instance.
            options: Queue, overflow policy, timeouts and backoff.

        Yields:
            QuoteEvent: The best bid or ask changed.
            TradeEvent: A trade.
            SummaryEvent: The figures of the day changed.
            TimesaleEvent: A sale was reported.
            StreamNotice: ``Connected``, ``Disconnected``, ``Gap`` and whatever cannot be read.

        Raises:
            StreamRefused: the venue refused the connection, the login or a topic (when events are asked for).
            StreamFailed: as many attempts failed as ``options.attempts`` allows; by default it tries forever.
            StreamOverflow: the consumer was too slow, and ``Overflow.RAISE`` was chosen.

        Source: Streaming market data over WebSocket,
        https://documentation.tradier.com/brokerage-api/streaming/wss-market-websocket
        """
        return self._stream(
            _MARKET,
            {
                "symbols": listed("symbols", symbols),
                "filter": listed("filter", filter),
                "validOnly": valid_only,
                "advancedDetails": advanced_details,
            },
            topics=items("symbols", symbols),
            url=url,
            options=options,
            session=AsyncStreaming(self._client).create_market_session,
        )

    def market_http(
        self,
        *,
        symbols: Sequence[str],
        filter: Sequence[MarketFilter | str] | None = None,
        valid_only: bool | None = None,
        advanced_details: bool | None = None,
        url: str | None = None,
        options: StreamOptions | None = None,
    ) -> AsyncStream[QuoteEvent | TradeEvent | SummaryEvent | TimesaleEvent]:
        """Quotes and trades over HTTP, for where a websocket cannot pass.

        A session is opened before each connection; after 15 minutes without data the server closes it.

        Args:
            symbols: Tickers and OCC option symbols. For example ``SPY``.
            filter: Kinds of event. The venue assumes ``all``.
            valid_only: Leave out ticks that are flagged as invalid. The venue assumes ``true``.
            advanced_details: More fields in timesales. The venue assumes ``false``.
            url: Another address, a test server for instance.
            options: Queue, overflow policy, timeouts and backoff.

        Yields:
            QuoteEvent: The best bid or ask changed.
            TradeEvent: A trade.
            SummaryEvent: The figures of the day changed.
            TimesaleEvent: A sale was reported.
            StreamNotice: ``Connected``, ``Disconnected``, ``Gap`` and whatever cannot be read.

        Raises:
            StreamRefused: the venue refused the connection, the login or a topic (when events are asked for).
            StreamFailed: as many attempts failed as ``options.attempts`` allows; by default it tries forever.
            StreamOverflow: the consumer was too slow, and ``Overflow.RAISE`` was chosen.

        Source: Streaming market data over HTTP,
        https://documentation.tradier.com/brokerage-api/streaming/post-markets-events
        """
        return self._stream(
            _MARKET_HTTP,
            {
                "symbols": listed("symbols", symbols),
                "filter": listed("filter", filter),
                "validOnly": valid_only,
                "advancedDetails": advanced_details,
            },
            url=url,
            options=options,
            session=AsyncStreaming(self._client).create_market_session,
        )
