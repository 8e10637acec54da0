"""Pairs items of the old version with items of the new one."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeAlias, TypeVar

_Item = TypeVar("_Item")

Key: TypeAlias = Callable[[Any], Hashable]
"""A function whose result is the same for the same item of both sides."""


@dataclass(frozen=True, slots=True)
class Pairs(Generic[_Item]):
    """Removed items, added items, and pairs that both sides have."""

    removed: tuple[_Item, ...]
    added: tuple[_Item, ...]
    kept: tuple[tuple[_Item, _Item], ...]

    def renamed(self, key: Key) -> tuple[Pairs[_Item], tuple[tuple[_Item, _Item], ...]]:
        """Pair removed with added items that have the same ``key``: (the rest, these pairs).

        A key that several items of one side have is ignored.
        """
        old, new = _unique(self.removed, key), _unique(self.added, key)
        both = [each for each in old if each in new]
        pairs = tuple((old[each], new[each]) for each in both)
        taken = {id(item) for pair in pairs for item in pair}
        rest = Pairs(
            tuple(item for item in self.removed if id(item) not in taken),
            tuple(item for item in self.added if id(item) not in taken),
            self.kept,
        )
        return rest, pairs


def paired(old: Iterable[_Item], new: Iterable[_Item], key: Key) -> Pairs[_Item]:
    """Pair the items that have the same key."""
    before, after = {key(item): item for item in old}, {key(item): item for item in new}
    return Pairs(
        tuple(item for name, item in before.items() if name not in after),
        tuple(item for name, item in after.items() if name not in before),
        tuple((item, after[name]) for name, item in before.items() if name in after),
    )


def _unique(items: Iterable[_Item], key: Key) -> dict[Hashable, _Item]:
    found: dict[Hashable, list[_Item]] = {}
    for item in items:
        found.setdefault(key(item), []).append(item)
    return {name: listed[0] for name, listed in found.items() if len(listed) == 1}
