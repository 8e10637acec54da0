"""Which digests of a page are written down anew after ``--write``: never one that somebody has yet to read."""

from __future__ import annotations

from generator.drift.accept import watched_name
from generator.drift.change import PageReport
from generator.drift.compare import Subject
from generator.drift.passages import PREFIX as SECTION
from generator.drift.unheld import PREFIX as TABLE

_ROW = "row "


def rerecorded(venue: Subject, before: PageReport, after: PageReport) -> tuple[dict[str, dict[str, str]], int]:
    """The digests of a venue with those of one page brought up to date, and how many of them are new.

    ``before`` was found before anything was written. What differs afterwards only because the spec divides the page
    differently now is written down; what differed before stays as it was read, so that it is reported again.
    """
    digests = {page: dict(each) for page, each in venue.recorded.items()}
    own = digests.setdefault(after.page, {})
    waiting = {watched_name(change) for change in (*before.changes, *before.accepted)}
    columns = {change.section for change in before.changes if change.what == "column" and change.verb != "changed"}
    unwritten = {f"{TABLE}{each.label}" for each in after.changes if (each.what, each.verb) == ("table", "added")}
    new = 0
    for name, digest in after.passages.items():
        if name in unwritten:
            continue
        new += name not in own
        is_ours = name.startswith((SECTION, "columns ")) or _is_of(venue, name, columns)
        if name not in own or (is_ours and name not in waiting):
            own[name] = digest
    for name in [each for each in own if each not in after.passages]:
        if name.startswith(TABLE) or (name.startswith(_ROW) and name not in _rows(venue)):
            del own[name]
    return digests, new


def _is_of(venue: Subject, name: str, tables: set[str]) -> bool:
    """Whether a row is of a table that has other columns now: what it says besides is put together anew."""
    return any(row.watched == name for table in venue.tables if table.name in tables for row in table.rows)


def _rows(venue: Subject) -> set[str]:
    return {row.watched for table in venue.tables for row in table.rows}
