"""Patterns of texts: the part of regular expressions that can be read by anybody and is never slow.

Characters, classes like ``[A-Za-z0-9-]``, groups, ``|``, and the repetitions ``?`` ``*`` ``+`` ``{m}`` ``{m,n}``. What
can be repeated must itself have one length and no choice, so that there are never two ways to read the same text into
it; and how many ways there are in all is bounded.
"""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass

MOST_WAYS = 10_000
MOST_CHARACTERS = 10_000
"""How long a text may be that a pattern's bounded repetitions ask for, those inside one another multiplied."""
_UNENDING = 100
"""What a repetition without an end counts as: two of them are allowed, three are too many."""
_LONGEST = 200

_CLASS = re.compile(r"\[\^?(?:[^\[\]\\]|\\[!-/:-@\[-`{-~])+\]")
_ESCAPE = re.compile(r"\\[!-/:-@\[-`{-~]")
_TIMES = re.compile(r"[?*+]|\{(?P<least>\d{1,4})(?P<comma>,(?P<most>\d{1,4})?)?\}")


class BadPattern(ValueError):
    """What is wrong with a pattern, and at which character."""

    def __init__(self, message: str, at: int) -> None:
        super().__init__(message)
        self.message = message
        self.at = at


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of a pattern: in how many ways it can be read, and whether it has always the same length."""

    ways: int
    is_fixed: bool
    has_choice: bool
    length: int
    """Characters of the longest text, where a repetition without an end counts once."""


def check_pattern(pattern: str) -> None:
    """Raise BadPattern for what Python does not take, and for what may be slow."""
    if len(pattern) > _LONGEST:
        raise BadPattern(f"a pattern has at most {_LONGEST} characters", 0)
    part, at = _choice(pattern, 0, 0)
    if at < len(pattern):
        raise BadPattern("this `)` closes nothing", at)
    if part.length > MOST_CHARACTERS:
        raise BadPattern(f"repetitions multiply: a text of more than {MOST_CHARACTERS:,} characters would fit", 0)
    if part.ways > MOST_WAYS:
        raise BadPattern("too many unlimited repetitions in one pattern", 0)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", FutureWarning)
            re.compile(pattern)
    except re.error as problem:
        raise BadPattern(problem.msg, problem.pos or 0) from None
    except FutureWarning:
        raise BadPattern("a character is twice in a class", 0) from None


def _choice(pattern: str, at: int, depth: int) -> tuple[_Part, int]:
    """Sequences with ``|`` between them, up to a ``)`` or the end."""
    parts: list[_Part] = []
    while True:
        part, at = _sequence(pattern, at, depth)
        parts.append(part)
        if at == len(pattern) or pattern[at] != "|":
            break
        at += 1
    has_choice = len(parts) > 1 or parts[0].has_choice
    ways, length = sum(part.ways for part in parts), max(part.length for part in parts)
    return _Part(ways, parts[0].is_fixed and len(parts) == 1, has_choice, length), at


def _sequence(pattern: str, at: int, depth: int) -> tuple[_Part, int]:
    ways, is_fixed, has_choice, length = 1, True, False, 0
    while at < len(pattern) and pattern[at] not in "|)":
        part, at = _repeated(pattern, at, depth)
        ways *= part.ways
        length += part.length
        is_fixed &= part.is_fixed
        has_choice |= part.has_choice
    return _Part(ways, is_fixed, has_choice, length), at


def _repeated(pattern: str, start: int, depth: int) -> tuple[_Part, int]:
    part, at = _atom(pattern, start, depth)
    times = _TIMES.match(pattern, at)
    if times is None:
        return part, at
    least, most = _range(times)
    if most is not None and least > most:
        raise BadPattern(f"`{times[0]}` ends before it begins", at)
    if times.end() < len(pattern) and _TIMES.match(pattern, times.end()):
        raise BadPattern("a repetition of a repetition", times.end())
    if (most is None or most > 1) and (part.has_choice or not part.is_fixed):
        raise BadPattern("nested repetition could be slow", start)
    if part.length == 0:
        raise BadPattern("what is repeated is empty", start)
    span = _UNENDING if most is None else most - least + 1
    length = part.length * (max(least, 1) if most is None else most)
    return _Part(part.ways * span, part.is_fixed and span == 1, part.has_choice, length), times.end()


def _range(times: re.Match[str]) -> tuple[int, int | None]:
    if times["least"] is None:
        return {"?": (0, 1), "*": (0, None), "+": (1, None)}[times[0]]
    least = int(times["least"])
    return least, int(times["most"]) if times["most"] else None if times["comma"] else least


def _atom(pattern: str, at: int, depth: int) -> tuple[_Part, int]:
    one = _Part(1, True, False, 1)
    character = pattern[at]
    if character == "(":
        return _group(pattern, at, depth)
    if character in "[\\":
        found = (_CLASS if character == "[" else _ESCAPE).match(pattern, at)
        if found is None:
            what = "a class is written `[A-Z0-9-]`" if character == "[" else "only punctuation can be escaped"
            raise BadPattern(what, at)
        return one, found.end()
    if character in "^$*+?{":
        anchor = character in "^$"
        raise BadPattern(
            "anchors are not allowed, since it matches the whole text" if anchor else "there is nothing here to repeat",
            at,
        )
    return one, at + 1


def _group(pattern: str, at: int, depth: int) -> tuple[_Part, int]:
    if depth == 10:
        raise BadPattern("groups are nested too deep", at)
    inside = at + (3 if pattern.startswith("(?:", at) else 1)
    if inside < len(pattern) and pattern[inside] == "?":
        raise BadPattern("a group is written `(...)` or `(?:...)`", at)
    part, end = _choice(pattern, inside, depth + 1)
    if end == len(pattern):
        raise BadPattern("this group is not closed", at)
    return part, end + 1
