"""The result of a comparison of one venue: changes, their places, and the version that they require."""

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
    """A change and its place: in the older side if the subject was removed."""

    change: Change
    span: Span


@dataclass(frozen=True, slots=True)
class Verdict:
    """One venue; a version is None if that side does not have the venue."""

    venue: str
    old: Version | None
    new: Version | None
    changes: tuple[Placed, ...]
    due: tuple[Mark, ...] = ()
    """Entries that the release removes, because the older side had marked them with ``removed_on``."""
    dropping: Severity | None = None
    """The severity of that removal."""

    @property
    def worst(self) -> Severity | None:
        """The worst severity of all changes; None without changes."""
        return self.changes[0].change.rule.severity if self.changes else None

    @property
    def asks(self) -> Severity | None:
        """The severity that decides about the next version: of the changes and of the entries that will be removed."""
        listed = [each for each in (self.worst, self.dropping) if each is not None]
        return min(listed, key=lambda each: each.rank, default=None)

    @property
    def counts(self) -> dict[Severity, int]:
        """The number of changes of each severity, the worst first."""
        counted = Counter(placed.change.rule.severity for placed in self.changes)
        return {severity: counted[severity] for severity in Severity if counted[severity]}

    @property
    def next(self) -> Version | None:
        """The version that the SDK should have: the required one, or its own if that is higher."""
        if self.old is None or self.new is None:
            return self.new
        return max(next_version(self.old, self.asks), self.new)

    @property
    def breaks_its_version(self) -> bool:
        """Whether there are breaking changes, and the version was not raised accordingly."""
        if self.old is None or self.new is None or self.worst is not Severity.BREAKING:
            return False
        return self.new < next_version(self.old, Severity.BREAKING)

    @property
    def goes_back(self) -> bool:
        """Whether the new version is lower than the old one."""
        return self.old is not None and self.new is not None and self.new < self.old


def version_of(text: str | None) -> Version | None:
    """Parse a version that may be absent."""
    return None if text is None else parse(text)
