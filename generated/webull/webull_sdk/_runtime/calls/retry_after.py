"""How long the venue asks to wait, read from the headers of a response."""

from __future__ import annotations

import time
from decimal import Decimal

from ..data.deviation_counter import DeviationCounter
from ..data.timestamps import http_date, moment_of
from ..http.response import Response
from ..values.numbers import decimal_of, whole
from .limits import LimitHeaders

_LONGEST = 86400.0
_MOST = Decimal(86400)


def seconds_to_wait(
    response: Response, headers: LimitHeaders | None, exhausted: bool, seen: DeviationCounter | None = None
) -> float | None:
    """Seconds that ``Retry-After`` asks for or, where a limit is ``exhausted``, until its window ends.

    ``seen`` counts a header in a form that cannot be read.
    """
    after = response.header("Retry-After")
    if after is not None:
        seconds = _seconds(after.strip(), response)
        if seconds is not None:
            return seconds
        if seen is not None:
            seen.note("header Retry-After: unreadable")
    if headers is None or not exhausted:
        return None
    state = headers.read(response, seen)
    ends = state["ends_ms"] / 1000 if "ends_ms" in state else state.get("ends_s")
    if ends is not None:
        return min(max(ends - clock_of(response), 0.0), _LONGEST)
    return float(state["window_s"]) if "window_s" in state else None


def date_of(response: Response) -> str | None:
    """The Date header, by the clock of the venue; None for a response that a cache has kept (it has an Age)."""
    age = response.header("Age")
    return response.header("Date") if age is None or whole(age.strip()) == 0 else None


def clock_of(response: Response) -> float:
    """When the venue responded, by its own clock; by ours where it does not say."""
    try:
        return http_date(date_of(response) or "").timestamp()
    except (ValueError, OverflowError):
        return time.time()


def _seconds(text: str, response: Response) -> float | None:
    """Seconds, whole or not, or the moment that an HTTP date, or ISO 8601 with a zone, means; None for another form."""
    number = decimal_of(text)
    if number is not None:
        return None if number < 0 else min(float(min(number, _MOST)), _LONGEST)
    try:
        moment = moment_of(text).timestamp()
    except (ValueError, OverflowError):
        return None
    return min(max(moment - clock_of(response), 0.0), _LONGEST)
