"""Compares fields by direction: sent (parameters, fields of request objects) and received."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.diff.change import Changes
from generator.diff.comparing.bounds import compare_received_bounds, compare_sent_bounds
from generator.diff.comparing.entries import BY_NAME, Entry
from generator.diff.comparing.pairs import paired
from generator.diff.comparing.reports import listed
from generator.diff.comparing.table import compare_entry
from generator.diff.comparing.types import Relation, relation
from generator.ir import subjects
from generator.ir.models import Field
from generator.ir.types import ListOf, MapOf, TypeRef, show
from generator.python.source.names import field_name
from generator.text.span import Span

_SENT_RULES: dict[Relation, str] = {
    "form": "form-changed",
    "listed": "values-listed",
    "wider": "type-widened",
    "narrower": "type-narrowed",
    "changed": "type-changed",
}
_RECEIVED_RULES: dict[Relation, str] = {
    "form": "response-field-form-changed",
    "listed": "response-field-values-listed",
    "wider": "response-field-type-changed",
    "narrower": "response-field-type-changed",
    "changed": "response-field-type-changed",
}


@dataclass(frozen=True, slots=True)
class Owner:
    """The entry that fields belong to: its subject, the member of the SDK for a field, and other affected members."""

    subject: str
    member: Callable[[Field], str]
    further: tuple[str, ...]
    text_enums: frozenset[str]

    def of(self, field: Field) -> str:
        """The subject of a field."""
        return subjects.within(self.subject, field.name)

    def members(self, field: Field) -> tuple[str, ...]:
        """The members of the SDK that a change of this field affects."""
        return (self.member(field), *self.further)


def compare_sent(
    found: Changes,
    family: Literal["parameter", "request-field"],
    owner: Owner,
    old: Sequence[Field],
    new: Sequence[Field],
) -> None:
    """Compare fields of requests: stricter ones break code, looser ones are additive."""
    pairs, same_name = paired(old, new, BY_NAME).renamed(field_name)
    for field in pairs.removed:
        rule, was, now = f"{family}-removed", show(field.type), None
        if field.constant is not None:
            rule, was, now = f"{family}-constant-changed", f"always {field.constant}", "not sent"
        found.note(rule, owner.of(field), field.span, was, now, *owner.members(field), gone=True)
    for field in pairs.added:
        _sent_added(found, family, owner, field)
    for before, after in same_name:
        names = before.name, after.name
        found.note(f"{family}-wire-name-changed", owner.of(after), after.span, *names, *owner.members(after))
    for before, after in (*pairs.kept, *same_name):
        _sent_kept(found, family, owner, before, after)


def _sent_added(found: Changes, family: str, owner: Owner, field: Field) -> None:
    if field.constant is not None:
        value = f"always {field.constant}"
        found.note(f"{family}-constant-changed", owner.of(field), field.span, "not sent", value, *owner.members(field))
        return
    need = "required" if field.required else "optional"
    found.note(f"{family}-added-{need}", owner.of(field), field.span, None, show(field.type), *owner.members(field))


def _sent_kept(found: Changes, family: str, owner: Owner, old: Field, new: Field) -> None:
    subject, span, members = owner.of(new), new.span, owner.members(new)
    if (old.constant is None) != (new.constant is None):
        _constant_or_not(found, family, owner, old, new)
    elif old.constant is not None:
        found.differ(f"{family}-constant-changed", subject, span, old.constant, new.constant, *members)
    else:
        if old.required != new.required:
            found.note(f"{family}-{'required' if new.required else 'optional'}", subject, span, None, None, *members)
        found.differ(f"{family}-renamed", subject, span, field_name(old), field_name(new), owner.member(old), *members)
    if old.nullable != new.nullable:
        found.note(f"{family}-{'nullable' if new.nullable else 'not-null'}", subject, span, None, None, *members)
    was, now = _none_means(old), _none_means(new)
    if "nothing" not in (was, now):
        found.differ(f"{family}-none-changed", subject, span, was, now, *members)
    became = relation(old.type, new.type, owner.text_enums)
    if became != "same":
        found.note(f"{family}-{_SENT_RULES[became]}", subject, span, show(old.type), show(new.type), *members)
    else:
        compare_limits(found, subject, span, old.type, new.type, *members)
    found.differ("docs-changed", f"{subject}#accept", span, old.accept, new.accept, *members)
    compare_sent_bounds(found, subject, old, new, *members)
    rule = "docs-changed" if old.default is None else f"{family}-default-changed"
    found.differ(rule, subject, span, old.default, new.default, *members)
    compare_entry(found, Entry(subject, span, (owner.member(new),)), old, new)


def _constant_or_not(found: Changes, family: str, owner: Owner, old: Field, new: Field) -> None:
    """Note a parameter that became a constant, or a constant that became a parameter."""
    if new.constant is not None:
        value = f"always {new.constant}"
        found.note(
            f"{family}-removed", owner.of(new), new.span, show(old.type), value, owner.member(old), *owner.further
        )
    else:
        _sent_added(found, family, owner, new)


def compare_limits(found: Changes, subject: str, span: Span | None, old: TypeRef, new: TypeRef, *members: str) -> None:
    """Compare the largest lengths of lists in requests."""
    before, after = _limit(old), _limit(new)
    if before == after:
        return
    if before is None:
        found.note("limit-added", subject, span, None, after, *members)
    elif after is None or after > before:
        found.differ("limit-raised", subject, span, before, after, *members)
    else:
        found.note("limit-lowered", subject, span, before, after, *members)


def compare_received(found: Changes, owner: Owner, old: Sequence[Field], new: Sequence[Field]) -> None:
    """Compare fields of responses: removed ones break code, new ones are additive."""
    pairs, same_name = paired(old, new, BY_NAME).renamed(field_name)
    for field in pairs.removed:
        found.note(
            "response-field-removed",
            owner.of(field),
            field.span,
            show(field.type),
            None,
            *owner.members(field),
            gone=True,
        )
    for field in pairs.added:
        found.note("response-field-added", owner.of(field), field.span, None, show(field.type), *owner.members(field))
    for before, after in same_name:
        names = before.name, after.name
        found.note("response-field-wire-name-changed", owner.of(after), after.span, *names, *owner.members(after))
    for before, after in (*pairs.kept, *same_name):
        _received_kept(found, owner, before, after)


def _received_kept(found: Changes, owner: Owner, old: Field, new: Field) -> None:
    subject, span, members = owner.of(new), new.span, owner.members(new)
    found.differ("response-field-renamed", subject, span, field_name(old), field_name(new), owner.member(old), *members)
    became = relation(old.type, new.type, owner.text_enums)
    if became != "same":
        found.note(_RECEIVED_RULES[became], subject, span, show(old.type), show(new.type), *members)
    elif old.type != new.type:
        found.note("docs-changed", subject, span, show(old.type), show(new.type), *members)
    before, after = old.may_be_none, new.may_be_none
    if before and after and old.may_be_unset != new.may_be_unset:
        rule = "response-field-may-be-unset" if new.may_be_unset else "response-field-never-unset"
        found.note(rule, subject, span, _presence(old), _presence(new), *members)
    elif before != after:
        rule = "response-field-may-be-none" if after else "response-field-always-there"
        found.note(rule, subject, span, _presence(old), _presence(new), *members)
    elif (old.required, old.nullable) != (new.required, new.nullable):
        found.note("docs-changed", subject, span, _presence(old), _presence(new), *members)
    listed("accept")(found, Entry(subject, span, members), old.accept, new.accept)
    for name in ("constant", "default"):  # documentation only: not compared with what arrives
        found.differ("docs-changed", f"{subject}#{name}", span, getattr(old, name), getattr(new, name), *members)
    compare_received_bounds(found, subject, old, new, *members)
    compare_entry(found, Entry(subject, span, (owner.member(new),)), old, new)


def _none_means(field: Field) -> str:
    """What is sent for None; nothing for a constant, which is not a parameter."""
    if field.constant is not None:
        return "nothing"
    return "sent as null" if field.nullable else "nothing" if field.required else "left out"


def _presence(field: Field) -> str:
    return ("required" if field.required else "optional") + (", may be null" if field.nullable else "")


def _limit(type_: TypeRef) -> int | None:
    match type_:
        case ListOf(item, at_most):
            return at_most if at_most is not None else _limit(item)
        case MapOf(item):
            return _limit(item)
        case _:
            return None
