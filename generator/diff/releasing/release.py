"""A release of specs: marked entries are removed, and version and changelog are written.

The result is validated before anything is written; then all files are written or none.
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
    """A prepared release: verdicts, edits, and a line for each edit."""

    verdicts: tuple[Verdict, ...]
    edits: Edits
    notes: tuple[str, ...]


def with_due(old: Side, new: Side, verdicts: Iterable[Verdict], understand: Understand) -> tuple[Verdict, ...]:
    """The verdicts with the entries that the next release removes, and the severity of that."""
    found: list[Verdict] = []
    for verdict in verdicts:
        marks = due(old.specs, new.specs, verdict.venue) if _has_both(verdict) else ()
        found.append(replace(verdict, due=marks, dropping=_dropping(old, new, verdict, understand) if marks else None))
    return tuple(found)


def _dropping(old: Side, new: Side, verdict: Verdict, understand: Understand) -> Severity | None:
    try:
        return _dropped(old, new, (verdict,), understand, Edits(new.specs))[0][0].worst
    except SpecError:
        return Severity.BREAKING  # an entry that is still used: `--write` reports the uses


def prepare(old: Side, new: Side, verdicts: tuple[Verdict, ...], understand: Understand, *, keep: bool) -> Release:
    """Prepare a release; ``keep`` removes nothing. Raises SpecError if the result would not be valid."""
    edits = Edits(new.specs)
    notes: list[str] = []
    if not keep:
        verdicts, dropped = _dropped(old, new, verdicts, understand, edits)
        notes += [sentence for each in dropped for sentence in each.notes]
    for verdict in verdicts:
        if _has_both(verdict):
            with edits.applied(verdict.venue) as specs:
                notes += announce(edits, verdict, load(specs, verdict.venue))
    _read_back(new, verdicts, understand, edits)
    return Release(verdicts, edits, tuple(notes))


def _dropped(
    old: Side, new: Side, verdicts: tuple[Verdict, ...], understand: Understand, edits: Edits
) -> tuple[tuple[Verdict, ...], list[Dropped]]:
    """Remove due entries in the edits, and judge the changes again."""
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
            except SpecError as error:
                report.extend(still_needed(error, dropped[-1:]).diagnostics)
    report.raise_errors()
    return tuple(judged), dropped


def _read_back(new: Side, verdicts: Iterable[Verdict], understand: Understand, edits: Edits) -> None:
    """Raise SpecError if the edited specs are not valid."""
    for verdict in verdicts:
        if any(file.startswith(f"{verdict.venue}/") for file in edits.files):
            with edits.applied(verdict.venue) as specs:
                try:
                    understand(specs, verdict.venue)
                except SpecError as error:
                    raise replace(new, specs=specs).renamed(error) from None


def _has_both(verdict: Verdict) -> bool:
    """Whether both sides have the venue; a new one has had no release."""
    return verdict.old is not None and verdict.new is not None
