"""Objects and enumerations, each in the direction in which it travels."""

from __future__ import annotations

from functools import partial

from generator.diff.change import Changes
from generator.diff.comparing.fields import Owner, compare_received, compare_sent
from generator.diff.comparing.leftovers import leftovers, words
from generator.diff.comparing.operations import compare_conditions
from generator.diff.comparing.pairs import paired
from generator.diff.comparing.types import Uses, text_enums, uses
from generator.ir.api import Api
from generator.ir.models import Enum, EnumValue, Object
from generator.python import members
from generator.python.source.names import member_name


def compare_models(found: Changes, old: Api, new: Api) -> None:
    """Every object and enumeration of both versions."""
    before, after = uses(old), uses(new)
    texts = text_enums(old, new)
    objects = paired(old.objects, new.objects, lambda each: each.name)
    for item in objects.removed:
        found.note(
            "model-removed", _object(item), item.span, None, None, members.model(item), *before.of(item.name), gone=True
        )
    for item in objects.added:
        found.note("model-added", _object(item), item.span, None, None, members.model(item), *after.of(item.name))
    for one, other in objects.kept:
        _kept_object(found, one, other, before, after, texts)
    enums = paired(old.enums, new.enums, lambda each: each.name)
    for enum in enums.removed:
        touched = members.enum_class(enum), *before.of(enum.name)
        found.note("enum-removed", f"enums.{enum.name}", enum.span, None, None, *touched, gone=True)
    for enum in enums.added:
        touched = members.enum_class(enum), *after.of(enum.name)
        found.note("enum-added", f"enums.{enum.name}", enum.span, None, None, *touched)
    for earlier, later in enums.kept:
        _kept_enum(found, earlier, later, received=later.name in after.received)


def _kept_object(found: Changes, old: Object, new: Object, before: Uses, after: Uses, texts: frozenset[str]) -> None:
    subject, users = _object(new), after.of(new.name)
    owner = Owner(subject, partial(members.attribute, new), users, texts)
    found.differ(
        "model-direction-changed", subject, new.span, _direction(old), _direction(new), members.model(new), *users
    )
    is_sent = new.sent or new.name in after.sent or old.name in before.sent
    is_received = new.name in after.received or old.name in before.received
    if is_sent:
        compare_sent(found, "request-field", owner, old.fields, new.fields)
    if is_received or not is_sent:
        compare_received(found, owner, old.fields, new.fields)
    compare_conditions(found, subject, new.span, old.rules, new.rules, members.model(new), *users)
    words(found, subject, old, new, members.model(new))
    leftovers(found, subject, new.span, old, new, frozenset({"fields", "sent", "rules"}))


def _kept_enum(found: Changes, old: Enum, new: Enum, *, received: bool) -> None:
    subject, member = f"enums.{new.name}", members.enum_class(new)
    found.differ("enum-base-changed", subject, new.span, old.base, new.base, member)
    pairs, same_member = paired(old.values, new.values, lambda each: each.name).renamed(_member)
    for value in pairs.removed:
        touched = members.enum_member(old, value)
        found.note("enum-value-removed", f"{subject}.{value.name}", value.span, None, None, touched, gone=True)
    for value in pairs.added:
        rule = "enum-value-added-received" if received else "enum-value-added"
        found.note(rule, f"{subject}.{value.name}", value.span, None, None, members.enum_member(new, value))
    for before, after in same_member:
        member_of = members.enum_member(new, after)
        found.note("enum-value-changed", f"{subject}.{after.name}", after.span, before.name, after.name, member_of)
    for before, after in (*pairs.kept, *same_member):
        place = f"{subject}.{after.name}"
        renamed = _member(before), _member(after)
        both = members.enum_member(old, before), members.enum_member(new, after)
        found.differ("enum-member-renamed", place, after.span, *renamed, *both)
        words(found, place, before, after, members.enum_member(new, after))
        leftovers(found, place, after.span, before, after, frozenset({"chosen_name"}))
    words(found, subject, old, new, member)
    leftovers(found, subject, new.span, old, new, frozenset({"base", "values"}))


def _member(value: EnumValue) -> str:
    return member_name(value.name, value.chosen_name)


def _object(item: Object) -> str:
    return f"types.{item.name}"


def _direction(item: Object) -> str:
    return "sent" if item.sent else "received"
