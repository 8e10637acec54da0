"""Whatever a server puts on the wire, all transports make the same of it: the same answer, or the same typed error."""

from __future__ import annotations

import gzip
import socket
import threading

import pytest

from generator.runtime.errors.exceptions import ConnectionFailed
from generator.runtime.http.request import Request
from generator.runtime.http.response import Response

from .server import Behaviour, Server
from .transports import ALL, OURS, Outcome, Transports

BODY = b'{"code": 0, "data": {"a": 1}}'
LENGTH = f"Content-Length: {len(BODY)}"
OK = "HTTP/1.1 200 OK"
CHUNKED = "Transfer-Encoding: chunked"
PACKED = gzip.compress(BODY)
BOM = b"\xef\xbb\xbf"


def http(*lines: str, body: bytes = b"") -> bytes:
    """Head lines and a body."""
    return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body


def chunks(*parts: bytes, trailer: bytes = b"") -> bytes:
    """A chunked body."""
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n" + trailer + b"\r\n"


def closing(*pieces: bytes) -> Behaviour:
    """Bytes, piece by piece, and then the end of the connection."""

    def behave(connection: socket.socket) -> None:
        for piece in pieces:
            connection.sendall(piece)
            threading.Event().wait(0.02)
        connection.shutdown(socket.SHUT_WR)
        threading.Event().wait(0.05)

    return behave


def outcomes(transports: Transports, answer: bytes | Behaviour, *methods: str) -> list[Outcome]:
    """What becomes of requests that all get ``answer``."""
    with Server(answer) as server:
        return transports.send(*(Request.of(method, f"{server.url}/x") for method in methods or ("GET",)))


@pytest.fixture(params=ALL, ids=lambda transports: transports.name)
def transports(request: pytest.FixtureRequest) -> Transports:
    """Each kind of transport in turn."""
    made: Transports = request.param
    return made


WHOLE: dict[str, tuple[bytes | Behaviour, bytes]] = {
    "length": (http(OK, LENGTH, body=BODY), BODY),
    "until-the-end": (closing(http(OK, body=BODY)), BODY),
    "one-byte-at-a-time": (closing(*(bytes([byte]) for byte in http(OK, LENGTH, body=BODY)[:40]),
                                   http(OK, LENGTH, body=BODY)[40:]), BODY),
    "http-1.0": (http("HTTP/1.0 200 OK", LENGTH, body=BODY), BODY),
    "http-1.0-kept": (http("HTTP/1.0 200 OK", LENGTH, "Connection: keep-alive", body=BODY), BODY),
    "http-1.0-until-the-end": (closing(http("HTTP/1.0 200 OK", body=BODY)), BODY),
    "closed-behind": (closing(http(OK, LENGTH, "Connection: close", body=BODY)), BODY),
    "chunked": (http(OK, CHUNKED, body=chunks(BODY[:5], BODY[5:])), BODY),
    "chunked-in-pieces": (closing(http(OK, CHUNKED), b"5", b"\r\n" + BODY[:3], BODY[3:5] + b"\r", b"\n0\r\n", b"\r\n"),
                          BODY[:5]),
    "chunked-with-extension": (http(OK, CHUNKED, body=b"5;a=b\r\n" + BODY[:5] + b"\r\n0\r\n\r\n"), BODY[:5]),
    "chunked-with-trailer": (http(OK, CHUNKED, body=chunks(BODY, trailer=b"X-Sum: 1\r\n")), BODY),
    "chunked-with-blanks": (http(OK, CHUNKED, body=b"%x  \r\n%s\r\n0 \r\n\r\n" % (len(BODY), BODY)), BODY),
    "bare-line-feeds": (closing(http(OK, LENGTH, body=BODY).replace(b"\r\n", b"\n")), BODY),
    "bare-line-feeds-in-pieces": (closing(b"HTTP/1.1 103 X\n\nHTTP/1.1 200 O", b"K\nContent-Length: 5", b"\n\nfalse"),
                                  b"false"),
    "said-to-be-packed-in-no-way": (http(OK, LENGTH, "Content-Encoding: none", body=BODY), BODY),
    "empty": (http(OK, "Content-Length: 0"), b""),
    "chunked-empty": (http(OK, CHUNKED, body=chunks()), b""),
    "after-100": (http("HTTP/1.1 100 Continue") + http(OK, LENGTH, body=BODY), BODY),
    "after-102": (http("HTTP/1.1 102 Processing") + http(OK, LENGTH, body=BODY), BODY),
    "after-103": (http("HTTP/1.1 103 Early Hints", "Link: </a>") + http(OK, LENGTH, body=BODY), BODY),
    "after-many": (http("HTTP/1.1 100 Continue") * 3 + http("HTTP/1.1 103 X") + http(OK, LENGTH, body=BODY), BODY),
    "after-103-late": (closing(http("HTTP/1.1 103 X"), http(OK, LENGTH, body=BODY)), BODY),
    "long-header": (http(OK, LENGTH, "X-A: " + "a" * 60_000, body=BODY), BODY),
    "many-headers": (http(OK, LENGTH, *(f"X-{number}: {number}" for number in range(90)), body=BODY), BODY),
    "same-header-thrice": (http(OK, LENGTH, "X-A: 1", "X-A: 2", "x-a: 3", body=BODY), BODY),
    "header-in-latin-1": (http(OK, LENGTH, "X-A: caf\xe9", body=BODY), BODY),
    "empty-header": (http(OK, LENGTH, "X-A:", "X-B: ", body=BODY), BODY),
    "no-reason": (http("HTTP/1.1 200", LENGTH, body=BODY), BODY),
    "odd-reason": (http("HTTP/1.1 200 caf\xe9 " + "x" * 3000, LENGTH, body=BODY), BODY),
    "not-utf-8": (http(OK, "Content-Length: 4", body=b"\xff\xfe{}"), b"\xff\xfe{}"),
    "byte-order-mark": (http(OK, f"Content-Length: {len(BOM + BODY)}", body=BOM + BODY), BOM + BODY),
    "packed": (http(OK, f"Content-Length: {len(PACKED)}", "Content-Encoding: gzip", body=PACKED), BODY),
    "cookie": (http(OK, LENGTH, "Set-Cookie: a=b", "Set-Cookie: c=d", body=BODY), BODY),
    "more-than-the-length": (closing(http(OK, LENGTH, body=BODY + b"and more")), BODY),
    "201": (http("HTTP/1.1 201 Created", LENGTH, body=BODY), BODY),
    "204": (http("HTTP/1.1 204 No Content"), b""),
    "204-with-length-0": (http("HTTP/1.1 204 No Content", "Content-Length: 0"), b""),
    "204-with-body": (closing(http("HTTP/1.1 204 No Content", LENGTH, body=BODY)), b""),
    "304": (http("HTTP/1.1 304 Not Modified"), b""),
    "304-with-length": (closing(http("HTTP/1.1 304 Not Modified", LENGTH)), b""),
    "304-with-body": (closing(http("HTTP/1.1 304 Not Modified", LENGTH, body=BODY)), b""),
    "307": (http("HTTP/1.1 307 Away", "Location: /y", LENGTH, body=BODY), BODY),
    "404": (http("HTTP/1.1 404 Not Found", LENGTH, body=BODY), BODY),
    "500-chunked": (http("HTTP/1.1 500 X", CHUNKED, body=chunks(BODY)), BODY),
    "600": (http("HTTP/1.1 600 X", LENGTH, body=BODY), BODY),
}  # fmt: skip


def shown(answer: Outcome) -> tuple[int, list[tuple[str, str]], bytes, str | None]:
    """All there is to an answer."""
    assert isinstance(answer, Response), repr(answer)
    headers = sorted((name.lower(), value) for name, value in answer.headers)
    return answer.status, headers, answer.body, answer.problem


def headers_of(answer: bytes | Behaviour) -> list[tuple[str, str]]:
    """The headers of the last head in an answer that is bytes."""
    assert isinstance(answer, bytes)
    heads = [part for part in answer.split(b"\r\n\r\n") if part.startswith(b"HTTP/")]
    lines = heads[-1].decode("latin-1").split("\r\n")[1:]
    return sorted((name.lower(), value.strip()) for name, _, value in (line.partition(":") for line in lines))


@pytest.mark.parametrize("name", WHOLE)
def test_a_whole_answer_is_the_same_to_all(transports: Transports, name: str) -> None:
    answer, body = WHOLE[name]
    (found,) = outcomes(transports, answer)
    status, headers, given, problem = shown(found)
    assert (given, problem) == (body, None)
    if isinstance(answer, bytes):
        last = [part for part in answer.split(b"\r\n\r\n") if part.startswith(b"HTTP/")][-1]
        assert status == int(last.split()[1])
        assert headers == headers_of(answer)


@pytest.mark.parametrize("headers", [(LENGTH,), (CHUNKED,), ("Content-Length: 0",), ()], ids=str)
def test_a_head_has_no_body_whatever_it_says(transports: Transports, headers: tuple[str, ...]) -> None:
    first, second = outcomes(transports, http(OK, *headers), "HEAD", "HEAD")
    assert shown(first)[::2] == shown(second)[::2] == (200, b"")


REFUSED: dict[str, bytes] = {
    "length-in-words": http(OK, "Content-Length: ten", body=BODY),
    "negative-length": http(OK, "Content-Length: -5", body=BODY),
    "signed-length": http(OK, f"Content-Length: +{len(BODY)}", body=BODY),
    "no-length": http(OK, "Content-Length:", body=BODY),
    "endless-length": http(OK, f"Content-Length: {'9' * 5000}", body=BODY),
    "two-lengths": http(OK, LENGTH, "Content-Length: 5", body=BODY),
    "unknown-coding": http(OK, "Transfer-Encoding: zip", LENGTH, body=BODY),
    "line-without-colon": http(OK, "X-A", LENGTH, body=BODY),
    "blank-before-colon": http(OK, "X-A : 1", LENGTH, body=BODY),
    "header-without-name": http(OK, ": 1", LENGTH, body=BODY),
    "nul-in-header": http(OK, LENGTH, "X-A: a\0b", body=BODY),
    "header-beyond-all-bounds": http(OK, LENGTH, "X-A: " + "a" * 500_000, body=BODY),
    "http-0.9": BODY,
    "http-2": http("HTTP/2 200 OK", LENGTH, body=BODY),
    "small-letters": http("http/1.1 200 OK", LENGTH, body=BODY),
    "status-of-two-digits": http("HTTP/1.1 20 X", LENGTH, body=BODY),
    "status-of-four-digits": http("HTTP/1.1 2000 X", LENGTH, body=BODY),
    "status-in-words": http("HTTP/1.1 fine", LENGTH, body=BODY),
    "only-100": http("HTTP/1.1 100 Continue"),
    "nothing": b"",
    "half-a-head": http(OK, LENGTH)[:-2],
    "half-a-line": b"HTTP/1.1 2",
    "half-a-body": http(OK, "Content-Length: 100", body=BODY),
    "half-a-chunk": http(OK, CHUNKED, body=chunks(BODY)[:10]),
    "no-last-chunk": http(OK, CHUNKED, body=chunks(BODY)[:-5]),
    "no-end-of-last-chunk": http(OK, CHUNKED, body=chunks(BODY)[:-2]),
    "chunk-size-in-words": http(OK, CHUNKED, body=b"ten\r\n" + BODY),
    "negative-chunk-size": http(OK, CHUNKED, body=b"-5\r\n" + BODY),
    "wrong-chunk-size": http(OK, CHUNKED, body=b"5\r\n" + BODY + b"\r\n0\r\n\r\n"),
    "interim-with-body": http("HTTP/1.1 104 X", "Content-Length: 5", body=b"false") + http(OK, LENGTH, body=BODY),
    "interim-with-chunks": http("HTTP/1.1 199 X", CHUNKED, body=chunks(b"false")) + http(OK, LENGTH, body=BODY),
    "other-protocol": b"SSH-2.0-OpenSSH_9.9\r\n",
}


def assert_broke(found: Outcome) -> None:
    """It is the error for a connection that broke after the request was sent."""
    assert type(found) is ConnectionFailed, repr(found)
    assert found.sent
    assert str(found).isprintable()
    assert "X-A" not in str(found)


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_whole_answer_is_refused_by_all(transports: Transports, name: str) -> None:
    (found,) = outcomes(transports, closing(REFUSED[name]))
    assert_broke(found)


DOUBTFUL: dict[str, bytes] = {
    "same-length-twice": http(OK, LENGTH, LENGTH, body=BODY),
    "lengths-in-a-list": http(OK, f"{LENGTH}, {len(BODY)}", body=BODY),
    "chunked-and-length": http(OK, CHUNKED, "Content-Length: 3", body=chunks(BODY)),
    "folded-header": http(OK, LENGTH, "X-A: 1\r\n 2", body=BODY),
    "control-character": http(OK, LENGTH, "X-A: a\x01b", body=BODY),
    "one-bare-line-feed": http(OK, LENGTH, body=BODY).replace(b"200 OK\r\n", b"200 OK\r\nX-A: 1\n"),
    "interim-with-length-only": http("HTTP/1.1 110 X", "Content-Length: 500") + http(OK, LENGTH, body=BODY),
    "too-many-headers": http(OK, LENGTH, *(f"X-{number}: 1" for number in range(1000)), body=BODY),
    "header-beyond-our-bounds": http(OK, LENGTH, "X-A: " + "a" * 70_000, body=BODY),
    "http-1.2": http("HTTP/1.2 200 OK", LENGTH, body=BODY),
}
"""Answers that nobody should send: ours refuse them; what a user's own client makes of them is its own affair."""


@pytest.mark.parametrize("name", DOUBTFUL)
def test_a_doubtful_answer_is_refused_by_ours(transports: Transports, name: str) -> None:
    (found,) = outcomes(transports, closing(DOUBTFUL[name]))
    if isinstance(found, Response) and not transports.is_ours:
        assert shown(found)[::2] == (200, BODY)
    else:
        assert_broke(found)


@pytest.mark.parametrize("transports", OURS, ids=lambda transports: transports.name)
def test_what_stands_behind_an_answer_is_no_answer_to_the_next_request(transports: Transports) -> None:
    """A body that is longer than its length must not be read as what the venue says of the next order.

    httpx reads it so, which an adapter cannot see; see ``httpx_transport.py``.
    """
    false = http(OK, "Content-Length: 5", body=b"false")
    true = http(OK, "Content-Length: 4", body=b"true")
    with Server(http(OK, LENGTH, body=BODY) + false, true) as server:
        first, second = transports.send(*[Request.of("GET", f"{server.url}/x")] * 2)
    assert shown(first)[2] == BODY
    if isinstance(second, Response):
        assert second.body == b"true"
    else:
        assert_broke(second)


@pytest.mark.parametrize(
    "answer",
    [http("HTTP/1.0 200 OK", LENGTH, body=BODY), http(OK, LENGTH, "Connection: close", body=BODY)],
    ids=["http-1.0", "closed-behind"],
)
def test_a_connection_that_the_server_will_close_is_not_kept(transports: Transports, answer: bytes) -> None:
    with Server(answer) as server:
        found = transports.send(*[Request.of("GET", f"{server.url}/x")] * 3)
        assert [shown(each)[2] for each in found] == [BODY] * 3
        assert server.connections == 3


@pytest.mark.parametrize(
    "answer",
    [
        http(OK, LENGTH, body=BODY),
        http(OK, CHUNKED, body=chunks(BODY)),
        http("HTTP/1.1 204 No Content"),
        http("HTTP/1.1 404 Not Found", LENGTH, body=BODY),
        http("HTTP/1.1 103 X") + http(OK, LENGTH, body=BODY),
    ],
    ids=["length", "chunked", "204", "404", "after-103"],
)
def test_every_other_connection_is_kept(transports: Transports, answer: bytes) -> None:
    with Server(answer) as server:
        found = transports.send(*[Request.of("GET", f"{server.url}/x")] * 5)
        assert len({str(shown(each)) for each in found}) == 1
        assert (len(server.requests), server.connections) == (5, 1)
