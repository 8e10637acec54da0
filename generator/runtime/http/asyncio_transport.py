"""The asyncio transport: asyncio's connections, httptools' parser. Both are imported with the first call.

Client libraries repeat requests on their own, rewrite addresses, or do not show whether anything was sent before
something failed; an order needs a transport that does none of it. It costs a third of what the fastest of them does.
"""

from __future__ import annotations

import os
import ssl
from typing import TYPE_CHECKING, Literal

from ..errors.exceptions import ClientClosed
from ..errors.tracebacks import hiding_arguments
from .proxies import Proxies
from .request import Request
from .response import Response
from .transport import Connections, Timeout, verified_context

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

    from .http1.exchanging import Exchanger


class AsyncioTransport:
    """Keeps connections for the next call, each event loop its own; after a fork the child makes new ones."""

    @hiding_arguments
    def __init__(
        self,
        ssl_context: ssl.SSLContext | None = None,
        *,
        proxy: Proxies | str | Literal[False] | None = None,
        connections: Connections | None = None,
    ) -> None:
        self._ssl_context = ssl_context
        self._proxies = proxy if isinstance(proxy, Proxies) else Proxies(proxy)
        self._connections = connections or Connections()
        self._closed = False
        self._process = os.getpid()
        self._exchangers: dict[AbstractEventLoop, Exchanger] = {}

    async def send(self, request: Request, timeout: Timeout) -> Response:
        """One request, one response; see :class:`~.transport.AsyncTransport`."""
        return await self._exchanger().send(request, timeout)

    async def close(self) -> None:
        """Close the idle connections of the running loop; other loops' go with them, those in use after their call."""
        from asyncio import get_running_loop

        self._closed = True
        exchanger = self._exchangers.pop(get_running_loop(), None)
        self._exchangers.clear()
        if exchanger is not None and self._process == os.getpid():
            await exchanger.close()

    def _exchanger(self) -> Exchanger:
        from asyncio import get_running_loop

        if self._closed:
            raise ClientClosed
        if self._process != os.getpid():
            self._process = os.getpid()
            self._exchangers.clear()
        loop = get_running_loop()
        found = self._exchangers.get(loop)
        if found is None:
            from .http1.exchanging import Exchanger

            self._ssl_context = verified_context(self._ssl_context)
            for other in list(self._exchangers):
                if other.is_closed():
                    self._exchangers.pop(other, None)
            found = self._exchangers[loop] = Exchanger(self._proxies, self._ssl_context, self._connections)
        return found
