"""How long the venue asks to wait, read from the headers of an answer."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from .answer import Answer
from .limits import LimitHeaders

_LONGEST = 86400.0


def asked_to_wait(answer: Answer, headers: LimitHeaders | None, exhausted: bool) -> float | None:
    """Seconds that ``Retry-After`` asks for or, where a limit is ``exhausted``, until its window ends."""
    after = answer.header("Retry-After")
    if after is not None:
        seconds = _seconds(after.strip())
        if seconds is not None:
            return seconds
    if headers is None or not exhausted:
        return None
    told = headers.read(answer)
    ends = told["ends_ms"] / 1000 if "ends_ms" in told else told.get("ends_s")
    if ends is not None:
        return min(max(ends - clock_of(answer), 0.0), _LONGEST)
    return float(told["window_s"]) if "window_s" in told else None


def clock_of(answer: Answer) -> float:
    """When the venue answered, by its own clock; by ours where it does not say."""
    try:
        return parsedate_to_datetime(answer.header("Date") or "").timestamp()
    except ValueError:
        return time.time()


def _seconds(text: str) -> float | None:
    if text.isascii() and text.isdigit():
        return min(float(text[:12]), _LONGEST)
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return min(max((moment - datetime.now(UTC)).total_seconds(), 0.0), _LONGEST)
