"""Transports on a client of the user's own: httpx or httpx2, whose interface is the same. Neither is imported here.

The client keeps its pool, proxies, TLS settings and HTTP/2. Its cookies, authentication, default headers and redirects
are left out, since what is sent is what was signed. The total time limit of a blocking call is looked at with each
piece of the body, so a server that drips out the headers is stopped by the limit for reading only if it pauses. What a
server sends behind a response httpx takes for the next one, where our own transports close the connection.
"""

from __future__ import annotations

import time
from functools import cache
from typing import TYPE_CHECKING, Any

from ..errors.exceptions import ConnectionFailed, RequestTimeout, TransportError
from .compression import response_of
from .framing import ACCEPTED_CODINGS, WITH_A_BODY, Misframed, check_framing
from .request import Request
from .response import Response
from .transport import LARGEST_BODY, Timeout, why

if TYPE_CHECKING:
    import httpx

_NOT_SENT = frozenset({"ConnectError", "ConnectTimeout", "PoolTimeout", "ProxyError", "UnsupportedProtocol"})


class HttpxTransport:
    """Sends with an ``httpx.Client``: ``Client(transport=HttpxTransport(httpx.Client()))``.

    Args:
        client: The user's own; closed with this transport if ``closes`` says so.
        closes: Whether it is closed when the SDK's client is.
    """

    def __init__(self, client: httpx.Client, *, closes: bool = False) -> None:
        self._client = client
        self._closes = closes

    def send(self, request: Request, timeout: Timeout) -> Response:
        """One request, one response; see :class:`~.transport.Transport`."""
        ends = time.monotonic() + timeout.total
        pieces: list[bytes] = []
        response: Any = None
        try:
            made = _request(self._client, request, timeout)
            response = self._client.send(made, stream=True, auth=None, follow_redirects=False)
            try:
                whole, room = True, LARGEST_BODY
                for piece in response.iter_raw():
                    pieces.append(piece)
                    room -= len(piece)
                    if time.monotonic() > ends:
                        raise TimeoutError("timed out")
                    if room < 0:
                        whole = False
                        break
            finally:
                response.close()
        except Exception as problem:
            raise _broken(problem, request, response, pieces) from problem
        return response_of(response.status_code, _headers(response), b"".join(pieces), whole)

    def close(self) -> None:
        """Close the client, if that was wished for."""
        if self._closes:
            self._client.close()


class AsyncHttpxTransport:
    """The same with an ``httpx.AsyncClient``."""

    def __init__(self, client: httpx.AsyncClient, *, closes: bool = False) -> None:
        self._client = client
        self._closes = closes

    async def send(self, request: Request, timeout: Timeout) -> Response:
        """One request, one response; see :class:`~.transport.AsyncTransport`."""
        from asyncio import timeout as within

        pieces: list[bytes] = []
        response: Any = None
        try:
            async with within(timeout.total):
                made = _request(self._client, request, timeout)
                response = await self._client.send(made, stream=True, auth=None, follow_redirects=False)
                try:
                    whole, room = True, LARGEST_BODY
                    async for piece in response.aiter_raw():
                        pieces.append(piece)
                        room -= len(piece)
                        if room < 0:
                            whole = False
                            break
                finally:
                    await response.aclose()
        except Exception as problem:
            raise _broken(problem, request, response, pieces) from problem
        return response_of(response.status_code, _headers(response), b"".join(pieces), whole)

    async def close(self) -> None:
        """Close the client, if that was wished for."""
        if self._closes:
            await self._client.aclose()


def _request(client: Any, request: Request, timeout: Timeout) -> Any:
    """The request in the words of the client's own library, with the target exactly as it was signed."""
    limits = {"connect": timeout.connect, "read": timeout.read, "write": timeout.read, "pool": timeout.connect}
    check_framing(request.headers, request.host, len(request.body))
    named = {name.lower() for name, _ in request.headers}
    added = [("Host", request.host), ("Accept-Encoding", ACCEPTED_CODINGS)]
    if request.body or request.method in WITH_A_BODY:
        added.append(("Content-Length", str(len(request.body))))
    made = client.build_request(
        request.method, request.url, content=request.body or None, extensions={"timeout": limits}
    )
    target = request.target.encode()
    if made.url.raw_path != target:  # dots in the path, say; httpx would ask a proxy for this target, too
        made.extensions["target"] = target
    kind: Any = made.url.__class__
    made.url = _discreet(kind)(made.url)
    made.headers = type(made.headers)([*(pair for pair in added if pair[0].lower() not in named), *request.headers])
    return made


@cache
def _discreet(kind: Any) -> Any:
    """Addresses without path and query as text, since httpx writes that into its log: signatures may be in it."""

    def shown(address: Any) -> str:
        return f"{address.scheme}://{address.netloc.decode()}"

    made: Any = type("Address", (kind,), {"__str__": shown, "__repr__": shown})
    return made


def _headers(response: Any) -> list[tuple[str, str]]:
    return [(name.decode("latin-1"), value.decode("latin-1")) for name, value in response.headers.raw]


def _broken(problem: Exception, request: Request, response: Any, pieces: list[bytes]) -> TransportError:
    if "_request" in vars(problem):  # httpx puts the signed request into its errors
        vars(problem)["_request"] = None
    if isinstance(problem, Misframed):
        return ConnectionFailed(f"the request to {request.base_url} cannot be sent: {problem}", sent=False)
    names = {kind.__name__ for kind in type(problem).__mro__}
    timed_out = isinstance(problem, TimeoutError) or "TimeoutException" in names
    if names & _NOT_SENT:
        if timed_out:
            return RequestTimeout(f"no connection to {request.base_url} in time", sent=False)
        return ConnectionFailed(f"no connection to {request.base_url}: {why(problem)}", sent=False)
    facts: dict[str, Any] = {
        "sent": True,
        "http_status": response.status_code if response is not None else None,
        "body": b"".join(pieces),
    }
    when = "before the response was complete" if response is not None else "before a response came"
    if timed_out:
        return RequestTimeout(f"{request.base_url} was too slow: time ran out {when}", **facts)
    return ConnectionFailed(f"the connection to {request.base_url} broke {when}: {why(problem)}", **facts)
