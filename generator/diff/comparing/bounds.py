"""Documented bounds of values: those of what is sent are checked before sending, those of what is received are told."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, cast

from generator.diff.change import Changes
from generator.diff.comparing.leftovers import leftovers, stands_at
from generator.ir.bounds import Bounds, show_bounds
from generator.ir.models import Field

_LEAST: Final = ("at_least", "at_least_chars")
_MOST: Final = ("at_most", "at_most_chars")
_KNOWN: Final = frozenset({*_LEAST, *_MOST, "pattern", "values"})


def compare_sent_bounds(found: Changes, subject: str, old: Field, new: Field, *members: str) -> None:
    """What a caller gives: less room breaks, more room adds."""
    before, after = (field.bounds or Bounds(field.source) for field in (old, new))
    for name in (*_LEAST, *_MOST, "pattern", "values"):
        values = getattr(before, name), getattr(after, name)
        if values[0] != values[1]:
            rule = "bounds-narrowed" if _is_narrower(name, *values) else "bounds-widened"
            found.differ(rule, f"{subject}#{name}", new.span, *values, *members)
    leftovers(found, f"{subject}#bounds", new.span, before, after, _KNOWN)
    _sources(found, subject, old, new, *members)


def compare_received_bounds(found: Changes, subject: str, old: Field, new: Field, *members: str) -> None:
    """What a caller reads: it is not checked, so that only words change."""
    told = [None if field.bounds is None else show_bounds(field.bounds) for field in (old, new)]
    found.differ("docs-changed", f"{subject}#bounds", new.span, told[0], told[1], *members)
    _sources(found, subject, old, new, *members)


def _sources(found: Changes, subject: str, old: Field, new: Field, *members: str) -> None:
    if old.bounds is not None and new.bounds is not None:
        places = stands_at(old.bounds.source), stands_at(new.bounds.source)
        found.differ("source-changed", f"{subject}#bounds", new.span, *places, *members)


def _is_narrower(name: str, old: object, new: object) -> bool:
    """Whether a value may have been taken that is no longer; of two patterns nobody can tell."""
    match old, new:
        case ((None | ()), _):
            return True
        case _, (None | ()):
            return False
        case ((int() | Decimal()), (int() | Decimal())):
            return new > old if name in _LEAST else new < old
        case tuple(), tuple():
            return any(value not in new for value in cast("tuple[object, ...]", old))
        case _:
            return True
