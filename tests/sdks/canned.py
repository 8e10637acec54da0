"""Transports that answer without a network: the seam that the clients offer for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from tests.sdks.sdks import Sdk


class Reply(NamedTuple):
    """An answer as a server sends it."""

    status: int
    body: bytes
    headers: Mapping[str, str] = {}


class _Canned:
    def __init__(self, sdk: Sdk, *replies: Reply) -> None:
        self.requests: list[Any] = []
        self._answer = sdk.runtime("http.response").Response
        self._replies = list(replies)

    def _next(self, request: Any) -> Any:
        self.requests.append(request)
        reply = self._replies.pop(0) if len(self._replies) > 1 else self._replies[0]
        return self._answer(reply.status, reply.headers.items(), reply.body)


class Canned(_Canned):
    """Gives the replies one after the other, the last one again and again, and keeps the requests."""

    def send(self, request: Any, timeout: Any) -> Any:
        """The next reply."""
        return self._next(request)

    def close(self) -> None:
        """Nothing is open."""


class AsyncCanned(_Canned):
    """The same for the asyncio client."""

    async def send(self, request: Any, timeout: Any) -> Any:
        """The next reply."""
        return self._next(request)

    async def close(self) -> None:
        """Nothing is open."""


def answered(sdk: Sdk, *replies: Reply) -> Any:
    """A blocking client that gets these replies."""
    return sdk.client(transport=Canned(sdk, *replies))
