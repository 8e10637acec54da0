"""Readers of single values that msgspec would get wrong or refuse: numbers in any form, and times."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from ..values.numbers import decimal_of, is_meant, whole
from .deviation_counter import DeviationCounter
from .times import Timestamp, WithoutZone, counting, from_epoch, from_iso

Reader = Callable[[Any, DeviationCounter], Any]
Words = tuple[str, ...]
"""Deviations that are accepted."""


class Refused(ValueError):
    """A value that does not fit. ``path`` grows from the inside out while the error travels."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.path: list[str] = []

    def at(self, step: str) -> Refused:
        """The same error, one level further out."""
        self.path.insert(0, step)
        return self


def read_decimal(value: Any, seen: DeviationCounter) -> Any:
    """A number, or text of one: never NaN, never so long that working with it hurts."""
    if type(value) is Decimal:
        if not is_meant(value):
            raise Refused("the number is too large or too small to be meant")
        return value
    if type(value) is str:
        number = decimal_of(value)
        if number is None:
            raise Refused(f"{value[:40]!r} is not a decimal number")
        return number
    return value


def read_integer(value: Any, seen: DeviationCounter) -> Any:
    """A whole number in any form; ``5.5`` is none."""
    if type(value) is Decimal or type(value) is str:
        number = whole(value)
        if number is None:
            raise Refused(f"{str(value)[:40]!r} is not a whole number")
        return number
    return value


def time_reader(unit: str, words: Words, what: str) -> Reader:
    """A reader of times in ``unit``; ``words`` may name another count, or say that a time without a zone is UTC."""
    if unit != "iso":
        make = time_maker(unit)
        return lambda value, seen: make(Timestamp, value)
    other = next((word.removeprefix("epoch_") for word in words if word.startswith("epoch_")), None)

    def read(value: Any, seen: DeviationCounter) -> Any:
        try:
            if other and not isinstance(value, bool) and _is_number(value):
                seen.note(f"{what}: epoch_{other}")
                return from_epoch(value, other)
            if isinstance(value, str):
                return _from_iso(value, "no_zone" in words, what, seen)
        except WithoutZone:
            raise Refused(f"{str(value)[:40]!r} has no time zone, so that it can be several moments") from None
        except (ValueError, ArithmeticError):
            pass
        raise Refused(f"{str(value)[:40]!r} is not a time (iso)")

    return read


def time_maker(unit: str) -> Callable[[Any, Any], Any]:
    """What makes documented times in ``unit`` of the values that msgspec hands over, each with the type to make."""
    if unit == "iso":
        read, nobody = time_reader(unit, (), ""), DeviationCounter()
        return lambda kind, value: read(value, nobody)

    def otherwise(value: Any) -> Any:
        """A number, or its digits as text: the type says only what they count."""
        try:
            if not isinstance(value, bool):
                return from_epoch(value if isinstance(value, int | Decimal) else str(value), unit)
        except (ValueError, ArithmeticError):
            pass
        raise Refused(f"{str(value)[:40]!r} is not a time ({unit})")

    return counting(unit, otherwise) if unit != "ns" else lambda kind, value: otherwise(value)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | Decimal) or (isinstance(value, str) and decimal_of(value) is not None)


def _from_iso(text: str, is_utc: bool, what: str, seen: DeviationCounter) -> Any:
    try:
        return from_iso(text)
    except WithoutZone:
        if not is_utc:
            raise
    seen.note(f"{what}: no_zone")
    return from_iso(text, utc=True)
