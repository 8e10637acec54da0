"""What a server answers, put together piece by piece by httptools."""

from __future__ import annotations

from errno import ECONNRESET, EPROTO

from httptools import HttpParserError, HttpParserUpgrade, HttpResponseParser

MOST_HEADERS = 100
LONGEST_HEADER = 65536
"""Bytes of a name and its value. Both bounds are those of http.client, so that both clients refuse the same answers."""
_LARGEST_HEAD = 1024 * 1024


class NotHttp(ConnectionError):
    """What came is no HTTP/1.1 answer, or one beyond all bounds."""


class ClosedEarly(ConnectionError):
    """The other side closed the connection before its answer was complete."""

    def __init__(self) -> None:
        super().__init__(ECONNRESET, "the other side closed it")


class Reply:
    """The answer to one request, as far as it has come.

    Args:
        method: What was asked: an answer to HEAD has no body whatever its headers say, and a good one to CONNECT
            leaves the connection to its user.
        room: The most bytes of a body; what is longer is not read to its end.
    """

    __slots__ = ("_head", "_method", "_parser", "_room", "headers", "is_done", "is_reusable", "pieces", "status")

    def __init__(self, method: str, room: int) -> None:
        self.status = 0
        """0 until all headers have come."""
        self.headers: list[tuple[str, str]] = []
        self.pieces: list[bytes] = []
        self.is_done = False
        self.is_reusable = False
        """Whether the connection may carry the next request."""
        self._room = room
        self._method = method
        self._head = 0
        self._parser: HttpResponseParser | None = HttpResponseParser(self)

    @property
    def is_whole(self) -> bool:
        """Whether the body was no larger than allowed."""
        return self._room >= 0

    def feed(self, data: bytes) -> None:
        """Take what arrived; raises NotHttp."""
        parser = self._parser
        if parser is None:  # more than was asked for
            self.is_reusable = False
            return
        if not self.status:
            self._head += len(data)
            if self._head > _LARGEST_HEAD:
                raise NotHttp(EPROTO, "the head of its answer has no end")
        try:
            parser.feed_data(data)
        except HttpParserUpgrade:
            self.is_done, self.is_reusable = True, False
        except HttpParserError as problem:
            self.is_reusable = False
            if not self.is_done:
                raise NotHttp(EPROTO, "what came is no HTTP/1.1 answer") from problem
        if self.is_done:
            self._parser = None  # which refers to this object in turn

    def end(self) -> None:
        """The connection was closed, which ends a body of no stated length; raises ClosedEarly for any other."""
        self._parser = None
        self.is_reusable = False
        if not self.is_done:
            named = {name.lower() for name, _ in self.headers}
            if not self.status or "content-length" in named or "transfer-encoding" in named:
                raise ClosedEarly
            self.is_done = True

    # What httptools calls --------------------------------------------------------------------------------------------

    def on_message_begin(self) -> None:
        """Of the answer, or of something behind it that nobody asked for."""
        if self.is_done:
            self.is_reusable = False

    def on_header(self, name: bytes, value: bytes) -> None:
        """One header line; those behind a chunked body are left out."""
        if self.status:
            return
        if len(self.headers) >= MOST_HEADERS or len(name) + len(value) > LONGEST_HEADER:
            raise ValueError("too many headers, or too long ones")
        self.headers.append((name.decode("latin-1"), value.decode("latin-1")))

    def on_headers_complete(self) -> None:
        """The head is here, if it is not one that only announces another."""
        assert self._parser is not None
        status = self._parser.get_status_code()
        if 100 <= status < 200 and status != 101:
            self.headers.clear()
            return
        self.status = status
        if self._method == "HEAD":
            self.is_done = True
        elif self._method == "CONNECT" and 200 <= status < 300:
            self.is_done = self.is_reusable = True

    def on_body(self, data: bytes) -> None:
        """A piece of the body."""
        if self.is_done:
            self.is_reusable = False
            return
        self.pieces.append(data)
        self._room -= len(data)
        if self._room < 0:
            self.is_done = True

    def on_message_complete(self) -> None:
        """All is here."""
        if self.status and not self.is_done:
            assert self._parser is not None
            self.is_done = True
            self.is_reusable = self.status != 101 and self._parser.should_keep_alive()
