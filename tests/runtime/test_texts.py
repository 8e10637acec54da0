"""Small texts that people read when something is wrong: each to the letter."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import pytest

from generator.runtime.calls.retries import RetryPolicy
from generator.runtime.errors.categories import ErrorCategory, Retry
from generator.runtime.errors.exceptions import OutcomeUnknown, SdkError, one_line, visible
from generator.runtime.streams.events import RawMessage
from generator.runtime.streams.options import Overflow, StreamOptions

from . import acme
from .drivers import Driver
from .server import Behaviour, Server, reply


@pytest.mark.parametrize("word", [*Retry, *ErrorCategory, acme.Side("buy"), acme.Side("tomorrow")])
def test_a_word_is_written_as_its_value(word: Any) -> None:
    assert f"{word}" == str(word) == word.value
    assert f"{word:>30}" == word.value.rjust(30)
    assert f"{word:.3}|" == word.value[:3] + "|"


@pytest.mark.parametrize(
    ("body", "text"),
    [(b"", ""), ("naïve €".encode(), "naïve €"), (b"a\xffb", "a\ufffdb"), (b"\xe2\x82", "\ufffd"), (b"\x00", "\x00")],
)
def test_a_message_is_text_whatever_its_bytes_are(body: bytes, text: str) -> None:
    assert RawMessage(body).text == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain, naïve €", "plain, naïve €"),
        ("a\x1b[2Jb", "a\\x1b[2Jb"),
        ("line\r\nline\t", "line\\r\\nline\\t"),
        ("\u202eback\u200b", "\\u202eback\\u200b"),
        ("\x7f\x85\U000e0001", "\\x7f\\x85\\U000e0001"),
    ],
)
def test_what_moves_a_cursor_or_cannot_be_seen_is_escaped(text: str, shown: str) -> None:
    assert visible(text) == shown
    assert str(SdkError(text)) == shown
    assert str(SdkError(text, operation="orders.place")) == f"orders.place: {shown}"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("x" * 300, "x" * 300),
        ("x" * 301, "x" * 297 + "..."),
        ("x" * 100_000, "x" * 297 + "..."),
        (" a\r\n  b\t", "a b"),
        ("\x00" * 75, "\\x00" * 75),
        ("\x00" * 76, ("\\x00" * 75)[:297] + "..."),
        (" " * 1200 + "x", ""),  # what lies so far behind is not looked at
    ],
    ids=["fits", "one_more", "long", "breaks", "escaped_fits", "escaped", "blanks"],
)
def test_a_line_is_never_longer_than_300(text: str, line: str) -> None:
    assert one_line(text) == line


def _hangs_up(connection: Any) -> None:
    connection.close()


@pytest.mark.parametrize(
    ("answer", "why"), [(reply("", 504), "HTTP 504"), (_hangs_up, "ConnectionFailed")], ids=["status", "broken"]
)
def test_the_record_of_a_doubt_has_what_it_says_as_arguments(
    driver: Driver, answer: bytes | Behaviour, why: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Whoever collects records by their text and arguments finds the endpoint, and why nobody knows."""
    caplog.set_level(logging.WARNING, "acme_sdk")
    with Server(answer) as server, pytest.raises(OutcomeUnknown):
        driver.call(server.url, acme.PLACE, body={"type": "market"})
    (record,) = caplog.records
    assert (record.levelname, record.msg) == ("WARNING", "%s: %s; the outcome of an order is unknown")
    assert record.args == ("POST /v1/orders", why)


def test_how_patient_a_client_is_unless_it_is_told() -> None:
    assert RetryPolicy() == RetryPolicy(max_attempts=3, first_delay=0.2, longest_delay=10.0, budget=20.0, refill=0.1)
    assert StreamOptions() == StreamOptions(
        queue=10_000,
        overflow=Overflow.BLOCK,
        connect_timeout=10.0,
        reply_timeout=10.0,
        silence=None,
        first_delay=0.5,
        longest_delay=30.0,
        attempts=None,
        largest_message=16 * 1024 * 1024,
    )


@pytest.mark.parametrize(("chance", "share"), [(lambda: 0.0, 0.0), (lambda: 0.5, 0.5), (lambda: 1.0, 1.0)])
def test_the_wait_doubles_up_to_a_bound(
    chance: Callable[[], float], share: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.runtime.calls.retries.random.random", chance)
    longest = [0.2, 0.4, 0.8, 1.6, 3.2, 6.4, 10.0, 10.0]
    assert [RetryPolicy().delay(attempt) for attempt in range(1, 9)] == pytest.approx(
        [share * most for most in longest]
    )
    assert RetryPolicy().delay(10_000) == share * 10.0
