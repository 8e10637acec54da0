"""Loads both sides of a comparison and judges the changes of every venue."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from generator.diff.change import Change
from generator.diff.comparing.compare import compare
from generator.diff.places import place_of
from generator.diff.sides import Side
from generator.diff.verdict import Placed, Verdict, version_of
from generator.ir.api import Api
from generator.spec.layout import venue_names
from generator.spec.load import load
from generator.spec.model import Spec
from generator.text.diagnostics import Collector, SpecError

Understand = Callable[[Path, str], Api]
"""The passes from a spec to an Api, given by the caller, since this package must not import them."""


def judge(old: Side, new: Side, understand: Understand, only: Iterable[str] = ()) -> tuple[Verdict, ...]:
    """A verdict for every venue of either side, by name; raises SpecError with the errors of both sides."""
    report = Collector()
    wanted = frozenset(only)
    verdicts: list[Verdict] = []
    there = [frozenset(venue_names(side.specs)) for side in (old, new)]
    for venue in sorted(there[0] | there[1]):
        if not wanted or venue in wanted:
            before = _understood(old, venue, understand, report) if venue in there[0] else None
            after = _understood(new, venue, understand, report) if venue in there[1] else None
            verdicts.append(_verdict(venue, old, before, new, after))
    report.raise_errors()
    return tuple(verdicts)


def _understood(side: Side, venue: str, understand: Understand, report: Collector) -> Api | None:
    try:
        return understand(side.specs, venue)
    except SpecError as error:
        report.extend(side.renamed(error).diagnostics)
        return None


def _verdict(venue: str, old: Side, before: Api | None, new: Side, after: Api | None) -> Verdict:
    specs: dict[bool, Spec] = {}

    def placed(change: Change) -> Placed:
        side = old if change.is_gone else new
        span = change.span
        if span is None:  # read again only for places that the Api does not keep
            if change.is_gone not in specs:
                specs[change.is_gone] = load(side.specs, venue)
            span = place_of(specs[change.is_gone], change.subject)
        return Placed(change, side.place(span))

    was, is_now = (version_of(None if api is None else api.version) for api in (before, after))
    return Verdict(venue, was, is_now, tuple(placed(change) for change in compare(before, after)))
