"""The report of drift as data: changes with fingerprints, and the report of one page."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal, TypeAlias

from generator.drift.kinds import Verb
from generator.drift.matching.drafted import Drafted
from generator.drift.matching.expected import ExpectedTable, Row
from generator.drift.pages.normal import squeezed
from generator.spec.values import Steps
from generator.text.span import Span

What = Literal[
    "error", "status", "field", "parameter", "value", "endpoint", "stream", "example", "mention", "passage", "column",
    "table",
]  # fmt: skip
Pairs: TypeAlias = tuple[tuple[str, str], ...]
BACK: Final[tuple[Pairs, Pairs]] = ((("removed_on", "yes"),), (("removed_on", "no"),))
"""Old and new values of an entry that was marked with ``removed_on`` and is on its page again."""
IS_BACK: Final = "it is on the page again"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between a page and the spec.

    ``label`` names the entry for a person; ``old`` and ``new`` have the values that differ, by column. ``row`` and
    ``table`` are the entry of the spec, for ``--write``.
    """

    page: str
    verb: Verb
    what: What
    subject: str
    label: str
    section: str = ""
    old: Pairs = ()
    new: Pairs = ()
    note: str = ""
    members: tuple[str, ...] = ()
    span: Span | None = field(default=None, compare=False)
    table: ExpectedTable | None = field(default=None, compare=False, repr=False)
    row: Row | None = field(default=None, compare=False, repr=False)
    after: str | None = field(default=None, compare=False)
    """For an added row: the key of the row before it on the page."""
    raw: str = field(default="", compare=False, repr=False)
    """The payload or line of the page, unchanged."""
    call: str = field(default="", compare=False)
    """A new endpoint in the form of the spec, with empty placeholders."""
    drafted: Drafted | None = field(default=None, compare=False, repr=False)
    """A new table, as it was read."""

    @property
    def fingerprint(self) -> str:
        """Stays the same while both texts stay the same; white space, quotes and dashes do not matter."""
        parts = [self.page, self.verb, self.what, self.subject, self.label, self.section]
        parts += [
            f"{side}:{column}={squeezed(text)}" for side in ("old", "new") for column, text in getattr(self, side)
        ]
        parts.append(squeezed(self.raw))
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:12]

    @property
    def path(self) -> Steps | None:
        """The path of the entry in its file."""
        return None if self.row is None else self.row.path

    def as_json(self) -> Mapping[str, Any]:
        """The JSON form."""
        return {
            "page": self.page,
            "change": self.verb,
            "what": self.what,
            "subject": self.subject,
            "label": self.label,
            "section": self.section,
            "old": dict(self.old),
            "new": dict(self.new),
            "note": self.note,
            "affects": list(self.members),
            "place": None if self.span is None else self.span.where,
            "fingerprint": self.fingerprint,
        }


@dataclass(frozen=True, slots=True)
class PageReport:
    """The changes of one page."""

    page: str
    file: str
    form: str
    changes: tuple[Change, ...]
    unchanged: int
    """Number of rows, endpoints, examples and passages without a change."""
    held: int = 0
    """How many of these are rows, endpoints and examples. If there are none, it may be the wrong page."""
    notes: tuple[str, ...] = ()
    accepted: tuple[Change, ...] = ()
    passages: Mapping[str, str] = field(default_factory=dict[str, str])
    """Digests of all watched passages of this page, for ``passages.lock``."""

    @property
    def is_drifted(self) -> bool:
        """Whether there is a change that is not cosmetic."""
        return any(change.verb != "cosmetic" for change in self.changes)

    def count(self, verb: Verb) -> int:
        """The number of changes of a kind."""
        return sum(change.verb == verb for change in self.changes)

    def as_json(self) -> Mapping[str, Any]:
        """The JSON form."""
        return {
            "page": self.page,
            "file": self.file,
            "form": self.form,
            "drifted": self.is_drifted,
            "unchanged": self.unchanged,
            "changes": [change.as_json() for change in self.changes],
            "accepted": [change.as_json() for change in self.accepted],
            "notes": list(self.notes),
        }


def as_text(reports: list[tuple[str, list[PageReport]]]) -> str:
    """All reports of all venues as JSON."""
    found = [{"venue": venue, "pages": [report.as_json() for report in pages]} for venue, pages in reports]
    drifted = any(report.is_drifted for _, pages in reports for report in pages)
    return json.dumps({"drifted": drifted, "venues": found}, indent=2)
