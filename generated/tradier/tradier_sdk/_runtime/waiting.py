"""How long the venue asks to wait, read from the headers of an answer."""

from __future__ import annotations

import time

from .answer import Answer
from .limits import LimitHeaders
from .moments import http_date

_LONGEST = 86400.0


def asked_to_wait(answer: Answer, headers: LimitHeaders | None, exhausted: bool) -> float | None:
    """Seconds that ``Retry-After`` asks for or, where a limit is ``exhausted``, until its window ends."""
    after = answer.header("Retry-After")
    if after is not None:
        seconds = _seconds(after.strip(), answer)
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
        return http_date(answer.header("Date") or "").timestamp()
    except ValueError:
        return time.time()


def _seconds(text: str, answer: Answer) -> float | None:
    if text.isascii() and text.isdigit():
        return min(float(text[:12]), _LONGEST)
    try:
        moment = http_date(text).timestamp()
    except ValueError:
        return None
    return min(max(moment - clock_of(answer), 0.0), _LONGEST)
