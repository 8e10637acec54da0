"""Operations: endpoints, their parameters, what they give back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from generator.diff.change import Changes
from generator.diff.comparing.conduct import compare_conduct
from generator.diff.comparing.fields import Owner, compare_accept, compare_limits, compare_sent
from generator.diff.comparing.leftovers import leftovers, words
from generator.diff.comparing.pairs import paired
from generator.diff.comparing.types import relation
from generator.ir.api import Api
from generator.ir.models import Rule
from generator.ir.operations import BatchResult, FormBody, JsonBody, ListBody, NoResult, OneResult, Operation, Result
from generator.ir.types import show
from generator.python import members
from generator.python.source.names import field_name
from generator.text.span import Span

_KNOWN = frozenset(
    {
        "group",
        "method",
        "path",
        "auth",
        "effect",
        "path_fields",
        "query_fields",
        "body",
        "rules",
        "result",
        "data",
        "client_order_id",
        "lookup",
        "limits",
        "paging",
    }
)
_HOLE = re.compile(r"\{(\w+)\}")
_CARE = {"read": 0, "idempotent": 1, "order": 2}
"""How carefully an operation is repeated."""


def compare_operations(found: Changes, old: Api, new: Api, text_enums: frozenset[str]) -> None:
    """Every operation of both versions; the same endpoint under another name is the same operation."""
    pairs, renamed = paired(old.operations, new.operations, lambda each: each.id).renamed(_endpoint)
    for each in pairs.removed:
        found.note("operation-removed", _subject(each), each.span, _line(each), None, members.method(each), gone=True)
    for each in pairs.added:
        found.note("operation-added", _subject(each), each.span, None, _line(each), members.method(each))
    for before, after in renamed:
        rule = "operation-renamed" if before.group == after.group else "operation-moved"
        touched = members.method(before), members.method(after)
        found.note(rule, _subject(after), after.span, before.id, after.id, *touched)
    for before, after in (*pairs.kept, *renamed):
        _kept(found, before, after, text_enums)
    for group, other in paired(old.groups, new.groups, lambda each: each.name).kept:
        words(found, f"operations.{other.name}", group, other, f"client.{other.name}")
        leftovers(found, f"operations.{other.name}", other.span, group, other, frozenset({"operations"}))


def _holes_renamed(old: Operation, new: Operation) -> Operation:
    """The older operation with the holes of its path called as now: a hole is told by where it stands in the path."""
    before, after = _HOLE.findall(old.path), _HOLE.findall(new.path)
    if _HOLE.sub("{}", old.path) != _HOLE.sub("{}", new.path):
        return old
    names = {one: other for one, other in zip(before, after, strict=True) if other not in before and one not in after}
    fields = tuple(
        replace(field, name=names[field.name], chosen_name=field_name(field)) if field.name in names else field
        for field in old.path_fields
    )
    return replace(old, path=_HOLE.sub(lambda hole: f"{{{names.get(hole[1], hole[1])}}}", old.path), path_fields=fields)


def _kept(found: Changes, old: Operation, new: Operation, text_enums: frozenset[str]) -> None:
    old = _holes_renamed(old, new)
    subject, span, member = _subject(new), new.span, members.method(new)
    found.differ("operation-method-changed", subject, span, old.method, new.method, member)
    found.differ("operation-path-changed", subject, span, old.path, new.path, member)
    _auth(found, old, new)
    if old.effect != new.effect:
        rule = "stricter" if _CARE[new.effect] > _CARE[old.effect] else "looser"
        found.note(f"operation-effect-{rule}", subject, span, old.effect, new.effect, member)
    found.differ("client-order-id-changed", subject, span, old.client_order_id, new.client_order_id, member)
    _parameters(found, old, new, text_enums)
    compare_conditions(found, subject, span, old.rules, new.rules, member)
    _result(found, old, new, text_enums)
    found.differ("result-place-changed", subject, span, old.data, new.data, member)
    compare_conduct(found, subject, old, new)
    words(found, subject, old, new, member)
    leftovers(found, subject, span, old, new, _KNOWN)


def _auth(found: Changes, old: Operation, new: Operation) -> None:
    rule = "added" if old.auth is None else "dropped" if new.auth is None else "changed"
    found.differ(f"operation-auth-{rule}", _subject(new), new.span, old.auth, new.auth, members.method(new))


def _parameters(found: Changes, old: Operation, new: Operation, text_enums: frozenset[str]) -> None:
    owner = Owner(_subject(new), partial(members.argument, new), (), text_enums)
    compare_sent(found, "parameter", owner, old.fields, new.fields)
    before, after = dict(_places(old)), dict(_places(new))
    for field in new.fields:
        if field.name in before:
            places = before[field.name], after[field.name]
            found.differ("parameter-place-changed", owner.of(field), field.span, *places, *owner.members(field))
    forms = _form(old), _form(new)
    if None not in forms:
        found.differ("body-form-changed", _subject(new), new.span, *forms, members.method(new))
    _list_body(found, old, new, text_enums)


def _form(operation: Operation) -> str | None:
    match operation.body:
        case JsonBody():
            return "JSON"
        case FormBody():
            return "form"
        case _:
            return None


def _list_body(found: Changes, old: Operation, new: Operation, text_enums: frozenset[str]) -> None:
    before = old.body if isinstance(old.body, ListBody) else None
    after = new.body if isinstance(new.body, ListBody) else None
    if before is not None and (after is None or after.name != before.name):
        lost = f"{_subject(new)}.{before.name}", new.span, show(before.items), None
        found.note("parameter-removed", *lost, members.list_argument(old, before.name))
    if after is None:
        return
    subject, member = f"{_subject(new)}.{after.name}", members.list_argument(new, after.name)
    if before is None or after.name != before.name:
        found.note("parameter-added-required", subject, new.span, None, show(after.items), member)
        return
    compare_limits(found, subject, new.span, before.items, after.items, member)
    became = relation(before.items, after.items, text_enums)
    if became != "same":
        found.note("parameter-type-changed", subject, new.span, show(before.items), show(after.items), member)


def _places(operation: Operation) -> Iterator[tuple[str, str]]:
    for field in operation.path_fields:
        yield field.name, "path"
    for field in operation.query_fields:
        yield field.name, "query"
    for field in operation.fields[len(operation.path_fields) + len(operation.query_fields) :]:
        yield field.name, "body"


def compare_conditions(
    found: Changes, subject: str, span: Span, old: Sequence[Rule], new: Sequence[Rule], *touched: str
) -> None:
    """What is refused before it is sent; the order of the conditions says nothing."""
    for rule in (rule for rule in old if rule not in new):
        found.note("condition-removed", subject, span, _condition(rule), None, *touched)
    for rule in (rule for rule in new if rule not in old):
        found.note("condition-added", subject, span, None, _condition(rule), *touched)


def _condition(rule: Rule) -> str:
    """A condition in words."""
    if rule.kind == "at_least_one":
        return f"at least one of {', '.join(rule.names)}"
    assumed = f" (assumed {rule.assumed})" if rule.assumed is not None else ""
    return f"{', '.join(rule.names)} when {rule.when}{assumed} is {' or '.join(rule.values)}"


def _result(found: Changes, old: Operation, new: Operation, text_enums: frozenset[str]) -> None:
    subject, span, member = _subject(new), new.span, members.method(new)
    match old.result, new.result:
        case NoResult(), NoResult():
            return
        case NoResult(), _:
            found.note("result-added", subject, span, None, _result_words(new.result), member)
        case _, NoResult():
            found.note("result-removed", subject, span, _result_words(old.result), None, member)
        case OneResult() as before, OneResult() as after:
            became = relation(before.type, after.type, text_enums)
            if became != "same":
                rule = "result-form-changed" if became == "form" else "result-type-changed"
                found.note(rule, subject, span, show(before.type), show(after.type), member)
            compare_accept(found, subject, span, before.accept, after.accept, member)
            leftovers(found, f"{subject}.result", span, before, after, frozenset({"type", "accept"}))
        case BatchResult() as before, BatchResult() as after if before.item == after.item:
            for name in ("success", "code", "message"):
                formulas = getattr(before, name), getattr(after, name)
                found.differ("batch-changed", f"{subject}#{name}", span, *formulas, member)
        case _:
            found.note(
                "result-type-changed", subject, span, _result_words(old.result), _result_words(new.result), member
            )


def _result_words(result: Result) -> str:
    match result:
        case OneResult(type=type_):
            return show(type_)
        case BatchResult(item=item):
            return f"batch of {show(item)}"
        case _:
            return "none"


def _subject(operation: Operation) -> str:
    return f"operations.{operation.id}"


def _line(operation: Operation) -> str:
    return f"{operation.method} {operation.path}"


def _endpoint(operation: Operation) -> tuple[str, str]:
    return operation.method, operation.path
