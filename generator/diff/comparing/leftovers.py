"""What has no rule of its own: a fact that the Api learns to hold is reported before anyone writes a rule for it."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from generator.diff.change import Changes
from generator.ir.source import Item, Source
from generator.text.span import Span

_ALWAYS = frozenset({"name", "doc", "source", "span", "removed_on"})


def words(found: Changes, subject: str, old: Item, new: Item, *members: str) -> None:
    """Note other words, another place in the documentation, and that it is gone from there.

    The number of a row follows from its neighbours.
    """
    found.differ("docs-changed", subject, new.span, old.doc, new.doc, *members)
    found.differ("source-changed", subject, new.span, stands_at(old.source), stands_at(new.source), *members)
    marked(found, subject, new.span, getattr(old, "removed_on", None), getattr(new, "removed_on", None), *members)


def marked(found: Changes, subject: str, span: Span | None, old: str | None, new: str | None, *members: str) -> None:
    """Note that something was found to be gone from its page, given the day, or to be back on it."""
    if old is None or new is None:
        if old != new:
            found.note("deprecated" if old is None else "deprecation-withdrawn", subject, span, old, new, *members)
    else:
        found.differ("docs-changed", f"{subject}#removed_on", span, old, new, *members)


def leftovers(found: Changes, subject: str, span: Span | None, old: Any, new: Any, known: frozenset[str]) -> None:
    """Note the fields of two dataclasses of one kind that differ and that no other rule looks at."""
    for field in fields(old):
        if field.compare and field.name not in known | _ALWAYS:
            before, after = getattr(old, field.name), getattr(new, field.name, None)
            found.differ("fact-changed", f"{subject}#{field.name}", span, before, after)


def stands_at(source: Source) -> str:
    """``page: section (confidence)``, without the row."""
    place = f"{source.page.id}: {source.section}" if source.section else source.page.id
    return f"{place} ({source.confidence})" if source.confidence is not None else place
