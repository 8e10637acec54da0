"""The pure parts: the queue, the splitter, the machine."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.runtime.streams.machine import Lost, Machine, State
from generator.runtime.streams.mailbox import Mailbox
from generator.runtime.streams.notices import (
    Connected,
    Disconnected,
    ErrorMessage,
    Gap,
    GapReason,
    Resubscribed,
    UndecodableMessage,
)
from generator.runtime.streams.options import StreamOptions
from generator.runtime.streams.plan import Context, Exchange, Values, frame_bytes
from generator.runtime.streams.splitting import Splitter, TooLong

from .feed import Tick, plan, tick
from .serving import kinds

DOCUMENTS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
).filter(lambda value: isinstance(value, list | dict))


@given(st.lists(st.one_of(st.integers(), st.just("take"))), st.integers(1, 5))
def test_a_mailbox_is_bounded_and_counts_what_it_drops(work: list[int | str], limit: int) -> None:
    mailbox = Mailbox(limit)
    taken: list[Any] = []
    for what in work:
        if what == "take":
            taken.append(mailbox.take())
        else:
            mailbox.put(what)
        assert len(mailbox) <= limit
    while (event := mailbox.take()) is not None:
        taken.append(event)
    numbers = [event for event in taken if isinstance(event, int)]
    dropped = sum(event.dropped or 0 for event in taken if isinstance(event, Gap))
    put = [what for what in work if what != "take"]
    assert len(numbers) + dropped == len(put)
    assert numbers[-limit:] == put[-limit:]


def test_a_mailbox_keeps_what_tells_of_the_connection() -> None:
    mailbox = Mailbox(3)
    stands = Connected(at=datetime.now(UTC), attempt=1)
    for event in (stands, 1, 2, 3, 4):
        mailbox.put(event)
    gap = mailbox.take()
    assert (gap.reason, gap.dropped) == (GapReason.OVERFLOW, 2)
    assert [mailbox.take() for _ in range(4)] == [stands, 3, 4, None]


def test_whoever_waits_for_room_is_told_when_the_queue_is_half_empty() -> None:
    class Waiting:
        told = 0

        def set(self) -> None:
            self.told += 1

    mailbox, waiting = Mailbox(4), Waiting()
    for number in range(4):
        mailbox.put(number)
    mailbox.room = waiting
    mailbox.take()
    assert waiting.told == 0
    mailbox.take()
    assert waiting.told == 1


@given(st.lists(DOCUMENTS), st.lists(st.integers(1, 7)), st.sampled_from([b"", b"\n", b" \r\n\t"]))
def test_documents_are_split_wherever_the_pieces_end(values: list[Any], cuts: list[int], between: bytes) -> None:
    wire = between.join(msgspec.json.encode(value) for value in values)
    splitter = Splitter(1_000_000, lines=False)
    found: list[bytes] = []
    while wire:
        size = cuts.pop() if cuts else len(wire)
        found += splitter.feed(wire[:size])
        wire = wire[size:]
    assert [msgspec.json.decode(each) for each in found] == values
    assert splitter.rest() == b""


def test_garbage_between_documents_is_given_too() -> None:
    splitter = Splitter(1000, lines=False)
    assert splitter.feed(b'{"a":"}{"}oops\n[1]{"b"') == [b'{"a":"}{"}', b"oops", b"[1]"]
    assert splitter.feed(b":2}") == [b'{"b":2}']
    assert splitter.feed(b'{"half') == []
    assert splitter.rest() == b'{"half'


def test_garbage_waits_for_the_end_of_its_line() -> None:
    splitter = Splitter(1000, lines=False)
    assert splitter.feed(b"oo") == []
    assert splitter.feed(b"ps\n[2]") == [b"oops", b"[2]"]


def test_a_document_has_a_limit() -> None:
    for lines in (True, False):
        with pytest.raises(TooLong):
            Splitter(10, lines).feed(b'{"a": "0123456789')


class Fixed:
    """A machine whose signatures are numbered."""

    def __init__(self, options: StreamOptions | None = None, **changes: Any) -> None:
        self.signed = 0
        self.machine = Machine(plan(**changes), options or StreamOptions(), self.context, ["tick:A"])

    def context(self, level: str | None, topics: Sequence[str]) -> Context:
        self.signed += level is not None
        return Context(Values({"key": "k"}), None, Values({}), Values({"signature": self.signed}), None, topics)

    def state(self) -> State:
        """How far the connection is."""
        return self.machine.state

    def sent(self) -> list[Any]:
        """What was to be sent since the last call."""
        frames = [msgspec.json.decode(frame) for frame in self.machine.sends]
        self.machine.sends.clear()
        return frames

    def told(self) -> list[Any]:
        """What was to be delivered since the last call."""
        events = list(self.machine.events)
        self.machine.events.clear()
        return events

    def stand(self, now: float) -> None:
        """Connect, log in and subscribe."""
        self.machine.connected(now)
        self.machine.received(b'{"op": "login", "ok": true}', now)
        self.machine.received(b'{"op": "sub", "topic": "tick:A", "ok": true}', now)


def test_from_a_connection_to_events() -> None:
    fixed = Fixed()
    machine = fixed.machine
    machine.connected(0.0)
    assert fixed.state() is State.LOGIN
    assert [frame["op"] for frame in fixed.sent()] == ["login"]
    machine.received(b'{"op": "login", "ok": true}', 0.1)
    assert fixed.state() is State.SUBSCRIBING
    assert fixed.sent() == [{"op": "sub", "topics": ["tick:A"]}]
    machine.received(tick(1), 0.2)  # before the answer, which is no reason to lose it
    machine.received(b'{"op": "sub", "topic": "tick:A", "ok": true}', 0.3)
    assert fixed.state() is State.RUNNING
    assert kinds(fixed.told()) == [Connected, Tick]


def test_what_is_lost_before_all_topics_were_accepted_leaves_a_gap_too() -> None:
    fixed = Fixed()
    fixed.machine.connected(0.0)
    fixed.machine.received(b'{"op": "login", "ok": true}', 0.1)
    fixed.machine.received(tick(1), 0.2)
    fixed.machine.lost("x", 0.3, 0.0)
    fixed.machine.connected(1.0)
    fixed.machine.lost("x", 1.1, 0.0)  # not even logged in: nothing new is missing
    fixed.stand(2.0)
    found = fixed.told()
    assert kinds(found) == [Connected, Tick, Disconnected, Disconnected, Connected, Resubscribed, Gap]
    assert found[-1].reason is GapReason.DISCONNECTED


def test_pings_and_deadlines() -> None:
    fixed = Fixed()
    fixed.stand(0.0)
    fixed.sent()
    fixed.machine.tick(0.1)
    assert fixed.sent() == []
    assert fixed.machine.rest(0.1) == pytest.approx(0.1)
    fixed.machine.tick(0.25)
    assert fixed.sent() == [{"op": "ping"}]
    with pytest.raises(Lost, match="nothing was received for 6 s"):
        fixed.machine.tick(6.0)


def test_a_consumer_that_blocks_is_not_taken_for_a_silent_venue() -> None:
    fixed = Fixed()
    fixed.stand(0.0)
    fixed.machine.blocked = True
    fixed.machine.tick(100.0)
    fixed.machine.unblocked(100.0)
    fixed.machine.tick(104.0)


def test_backoff_doubles_has_a_limit_and_starts_again() -> None:
    fixed = Fixed(StreamOptions(first_delay=1.0, longest_delay=8.0))
    delays = [fixed.machine.lost("x", 0.0, 1.0) for _ in range(6)]
    assert delays == [1.0, 2.0, 4.0, 8.0, 8.0, 8.0]
    assert fixed.machine.lost("x", 0.0, 0.25) == 2.0
    fixed.stand(100.0)
    assert fixed.machine.lost("x", 101.0, 1.0) == 8.0  # it did not last
    fixed.stand(200.0)
    assert fixed.machine.lost("x", 230.0, 1.0) == 1.0
    assert [event.attempt for event in fixed.told() if isinstance(event, Disconnected)][-2:] == [0, 0]


def test_topics_are_sent_in_frames_of_the_documented_size() -> None:
    fixed = Fixed(frame_bytes=20, topics_at_most=4)
    fixed.stand(0.0)
    fixed.sent()
    fixed.machine.subscribe(["tick:BBBBB", "tick:CCCCC", "tick:DDDDD"], 1.0)
    assert [frame["topics"] for frame in fixed.sent()] == [["tick:BBBBB", "tick:CCCCC"], ["tick:DDDDD"]]
    with pytest.raises(ValueError, match="allows 4 topics"):
        fixed.machine.subscribe(["tick:E"], 1.0)
    with pytest.raises(ValueError, match="longer than the 20 bytes"):
        Fixed(frame_bytes=20).machine.subscribe(["tick:" + "E" * 20], 1.0)


def test_a_missing_number_asks_for_a_new_beginning_where_that_is_documented() -> None:
    numbering = plan().numbering
    assert numbering is not None

    def snapshot(context: Context) -> Any:
        return {"op": "snapshot", "topic": context.topic}

    again = msgspec.structs.replace(numbering, again=snapshot)
    fixed = Fixed(numbering=again)
    fixed.stand(0.0)
    fixed.sent()
    for n in (1, 2, 4):
        fixed.machine.received(tick(n), 1.0)
    assert fixed.sent() == [{"op": "snapshot", "topic": "tick:A"}]


@given(st.binary())
def test_no_message_stops_a_machine(data: bytes) -> None:
    fixed = Fixed()
    fixed.stand(0.0)
    fixed.told()
    fixed.machine.received(data, 1.0)
    assert len(fixed.told()) <= 1


def test_frames_leave_out_what_is_absent_and_hold_hostile_text_as_data() -> None:
    hostile = '"],"op":"steal","x":["\n\u2028'
    frame = {"op": "sub", "topics": [hostile], "filter": None, "deep": {"a": None, "b": 1}}
    assert msgspec.json.decode(frame_bytes(frame)) == {"op": "sub", "topics": [hostile], "deep": {"b": 1}}
    assert frame_bytes("ping") == b"ping"


def test_an_opening_without_an_answer_stands_at_once() -> None:
    fixed = Fixed(login=None, opening=Exchange(frame=lambda context: {"open": 1}), subscribe=None)
    fixed.machine.connected(0.0)
    assert fixed.machine.state is State.RUNNING
    assert fixed.sent() == [{"open": 1}]


def test_options_that_make_no_sense_are_refused() -> None:
    nonsense: list[dict[str, Any]] = [{"queue": 0}, {"silence": -1.0}, {"first_delay": 0.0}, {"attempts": 0}]
    for wrong in nonsense:
        with pytest.raises(ValueError):
            StreamOptions(**wrong)
    assert StreamOptions(attempts=1).attempts == 1


def test_a_notice_stays_what_it_was() -> None:
    now = datetime.now(UTC)
    notices = (
        Connected(at=now, attempt=1),
        Disconnected(at=now, reason="lost", attempt=1, retry_in=1.0),
        Gap(reason=GapReason.OVERFLOW, since=now, until=now, dropped=1),
        Resubscribed(at=now, topics=("tick:A",)),
        UndecodableMessage(raw=b"{", reason="it is not JSON"),
        ErrorMessage(message="slow down", raw=b"{}"),
    )
    for notice in notices:
        with pytest.raises(AttributeError, match="immutable"):
            setattr(notice, notice.__struct_fields__[0], None)
