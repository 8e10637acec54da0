"""One difference between two versions of an API, and the list in which a run gathers them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from typing import cast

from generator.diff.rules import RULES, Rule
from generator.text.span import Span


@dataclass(frozen=True, slots=True)
class Change:
    """A rule that fired: on what, from what to what, where that stands, and which members of the SDK it touches.

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
        """Twelve characters that name this change whatever else changes in the files around it."""
        parts = (self.rule.id, self.venue, self.subject, self.before, self.after)
        return sha256("\0".join("\1" if part is None else part for part in parts).encode()).hexdigest()[:12]

    @property
    def from_to(self) -> str:
        """``was GET, is POST``; empty where there is nothing to say."""
        if self.before is None:
            return "" if self.after is None else self.after
        return f"was {self.before}" if self.after is None else f"{self.before} -> {self.after}"


class Changes:
    """What a comparison of two versions of one venue has found so far."""

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
        """A rule fired; values are shown as text."""
        shown = (None if value is None else str(value) for value in (before, after))
        was, is_now = shown
        self._found.append(Change(RULES[rule], self._venue, subject, was, is_now, members, gone, span))

    def differ(self, rule: str, subject: str, span: Span | None, before: object, after: object, *members: str) -> None:
        """Note the rule if the two values differ; None is shown as ``none``."""
        if before != after:
            self.note(rule, subject, span, _shown(before), _shown(after), *members)

    def sorted(self) -> tuple[Change, ...]:
        """By severity, rule and subject; what two comparers say word for word is said once."""
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
    """A text on one line, cut where it is too long for one."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 3] + "..."
