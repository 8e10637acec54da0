"""Which topics are wanted, which are asked for, and what became of the asking."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from .failures import StreamRefused
from .plan import Context, Exchange, StreamPlan


class Settled(NamedTuple):
    """A reply to a subscription or the end of one."""

    what: str
    topic: str
    problem: StreamRefused | None


class Subscriptions:
    """The topics of one stream, without repetition and in the order in which they were asked for."""

    def __init__(self, plan: StreamPlan[Any], topics: Iterable[str] = ()) -> None:
        self._plan = plan
        self._wanted = dict.fromkeys(topics)
        self._check(self._wanted)
        self._pending: dict[tuple[str, str], float] = {}
        self._sent: dict[str, deque[tuple[str, tuple[str, ...]]]] = {}
        """By kind of reply: what each frame without a reply asks for, and its topics; the oldest first."""
        self.settled: list[Settled] = []
        """What was settled since this was last cleared."""

    @property
    def topics(self) -> tuple[str, ...]:
        """What is wanted."""
        return tuple(self._wanted)

    def add(self, topics: Sequence[str]) -> tuple[str, ...]:
        """Want more; those that were not wanted before."""
        self._can_change(self._plan.subscribe)
        fresh = tuple(dict.fromkeys(topic for topic in topics if topic not in self._wanted))
        self._check(wanted := self._wanted | dict.fromkeys(fresh))
        self._wanted = wanted
        return fresh

    def remove(self, topics: Sequence[str]) -> tuple[str, ...]:
        """Want less; those that were wanted before."""
        whole = self._plan.subscribe is not None and self._plan.subscribe.whole
        self._can_change(self._plan.subscribe if whole else self._plan.unsubscribe)
        gone = tuple(dict.fromkeys(topic for topic in topics if topic in self._wanted))
        if whole and gone and len(gone) == len(self._wanted):
            raise ValueError("no page says how to want nothing: keep one topic, or close the stream")
        for topic in gone:
            del self._wanted[topic]
        return gone

    def reset(self) -> None:
        """A new connection knows nothing of what was asked for on the old one."""
        self._pending.clear()
        self._sent.clear()

    def waiting(self, what: str) -> tuple[str, ...]:
        """Topics whose replies have not come."""
        return tuple(topic for kind, topic in self._pending if kind == what)

    def frames(
        self,
        what: str,
        topics: Sequence[str],
        context: Callable[[str | None, Sequence[str]], Context],
        by: float,
    ) -> list[bytes]:
        """The frames that ask for topics, as many as the documented size of a frame makes necessary."""
        subscribe, unsubscribe = self._plan.subscribe, self._plan.unsubscribe
        exchange = unsubscribe if what == "unsubscribe" and unsubscribe is not None else subscribe
        if exchange is None or not topics:
            return []
        parts = _parts(topics, None if exchange.whole else self._plan.frame_bytes)
        if exchange.each:
            parts = [(topic,) for topic in topics]
        if exchange.reply is None:
            self.settle(what, topics, None)
        else:
            self._pending |= {(what, topic): by for topic in topics}
            kind = "subscribe" if exchange is subscribe else "unsubscribe"
            self._sent.setdefault(kind, deque()).extend((what, part) for part in parts)
        named = [self.topics] if exchange.whole else parts
        return [exchange.written(context(exchange.level, part)) for part in named]

    def match_reply(self, what: str, exchange: Exchange, named: str | None) -> tuple[str, tuple[str, ...]]:
        """What was asked for, and the topics that a reply settles.

        Venues may reply with another name than the one that was sent. A reply that names none is about the oldest frame
        that has no reply yet: many frames may be on their way, and one reply does not count for all of them.
        """
        if named is None:
            return self._oldest(what)
        asked_as = ("subscribe", "unsubscribe") if exchange.whole else (what,)
        for kind in asked_as:
            if (kind, named) in self._pending:
                return kind, (named,)
        if exchange.alias is not None:
            common = exchange.alias(named)
            for kind, topic in self._pending:
                if kind in asked_as and exchange.alias(topic) == common:
                    return kind, (topic,)
        return what, (named,)

    def _oldest(self, what: str) -> tuple[str, tuple[str, ...]]:
        sent = self._sent.get(what)
        while sent:
            kind, asked = sent.popleft()
            topics = tuple(topic for topic in asked if (kind, topic) in self._pending)
            if topics:
                return kind, topics
        return what, ()

    def settle(self, what: str, topics: Iterable[str], problem: StreamRefused | None) -> None:
        """Note a reply; a topic that was refused is no longer wanted."""
        for topic in topics:
            self._pending.pop((what, topic), None)
            self.settled.append(Settled(what, topic, problem))
            if what == "subscribe" and problem is not None:
                self._wanted.pop(topic, None)

    def settle_others(self, what: str, topics: Iterable[str]) -> None:
        """What is so already and waits for no reply needs none: venues complain about topics asked for twice."""
        self.settle(what, [topic for topic in topics if (what, topic) not in self._pending], None)

    def expire(self, now: float) -> None:
        """Give up on what got no reply in time."""
        late = [key for key, by in self._pending.items() if now > by]
        for what, topic in late:
            problem = StreamRefused("no reply came", operation=f"streams.{self._plan.name}", topic=topic)
            self.settle(what, (topic,), problem)

    def _can_change(self, exchange: Exchange | None) -> None:
        if exchange is None:
            raise TypeError(f"the venue documents no way to change what `{self._plan.name}` sends; open another stream")

    def _check(self, topics: Iterable[str]) -> None:
        most = self._plan.topics_at_most
        if most is not None and len(tuple(topics)) > most:
            raise ValueError(f"the venue allows {most} topics on one connection of `{self._plan.name}`")
        size = self._plan.frame_bytes
        for topic in topics:
            if size is not None and len(topic.encode()) > size:
                raise ValueError(f"a topic is longer than the {size} bytes that the venue allows")


def _parts(topics: Sequence[str], size: int | None) -> list[tuple[str, ...]]:
    """``topics`` in runs whose names together are at most ``size`` bytes."""
    parts: list[list[str]] = [[]]
    room = size or 0
    for topic in topics:
        length = len(topic.encode())
        if size is not None and parts[-1] and length > room:
            parts.append([])
            room = size
        parts[-1].append(topic)
        room -= length
    return [tuple(part) for part in parts if part]
