"""An entry of the Api for a report, and the entries that come and go."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from operator import attrgetter
from typing import TypeVar

from generator.diff.change import Changes
from generator.diff.comparing.pairs import Key, Pairs, paired
from generator.text.span import Span

_Item = TypeVar("_Item")

BY_NAME: Key = attrgetter("name")
"""The key of most entries."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a report names an entry by; ``shown`` is its value where it comes or goes as a whole."""

    subject: str
    span: Span | None = None
    members: tuple[str, ...] = ()
    shown: object = None


Entries = Callable[[_Item], Entry]


def compare_list(
    found: Changes, family: str, old: Iterable[_Item], new: Iterable[_Item], *entry: Entries[_Item], key: Key = BY_NAME
) -> tuple[tuple[_Item, _Item], ...]:
    """Note entries that were removed or added, and give back those that are on both sides.

    ``entry`` describes an entry for the report; where two are given, the old and the new ones.
    """
    pairs = paired(old, new, key)
    note_removed(found, f"{family}-removed", pairs, entry[0])
    note_added(found, f"{family}-added", pairs, entry[-1])
    return pairs.kept


def note_removed(found: Changes, rule: str, pairs: Pairs[_Item], entry: Entries[_Item]) -> None:
    """Note each entry that only the older version has."""
    for each in map(entry, pairs.removed):
        found.note(rule, each.subject, each.span, each.shown, None, *each.members, gone=True)


def note_added(found: Changes, rule: str, pairs: Pairs[_Item], entry: Entries[_Item]) -> None:
    """Note each entry that only the newer version has."""
    for each in map(entry, pairs.added):
        found.note(rule, each.subject, each.span, None, each.shown, *each.members)


def note_listed(found: Changes, rule: str, pairs: Pairs[_Item], entry: Entries[_Item]) -> None:
    """Note what comes and goes under one rule, for entries that have nothing but a name."""
    for item, what in (*((item, "removed") for item in pairs.removed), *((item, "added") for item in pairs.added)):
        found.note(rule, entry(item).subject, entry(item).span, None, what, gone=what == "removed")
