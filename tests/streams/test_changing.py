"""Topics of a running stream: asked for once, answered in whatever name, and subscribed again after a reconnect."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from generator.runtime.http.response import before, dig
from generator.runtime.streams.machine import State
from generator.runtime.streams.notices import Connected, Disconnected, ErrorMessage, Gap, Resubscribed
from generator.runtime.streams.plan import Exchange

from .feed import Tick, client, listen, plan, tick
from .serving import Connection, kinds, nothing_left, serving
from .test_parts import Fixed
from .test_streams import steady, take


def alias(topic: str) -> Any:
    """A topic without its speed."""
    return before(topic, "@")


def with_alias() -> dict[str, Any]:
    """The exchanges of the feed, whose answers may name another topic."""
    usual = plan()
    assert usual.subscribe is not None
    assert usual.unsubscribe is not None
    return {
        "subscribe": msgspec.structs.replace(usual.subscribe, alias=alias),
        "unsubscribe": msgspec.structs.replace(usual.unsubscribe, alias=alias),
    }


def whole() -> dict[str, Any]:
    """A stream whose frame names everything that is wanted; no answer comes, as with Tradier."""
    frame: Callable[[Any], Any] = lambda context: {"op": "sub", "topics": context.topics}  # noqa: E731 - a formula
    return {"subscribe": Exchange(frame=frame, whole=True), "unsubscribe": None}


def answer(topic: str, **more: Any) -> bytes:
    """The venue's word on a topic."""
    return msgspec.json.encode({"op": "sub", "topic": topic, "ok": True, **more})


def settled(fixed: Fixed) -> list[tuple[str, str, bool]]:
    """What was answered since the last call, and whether well."""
    found = [(what, topic, problem is None) for what, topic, problem in fixed.machine.subscriptions.settled]
    fixed.machine.subscriptions.settled.clear()
    return found


def test_an_answer_in_another_name_is_about_the_topic_that_was_asked_for() -> None:
    fixed = Fixed(**with_alias())
    machine = fixed.machine
    machine.connected(0.0)
    machine.received(b'{"op": "login", "ok": true}', 0.0)
    machine.received(answer("tick:A@100ms"), 0.1)
    assert fixed.state() is State.RUNNING
    assert settled(fixed) == [("subscribe", "tick:A", True)]


def test_the_exact_name_goes_before_one_that_is_alike() -> None:
    fixed = Fixed(**with_alias())
    fixed.stand(0.0)
    settled(fixed)
    fixed.machine.subscribe(["tick:B", "tick:B@100ms", "tick:B@200ms"], 1.0)
    for name in ("tick:B@200ms", "tick:B@500ms", "tick:B"):
        fixed.machine.received(answer(name), 1.1)
    topics = [topic for _, topic, _ in settled(fixed)]
    assert topics == ["tick:B@200ms", "tick:B", "tick:B@100ms"]
    assert fixed.machine.subscriptions.waiting("subscribe") == ()


def test_a_refusal_in_another_name_ends_what_was_asked_for() -> None:
    fixed = Fixed(**with_alias())
    fixed.stand(0.0)
    settled(fixed)
    fixed.machine.subscribe(["tick:B"], 1.0)
    fixed.machine.received(answer("tick:B@100ms", ok=False, why="no"), 1.1)
    assert settled(fixed) == [("subscribe", "tick:B", False)]
    assert fixed.machine.subscriptions.topics == ("tick:A",)


def test_without_an_alias_only_the_exact_name_counts() -> None:
    fixed = Fixed()
    fixed.stand(0.0)
    settled(fixed)
    fixed.machine.subscribe(["tick:B"], 1.0)
    fixed.machine.received(answer("tick:B@100ms"), 1.1)
    assert fixed.machine.subscriptions.waiting("subscribe") == ("tick:B",)


def test_nothing_is_asked_for_twice() -> None:
    fixed = Fixed()
    fixed.stand(0.0)
    fixed.sent()
    settled(fixed)
    fixed.machine.subscribe(["tick:A"], 1.0)
    assert (fixed.sent(), settled(fixed)) == ([], [("subscribe", "tick:A", True)])
    fixed.machine.subscribe(["tick:B"], 1.0)
    fixed.machine.subscribe(["tick:B"], 1.0)
    assert (fixed.sent(), settled(fixed)) == ([{"op": "sub", "topics": ["tick:B"]}], [])
    fixed.machine.unsubscribe(["tick:C"], 1.0)
    assert (fixed.sent(), settled(fixed)) == ([], [("unsubscribe", "tick:C", True)])


def test_a_frame_that_names_everything_takes_the_place_of_the_one_before() -> None:
    fixed = Fixed(login=None, **whole())
    machine = fixed.machine
    machine.connected(0.0)
    assert fixed.state() is State.RUNNING
    machine.subscribe(["tick:B", "tick:C"], 1.0)
    machine.unsubscribe(["tick:A"], 2.0)
    assert [frame["topics"] for frame in fixed.sent()] == [
        ["tick:A"],
        ["tick:A", "tick:B", "tick:C"],
        ["tick:B", "tick:C"],
    ]
    with pytest.raises(ValueError, match="want nothing"):
        machine.unsubscribe(["tick:C", "tick:B"], 3.0)
    assert fixed.sent() == []
    assert machine.subscriptions.topics == ("tick:B", "tick:C")


def test_changes_without_a_connection_are_sent_with_the_next() -> None:
    fixed = Fixed()
    fixed.stand(0.0)
    fixed.sent()
    fixed.machine.lost("gone", 1.0, 0.0)
    fixed.machine.subscribe(["tick:B"], 2.0)
    fixed.machine.unsubscribe(["tick:A"], 2.0)
    fixed.machine.connected(3.0)
    fixed.machine.received(b'{"op": "login", "ok": true}', 3.0)
    assert fixed.sent()[-1] == {"op": "sub", "topics": ["tick:B"]}


@pytest.mark.parametrize("missing", ["subscribe", "unsubscribe"])
def test_what_no_page_describes_is_refused_at_once(missing: str) -> None:
    fixed = Fixed(**{missing: None}, login=None)
    fixed.machine.connected(0.0)
    change = getattr(fixed.machine, missing)
    with pytest.raises(TypeError, match="documents no way"):
        change(["tick:A"], 1.0)


async def test_a_stream_that_cannot_be_changed_says_so_and_goes_on() -> None:
    async with nothing_left(), serving(steady) as server, client() as acme:
        stream = listen(acme, server.url, unsubscribe=None)
        with pytest.raises(TypeError, match="documents no way"):
            await stream.unsubscribe("tick:A")
        assert numbers_of(await take(stream, 4)) == [1, 2, 3]


def numbers_of(events: list[Any]) -> list[int]:
    """The numbers of the events among them."""
    return [event.n for event in events if isinstance(event, Tick)]


async def test_the_current_topics_are_subscribed_again_after_a_reconnect() -> None:
    async def script(connection: Connection) -> None:
        await connection.welcome()
        await connection.text(tick(1))
        pongs = asyncio.create_task(connection.until_gone())
        if connection.number == 0:
            await changed.wait()
            connection.abort()
        await pongs

    changed = asyncio.Event()
    async with nothing_left(), serving(script) as server, client() as acme, listen(acme, server.url) as stream:
        await take(stream, 2)
        await stream.subscribe("tick:C")
        await stream.unsubscribe("tick:A")
        changed.set()
        found = await take(stream, 4)
    assert kinds(found) == [Disconnected, Connected, Resubscribed, Gap]
    assert found[2].topics == ("tick:B", "tick:C")
    assert server.connections[1].topics == ["tick:B", "tick:C"]


async def test_subscribing_while_there_is_no_connection_waits_for_one() -> None:
    async def script(connection: Connection) -> None:
        await connection.welcome()
        if connection.number == 0:
            connection.abort()
        await connection.until_gone()

    async with nothing_left(), serving(script) as server, client() as acme, listen(acme, server.url) as stream:
        found = await take(stream, 2)
        assert kinds(found) == [Connected, Disconnected]
        await asyncio.wait_for(stream.subscribe("tick:C"), 5)
    assert server.connections[1].topics == ["tick:A", "tick:B", "tick:C"]


def test_a_formula_that_breaks_leaves_the_message_as_it_is() -> None:
    def breaks(message: Any) -> Any:
        return dig(message.json, "x") + 1

    usual = plan().complaint
    assert usual is not None
    fixed = Fixed(complaint=msgspec.structs.replace(usual, when=breaks))
    fixed.stand(0.0)
    fixed.told()
    fixed.machine.received(b'{"op": "error"}', 1.0)
    (told,) = fixed.told()
    assert not isinstance(told, ErrorMessage)
    assert told.raw == b'{"op": "error"}'
