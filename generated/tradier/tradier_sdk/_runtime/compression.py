"""Bodies that a server compressed, unpacked within bounds; the same for both transports."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

from .answer import Answer
from .transport import LARGEST_BODY, TOO_LARGE

BAD_ENCODING = "the body is not compressed as its header says"
_GZIP = 16 + zlib.MAX_WBITS


class _TooLarge(ValueError):
    """More than :data:`LARGEST_BODY` bytes come out."""


def answer_of(status: int, headers: Sequence[tuple[str, str]], raw: bytes, whole: bool = True) -> Answer:
    """The answer with its body unpacked; as it arrived, and with a ``problem``, where that is impossible."""
    if not whole:
        return Answer(status, headers, raw, problem=TOO_LARGE)
    named = ",".join(value for name, value in headers if name.lower() == "content-encoding")
    body = raw
    try:
        for coding in reversed([coding.strip().lower() for coding in named.split(",")]):
            body = unpack(body, coding) if body else body
    except _TooLarge:
        return Answer(status, headers, raw, problem=TOO_LARGE)
    except (zlib.error, ValueError):
        return Answer(status, headers, raw, problem=BAD_ENCODING)
    return Answer(status, headers, body)


def unpack(data: bytes, coding: str) -> bytes:
    """``data`` without one content coding; ValueError for a coding that nobody asked for."""
    if coding in ("", "identity"):
        return data
    if coding in ("gzip", "x-gzip"):
        return _inflate(data, _GZIP)
    if coding == "deflate":
        try:
            return _inflate(data, zlib.MAX_WBITS)
        except zlib.error:
            return _inflate(data, -zlib.MAX_WBITS)  # some servers leave the zlib header out
    raise ValueError(coding)


def _inflate(data: bytes, window: int) -> bytes:
    found: list[bytes] = []
    room = LARGEST_BODY
    while data:  # gzip files may follow one another
        stream = zlib.decompressobj(window)
        found.append(stream.decompress(data, room + 1))
        room -= len(found[-1])
        if room < 0:
            raise _TooLarge
        if not stream.eof:
            raise zlib.error("incomplete")
        data = stream.unused_data if window == _GZIP else b""
    return b"".join(found)
