"""One request and its response over a connection of the pool, or over a new one."""

from __future__ import annotations

import asyncio
import ssl

from ..compression import response_of
from ..proxies import Proxies
from ..request import Request
from ..response import Response
from ..transport import LARGEST_BODY, Connections, Timeout
from .connection import Connection
from .dialing import dial
from .failures import SpokeFirst, broken, unsent
from .origin import Route
from .pool import Pool
from .reply import Reply
from .writing import written


class Exchanger:
    """What one event loop uses of a transport."""

    def __init__(self, proxies: Proxies, context: ssl.SSLContext, connections: Connections) -> None:
        self._loop = asyncio.get_running_loop()
        self._proxies = proxies
        self._context = context
        self._pool = Pool(connections)
        self._routes: dict[str, Route] = {}
        self._is_closed = False

    async def send(self, request: Request, timeout: Timeout) -> Response:
        """One request, one response; see :class:`~..transport.AsyncTransport`."""
        until = self._loop.time() + timeout.total
        try:
            route = self._route(request.base_url)
            data = written(request, route.origin, route.relay)
            connection = await self._connection(route, timeout.connect, until)
        except Exception as problem:  # of any kind: nothing was sent
            raise unsent(problem, request) from problem
        reply = Reply(request.method, LARGEST_BODY)
        try:
            await connection.exchange(data, reply, timeout.read, until)
        except OSError as problem:
            raise broken(problem, request, reply) from problem
        if reply.is_reusable and not self._is_closed:
            self._pool.give(route.host, connection)
        else:
            connection.abort()
        return response_of(reply.status, reply.headers, reply.body, reply.is_whole)

    async def close(self) -> None:
        """Close what is idle now, and the others when their exchange is over."""
        self._is_closed = True
        await self._pool.close()

    async def _connection(self, route: Route, patience: float, until: float) -> Connection:
        async def dialled() -> Connection:
            made = await dial(route, self._context, min(self._loop.time() + patience, until))
            if not made.is_open or not (route.origin.is_secure or made.is_quiet):  # TLS has words of its own here
                made.abort()
                raise SpokeFirst
            return made

        return await self._pool.take(route.host, until, dialled)

    def _route(self, base_url: str) -> Route:
        known = self._routes.get(base_url)
        if known is None:
            known = self._routes[base_url] = Route.of(base_url, self._proxies)
        return known
