"""The parts of a stream, put together for one client."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from ..calls.exchange import invalid
from ..calls.venue import Venue
from ..client.base import ClientBase
from ..data.encode import Unsendable
from ..data.validation import RuleViolation, check
from .dialing import Dialer, Session
from .engine import Engine
from .machine import Machine
from .options import StreamOptions
from .plan import StreamPlan, Topic, texts

E = TypeVar("E")


def engine_of(
    client: ClientBase,
    plan: StreamPlan[E],
    values: Mapping[str, Any],
    topics: Sequence[Topic | str],
    url: str | None,
    options: StreamOptions | None,
    session: Session | None,
) -> Engine[E]:
    """An engine that has not begun; InvalidParameter where ``values`` are not as documented."""
    options = options or StreamOptions()
    access = client.stream_access(plan.name)
    written, wanted = _written(access.venue, plan, values, topics)
    dialer = Dialer(
        access.venue,
        access.identity,
        plan,
        environment=client.environment,
        url=url,
        values=written,
        options=options,
        session=session,
        context=access.ssl_context,
        proxies=access.proxies,
        allow_http=access.allow_http,
    )
    machine = Machine(
        plan,
        options,
        dialer.context,
        wanted,
        access.deviations,
        access.identity.credentials.hide_in,
    )
    return Engine(machine, dialer.dial, options, access.logger)


def checked_topics(stream: str, topics: Sequence[Topic | str]) -> list[str]:
    """Topics as the venue writes them; InvalidParameter for what is none."""
    try:
        return texts(topics)
    except RuleViolation as problem:
        broken = problem
    raise invalid(f"streams.{stream}", broken)


def _written(
    venue: Venue, plan: StreamPlan[Any], values: Mapping[str, Any], topics: Sequence[Topic | str]
) -> tuple[dict[str, Any], list[str]]:
    """The parameters, each checked and as it is sent, and what is subscribed to."""
    try:
        written = venue.sender.given(values, plan.sent)
        check(plan.rules, written)
    except Unsendable as problem:
        broken = RuleViolation(problem.where, problem.rule)
    except RuleViolation as problem:
        broken = problem
    else:
        return written, checked_topics(plan.name, topics if plan.items is None else written.get(plan.items, ()))
    raise invalid(f"streams.{plan.name}", broken.named(plan.names))
