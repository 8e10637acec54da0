"""``sdkwright explain VENUE WHAT``."""

from __future__ import annotations

import argparse
import sys

from generator import pipeline
from generator.commands.choice import require_venue
from generator.explain.find import contradiction_lines, fact_lines, find, known_names
from generator.explain.pages import page_lines
from generator.ir.api import Api
from generator.text.nearest import did_you_mean
from generator.text.render import printable


def run(options: argparse.Namespace) -> int:
    """Tell which page says something, or what rests on a page; exit 1 when the documentation does not know it."""
    require_venue(options.specs, options.venue)
    api = pipeline.understand(options.specs, options.venue)
    wanted = str(options.what)
    lines = [*_page(api, wanted), *_facts(api, wanted), *_contradictions(api, wanted)]
    if lines:
        print("\n".join(map(printable, lines)))
        return 0
    pages = [f"page:{page.id}" for page in api.pages]
    hint = did_you_mean(wanted, [*pages, *known_names(api)])
    print(f"{api.venue}: `{printable(wanted)}` is documented nowhere" + (f"; {hint}" if hint else ""), file=sys.stderr)
    return 1


def _page(api: Api, wanted: str) -> list[str]:
    return [
        line
        for page in api.pages
        if wanted in (f"page:{page.id}", f"pages.{page.id}", page.url)
        for line in page_lines(api, page)
    ]


def _facts(api: Api, wanted: str) -> list[str]:
    return [line for fact in find(api, wanted) for line in fact_lines(api, fact)]


def _contradictions(api: Api, wanted: str) -> list[str]:
    return [
        line
        for item in api.contradictions
        if wanted in (item.id, f"contradictions.{item.id}")
        for line in (f"{item.id}  about {item.about}", *contradiction_lines(item))
    ]
