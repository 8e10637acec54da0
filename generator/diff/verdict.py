"""What a comparison says of one venue: its changes, where they stand, and the version they ask for."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from generator.diff.change import Change
from generator.diff.marks import Mark
from generator.diff.rules import Severity
from generator.diff.version import Version, next_version, parse
from generator.text.span import Span


@dataclass(frozen=True, slots=True)
class Placed:
    """A change and the place to look at: in the older side where the subject is gone."""

    change: Change
    span: Span


@dataclass(frozen=True, slots=True)
class Verdict:
    """One venue: versions are None on the side where it is not there."""

    venue: str
    old: Version | None
    new: Version | None
    changes: tuple[Placed, ...]
    due: tuple[Mark, ...] = ()
    """What the release drops that the older side had marked as gone from its page."""
    dropping: Severity | None = None
    """What that will mean for code written before."""

    @property
    def worst(self) -> Severity | None:
        """The severity of the first change, which is the worst."""
        return self.changes[0].change.rule.severity if self.changes else None

    @property
    def asks(self) -> Severity | None:
        """The severity that the next version must tell of: that of the changes, and of what is due to be dropped."""
        listed = [each for each in (self.worst, self.dropping) if each is not None]
        return min(listed, key=lambda each: each.rank, default=None)

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
        return max(next_version(self.old, self.asks), self.new)

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
