"""A comparison told to a person, and to a machine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from generator.diff.change import Change
from generator.diff.rules import Rule, Severity
from generator.diff.verdict import Placed, Verdict
from generator.diff.version import why
from generator.text.render import printable

_MEMBERS = 6
"""How many members of the SDK are listed; a type may be used everywhere."""
_LONGEST = 160
_EXAMPLES = 5
"""How many breaking changes are named where the version does not tell of them."""


def lines(verdicts: Iterable[Verdict], *, writes: bool = False) -> Iterator[str]:
    """The report: by venue, severity and rule; ``writes`` when the next version is put into the spec now."""
    for verdict in verdicts:
        if not verdict.changes:
            yield f"{verdict.venue}: nothing changed"
            continue
        counted = ", ".join(f"{number} {severity.value}" for severity, number in verdict.counts.items())
        yield f"{verdict.venue}: {counted}"
        for severity, of_severity in groupby(verdict.changes, key=_severity):
            yield f"  {severity.value}"
            for rule, of_rule in groupby(of_severity, key=_rule):
                yield f"    {rule.id}: {rule.words}"
                for placed in of_rule:
                    yield from _change(placed)
        yield from _version(verdict, writes)


def _change(placed: Placed) -> Iterator[str]:
    change = placed.change
    yield f"      {printable(change.subject)}" + (f"  {placed.where}" if placed.where else "")
    if change.from_to:
        yield f"        {_short(change.from_to)}"
    if change.members:
        yield f"        affects {affected(change)}"


def affected(change: Change) -> str:
    """The members of the SDK that a change touches, the first few by name."""
    members = tuple(dict.fromkeys(change.members))
    more = len(members) - _MEMBERS
    return ", ".join(members[:_MEMBERS]) + (f" and {more} more" if more > 0 else "")


def _version(verdict: Verdict, writes: bool) -> Iterator[str]:
    if verdict.old is None or verdict.new is None or verdict.worst is None:
        return
    reason = why(verdict.old, verdict.worst)
    if verdict.next == verdict.new:
        yield f"  version {verdict.old} -> {verdict.new}: enough ({reason})"
    else:
        yield f"  next version: {verdict.next} ({reason})" + ("" if writes else "; `--write` puts it into the spec")


def as_json(verdicts: Iterable[Verdict]) -> list[dict[str, object]]:
    """The same for machines: a list of venues, each with its versions and changes."""
    return [
        {
            "venue": verdict.venue,
            "old_version": _text(verdict.old),
            "new_version": _text(verdict.new),
            "next_version": _text(verdict.next),
            "severity": None if verdict.worst is None else verdict.worst.value,
            "changes": [_change_as_json(placed) for placed in verdict.changes],
        }
        for verdict in verdicts
    ]


def _change_as_json(placed: Placed) -> dict[str, object]:
    change, span = placed.change, placed.span
    return {
        "rule": change.rule.id,
        "severity": change.rule.severity.value,
        "words": change.rule.words,
        "fingerprint": change.fingerprint,
        "subject": change.subject,
        "before": change.before,
        "after": change.after,
        "members": list(dict.fromkeys(change.members)),
        "gone": change.is_gone,
        "file": None if span is None else placed.side.prefix + span.path,
        "line": None if span is None or span.source.text is None else span.line,
        "column": None if span is None or span.source.text is None else span.column,
    }


def told(verdict: Verdict, since: str) -> Iterator[str]:
    """What is wrong with the version of an SDK, given what changed since a revision; nothing where it is right."""
    if verdict.goes_back:
        yield f"{verdict.venue}: version {verdict.new} is lower than {verdict.old}, which it was in {since}"
    elif verdict.breaks_its_version and verdict.old is not None:
        number = verdict.counts[Severity.BREAKING]
        yield (
            f"{verdict.venue}: {number} breaking change{'s' if number != 1 else ''} since {since} and version "
            f"{verdict.new}; it must be {verdict.next} at least: {why(verdict.old, Severity.BREAKING)}"
        )
        for placed in verdict.changes[:_EXAMPLES]:
            if placed.change.rule.severity is Severity.BREAKING:
                yield f"  {placed.change.rule.id} {printable(placed.change.subject)}  {placed.where}".rstrip()
        yield f"  run `sdkwright diff {since} --write`, then `sdkwright generate`"


def _severity(placed: Placed) -> Severity:
    return placed.change.rule.severity


def _rule(placed: Placed) -> Rule:
    return placed.change.rule


def _short(text: str) -> str:
    line = printable(" ".join(text.split()))
    return line if len(line) <= _LONGEST else line[: _LONGEST - 3] + "..."


def _text(value: object) -> str | None:
    return None if value is None else str(value)
