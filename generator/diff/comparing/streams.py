"""Streams and the messages they push."""

from __future__ import annotations

from functools import partial

from generator.diff.change import Changes
from generator.diff.comparing.connections import compare_connections
from generator.diff.comparing.fields import Owner, compare_sent
from generator.diff.comparing.leftovers import leftovers, words
from generator.diff.comparing.pairs import paired
from generator.ir.api import Api
from generator.ir.events import Event, Stream
from generator.ir.types import show
from generator.python import members


def compare_streams(found: Changes, old: Api, new: Api, texts: frozenset[str]) -> None:
    """Every stream of both versions; ``texts`` are the enumerations of texts."""
    pairs = paired(old.streams, new.streams, lambda each: each.name)
    for stream in pairs.removed:
        found.note("stream-removed", _subject(stream), stream.span, None, None, members.channel(stream), gone=True)
    for stream in pairs.added:
        found.note("stream-added", _subject(stream), stream.span, None, None, members.channel(stream))
    for before, after in pairs.kept:
        _kept(found, before, after, texts)


def _kept(found: Changes, old: Stream, new: Stream, texts: frozenset[str]) -> None:
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
    compare_connections(found, subject, old, new)
    owner = Owner(subject, partial(members.listener_argument, new), (), texts)
    compare_sent(found, "parameter", owner, old.parameters, new.parameters)
    _channels(found, old, new, texts)
    words(found, subject, old, new, member)
    leftovers(
        found, subject, span, old, new, frozenset({"kind", "events", "auth", "connection", "parameters", "channels"})
    )


def _channels(found: Changes, old: Stream, new: Stream, texts: frozenset[str]) -> None:
    pairs = paired(old.channels, new.channels, lambda each: each.name)
    for item in pairs.removed:
        place = f"{_subject(new)}.{item.name}"
        found.note("channel-removed", place, item.span, item.topic, None, members.topic(old, item), gone=True)
    for item in pairs.added:
        found.note(
            "channel-added", f"{_subject(new)}.{item.name}", item.span, None, item.topic, members.topic(new, item)
        )
    for before, after in pairs.kept:
        subject, member = f"{_subject(new)}.{after.name}", members.topic(new, after)
        found.differ("channel-topic-changed", subject, after.span, before.topic, after.topic, member)
        found.differ("channel-events-changed", subject, after.span, before.events, after.events, member)
        owner = Owner(subject, partial(members.topic_argument, new, after), (), texts)
        compare_sent(found, "parameter", owner, before.parameters, after.parameters)
        words(found, subject, before, after, member)
        leftovers(found, subject, after.span, before, after, frozenset({"topic", "events", "parameters"}))


def _event(found: Changes, subject: str, member: str, old: Event, new: Event) -> None:
    types = show(old.type), show(new.type)
    found.differ("event-type-changed", subject, new.span, *types, member, f"models.{new.type.name}")
    found.differ("event-place-changed", subject, new.span, old.data, new.data, member)
    words(found, subject, old, new, member)
    leftovers(found, subject, new.span, old, new, frozenset({"type", "data"}))


def _subject(stream: Stream) -> str:
    return f"streams.{stream.name}"
