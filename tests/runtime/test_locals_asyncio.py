"""The same on asyncio, and of streams: no frame of what was cut off holds a key, a secret or a signature."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from generator.runtime.errors.exceptions import SdkError
from generator.runtime.streams.opened import AsyncStreamsBase
from tests.streams import feed
from tests.streams.serving import Connection, running, serving

from .drivers import KEY, SECRET
from .server import Server
from .test_locals import BUSY, PATIENT, TWICE, async_client, holding_nothing, place, signed, silent
from .walking import held, secrets_in

# asyncio --------------------------------------------------------------------------------------------------------------


async def ending(task: asyncio.Task[Any]) -> BaseException:
    """What a task ended with, which must be an exception."""
    await asyncio.wait([task])
    try:
        await task
    except BaseException as problem:
        return problem
    pytest.fail("nothing was raised")


@pytest.mark.parametrize("answer", [silent, BUSY], ids=["silent", "busy"])
async def test_cancelled_at_each_turn_of_the_loop(answer: Any) -> None:
    """Each turn is another await: dialling, sending, waiting for the answer, reading it, the pause, closing."""
    with Server(answer) as server:
        cut = 0
        for turns in range(40):
            async with async_client(server.url, timeout=PATIENT, retries=TWICE) as made:
                task = asyncio.ensure_future(place(made))
                for _ in range(turns):
                    await asyncio.sleep(0.0005)
                if not task.done():
                    task.cancel()
                problem = await ending(task)
                cut += isinstance(problem, asyncio.CancelledError)
                assert secrets_in(problem, (KEY, SECRET, signed())) == []
                assert not held((KEY, SECRET, signed()), problem, made)
        assert cut


async def test_a_call_that_is_waited_for_too_shortly() -> None:
    with Server(silent) as server, holding_nothing() as caught:
        async with async_client(server.url, timeout=PATIENT) as made:
            await asyncio.wait_for(place(made), 0.1)
    assert isinstance(caught[0], TimeoutError)


async def test_a_group_of_calls_that_falls_apart() -> None:
    async def fails() -> None:
        await asyncio.sleep(0.1)
        raise ValueError

    with Server(silent) as server, holding_nothing():
        async with async_client(server.url, timeout=PATIENT) as made, asyncio.TaskGroup() as group:
            group.create_task(place(made))
            group.create_task(fails())


async def test_a_coroutine_that_is_closed() -> None:
    with Server(silent) as server:
        async with async_client(server.url, timeout=PATIENT) as made:
            call = place(made)
            call.send(None)
            call.close()
            assert call.cr_frame is None
            assert not held((KEY, SECRET, signed()), call, made)


# streams --------------------------------------------------------------------------------------------------------------


async def test_a_stream_that_is_cut_off_at_each_turn() -> None:
    """While it dials, logs in, subscribes, and runs."""

    async def script(connection: Connection) -> None:
        await connection.welcome()
        await connection.until_gone()

    secrets = ("acme-key", feed.SECRET)
    async with serving(script) as server, feed.client() as made:
        for turns in range(25):
            stream = feed.listen(made, server.url, auth="signed")
            task = asyncio.ensure_future(anext(stream))
            for _ in range(turns):
                await asyncio.sleep(0.001)
            task.cancel()
            (problem,) = await asyncio.gather(task, return_exceptions=True)
            await stream.close()
            if isinstance(problem, BaseException):
                assert secrets_in(problem, secrets) == []
            signs = tuple(str(one.login["sign"]) for one in server.connections if one.login is not None)
            assert not held((*secrets, *signs), stream, task)


@pytest.mark.parametrize("status", [401, 403, 404])
async def test_a_stream_that_is_refused(status: int) -> None:
    """The venue repeats the key and the signature that it was sent."""
    from aiohttp import web

    signs: list[str] = []

    async def refuse(request: web.Request) -> web.Response:
        signs.append(request.headers["X-SIGN"])
        return web.Response(status=status, text=f"{request.headers['X-KEY']} {signs[-1]}")

    async with running(refuse) as url, feed.client() as made:
        for plan in (feed.plan(auth="signed"), feed.http_plan()):
            stream = AsyncStreamsBase(made)._stream(plan, {}, topics=feed.TOPICS, url=url, options=feed.QUICK)  # pyright: ignore[reportPrivateUsage]
            with pytest.raises(SdkError) as caught:
                await anext(stream)
            secrets = ("acme-key", feed.SECRET, *signs)
            assert secrets_in(caught.value, secrets) == []
            shown = f"{caught.value!s} {caught.value!r} {getattr(caught.value, 'reason', '')}"
            assert not [secret for secret in secrets if secret in shown]
