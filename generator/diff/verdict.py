"""What a comparison says of one venue: its changes, where they stand, and the version they ask for."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from generator.diff.change import Change
from generator.diff.rules import Severity
from generator.diff.sides import Side
from generator.diff.version import Version, next_version, parse
from generator.text.span import Span


@dataclass(frozen=True, slots=True)
class Placed:
    """A change and the place to look at; ``side`` is where that place is."""

    change: Change
    side: Side
    span: Span | None

    @property
    def where(self) -> str:
        """``file:line``, with the revision before it where the subject is gone."""
        return "" if self.span is None else self.side.where(self.span)


@dataclass(frozen=True, slots=True)
class Verdict:
    """One venue: versions are None on the side where it is not there."""

    venue: str
    old: Version | None
    new: Version | None
    changes: tuple[Placed, ...]

    @property
    def worst(self) -> Severity | None:
        """The severity of the first change, which is the worst."""
        return self.changes[0].change.rule.severity if self.changes else None

    @property
    def counts(self) -> dict[Severity, int]:
        """How many changes of each severity there are, worst first."""
        counted = Counter(placed.change.rule.severity for placed in self.changes)
        return {severity: counted[severity] for severity in Severity if counted[severity]}

    @property
    def next(self) -> Version | None:
        """The version the SDK should have: what the changes ask for, or more if it has more."""
        if self.old is None or self.new is None:
            return self.new
        return max(next_version(self.old, self.worst), self.new)

    @property
    def breaks_its_version(self) -> bool:
        """Whether there are breaking changes and the version does not tell."""
        if self.old is None or self.new is None or self.worst is not Severity.BREAKING:
            return False
        return self.new < next_version(self.old, Severity.BREAKING)

    @property
    def goes_back(self) -> bool:
        """Whether the new version is lower than the old one."""
        return self.old is not None and self.new is not None and self.new < self.old


def version_of(text: str | None) -> Version | None:
    """A version, where there is one."""
    return None if text is None else parse(text)
