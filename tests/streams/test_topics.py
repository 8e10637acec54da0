"""Several topics: none is lost because a frame names one, and no answer speaks for a frame that it does not answer."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import msgspec
import pytest

from generator.runtime.data.deviation_counter import DeviationCounter
from generator.runtime.streams.machine import Machine, State
from generator.runtime.streams.notices import Gap, Resubscribed
from generator.runtime.streams.options import StreamOptions
from generator.runtime.streams.plan import Context, Exchange, Numbering, Values

from .feed import plan
from .serving import kinds

ONE = {"op": "sub", "ok": True}
THREE = ("tick:A", "tick:B", "tick:C")


def is_sub(message: Any) -> Any:
    """Whether it answers a subscription."""
    return message.json.get("op") == "sub"


def each(op: str) -> Exchange:
    """A frame for one topic, whose answer names none."""
    return Exchange(frame=lambda context: {"op": op, "topic": context.topic}, reply=is_sub, each=True)


def context(level: str | None, topics: Any) -> Context:
    """What frames see."""
    return Context(Values({}), None, Values({}), Values({}), None, topics)


def machine(*topics: str, **changes: Any) -> Machine[Any]:
    """One without a login, connected."""
    made = Machine(plan(login=None, compression=None, **changes), StreamOptions(), context, topics or THREE)
    made.connected(0.0)
    return made


def sent(of: Machine[Any]) -> list[Any]:
    """What was to be sent since the last call."""
    found = [msgspec.json.decode(frame) for frame in of.sends]
    of.sends.clear()
    return found


def hear(of: Machine[Any], document: Any, now: float = 0.1) -> None:
    """A message."""
    of.received(msgspec.json.encode(document), now)


def test_a_frame_that_names_one_topic_is_sent_for_each() -> None:
    found = machine(subscribe=each("sub"), unsubscribe=each("unsub"))
    assert sent(found) == [{"op": "sub", "topic": topic} for topic in THREE]
    for waiting in (THREE[1:], THREE[2:], ()):
        assert found.state is State.SUBSCRIBING
        hear(found, ONE)
        assert found.subscriptions.waiting("subscribe") == waiting
    assert found.state is State.RUNNING
    found.unsubscribe(["tick:A", "tick:C"], 1.0)
    assert sent(found) == [{"op": "unsub", "topic": "tick:A"}, {"op": "unsub", "topic": "tick:C"}]
    found.lost("x", 2.0, 0.0)
    found.connected(3.0)
    assert sent(found) == [{"op": "sub", "topic": "tick:B"}]


def test_after_a_reconnect_each_topic_is_asked_for_again() -> None:
    found = machine(subscribe=each("sub"))
    sent(found)
    for _ in THREE:
        hear(found, ONE)
    found.lost("x", 2.0, 0.0)
    found.events.clear()
    found.connected(3.0)
    assert sent(found) == [{"op": "sub", "topic": topic} for topic in THREE]
    hear(found, ONE, 3.1)
    hear(found, ONE, 3.2)
    assert Resubscribed not in kinds(found.events), "the third is not there yet"
    hear(found, ONE, 3.3)
    (again,) = [event for event in found.events if isinstance(event, Resubscribed)]
    assert again.topics == THREE


def test_an_answer_without_a_topic_is_about_one_frame() -> None:
    frames = Exchange(frame=lambda context: {"op": "sub", "topics": context.topics}, reply=is_sub)
    found = machine(subscribe=frames, frame_bytes=12)
    assert sent(found) == [{"op": "sub", "topics": ["tick:A", "tick:B"]}, {"op": "sub", "topics": ["tick:C"]}]
    hear(found, ONE)
    assert (found.state, found.subscriptions.waiting("subscribe")) == (State.SUBSCRIBING, ("tick:C",))
    hear(found, ONE)
    assert found.state is State.RUNNING


@pytest.mark.parametrize("named", [True, False])
def test_a_frame_that_stands_for_all_is_answered_when_topics_leave(named: bool) -> None:
    """The same frame subscribes and unsubscribes, and so does its answer."""
    frames = Exchange(
        frame=lambda context: {"op": "sub", "topics": context.topics},
        reply=is_sub,
        topic=(lambda message: message.json.get("topic")) if named else None,
        whole=True,
    )
    found = machine(subscribe=frames, unsubscribe=None)
    for topic in THREE if named else THREE[:1]:
        hear(found, {**ONE, "topic": topic} if named else ONE)
    assert found.state is State.RUNNING
    found.subscriptions.settled.clear()
    found.unsubscribe(["tick:B"], 1.0)
    assert sent(found)[-1] == {"op": "sub", "topics": ["tick:A", "tick:C"]}
    hear(found, {**ONE, "topic": "tick:B"} if named else ONE, 1.1)
    assert [(what, topic, problem) for what, topic, problem in found.subscriptions.settled] == [
        ("unsubscribe", "tick:B", None)
    ]
    assert found.subscriptions.topics == ("tick:A", "tick:C")


def test_one_topic_is_never_taken_out_of_many() -> None:
    with pytest.raises(ValueError, match="more than one topic"):
        _ = context(None, THREE).topic
    assert context(None, THREE[:1]).topic == "tick:A"


@pytest.mark.parametrize("number", [int, str, float, Decimal, "{}.0".format])
def test_numbers_count_in_every_spelling(number: Any) -> None:
    counted = Numbering(number=lambda message: message.json["q"], again=lambda context: {"again": context.topic})
    found = machine("tick:A", subscribe=each("sub"), numbering=counted)
    hear(found, ONE)
    found.events.clear()
    for n in (7, 8, 11, 10, 12):
        spelled = number(n)
        raw = f'"{spelled}"' if isinstance(spelled, str) else str(spelled)
        found.received(f'{{"type": "tick", "topic": "tick:A", "n": 1, "q": {raw}}}'.encode(), 0.2)
    assert [(gap.expected, gap.received) for gap in found.events if isinstance(gap, Gap)] == [(9, 11)]


def test_a_new_beginning_may_have_a_lower_number() -> None:
    counted = Numbering(number=lambda message: message.json["q"], restart=lambda message: message.json["n"] == 0)
    found = machine("tick:A", subscribe=each("sub"), numbering=counted)
    hear(found, ONE)
    found.events.clear()
    for n, number in ((0, 70), (1, 71), (0, 5), (1, 6), (1, 8)):
        found.received(f'{{"type": "tick", "topic": "tick:A", "n": {n}, "q": {number}}}'.encode(), 0.2)
    assert [(gap.expected, gap.received) for gap in found.events if isinstance(gap, Gap)] == [(7, 8)]


@pytest.mark.parametrize(("number", "told"), [("null", 0), ('"x7"', 1), ("7.5", 1), ("true", 1)])
def test_what_is_no_number_is_told(number: str, told: int) -> None:
    seen = DeviationCounter()
    counted = Numbering(number=lambda message: message.json["q"])
    found = Machine(plan(login=None, compression=None, numbering=counted), StreamOptions(), context, THREE, seen)
    found.connected(0.0)
    found.received(f'{{"type": "tick", "topic": "t", "n": 1, "q": {number}}}'.encode(), 0.2)
    assert seen.counts.get("numbering: no whole number", 0) == told
