"""Threads share a client; a forked child gets connections of its own."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import threading
from collections.abc import Callable

import pytest

from generator.runtime.calls import limits
from generator.runtime.calls.limits import Limit, Limiter
from generator.runtime.data.deviation_counter import DeviationCounter

from . import acme
from .drivers import Asynchronous, Blocking
from .server import Server, reply

OK = reply('{"code": 0, "data": 1,}')


def in_child(act: Callable[[], bool]) -> bool:
    """Whether ``act`` is true in a forked child."""
    child = os.fork()
    if child == 0:
        good = False
        try:
            good = act()
        finally:
            os._exit(0 if good else 1)
    return os.waitpid(child, 0)[1] == 0


def test_threads_share_a_client() -> None:
    found: list[object] = []
    with Server(OK) as server, Blocking().client(server.url) as client:

        def work() -> None:
            found.extend(client.request("GET /x") for _ in range(25))

        threads = [threading.Thread(target=work) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(20)
        assert found == [1] * 200
        assert server.connections <= 8
        assert client.deviations == {"json: repaired": 200}


@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_forked_child_opens_its_own_connection() -> None:
    with Server(OK) as server, Blocking().client(server.url) as client:
        assert client.request("GET /parent") == 1
        assert in_child(lambda: client.request("GET /child") == 1)
        assert client.request("GET /parent") == 1
        assert server.connections == 2


@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_locks_held_while_forking_are_free_in_the_child() -> None:
    deviations = DeviationCounter()
    with Server(OK) as server, Blocking().client(server.url) as client:
        transport = client._transport  # pyright: ignore[reportPrivateUsage]
        budget = client._shared.budget  # pyright: ignore[reportPrivateUsage]
        held = limits._held  # pyright: ignore[reportPrivateUsage]
        with deviations._lock, transport._pool._changed, budget._lock, held.lock:  # type: ignore[attr-defined] # pyright: ignore

            def act() -> bool:
                deviations.note("x")
                budget.take()
                Limiter({"all": Limit(requests=1, per=1)}, "h", "e", "k").reserve((("all", 1),), 0)
                return bool(client.request("GET /child") == 1)

            assert in_child(act)


@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_an_async_client_in_a_forked_child() -> None:
    with Server(OK) as server:
        client = Asynchronous().client(server.url)

        async def ask() -> bool:
            return bool(await client.request("GET /x") == 1)

        async def ask_and_close() -> bool:
            good = await ask()
            await client.close()
            return good

        assert in_child(lambda: asyncio.run(ask_and_close()))
        assert asyncio.run(ask_and_close())


def test_an_async_client_serves_many_calls_at_once() -> None:
    with Server(OK) as server:

        async def run() -> list[object]:
            async with Asynchronous().client(server.url) as client:
                return list(await asyncio.gather(*(client.request("GET /x") for _ in range(100))))

        assert asyncio.run(run()) == [1] * 100


def test_cancelling_is_left_to_asyncio() -> None:
    async def run(url: str) -> None:
        async with Asynchronous().client(url) as client:
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.2):
                    await client._call(acme.PLACE, body={})  # pyright: ignore[reportPrivateUsage]

    def hang(connection: object) -> None:
        threading.Event().wait(1)

    with Server(hang) as server:
        asyncio.run(run(server.url))


IMPORTS = """
import sys
import generator.runtime.client.sync_client, generator.runtime.client.async_client, generator.runtime.streams.events
heavy = {"aiohttp", "asyncio", "cryptography", "dataclasses", "multiprocessing", "requests", "pydantic"}
print(sorted(heavy & set(sys.modules)))
"""


def test_importing_the_clients_imports_nothing_heavy() -> None:
    run = subprocess.run([sys.executable, "-c", IMPORTS], capture_output=True, text=True, check=True, timeout=60)
    assert run.stdout.strip() == "[]"
