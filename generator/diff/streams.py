"""Streams and the messages they push."""

from __future__ import annotations

from generator.diff.change import Changes
from generator.diff.leftovers import leftovers, words
from generator.diff.pairs import paired
from generator.ir.api import Api
from generator.ir.events import Event, Stream
from generator.ir.types import show
from generator.python import members


def compare_streams(found: Changes, old: Api, new: Api) -> None:
    """Every stream of both versions."""
    pairs = paired(old.streams, new.streams, lambda each: each.name)
    for stream in pairs.removed:
        found.note("stream-removed", _subject(stream), stream.span, None, None, members.channel(stream), gone=True)
    for stream in pairs.added:
        found.note("stream-added", _subject(stream), stream.span, None, None, members.channel(stream))
    for before, after in pairs.kept:
        _kept(found, before, after)


def _kept(found: Changes, old: Stream, new: Stream) -> None:
    subject, span, member = _subject(new), new.span, members.channel(new)
    found.differ("stream-auth-changed", subject, span, old.auth, new.auth, member)
    found.differ("stream-kind-changed", subject, span, old.kind, new.kind, member)
    pairs = paired(old.events, new.events, lambda each: each.name)
    for event in pairs.removed:
        touched = member, f"models.{event.type.name}"
        found.note("event-removed", f"{subject}.{event.name}", event.span, show(event.type), None, *touched, gone=True)
    for event in pairs.added:
        touched = member, f"models.{event.type.name}"
        found.note("event-added", f"{subject}.{event.name}", event.span, None, show(event.type), *touched)
    for before, after in pairs.kept:
        _event(found, f"{subject}.{after.name}", member, before, after)
    words(found, subject, old, new, member)
    leftovers(found, subject, span, old, new, frozenset({"kind", "events", "auth"}))


def _event(found: Changes, subject: str, member: str, old: Event, new: Event) -> None:
    types = show(old.type), show(new.type)
    found.differ("event-type-changed", subject, new.span, *types, member, f"models.{new.type.name}")
    found.differ("event-place-changed", subject, new.span, old.data, new.data, member)
    words(found, subject, old, new, member)
    leftovers(found, subject, new.span, old, new, frozenset({"type", "data"}))


def _subject(stream: Stream) -> str:
    return f"streams.{stream.name}"
