"""Streams end to end: what a user sees when the venue behaves, and when it does not."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web

from generator.runtime.streams.events import UnknownEvent
from generator.runtime.streams.failures import StreamFailed, StreamOverflow, StreamRefused
from generator.runtime.streams.notices import (
    Connected,
    Disconnected,
    ErrorMessage,
    Gap,
    GapReason,
    Resubscribed,
    UndecodableMessage,
)
from generator.runtime.streams.opened import AsyncStreamsBase
from generator.runtime.streams.options import Overflow, StreamOptions
from generator.runtime.streams.plan import Call, Context, Exchange, KeepAlive, Topic

from .feed import QUICK, SECRET, TOPICS, Tick, client, deflated, http_plan, listen, plan, tick
from .serving import Connection, kinds, nothing_left, numbers, running, serving


async def take(stream: AsyncIterator[Any], number: int) -> list[Any]:
    """The first events of a stream."""
    found: list[Any] = []
    async with asyncio.timeout(10):
        async for event in stream:
            found.append(event)
            if len(found) == number:
                break
    return found


async def steady(connection: Connection) -> None:
    """Three events, and then nothing."""
    await connection.welcome()
    for n in range(1, 4):
        await connection.text(tick(n))
    await connection.until_gone()


async def test_events_arrive_typed() -> None:
    async with nothing_left(), serving(steady) as server, client() as acme:
        found = await take(listen(acme, server.url), 4)
        assert isinstance(found[0], Connected)
        assert found[1:] == [Tick(topic="tick:A", n=n) for n in (1, 2, 3)]
        assert server.connections[0].topics == [topic.text for topic in TOPICS]


async def test_leaving_the_loop_leaves_nothing() -> None:
    async with serving(steady) as server, nothing_left(), client() as acme:
        async for event in listen(acme, server.url):
            assert event
            break


async def test_closing_the_stream_alone() -> None:
    async with serving(steady) as server, client() as acme, nothing_left():
        async with listen(acme, server.url) as stream:
            await take(stream, 2)
        assert [event async for event in stream] == []
        await stream.close()


async def test_reconnect_logs_in_anew_and_subscribes_again() -> None:
    async def script(connection: Connection) -> None:
        await connection.welcome()
        await connection.text(tick(connection.number + 1))
        await asyncio.sleep(0.05)
        if connection.number == 1:
            connection.abort()

    async with nothing_left(), serving(script) as server, client() as acme:
        found = await take(listen(acme, server.url), 12)
        sorts = kinds(found)
        assert sorts[:3] == [Connected, Tick, Disconnected]
        assert sorts[3:8] == [Connected, Resubscribed, Gap, Tick, Disconnected]
        assert found[4].topics == tuple(topic.text for topic in TOPICS)
        gap = found[5]
        assert gap.reason is GapReason.DISCONNECTED
        assert found[0].at <= gap.since <= found[2].at <= gap.until
        first, second = server.connections[0].login, server.connections[1].login
        assert (first["at"], first["sign"]) != (second["at"], second["sign"])
        assert server.connections[1].topics == [topic.text for topic in TOPICS]


async def test_what_cannot_be_read_is_delivered_and_the_stream_goes_on() -> None:
    async def script(connection: Connection) -> None:
        await connection.welcome()
        await connection.text(b"garbage")
        await connection.binary(b"\x00\xff\x12")
        await connection.text(b'{"type": "news", "x": 1}')
        await connection.text(b'{"type": "tick", "topic": "tick:A"}')
        await connection.text(b'{"op": "error", "why": "slow down, ' + SECRET.encode() + b'"}')
        await connection.text(b'{"type": "beat", "at": 1}')
        await connection.binary(deflated(tick(7)))
        await connection.until_gone()

    async with nothing_left(), serving(script) as server, client() as acme:
        found = await take(listen(acme, server.url), 7)
    assert kinds(found[1:]) == [
        UndecodableMessage, UndecodableMessage, UnknownEvent, UndecodableMessage, ErrorMessage, Tick,
    ]  # fmt: skip
    assert found[1].raw == b"garbage"
    assert found[3].kind == "news"
    assert "n" in found[4].reason
    assert SECRET not in found[5].message
    assert found[6].n == 7


@pytest.mark.parametrize("status", [401, 403, 404])
async def test_a_refused_handshake_ends_the_stream(status: int) -> None:
    async with nothing_left(), serving(steady, lambda _: web.Response(status=status)) as server, client() as acme:
        with pytest.raises(StreamRefused) as refused:
            await take(listen(acme, server.url), 1)
    assert refused.value.http_status == status


async def test_a_busy_handshake_is_tried_again() -> None:
    answers = iter([503, 429, None])

    def before(request: web.Request) -> web.Response | None:
        status = next(answers, None)
        return None if status is None else web.Response(status=status)

    async with nothing_left(), serving(steady, before) as server, client() as acme:
        found = await take(listen(acme, server.url), 3)
    assert kinds(found) == [Disconnected, Disconnected, Connected]
    assert (found[0].attempt, found[1].attempt, found[2].attempt) == (1, 2, 3)


async def test_a_refused_login_ends_the_stream_and_tells_no_secret(caplog: pytest.LogCaptureFixture) -> None:
    async def script(connection: Connection) -> None:
        await connection.frame()
        await connection.send({"op": "login", "ok": False, "why": f"bad key {SECRET}"})
        await connection.until_gone()

    caplog.set_level(logging.DEBUG)
    async with nothing_left(), serving(script) as server, client() as acme:
        stream = listen(acme, server.url)
        with pytest.raises(StreamRefused, match="bad key") as refused:
            await take(stream, 1)
        assert SECRET not in str(refused.value) + repr(stream) + repr(acme) + caplog.text
        assert [event async for event in stream] == []


async def test_a_login_without_an_answer_counts_as_a_broken_connection() -> None:
    async def script(connection: Connection) -> None:
        if connection.number == 0:
            await connection.until_gone()
        else:
            await steady(connection)

    hasty = StreamOptions(first_delay=0.02, longest_delay=0.1, reply_timeout=0.2)
    async with nothing_left(), serving(script) as server, client() as acme:
        found = await take(listen(acme, server.url, options=hasty), 2)
    assert isinstance(found[0], Disconnected)
    assert "did not reply" in found[0].reason
    assert isinstance(found[1], Connected)


FAILED = "an expression of what is sent failed: KeyError"


@pytest.mark.parametrize("of", ["login", "subscribe", "heartbeat"])
async def test_an_expression_that_fails_ends_the_stream_without_the_secret(of: str) -> None:
    """What raises while a frame is made is no exception of Python's own, and nothing of it is kept."""

    def fails(context: Context) -> Any:
        raise KeyError(SECRET)

    made: Any = KeepAlive(ping=fails, every=0.05) if of == "heartbeat" else Exchange(frame=fails)
    changes: dict[str, Any] = {of: made}
    async with nothing_left(), serving(steady) as server, client() as acme:
        stream = listen(acme, server.url, **changes)
        with pytest.raises(StreamFailed, match=FAILED) as failed:
            await take(stream, 9)
    assert SECRET not in f"{failed.value} {failed.value!r}"
    assert failed.value.__cause__ is None
    assert failed.value.__context__ is None


async def test_an_expression_of_a_request_that_fails_ends_the_stream() -> None:
    """The query of a stream over HTTP likewise."""

    def fails(context: Context) -> Any:
        raise KeyError(SECRET)

    async with client() as acme:
        made = http_plan(call=Call(method="GET", query={"q": fails}, lines=True))
        stream = AsyncStreamsBase(acme)._stream(made, {}, topics=TOPICS, url="ws://127.0.0.1:9", options=QUICK)  # pyright: ignore[reportPrivateUsage]
        with pytest.raises(StreamFailed, match=FAILED) as failed:
            await take(stream, 1)
    assert SECRET not in f"{failed.value} {failed.value!r}"


async def test_a_refused_topic_at_the_start_ends_the_stream() -> None:
    async def script(connection: Connection) -> None:
        await connection.frame()
        await connection.send({"op": "login", "ok": True})
        await connection.frame()
        await connection.send({"op": "sub", "topic": "tick:A", "ok": False, "why": "no such topic"})
        await connection.until_gone()

    async with nothing_left(), serving(script) as server, client() as acme:
        with pytest.raises(StreamRefused, match="no such topic") as refused:
            await take(listen(acme, server.url), 2)
    assert refused.value.topic == "tick:A"


async def test_topics_of_a_running_stream_change() -> None:
    async with nothing_left(), serving(steady) as server, client() as acme:
        async with listen(acme, server.url) as stream:
            await take(stream, 4)
            await stream.subscribe(Topic("tick:C"))
            with pytest.raises(StreamRefused, match="unknown"):
                await stream.subscribe(Topic("tick:bad"))
            await stream.unsubscribe(Topic("tick:A"))
        frames = [frame for frame in server.connections[0].others if frame["op"] != "ping"]
    assert frames == [
        {"op": "sub", "topics": ["tick:C"]},
        {"op": "sub", "topics": ["tick:bad"]},
        {"op": "unsub", "topics": ["tick:A"]},
    ]


async def flood(connection: Connection) -> None:
    """Two thousand events at once."""
    await connection.welcome()
    for n in range(1, 2001):
        await connection.text(tick(n))
    await connection.until_gone()


async def test_overflow_block_loses_nothing() -> None:
    small = StreamOptions(queue=10, overflow=Overflow.BLOCK)
    async with nothing_left(), serving(flood) as server, client() as acme:
        stream = listen(acme, server.url, options=small)
        await take(stream, 1)
        await asyncio.sleep(0.3)
        assert len(stream._engine._mailbox) <= 10  # pyright: ignore[reportPrivateUsage]
        found = await take(stream, 2000)
    assert [event.n for event in found] == list(range(1, 2001))


async def test_overflow_drop_oldest_tells_how_many() -> None:
    small = StreamOptions(queue=10, overflow=Overflow.DROP_OLDEST)
    async with nothing_left(), serving(flood) as server, client() as acme:
        stream = listen(acme, server.url, options=small)
        await take(stream, 1)
        await asyncio.sleep(0.5)
        assert len(stream._engine._mailbox) <= 10  # pyright: ignore[reportPrivateUsage]
        seen: list[int] = []
        dropped = 0
        async with asyncio.timeout(10):
            async for event in stream:
                if isinstance(event, Gap):
                    assert event.reason is GapReason.OVERFLOW
                    assert event.dropped
                    dropped += event.dropped
                elif isinstance(event, Tick):
                    seen.append(event.n)
                if seen and seen[-1] == 2000:
                    break
    assert dropped > 0
    assert len(seen) + dropped == 2000
    assert seen == sorted(seen)


async def test_overflow_raise_ends_the_stream_after_what_is_queued() -> None:
    small = StreamOptions(queue=10, overflow=Overflow.RAISE)
    async with nothing_left(), serving(flood) as server, client() as acme:
        stream = listen(acme, server.url, options=small)
        await take(stream, 1)
        await asyncio.sleep(0.5)
        seen: list[Any] = []
        with pytest.raises(StreamOverflow):
            async for event in stream:
                seen.append(event)
    assert [event.n for event in seen] == list(range(1, len(seen) + 1))
    assert len(seen) >= 10


async def test_giving_up() -> None:
    async with nothing_left(), serving(steady, lambda _: web.Response(status=503)) as server, client() as acme:
        stream = listen(acme, server.url, options=StreamOptions(first_delay=0.01, longest_delay=0.01, attempts=3))
        with pytest.raises(StreamFailed, match="503"):
            await take(stream, 9)


async def test_nobody_there() -> None:
    async with nothing_left(), client() as acme:
        found = await take(listen(acme, "ws://127.0.0.1:9/feed"), 2)
    assert all(isinstance(event, Disconnected) and "no connection" in event.reason for event in found)


async def test_missing_numbers_are_told_before_what_follows() -> None:
    async def script(connection: Connection) -> None:
        await connection.welcome()
        for n in (1, 2, 5, 4, 5, 6):
            await connection.text(tick(n))
        await connection.until_gone()

    async with nothing_left(), serving(script) as server, client() as acme:
        found = await take(listen(acme, server.url), 8)
    assert numbers(found[1:]) == [1, 2, Gap, 5, 4, 5, 6]
    gap = found[3]
    assert (gap.reason, gap.topic, gap.expected, gap.received) == (GapReason.SEQUENCE, "tick:A", 3, 5)


async def test_a_message_that_is_too_large_breaks_the_connection() -> None:
    async def script(connection: Connection) -> None:
        await connection.welcome()
        if connection.number == 0:
            await connection.text(b'"' + b"x" * 100_000 + b'"')
        await connection.until_gone()

    tight = StreamOptions(first_delay=0.02, longest_delay=0.1, largest_message=10_000)
    async with nothing_left(), serving(script) as server, client() as acme:
        found = await take(listen(acme, server.url, options=tight), 3)
    assert kinds(found) == [Connected, Disconnected, Connected]


async def test_a_bomb_is_not_unpacked() -> None:
    async def script(connection: Connection) -> None:
        await connection.welcome()
        await connection.binary(deflated(b" " * 5_000_000))
        await connection.until_gone()

    tight = StreamOptions(largest_message=1_000_000)
    async with nothing_left(), serving(script) as server, client() as acme:
        found = await take(listen(acme, server.url, options=tight), 2)
    assert isinstance(found[1], UndecodableMessage)
    assert "larger" in found[1].reason


async def test_http_streaming() -> None:
    async def handle(request: web.Request) -> web.StreamResponse:
        forms.append(dict(await request.post()))
        assert request.headers["X-SIGN"]
        response = web.StreamResponse()
        await response.prepare(request)
        half = tick(2)
        await response.write(tick(1) + b"\n" + half[:10])
        await asyncio.sleep(0.05)
        await response.write(half[10:] + b"\n\ngarbage\n" + tick(3) + b"\n" + tick(4)[:9])
        return response

    forms: list[Any] = []
    async with nothing_left(), running(handle) as url, client() as acme:
        streams = AsyncStreamsBase(acme)
        stream = streams._stream(http_plan(), {"topics": "a,b"}, url=url, options=QUICK)  # pyright: ignore[reportPrivateUsage]
        found = await take(stream, 8)
    assert numbers(found) == [Connected, 1, 2, UndecodableMessage, 3, UndecodableMessage, Disconnected, Connected]
    assert found[5].raw == tick(4)[:9]
    assert forms[0] == {"topics": "a,b"}


async def test_a_refused_http_stream_says_why() -> None:
    async def handle(request: web.Request) -> web.StreamResponse:
        return web.Response(status=401, text="who are you?")

    async with nothing_left(), running(handle) as url, client() as acme:
        streams = AsyncStreamsBase(acme)
        stream = streams._stream(http_plan(), {}, url=url, options=QUICK)  # pyright: ignore[reportPrivateUsage]
        with pytest.raises(StreamRefused, match="who are you") as refused:
            await take(stream, 1)
    assert refused.value.body == b"who are you?"


async def test_closing_while_connecting_and_while_waiting_to_retry() -> None:
    async with nothing_left(), serving(steady, lambda _: web.Response(status=503)) as server, client() as acme:
        patient = StreamOptions(first_delay=60.0, longest_delay=60.0)
        async with listen(acme, server.url, options=patient) as stream:
            await take(stream, 1)
    silent = await asyncio.start_server(lambda reader, writer: None, "127.0.0.1", 0)
    port = silent.sockets[0].getsockname()[1]
    async with client() as acme, listen(acme, f"ws://127.0.0.1:{port}/"):
        await asyncio.sleep(0.1)
    silent.close()


async def test_a_stream_without_an_address_says_so() -> None:
    async with client() as acme:
        with pytest.raises(ValueError, match="no page names an address"):
            AsyncStreamsBase(acme)._stream(plan(), {}, topics=TOPICS)  # pyright: ignore[reportPrivateUsage]
        for wrong in ("ftp://host/", "wss://", "wss://user:secret@host/"):
            with pytest.raises(ValueError, match="address") as refused:
                listen(acme, wrong)
            assert "secret" not in str(refused.value)
