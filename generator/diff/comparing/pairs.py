"""Which item of the old version is which item of the new one."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeAlias, TypeVar

_Item = TypeVar("_Item")

Key: TypeAlias = Callable[[Any], Hashable]
"""What makes an item the same on both sides."""


@dataclass(frozen=True, slots=True)
class Pairs(Generic[_Item]):
    """Items that were removed, items that were added, and those of both sides that are the same."""

    removed: tuple[_Item, ...]
    added: tuple[_Item, ...]
    kept: tuple[tuple[_Item, _Item], ...]

    def renamed(self, key: Key) -> tuple[Pairs[_Item], tuple[tuple[_Item, _Item], ...]]:
        """Among removed and added, those with the same key are one under two names: the rest, and these pairs.

        A key that several have on one side says nothing.
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
    """Items are the same when their key is."""
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
