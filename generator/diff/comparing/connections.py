"""Compares how a stream is received: address, session, login, subscription, heartbeat, numbering, limits."""

from __future__ import annotations

from generator.diff.change import Changes
from generator.diff.comparing.entries import Entry
from generator.diff.comparing.table import compare_entry
from generator.ir import subjects
from generator.ir.events import Connection, Stream
from generator.python import members


def compare_connections(found: Changes, old: Stream, new: Stream) -> None:
    """Compare the connections of a stream; None is a stream that the SDK cannot connect to."""
    before, after = old.connection, new.connection
    entry = Entry(subjects.stream(new.name), new.span, (members.listener(old if after is None else new),))
    if before is None or after is None:
        if before is not after:
            rule = "stream-connected" if before is None else "stream-disconnected"
            found.note(rule, entry.subject, entry.span, None, None, *entry.members)
        return
    if _needs_url(before) != _needs_url(after):
        rule = "stream-url-required" if _needs_url(after) else "stream-url-optional"
        found.note(rule, entry.subject, entry.span, None, None, *entry.members)
    compare_entry(found, entry, before, after)


def _needs_url(connection: Connection) -> bool:
    """Whether the caller must give the URL, because the spec has none."""
    return not connection.addresses and (connection.session is None or connection.session.address is None)
