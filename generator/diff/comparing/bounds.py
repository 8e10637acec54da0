"""Compares documented bounds: bounds of requests are checked before sending, bounds of responses are not."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, cast

from generator.diff.change import Changes
from generator.diff.comparing.entries import Entry
from generator.diff.comparing.reports import SOURCE
from generator.diff.comparing.table import compare_entry
from generator.ir import subjects
from generator.ir.bounds import Bounds, show_bounds
from generator.ir.models import Field

_LEAST: Final = ("at_least", "at_least_chars")
_MOST: Final = ("at_most", "at_most_chars")


def compare_sent_bounds(found: Changes, subject: str, old: Field, new: Field, *members: str) -> None:
    """Bounds of a request: narrower ones break code, wider ones are additive."""
    before, after = (field.bounds or Bounds(field.source) for field in (old, new))
    for name in (*_LEAST, *_MOST, "pattern", "values"):
        values = getattr(before, name), getattr(after, name)
        if values[0] != values[1]:
            rule = "bounds-narrowed" if _is_narrower(name, *values) else "bounds-widened"
            found.differ(rule, subjects.aspect(subject, name), new.span, *values, *members)
    compare_entry(found, Entry(subjects.aspect(subject, "bounds"), new.span), before, after)
    _sources(found, subject, old, new, *members)


def compare_received_bounds(found: Changes, subject: str, old: Field, new: Field, *members: str) -> None:
    """Bounds of a response: they are not checked, so a change is only documentation."""
    shown = [None if field.bounds is None else show_bounds(field.bounds) for field in (old, new)]
    found.differ("docs-changed", subjects.aspect(subject, "bounds"), new.span, shown[0], shown[1], *members)
    _sources(found, subject, old, new, *members)


def _sources(found: Changes, subject: str, old: Field, new: Field, *members: str) -> None:
    if old.bounds is not None and new.bounds is not None:
        entry = Entry(subjects.aspect(subject, "bounds"), new.span, members)
        SOURCE(found, entry, old.bounds.source, new.bounds.source)


def _is_narrower(name: str, old: object, new: object) -> bool:
    """Whether a value that was accepted may now be rejected; two different patterns count as narrower."""
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
