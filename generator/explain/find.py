"""Find facts by the names that people use, and show them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.explain.facts import Fact, facts
from generator.ir.api import Api, Contradiction


def find(api: Api, wanted: str) -> list[Fact]:
    """Every fact of that name; a full name, such as ``types.Order.id``, has one."""
    return [fact for fact in facts(api) if wanted in fact.names or wanted == fact.subject]


def known_names(api: Api) -> list[str]:
    """One name of each fact, for a hint."""
    return [fact.names[0] for fact in facts(api)]


def fact_lines(api: Api, fact: Fact) -> Iterator[str]:
    """A fact as it is shown: what it is, in Python, where from, and where the documentation contradicts itself."""
    yield fact.title
    yield from (f"  {line}" for line in fact.lines)
    if fact.member:
        yield f"  in Python: {fact.member}"
    place = f", {fact.span.where}" if fact.span is not None else ""
    if fact.source is not None:
        yield f"  from: {fact.source} (read {fact.source.page.read_on}){place}"
        yield f"  {fact.source.page.url}"
    elif place:
        yield f"  from: {place.removeprefix(', ')}; not from a page"
    for item in api.contradictions:
        if item.about == fact.subject or item.about.startswith(f"{fact.subject}."):
            yield from contradiction_lines(item)


def contradiction_lines(item: Contradiction) -> Iterator[str]:
    """A contradiction: what was decided, and what each page says."""
    yield f"  contradiction {item.id}: decided {item.decided}"
    for page, statement in item.statements:
        yield f"    {page.title}: {statement}"
