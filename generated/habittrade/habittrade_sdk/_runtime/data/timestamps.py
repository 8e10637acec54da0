"""Moments as text, with the meanings of the expression language: read from any usual form, written in any."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from functools import lru_cache

_SECONDS = re.compile(r"\d{1,11}\.\d{1,9}")
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def format_time(timestamp: str, form: str) -> str:
    """``format_time("1440938160", "%Y%m%dT%H%M%SZ")`` is ``20150830T123600Z``.

    Digits are Unix time: up to eleven seconds, up to fourteen milliseconds, up to seventeen microseconds, more
    nanoseconds. Anything else is ISO 8601 (UTC where it names no zone) or an HTTP date. ``%f`` has six digits, ``%L``
    three, ``%s`` is Unix seconds and ``%Q`` milliseconds; names are English in any locale.
    """
    return format_moment(own_moment(timestamp), form)


def format_moment(moment: datetime, form: str) -> str:
    """The same for a moment in UTC."""
    return re.sub("%(.)", lambda code: _part(moment, code[1]), form)


def format_clock(nanoseconds: int, form: str) -> str:
    """The same for nanoseconds since 1970; of the parts of a second, ``%f``, ``%L`` and ``%Q`` are cut off.

    A client signs many requests in one second, and the calendar is what takes long, so that a second is remembered.
    """
    second, rest = divmod(nanoseconds, 1_000_000_000)
    text = _of_second(form, second)
    if "\0" in text:
        text = text.replace("\0f", f"{rest // 1000:06d}").replace("\0L", f"{rest // 1_000_000:03d}")
        text = text.replace("\0Q", str(nanoseconds // 1_000_000))
    return text


@lru_cache(maxsize=32)
def _of_second(form: str, second: int) -> str:
    """A pattern filled in for one second; fractions of it are left open."""
    moment = EPOCH + timedelta(seconds=second)
    return re.sub("%(.)", lambda code: f"\0{code[1]}" if code[1] in "fLQ" else _part(moment, code[1]), form)


def moment_of(timestamp: str) -> datetime:
    """The moment that Unix digits, ISO 8601 with a zone or an HTTP date mean, in UTC; ValueError for anything else."""
    moment = _read(timestamp)
    if moment.tzinfo is None:
        raise ValueError("a time without a zone, so that it can be several moments")
    return moment.astimezone(UTC)


def own_moment(timestamp: str) -> datetime:
    """The same for a time that we wrote ourselves: without a zone it is UTC."""
    moment = _read(timestamp)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _read(timestamp: str) -> datetime:
    if timestamp.isdigit():
        digits = len(timestamp)
        unit = 1 if digits <= 11 else 10**3 if digits <= 14 else 10**6 if digits <= 17 else 10**9
        try:
            return EPOCH + timedelta(microseconds=int(timestamp) * 10**6 // unit)
        except OverflowError:
            raise ValueError("a timestamp far outside of our time") from None
    if _SECONDS.fullmatch(timestamp):
        seconds, _, fraction = timestamp.partition(".")
        return EPOCH + timedelta(seconds=int(seconds), microseconds=int(f"{fraction:0<6}"[:6]))
    return http_date(timestamp) if timestamp[:1].isalpha() else datetime.fromisoformat(timestamp)


def http_date(text: str) -> datetime:
    """``Sun, 06 Nov 1994 08:49:37 GMT``, as in headers, UTC where it names no zone; ValueError for anything else."""
    from email.utils import parsedate_to_datetime  # a tenth of the SDK's import, and seldom needed

    moment = parsedate_to_datetime(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _part(moment: datetime, code: str) -> str:
    if code in "aA":
        day = _DAYS[moment.weekday()]
        return day[:3] if code == "a" else day
    if code == "b":
        return _MONTHS[moment.month - 1]
    if code == "L":
        return f"{moment.microsecond // 1000:03d}"
    if code in "sQ":
        milliseconds = (moment - EPOCH) // timedelta(milliseconds=1)
        return str(milliseconds if code == "Q" else milliseconds // 1000)
    return moment.strftime(f"%{code}") if code != "Y" else f"{moment.year:04d}"
