"""A second opinion on error rows: where category or verdict say other than the words, the message or the status.

Nothing here stops a run: words are read by likeness. A row that is right all the same says why in its `doc`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.analyze.context import Context
from generator.ir.errors import ErrorRow

REFUSALS = frozenset({"never", "after_fix", "not_executed"})
"""Verdicts by which the venue did nothing, whatever the status."""

_FAILED = re.compile(
    r"(internal|system|server|unknown|unexpected|routing) .{0,20}(error|failure|exception)|timed?[ -]?out"
    r"|(not|un)known whether|may (or may not )?have been (executed|placed|accepted)|outcome .*unknown|no response",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"whether .{0,40}(not|un) ?(said|known)|what (it did|became of)|may be (executed|live)|(is|are) (open|unknown)\b",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"(try|retry|again) (again )?(later|in a)|temporar|\bbusy\b|too (many requests|often)", re.IGNORECASE
)
_DONE = re.compile(r"\balready\b|duplicat|\brepeat(ed|edly)?\b", re.IGNORECASE)
_WHY = "change the verdict, or say in `doc` why it holds"


def second_opinion(context: Context, rows: Iterable[ErrorRow]) -> None:
    """Note what a reviewer should look at."""
    decided = [row for row in rows if row.category != "unknown"]
    for row in decided:
        if doubt := _disagreement(row):
            context.warning(row.span, f"`{row.name}` is `{row.retry}`, but {doubt}", "doubtful-verdict", _WHY)
    _equal_messages(context, decided)


def _disagreement(row: ErrorRow) -> str | None:
    """The reasons against the verdict of one row."""
    words = " ".join((row.message, *row.further))
    if row.kind == "http" and row.http_status is not None and _cannot_tell(row.http_status):
        if row.retry in ("never", "after_fix"):
            return f"a server that responds with {row.http_status} may have done what was asked"
    elif row.retry == "after_wait" and (_FAILED.search(words) or _OPEN.search(row.doc)):
        return "its words leave open what was done: is it `in_doubt`?"
    if row.doc:
        return None
    if row.retry in REFUSALS and row.http_status is not None and _cannot_tell(row.http_status):
        return f"a server that responds with {row.http_status} may have done what was asked"
    if row.retry in REFUSALS and _FAILED.search(words):
        return "its words leave open what was done: is it `in_doubt`?"
    if row.retry in ("never", "after_fix") and _LATER.search(words):
        return "its words say that time helps"
    if row.retry in ("after_wait", "not_executed") and _DONE.search(words):
        return "its words say that it is done already"
    return None


def _cannot_tell(status: int) -> bool:
    return status == 408 or 500 <= status <= 599


def _equal_messages(context: Context, rows: Iterable[ErrorRow]) -> None:
    """Two rows that say the same and are judged differently."""
    first: dict[str, ErrorRow] = {}
    for row in rows:
        other = first.setdefault(" ".join(row.message.casefold().split()).rstrip("."), row)
        if (other.category, other.retry) != (row.category, row.retry) and not (row.doc or other.doc):
            message = f"`{row.name}` says what `{other.name}` says, and is judged differently"
            help_ = f"{other.category} / {other.retry} at {other.span.where}; {_WHY}"
            context.warning(row.span, message, "doubtful-verdict", help_)
