"""Ways to report the change of one field; :mod:`generator.diff.comparing.table` says which field has which."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, TypeAlias

from generator.diff.change import Changes
from generator.diff.comparing.entries import Entry
from generator.diff.comparing.parts import compare_optional, compare_parts
from generator.ir.source import Source

Report: TypeAlias = Callable[[Changes, Entry, Any, Any], None]
"""Adds the changes of one field: called with the list of changes, the entry, the old and the new value."""


def as_it_is(value: object) -> object:
    """Show a value unchanged."""
    return value


def differs(rule: str, at: str = "", show: Callable[[Any], object] = as_it_is) -> Report:
    """Report a rule with both values; ``at`` is added to the subject."""

    def report(found: Changes, entry: Entry, old: Any, new: Any) -> None:
        found.differ(rule, f"{entry.subject}{at}", entry.span, show(old), show(new), *entry.members)

    return report


def changed(rule: str) -> Report:
    """Report a rule without values."""

    def report(found: Changes, entry: Entry, old: Any, new: Any) -> None:
        if old != new:
            found.note(rule, entry.subject, entry.span, None, None, *entry.members)

    return report


def switched(on: str, off: str) -> Report:
    """Report one rule if a flag became true, another if it became false."""

    def report(found: Changes, entry: Entry, old: bool, new: bool) -> None:
        if old != new:
            found.note(on if new else off, entry.subject, entry.span, None, None, *entry.members)

    return report


def moved(family: str, at: str = "") -> Report:
    """Report ``FAMILY-lowered`` or ``FAMILY-raised`` for a limit; None is no limit."""

    def report(found: Changes, entry: Entry, old: int | None, new: int | None) -> None:
        is_lower = new is not None and (old is None or new < old)
        rule = f"{family}-{'lowered' if is_lower else 'raised'}"
        found.differ(rule, f"{entry.subject}{at}", entry.span, old, new, *entry.members)

    return report


def listed(family: str, show: Callable[[Any], object] = as_it_is) -> Report:
    """Report ``FAMILY-removed`` and ``FAMILY-added`` for each value of a list; its order does not matter."""

    def report(found: Changes, entry: Entry, old: Sequence[Any], new: Sequence[Any]) -> None:
        for value in (value for value in old if value not in new):
            found.note(f"{family}-removed", entry.subject, entry.span, show(value), None, *entry.members)
        for value in (value for value in new if value not in old):
            found.note(f"{family}-added", entry.subject, entry.span, None, show(value), *entry.members)

    return report


def by_parts(rule: str, at: str = "") -> Report:
    """Report a rule for each part that differs."""

    def report(found: Changes, entry: Entry, old: object, new: object) -> None:
        compare_parts(found, rule, f"{entry.subject}{at}", entry.span, old, new, *entry.members)

    return report


def optional(family: str, at: str = "") -> Report:
    """Report ``FAMILY-added``, ``FAMILY-removed``, or ``FAMILY-changed`` for each part that differs."""

    def report(found: Changes, entry: Entry, old: object, new: object) -> None:
        compare_optional(found, family, f"{entry.subject}{at}", entry.span, old, new, *entry.members)

    return report


def without_members(report: Report) -> Report:
    """The same report for a change that affects no member of the SDK."""
    return lambda found, entry, old, new: report(found, replace(entry, members=()), old, new)


def marked(found: Changes, entry: Entry, old: str | None, new: str | None) -> None:
    """Report a change of ``removed_on``: set, taken back, or another date."""
    if old is None or new is None:
        if old != new:
            rule = "deprecated" if old is None else "deprecation-withdrawn"
            found.note(rule, entry.subject, entry.span, old, new, *entry.members)
    else:
        found.differ("docs-changed", f"{entry.subject}#removed_on", entry.span, old, new, *entry.members)


def place_of(source: Source) -> str:
    """``page: section (confidence)``; the row is left out."""
    place = f"{source.page.id}: {source.section}" if source.section else source.page.id
    return f"{place} ({source.confidence})" if source.confidence is not None else place


def in_code(found: Changes, entry: Entry, old: object, new: object) -> None:
    """Report nothing: the module of this part compares the field in code."""


def pairs(found: Changes, entry: Entry, old: object, new: object) -> None:
    """Report nothing: the field identifies the entry."""


def ignored(found: Changes, entry: Entry, old: object, new: object) -> None:
    """Report nothing: a change of this field is not a change of the API."""


DOCS: Report = differs("docs-changed")
SOURCE: Report = differs("source-changed", show=place_of)
