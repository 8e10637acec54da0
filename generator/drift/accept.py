"""Accepting differences: recorded in ``accepted.yaml``, or in ``passages.lock`` if a passage changed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from generator.drift.change import Change, PageReport
from generator.drift.compare import Subject
from generator.drift.lock import write_lock
from generator.drift.passages import PREFIX
from generator.drift.report import summary
from generator.drift.uncovered import PREFIX as TABLE
from generator.editing.spelling import scalar
from generator.text.swap import swap

NAME: Final = "accepted.yaml"
ALL: Final = "all"
_HEAD: Final = """\
# Differences between a page and the spec that are known and stay. One is reported again as soon as either side changes.
accepted_drift:
"""


def watched_name(change: Change) -> str | None:
    """The name of the digest in ``passages.lock`` that a change is about; None if there is none."""
    if change.what == "passage":
        return f"{PREFIX}{change.section}"
    if change.what == "table" and change.verb == "reread":
        return f"{TABLE}{change.label}"
    if change.verb == "reread":
        return change.row.watched if change.row is not None else None
    if change.what == "column" and change.verb == "changed":
        return f"columns {change.section}"
    return None


def accept(
    venue: Subject, reports: Sequence[PageReport], wanted: Sequence[str], reason: str | None
) -> tuple[list[Change], list[str]]:
    """Accept changes by fingerprint, or all: (accepted changes, unknown fingerprints)."""
    changes = [change for report in reports for change in report.changes if change.verb != "cosmetic"]
    chosen = [change for change in changes if ALL in wanted or change.fingerprint in wanted]
    unknown = [each for each in wanted if each != ALL and each not in {change.fingerprint for change in changes}]
    entries = [change for change in chosen if watched_name(change) is None]
    if entries:
        _append(venue.folder / NAME, entries, reason)
    now = {report.page: dict(report.passages) for report in reports}
    digests = {page: dict(each) for page, each in venue.recorded.items()}
    for change in chosen:
        name = watched_name(change)
        if name is not None:
            digests.setdefault(change.page, {})[name] = now[change.page][name]
    if any(watched_name(change) for change in chosen):
        write_lock(venue.folder, digests)
    return chosen, unknown


def _append(path: Path, changes: Sequence[Change], reason: str | None) -> None:
    text = path.read_text(encoding="utf-8") if path.is_file() else _HEAD
    for change in changes:
        lines = [
            f"  - page: {scalar(change.page)}",
            f"    change: {scalar(summary(change))}",
            f"    fingerprint: {change.fingerprint}",
        ]
        lines += [f"    reason: {scalar(reason)}"] if reason else []
        text = text.rstrip("\n") + "\n" + "\n".join(lines) + "\n"
    swap({path: text.encode()}, path.parent)
