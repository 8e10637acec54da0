# Printed by `sdkwright generate` from specs/wooxpro/. Changes belong there, not here.
"""Streams of WOO X Pro: what it pushes, as it happens."""

from __future__ import annotations

from typing import Any, Final, Self

from ._runtime.errors.sources import Source
from ._runtime.http.response import before, dig, first
from ._runtime.streams.blocking import Stream, StreamsBase
from ._runtime.streams.events import EventDecoder, RawMessage
from ._runtime.streams.opened import AsyncStream, AsyncStreamsBase
from ._runtime.streams.options import StreamOptions
from ._runtime.streams.plan import Complaint, Context, Exchange, Numbering, Pulse, StreamPlan, Topic
from ._runtime.values.exact_json import JSON
from ._wire import ACCEPTED, TIMES
from .enums import DepthLevels, DepthSpeed, KlineStep
from .events import PRIVATE, PUBLIC
from .models import (
    AssetMessage,
    BookMessage,
    BookTickerMessage,
    BookUpdateMessage,
    DepthMessage,
    FundingRateMessage,
    KlineMessage,
    OrdersMessage,
    PositionsMessage,
    TickerMessage,
    TradesMessage,
)


class PrivateTopic(Topic, frozen=True):
    """Something that ``client.streams.private`` can be asked for."""

    @classmethod
    def assets(
        cls,
        *,
        currency: str,
    ) -> Self:
        """The balance of a currency, whenever it changes.

        Events: ``AssetMessage``.

        Args:
            currency: `USDT`, `BTC` or `ETH`. For example ``USDT``.

        Source: 【Private】Assets Channel, https://developer.wooxpro.com/english/websocket/assets
        """
        return cls(f"futures/asset:{currency}")

    @classmethod
    def positions(
        cls,
    ) -> Self:
        """Your positions, whenever one changes and every ten seconds.

        Events: ``PositionsMessage``.

        Source: 【Private】Position Channel, https://developer.wooxpro.com/english/websocket/position
        """
        return cls("futures/position")

    @classmethod
    def orders(
        cls,
    ) -> Self:
        """Your orders, whenever something happens to one.

        Events: ``OrdersMessage``.

        Source: 【Private】Order Channel, https://developer.wooxpro.com/english/websocket/order
        """
        return cls("futures/order")


class PublicTopic(Topic, frozen=True):
    """Something that ``client.streams.public`` can be asked for."""

    @classmethod
    def ticker(
        cls,
        *,
        symbol: str,
    ) -> Self:
        """The last prices, every second.

        Events: ``TickerMessage``.

        Args:
            symbol: For example ``BTCUSDT``.

        Source: 【Public】Ticker Channel, https://developer.wooxpro.com/english/websocket/ticker
        """
        return cls(f"futures/ticker:{symbol}")

    @classmethod
    def funding_rate(
        cls,
        *,
        symbol: str,
    ) -> Self:
        """The funding rate, every minute.

        Events: ``FundingRateMessage``.

        Args:
            symbol: For example ``BTCUSDT``.

        Source: 【Public】Funding Rate Channel, https://developer.wooxpro.com/english/websocket/funding-rate
        """
        return cls(f"futures/fundingRate:{symbol}")

    @classmethod
    def depth(
        cls,
        *,
        symbol: str,
        levels: DepthLevels | int,
        speed: DepthSpeed | str | None = None,
    ) -> Self:
        """The best levels, each message one side.

        Events: ``DepthMessage``.

        Args:
            symbol: For example ``BTCUSDT``.
            levels: How many levels are pushed.
            speed: How often depth is pushed.

        Source: 【Public】Depth Channel, https://developer.wooxpro.com/english/websocket/depth
        """
        return cls(
            f"futures/depth{levels}:{symbol}@{speed}" if speed is not None else f"futures/depth{levels}:{symbol}"
        )

    @classmethod
    def book(
        cls,
        *,
        symbol: str,
        levels: DepthLevels | int,
    ) -> Self:
        """The best levels of both sides in one message.

        Events: ``BookMessage``.

        Args:
            symbol: For example ``BTCUSDT``.
            levels: How many levels are pushed.

        Source: BitMart Futures V2, Depth-All Channel, https://developer-pro.bitmart.com/en/futuresv2/
        """
        return cls(f"futures/depthAll{levels}:{symbol}")

    @classmethod
    def book_updates(
        cls,
        *,
        symbol: str,
        levels: DepthLevels | int,
    ) -> Self:
        """The book once, then its changes, numbered.

        Events: ``BookUpdateMessage``.

        Args:
            symbol: For example ``BTCUSDT``.
            levels: How many levels are pushed.

        Source: BitMart Futures V2, Depth-Increase Channel, https://developer-pro.bitmart.com/en/futuresv2/
        """
        return cls(f"futures/depthIncrease{levels}:{symbol}")

    @classmethod
    def book_ticker(
        cls,
        *,
        symbol: str,
    ) -> Self:
        """The best bid and ask.

        Events: ``BookTickerMessage``.

        Args:
            symbol: For example ``BTCUSDT``.

        Source: BitMart Futures V2, BookTicker Channel, https://developer-pro.bitmart.com/en/futuresv2/
        """
        return cls(f"futures/bookticker:{symbol}")

    @classmethod
    def trades(
        cls,
        *,
        symbol: str,
    ) -> Self:
        """Every trade.

        Events: ``TradesMessage``.

        Args:
            symbol: For example ``BTCUSDT``.

        Source: 【Public】Trade Channel, https://developer.wooxpro.com/english/websocket/trade
        """
        return cls(f"futures/trade:{symbol}")

    @classmethod
    def klines(
        cls,
        *,
        symbol: str,
        step: KlineStep | str,
    ) -> Self:
        """Candles.

        Events: ``KlineMessage``.

        Args:
            symbol: For example ``BTCUSDT``.
            step: Steps of candles; fewer than the call has.

        Source: BitMart Futures V2, KlineBin Channel, https://developer-pro.bitmart.com/en/futuresv2/
        """
        return cls(f"futures/klineBin{step}:{symbol}")

    @classmethod
    def mark_price_klines(
        cls,
        *,
        symbol: str,
        step: KlineStep | str,
    ) -> Self:
        """Candles of the mark price.

        Events: ``KlineMessage``.

        Args:
            symbol: For example ``BTCUSDT``.
            step: Steps of candles; fewer than the call has.

        Source: BitMart Futures V2, MarkPrice KlineBin Channel, https://developer-pro.bitmart.com/en/futuresv2/
        """
        return cls(f"futures/markPriceKlineBin{step}:{symbol}")


def _private_login_answer(message: RawMessage) -> Any:
    return dig(message.json, "action") == "access"


def _private_login_success(message: RawMessage) -> Any:
    return dig(message.json, "success") == True


def _private_login_message(message: RawMessage) -> Any:
    return dig(message.json, "error")


def _private_subscribe_frame(context: Context) -> JSON:
    return {"action": "subscribe", "args": context.topics}


def _private_subscribe_answer(message: RawMessage) -> Any:
    return dig(message.json, "action") == "subscribe"


def _private_subscribe_success(message: RawMessage) -> Any:
    return dig(message.json, "success") == True


def _private_subscribe_topic(message: RawMessage) -> Any:
    return dig(message.json, "group")


def _private_subscribe_message(message: RawMessage) -> Any:
    return dig(message.json, "error")


def _private_subscribe_alias(topic: str) -> Any:
    return before(topic, "@")


def _private_unsubscribe_frame(context: Context) -> JSON:
    return {"action": "unsubscribe", "args": context.topics}


def _private_unsubscribe_answer(message: RawMessage) -> Any:
    return dig(message.json, "action") == "unsubscribe"


def _private_unsubscribe_success(message: RawMessage) -> Any:
    return dig(message.json, "success") == True


def _private_unsubscribe_topic(message: RawMessage) -> Any:
    return dig(message.json, "group")


def _private_unsubscribe_message(message: RawMessage) -> Any:
    return dig(message.json, "error")


def _private_unsubscribe_alias(topic: str) -> Any:
    return before(topic, "@")


def _private_ping_frame(context: Context) -> JSON:
    return {"action": "ping"}


def _private_ping_pong(message: RawMessage) -> Any:
    return message.text == "pong" or dig(message.json, "action") == "ping"


def _private_error(message: RawMessage) -> Any:
    return dig(message.json, "errorCode") is not None or dig(message.json, "event") == "error"


def _private_error_message(message: RawMessage) -> Any:
    return first(dig(message.json, "message"), dig(message.json, "error"), message.text)


_PRIVATE: Final[StreamPlan[AssetMessage | PositionsMessage | OrdersMessage]] = StreamPlan(
    name="private",
    decoder=EventDecoder(PRIVATE, accepted=ACCEPTED, times=TIMES),
    source=Source("websocket-login", url="https://developer.wooxpro.com/english/websocket/login", read_on="2026-11-20"),
    addresses={},
    login=Exchange(
        answer=_private_login_answer,
        success=_private_login_success,
        message=_private_login_message,
        level="websocket_login",
    ),
    subscribe=Exchange(
        frame=_private_subscribe_frame,
        answer=_private_subscribe_answer,
        success=_private_subscribe_success,
        topic=_private_subscribe_topic,
        message=_private_subscribe_message,
        alias=_private_subscribe_alias,
    ),
    unsubscribe=Exchange(
        frame=_private_unsubscribe_frame,
        answer=_private_unsubscribe_answer,
        success=_private_unsubscribe_success,
        topic=_private_unsubscribe_topic,
        message=_private_unsubscribe_message,
        alias=_private_unsubscribe_alias,
    ),
    heartbeat=Pulse(silence=60.0, ping=_private_ping_frame, every=15.0, pong=_private_ping_pong),
    complaint=Complaint(when=_private_error, message=_private_error_message),
    compression="deflate_raw",
    frame_bytes=4096,
)


def _public_subscribe_frame(context: Context) -> JSON:
    return {"action": "subscribe", "args": context.topics}


def _public_subscribe_answer(message: RawMessage) -> Any:
    return dig(message.json, "action") == "subscribe"


def _public_subscribe_success(message: RawMessage) -> Any:
    return dig(message.json, "success") == True


def _public_subscribe_topic(message: RawMessage) -> Any:
    return dig(message.json, "group")


def _public_subscribe_message(message: RawMessage) -> Any:
    return dig(message.json, "error")


def _public_subscribe_alias(topic: str) -> Any:
    return before(topic, "@")


def _public_unsubscribe_frame(context: Context) -> JSON:
    return {"action": "unsubscribe", "args": context.topics}


def _public_unsubscribe_answer(message: RawMessage) -> Any:
    return dig(message.json, "action") == "unsubscribe"


def _public_unsubscribe_success(message: RawMessage) -> Any:
    return dig(message.json, "success") == True


def _public_unsubscribe_topic(message: RawMessage) -> Any:
    return dig(message.json, "group")


def _public_unsubscribe_message(message: RawMessage) -> Any:
    return dig(message.json, "error")


def _public_unsubscribe_alias(topic: str) -> Any:
    return before(topic, "@")


def _public_ping_frame(context: Context) -> JSON:
    return {"action": "ping"}


def _public_ping_pong(message: RawMessage) -> Any:
    return message.text == "pong" or dig(message.json, "action") == "ping"


def _public_number(message: RawMessage) -> Any:
    return dig(message.json, "data", "version")


def _public_number_restart(message: RawMessage) -> Any:
    return dig(message.json, "data", "type") == "snapshot"


def _public_number_topic(message: RawMessage) -> Any:
    return dig(message.json, "group")


def _public_again_frame(context: Context) -> JSON:
    return {"action": "request", "args": [context.topic]}


def _public_error(message: RawMessage) -> Any:
    return dig(message.json, "errorCode") is not None or dig(message.json, "event") == "error"


def _public_error_message(message: RawMessage) -> Any:
    return first(dig(message.json, "message"), dig(message.json, "error"), message.text)


_PUBLIC: Final[
    StreamPlan[
        TickerMessage
        | FundingRateMessage
        | DepthMessage
        | BookMessage
        | BookUpdateMessage
        | BookTickerMessage
        | TradesMessage
        | KlineMessage
    ]
] = StreamPlan(
    name="public",
    decoder=EventDecoder(PUBLIC, accepted=ACCEPTED, times=TIMES),
    source=Source(
        "websocket-subscribe", url="https://developer.wooxpro.com/english/websocket/subscribe", read_on="2026-11-20"
    ),
    addresses={},
    subscribe=Exchange(
        frame=_public_subscribe_frame,
        answer=_public_subscribe_answer,
        success=_public_subscribe_success,
        topic=_public_subscribe_topic,
        message=_public_subscribe_message,
        alias=_public_subscribe_alias,
    ),
    unsubscribe=Exchange(
        frame=_public_unsubscribe_frame,
        answer=_public_unsubscribe_answer,
        success=_public_unsubscribe_success,
        topic=_public_unsubscribe_topic,
        message=_public_unsubscribe_message,
        alias=_public_unsubscribe_alias,
    ),
    heartbeat=Pulse(silence=60.0, ping=_public_ping_frame, every=15.0, pong=_public_ping_pong),
    numbering=Numbering(
        number=_public_number, restart=_public_number_restart, topic=_public_number_topic, again=_public_again_frame
    ),
    complaint=Complaint(when=_public_error, message=_public_error_message),
    compression="deflate_raw",
    frame_bytes=4096,
)


class Streams(StreamsBase):
    """What can be listened to; each stream connects when its first event is asked for."""

    def private(
        self,
        *topics: PrivateTopic,
        url: str,
        options: StreamOptions | None = None,
    ) -> Stream[AssetMessage | PositionsMessage | OrdersMessage]:
        """Your orders, positions and balances.

        Nothing says at which address; it has to be given. The login is signed and expires after 60 seconds, so each
        connection makes its own.

        The venue documents at most 500 connections.

        Args:
            topics: What to subscribe to: PrivateTopics. More can be added later.
            url: The address, ``wss://host/path``; no page names one.
            options: Queue, overflow policy, timeouts and backoff.

        Yields:
            AssetMessage: The balance of one currency, after it changed.
            PositionsMessage: Your positions, when one changed and every ten seconds.
            OrdersMessage: What happened to orders of yours.
            StreamNotice: ``Connected``, ``Disconnected``, ``Gap`` and whatever cannot be read.

        Raises:
            StreamRefused: the venue refused the connection, the login or a topic (when events are asked for).
            StreamFailed: as many attempts failed as ``options.attempts`` allows; by default it tries forever.
            StreamOverflow: the consumer was too slow, and ``Overflow.RAISE`` was chosen.

        Source: 【Private】Login, https://developer.wooxpro.com/english/websocket/login
        """
        return self._stream(
            _PRIVATE,
            {},
            topics=topics,
            url=url,
            options=options,
        )

    def public(
        self,
        *topics: PublicTopic,
        url: str,
        options: StreamOptions | None = None,
    ) -> Stream[
        TickerMessage
        | FundingRateMessage
        | DepthMessage
        | BookMessage
        | BookUpdateMessage
        | BookTickerMessage
        | TradesMessage
        | KlineMessage
    ]:
        """Market data.

        Nothing says at which address; it has to be given. A connection that subscribes to nothing within five seconds
        is closed.

        The venue documents at most 500 connections.

        Args:
            topics: What to subscribe to: PublicTopics. More can be added later.
            url: The address, ``wss://host/path``; no page names one.
            options: Queue, overflow policy, timeouts and backoff.

        Yields:
            TickerMessage: The last prices of a contract, pushed every second.
            FundingRateMessage: The funding rate of a contract, pushed every minute.
            DepthMessage: One side of the order book.
            BookMessage: Both sides of the order book.
            BookUpdateMessage: The order book once, and then what changes in it.
            BookTickerMessage: The best bid and ask.
            TradesMessage: Trades of a contract.
            KlineMessage: Candles of a contract.
            StreamNotice: ``Connected``, ``Disconnected``, ``Gap`` and whatever cannot be read.

        Raises:
            StreamRefused: the venue refused the connection, the login or a topic (when events are asked for).
            StreamFailed: as many attempts failed as ``options.attempts`` allows; by default it tries forever.
            StreamOverflow: the consumer was too slow, and ``Overflow.RAISE`` was chosen.

        Source: Subscribe, https://developer.wooxpro.com/english/websocket/subscribe
        """
        return self._stream(
            _PUBLIC,
            {},
            topics=topics,
            url=url,
            options=options,
        )


class AsyncStreams(AsyncStreamsBase):
    """The same for asyncio."""

    def private(
        self,
        *topics: PrivateTopic,
        url: str,
        options: StreamOptions | None = None,
    ) -> AsyncStream[AssetMessage | PositionsMessage | OrdersMessage]:
        """Your orders, positions and balances.

        Nothing says at which address; it has to be given. The login is signed and expires after 60 seconds, so each
        connection makes its own.

        The venue documents at most 500 connections.

        Args:
            topics: What to subscribe to: PrivateTopics. More can be added later.
            url: The address, ``wss://host/path``; no page names one.
            options: Queue, overflow policy, timeouts and backoff.

        Yields:
            AssetMessage: The balance of one currency, after it changed.
            PositionsMessage: Your positions, when one changed and every ten seconds.
            OrdersMessage: What happened to orders of yours.
            StreamNotice: ``Connected``, ``Disconnected``, ``Gap`` and whatever cannot be read.

        Raises:
            StreamRefused: the venue refused the connection, the login or a topic (when events are asked for).
            StreamFailed: as many attempts failed as ``options.attempts`` allows; by default it tries forever.
            StreamOverflow: the consumer was too slow, and ``Overflow.RAISE`` was chosen.

        Source: 【Private】Login, https://developer.wooxpro.com/english/websocket/login
        """
        return self._stream(
            _PRIVATE,
            {},
            topics=topics,
            url=url,
            options=options,
        )

    def public(
        self,
        *topics: PublicTopic,
        url: str,
        options: StreamOptions | None = None,
    ) -> AsyncStream[
        TickerMessage
        | FundingRateMessage
        | DepthMessage
        | BookMessage
        | BookUpdateMessage
        | BookTickerMessage
        | TradesMessage
        | KlineMessage
    ]:
        """Market data.

        Nothing says at which address; it has to be given. A connection that subscribes to nothing within five seconds
        is closed.

        The venue documents at most 500 connections.

        Args:
            topics: What to subscribe to: PublicTopics. More can be added later.
            url: The address, ``wss://host/path``; no page names one.
            options: Queue, overflow policy, timeouts and backoff.

        Yields:
            TickerMessage: The last prices of a contract, pushed every second.
            FundingRateMessage: The funding rate of a contract, pushed every minute.
            DepthMessage: One side of the order book.
            BookMessage: Both sides of the order book.
            BookUpdateMessage: The order book once, and then what changes in it.
            BookTickerMessage: The best bid and ask.
            TradesMessage: Trades of a contract.
            KlineMessage: Candles of a contract.
            StreamNotice: ``Connected``, ``Disconnected``, ``Gap`` and whatever cannot be read.

        Raises:
            StreamRefused: the venue refused the connection, the login or a topic (when events are asked for).
            StreamFailed: as many attempts failed as ``options.attempts`` allows; by default it tries forever.
            StreamOverflow: the consumer was too slow, and ``Overflow.RAISE`` was chosen.

        Source: Subscribe, https://developer.wooxpro.com/english/websocket/subscribe
        """
        return self._stream(
            _PUBLIC,
            {},
            topics=topics,
            url=url,
            options=options,
        )
