"""The way to a stream: through proxies, to no host that nobody named, and with what a refusal says."""

from __future__ import annotations

import asyncio
from urllib.parse import urlsplit

import pytest
from aiohttp import web

from generator.runtime.streams.failures import StreamRefused
from generator.runtime.streams.notices import Connected
from tests.runtime.proxy import SocksProxy, TunnelProxy

from .feed import Tick, client, http_plan, listen, tick
from .serving import Connection, kinds, nothing_left, running, serving
from .test_streams import take

USER = "me:a#b@c"


async def one_event(connection: Connection) -> None:
    """A feed that has one thing to say."""
    await connection.welcome()
    await connection.text(tick(1))
    await connection.until_gone()


def place(url: str) -> tuple[str, int]:
    """Where a server listens."""
    parts = urlsplit(url)
    return parts.hostname or "", parts.port or 0


@pytest.mark.parametrize("scheme", ["http", "socks5h"])
@pytest.mark.parametrize("user", ["", USER])
async def test_a_websocket_goes_through_a_proxy(scheme: str, user: str) -> None:
    async with nothing_left(), serving(one_event) as server:
        kind = TunnelProxy if scheme == "http" else SocksProxy
        with kind(place(server.url), user) as proxy:
            address = f"{scheme}://{user + '@' if user else ''}{proxy.address}"
            async with client(proxy=address, allow_http=True) as acme:
                found = await take(listen(acme, "ws://feed.test/feed"), 2)
    assert kinds(found) == [Connected, Tick]
    if scheme == "http":
        assert proxy.asked[0].startswith("CONNECT feed.test:80 HTTP/1.1\r\n")
    else:
        assert list[object](proxy.asked) == [("feed.test", 80)]
    assert server.connections[0].request.headers["Host"] == "feed.test"


@pytest.mark.parametrize("variable", ["http_proxy", "ALL_PROXY"])
async def test_a_websocket_goes_through_the_proxy_of_the_environment(
    variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with nothing_left(), serving(one_event) as server:
        with TunnelProxy(place(server.url)) as proxy:
            monkeypatch.setenv(variable, f"http://{proxy.address}")
            async with client(allow_http=True) as acme:
                found = await take(listen(acme, "ws://feed.test/feed"), 2)
    assert kinds(found) == [Connected, Tick]
    assert len(proxy.asked) == 1


@pytest.mark.parametrize("status", [301, 302, 307, 308])
@pytest.mark.parametrize("same", [True, False], ids=["same_host", "other_host"])
async def test_no_redirect_is_followed(status: int, same: bool) -> None:
    """Neither the signed headers of a handshake nor anything else goes to where a redirect leads."""
    elsewhere: list[str] = []

    async def catch(request: web.Request) -> web.Response:
        elsewhere.append(request.path)
        return web.Response()

    async with nothing_left(), running(catch) as other:
        target = "/feed/again" if same else other
        seen: list[str] = []

        def before(request: web.Request) -> web.Response:
            seen.append(request.path)
            return web.Response(status=status, headers={"Location": target}, text="moved: call support")

        async with serving(one_event, before) as server, client() as acme:
            with pytest.raises(StreamRefused, match="moved: call support") as refused:
                await take(listen(acme, server.url.replace("http:", "ws:"), auth="signed"), 2)
    assert refused.value.http_status == status
    assert (seen, elsewhere) == (["/feed"], [])


@pytest.mark.parametrize("plain", [True, False], ids=["websocket", "http"])
async def test_what_a_refusal_says_is_kept(plain: bool) -> None:
    def before(request: web.Request) -> web.Response:
        return web.json_response({"reason": "your key has no right to listen"}, status=403)

    async with nothing_left(), serving(one_event, before) as server, client() as acme:
        with pytest.raises(StreamRefused, match="your key has no right to listen") as refused:
            if plain:
                await take(listen(acme, server.url), 2)
            else:
                changes = {
                    name: getattr(http_plan(), name) for name in ("call", "auth", "login", "subscribe", "unsubscribe")
                }
                await take(listen(acme, server.url, **changes), 2)
    assert refused.value.http_status == 403
    assert b"no right" in refused.value.body


async def test_a_refusal_that_does_not_end_is_not_waited_for() -> None:
    async def drips(request: web.Request) -> web.StreamResponse:
        answer = web.StreamResponse(status=401)
        await answer.prepare(request)
        await answer.write(b"go away")
        await request.content.read()
        await asyncio.sleep(30)
        return answer

    async with running(drips) as url, client() as acme:
        with pytest.raises(StreamRefused, match="go away"):
            await take(listen(acme, url), 2)


async def test_nothing_is_said_in_the_clear_to_another_machine() -> None:
    async with client() as acme:
        for url in ("ws://feed.test/feed", "http://10.0.0.1/feed"):
            with pytest.raises(ValueError, match="allow_http=True"):
                listen(acme, url)
