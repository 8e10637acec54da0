"""Similarity of texts, and pairs of similar removed and added rows; used only for notes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import Final

from generator.drift.matching.columns import same
from generator.drift.pages.normal import squeezed

_LIKE: Final = 0.62
_MOST: Final = 4_000
"""Largest number of fuzzy comparisons; beyond it only equal texts are paired."""

Values = Mapping[str, str]


def likeness(one: str, other: str, at_least: float = 0.0) -> float:
    """The similarity of two texts from 0 to 1; 0 if it is below ``at_least``."""
    if one == other:
        return 1.0
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < at_least or matcher.quick_ratio() < at_least:
        return 0.0
    ratio = matcher.ratio()
    return ratio if ratio >= at_least else 0.0


def score(old: Values, new: Values, key: str, *, exact: bool = False) -> float:
    """How likely a row is the other one with a new key, or with everything else new: 0 to 2."""
    message_old, message_new = squeezed(old.get("message", "")), squeezed(new.get("message", ""))
    if message_old and message_new:
        if message_old == message_new:
            return 1.5
        return 0.0 if exact else likeness(message_old, message_new, _LIKE)
    names = (squeezed(old.get(key, "")), squeezed(new.get(key, "")))
    if not all(names) or exact:
        return 0.0
    others = [column for column in old if column != key and column in new]
    agreeing = sum(same(column, old[column]) == same(column, new[column]) for column in others)
    return likeness(*names, _LIKE) + (0.1 * agreeing)


def pairs(old: Sequence[Values], new: Sequence[Values], key: str) -> list[tuple[int, int]]:
    """Index pairs of similar rows; each row is used at most once."""
    exact = len(old) * len(new) > _MOST
    scored = [
        (-value, i, j)
        for i, before in enumerate(old)
        for j, after in enumerate(new)
        if (value := score(before, after, key, exact=exact)) > 0
    ]
    found: list[tuple[int, int]] = []
    olds: set[int] = set()
    news: set[int] = set()
    for _, i, j in sorted(scored):
        if i not in olds and j not in news:
            olds.add(i)
            news.add(j)
            found.append((i, j))
    return sorted(found)
