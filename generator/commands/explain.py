"""``sdkwright explain VENUE WHAT`` and ``sdkwright explain RULE``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable

from generator import pipeline
from generator.commands.choice import require_venue
from generator.diff.rules import RULES as DIFF_RULES
from generator.diff.rules import explain_rule as explain_diff_rule
from generator.drift.kinds import KINDS, explain_kind
from generator.explain.find import contradiction_lines, fact_lines, find, known_names
from generator.explain.pages import page_lines
from generator.ir import subjects
from generator.ir.api import Api
from generator.rules import RULES, explain_rule
from generator.text.nearest import did_you_mean
from generator.text.render import printable


def run(options: argparse.Namespace) -> int:
    """Describe a rule, or a part of a venue with its source; exit 1 if nothing has that name."""
    if options.what is None:
        return _rule(str(options.venue))
    require_venue(options.specs, options.venue)
    api = pipeline.understand(options.specs, options.venue)
    wanted = str(options.what)
    lines = [*_page(api, wanted), *_facts(api, wanted), *_contradictions(api, wanted)]
    pages = [f"page:{page.id}" for page in api.pages]
    return _show(lines, f"{api.venue} has nothing named `{printable(wanted)}`", wanted, [*pages, *known_names(api)])


def _rule(wanted: str) -> int:
    """Describe every rule with this id: of diagnostics, of `diff`, and kinds of change of `drift`."""
    lines: list[str] = []
    lines += explain_rule(RULES[wanted]) if wanted in RULES else ()
    lines += explain_diff_rule(DIFF_RULES[wanted]) if wanted in DIFF_RULES else ()
    lines += explain_kind(KINDS[wanted]) if wanted in KINDS else ()
    missing = f"no rule has the id `{printable(wanted)}` (about a venue: `sdkwright explain VENUE WHAT`)"
    return _show(lines, missing, wanted, [*RULES, *DIFF_RULES, *KINDS])


def _show(lines: list[str], missing: str, wanted: str, known: Iterable[str]) -> int:
    """Print the lines; if there are none, print ``missing`` and the nearest known name, and return 1."""
    if lines:
        print("\n".join(map(printable, lines)))
        return 0
    hint = did_you_mean(wanted, known)
    print(f"sdkwright: {missing}" + (f"; {hint}" if hint else ""), file=sys.stderr)
    return 1


def _page(api: Api, wanted: str) -> list[str]:
    return [
        line
        for page in api.pages
        if wanted in (f"page:{page.id}", subjects.page(page.id), page.url)
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
