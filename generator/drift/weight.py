"""The severity of a change of a page for the SDK, once it is in the spec."""

from __future__ import annotations

from collections.abc import Iterable

from generator.diff.rules import Severity
from generator.diff.version import next_version, parse
from generator.drift.change import Change
from generator.drift.pages.words import needed


def severity(change: Change) -> Severity | None:
    """The severity for users; None if a person must decide first."""
    match change.verb:
        case "added":
            if change.what == "parameter" and needed(dict(change.new).get("required", "")):
                return Severity.BREAKING
            return Severity.DOCS if change.what == "example" else None if change.what == "column" else Severity.ADDITIVE
        case "removed" if change.what == "example":
            return None
        case "removed" | "moved" if change.what not in ("column", "table"):
            return Severity.DOCS  # it stays for one release, deprecated
        case "changed":
            return _changed(change)
        case _:
            return None


def _changed(change: Change) -> Severity | None:
    columns = {column for column, _ in (*change.old, *change.new)}
    if change.what in ("column", "table", "stream") or ("http" in columns and change.what == "endpoint"):
        return None  # a person must decide first
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
    """The severity as one word; empty if there is none."""
    match severity(change):
        case None:
            return ""
        case Severity.BREAKING:
            return "breaking"
        case Severity.DANGEROUS:
            return "dangerous"
        case _:
            return "compatible"


def proposal(version: str, changes: Iterable[Change]) -> tuple[str, str] | None:
    """The next version and its severity; None if no change has one."""
    found = [weight for change in changes if (weight := severity(change)) is not None]
    if not found:
        return None
    worst = min(found, key=lambda weight: weight.rank)
    return str(next_version(parse(version), worst)), worst.value
