"""One request and its answer over a connection of the pool, or over a new one."""

from __future__ import annotations

import asyncio
import ssl

from ..answer import Answer
from ..compression import answer_of
from ..proxies import Proxy
from ..request import Request
from ..transport import LARGEST_BODY, Timeout
from .connection import Connection
from .dialing import dial
from .failures import SpokeFirst, broken, unsent
from .origin import Origin
from .pool import Pool
from .reply import Reply
from .writing import written


class Exchanger:
    """What one event loop uses of a transport."""

    def __init__(self, proxy: Proxy | None, context: ssl.SSLContext) -> None:
        self._loop = asyncio.get_running_loop()
        self._proxy = proxy
        self._context = context
        self._pool = Pool()
        self._origins: dict[str, Origin] = {}
        self._is_closed = False

    async def send(self, request: Request, timeout: Timeout) -> Answer:
        """One request, one answer; see :class:`~..transport.AsyncTransport`."""
        until = self._loop.time() + timeout.total
        try:
            origin = self._origin(request.base_url)
            data = written(request, origin, self._proxy)
            connection = await self._connection(request.base_url, origin, timeout.connect, until)
        except Exception as problem:  # whatever it is, nothing was sent
            raise unsent(problem, request) from problem
        reply = Reply(request.method, LARGEST_BODY)
        try:
            await connection.exchange(data, reply, timeout.read, until)
        except OSError as problem:
            raise broken(problem, request, reply) from problem
        if reply.is_reusable and not self._is_closed:
            self._pool.give(request.base_url, connection)
        else:
            connection.abort()
        return answer_of(reply.status, reply.headers, reply.body, reply.is_whole)

    async def close(self) -> None:
        """Close what is idle now, and the others when their exchange is over."""
        self._is_closed = True
        await self._pool.close()

    async def _connection(self, base_url: str, origin: Origin, patience: float, until: float) -> Connection:
        now = self._loop.time()
        kept = self._pool.take(base_url, now)
        if kept is not None:
            return kept
        made = await dial(origin, self._proxy, self._context, min(now + patience, until))
        if not made.is_open or not (origin.is_secure or made.is_quiet):  # TLS has words of its own here
            made.abort()
            raise SpokeFirst
        return made

    def _origin(self, base_url: str) -> Origin:
        known = self._origins.get(base_url)
        if known is None:
            known = self._origins[base_url] = Origin.of(base_url)
        return known
