"""A change between two versions of an API, and the list of changes of a comparison."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from typing import cast

from generator.diff.rules import RULES, Rule
from generator.text.span import Span


@dataclass(frozen=True, slots=True)
class Change:
    """A change: its rule, the subject, both values, the place, and the members of the SDK that it affects.

    ``span`` is the place in the new spec, or in the old one where the subject ``is_gone``.
    """

    rule: Rule
    venue: str
    subject: str
    before: str | None
    after: str | None
    members: tuple[str, ...]
    is_gone: bool = field(compare=False)
    span: Span | None = field(compare=False)

    @property
    def fingerprint(self) -> str:
        """Twelve characters that identify this change; other changes of the files do not affect it."""
        parts = (self.rule.id, self.venue, self.subject, self.before, self.after)
        return sha256("\0".join("\1" if part is None else part for part in parts).encode()).hexdigest()[:12]

    @property
    def from_to(self) -> str:
        """``GET -> POST``, ``was GET`` or ``POST``; empty without values."""
        if self.before is None:
            return "" if self.after is None else self.after
        return f"was {self.before}" if self.after is None else f"{self.before} -> {self.after}"


class Changes:
    """The changes found so far between two versions of one venue."""

    def __init__(self, venue: str) -> None:
        self._venue = venue
        self._found: list[Change] = []

    def note(
        self,
        rule: str,
        subject: str,
        span: Span | None,
        before: object = None,
        after: object = None,
        *members: str,
        gone: bool = False,
    ) -> None:
        """Add a change; values are shown as text."""
        shown = (None if value is None else str(value) for value in (before, after))
        was, is_now = shown
        self._found.append(Change(RULES[rule], self._venue, subject, was, is_now, members, gone, span))

    def differ(self, rule: str, subject: str, span: Span | None, before: object, after: object, *members: str) -> None:
        """Add a change if the two values differ; None is shown as ``none``."""
        if before != after:
            self.note(rule, subject, span, _shown(before), _shown(after), *members)

    def sorted(self) -> tuple[Change, ...]:
        """All changes by severity, rule and subject, each once."""
        order = {id_: number for number, id_ in enumerate(RULES)}
        once: Iterable[Change] = dict.fromkeys(self._found)
        return tuple(sorted(once, key=lambda each: (each.rule.severity.rank, order[each.rule.id], each.subject)))


def _shown(value: object) -> str:
    if value is None:
        return "none"
    if isinstance(value, tuple):
        return ", ".join(map(str, cast(tuple[object, ...], value))) or "none"
    return str(value)


def shortened(text: str, longest: int) -> str:
    """A text on one line, cut at ``longest`` characters."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 3] + "..."
