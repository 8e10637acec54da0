"""Everything that rests on a page."""

from __future__ import annotations

from collections.abc import Iterator

from generator.explain.facts import Fact, facts
from generator.ir.api import Api
from generator.ir.source import Page


def page_lines(api: Api, page: Page) -> Iterator[str]:
    """The page, then its facts by section, each with its member and its place in the spec."""
    yield f"{page.id}  {page.title}"
    yield f"  {page.url} (read {page.read_on})"
    sections: dict[str, list[Fact]] = {}
    for fact in facts(api):
        if fact.source is not None and fact.source.page.id == page.id:
            sections.setdefault(fact.source.section or "the whole page", []).append(fact)
    for section, resting in sections.items():
        yield f"  {section}"
        yield from (f"    {_line(fact)}" for fact in resting)
    vectors = [
        f"signing.{level.name}: {vector.name}"
        for level in api.levels
        for vector in level.vectors
        if vector.source.page.id == page.id
    ]
    if vectors:
        yield "  vectors"
        yield from (f"    {vector}" for vector in vectors)
    about = [item for item in api.contradictions if any(stated.id == page.id for stated, _ in item.statements)]
    if about:
        yield "  contradictions"
        yield from (f"    {item.id}: {item.about}" for item in about)
    number = sum(map(len, sections.values())) + len(vectors)
    yield f"  {number} fact{'s' if number != 1 else ''} and {len(about)} contradiction{'s' if len(about) != 1 else ''}"


def _line(fact: Fact) -> str:
    row = f"  row {fact.source.row}" if fact.source is not None and fact.source.row is not None else ""
    member = f"  {fact.member}" if fact.member else ""
    place = f"  {fact.span.where}" if fact.span is not None else ""
    return f"{fact.subject}{member}{row}{place}"
