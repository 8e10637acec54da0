"""Reports of a comparison, as text and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from generator.diff.change import Change, shortened
from generator.diff.rules import Rule, Severity
from generator.diff.verdict import Placed, Verdict
from generator.diff.version import why
from generator.text.render import printable
from generator.text.span import Span

_MEMBERS = 6
"""Largest number of members of the SDK that are listed for one change."""
_LONGEST = 160
_EXAMPLES = 5
"""Largest number of breaking changes that are listed if the version is too low."""


def lines(verdicts: Iterable[Verdict], *, writes: bool = False) -> Iterator[str]:
    """The report by venue, severity and rule; ``writes`` if the next version is written into the spec in this run."""
    for verdict in verdicts:
        counted = ", ".join(f"{number} {severity.value}" for severity, number in verdict.counts.items())
        yield f"{verdict.venue}: {counted or 'nothing changed'}"
        for severity, of_severity in groupby(verdict.changes, key=_severity):
            yield f"  {severity.value}"
            for rule, of_rule in groupby(of_severity, key=_rule):
                yield f"    {rule.id}: {rule.meaning}"
                for placed in of_rule:
                    yield from _change(placed)
        yield from _due(verdict)
        yield from _version(verdict, writes)


def _due(verdict: Verdict) -> Iterator[str]:
    """The entries that the next release removes, because the last one had marked them."""
    if verdict.due:
        yield f"  to be removed: marked as undocumented since {verdict.old}; `--write` removes it"
    for mark in verdict.due:
        yield f"    {printable(mark.subject)}  {mark.span.where}  since {printable(mark.day)}"


def _change(placed: Placed) -> Iterator[str]:
    change = placed.change
    yield f"      {printable(change.subject)}  {placed.span.where}"
    if change.from_to:
        yield f"        {printable(shortened(change.from_to, _LONGEST))}"
    if change.members:
        yield f"        affects {affected(change)}"


def affected(change: Change) -> str:
    """The members of the SDK that a change affects; the first few by name."""
    members = tuple(dict.fromkeys(change.members))
    more = len(members) - _MEMBERS
    return ", ".join(members[:_MEMBERS]) + (f" and {more} more" if more > 0 else "")


def _version(verdict: Verdict, writes: bool) -> Iterator[str]:
    if verdict.old is None or verdict.new is None or verdict.asks is None:
        return
    reason = why(verdict.old, verdict.asks)
    if verdict.next == verdict.new:
        yield f"  version {verdict.old} -> {verdict.new}: enough ({reason})"
    else:
        yield f"  next version: {verdict.next} ({reason})" + ("" if writes else "; `--write` writes it into the spec")


def as_json(verdicts: Iterable[Verdict]) -> list[dict[str, object]]:
    """The report as JSON values: a list of venues, each with its versions and changes."""
    return [
        {
            "venue": verdict.venue,
            "old_version": _text(verdict.old),
            "new_version": _text(verdict.new),
            "next_version": _text(verdict.next),
            "severity": None if verdict.worst is None else verdict.worst.value,
            "changes": [_change_as_json(placed) for placed in verdict.changes],
            "due": [
                {"subject": mark.subject, "since": mark.day, "file": mark.span.path, "line": mark.span.line}
                for mark in verdict.due
            ],
        }
        for verdict in verdicts
    ]


def _change_as_json(placed: Placed) -> dict[str, object]:
    change, span = placed.change, placed.span
    return {
        "rule": change.rule.id,
        "severity": change.rule.severity.value,
        "meaning": change.rule.meaning,
        "fingerprint": change.fingerprint,
        "subject": change.subject,
        "before": change.before,
        "after": change.after,
        "members": list(dict.fromkeys(change.members)),
        "gone": change.is_gone,
        "file": span.path,
        "line": None if span.source.text is None else span.line,
        "column": None if span.source.text is None else span.column,
    }


def version_problems(verdict: Verdict, since: str, version: Span) -> Iterator[str]:
    """Lines about a version that is too low; none if it is sufficient. ``version`` is its place in the spec."""
    if verdict.goes_back:
        lower = f"version {verdict.new} is lower than {verdict.old}, as it was in {since}"
        yield f"{version.where}: {verdict.venue}: {lower}"
        yield f"  raise it, or run `sdkwright diff {since} --write`"
    elif verdict.breaks_its_version and verdict.old is not None:
        number = verdict.counts[Severity.BREAKING]
        yield (
            f"{version.where}: {verdict.venue}: {number} breaking change{'s' if number != 1 else ''} since {since} and "
            f"version {verdict.new}; it must be {verdict.next} at least: {why(verdict.old, Severity.BREAKING)}"
        )
        for placed in verdict.changes[: min(number, _EXAMPLES)]:  # sorted, the worst first
            yield f"  {placed.span.where}: {placed.change.rule.id} {printable(placed.change.subject)}"
        if number > _EXAMPLES:
            yield f"  and {number - _EXAMPLES} more: `sdkwright diff {since}` lists all"
        yield f"  run `sdkwright diff {since} --write`, then `sdkwright generate`"


def _severity(placed: Placed) -> Severity:
    return placed.change.rule.severity


def _rule(placed: Placed) -> Rule:
    return placed.change.rule


def _text(value: object) -> str | None:
    return None if value is None else str(value)
