"""Signing levels: clocks, steps, headers, vectors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.diff.change import Changes
from generator.diff.comparing.leftovers import leftovers, stands_at, words
from generator.diff.comparing.pairs import paired
from generator.diff.comparing.parts import compare_parts
from generator.ir.api import Api
from generator.ir.signing import Level, Put, Step
from generator.python import members

_FORM = ("encoding", "sort", "first")
_VERIFY = ("verify", "tolerance")
_KNOWN = frozenset({"timestamp", "nonce", "steps", "added", "sent", "frame", "vectors", *_FORM, *_VERIFY})


def compare_signing(found: Changes, old: Api, new: Api) -> None:
    """Every level of both versions."""
    pairs = paired(old.levels, new.levels, lambda each: each.name)
    for level in pairs.removed:
        found.note("level-removed", _subject(level), level.span, None, None, members.sign_function(level), gone=True)
    for level in pairs.added:
        found.note("level-added", _subject(level), level.span, None, None, members.sign_function(level))
    for before, after in pairs.kept:
        _kept(found, before, after)
    found.differ(
        "default-auth-changed", "venue#default_auth", None, old.default_auth, new.default_auth, "client.request()"
    )


def _kept(found: Changes, old: Level, new: Level) -> None:
    subject, span, member = _subject(new), new.span, members.sign_function(new)
    found.differ("level-timestamp-changed", subject, span, old.timestamp, new.timestamp, member)
    found.differ("level-nonce-changed", subject, span, old.nonce, new.nonce, member)
    steps = paired(old.steps, new.steps, lambda each: each.name)
    for step in steps.removed:
        found.note("level-step-removed", f"{subject}.{step.name}", step.span, step.expression, None, member, gone=True)
    for step in steps.added:
        found.note("level-step-added", f"{subject}.{step.name}", step.span, None, step.expression, member)
    for earlier, later in steps.kept:
        expressions = earlier.expression, later.expression
        found.differ("level-step-changed", f"{subject}.{later.name}", later.span, *expressions, member)
        order = [_when(step) for step in (earlier, later)]
        found.differ("level-step-changed", f"{subject}.{later.name}#before", later.span, order[0], order[1], member)
    _sent(found, f"{subject}.add", old.added, new.added, member)
    _sent(found, subject, old.sent, new.sent, member)
    for name in _FORM:
        values = getattr(old, name), getattr(new, name)
        compare_parts(found, "level-form-changed", f"{subject}#{name}", span, *values, member)
    found.differ("level-frame-changed", subject, span, old.frame, new.frame, member)
    for name in _VERIFY:
        values = getattr(old, name), getattr(new, name)
        compare_parts(found, "level-verify-changed", f"{subject}#{name}", span, *values, member)
    words(found, subject, old, new, member)
    _vectors(found, old, new)
    leftovers(found, subject, span, old, new, _KNOWN)


def _sent(found: Changes, subject: str, old: Sequence[Put], new: Sequence[Put], member: str) -> None:
    """What goes with a request, before or after it is signed; several may have the same name."""
    pairs = paired(old, new, lambda each: (each.place, each.name, each.expression))
    rest, moved = pairs.renamed(lambda each: (each.place, each.name))
    for put in rest.removed:
        found.note("level-sent-changed", _place(subject, put), put.span, put.expression, "not sent", member, gone=True)
    for put in rest.added:
        found.note("level-sent-changed", _place(subject, put), put.span, "not sent", put.expression, member)
    for before, after in moved:
        found.differ(
            "level-sent-changed", _place(subject, after), after.span, before.expression, after.expression, member
        )


def _when(step: Step) -> str:
    return "before anything is added" if step.before else "after everything is added"


def _place(subject: str, put: Put) -> str:
    return f"{subject}.{put.place}.{put.name}" if put.name else f"{subject}.{put.place}"


def _vectors(found: Changes, old: Level, new: Level) -> None:
    pairs = paired(old.vectors, new.vectors, lambda each: each.name)
    for vector in pairs.removed:
        found.note("vector-changed", f"{_subject(new)}.{vector.name}", vector.span, None, "removed", gone=True)
    for vector in pairs.added:
        found.note("vector-changed", f"{_subject(new)}.{vector.name}", vector.span, None, "added")
    for before, after in pairs.kept:
        subject = f"{_subject(new)}.{after.name}"
        if replace(before, source=after.source) != after:
            found.note("vector-changed", subject, after.span)
        found.differ("source-changed", subject, after.span, stands_at(before.source), stands_at(after.source))


def _subject(level: Level) -> str:
    return f"signing.{level.name}"
