"""A request as the bytes of HTTP/1.1."""

from __future__ import annotations

import re
from functools import lru_cache

from ..framing import ACCEPTED_CODINGS, OURS, WITH_A_BODY, Misframed, check_framing
from ..proxies import Proxy
from ..request import Pairs, Request
from .origin import Origin

_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


def written(request: Request, origin: Origin, proxy: Proxy | None = None) -> bytes:
    """The whole request; nothing is added to its headers but what :data:`~..framing.OURS` need, and the proxy's.

    Raises:
        Misframed: It would not arrive as one request. What the SDK builds is checked before, a middleware's work here.
    """
    headers: Pairs = request.headers
    target = request.target
    if proxy is not None and not origin.is_secure:  # a proxy of plain HTTP is asked for the whole address
        headers, target = (*headers, *proxy.headers), request.url
    named = {_lowered(name) for name, _ in headers}
    if not OURS.isdisjoint(named):
        check_framing(headers, origin.host_header, len(request.body))
    lines = [f"{request.method} {target} HTTP/1.1\r\n"]
    if "host" not in named:
        lines.append(f"Host: {origin.host_header}\r\n")
    if (request.body or request.method in WITH_A_BODY) and "content-length" not in named:
        lines.append(f"Content-Length: {len(request.body)}\r\n")
    if "accept-encoding" not in named:
        lines.append(f"Accept-Encoding: {ACCEPTED_CODINGS}\r\n")
    lines += [f"{name}: {value}\r\n" for name, value in headers]
    lines.append("\r\n")
    head = "".join(lines)
    if head.count("\n") != len(lines) or head.count("\r") != len(lines) or lines[0].count(" ") != 2:
        raise Misframed("a line of the request", "would not arrive as one")
    if not head.isascii():
        raise Misframed("a line of the request", "is not ASCII")
    return head.encode("ascii") + request.body


@lru_cache(256)
def _lowered(name: str) -> str:
    if not _NAME.fullmatch(name):  # "Content-Length " and the like, which some servers read as if it were none
        raise Misframed("the name of a header", "has a character that is not allowed")
    return name.lower()
