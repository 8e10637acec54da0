"""What went wrong with an exchange, in the words of the SDK."""

from __future__ import annotations

from errno import EACCES, EPROTO
from typing import Any

from ...errors.exceptions import ConnectionFailed, RequestTimeout, TransportError
from ..framing import Misframed
from ..request import Request
from ..transport import why
from .reply import Reply


class ProxyRefused(ConnectionError):
    """The proxy did not open a way to the server."""


class NoneFree(TimeoutError):
    """All connections that the bounds allow were in use."""

    def __init__(self, per_host: int, total: int) -> None:
        super().__init__(f"all connections were in use ({per_host} to one host, {total} in all, at most)")


class SpokeFirst(ConnectionError):
    """A new connection with bytes on it before any request: a response to no request, or a close."""

    def __init__(self) -> None:
        super().__init__(EPROTO, "the other side closed it, or spoke before it was asked")


def check_tunnel(reply: Reply) -> None:
    """Raise ProxyRefused unless ``reply`` to CONNECT opens the way, with nothing in it yet."""
    if not 200 <= reply.status < 300:
        raise ProxyRefused(EACCES, f"the proxy responded with {reply.status}")
    if not reply.is_reusable:
        raise ProxyRefused(EPROTO, f"the proxy responded with {reply.status} and sent more")


def unsent(problem: Exception, request: Request) -> TransportError:
    """The exception for a request of which no byte went out."""
    if isinstance(problem, Misframed):
        return ConnectionFailed(f"the request to {request.base_url} cannot be sent: {problem}", sent=False)
    if isinstance(problem, NoneFree):
        return RequestTimeout(f"no connection to {request.base_url} was free in time: {problem}", sent=False)
    if isinstance(problem, TimeoutError):
        return RequestTimeout(f"no connection to {request.base_url} in time", sent=False)
    return ConnectionFailed(f"no connection to {request.base_url}: {why(problem)}", sent=False)


def broken(problem: OSError, request: Request, reply: Reply) -> TransportError:
    """The exception for a request whose response did not come, or not all of it."""
    when = "before the response was complete" if reply.status else "before a response came"
    head = reply.head
    facts: dict[str, Any] = {"sent": True, "http_status": reply.status or None, "head": head}
    facts["body"] = reply.body if reply.status else head
    if isinstance(problem, TimeoutError):
        return RequestTimeout(f"{request.base_url} was too slow: time ran out {when}", **facts)
    return ConnectionFailed(f"the connection to {request.base_url} broke {when}: {why(problem)}", **facts)
