"""What may become of an order at a venue: whether it is executed, and what the wire carries then.

Each way is a function that writes to the connection, and says whether that stands for another request.
"""

from __future__ import annotations

import gzip
import json
import socket
import struct
import threading
import zlib
from collections.abc import Callable
from dataclasses import dataclass

Speak = Callable[["Turn"], bool]

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"


@dataclass(frozen=True)
class Fault:
    """One way. ``then`` is what a second attempt of the same order meets: the venue answers as it should."""

    name: str
    executed: bool
    speak: Speak


@dataclass
class Turn:
    """One request, and the connection that it came over."""

    connection: socket.socket
    reference: str
    other: str
    """Another order, which was executed: its answer must not be taken for this one's."""
    over: threading.Event
    """Set when the soak ends, so that nobody hangs on."""
    stale: bool = False
    """Whether bytes went out that answer nobody."""

    def send(self, data: bytes) -> None:
        """Bytes, as they are."""
        self.connection.sendall(data)

    def hang(self) -> None:
        """Say nothing until the client leaves or the soak ends."""
        self.connection.settimeout(0.05)
        for _ in range(200):
            try:
                if self.over.is_set() or not self.connection.recv(65536):
                    return
            except TimeoutError:
                continue

    def reset(self) -> None:
        """Close with a reset."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def order(reference: str) -> bytes:
    """An order as the venue shows it."""
    return json.dumps(
        {"code": 0, "data": {"id": f"n-{reference}", "side": "buy", "qty": "1", "tag": reference}}
    ).encode()


def answer(body: bytes, status: int = 200, *headers: str) -> bytes:
    """A whole answer."""
    lines = [f"HTTP/1.1 {status} Whatever", *headers, f"Content-Length: {len(body)}"]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def good(reference: str) -> bytes:
    """The answer to an order that was executed."""
    return answer(order(reference))


def _says(make: Callable[[Turn], bytes], stands: bool = False) -> Speak:
    def speak(turn: Turn) -> bool:
        turn.send(make(turn))
        return stands

    return speak


def _status(status: int, body: bytes = b"<html>Gateway</html>", *headers: str) -> Speak:
    return _says(lambda turn: answer(body, status, *headers), stands=True)


def _code(code: str, status: int, *headers: str) -> Speak:
    return _status(status, b'{"code": %s, "message": "Of the venue"}' % code.encode(), *headers)


def _cut(keep: Callable[[bytes], int], then: str = "close") -> Speak:
    def speak(turn: Turn) -> bool:
        data = good(turn.reference)
        turn.send(data[: keep(data)])
        if then == "hang":
            turn.hang()
        if then == "reset":
            turn.reset()
        return False

    return speak


def _body(make: Callable[[bytes], bytes], *headers: str) -> Speak:
    """Another body than the usual one, in an answer of the right length."""
    return _says(lambda turn: answer(make(order(turn.reference)), 200, *headers), stands=True)


def _chunks(make: Callable[[bytes], bytes], *more: bytes, stands: bool = False) -> Speak:
    head = HEAD + b"".join(more) + b"Transfer-Encoding: chunked\r\n\r\n"
    return _says(lambda turn: head + make(order(turn.reference)), stands)


def _chunk(data: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(data), data)


def _interim(line: bytes) -> Speak:
    """An answer before the answer; what follows is the right one."""
    return _says(lambda turn: line.replace(b"@", order(turn.other)) + good(turn.reference), stands=False)


def _interim_with_body(status: int) -> Speak:
    def make(turn: Turn) -> bytes:
        return answer(order(turn.other), status) + good(turn.reference)

    return _says(make)


def _nothing(turn: Turn) -> bool:
    return False


def _reset(turn: Turn) -> bool:
    turn.reset()
    return False


def _hang(turn: Turn) -> bool:
    turn.hang()
    return False


def _drip(turn: Turn) -> bool:
    for byte in good(turn.reference):
        turn.send(bytes((byte,)))
    return True


def _twice(turn: Turn) -> bool:
    turn.send(good(turn.reference) * 2)
    turn.stale = True
    return True


def _late(turn: Turn) -> bool:
    """The answer, and then once more when the connection has gone back to the pool."""
    turn.send(good(turn.reference))
    turn.stale = True
    return True


def _rude(turn: Turn) -> bool:
    """Says that the connection stands, and closes it."""
    turn.send(answer(order(turn.reference), 200, "Connection: keep-alive"))
    return False


def _fold(data: bytes) -> bytes:
    return data.replace(b"\r\n", b"\n")


def _lengths(*values: str) -> Speak:
    lines = "".join(f"Content-Length: {value}\r\n" for value in values).encode()

    def make(turn: Turn) -> bytes:
        body = order(turn.reference)
        return HEAD + lines.replace(b"RIGHT", str(len(body)).encode()) + b"\r\n" + body

    return _says(make)


def _headers(lines: bytes) -> Speak:
    return _says(
        lambda turn: good(turn.reference).replace(b"\r\n", b"\r\n" + lines.replace(b"@", order(turn.other)), 1),
        stands=False,
    )


def _packed(data: bytes) -> bytes:
    return gzip.compress(data, 1)


def _bomb(data: bytes) -> bytes:
    packer = zlib.compressobj(9, wbits=31)
    return b"".join((*(packer.compress(b"[" * 1_000_000) for _ in range(70)), packer.flush()))


_BOMB = _bomb(b"")
_GZIP = "Content-Encoding: gzip"

DONE = [
    Fault("a good answer", True, _says(lambda turn: good(turn.reference), stands=True)),
    Fault("closes", True, _nothing),
    Fault("resets", True, _reset),
    Fault("hangs", True, _hang),
    Fault("half a status line", True, _cut(lambda data: 7)),
    Fault("half a head", True, _cut(lambda data: 25)),
    Fault("half a body", True, _cut(lambda data: len(data) - 10)),
    Fault("hangs in the head", True, _cut(lambda data: 25, "hang")),
    Fault("hangs in the body", True, _cut(lambda data: len(data) - 10, "hang")),
    Fault("resets in the status line", True, _cut(lambda data: 7, "reset")),
    Fault("resets in the head", True, _cut(lambda data: 25, "reset")),
    Fault("resets in the body", True, _cut(lambda data: len(data) - 10, "reset")),
    Fault("resets behind the body", True, _cut(len, "reset")),
    Fault("a length too large", True, _lengths("900")),
    Fault("a length too small", True, _lengths("30")),
    Fault("two lengths", True, _lengths("RIGHT", "30")),
    Fault("two equal lengths", True, _lengths("RIGHT", "RIGHT")),
    Fault("a negative length", True, _lengths("-1")),
    Fault("a length of letters", True, _lengths("many")),
    Fault("a length without end", True, _lengths("9" * 400)),
    Fault("no length, closed", True, _says(lambda turn: HEAD + b"\r\n" + order(turn.reference))),
    Fault("no length, cut off", True, _says(lambda turn: HEAD + b"\r\n" + order(turn.reference)[:-12])),
    Fault("answers twice at once", True, _twice),
    Fault("answers again later", True, _late),
    Fault("100 first", True, _interim(b"HTTP/1.1 100 Continue\r\n\r\n")),
    Fault("102 and 103 first", True, _interim(b"HTTP/1.1 102 P\r\n\r\nHTTP/1.1 103 E\r\nLink: </x>\r\n\r\n")),
    Fault("100 with a body", True, _interim_with_body(100)),
    Fault("104 with a body", True, _interim_with_body(104)),
    Fault("199 with a body", True, _interim_with_body(199)),
    Fault("101 with another's order", True, _says(lambda turn: answer(order(turn.other), 101))),
    Fault("garbage", True, _says(lambda turn: b"\x15\x03\x01\x00\x02\x02\x50\r\n\r\n")),
    Fault("a preface of HTTP/2", True, _says(lambda turn: b"\x00\x00\x12\x04\x00\x00\x00\x00\x00" * 3)),
    Fault("a body without a head", True, _says(lambda turn: order(turn.reference))),
    Fault("HTTP/1.0", True, _says(lambda turn: good(turn.reference).replace(b"/1.1", b"/1.0"))),
    Fault("HTTP/1.0, kept alive", True, _headers(b"Connection: keep-alive\r\n")),
    Fault("bare line feeds", True, _says(lambda turn: _fold(good(turn.reference)))),
    Fault("says close and closes", True, _headers(b"Connection: close\r\n")),
    Fault("says keep-alive and closes", True, _rude),
    Fault("in single bytes", True, _drip),
    Fault("a header without a colon", True, _headers(b"Odd\r\n")),
    Fault("a folded header", True, _headers(b"Odd: 1\r\n 2\r\n")),
    Fault("a header of control characters", True, _headers(b"Odd: \x01\x7f\r\n")),
    Fault("300 headers", True, _headers(b"X: 1\r\n" * 300)),
    Fault("a header of 100 KB", True, _headers(b"X: " + b"x" * 100_000 + b"\r\n")),
    Fault("chunked", True, _chunks(lambda data: _chunk(data[:9]) + _chunk(data[9:]) + b"0\r\n\r\n", stands=True)),
    Fault("chunks with extensions and a trailer", True, _chunks(
        lambda data: b"%x;a=b\r\n%s\r\n0;c\r\nX: 1\r\n\r\n" % (len(data), data), stands=True)),
    Fault("a chunk size that is none", True, _chunks(lambda data: b"zz\r\n" + data + b"\r\n0\r\n\r\n")),
    Fault("a chunk size without end", True, _chunks(lambda data: b"f" * 40 + b"\r\n" + data)),
    Fault("a negative chunk size", True, _chunks(lambda data: b"-5\r\n" + data + b"\r\n0\r\n\r\n")),
    Fault("a chunk too short", True, _chunks(lambda data: b"ff\r\n" + data)),
    Fault("a chunk too long", True, _chunks(lambda data: b"5\r\n" + data + b"\r\n0\r\n\r\n")),
    Fault("no last chunk", True, _chunks(_chunk)),
    Fault("a blank behind the chunk size", True, _chunks(lambda d: b"%x \r\n%s\r\n0\r\n\r\n" % (len(d), d))),
    Fault("chunked and a length", True, _chunks(lambda data: _chunk(data) + b"0\r\n\r\n", b"Content-Length: 30\r\n")),
    Fault("gzip", True, _body(_packed, _GZIP)),
    Fault("gzip, cut off", True, _body(lambda data: _packed(data)[:-9], _GZIP)),
    Fault("gzip that is none", True, _body(lambda data: data, _GZIP)),
    Fault("gzip with a wrong sum", True, _body(lambda data: _packed(data)[:-8] + b"\0" * 8, _GZIP)),
    Fault("gzip, nine times", True, _body(lambda data: data, "Content-Encoding: " + ", ".join(["gzip"] * 9))),
    Fault("an unknown encoding", True, _body(lambda data: data, "Content-Encoding: zstd-of-ours")),
    Fault("another content type", True, _body(lambda data: data, "Content-Type: text/plain")),
    Fault("a page", True, _status(200, b"<html>Welcome</html>", "Content-Type: text/html")),
    Fault("an empty body", True, _status(200, b"")),
    Fault("no content", True, _says(lambda turn: b"HTTP/1.1 204 No Content\r\n\r\n", stands=True)),
    Fault("cut JSON", True, _body(lambda data: data[:-10])),
    Fault("another thing", True, _status(200, b'{"code": 0, "data": {"id": 7, "side": [], "qty": "much"}}')),
    Fault("null", True, _status(200, b'{"code": 0, "data": null}')),
    Fault("NaN", True, _body(lambda data: data.replace(b'"1"', b"NaN"))),
    Fault("keys that are there twice", True, _body(lambda data: data.replace(b'"data"', b'"data": {"id": 1}, "data"'))),
    Fault("text that is no UTF-8", True, _body(lambda data: data.replace(b"buy", b"b\xffy"))),
    Fault("deep nesting", True, _status(200, b"[" * 50_000)),
    Fault("500", True, _status(500)),
    Fault("502", True, _status(502)),
    Fault("503", True, _status(503)),
    Fault("504", True, _status(504)),
    Fault("524", True, _status(524)),
    Fault("408", True, _status(408, b"", "Connection: close")),
    Fault("a documented 500 to wait for", True, _code("60500", 500)),
    Fault("a documented 504 to wait for", True, _code("60504", 504)),
    Fault("a documented code in doubt", True, _code("60200", 200)),
    Fault("a documented code in doubt, 400", True, _code("60200", 400)),
    Fault("an unknown code, 500", True, _code("77777", 500)),
    Fault("a redirect", True, _status(307, b"", "Location: /v1/orders")),
    Fault("a redirect elsewhere", True, _status(302, b"", "Location: http://127.0.0.1:1/")),
]  # fmt: skip
"""The order is executed, and then..."""

NOT_DONE = [
    Fault("closes, nothing done", False, _nothing),
    Fault("resets, nothing done", False, _reset),
    Fault("hangs, nothing done", False, _hang),
    Fault("500, nothing done", False, _status(500)),
    Fault("503, nothing done", False, _status(503)),
    Fault("408, nothing done", False, _status(408, b"", "Connection: close")),
    Fault("a redirect, nothing done", False, _status(308, b"", "Location: /v1/orders")),
    Fault("documented: not executed", False, _code("30014", 503)),
    Fault("documented: refused, 503", False, _code("30018", 503)),
    Fault("documented: refused, 200", False, _code("42000", 200)),
    Fault("documented: refused, 401", False, _code("30001", 401)),
    Fault("429 at once", False, _code("30013", 429, "Retry-After: 0")),
    Fault("429 later", False, _code("30013", 429)),
    Fault("an unknown code, 200", False, _code("77777", 200)),
    Fault("an unknown code, 400", False, _code("77777", 400)),
    Fault("an unknown code of text", False, _code('"ODD"', 400)),
    Fault("a code without end", False, _code("1e9999999", 400)),
    Fault("a code of many digits", False, _code("9" * 5000, 400)),
    Fault("a page, 403", False, _status(403)),
    Fault("a large body, 400", False, _status(400, b"x" * 300_000)),
]

RARE = [Fault("a body that unpacks to 70 MB", True, _says(lambda turn: answer(_BOMB, 200, _GZIP), stands=True))]
"""What takes long by its nature: one order in a thousand."""

FAULTS = [*DONE, *NOT_DONE]
assert len({fault.name for fault in (*FAULTS, *RARE)}) == len(FAULTS) + len(RARE) > 100
