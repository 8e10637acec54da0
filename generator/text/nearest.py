"""Did you mean: the known name that a mistyped one most likely means."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

_LONGEST: Final = 80
"""Longer texts are no mistyped names, and comparing them would take its time."""


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name with the fewest typing slips, or None when none is near enough to be meant.

    A slip is a missing, added, changed or swapped character. Names may differ by one slip in three characters; upper
    and lower case, ``-`` and ``_`` matter only between equals. Ties go to the alphabetically first.
    """
    if len(name) > _LONGEST:
        return None
    plain = _plain(name)
    best: tuple[int, int, str] | None = None
    for candidate in sorted(set(known)):
        other = _plain(candidate)
        allowed = max(len(plain), len(other)) // 3
        if abs(len(plain) - len(other)) > allowed:
            continue
        slips = _slips(plain, other)
        if slips <= allowed:
            rank = (slips, _slips(name, candidate), candidate)
            best = rank if best is None else min(best, rank)
    return None if best is None else best[2]


def did_you_mean(name: str, known: Iterable[str]) -> str | None:
    """The help line for a mistyped name, or None when nothing is near."""
    found = nearest(name, known)
    return None if found is None else f"did you mean `{found}`?"


def _plain(name: str) -> str:
    return name.casefold().replace("-", "_")


def _slips(one: str, other: str) -> int:
    """Edit distance with swaps of neighbours (optimal string alignment), row by row."""
    before_last: list[int] = []
    last = list(range(len(other) + 1))
    for i, a in enumerate(one, start=1):
        row = [i]
        for j, b in enumerate(other, start=1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, before_last[j - 2] + 1)
            row.append(cost)
        before_last, last = last, row
    return last[-1]
