"""Compares signing levels: timestamps, steps, headers, vectors."""

from __future__ import annotations

from collections.abc import Sequence

from generator.diff.change import Changes
from generator.diff.comparing.entries import BY_NAME, Entry, compare_list, note_listed
from generator.diff.comparing.pairs import paired
from generator.diff.comparing.table import compare_entry
from generator.ir import subjects
from generator.ir.api import Api
from generator.ir.signing import Level, Put, Step, Vector
from generator.python import members


def compare_signing(found: Changes, old: Api, new: Api) -> None:
    """Compare all signing levels."""
    for before, after in compare_list(found, "level", old.levels, new.levels, _entry):
        _kept(found, before, after)
    subject = subjects.aspect(subjects.VENUE, "default_auth")
    found.differ("default-auth-changed", subject, None, old.default_auth, new.default_auth, "client.request()")


def _entry(level: Level) -> Entry:
    return Entry(subjects.level(level.name), level.span, (members.sign_function(level),))


def _kept(found: Changes, old: Level, new: Level) -> None:
    level = _entry(new)

    def entry(step: Step) -> Entry:
        return Entry(subjects.within(level.subject, step.name), step.span, level.members, step.expression)

    for earlier, later in compare_list(found, "level-step", old.steps, new.steps, entry):
        compare_entry(found, entry(later), earlier, later)
    _sent(found, subjects.within(level.subject, "add"), old.added, new.added, *level.members)
    _sent(found, level.subject, old.sent, new.sent, *level.members)
    _vectors(found, level.subject, old, new)
    compare_entry(found, level, old, new)


def _sent(found: Changes, subject: str, old: Sequence[Put], new: Sequence[Put], *touched: str) -> None:
    """Compare the parts that are added to a request; several may have the same name."""
    pairs = paired(old, new, lambda each: (each.place, each.name, each.expression))
    rest, moved = pairs.renamed(lambda each: (each.place, each.name))
    for put in rest.removed:
        place = _place(subject, put)
        found.note("level-sent-changed", place, put.span, put.expression, "not sent", *touched, gone=True)
    for put in rest.added:
        found.note("level-sent-changed", _place(subject, put), put.span, "not sent", put.expression, *touched)
    for before, after in moved:
        expressions = before.expression, after.expression
        found.differ("level-sent-changed", _place(subject, after), after.span, *expressions, *touched)


def _place(subject: str, put: Put) -> str:
    place = subjects.within(subject, put.place)
    return subjects.within(place, put.name) if put.name else place


def _vectors(found: Changes, subject: str, old: Level, new: Level) -> None:
    def entry(vector: Vector) -> Entry:
        return Entry(subjects.within(subject, vector.name), vector.span)

    pairs = paired(old.vectors, new.vectors, BY_NAME)
    note_listed(found, "vector-changed", pairs, entry)
    for before, after in pairs.kept:
        compare_entry(found, entry(after), before, after)
