# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Streams of Acme: what it pushes, as it happens."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from ._runtime.data.validation import AtMost
from ._runtime.errors.sources import Source
from ._runtime.http.response import before, dig
from ._runtime.streams.blocking import Stream, StreamsBase
from ._runtime.streams.events import EventDecoder, RawMessage
from ._runtime.streams.opened import AsyncStream, AsyncStreamsBase
from ._runtime.streams.options import StreamOptions
from ._runtime.streams.plan import Context, Exchange, StreamPlan, items, listed
from ._runtime.values.exact_json import JSON
from ._wire import ACCEPTED, TIMES
from .events import QUOTES
from .models import Quote


def _quotes_login_answer(message: RawMessage) -> Any:
    return dig(message.json, "ok") is not None


def _quotes_login_success(message: RawMessage) -> Any:
    return dig(message.json, "ok") == True


def _quotes_subscribe_frame(context: Context) -> JSON:
    return {"sub": context.topics, "raw": context.values.raw}


def _quotes_subscribe_answer(message: RawMessage) -> Any:
    return dig(message.json, "sub") is not None


def _quotes_subscribe_topic(message: RawMessage) -> Any:
    return dig(message.json, "sub")


def _quotes_subscribe_alias(topic: str) -> Any:
    return before(topic, "@")


_QUOTES: Final[StreamPlan[Quote]] = StreamPlan(
    name="quotes",
    decoder=EventDecoder(QUOTES, accepted=ACCEPTED, times=TIMES),
    source=Source("docs", url="https://docs.acme.example", read_on="2026-01-02"),
    rules=(AtMost("symbols", 2, Source("docs", url="https://docs.acme.example", read_on="2026-01-02")),),
    addresses={},
    login=Exchange(answer=_quotes_login_answer, success=_quotes_login_success, level="login"),
    subscribe=Exchange(
        frame=_quotes_subscribe_frame,
        answer=_quotes_subscribe_answer,
        topic=_quotes_subscribe_topic,
        alias=_quotes_subscribe_alias,
        whole=True,
    ),
)


class Streams(StreamsBase):
    """What can be listened to; each stream connects when its first event is asked for."""

    def quotes(
        self,
        *,
        symbols: Sequence[str],
        raw: bool | None = None,
        url: str,
        options: StreamOptions | None = None,
    ) -> Stream[Quote]:
        """Prices.

        Args:
            symbols: What to watch. At most 2 items. For example ``SPY``. More can be subscribed to later.
            url: The address, ``wss://host/path``; no page names one.
            options: Queue, overflow policy, timeouts and backoff.

        Yields:
            Quote: A price changed.
            StreamNotice: ``Connected``, ``Disconnected``, ``Gap`` and whatever cannot be read.

        Raises:
            InvalidParameter: ``symbols`` has more than 2 items; nothing is sent.
            StreamRefused: the venue refused the connection, the login or a topic (when events are asked for).
            StreamFailed: as many attempts failed as ``options.attempts`` allows; by default it tries forever.
            StreamOverflow: the consumer was too slow, and ``Overflow.RAISE`` was chosen.

        Source: Docs, https://docs.acme.example
        """
        return self._stream(
            _QUOTES,
            {"symbols": listed("symbols", symbols), "raw": raw},
            topics=items("symbols", symbols),
            url=url,
            options=options,
        )


class AsyncStreams(AsyncStreamsBase):
    """The same for asyncio."""

    def quotes(
        self,
        *,
        symbols: Sequence[str],
        raw: bool | None = None,
        url: str,
        options: StreamOptions | None = None,
    ) -> AsyncStream[Quote]:
        """Prices.

        Args:
            symbols: What to watch. At most 2 items. For example ``SPY``. More can be subscribed to later.
            url: The address, ``wss://host/path``; no page names one.
            options: Queue, overflow policy, timeouts and backoff.

        Yields:
            Quote: A price changed.
            StreamNotice: ``Connected``, ``Disconnected``, ``Gap`` and whatever cannot be read.

        Raises:
            InvalidParameter: ``symbols`` has more than 2 items; nothing is sent.
            StreamRefused: the venue refused the connection, the login or a topic (when events are asked for).
            StreamFailed: as many attempts failed as ``options.attempts`` allows; by default it tries forever.
            StreamOverflow: the consumer was too slow, and ``Overflow.RAISE`` was chosen.

        Source: Docs, https://docs.acme.example
        """
        return self._stream(
            _QUOTES,
            {"symbols": listed("symbols", symbols), "raw": raw},
            topics=items("symbols", symbols),
            url=url,
            options=options,
        )
