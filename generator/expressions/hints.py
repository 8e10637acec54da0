"""Help for a value of the wrong kind: a fact that turns what is there into what is wanted."""

from __future__ import annotations

from generator.expressions.kinds import Kind

_HINTS: tuple[tuple[Kind, Kind, str], ...] = (
    (Kind.BYTES, Kind.TEXT, "`hex({0})` or `base64({0})` makes text of bytes"),
    (Kind.TEXT, Kind.BYTES, "`utf8({0})` makes bytes of text"),
    (Kind.PAIRS, Kind.TEXT, "`pairs({0})` joins them as name=value with &"),
    (Kind.TEXTS, Kind.TEXT, '`join(", ", *{0})` makes one text of them'),
    (Kind.INTEGER, Kind.TEXT, "`text({0})` gives its digits"),
    (Kind.TEXT, Kind.INTEGER, "`integer({0})` reads its digits"),
    (Kind.JSON, Kind.TEXT, '`join(" ", *texts({0}))` makes one text of what is there'),
    (Kind.JSON, Kind.TEXTS, "`texts({0})` takes the texts out of it"),
    (Kind.JSON, Kind.BOOLEAN, "compare it: `{0} == True`"),
    (Kind.TEXT, Kind.BOOLEAN, 'compare it: `{0} == "..."`'),
)


def hint(got: Kind, wanted: Kind, segment: str) -> str | None:
    """How ``segment``, which yields ``got``, becomes ``wanted``; None where nothing short helps."""
    if Kind.NONE in got and got.without_none() and got.without_none() in wanted:
        return f'`{segment} or ""` gives something when it is absent' if Kind.TEXT in wanted else None
    for kind, goal, words in _HINTS:
        if kind in got and goal in wanted and kind not in wanted and len(segment) <= 60:
            return words.format(segment)
    return None
