"""A time limit for a whole call on a blocking socket, whose own timeout starts anew with every byte."""

from __future__ import annotations

import errno
import http.client
import io
import socket
import time
from collections.abc import Callable
from typing import Any


class Deadline:
    """The moment when a call is given up."""

    __slots__ = ("_end", "_read")

    def __init__(self, total: float, read: float) -> None:
        self._end = time.monotonic() + total
        self._read = read

    def left(self, most: float | None = None) -> float:
        """Seconds that the next step may take; TimeoutError when none are left."""
        left = min(self._end - time.monotonic(), self._read if most is None else most)
        if left <= 0:
            raise TimeoutError("timed out")
        return left


class _TimedSocket(io.RawIOBase):
    """The reading side of a socket that looks at the deadline before each piece."""

    def __init__(self, sock: socket.socket, raw: io.RawIOBase, deadline: Deadline) -> None:
        super().__init__()
        self._sock = sock
        self._raw = raw
        self._deadline = deadline
        self.in_head = True

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        self._sock.settimeout(self._deadline.left())
        count = self._raw.readinto(buffer)
        if count == 0 and self.in_head:  # http.client would take the headers until here for all of them
            raise ConnectionResetError(errno.ECONNRESET, "the connection was closed within the headers")
        return count

    def close(self) -> None:
        if not self.closed:
            self._raw.close()
        super().close()


class _Response(http.client.HTTPResponse):
    """A response that knows where its head ends."""

    reader: _TimedSocket

    def begin(self) -> None:
        """Read the head."""
        super().begin()
        self.reader.in_head = False


def response_within(deadline: Deadline) -> Callable[..., http.client.HTTPResponse]:
    """A stand-in for ``HTTPConnection.response_class`` whose responses keep to ``deadline``."""

    def make(sock: socket.socket, *args: Any, **options: Any) -> http.client.HTTPResponse:
        response = _Response(sock, *args, **options)
        file: Any = response.fp
        response.reader = _TimedSocket(sock, file.detach(), deadline)
        response.fp = io.BufferedReader(response.reader)
        return response

    return make
