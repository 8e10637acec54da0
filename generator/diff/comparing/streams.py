"""Compares streams, their topics and their messages."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from generator.diff.change import Changes
from generator.diff.comparing.connections import compare_connections
from generator.diff.comparing.entries import Entry, compare_list
from generator.diff.comparing.fields import Owner, compare_sent
from generator.diff.comparing.table import compare_entry
from generator.ir import subjects
from generator.ir.api import Api
from generator.ir.events import Channel, Event, Stream
from generator.ir.types import show
from generator.python import members


def compare_streams(found: Changes, old: Api, new: Api, texts: frozenset[str]) -> None:
    """Compare all streams; ``texts`` are the names of enumerations of texts."""
    for before, after in compare_list(found, "stream", old.streams, new.streams, _stream):
        compare_entry(found, _stream(after), before, after)
        _events(found, before, after)
        compare_connections(found, before, after)
        owner = Owner(subjects.stream(after.name), partial(members.listener_argument, after), (), texts)
        compare_sent(found, "parameter", owner, before.parameters, after.parameters)
        _channels(found, before, after, texts)


def _stream(stream: Stream) -> Entry:
    return Entry(subjects.stream(stream.name), stream.span, (members.channel(stream),))


def _events(found: Changes, old: Stream, new: Stream) -> None:
    stream = _stream(new)

    def entry(event: Event) -> Entry:
        subject, touched = subjects.within(stream.subject, event.name), (*stream.members, f"models.{event.type.name}")
        return Entry(subject, event.span, touched, show(event.type))

    for before, after in compare_list(found, "event", old.events, new.events, entry):
        there = entry(after)
        types = show(before.type), show(after.type)
        found.differ("event-type-changed", there.subject, there.span, *types, *there.members)
        compare_entry(found, replace(there, members=stream.members), before, after)


def _channels(found: Changes, old: Stream, new: Stream, texts: frozenset[str]) -> None:
    def entry(stream: Stream, item: Channel) -> Entry:
        subject = subjects.within(subjects.stream(stream.name), item.name)
        return Entry(subject, item.span, (members.topic(stream, item),), item.topic)

    sides = partial(entry, old), partial(entry, new)
    for before, after in compare_list(found, "channel", old.channels, new.channels, *sides):
        there = entry(new, after)
        owner = Owner(there.subject, partial(members.topic_argument, new, after), (), texts)
        compare_sent(found, "parameter", owner, before.parameters, after.parameters)
        compare_entry(found, there, before, after)
