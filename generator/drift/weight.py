"""What a change of a page will mean for the SDK once the spec has followed."""

from __future__ import annotations

from collections.abc import Iterable

from generator.diff.rules import Severity
from generator.diff.version import next_version, parse
from generator.drift.change import Change
from generator.drift.pages.words import needed


def severity(change: Change) -> Severity | None:
    """How much a change matters to users; None where nothing follows before a person has read and decided."""
    match change.verb:
        case "added":
            if change.what == "parameter" and needed(dict(change.new).get("required", "")):
                return Severity.BREAKING
            return Severity.DOCS if change.what == "example" else None if change.what == "column" else Severity.ADDITIVE
        case "removed" if change.what == "example":
            return None
        case "removed" | "moved" if change.what not in ("column", "table"):
            return Severity.DOCS  # it stays for one release, with a note
        case "changed":
            return _changed(change)
        case _:
            return None


def _changed(change: Change) -> Severity | None:
    columns = {column for column, _ in (*change.old, *change.new)}
    if change.what in ("column", "table", "stream") or ("http" in columns and change.what == "endpoint"):
        return None  # nothing is written before a person has decided
    if change.what in ("error", "status", "mention"):
        if "code" in columns or (change.what == "status" and "http" in columns):
            return Severity.DANGEROUS
        return Severity.ADDITIVE if "http" in columns else Severity.DOCS
    if change.what == "example":
        return Severity.DOCS
    if change.what == "parameter" and needed(dict(change.new).get("required", "")):
        return Severity.BREAKING
    return Severity.DANGEROUS


def words(change: Change) -> str:
    """One word on what a change means for code in use."""
    match severity(change):
        case None:
            return ""
        case Severity.BREAKING:
            return "breaking"
        case Severity.DANGEROUS:
            return "look at it"
        case _:
            return "compatible"


def proposal(version: str, changes: Iterable[Change]) -> tuple[str, str] | None:
    """The next version and the reason; None when nothing follows from the changes."""
    found = [weight for change in changes if (weight := severity(change)) is not None]
    if not found:
        return None
    worst = min(found, key=lambda weight: weight.rank)
    return str(next_version(parse(version), worst)), worst.value
