"""Bodies that a server compressed, unpacked within bounds; the same for all transports."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

from .response import Response
from .transport import LARGEST_BODY, TOO_LARGE

MOST_CODINGS = 3
"""Codings on top of one another; more than one is rare."""
MOST_MEMBERS = 1000
"""gzip files behind one another in one body."""
MOST_RATIO = 250
"""Bytes that may come out for each that came in, once there are more than :data:`_UNSUSPICIOUS`."""
_UNSUSPICIOUS = 4 * 1024 * 1024
_NOTHING_DONE = frozenset(("", "identity", "none", "utf-8"))
"""What servers write for a body that is not compressed; the last two are none of HTTP's words."""
_GZIP = 16 + zlib.MAX_WBITS
_STEP = 64 * 1024


class _TooLarge(ValueError):
    """More than :data:`LARGEST_BODY` bytes come out."""


class _Unreadable(ValueError):
    """It is not what the header says, or beyond the bounds; the text says which."""


def response_of(status: int, headers: Sequence[tuple[str, str]], raw: bytes, whole: bool = True) -> Response:
    """The response with its body unpacked; as it arrived, and with a ``problem``, where that is impossible."""
    if not whole:
        return Response(status, headers, raw, problem=TOO_LARGE)
    named = [value for name, value in headers if name.lower() == "content-encoding"]
    if not named or not raw:
        return Response(status, headers, raw)
    try:
        body = _without(raw, ",".join(named))
    except _TooLarge:
        return Response(status, headers, raw, problem=TOO_LARGE)
    except _Unreadable as problem:
        return Response(status, headers, raw, problem=str(problem))
    return Response(status, headers, body)


def _without(body: bytes, named: str) -> bytes:
    """``body`` without the codings that ``named`` lists, the last one first."""
    codings = [coding for part in named.split(",") if (coding := part.strip().lower()) not in _NOTHING_DONE]
    if len(codings) > MOST_CODINGS:
        raise _Unreadable(f"the body is compressed {len(codings)} times over, and at most {MOST_CODINGS} are undone")
    for coding in reversed(codings):
        body = unpack(body, coding)
    return body


def unpack(data: bytes, coding: str) -> bytes:
    """``data`` without one content coding; ValueError, which says why, where that is impossible."""
    if coding in _NOTHING_DONE or not data:
        return data
    try:
        if coding in ("gzip", "x-gzip"):
            return _inflate(data, _GZIP)
        if coding == "deflate":
            try:
                return _inflate(data, zlib.MAX_WBITS)
            except zlib.error:
                return _inflate(data, -zlib.MAX_WBITS)  # some servers leave the zlib header out
    except zlib.error as problem:
        raise _Unreadable(f"the body is not {coding}, as its Content-Encoding says: {problem}") from None
    raise _Unreadable(f"the body has a Content-Encoding that was not asked for: {coding[:40]!r}")


def _inflate(data: bytes, window: int) -> bytes:
    """What comes out, in steps: zlib copies its unused input, which many small members would make quadratic."""
    view = memoryview(data)
    found = bytearray()
    room = min(LARGEST_BODY, max(_UNSUSPICIOUS, len(data) * MOST_RATIO))
    stream, members, at = zlib.decompressobj(window), 1, 0
    while at < len(data) or stream.unconsumed_tail:
        piece = stream.unconsumed_tail or view[at : at + _STEP]
        at += 0 if stream.unconsumed_tail else len(piece)
        found += stream.decompress(piece, room + 1 - len(found))
        if len(found) > room:
            if room == LARGEST_BODY:
                raise _TooLarge
            raise _Unreadable(f"more than {MOST_RATIO} times as many bytes come out of the body as were sent")
        if stream.eof:
            at -= len(stream.unused_data)
            if window != _GZIP or not view[at : at + 1] or view[at] == 0:  # some pad with zeros
                return bytes(found)
            members += 1
            if members > MOST_MEMBERS:
                raise _Unreadable(f"the body is more than {MOST_MEMBERS} gzip files behind one another")
            stream = zlib.decompressobj(window)
    raise zlib.error("it ends too early")
