"""What the documentation says of the values that a field or parameter may have."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.ir.source import Source


@dataclass(frozen=True, slots=True)
class Bounds:
    """Documented bounds; of a list or map, those of each item. What is None or empty is not bounded.

    They are checked where a value is sent. What is received is not: venues break their own word.
    """

    source: Source
    at_least: Decimal | None = None
    at_most: Decimal | None = None
    at_least_chars: int | None = None
    at_most_chars: int | None = None
    pattern: str | None = None
    """A regular expression for the whole text."""
    values: tuple[str, ...] = ()
    """Wire values of the enum that are taken."""


def show_bounds(bounds: Bounds, quote: str = "`") -> str:
    """A few words for a reader: ``1 to 10,000,000``; ``at most 32 characters, matching `[A-Z]*```."""
    least, most = (None if number is None else f"{number:,f}" for number in (bounds.at_least, bounds.at_most))
    parts = [_range(least, most, ""), _range(bounds.at_least_chars, bounds.at_most_chars, " characters")]
    if bounds.pattern is not None:
        parts.append(f"matching {quote}{bounds.pattern}{quote}")
    if bounds.values:
        listed = [f"{quote}{value}{quote}" for value in bounds.values]
        parts.append(f"only {listed[0]}" if len(listed) == 1 else f"{', '.join(listed[:-1])} or {listed[-1]}")
    return ", ".join(part for part in parts if part)


def _range(least: object, most: object, unit: str) -> str:
    if least is None and most is None:
        return ""
    if least == most:
        return f"{least}{unit}"
    if least is None or most is None:
        return f"at least {least}{unit}" if most is None else f"at most {most}{unit}"
    return f"{least} to {most}{unit}"
