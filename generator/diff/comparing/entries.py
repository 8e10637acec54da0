"""An entry of the Api in a report, and the comparison of lists of entries."""

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
    """How a report names an entry; ``shown`` is its value if the whole entry is added or removed."""

    subject: str
    span: Span | None = None
    members: tuple[str, ...] = ()
    shown: object = None


Entries = Callable[[_Item], Entry]


def compare_list(
    found: Changes, family: str, old: Iterable[_Item], new: Iterable[_Item], *entry: Entries[_Item], key: Key = BY_NAME
) -> tuple[tuple[_Item, _Item], ...]:
    """Note removed and added entries, and return the pairs that both versions have.

    ``entry`` describes an entry for the report; of two functions, the first describes old entries, the second new ones.
    """
    pairs = paired(old, new, key)
    note_removed(found, f"{family}-removed", pairs, entry[0])
    note_added(found, f"{family}-added", pairs, entry[-1])
    return pairs.kept


def note_removed(found: Changes, rule: str, pairs: Pairs[_Item], entry: Entries[_Item]) -> None:
    """Note each entry that only the old version has."""
    for each in map(entry, pairs.removed):
        found.note(rule, each.subject, each.span, each.shown, None, *each.members, gone=True)


def note_added(found: Changes, rule: str, pairs: Pairs[_Item], entry: Entries[_Item]) -> None:
    """Note each entry that only the new version has."""
    for each in map(entry, pairs.added):
        found.note(rule, each.subject, each.span, None, each.shown, *each.members)


def note_listed(found: Changes, rule: str, pairs: Pairs[_Item], entry: Entries[_Item]) -> None:
    """Note removed and added entries under one rule."""
    for item, what in (*((item, "removed") for item in pairs.removed), *((item, "added") for item in pairs.added)):
        found.note(rule, entry(item).subject, entry(item).span, None, what, gone=what == "removed")
