"""How long a venue asks to wait: Retry-After in both forms, or the end of the window of a limit that is used up."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from email.utils import format_datetime
from types import SimpleNamespace
from typing import Any

import pytest

from generator.runtime.calls import retry_after as waiting
from generator.runtime.calls.limits import LimitHeaders
from generator.runtime.calls.retry_after import clock_of, date_of, seconds_to_wait
from generator.runtime.data.deviation_counter import DeviationCounter
from generator.runtime.http.response import Response

HEADERS = LimitHeaders(ends_ms="X-Ends-Ms", ends_s="X-Ends", window_s="X-Window")


def asked(
    exhausted: bool = True,
    headers: LimitHeaders | None = HEADERS,
    seen: DeviationCounter | None = None,
    **given: object,
) -> float | None:
    """What an answer with these headers asks for."""
    named = [(name.replace("_", "-"), str(value)) for name, value in given.items()]
    return seconds_to_wait(Response(429, named, b""), headers, exhausted, seen)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("0", 0.0),
        ("7", 7.0),
        (" 7 ", 7.0),
        ("999999999999999", 86400.0),
        ("-1", None),
        ("1.5", 1.5),
        ("soon", None),
        ("1e9999999", None),
    ],
)
def test_seconds(text: str, seconds: float | None) -> None:
    assert asked(headers=None, Retry_After=text) == seconds


@pytest.mark.parametrize("ahead", [-100, 0, 5, 1_000_000])
def test_a_date(ahead: int) -> None:
    moment = datetime.now(UTC) + timedelta(seconds=ahead)
    found = asked(headers=None, Retry_After=format_datetime(moment, usegmt=True))
    assert found is not None
    assert abs(found - min(max(ahead, 0), 86400)) <= 1.5
    elsewhere = moment.astimezone(timezone(timedelta(hours=8)))
    there = asked(headers=None, Retry_After=format_datetime(elsewhere))
    assert there is not None
    assert abs(there - found) < 1


def test_a_date_counts_from_the_servers_clock() -> None:
    """A machine whose own clock is wrong waits as long as the venue meant."""
    there = datetime.now(UTC) - timedelta(days=3)
    until = there + timedelta(seconds=30)
    found = asked(
        headers=None,
        Date=format_datetime(there, usegmt=True),
        Retry_After=format_datetime(until, usegmt=True),
    )
    assert found == 30.0


NOW = 1_800_000_000.0


def clock_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine's clock shows :data:`NOW`."""
    monkeypatch.setattr(waiting, "time", SimpleNamespace(time=lambda: NOW))


def test_the_end_of_a_window(monkeypatch: pytest.MonkeyPatch) -> None:
    clock_stands(monkeypatch)
    now = NOW
    assert asked(exhausted=False, X_Ends=int(now + 9)) is None, "nothing is used up"
    assert asked(headers=None, X_Ends=int(now + 9)) is None, "the spec says nothing of such a header"
    assert asked(X_Window=12) == 12.0
    for found in (asked(X_Ends=int(now + 9)), asked(X_Ends_Ms=int((now + 9) * 1000))):
        assert found is not None
        assert found == pytest.approx(9.0)
    assert asked(X_Ends=int(now - 9)) == 0.0
    others: list[dict[str, Any]] = [
        {"X_Ends_Ms": int(now + 9)},
        {"X_Ends": int(now + 9) * 1000},
        {"X_Ends": 30},
        {"X_Ends": "100;w=60"},
        {"X_Window": -1},
        {"Retry_After": "in a while"},
    ]
    for told in others:
        seen = DeviationCounter()
        assert asked(seen=seen, **told) is None, "no moment of our time, so it is not used"
        assert list(seen.counts.values()) == [1], "and that is told"
    assert asked(Retry_After="3", X_Window=12) == 3.0, "what is asked for outright comes first"


@pytest.mark.parametrize("date", [None, "", "yesterday", "\udce9", "Wed, 99 Foo 2026 99:99:99 GMT"])
def test_a_venue_without_a_clock(date: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    clock_stands(monkeypatch)
    answer = Response(200, [] if date is None else [("Date", date)], b"")
    assert clock_of(answer) == NOW


@pytest.mark.parametrize(
    ("age", "is_kept"), [(None, False), ("0", False), ("0.0", False), ("1", True), ("86400", True), ("soon", True)]
)
def test_a_date_that_a_cache_kept_is_not_the_venues_clock(
    age: str | None, is_kept: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock_stands(monkeypatch)
    date = "Sun, 06 Nov 1994 08:49:37 GMT"
    answer = Response(200, [("Date", date), *([("Age", age)] if age is not None else [])], b"")
    assert date_of(answer) == (None if is_kept else date)
    assert (clock_of(answer) == NOW) is is_kept


def test_a_wait_until_an_iso_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    clock_stands(monkeypatch)
    at = datetime.fromtimestamp(NOW + 500, UTC).isoformat()
    assert asked(Retry_After=at) == pytest.approx(500)
    assert asked(headers=None, Retry_After="2024-07-02T09:30:00") is None, "nothing says whose clock that is"
