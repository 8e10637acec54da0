"""Compares operations: endpoints, parameters, results."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Final

from generator.diff.change import Changes
from generator.diff.comparing.entries import BY_NAME, Entry, note_added, note_removed
from generator.diff.comparing.fields import Owner, compare_limits, compare_sent
from generator.diff.comparing.pairs import paired
from generator.diff.comparing.reports import listed
from generator.diff.comparing.table import compare_entry
from generator.diff.comparing.types import relation
from generator.ir import subjects
from generator.ir.api import Api
from generator.ir.models import Rule
from generator.ir.operations import BatchResult, FormBody, JsonBody, ListBody, NoResult, OneResult, Operation, Result
from generator.ir.types import show
from generator.python import members
from generator.python.source.names import field_name

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_CARE = {"read": 0, "idempotent": 1, "order": 2}
"""Retry behaviour by effect; a higher number is retried less."""


def compare_operations(found: Changes, old: Api, new: Api, text_enums: frozenset[str]) -> None:
    """Compare all operations; the same endpoint with another name is the same operation."""
    pairs, renamed = paired(old.operations, new.operations, lambda each: each.id).renamed(_endpoint)
    note_removed(found, "operation-removed", pairs, _entry)
    note_added(found, "operation-added", pairs, _entry)
    for before, after in renamed:
        rule = "operation-renamed" if before.group == after.group else "operation-moved"
        touched = members.method(before), members.method(after)
        found.note(rule, _entry(after).subject, after.span, before.id, after.id, *touched)
    for before, after in (*pairs.kept, *renamed):
        _kept(found, before, after, text_enums)
    for group, other in paired(old.groups, new.groups, BY_NAME).kept:
        compare_entry(found, Entry(subjects.group(other.name), other.span, (f"client.{other.name}",)), group, other)


def _with_new_placeholders(old: Operation, new: Operation) -> Operation:
    """The old operation with its path parameters renamed as in the new one: they are matched by position."""
    before, after = _PLACEHOLDER.findall(old.path), _PLACEHOLDER.findall(new.path)
    if _PLACEHOLDER.sub("{}", old.path) != _PLACEHOLDER.sub("{}", new.path):
        return old
    names = {one: other for one, other in zip(before, after, strict=True) if other not in before and one not in after}
    fields = tuple(
        replace(field, name=names[field.name], chosen_name=field_name(field)) if field.name in names else field
        for field in old.path_fields
    )
    return replace(
        old, path=_PLACEHOLDER.sub(lambda found: f"{{{names.get(found[1], found[1])}}}", old.path), path_fields=fields
    )


def _kept(found: Changes, old: Operation, new: Operation, text_enums: frozenset[str]) -> None:
    old = _with_new_placeholders(old, new)
    entry = _entry(new)
    where = entry.subject, entry.span
    auth = "added" if old.auth is None else "dropped" if new.auth is None else "changed"
    found.differ(f"operation-auth-{auth}", *where, old.auth, new.auth, *entry.members)
    care = "stricter" if _CARE[new.effect] > _CARE[old.effect] else "looser"
    found.differ(f"operation-effect-{care}", *where, old.effect, new.effect, *entry.members)
    _parameters(found, entry, old, new, text_enums)
    CONDITIONS(found, entry, old.rules, new.rules)
    _result(found, entry, old.result, new.result, text_enums)
    compare_entry(found, entry, old, new)


def _parameters(found: Changes, entry: Entry, old: Operation, new: Operation, text_enums: frozenset[str]) -> None:
    owner = Owner(entry.subject, partial(members.argument, new), (), text_enums)
    compare_sent(found, "parameter", owner, old.fields, new.fields)
    before, after = dict(_places(old)), dict(_places(new))
    for field in new.fields:
        if field.name in before:
            places = before[field.name], after[field.name]
            found.differ("parameter-place-changed", owner.of(field), field.span, *places, *owner.members(field))
    forms = _form(old), _form(new)
    if None not in forms:
        found.differ("body-form-changed", entry.subject, entry.span, *forms, *entry.members)
    _list_body(found, entry.subject, old, new, text_enums)


def _form(operation: Operation) -> str | None:
    match operation.body:
        case JsonBody():
            return "JSON"
        case FormBody():
            return "form"
        case _:
            return None


def _list_body(found: Changes, owner: str, old: Operation, new: Operation, text_enums: frozenset[str]) -> None:
    before = old.body if isinstance(old.body, ListBody) else None
    after = new.body if isinstance(new.body, ListBody) else None
    if before is not None and (after is None or after.name != before.name):
        lost = subjects.within(owner, before.name), new.span, show(before.items), None
        found.note("parameter-removed", *lost, members.list_argument(old, before.name))
    if after is None:
        return
    where, member = (subjects.within(owner, after.name), new.span), members.list_argument(new, after.name)
    if before is None or after.name != before.name:
        found.note("parameter-added-required", *where, None, show(after.items), member)
        return
    compare_limits(found, *where, before.items, after.items, member)
    if relation(before.items, after.items, text_enums) != "same":
        found.note("parameter-type-changed", *where, show(before.items), show(after.items), member)


def _places(operation: Operation) -> Iterator[tuple[str, str]]:
    for field in operation.path_fields:
        yield field.name, "path"
    for field in operation.query_fields:
        yield field.name, "query"
    for field in operation.fields[len(operation.path_fields) + len(operation.query_fields) :]:
        yield field.name, "body"


def _condition(rule: Rule) -> str:
    """The text of a condition in a report."""
    if rule.kind == "at_least_one":
        return f"at least one of {', '.join(rule.names)}"
    assumed = f" (assumed {rule.assumed})" if rule.assumed is not None else ""
    return f"{', '.join(rule.names)} when {rule.when}{assumed} is {' or '.join(rule.values)}"


CONDITIONS: Final = listed("condition", show=_condition)
"""The conditions that a call must meet before it is sent."""


def _result(found: Changes, entry: Entry, old: Result, new: Result, text_enums: frozenset[str]) -> None:
    where, words = (entry.subject, entry.span), (_result_words(old), _result_words(new))
    match old, new:
        case NoResult(), NoResult():
            return
        case NoResult(), _:
            found.note("result-added", *where, None, words[1], *entry.members)
        case _, NoResult():
            found.note("result-removed", *where, words[0], None, *entry.members)
        case OneResult() as before, OneResult() as after:
            became = relation(before.type, after.type, text_enums)
            if became != "same":
                rule = "result-form-changed" if became == "form" else "result-type-changed"
                found.note(rule, *where, *words, *entry.members)
            compare_entry(found, entry, before, after)
        case BatchResult() as before, BatchResult() as after if before.item == after.item:
            compare_entry(found, entry, before, after)
        case _:
            found.note("result-type-changed", *where, *words, *entry.members)


def _result_words(result: Result) -> str:
    match result:
        case OneResult(type=type_):
            return show(type_)
        case BatchResult(item=item):
            return f"batch of {show(item)}"
        case _:
            return "none"


def _entry(operation: Operation) -> Entry:
    subject, line = operation.subject, f"{operation.method} {operation.path}"
    return Entry(subject, operation.span, (members.method(operation),), line)


def _endpoint(operation: Operation) -> tuple[str, str]:
    return operation.method, operation.path
