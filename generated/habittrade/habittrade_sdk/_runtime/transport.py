"""What a transport is: it sends one request as it stands and brings one answer, or says why not."""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from typing import Protocol

from msgspec import Struct

from .answer import Answer
from .request import Request

LARGEST_BODY = 64 * 1024 * 1024
"""Bytes of a body that are read, decompressed."""

TOO_LARGE = f"the body is larger than {LARGEST_BODY // 1024 // 1024} MB"


class Timeout(Struct, frozen=True):
    """Seconds: to get a connection, between two pieces of the answer, and for the call as a whole."""

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


class CallOptions(Struct, frozen=True, kw_only=True):
    """What one call does otherwise than its client."""

    timeout: Timeout | float | None = None
    headers: Mapping[str, str] = {}

    def __repr__(self) -> str:
        return f"CallOptions(timeout={self.timeout!r}, headers={sorted(self.headers)})"


class Transport(Protocol):
    """Sends, blocking. Raises ConnectionFailed or RequestTimeout, with ``sent`` False only if no byte went out.

    It follows no redirect, repeats nothing, adds no header but what HTTP needs, and sends ``request.target`` as it is.
    """

    def send(self, request: Request, timeout: Timeout) -> Answer:
        """One request, one answer."""
        ...

    def close(self) -> None:
        """Let go of all connections; may be called twice."""
        ...


class AsyncTransport(Protocol):
    """The same for asyncio."""

    async def send(self, request: Request, timeout: Timeout) -> Answer:
        """One request, one answer."""
        ...

    async def close(self) -> None:
        """Let go of all connections; may be called twice."""
        ...


def verified_context(given: ssl.SSLContext | None) -> ssl.SSLContext:
    """``given``, or the system's certificates; one that verifies nothing is refused."""
    context = given or ssl.create_default_context()
    if context.verify_mode is not ssl.CERT_REQUIRED or not context.check_hostname:
        raise ValueError("this ssl_context does not verify the venue's certificate and host name")
    return context


def why(problem: BaseException) -> str:
    """What went wrong, in the words of the innermost cause: no address, no header."""
    while (inner := problem.__cause__ or problem.__context__) is not None:
        problem = inner
    if isinstance(problem, OSError):
        return problem.strerror or type(problem).__name__
    return type(problem).__name__
