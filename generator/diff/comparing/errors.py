"""Compares error codes: members, messages, categories, verdicts."""

from __future__ import annotations

import re

from generator.diff.change import Changes
from generator.diff.comparing.entries import Entry, note_added, note_removed
from generator.diff.comparing.pairs import paired
from generator.diff.comparing.table import compare_entry
from generator.ir import subjects
from generator.ir.api import Api
from generator.ir.errors import ErrorRow, ErrorTable
from generator.python import members
from generator.python.models.errors import error_member

_PLACEHOLDER = re.compile(r"\{(\w*)\}?")


def compare_errors(found: Changes, old: Api, new: Api) -> None:
    """Compare all rows; the order of rows does not matter."""
    pairs, same_member = paired(old.errors.rows, new.errors.rows, _key).renamed(error_member)
    note_removed(found, "error-code-removed", pairs, _entry)
    note_added(found, "error-code-added", pairs, _entry)
    for before, after in same_member:
        member = members.code_member(after)
        found.differ("error-code-changed", _subject(after), after.span, before.name, after.name, member)
    for before, after in (*pairs.kept, *same_member):
        _kept(found, before, after)
    _categories(found, old, new)
    for one, other in paired(old.errors.tables, new.errors.tables, _place).kept:
        compare_entry(found, Entry(subjects.aspect(subjects.ERRORS, ": ".join(_place(other)))), one, other)
    compare_entry(found, Entry(subjects.ERRORS, None, ("ErrorCode",)), old.errors, new.errors)


def _kept(found: Changes, old: ErrorRow, new: ErrorRow) -> None:
    subject, span, member = _subject(new), new.span, members.code_member(new)
    names = error_member(old), error_member(new)
    found.differ("error-member-renamed", subject, span, *names, members.code_member(old), member)
    raised = members.exception(old.category), members.exception(new.category)
    found.differ("error-category-changed", subject, span, old.category, new.category, member, *raised)
    found.differ(_retry_rule(old, new), subject, span, old.retry, new.retry, f"{member}.retry")
    found.differ("error-http-changed", subject, span, old.http_status, new.http_status, f"{member}.http_status")
    _messages(found, old, new)
    compare_entry(found, Entry(subject, span, (member,)), old, new)


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
    _further(found, Entry(subjects.aspect(subject, "further"), span, (f"{member}.message",)), old, new)


def _further(found: Changes, entry: Entry, old: ErrorRow, new: ErrorRow) -> None:
    where = entry.subject, entry.span
    found.differ("error-message-changed", *where, old.further, new.further, *entry.members)
    for message in (each for each in new.further_removed if each not in old.further_removed):
        found.note("deprecated", *where, None, message, *entry.members)
    for message in (each for each in old.further_removed if each in new.further and each not in new.further_removed):
        found.note("deprecation-withdrawn", *where, message, None, *entry.members)


def _params(messages: tuple[str, ...]) -> frozenset[str]:
    """The names of the placeholders of messages; those without a name are numbered."""
    found: set[str] = set()
    for message in messages:
        for number, name in enumerate(_PLACEHOLDER.findall(message)):
            found.add(name or str(number))
    return frozenset(found)


def _names(params: frozenset[str]) -> str:
    return ", ".join(sorted(params)) or "none"


def _categories(found: Changes, old: Api, new: Api) -> None:
    """Note categories that no documented code has any more, and new ones."""
    before = dict.fromkeys(row.category for row in old.errors.rows)
    after = dict.fromkeys(row.category for row in new.errors.rows)
    gone = [("exception-never-raised", each) for each in before if each not in after]
    come = [("exception-raised", each) for each in after if each not in before]
    for rule, category in (*gone, *come):
        subject = subjects.aspect(subjects.ERRORS, category)
        found.note(rule, subject, None, None, None, members.exception(category))


def _key(row: ErrorRow) -> tuple[bool, str]:
    """Distinguishes an HTTP status from a code with the same digits."""
    return row.kind == "http", row.name


def _subject(row: ErrorRow) -> str:
    return subjects.status(row.name) if row.kind == "http" else subjects.error(row.name)


def _entry(row: ErrorRow) -> Entry:
    touched = members.code_member(row), members.exception(row.category)
    return Entry(_subject(row), row.span, touched, row.message)


def _place(table: ErrorTable) -> tuple[str, str]:
    return table.page.id, table.title
