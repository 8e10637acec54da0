"""What a stream does when something happens. Pure: time and messages come in, frames and events come out.

WAITING ──connected──> LOGIN ──> OPENING ──> SUBSCRIBING ──> RUNNING
   ^                     │          │             │             │
   └────────lost─────────┴──────────┴─────────────┴─────────────┘
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from enum import Enum
from typing import Any, Generic, TypeVar

from ..data.deviation_counter import DeviationCounter
from ..errors.exceptions import SdkError
from .events import RawMessage
from .failures import StreamRefused
from .notices import Connected, Disconnected, Gap, GapReason, Resubscribed
from .options import StreamOptions
from .plan import Context, Exchange, StreamPlan, filled, frame_bytes
from .reading import Reader
from .subscriptions import Subscriptions

E = TypeVar("E")

STABLE = 10.0
"""Seconds that a connection must last before the next failure counts as the first again."""
_SOON = 1.0


class State(Enum):
    """How far a connection has come."""

    WAITING = "waiting"
    LOGIN = "login"
    OPENING = "opening"
    SUBSCRIBING = "subscribing"
    RUNNING = "running"


class Lost(Exception):
    """The connection is of no more use."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Machine(Generic[E]):
    """One stream. After each call, ``sends`` are to be sent and ``events`` to be delivered, and both to be cleared."""

    def __init__(
        self,
        plan: StreamPlan[E],
        options: StreamOptions,
        context: Callable[[str | None, Sequence[str]], Context],
        topics: Iterable[str] = (),
        deviations: DeviationCounter | None = None,
        hide: Callable[[str], str] = str,
        wall: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.plan = plan
        self.state = State.WAITING
        self.failed = 0
        """Connections in a row that did not last."""
        self._attempts = 0
        self._stood = False
        self.sends: list[bytes] = []
        self.events: list[Any] = []
        self.subscriptions = Subscriptions(plan, topics)
        self.blocked = False
        """Whether nothing is read for the moment, so that silence means nothing."""
        self._options = options
        self._context = context
        self._wall = wall
        self._reader = Reader(plan, options, deviations or DeviationCounter(), hide)
        self._silence = plan.heartbeat.silence if options.silence is None else options.silence
        self._heard = self._began = self._reply_by = self._ping_at = 0.0
        self._since: datetime | None = None
        """The last moment of which everything is known, while something is not."""

    # What happens ----------------------------------------------------------------------------------------------------

    def connected(self, now: float) -> None:
        """A connection was made."""
        self._heard = self._began = now
        self._ping_at = now + self.plan.heartbeat.every
        self._reader.reset()
        self.subscriptions.reset()
        self._enter(State.LOGIN, now)

    def heard(self, now: float) -> None:
        """The venue is there, without a message."""
        self._heard = now

    def received(self, data: bytes | str, now: float) -> None:
        """A message arrived.

        Raises:
            StreamRefused: it refuses the login or a topic, so that there is no use in going on.
        """
        self._heard = now
        message = self._reader.read(data, self.events)
        if message is not None and not self._understands(message, now):
            self._reader.unknown(message, self.events)
        if self._reader.again:
            self._ask_again()

    def tick(self, now: float) -> None:
        """Time has passed.

        Raises:
            Lost: the venue has been silent for too long, or did not reply in time.
        """
        if self.state is State.WAITING:
            return
        if self._silence is not None and not self.blocked and now - self._heard > self._silence:
            raise Lost(f"nothing was received for {now - self._heard:.0f} s")
        if self.state is not State.RUNNING and now > self._reply_by:
            raise Lost(f"the venue did not reply in time ({self.state.value})")
        self.subscriptions.expire(now)
        ping = self.plan.heartbeat.ping
        if ping is not None and now >= self._ping_at:
            self._ping_at = now + self.plan.heartbeat.every
            self.sends.append(frame_bytes(filled(ping, self._context(None, ()))))

    def rest(self, now: float) -> float:
        """Seconds until ``tick`` should be called again."""
        due = [now + _SOON]
        if self.plan.heartbeat.ping is not None:
            due.append(self._ping_at)
        if self._silence is not None:
            due.append(self._heard + self._silence if not self.blocked else now + _SOON)
        return max(0.01, min(due) - now)

    def unblocked(self, now: float) -> None:
        """Messages are read again."""
        self.blocked = False
        self._heard = max(self._heard, now)

    def lost(self, reason: str, now: float, chance: float, asked: float | None = None) -> float:
        """The connection broke, or could not be made; gives the seconds until the next attempt.

        ``chance`` is a random number from 0 to 1: clients that lost a venue together do not come back together.
        ``asked`` are the seconds that the venue asked to wait; they are waited in full.
        """
        wall = self._wall()
        if self.state in (State.SUBSCRIBING, State.RUNNING):  # a topic that was accepted early may have sent events
            self._since = self._since or wall - timedelta(seconds=max(0.0, now - self._heard))
        if self.state is State.RUNNING and now - self._began >= STABLE:
            self.failed = 0
        self._attempts = 0 if self._stood else self._attempts + 1
        self._stood = False
        self.failed += 1
        longest = min(self._options.longest_delay, self._options.first_delay * 2.0 ** min(self.failed - 1, 60))
        delay = chance * longest if asked is None else asked + chance * self._options.first_delay
        self.state = State.WAITING
        self.events.append(Disconnected(at=wall, reason=reason, attempt=self._attempts, retry_in=delay))
        return delay

    def subscribe(self, topics: Sequence[str], now: float) -> None:
        """Add topics, at once where the connection is established.

        Raises:
            TypeError: no page says how.
            ValueError: the venue does not allow so many, or not such a one.
        """
        fresh = self.subscriptions.add(topics)
        if self.state in (State.SUBSCRIBING, State.RUNNING):
            self._send_topics("subscribe", fresh, now)
            self.subscriptions.settle_others("subscribe", topics)

    def unsubscribe(self, topics: Sequence[str], now: float) -> None:
        """Remove topics; the same errors."""
        gone = self.subscriptions.remove(topics)
        if self.state in (State.SUBSCRIBING, State.RUNNING):
            self._send_topics("unsubscribe", gone, now)
        self.subscriptions.settle_others("unsubscribe", topics)

    # From a connection to events -------------------------------------------------------------------------------------

    def _enter(self, state: State, now: float) -> None:
        """Go on until something has to be waited for."""
        plan = self.plan
        self.state = state
        self._reply_by = now + self._options.reply_timeout
        if state is State.LOGIN:
            if not self._asked(plan.login):
                self._enter(State.OPENING, now)
        elif state is State.OPENING:
            if not self._asked(plan.opening):
                self._stands(now)
        elif state is State.SUBSCRIBING:
            self._send_topics("subscribe", self.subscriptions.topics, now)
            if not self.subscriptions.waiting("subscribe"):
                self._enter(State.RUNNING, now)
        elif state is State.RUNNING:
            self._running()

    def _stands(self, now: float) -> None:
        self.events.append(Connected(at=self._wall(), attempt=self._attempts + 1))
        self._stood, self._attempts = True, 0
        self._enter(State.SUBSCRIBING, now)

    def _running(self) -> None:
        if self._since is None:
            return
        wall = self._wall()
        if self.subscriptions.topics or self.plan.opening is not None:
            self.events.append(Resubscribed(at=wall, topics=self.subscriptions.topics))
        self.events.append(Gap(reason=GapReason.DISCONNECTED, since=self._since, until=wall))
        self._since = None

    def _asked(self, exchange: Exchange | None) -> bool:
        """Send a frame; whether its reply has to be waited for."""
        if exchange is None:
            return False
        self.sends.append(exchange.written(self._context(exchange.level, self.subscriptions.topics)))
        return exchange.reply is not None

    def _send_topics(self, what: str, topics: Sequence[str], now: float) -> None:
        by = now + self._options.reply_timeout
        self.sends.extend(self.subscriptions.frames(what, topics, self._context, by))

    def _ask_again(self) -> None:
        numbering = self.plan.numbering
        if numbering is not None and numbering.again is not None:
            for topic in self._reader.again:
                self.sends.append(frame_bytes(filled(numbering.again, self._context(None, (topic,)))))
        self._reader.again.clear()

    def _understands(self, message: RawMessage, now: float) -> bool:
        try:
            return self._is_control(message, now)
        except SdkError:  # a refusal, or a frame that cannot be made
            raise
        except Exception:  # an expression met an unexpected form
            return False

    def _is_control(self, message: RawMessage, now: float) -> bool:
        """Deal with what is no event: replies, pongs, complaints."""
        plan = self.plan
        if plan.heartbeat.pong is not None and plan.heartbeat.pong(message):
            return True
        waited = {State.LOGIN: plan.login, State.OPENING: plan.opening}.get(self.state)
        if waited is not None and waited.reply is not None and waited.reply(message):
            if waited.success is not None and not waited.success(message):
                raise self._refused(waited, message, None)
            if self.state is State.LOGIN:
                self._enter(State.OPENING, now)
            else:
                self._stands(now)
            return True
        for what, exchange in (("subscribe", plan.subscribe), ("unsubscribe", plan.unsubscribe)):
            if exchange is not None and exchange.reply is not None and exchange.reply(message):
                self._on_reply(what, exchange, message, now)
                return True
        return self._reader.complaint(message, self.events)

    def _on_reply(self, what: str, exchange: Exchange, message: RawMessage, now: float) -> None:
        named = exchange.topic(message) if exchange.topic is not None else None
        waiting = self.subscriptions
        asked, topics = waiting.match_reply(what, exchange, None if named is None else str(named))
        good = exchange.success is None or exchange.success(message)
        problem = None if good else self._refused(exchange, message, topics[0] if len(topics) == 1 else None)
        if problem is not None and self.state is State.SUBSCRIBING:
            raise problem
        self.subscriptions.settle(asked, topics, problem)
        if self.state is State.SUBSCRIBING and not self.subscriptions.waiting("subscribe"):
            self._enter(State.RUNNING, now)

    def _refused(self, exchange: Exchange, message: RawMessage, topic: str | None) -> StreamRefused:
        said = exchange.message(message) if exchange.message is not None else None
        reason = self._reader.hide(str(said) if said is not None else message.text)
        return StreamRefused(reason, operation=f"streams.{self.plan.name}", topic=topic, body=message.body)
