"""A request as the bytes of HTTP/1.1."""

from __future__ import annotations

from ..proxies import Proxy
from ..request import Pairs, Request
from .origin import Origin

_WITH_A_BODY = frozenset(("PATCH", "POST", "PUT"))
"""Methods whose requests say ``Content-Length: 0`` when they have none."""


def written(request: Request, origin: Origin, proxy: Proxy | None = None) -> bytes:
    """The whole request; nothing is added to its headers but the host, the length of the body, and the proxy's.

    Raises:
        ValueError: A line would not arrive as one. What the SDK builds is checked before; a middleware's work is not.
    """
    headers: Pairs = request.headers
    target = request.target
    if proxy is not None and not origin.is_secure:  # a proxy of plain HTTP is asked for the whole address
        headers, target = (*headers, *proxy.headers), request.url
    named = {name.lower() for name, _ in headers}
    lines = [f"{request.method} {target} HTTP/1.1\r\n"]
    if "host" not in named:
        lines.append(f"Host: {origin.host_header}\r\n")
    if (request.body or request.method in _WITH_A_BODY) and "content-length" not in named:
        lines.append(f"Content-Length: {len(request.body)}\r\n")
    lines += [f"{name}: {value}\r\n" for name, value in headers]
    lines.append("\r\n")
    head = "".join(lines)
    if head.count("\n") != len(lines) or head.count("\r") != len(lines) or lines[0].count(" ") != 2:
        raise ValueError("a line of the request would not arrive as one")
    return head.encode("ascii") + request.body
