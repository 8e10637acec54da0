"""What a transport is: it sends one request unchanged and returns one response, or raises why not.

The two transports here are our own. urllib3 and aiohttp came first, with redirects, repeats and normalising switched
off or patched: under a signed call aiohttp cost 1.4 to 1.9 times as much. A client of the user's own fits in by
``Transport``.
"""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from functools import cache
from ipaddress import ip_address
from typing import Any, Literal, Protocol
from urllib.parse import urlsplit

from msgspec import Struct

from .request import Request
from .response import Response

LARGEST_BODY = 64 * 1024 * 1024
"""Bytes of a body that are read, decompressed."""

TOO_LARGE = f"the body is larger than {LARGEST_BODY // 1024 // 1024} MB"


class Timeout(Struct, frozen=True):
    """Seconds: to get a connection, of silence, and for the call as a whole.

    Silence is when nothing of the response comes and nothing of a long request is taken.
    """

    connect: float = 5.0
    read: float = 30.0
    total: float = 60.0

    def __post_init__(self) -> None:
        if not (self.connect > 0 and self.read > 0 and self.total > 0):
            raise ValueError("timeouts are positive numbers of seconds")

    @classmethod
    def of(cls, given: Timeout | float) -> Timeout:
        """A number alone is the total, and no part may take longer."""
        return given if isinstance(given, Timeout) else cls(min(5.0, given), given, given)


class Connections(Struct, frozen=True, kw_only=True):
    """How many connections a client keeps; calls beyond that wait for one, which counts against their timeout."""

    per_host: int = 100
    """To one host at a time, in use or idle."""
    total: int = 200
    """In all; a machine allows a program some hundred open files."""
    idle: int = 100
    """Kept open for later calls, of those."""

    def __post_init__(self) -> None:
        if self.per_host < 1 or self.total < 1 or self.idle < 0:
            raise ValueError("there is at least one connection to a host and in all, and no less than none idle")


class RequestOptions(Struct, frozen=True, kw_only=True):
    """What one call, or a client made with ``with_options``, does otherwise."""

    timeout: Timeout | float | None = None
    headers: Mapping[str, str] = {}
    """Further headers; they replace others of the same name, those of a signature too."""
    environment: str | None = None
    """Another environment of the venue. Keys of one are usually refused by the others."""
    base_url: str | None = None
    max_attempts: int | None = None
    """Attempts, the first one included; 1 repeats nothing."""
    limits: Literal["wait", "raise", "off"] | None = None
    """While a documented limit is used up: ``wait``, ``raise`` RateLimitExceeded, or send all the same (``off``)."""

    def over(self, other: RequestOptions) -> RequestOptions:
        """These options, and those of ``other`` where these say nothing."""
        return RequestOptions(
            timeout=other.timeout if self.timeout is None else self.timeout,
            headers={**other.headers, **self.headers},
            environment=self.environment or (None if self.base_url else other.environment),
            base_url=self.base_url or (None if self.environment else other.base_url),
            max_attempts=other.max_attempts if self.max_attempts is None else self.max_attempts,
            limits=self.limits or other.limits,
        )

    def __repr__(self) -> str:
        shown = [f"timeout={self.timeout!r}", f"headers={sorted(self.headers)}"]
        for name in ("environment", "base_url", "max_attempts", "limits"):
            if getattr(self, name) is not None:
                shown.append(f"{name}={getattr(self, name)!r}")
        return f"RequestOptions({', '.join(shown)})"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        names = ("timeout", "environment", "base_url", "max_attempts", "limits")
        return [("headers", sorted(self.headers)), *((name, getattr(self, name)) for name in names)]


class Transport(Protocol):
    """Sends, blocking. Raises ConnectionFailed or RequestTimeout, with ``sent`` False only if no byte went out.

    It follows no redirect, repeats nothing, and sends ``request.target`` as it is. It adds no header but what HTTP
    needs and ``Accept-Encoding`` for what it can read; headers of that kind in a request are refused (:mod:`.framing`).
    """

    def send(self, request: Request, timeout: Timeout) -> Response:
        """One request, one response."""
        ...

    def close(self) -> None:
        """Let go of all connections; may be called twice."""
        ...


class AsyncTransport(Protocol):
    """The same for asyncio."""

    async def send(self, request: Request, timeout: Timeout) -> Response:
        """One request, one response."""
        ...

    async def close(self) -> None:
        """Let go of all connections; may be called twice."""
        ...


def verified_context(given: ssl.SSLContext | None) -> ssl.SSLContext:
    """``given`` as it is, which is the user's own word, or else one that verifies by the system's certificates.

    That one is shared by all clients of the process, since it reads every certificate of the system.
    """
    return _usual_context() if given is None else given


@cache
def _usual_context() -> ssl.SSLContext:
    return ssl.create_default_context()


def is_private(url: str) -> bool:
    """Whether what goes to ``url`` is encrypted (https, wss) or does not leave the machine."""
    parts = urlsplit(url)
    host = (parts.hostname or "").rstrip(".")
    if parts.scheme in ("https", "wss") or host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def why(problem: BaseException) -> str:
    """What went wrong, in the words of the innermost cause that has some: no address, no header."""
    inner: BaseException | None = problem
    reason = None
    while inner is not None:
        problem = inner
        reason = (problem.strerror if isinstance(problem, OSError) else None) or reason
        inner = problem.__cause__ or problem.__context__
    return reason or _in_words(problem)


_WORDS = {
    "EofStream": "the other side closed it",
    "EOFError": "the other side closed it",
    "ServerDisconnectedError": "the other side closed it",
    "ConnectionResetError": "the other side reset it",
    "BrokenPipeError": "the other side closed it",
    "ConnectionRefusedError": "the other side refused it",
    "ClientPayloadError": "the body ended too early",
    "TimeoutError": "it took too long",
}
"""What an exception without a text means, by the name of its class or of a base class."""


def _in_words(problem: BaseException) -> str:
    names = [kind.__name__ for kind in type(problem).__mro__]
    return next((_WORDS[name] for name in names if name in _WORDS), f"an error of the kind {names[0]}")
