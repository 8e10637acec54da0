"""The response of a server, put together piece by piece by httptools.

Two incorrect forms of real servers are accepted, since neither can move the border between two responses: blanks
behind a chunk size, and heads whose lines end in LF alone (RFC 9112, 2.2), after which the connection is not used
again.

Everything else that may move the end of a body is refused as a broken connection, with the parser's reason and the
head: a length that is no number, two lengths, a line that is no header. The outcome of an order is then unknown
instead of misread. Interim responses (1xx) are skipped. All transports come to the same outcome:
``tests/runtime/test_any_server.py``.
"""

from __future__ import annotations

from errno import ECONNRESET, EPROTO

from httptools import HttpParserError, HttpParserUpgrade, HttpResponseParser

MOST_HEADERS = 100
"""Lines of one head, and of the trailers behind its body."""
LONGEST_HEADER = 65536
"""Bytes of a name and its value. Both bounds are those of http.client: both clients refuse the same responses."""
MOST_AROUND = 1024 * 1024
"""Bytes of heads, chunk sizes, chunk extensions and trailers, beyond as many as the body itself has."""
_HEAD_SHOWN = 16384


class NotHttp(ConnectionError):
    """What came is no HTTP/1.1 response, or one beyond all bounds; ``strerror`` says what was wrong."""

    def __init__(self, what: str) -> None:
        super().__init__(EPROTO, what)


class ClosedEarly(ConnectionError):
    """The other side closed the connection before its response was complete."""

    def __init__(self) -> None:
        super().__init__(ECONNRESET, "the other side closed it")


class Reply:
    """The response to one request, as far as it has come.

    Args:
        method: What was asked: a response to HEAD has no body whatever its headers say, and a good one to CONNECT
            leaves the connection to its user.
        room: The most bytes of a body; what is longer is not read to its end.
    """

    __slots__ = (
        "_body",
        "_fed",
        "_heads",
        "_is_strict",
        "_lines",
        "_method",
        "_parser",
        "_raw",
        "_room",
        "headers",
        "is_done",
        "is_reusable",
        "status",
    )

    def __init__(self, method: str, room: int) -> None:
        self.status = 0
        """0 until all headers have come."""
        self.headers: list[tuple[str, str]] = []
        self.is_done = False
        self.is_reusable = False
        """Whether the connection may carry the next request."""
        self._body: bytes | bytearray = b""
        self._room = room
        self._method = method
        self._raw: list[bytes] = []
        self._fed = self._heads = self._lines = 0
        self._is_strict = True
        self._parser: HttpResponseParser | None = self._made_parser()

    @property
    def body(self) -> bytes:
        """What has come of the body, as it was sent."""
        return bytes(self._body)

    @property
    def head(self) -> bytes:
        """The head as it came, interim ones in front of it included: all that came, as long as it is not complete."""
        came = b"".join(self._raw)
        if not self.status:
            return came[:_HEAD_SHOWN]
        blank, end = b"\r\n\r\n" if self._is_strict else b"\n\n", 0
        for _ in range(self._heads):
            end = came.find(blank, end) + len(blank)
        return came[: min(end, _HEAD_SHOWN)]

    @property
    def is_whole(self) -> bool:
        """Whether the body was no larger than allowed."""
        return len(self._body) <= self._room

    def feed(self, data: bytes) -> None:
        """Take what arrived; raises NotHttp."""
        parser = self._parser
        if parser is None:  # more than was asked for
            self.is_reusable = False
            return
        if not self.status:
            self._raw.append(data)
        self._fed += len(data)
        try:
            parser.feed_data(data)
        except HttpParserUpgrade:
            self.is_done, self.is_reusable = True, False
        except HttpParserError as problem:
            self.is_reusable = False
            if self._has_bare_line_ends():
                self._begin_again()
            elif not self.is_done:
                raise NotHttp(_said(problem)) from problem
        if self.is_done:
            self._parser = None  # which refers to this object in turn
        elif self._fed - 2 * len(self._body) > MOST_AROUND:
            raise NotHttp(
                "there are more bytes of chunk sizes, extensions and trailers than of its body"
                if self.status
                else "the head of its response has no end"
            )

    def end(self) -> None:
        """The connection was closed, which ends a body of no stated length; raises ClosedEarly for any other."""
        self._parser = None
        self.is_reusable = False
        if not self.is_done:
            named = {name.lower() for name, _ in self.headers}
            if not self.status or "content-length" in named or "transfer-encoding" in named:
                raise ClosedEarly
            self.is_done = True

    def _made_parser(self) -> HttpResponseParser:
        parser = HttpResponseParser(self)
        bare = None if self._is_strict else True
        parser.set_dangerous_leniencies(lenient_spaces_after_chunk_size=True, lenient_optional_cr_before_lf=bare)
        return parser

    def _has_bare_line_ends(self) -> bool:
        """Whether strict parsing may have failed for this only: the very first line ends in LF without CR."""
        if not self._is_strict or self.status:
            return False
        line, end, _ = b"".join(self._raw).partition(b"\n")
        return bool(end) and not line.endswith(b"\r")

    def _begin_again(self) -> None:
        came = b"".join(self._raw)
        self._raw.clear()
        self._fed = 0
        self._is_strict = False
        self._parser = self._made_parser()
        self.feed(came)

    # What httptools calls --------------------------------------------------------------------------------------------

    def on_message_begin(self) -> None:
        """The body of the response, of an interim response, or of an unexpected one behind it."""
        if self.is_done:
            self.is_reusable = False
        else:
            self.headers.clear()
            self._lines = 0

    def on_header(self, name: bytes, value: bytes) -> None:
        """One header line; those behind a chunked body are left out; those behind the response belong to none."""
        self._lines += 1
        if self._lines > MOST_HEADERS:
            raise NotHttp(f"it has more than {MOST_HEADERS} headers")
        if len(name) + len(value) > LONGEST_HEADER:
            raise NotHttp(f"one of its headers is longer than {LONGEST_HEADER} bytes")
        if not self.status:
            self.headers.append((name.decode("latin-1"), value.decode("latin-1")))

    def on_headers_complete(self) -> None:
        """The head is here, if it is not one that only announces another."""
        if self.is_done:
            return
        assert self._parser is not None
        self._heads += 1
        status = self._parser.get_status_code()
        if 100 <= status < 200 and status != 101:
            return
        self.status = status
        if self._method == "HEAD":
            self.is_done = True
            self.is_reusable = self._may_stand()
        elif self._method == "CONNECT" and 200 <= status < 300:
            self.is_done = self.is_reusable = True

    def on_body(self, data: bytes) -> None:
        """A piece of the body."""
        if self.is_done:
            self.is_reusable = False
        elif not self.status:
            raise NotHttp("an interim response came with a body, which it cannot have")
        elif not self._body:
            self._body = data
        elif isinstance(self._body, bytearray):
            self._body += data
        else:
            self._body = bytearray(self._body) + data
        if len(self._body) > self._room:
            self.is_done = True

    def on_message_complete(self) -> None:
        """All is here."""
        if self.status and not self.is_done:
            self.is_done = True
            self.is_reusable = self._may_stand()

    def _may_stand(self) -> bool:
        assert self._parser is not None
        return self._is_strict and self.status != 101 and self._parser.should_keep_alive()


def early(reply: Reply) -> NotHttp | None:
    """For a response before its request was sent: a refusal is accepted, anything else belongs to another request."""
    reply.is_reusable = False
    return None if reply.status >= 400 else NotHttp("a response came before the request was sent")


def _said(problem: HttpParserError) -> str:
    """What was wrong, in the parser's own words or in ours."""
    inner = problem.__cause__ or problem.__context__
    if isinstance(inner, NotHttp) and inner.strerror:
        return inner.strerror
    return f"what came is no HTTP/1.1 response: {problem}"
