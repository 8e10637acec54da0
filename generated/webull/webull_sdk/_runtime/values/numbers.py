"""Numbers as they arrive: JSON knows one kind, so ``5``, ``5.0``, ``5e0`` and the text ``"5"`` are one whole number.

Nothing here depends on the decimal context of the program, and no number costs more than its own length.
"""

from __future__ import annotations

import re
from decimal import (
    MAX_EMAX,
    MAX_PREC,
    MIN_EMIN,
    ROUND_DOWN,
    Clamped,
    Context,
    Decimal,
    Inexact,
    InvalidOperation,
    Overflow,
    Underflow,
)
from typing import Any

LONGEST = 400
"""Digits, written out. No price, quantity or id has more; ``1e9999999`` would take the memory of the machine."""

_TRAPS = [InvalidOperation, Overflow, Underflow, Inexact, Clamped]
exact_decimal = Context(MAX_PREC, Emin=MIN_EMIN, Emax=MAX_EMAX, traps=_TRAPS).create_decimal
"""The Decimal of a text, to the digit, whatever the context of the program; ArithmeticError where there is none."""

_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII).fullmatch


def decimal_of(text: str) -> Decimal | None:
    """The number that ``text`` is, with its digits; None for any other text and for what cannot be meant."""
    if not _NUMBER(text):
        return None
    try:
        number = exact_decimal(text)
    except ArithmeticError:  # an exponent beyond what Decimal has
        return None
    return number if -LONGEST < number.adjusted() < LONGEST else None


def is_meant(number: Decimal) -> bool:
    """Whether a number is finite, and neither too large nor too small to be written out."""
    return number.is_finite() and abs(number.adjusted()) < LONGEST


def whole(value: Any) -> int | None:
    """The whole number that ``value`` is: ``5``, ``5.0``, ``5e0`` and ``"5"`` are 5. None for anything else.

    ``True`` is no number, ``"5 "`` and ``5.5`` are none, and neither is what has more than 400 digits.
    """
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value
    number = decimal_of(value) if isinstance(value, str) else value
    if not isinstance(number, Decimal) or not is_meant(number):
        return None
    return int(number) if is_whole(number) else None


def is_whole(number: Decimal) -> bool:
    """Whether a finite number has no fraction: ``5.0`` and ``5e2`` have none."""
    return number == number.to_integral_value(rounding=ROUND_DOWN)


def digits_of(number: int | Decimal) -> str:
    """A number as text, one text for one value where it is whole: ``5.0`` and ``5e0`` are ``5``, ``1.50`` stays."""
    if isinstance(number, Decimal):
        if not is_meant(number):
            return str(number)
        return str(int(number)) if is_whole(number) else format(number, "f")
    return format(number, "d")


def plain(value: Any) -> Any:
    """A number that is whole as an int, any other value as it is: what was read from JSON, to be sent or compared."""
    found = whole(value) if isinstance(value, Decimal) else None
    return value if found is None else found


def comparable(value: Any) -> Any:
    """What an expression compares with a whole number: the number that ``value`` is, in any form, or else ``value``.

    To Python ``False`` is 0 and ``True`` is 1, which would make a success of ``{"code": false}``: they become words.
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    found = whole(value)
    return value if found is None else found
