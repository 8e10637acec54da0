"""Help for a value of the wrong kind: a fact that turns what is there into what is wanted."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable

from generator.expressions.kinds import Kind

_HINTS: tuple[tuple[Kind, Kind, str], ...] = (
    (Kind.BYTES, Kind.TEXT, "`hex({0})` or `base64({0})` makes text of bytes"),
    (Kind.TEXT, Kind.BYTES, "`utf8({0})` makes bytes of text"),
    (Kind.PAIRS, Kind.TEXT, "`pairs({0})` joins them as name=value with &"),
    (Kind.TEXTS, Kind.TEXT, '`join(", ", *{0})` makes one text of them'),
    (Kind.INTEGER, Kind.TEXT, "`text({0})` gives its digits"),
    (Kind.TEXT, Kind.INTEGER, "`integer({0})` reads its digits"),
    (Kind.JSON, Kind.TEXT, "`need({0})` gives its text, and raises where it is absent"),
    (Kind.JSON, Kind.TEXT, '`join(" ", *texts({0}))` makes one text of what is there'),
    (Kind.JSON, Kind.TEXTS, "`texts({0})` takes the texts out of it"),
    (Kind.JSON, Kind.BOOLEAN, "compare it: `{0} == True`"),
    (Kind.TEXT, Kind.BOOLEAN, 'compare it: `{0} == "..."`'),
)


_ABSENT = (
    '`need({0})` raises where it is absent, `{0} or ""` takes an empty text',
    '`{0} or ""` gives something when it is absent',
)
_CALLED = re.compile(r"(\w+)\(")


def hint(got: Kind, wanted: Kind, segment: str, known: Container[str]) -> str | None:
    """How ``segment``, which yields ``got``, becomes ``wanted``; None where nothing short helps.

    ``known`` are the functions that may be used there; others are never advised.
    """
    if Kind.NONE in got and got.without_none() and got.without_none() in wanted:
        return _first(_ABSENT, known, segment) if Kind.TEXT in wanted else None
    if len(segment) > 60:
        return None
    fitting = [words for kind, goal, words in _HINTS if kind in got and goal in wanted and kind not in wanted]
    return _first(fitting, known, segment)


def _first(hints: Iterable[str], known: Container[str], segment: str) -> str | None:
    usable = (words for words in hints if all(name in known for name in _CALLED.findall(words)))
    return next((words.format(segment) for words in usable), None)
