"""The cost of a call compared with the library that sends it: one call at a time, and many with asyncio."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import aiohttp
import urllib3

from benchmarks.measure import Times, calls, in_turn
from benchmarks.report import Line
from benchmarks.sdk import load
from benchmarks.server import running

AT_MOST = 1.25
BODY = b'{"order_no":"22000000022"}'
HEADERS = {
    "User-Agent": "habittrade-sdk/0.1.0",
    "Content-Type": "application/json",
    "X-API-Key": "key",
    "X-API-Signature": "6oP2fM1sXn0Vt7XbZ8Q2rD4kJ5yW3uHcA9eLgTqNwRs=",
    "X-API-Timestamp": "1746774142003",
}
"""Headers of the same length as those of a signed call."""
PATH = "/trade/v1/orders"
AT_ONCE = 50


def calling() -> Iterator[Line]:
    """Signed calls over open connections, compared with requests of the same size by the library alone."""
    sdk = load("habittrade_sdk")
    with running() as address:
        yield _blocking(sdk, address)
        yield from asyncio.run(_asynchronous(sdk, address))


def _blocking(sdk: Any, address: str) -> Line:
    client = sdk.HabitTrade(api_key="key", api_secret="secret", base_url=address)
    pool = urllib3.PoolManager()

    def bare() -> None:
        pool.request("DELETE", address + PATH, body=BODY, headers=HEADERS)

    signed = calls(lambda: client.orders.cancel(order_no="22000000022"), 500)
    times, baseline = in_turn(signed, calls(bare, 500), runs=9)
    client.close()
    pool.clear()
    return Line("one signed call", times, "urllib3 alone", baseline, AT_MOST, as_ratio=True)


async def _asynchronous(sdk: Any, address: str) -> list[Line]:
    lines: list[Line] = []
    async with (
        sdk.AsyncHabitTrade(api_key="key", api_secret="secret", base_url=address) as client,
        aiohttp.ClientSession() as session,
    ):

        async def signed() -> None:
            await client.orders.cancel(order_no="22000000022")

        async def bare() -> None:
            async with session.delete(address + PATH, data=BODY, headers=HEADERS) as response:
                await response.read()

        for what, at_once in (("one signed call, asyncio", 1), (f"one of {AT_ONCE} at once, asyncio", AT_ONCE)):
            found: list[tuple[float, float]] = []
            for _ in range(10):
                found.append((await _each(signed, at_once), await _each(bare, at_once)))
            times, baseline = (Times(tuple(column)) for column in zip(*found[1:], strict=True))
            lines.append(Line(what, times, "aiohttp alone", baseline, AT_MOST, as_ratio=True))
    return lines


async def _each(work: Callable[[], Awaitable[None]], at_once: int, number: int = 1000) -> float:
    """Seconds per call."""

    async def some() -> None:
        for _ in range(number // at_once):
            await work()

    began = time.perf_counter()
    await asyncio.gather(*(some() for _ in range(at_once)))
    return (time.perf_counter() - began) / (number // at_once * at_once)
