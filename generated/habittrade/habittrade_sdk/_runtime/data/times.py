"""Times on the wire: integers since 1970 in four units, or ISO text; always UTC in Python."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Self, TypeVar, overload

from msgspec import UNSET, UnsetType

from ..errors.exceptions import InvalidTime
from ..values.numbers import decimal_of, is_meant

if TYPE_CHECKING:
    from typing_extensions import TypeIs

N = TypeVar("N", bound=UnsetType | None)
"""What stays as it is."""

_UNITS = {"s": timedelta(seconds=1), "ms": timedelta(milliseconds=1), "us": timedelta(microseconds=1)}
_PER_SECOND = {"s": 1, "ms": 1000, "us": 1_000_000, "ns": 1_000_000_000}
_ISO = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?( ?[+-]\d\d:?\d\d|Z)?", re.ASCII)
_MICROSECOND = timedelta(microseconds=1)
_MINUTE = timedelta(minutes=1)
_MOST_MINUTES = 1000
"""Minutes whose calendar is remembered; which ones there are is up to what arrives."""


class WithoutZone(ValueError):
    """A time on somebody's clock, and nothing says whose: it is no moment."""


class Timestamp(datetime):
    """A moment in UTC. ``text`` is its wire form, which may have more digits than a datetime keeps."""

    __slots__ = ("_text",)
    _text: str | int

    @property
    def text(self) -> str:
        """The exact wire text; ISO for a moment that was computed."""
        try:
            return str(self._text)
        except AttributeError:
            return self.isoformat()

    def written(self, text: str | int) -> Self:
        """This moment, freshly made, with the text it was made of; digits are made of a number when asked for."""
        self._text = text
        return self

    def __reduce_ex__(self, protocol: Any) -> tuple[Any, ...]:
        return _restore, (datetime.combine(self.date(), self.timetz()), self.text)


_EPOCH = Timestamp(1970, 1, 1, tzinfo=UTC)


def _restore(moment: datetime, text: str) -> Timestamp:
    return Timestamp.combine(moment.date(), moment.timetz()).written(text)


def from_epoch(value: int | Decimal | str, unit: str) -> Timestamp:
    """The moment ``value`` units (s, ms, us, ns) after 1970; ValueError or ArithmeticError when it is none."""
    if type(value) is int:
        stamp = _EPOCH + (value // 1000 * _MICROSECOND if unit == "ns" else value * _UNITS[unit])
        return stamp.written(value)
    number = decimal_of(value) if isinstance(value, str) else Decimal(value)
    if number is None or not is_meant(number):
        raise ValueError(f"not a count of {unit} since 1970")
    text = format(number, "f")
    integer, _, fraction = text.partition(".")
    count = int(integer + fraction) * 1_000_000 // (_PER_SECOND[unit] * 10 ** len(fraction))
    return (_EPOCH + timedelta(0, 0, count)).written(value if isinstance(value, str) else text)


def counting(unit: str, otherwise: Callable[[Any], Any]) -> Callable[[Any, Any], Any]:
    """What makes times of integers in one unit, as fast as can be: every event has some. ``otherwise`` reads all else.

    It takes a type, which is always the same one, and a value, as msgspec asks for what it does not know itself. What
    takes long is the calendar, so that of a minute is worked out once.
    """
    per_second = _PER_SECOND[unit]
    per_minute, microseconds = 60 * per_second, 1_000_000 // per_second
    begun: dict[int, tuple[int, int, int, int, int]] = {}
    look_up = begun.get

    def make(kind: Any, value: Any) -> Any:
        if type(value) is not int:
            return otherwise(value)
        minute = value // per_minute
        begin = look_up(minute)
        if begin is None:
            try:
                moment = _EPOCH + minute * _MINUTE
            except OverflowError:
                return otherwise(value)
            if len(begun) >= _MOST_MINUTES:
                begun.clear()
            begin = begun[minute] = (moment.year, moment.month, moment.day, moment.hour, moment.minute)
        year, month, day, hour, past = begin
        rest = value - minute * per_minute
        second = rest // per_second
        made = Timestamp(year, month, day, hour, past, second, (rest - second * per_second) * microseconds, UTC)
        made._text = value  # pyright: ignore[reportPrivateUsage]
        return made

    return make


def from_iso(text: str, *, utc: bool = False) -> Timestamp:
    """The moment that ISO text says; ValueError without a zone, unless it is known to be ``utc`` then."""
    if not _ISO.fullmatch(text):
        raise ValueError("not an ISO time")
    moment = Timestamp.fromisoformat(text.replace(" +", "+").replace(" -", "-"))
    if moment.tzinfo is not None:
        return (_EPOCH + (moment - _EPOCH)).written(text)
    if not utc:
        raise WithoutZone("it has no time zone")
    return moment.replace(tzinfo=UTC).written(text)


def from_s(value: int | Decimal | str) -> Timestamp:
    """Seconds since 1970."""
    return from_epoch(value, "s")


def from_ms(value: int | Decimal | str) -> Timestamp:
    """Milliseconds since 1970."""
    return from_epoch(value, "ms")


def from_us(value: int | Decimal | str) -> Timestamp:
    """Microseconds since 1970."""
    return from_epoch(value, "us")


def from_ns(value: int | Decimal | str) -> Timestamp:
    """Nanoseconds since 1970; ``text`` keeps what a datetime cannot."""
    return from_epoch(value, "ns")


def _microseconds(moment: object) -> int:
    if not isinstance(moment, datetime):
        raise InvalidTime(f"a {type(moment).__name__} is no time; use datetime(..., tzinfo=UTC)")
    if moment.tzinfo is None:
        raise InvalidTime(f"{moment.isoformat()} has no time zone; use datetime(..., tzinfo=UTC)")
    return (moment - _EPOCH) // _MICROSECOND


@overload
def epoch_s(moment: datetime) -> int: ...
@overload
def epoch_s(moment: datetime | N) -> int | N: ...
def epoch_s(moment: datetime | UnsetType | None) -> int | UnsetType | None:
    """``moment`` in whole seconds since 1970, cut off; None stays None, and UNSET stays UNSET."""
    return moment if _is_none(moment) else _microseconds(moment) // 1_000_000


@overload
def epoch_ms(moment: datetime) -> int: ...
@overload
def epoch_ms(moment: datetime | N) -> int | N: ...
def epoch_ms(moment: datetime | UnsetType | None) -> int | UnsetType | None:
    """``moment`` in whole milliseconds since 1970, cut off; None stays None, and UNSET stays UNSET."""
    return moment if _is_none(moment) else _microseconds(moment) // 1000


@overload
def epoch_us(moment: datetime) -> int: ...
@overload
def epoch_us(moment: datetime | N) -> int | N: ...
def epoch_us(moment: datetime | UnsetType | None) -> int | UnsetType | None:
    """``moment`` in microseconds since 1970; None stays None, and UNSET stays UNSET."""
    return moment if _is_none(moment) else _microseconds(moment)


@overload
def epoch_ns(moment: datetime) -> int: ...
@overload
def epoch_ns(moment: datetime | N) -> int | N: ...
def epoch_ns(moment: datetime | UnsetType | None) -> int | UnsetType | None:
    """``moment`` in nanoseconds since 1970; None stays None, and UNSET stays UNSET."""
    return moment if _is_none(moment) else _microseconds(moment) * 1000


@overload
def iso(moment: datetime) -> str: ...
@overload
def iso(moment: datetime | N) -> str | N: ...
def iso(moment: datetime | UnsetType | None) -> str | UnsetType | None:
    """``moment`` as ISO text in UTC, ``2026-11-20T07:02:33.200Z``; None stays None, and UNSET stays UNSET."""
    if _is_none(moment):
        return moment
    utc = _EPOCH + _microseconds(moment) * _MICROSECOND
    places = "microseconds" if utc.microsecond % 1000 else "milliseconds"
    return utc.replace(tzinfo=None).isoformat(timespec=places) + "Z"


def _is_none(moment: object) -> TypeIs[UnsetType | None]:
    return moment is None or moment is UNSET
