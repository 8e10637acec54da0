"""How calls behave beyond one request: pages, the look-up of an order in doubt, limits of rate."""

from __future__ import annotations

from generator.diff.change import Changes
from generator.diff.comparing.leftovers import leftovers, stands_at
from generator.diff.comparing.pairs import paired
from generator.diff.comparing.parts import compare_optional, compare_parts
from generator.ir.api import Api
from generator.ir.limits import Limit
from generator.ir.operations import Operation
from generator.python import members


def compare_conduct(found: Changes, subject: str, old: Operation, new: Operation) -> None:
    """Pages, look-up and limits of one operation."""
    span = new.span
    compare_optional(found, "paging", f"{subject}#pages", span, old.paging, new.paging, members.method(new))
    compare_optional(found, "reconcile", f"{subject}#reconcile", span, old.lookup, new.lookup, members.method(new))
    rule = "operation-limits-changed"
    compare_parts(found, rule, f"{subject}#limits", span, old.limits, new.limits, members.method(new))


def compare_rates(found: Changes, old: Api, new: Api) -> None:
    """Limits of rate, which the client keeps by waiting, and the headers that tell how far they are used up."""
    pairs = paired(old.limits, new.limits, lambda each: each.name)
    for limit in pairs.removed:
        found.note("rate-limit-removed", f"limits.{limit.name}", None, _rate(limit), None, new.client, gone=True)
    for limit in pairs.added:
        found.note("rate-limit-added", f"limits.{limit.name}", None, None, _rate(limit), new.client)
    for before, after in pairs.kept:
        _kept(found, before, after, new.client)
    headers = [None if api.limit_headers is None else api.limit_headers.names for api in (old, new)]
    compare_parts(found, "limit-headers-changed", "limit_headers", None, headers[0], headers[1], new.client)
    if old.limit_headers is not None and new.limit_headers is not None:
        sources = stands_at(old.limit_headers.source), stands_at(new.limit_headers.source)
        found.differ("source-changed", "limit_headers", None, *sources)


def _kept(found: Changes, old: Limit, new: Limit, client: str) -> None:
    subject = f"limits.{new.name}"
    lowered = new.requests * old.per < old.requests * new.per
    found.differ(f"rate-limit-{'lowered' if lowered else 'raised'}", subject, None, _rate(old), _rate(new), client)
    for name in ("scope", "environments", "endpoints"):
        values = getattr(old, name), getattr(new, name)
        compare_parts(found, "rate-limit-changed", f"{subject}.{name}", None, *values, client)
    found.differ("docs-changed", subject, None, old.doc, new.doc)
    found.differ("source-changed", subject, None, stands_at(old.source), stands_at(new.source))
    leftovers(found, subject, None, old, new, frozenset({"requests", "per", "scope", "environments", "endpoints"}))


def _rate(limit: Limit) -> str:
    return f"{limit.requests} in {limit.per} s"
