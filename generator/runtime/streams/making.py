"""The parts of a stream, put together for one client."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from ..calls.exchange import invalid
from ..calls.venue import Venue
from ..client.base import ClientBase
from ..data.validation import Broken, check
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
    _check(access.venue, plan, values)
    dialer = Dialer(
        access.venue,
        access.identity,
        plan,
        environment=client.environment,
        url=url,
        values=values,
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
        texts(topics),
        access.deviations,
        access.identity.credentials.hide_in,
    )
    return Engine(machine, dialer.dial, options, access.logger)


def _check(venue: Venue, plan: StreamPlan[Any], values: Mapping[str, Any]) -> None:
    try:
        check(plan.rules, values)
    except Broken as problem:
        broken = problem
    else:
        return
    raise invalid(f"streams.{plan.name}", broken)
