"""A release of specs: what is due is dropped, and version and changelog tell of everything that changed.

All of it is worked out and read back before a byte is written, and then all files are written or none.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.diff.judge import Understand, judge
from generator.diff.releasing.changelog import announce
from generator.diff.releasing.dropping import Dropped, drop, due, still_needed
from generator.diff.rules import Severity
from generator.diff.sides import Side
from generator.diff.verdict import Verdict
from generator.editing.edits import Edits
from generator.spec.load import load
from generator.text.diagnostics import Collector, SpecError


@dataclass(frozen=True, slots=True)
class Release:
    """What a release would write, what it would say, and the verdicts that come with it."""

    verdicts: tuple[Verdict, ...]
    edits: Edits
    said: tuple[str, ...]


def with_due(old: Side, new: Side, verdicts: Iterable[Verdict], understand: Understand) -> tuple[Verdict, ...]:
    """The verdicts, with what the next release will drop and what that asks of its version."""
    found: list[Verdict] = []
    for verdict in verdicts:
        marks = due(old.specs, new.specs, verdict.venue) if _has_both(verdict) else ()
        found.append(replace(verdict, due=marks, dropping=_dropping(old, new, verdict, understand) if marks else None))
    return tuple(found)


def _dropping(old: Side, new: Side, verdict: Verdict, understand: Understand) -> Severity | None:
    try:
        return _dropped(old, new, (verdict,), understand, Edits(new.specs))[0][0].worst
    except SpecError:
        return Severity.BREAKING  # what still needs it is told by who writes; it will be one of these


def prepare(old: Side, new: Side, verdicts: tuple[Verdict, ...], understand: Understand, *, keep: bool) -> Release:
    """Work out a release; ``keep`` drops nothing. Raises SpecError where that would leave a mistake behind."""
    edits = Edits(new.specs)
    said: list[str] = []
    if not keep:
        verdicts, dropped = _dropped(old, new, verdicts, understand, edits)
        said += [sentence for each in dropped for sentence in each.said]
    for verdict in verdicts:
        if _has_both(verdict):
            with edits.applied(verdict.venue) as specs:
                said += announce(edits, verdict, load(specs, verdict.venue))
    _read_back(new, verdicts, understand, edits)
    return Release(verdicts, edits, tuple(said))


def _dropped(
    old: Side, new: Side, verdicts: tuple[Verdict, ...], understand: Understand, edits: Edits
) -> tuple[tuple[Verdict, ...], list[Dropped]]:
    """Drop what is due in the edits; the verdicts on what is left."""
    report = Collector()
    judged: list[Verdict] = []
    dropped: list[Dropped] = []
    for verdict in verdicts:
        marks = due(old.specs, new.specs, verdict.venue) if _has_both(verdict) else ()
        judged.append(verdict)
        if marks:
            dropped.append(drop(edits, verdict.venue, marks, load(new.specs, verdict.venue)))
            try:
                with edits.applied(verdict.venue) as specs:
                    judged[-1:] = judge(old, replace(new, specs=specs), understand, [verdict.venue])
            except SpecError as mistakes:
                report.extend(still_needed(mistakes, dropped[-1:]).diagnostics)
    report.raise_errors()
    return tuple(judged), dropped


def _read_back(new: Side, verdicts: Iterable[Verdict], understand: Understand, edits: Edits) -> None:
    """What is to be written must be sound; that version and changelog agree is one of the rules."""
    for verdict in verdicts:
        if any(file.startswith(f"{verdict.venue}/") for file in edits.files):
            with edits.applied(verdict.venue) as specs:
                try:
                    understand(specs, verdict.venue)
                except SpecError as mistakes:
                    raise replace(new, specs=specs).renamed(mistakes) from None


def _has_both(verdict: Verdict) -> bool:
    """Whether the venue stands on both sides; one that is new has had no release."""
    return verdict.old is not None and verdict.new is not None
