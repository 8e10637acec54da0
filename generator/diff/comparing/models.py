"""Compares objects and enumerations, by the direction in which they are sent."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from generator.diff.change import Changes
from generator.diff.comparing.entries import BY_NAME, Entry, compare_list, note_added, note_removed
from generator.diff.comparing.fields import Owner, compare_received, compare_sent
from generator.diff.comparing.operations import CONDITIONS
from generator.diff.comparing.pairs import paired
from generator.diff.comparing.table import compare_entry
from generator.diff.comparing.types import Uses, text_enums, uses
from generator.ir import subjects
from generator.ir.api import Api
from generator.ir.models import Enum, EnumValue, Object
from generator.python import members
from generator.python.source.names import member_name


def compare_models(found: Changes, old: Api, new: Api) -> None:
    """Compare all objects and enumerations."""
    before, after = uses(old), uses(new)
    texts = text_enums(old, new)
    objects = partial(_object, before), partial(_object, after)
    for one, other in compare_list(found, "model", old.objects, new.objects, *objects):
        _kept_object(found, one, other, before, after, texts)
    enums = partial(_enum, before), partial(_enum, after)
    for earlier, later in compare_list(found, "enum", old.enums, new.enums, *enums):
        _values(found, earlier, later, received=later.name in after.received)
        entry = Entry(subjects.enum(later.name), later.span, (members.enum_class(later),))
        compare_entry(found, entry, earlier, later)


def _object(used: Uses, item: Object) -> Entry:
    return Entry(subjects.object_(item.name), item.span, (members.model(item), *used.of(item.name)))


def _enum(used: Uses, enum: Enum) -> Entry:
    return Entry(subjects.enum(enum.name), enum.span, (members.enum_class(enum), *used.of(enum.name)))


def _kept_object(found: Changes, old: Object, new: Object, before: Uses, after: Uses, texts: frozenset[str]) -> None:
    entry, users = _object(after, new), after.of(new.name)
    owner = Owner(entry.subject, partial(members.attribute, new), users, texts)
    ways = _direction(old), _direction(new)
    found.differ("model-direction-changed", entry.subject, entry.span, *ways, *entry.members)
    is_sent = new.sent or new.name in after.sent or old.name in before.sent
    is_received = new.name in after.received or old.name in before.received
    if is_sent:
        compare_sent(found, "request-field", owner, old.fields, new.fields)
    if is_received or not is_sent:
        compare_received(found, owner, old.fields, new.fields)
    CONDITIONS(found, entry, old.rules, new.rules)
    compare_entry(found, replace(entry, members=(members.model(new),)), old, new)


def _direction(item: Object) -> str:
    return "sent" if item.sent else "received"


def _value(enum: Enum, value: EnumValue) -> Entry:
    subject = subjects.within(subjects.enum(enum.name), value.name)
    return Entry(subject, value.span, (members.enum_member(enum, value),))


def _values(found: Changes, old: Enum, new: Enum, *, received: bool) -> None:
    pairs, same_member = paired(old.values, new.values, BY_NAME).renamed(_member)
    note_removed(found, "enum-value-removed", pairs, partial(_value, old))
    note_added(found, f"enum-value-added{'-received' if received else ''}", pairs, partial(_value, new))
    for before, after in same_member:
        entry = _value(new, after)
        found.note("enum-value-changed", entry.subject, entry.span, before.name, after.name, *entry.members)
    for before, after in (*pairs.kept, *same_member):
        entry, renamed = _value(new, after), (_member(before), _member(after))
        both = members.enum_member(old, before), *entry.members
        found.differ("enum-member-renamed", entry.subject, entry.span, *renamed, *both)
        compare_entry(found, entry, before, after)


def _member(value: EnumValue) -> str:
    return member_name(value.name, value.chosen_name)
