"""How a stream is received: address, session, login, subscription, heartbeat, numbers, limits."""

from __future__ import annotations

from generator.diff.change import Changes
from generator.diff.comparing.leftovers import leftovers
from generator.diff.comparing.parts import compare_parts
from generator.ir.events import Connection, Stream
from generator.python import members

_RULES = {
    "addresses": "stream-address-changed",
    "path": "stream-address-changed",
    "transport": "stream-transport-changed",
    "request": "stream-transport-changed",
    "compression": "stream-transport-changed",
    "session": "stream-session-changed",
    "login": "stream-exchange-changed",
    "opening": "stream-exchange-changed",
    "subscribe": "stream-exchange-changed",
    "unsubscribe": "stream-exchange-changed",
    "heartbeat": "stream-heartbeat-changed",
    "numbering": "stream-numbering-changed",
    "error": "stream-complaint-changed",
}
_LIMITS = ("topics_at_most", "frame_bytes", "connections")


def compare_connections(found: Changes, subject: str, old: Stream, new: Stream) -> None:
    """The two ways to receive a stream, where it can be received."""
    before, after, member = old.connection, new.connection, members.listener(new)
    if before is None or after is None:
        if before is not after:
            rule = "stream-connected" if before is None else "stream-disconnected"
            found.note(rule, subject, new.span, None, None, members.listener(new if before is None else old))
        return
    if _needs_url(before) != _needs_url(after):
        rule = "stream-url-required" if _needs_url(after) else "stream-url-optional"
        found.note(rule, subject, new.span, None, None, member)
    for name, rule in _RULES.items():
        compare_parts(found, rule, f"{subject}#{name}", new.span, getattr(before, name), getattr(after, name), member)
    for name in _LIMITS:
        _limit(found, f"{subject}#{name}", new, getattr(before, name), getattr(after, name), member)
    leftovers(found, f"{subject}#connection", new.span, before, after, frozenset((*_RULES, *_LIMITS)))


def _limit(found: Changes, subject: str, stream: Stream, before: int | None, after: int | None, member: str) -> None:
    lowered = after is not None and (before is None or after < before)
    found.differ(f"stream-limit-{'lowered' if lowered else 'raised'}", subject, stream.span, before, after, member)


def _needs_url(connection: Connection) -> bool:
    """Whether the caller must give the address, because nothing names one."""
    return not connection.addresses and (connection.session is None or connection.session.address is None)
