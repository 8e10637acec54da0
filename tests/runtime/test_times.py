"""Moments on the wire."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.runtime.data import times
from generator.runtime.data.scalars import Refused, time_maker
from generator.runtime.data.times import Timestamp, from_epoch, from_iso, from_ms, from_ns, from_s, from_us
from generator.runtime.errors.exceptions import InvalidTime, SdkError


def test_each_unit() -> None:
    moment = datetime(2025, 5, 9, 7, 2, 22, 3000, tzinfo=UTC)
    assert from_s(1746774142) == moment.replace(microsecond=0)
    assert from_ms(1746774142003) == moment
    assert from_us(1746774142003000) == moment
    assert from_ns(1746774142003000999) == moment
    assert from_ns(1746774142003000999).text == "1746774142003000999"
    assert from_s(Decimal("1746774142.003")) == moment
    assert from_ms("1746774142003") == moment
    assert from_ms(-1) == datetime(1969, 12, 31, 23, 59, 59, 999000, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025-11-21T06:27:43.312+0000", datetime(2025, 11, 21, 6, 27, 43, 312000, tzinfo=UTC)),
        ("2025-03-29T07:02:33.200962333Z", datetime(2025, 3, 29, 7, 2, 33, 200962, tzinfo=UTC)),
        ("2025-03-29T07:02:33+08:00", datetime(2025, 3, 28, 23, 2, 33, tzinfo=UTC)),
        ("2025-03-29 07:02:33 -0500", datetime(2025, 3, 29, 12, 2, 33, tzinfo=UTC)),
        ("2025-03-29 07:02Z", datetime(2025, 3, 29, 7, 2, tzinfo=UTC)),
    ],
)
def test_iso_text_is_kept_to_the_digit(text: str, expected: datetime) -> None:
    stamp = from_iso(text)
    assert (stamp, stamp.text, stamp.tzinfo) == (expected, text, UTC)
    for again in (pickle.loads(pickle.dumps(stamp)), copy.copy(stamp), copy.deepcopy(stamp)):
        assert (type(again), again, again.text) == (Timestamp, stamp, text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "now",
        "2025-13-01T00:00:00Z",
        "20250101",
        "2025-01-01",
        "2025-W01-1T00:00",
        "1746774142",
        "٢025-01-01T00:00Z",
    ],
)
def test_what_is_no_iso_time(text: str) -> None:
    with pytest.raises(ValueError):
        from_iso(text)


@pytest.mark.parametrize(
    "value",
    [10**30, -(10**30), 10**5000, "1e999", "1_0", "", " 1", "9" * 100, Decimal("NaN"), Decimal("1E+50")],
    ids=lambda value: type(value).__name__,
)
@pytest.mark.parametrize("unit", ["s", "ms", "us", "ns"])
def test_what_is_no_count(value: int | str | Decimal, unit: str) -> None:
    with pytest.raises((ValueError, ArithmeticError)):
        from_epoch(value, unit)


def test_computed_moments_are_plain() -> None:
    later = from_ms(0) + timedelta(seconds=1)
    assert later.isoformat() == later.astimezone(timezone(timedelta(hours=0))).isoformat()
    assert isinstance(later, Timestamp)
    assert later.text == "1970-01-01T00:00:01+00:00"
    assert (later - from_ms(0)) == timedelta(seconds=1)
    assert from_ms(5).replace(microsecond=0).text == "1970-01-01T00:00:00+00:00"
    assert hash(from_ms(5)) == hash(datetime(1970, 1, 1, microsecond=5000, tzinfo=UTC))


def test_sending() -> None:
    moment = datetime(2025, 5, 9, 9, 2, 22, 3999, tzinfo=timezone(timedelta(hours=2)))
    assert times.epoch_s(moment) == 1746774142
    assert times.epoch_ms(moment) == 1746774142003
    assert times.epoch_us(moment) == 1746774142003999
    assert times.epoch_ns(moment) == 1746774142003999000
    assert times.iso(moment) == "2025-05-09T07:02:22.003999Z"
    assert times.iso(moment.replace(microsecond=3000)) == "2025-05-09T07:02:22.003Z"
    assert times.epoch_ms(datetime(1969, 12, 31, 23, 59, 59, 999999, tzinfo=UTC)) == -1


SENDERS: list[Callable[[datetime | None], object]] = [
    times.epoch_s,
    times.epoch_ms,
    times.epoch_us,
    times.epoch_ns,
    times.iso,
]


@pytest.mark.parametrize("send", SENDERS)
def test_none_stays_none_and_naive_times_are_refused(send: Callable[[datetime | None], object]) -> None:
    assert send(None) is None
    with pytest.raises(InvalidTime, match="no time zone") as caught:
        send(datetime(2025, 1, 1))
    assert isinstance(caught.value, SdkError)
    assert isinstance(caught.value, ValueError)


@given(st.integers(min_value=-62135596800000000, max_value=253402300799999999))
def test_every_microsecond_comes_back(count: int) -> None:
    assert times.epoch_us(from_us(count)) == count
    assert from_iso(times.iso(from_us(count))) == from_us(count)


@pytest.mark.parametrize(
    ("unit", "value"),
    [
        ("iso", "2026-01-02T03:04:05.006Z"),
        ("s", Decimal("1767323045.006")),
        ("ms", 1767323045006),
        ("us", "1767323045006000"),
        ("ns", 1767323045006000000),
    ],
)
def test_a_maker_takes_what_a_page_documents(unit: str, value: object) -> None:
    """What msgspec hands over, with the type to make: the moment, or a refusal that names the form."""
    make = time_maker(unit)
    assert make(Timestamp, value) == datetime(2026, 1, 2, 3, 4, 5, 6000, tzinfo=UTC)
    for wrong in ("soon", True, None):
        with pytest.raises(Refused, match=rf"is not a time \({unit}\)"):
            make(Timestamp, wrong)
