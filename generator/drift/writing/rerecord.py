"""The digests to record after ``--write``: never those of a passage that a person must still read."""

from __future__ import annotations

from generator.drift.accept import watched_name
from generator.drift.change import PageReport
from generator.drift.compare import Subject
from generator.drift.passages import PREFIX as SECTION
from generator.drift.uncovered import PREFIX as TABLE

_ROW = "row "


def rerecorded(venue: Subject, before: PageReport, after: PageReport) -> tuple[dict[str, dict[str, str]], int]:
    """The digests of a venue with those of one page updated, and the number of new ones.

    ``before`` is the report before anything was written. A digest that differs only because the new spec divides the
    page differently is updated; one that differed before stays, so that it is reported again.
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
    """Whether a digest is of a row of a table with changed columns, whose other columns are combined again."""
    return any(row.watched == name for table in venue.tables if table.name in tables for row in table.rows)


def _rows(venue: Subject) -> set[str]:
    return {row.watched for table in venue.tables for row in table.rows}
