"""What is only told: pages, contradictions, documented payloads."""

from __future__ import annotations

from generator.diff.change import Changes
from generator.diff.comparing.leftovers import leftovers
from generator.diff.comparing.pairs import paired
from generator.ir.api import Api, Contradiction


def compare_documentation(found: Changes, old: Api, new: Api) -> None:
    """Every page, contradiction and example of both versions."""
    _pages(found, old, new)
    _contradictions(found, old, new)
    examples = paired(old.examples, new.examples, lambda each: each.name)
    for example in examples.removed:
        found.note("example-changed", f"examples.{example.name}", None, None, "removed", gone=True)
    for example in examples.added:
        found.note("example-changed", f"examples.{example.name}", None, None, "added")
    for before, after in examples.kept:
        if (before.payload, before.decodes, before.error, before.malformed, before.http_status) != (
            after.payload, after.decodes, after.error, after.malformed, after.http_status,
        ):  # fmt: skip
            found.note("example-changed", f"examples.{after.name}", None)


def _pages(found: Changes, old: Api, new: Api) -> None:
    pages = paired(old.pages, new.pages, lambda each: each.id)
    for page in pages.removed:
        found.note("page-removed", f"pages.{page.id}", None, page.url, None, gone=True)
    for page in pages.added:
        found.note("page-added", f"pages.{page.id}", None, None, page.url)
    for before, after in pages.kept:
        for name in ("title", "url", "read_on"):
            values = getattr(before, name), getattr(after, name)
            found.differ("page-changed", f"pages.{after.id}.{name}", None, *values)
        leftovers(found, f"pages.{after.id}", None, before, after, frozenset({"id", "title", "url", "read_on"}))


def _contradictions(found: Changes, old: Api, new: Api) -> None:
    pairs = paired(old.contradictions, new.contradictions, lambda each: each.id)
    for item in pairs.removed:
        found.note("contradiction-removed", f"contradictions.{item.id}", None, item.about, None, gone=True)
    for item in pairs.added:
        found.note("contradiction-added", f"contradictions.{item.id}", None, None, item.about)
    for before, after in pairs.kept:
        values = _told(before), _told(after)
        found.differ("contradiction-changed", f"contradictions.{after.id}", None, *values)


def _told(item: Contradiction) -> str:
    statements = "; ".join(f"{page.id}: {statement}" for page, statement in item.statements)
    accepted = f" (accepted: {', '.join(item.accept)})" if item.accept else ""
    return f"{item.about}: {item.decided}{accepted} [{statements}]"
