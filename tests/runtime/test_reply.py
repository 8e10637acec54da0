"""An answer as it comes: its bounds, what is said of a broken one, and whether its connection may stand."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.runtime.errors.exceptions import ConnectionFailed, OutcomeUnknown
from generator.runtime.http.http1.reply import LONGEST_HEADER, MOST_AROUND, MOST_HEADERS, NotHttp, Reply

from . import acme
from .drivers import Driver
from .server import Server
from .test_any_server import BODY as ORDER
from .test_any_server import CHUNKED, LENGTH, OK, chunks, closing, http

ROOM = 32 * 1024 * 1024


def fed(pieces: Iterable[bytes], method: str = "GET") -> Reply:
    """What has come of an answer."""
    answer = Reply(method, ROOM)
    for piece in pieces:
        answer.feed(piece)
    return answer


def endless(begin: bytes, piece: bytes, most: int) -> Iterable[bytes]:
    """An answer that goes on for ``most`` bytes, in pieces as they come from a socket."""
    yield begin
    many = piece * (65536 // len(piece) + 1)
    for _ in range(most // len(many) + 1):
        yield many


HEAD = http(OK, CHUNKED)
BEYOND: dict[str, tuple[bytes, bytes, str]] = {
    "interim-answers": (b"", http("HTTP/1.1 102 X"), "the head of its response has no end"),
    "header": (b"HTTP/1.1 200 OK\r\nX-A: ", b"a", "the head of its response has no end"),
    "headers": (b"HTTP/1.1 200 OK\r\n", b"X-A: a\r\n", f"more than {MOST_HEADERS} headers"),
    "trailers": (HEAD + b"0\r\n", b"X-A: a\r\n", f"more than {MOST_HEADERS} headers"),
    "trailer": (HEAD + b"0\r\nX-A: ", b"a", "more bytes of chunk sizes, extensions and trailers than of its body"),
    "extension": (HEAD + b"5;a=", b"a", "more bytes of chunk sizes, extensions and trailers than of its body"),
    "extensions": (HEAD, b"1;a=bcd\r\nx\r\n", "more bytes of chunk sizes, extensions and trailers than of its body"),
    "chunks-of-a-byte": (HEAD, b"1\r\nx\r\n", "more bytes of chunk sizes, extensions and trailers than of its body"),
}


@pytest.mark.parametrize("name", BEYOND)
def test_what_has_no_end_is_refused(name: str) -> None:
    begin, piece, said = BEYOND[name]
    came = 0

    def counted() -> Iterable[bytes]:
        nonlocal came
        for part in endless(begin, piece, 8 * MOST_AROUND):
            came += len(part)
            yield part

    with pytest.raises(NotHttp, match=said):
        fed(counted())
    assert came < 2.2 * MOST_AROUND


def test_a_header_that_is_too_long_is_refused() -> None:
    with pytest.raises(NotHttp, match=f"longer than {LONGEST_HEADER} bytes"):
        fed([http(OK, "X-A: " + "a" * LONGEST_HEADER)])


@pytest.mark.parametrize("size", [16, 1000, 65536])
def test_large_bodies_in_ordinary_chunks_are_read(size: int) -> None:
    whole = bytes(range(256)) * 16384
    parts = [whole[at : at + size] for at in range(0, len(whole), size)]
    came = HEAD + chunks(*parts)
    answer = fed(came[at : at + 65536] for at in range(0, len(came), 65536))
    assert answer.is_done
    assert answer.is_reusable
    assert answer.body == whole


@given(st.lists(st.integers(1, 60)), st.sampled_from(["\r\n", "\n"]))
def test_it_does_not_matter_in_which_pieces_an_answer_comes(cuts: list[int], end: str) -> None:
    came = (http("HTTP/1.1 103 X", "Link: a") + http(OK, LENGTH, "X-A: 1")).replace(b"\r\n", end.encode()) + ORDER
    answer, at = Reply("GET", ROOM), 0
    for cut in [*cuts, len(came)]:
        if at < len(came):
            answer.feed(came[at : at + cut])
        at += cut
    assert (answer.status, answer.headers, answer.body) == (
        200,
        [("Content-Length", str(len(ORDER))), ("X-A", "1")],
        ORDER,
    )
    assert answer.is_reusable == (end == "\r\n")
    assert answer.head + ORDER == came


@pytest.mark.parametrize("headers", [(LENGTH,), (CHUNKED,), ("Content-Length: 0",)], ids=str)
def test_a_connection_stands_after_head(headers: tuple[str, ...]) -> None:
    answer = fed([http(OK, *headers)], "HEAD")
    assert answer.is_done
    assert answer.is_reusable
    answer.feed(b"{}")
    assert not answer.is_reusable
    assert not fed([http(OK, *headers, "Connection: close")], "HEAD").is_reusable
    behind = fed([http(OK, *headers, body=b"HTTP/1.1 500 X\r\nContent-Length: 0\r\n\r\n")], "HEAD")
    assert (behind.status, behind.body, behind.is_reusable) == (200, b"", False)


WRONG = {
    "chunk-size": (http(OK, CHUNKED, "Server: acme/1", body=b"zz\r\n"), "Invalid character in chunk size"),
    "colon": (http(OK, "X-A"), "Invalid header token"),
    "lengths": (http(OK, LENGTH, LENGTH), "Duplicate Content-Length"),
    "protocol": (b"<html>Bad gateway</html>", "Expected HTTP/, RTSP/ or ICE/"),
    "headers": (http(OK, *["X-A: 1"] * 200), "it has more than 100 headers"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_was_wrong_is_told_and_what_came_is_kept(driver: Driver, name: str) -> None:
    came, reason = WRONG[name]
    with Server(closing(came)) as server:
        with pytest.raises(ConnectionFailed, match=reason) as read:
            driver.call(server.url, acme.LIST_ORDERS)
        with pytest.raises(OutcomeUnknown) as placed:
            driver.call(server.url, acme.PLACE, body={"type": "market"})
    assert reason in str(placed.value)
    cause = placed.value.__cause__
    assert isinstance(cause, ConnectionFailed)
    if name == "chunk-size":
        assert read.value.head == cause.head == came[: -len(b"zz\r\n")]
        assert (read.value.http_status, read.value.body) == (200, b"")
    else:
        assert read.value.head == read.value.body == placed.value.body == came


@pytest.mark.parametrize(("status", "is_open"), [(200, True), (299, True), (300, False), (407, False)])
def test_only_a_good_response_to_connect_leaves_the_connection_to_its_user(status: int, is_open: bool) -> None:
    reply = fed([http(f"HTTP/1.1 {status} Status", "Content-Length: 2")], "CONNECT")
    assert (reply.status, reply.is_done, reply.is_reusable) == (status, is_open, is_open)
