"""A stream of order events from a local websocket, compared with the same bytes read by aiohttp alone.

The client has one core, the server another where there is one: what is measured is the receiving.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress

from benchmarks.measure import ROOT, Times
from benchmarks.report import Line
from benchmarks.sdk import EVENT, load

EVENTS = 200_000
AT_LEAST = 100_000
"""Events per second."""
CLIENT = 0
"""The CPU core of the client, if this module is run on its own."""
_CORES = set(range(os.cpu_count() or 1))


def streaming() -> Iterator[Line]:
    """Seconds per event, received and typed, with the decoding of documented events by a client of its own process."""
    command = [sys.executable, "-m", "benchmarks.streaming", "serve"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        address = f"http://127.0.0.1:{server.stdout.readline().strip()}/"
        runs = [(asyncio.run(typed(address)), asyncio.run(bare(address))) for _ in range(6)][1:]
        server.communicate()
    times, baseline = Times(tuple(run[0] for run in runs)), Times(tuple(run[1] for run in runs))
    yield Line(
        f"one event of a stream ({1 / times.median:,.0f} per second)", times, "aiohttp alone", baseline, as_ratio=True
    )


async def typed(address: str) -> float:
    """Through the SDK: seconds per event."""
    sdk = load("habittrade_sdk")
    async with sdk.AsyncHabitTrade(api_key="key", api_secret="secret") as client:
        received = 0
        began = 0.0
        async for event in client.streams.orders(url=address):
            if type(event) is sdk.OrderEvent:
                began = began or time.perf_counter()
                received += 1
                if received == EVENTS:
                    return (time.perf_counter() - began) / EVENTS
    raise AssertionError("the stream ended")


async def bare(address: str) -> float:
    """The same messages as text, without decoding: seconds per message."""
    import aiohttp

    async with aiohttp.ClientSession() as session, session.ws_connect(address) as socket:
        received = 0
        began = 0.0
        async for message in socket:
            assert message.data
            began = began or time.perf_counter()
            received += 1
            if received == EVENTS:
                break
        return (time.perf_counter() - began) / EVENTS


async def serve() -> None:
    """Send different order events as fast as they are read."""
    from aiohttp import web

    with suppress(OSError):  # there may be one core only
        os.sched_setaffinity(0, _CORES - {CLIENT})
    text = json.dumps(json.loads(EVENT.read_bytes()), separators=(",", ":"))
    start = re.sub(r'"(create|update)_time":\d+', lambda found: f'"{found[1]}_time":@', text)
    frames: list[str] = []
    for number in range(5000):
        made = start.replace("@", str(1_746_775_317 + 7 * number), 1).replace("@", str(1_746_775_257 + 7 * number), 1)
        frames.append(made.replace("22000000022", str(22_000_000_022 + number)))

    async def stream(request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(compress=False)
        await socket.prepare(request)
        try:
            for number in range(EVENTS):
                await socket.send_str(frames[number % len(frames)])
            await socket.receive()
        except ConnectionError:  # the client has what it wanted
            return socket
        return socket

    app = web.Application()
    app.router.add_get("/", stream)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(runner.addresses[0][1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    await runner.cleanup()


if __name__ == "__main__":
    if sys.argv[1:] == ["serve"]:
        asyncio.run(serve())
    else:
        os.sched_setaffinity(0, {CLIENT})
        for line in streaming():
            print(f"{line.what}: {line.times.median * 1e6:.2f} us, aiohttp alone {line.baseline.median * 1e6:.2f} us")
