"""Error codes: members, messages, categories, verdicts."""

from __future__ import annotations

import re

from generator.diff.change import Changes
from generator.diff.comparing.leftovers import leftovers, words
from generator.diff.comparing.pairs import paired
from generator.ir.api import Api
from generator.ir.errors import ErrorRow
from generator.python import members
from generator.python.models.errors import error_member

_HOLE = re.compile(r"\{(\w*)\}?")
_KNOWN = frozenset({"kind", "message", "category", "retry", "http_status", "chosen_name", "further", "further_removed"})


def compare_errors(found: Changes, old: Api, new: Api) -> None:
    """Every row of both versions; what moved within its table has not changed."""
    found.differ("error-form-changed", "errors", None, old.errors.form, new.errors.form, "ErrorCode")
    pairs, same_member = paired(old.errors.rows, new.errors.rows, _key).renamed(error_member)
    for row in pairs.removed:
        touched = members.code_member(row), members.exception(row.category)
        found.note("error-code-removed", _subject(row), row.span, row.message, None, *touched, gone=True)
    for row in pairs.added:
        touched = members.code_member(row), members.exception(row.category)
        found.note("error-code-added", _subject(row), row.span, None, row.message, *touched)
    for before, after in same_member:
        member = members.code_member(after)
        found.differ("error-code-changed", _subject(after), after.span, before.name, after.name, member)
    for before, after in (*pairs.kept, *same_member):
        _kept(found, before, after)
    _categories(found, old, new)
    _tables(found, old, new)


def _kept(found: Changes, old: ErrorRow, new: ErrorRow) -> None:
    subject, span, member = _subject(new), new.span, members.code_member(new)
    found.differ(
        "error-member-renamed", subject, span, error_member(old), error_member(new), members.code_member(old), member
    )
    raised = members.exception(old.category), members.exception(new.category)
    found.differ("error-category-changed", subject, span, old.category, new.category, member, *raised)
    found.differ(_retry_rule(old, new), subject, span, old.retry, new.retry, f"{member}.retry")
    found.differ("error-http-changed", subject, span, old.http_status, new.http_status, f"{member}.http_status")
    found.differ("error-kind-changed", subject, span, old.kind, new.kind, member)
    _messages(found, old, new)
    words(found, subject, old, new, member)
    leftovers(found, subject, span, old, new, _KNOWN)


def _retry_rule(old: ErrorRow, new: ErrorRow) -> str:
    if new.retry == "not_executed":
        return "error-repeat-allowed"
    return "error-doubt-changed" if "in_doubt" in (old.retry, new.retry) else "error-retry-changed"


def _messages(found: Changes, old: ErrorRow, new: ErrorRow) -> None:
    subject, span, member = _subject(new), new.span, members.code_member(new)
    before, after = _params((old.message, *old.further)), _params((new.message, *new.further))
    if old.message != new.message:
        rule = "error-message-changed" if new.kind != "uncoded" else "error-text-changed"
        found.note(rule, subject, span, old.message, new.message, f"{member}.message")
    if before - after:
        found.note("error-params-changed", subject, span, _names(before), _names(after), f"{member}.params")
    found.differ("error-message-changed", f"{subject}#further", span, old.further, new.further, f"{member}.message")
    for message in (each for each in new.further_removed if each not in old.further_removed):
        found.note("deprecated", f"{subject}#further", span, None, message, f"{member}.message")
    for message in (each for each in old.further_removed if each in new.further and each not in new.further_removed):
        found.note("deprecation-withdrawn", f"{subject}#further", span, message, None, f"{member}.message")


def _params(messages: tuple[str, ...]) -> frozenset[str]:
    """The names under which values are read back from a message; nameless holes are counted."""
    found: set[str] = set()
    for message in messages:
        for number, name in enumerate(_HOLE.findall(message)):
            found.add(name or str(number))
    return frozenset(found)


def _names(params: frozenset[str]) -> str:
    return ", ".join(sorted(params)) or "none"


def _categories(found: Changes, old: Api, new: Api) -> None:
    """Exceptions that can no longer be raised by a documented code, and those that now can."""
    before = dict.fromkeys(row.category for row in old.errors.rows)
    after = dict.fromkeys(row.category for row in new.errors.rows)
    for category in (each for each in before if each not in after):
        found.note("exception-never-raised", f"errors#{category}", None, None, None, members.exception(category))
    for category in (each for each in after if each not in before):
        found.note("exception-raised", f"errors#{category}", None, None, None, members.exception(category))


def _tables(found: Changes, old: Api, new: Api) -> None:
    pairs = paired(old.errors.tables, new.errors.tables, lambda each: (each.page.id, each.title))
    for before, after in pairs.kept:
        subject = f"errors#{after.page.id}: {after.title}"
        found.differ("docs-changed", subject, None, before.doc, after.doc)
        leftovers(found, subject, None, before, after, frozenset({"page", "title", "rows"}))
    leftovers(found, "errors", None, old.errors, new.errors, frozenset({"form", "tables"}))


def _key(row: ErrorRow) -> tuple[bool, str]:
    """Statuses and codes may read the same."""
    return row.kind == "http", row.name


def _subject(row: ErrorRow) -> str:
    return f"errors.{'HTTP ' if row.kind == 'http' else ''}{row.name}"
