"""The blocking variant: the same stream, in ordinary code."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any

import pytest

from generator.runtime.errors.exceptions import ClientClosed
from generator.runtime.streams.failures import StreamRefused
from generator.runtime.streams.notices import Connected, Disconnected, Gap, Resubscribed
from generator.runtime.streams.plan import Topic

from .feed import TOPICS, Tick, blocking_client, listen_blocking, tick
from .serving import Connection, Script, Server, kinds, open_files, serving


@contextmanager
def in_a_thread(script: Script) -> Generator[Server]:
    """A server whose loop runs in another thread."""
    ready: list[Server] = []
    began, over = threading.Event(), threading.Event()

    async def run() -> None:
        async with serving(script) as server:
            ready.append(server)
            began.set()
            while not over.is_set():  # without a thread of its own, since threads are counted
                await asyncio.sleep(0.01)

    thread = threading.Thread(target=lambda: asyncio.run(run()))
    thread.start()
    began.wait(5)
    try:
        yield ready[0]
    finally:
        over.set()
        thread.join()


@contextmanager
def nothing_left() -> Generator[None]:
    """Holds that no thread and no socket is left."""
    gc.collect()
    threads, files = set(threading.enumerate()), open_files()
    yield
    gc.collect()
    while set(threading.enumerate()) - threads or open_files() > files:
        time.sleep(0.02)  # what bounds it is the time that pytest gives a test


async def steady(connection: Connection) -> None:
    """Three events, and then nothing."""
    await connection.welcome()
    for n in range(1, 4):
        await connection.text(tick(n))
    await connection.until_gone()


async def dropping(connection: Connection) -> None:
    """Three events per connection."""
    await connection.welcome()
    for n in range(1, 4):
        await connection.text(tick(n))
    await asyncio.sleep(0.02)


def take(stream: Any, number: int) -> list[Any]:
    return [event for _, event in zip(range(number), stream, strict=False)]


def test_events_and_reconnects() -> None:
    with in_a_thread(dropping) as server, nothing_left(), blocking_client() as acme:
        stream = listen_blocking(acme, server.url)
        found = take(stream, 9)
    assert kinds(found) == [Connected, Tick, Tick, Tick, Disconnected, Connected, Resubscribed, Gap, Tick]


def test_with_closes() -> None:
    with in_a_thread(steady) as server, nothing_left(), blocking_client() as acme:
        with listen_blocking(acme, server.url) as stream:
            assert len(take(stream, 4)) == 4
        assert list(stream) == []
        stream.close()


def test_forgetting_it_closes() -> None:
    with in_a_thread(steady) as server, blocking_client() as acme, nothing_left():
        for event in listen_blocking(acme, server.url):
            assert event
            break


def test_close_from_another_thread_ends_the_loop() -> None:
    with in_a_thread(steady) as server, nothing_left(), blocking_client() as acme:
        stream = listen_blocking(acme, server.url)
        closing = threading.Timer(0.3, stream.close)
        closing.start()
        seen = list(stream)
        closing.join()
    assert kinds(seen) == [Connected, Tick, Tick, Tick]


def test_the_client_closes_it_too() -> None:
    with in_a_thread(steady) as server, nothing_left():
        acme = blocking_client()
        stream = acme_stream = listen_blocking(acme, server.url)
        take(stream, 2)
        acme.close()
        assert list(acme_stream) == []
        with pytest.raises(ClientClosed):
            listen_blocking(acme, server.url)
        with pytest.raises(ClientClosed):
            stream.subscribe(TOPICS[0])


def test_topics_change_and_refusals_are_raised() -> None:
    with in_a_thread(steady) as server, nothing_left(), blocking_client() as acme:
        stream = listen_blocking(acme, server.url)
        take(stream, 4)
        stream.subscribe(Topic("tick:C"))
        with pytest.raises(StreamRefused):
            stream.subscribe(Topic("tick:bad"))


def test_threads_share_the_events() -> None:
    async def script(connection: Connection) -> None:
        await connection.welcome()
        for n in range(1, 501):
            await connection.text(tick(n))
        await connection.until_gone()

    def consume() -> None:
        for event in stream:
            if isinstance(event, Tick):
                with lock:
                    seen.append(event.n)
                if event.n == 500:
                    stream.close()

    seen: list[int] = []
    lock = threading.Lock()
    with in_a_thread(script) as server, nothing_left(), blocking_client() as acme:
        stream = listen_blocking(acme, server.url)
        threads = [threading.Thread(target=consume) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(10)
    assert sorted(seen) == list(range(1, 501))


def child_of(stream: Any) -> int:
    """What a forked child can do with a stream that is open: nothing, and it harms nobody. 0 if that is so."""
    signal.alarm(10)  # should it hang
    touches: list[Callable[[], Any]] = [
        lambda: next(stream),
        lambda: stream.subscribe("tick:C"),
        lambda: stream.unsubscribe("tick:A"),
    ]
    for touch in touches:
        try:
            touch()
        except RuntimeError as problem:
            if "belongs to the process" not in str(problem):
                return 1
        else:
            return 2
    stream.close()
    stream.close()
    return 0


@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")  # threads run while it forks: that is the point
def test_a_forked_child_leaves_the_stream_of_its_parent_alone() -> None:
    async def script(connection: Connection) -> None:
        await connection.welcome()
        await connection.text(tick(1))
        while not forked.is_set():
            await asyncio.sleep(0.01)
        await connection.text(tick(2))
        await connection.until_gone()

    forked = threading.Event()
    with in_a_thread(script) as server, nothing_left(), blocking_client() as acme:
        stream = listen_blocking(acme, server.url)
        assert kinds(take(stream, 2)) == [Connected, Tick]
        child = os.fork()
        if child == 0:
            status = 3
            try:
                status = child_of(stream)
            finally:
                os._exit(status)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        forked.set()
        assert take(stream, 1) == [Tick(topic="tick:A", n=2)]


def test_a_refused_login_is_raised() -> None:
    async def script(connection: Connection) -> None:
        await connection.frame()
        await connection.send({"op": "login", "ok": False, "why": "no"})
        await connection.until_gone()

    with in_a_thread(script) as server, nothing_left(), blocking_client() as acme:
        stream = listen_blocking(acme, server.url)
        with pytest.raises(StreamRefused):
            next(stream)
