"""Compares what only documents an API: pages, contradictions, documented payloads."""

from __future__ import annotations

from operator import attrgetter

from generator.diff.change import Changes
from generator.diff.comparing.entries import BY_NAME, Entry, compare_list, note_listed
from generator.diff.comparing.pairs import paired
from generator.diff.comparing.table import compare_entry
from generator.ir import subjects
from generator.ir.api import Api, Contradiction, Example
from generator.ir.source import Page

_BY_ID = attrgetter("id")


def compare_documentation(found: Changes, old: Api, new: Api) -> None:
    """Compare all pages, contradictions and examples."""
    for earlier, page in compare_list(found, "page", old.pages, new.pages, _page, key=_BY_ID):
        compare_entry(found, _page(page), earlier, page)
    listed = compare_list(found, "contradiction", old.contradictions, new.contradictions, _contradiction, key=_BY_ID)
    for before, after in listed:
        subject = subjects.contradiction(after.id)
        found.differ("contradiction-changed", subject, None, _shown(before), _shown(after))
    examples = paired(old.examples, new.examples, BY_NAME)
    note_listed(found, "example-changed", examples, _example)
    for one, other in examples.kept:
        compare_entry(found, _example(other), one, other)


def _page(page: Page) -> Entry:
    return Entry(subjects.page(page.id), shown=page.url)


def _contradiction(item: Contradiction) -> Entry:
    return Entry(subjects.contradiction(item.id), shown=item.about)


def _example(example: Example) -> Entry:
    return Entry(subjects.example(example.name))


def _shown(item: Contradiction) -> str:
    statements = "; ".join(f"{page.id}: {statement}" for page, statement in item.statements)
    accepted = f" (accepted: {', '.join(item.accept)})" if item.accept else ""
    return f"{item.about}: {item.decided}{accepted} [{statements}]"
