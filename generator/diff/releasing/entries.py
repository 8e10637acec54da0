"""The changelog entry of a release: a sentence for each change."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby

from generator.diff.change import shortened
from generator.diff.rules import Severity
from generator.diff.verdict import Placed, Verdict

_LONGEST = 100
_NAMED = 5
"""Largest number of subjects that are named if only documentation changed."""


def entry_lines(verdict: Verdict, version: str, date: str | None, doc: str | None) -> Iterator[str]:
    """YAML lines of one release, inside ``releases:``."""
    yield f"  {version}:"
    if date is not None:
        yield f"    date: {date}"
    if doc is not None:
        yield f"    doc: {quoted(doc)}"
    for severity in Severity:
        sentences = _sentences([each for each in verdict.changes if each.change.rule.severity is severity], severity)
        if sentences:
            yield f"    {severity.value}:"
            yield from (f"      - {quoted(sentence)}" for sentence in sentences)


def _sentences(changes: list[Placed], severity: Severity) -> list[str]:
    if severity is Severity.DOCS:
        return [_together(list(placed)) for _, placed in groupby(changes, key=lambda each: each.change.rule.id)]
    return list(dict.fromkeys(_sentence(placed) for placed in changes))


def _sentence(placed: Placed) -> str:
    change = placed.change
    what = f"`{change.members[0]}`" if change.members else f"`{change.subject}`"
    change_words = f" ({shortened(change.from_to, _LONGEST)})" if change.from_to else ""
    return f"{what}: {change.rule.meaning.removesuffix('.')}{change_words}. [{change.rule.id}]"


def _together(changes: list[Placed]) -> str:
    """One sentence for all documentation changes of a rule."""
    subjects = list(dict.fromkeys(f"`{placed.change.subject}`" for placed in changes))
    more = len(subjects) - _NAMED
    named = ", ".join(subjects[:_NAMED]) + (f" and {more} more" if more > 0 else "")
    rule = changes[0].change.rule
    return f"{named}: {rule.meaning} [{rule.id}]"


def quoted(text: str) -> str:
    """A text in double quotes for YAML; characters that are not printable are escaped."""
    written = json.dumps(" ".join(text.split()), ensure_ascii=False)
    return "".join(char if char.isprintable() else f"\\U{ord(char):08x}" for char in written)
