"""What has no rule of its own: a fact that the Api learns to hold is reported before anyone writes a rule for it."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from generator.diff.change import Changes
from generator.ir.source import Item, Source
from generator.text.span import Span

_ALWAYS = frozenset({"name", "doc", "source", "span"})
_MARK = "removed_on"
"""The day on which something was found to be gone from its page."""


def words(found: Changes, subject: str, old: Item, new: Item, *members: str) -> None:
    """Note other words, and another place in the documentation; the number of a row follows from its neighbours."""
    found.differ("docs-changed", subject, new.span, old.doc, new.doc, *members)
    found.differ("source-changed", subject, new.span, _place(old.source), _place(new.source), *members)


def leftovers(found: Changes, subject: str, span: Span | None, old: Any, new: Any, known: frozenset[str]) -> None:
    """Note the fields of two dataclasses of one kind that differ and that no other rule looks at."""
    for field in fields(old):
        if field.compare and field.name not in known | _ALWAYS:
            before, after = getattr(old, field.name), getattr(new, field.name, None)
            if field.name == _MARK and (before is None) != (after is None):
                found.note("deprecated" if before is None else "deprecation-withdrawn", subject, span, before, after)
                continue
            found.differ("fact-changed", f"{subject}#{field.name}", span, before, after)


def _place(source: Source) -> str:
    return f"{source.page.id}: {source.section}" if source.section else source.page.id
