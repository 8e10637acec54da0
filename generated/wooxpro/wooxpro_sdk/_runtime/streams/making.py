"""The parts of a stream, put together for one client."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from ..client import ClientBase
from .dialing import Dialer, Session
from .engine import Engine
from .machine import Machine
from .options import StreamOptions
from .plan import StreamPlan, Topic

E = TypeVar("E")


def engine_of(
    client: ClientBase,
    plan: StreamPlan[E],
    values: Mapping[str, Any],
    topics: tuple[Topic, ...],
    url: str | None,
    options: StreamOptions | None,
    session: Session | None,
) -> Engine[E]:
    """An engine that has not begun."""
    options = options or StreamOptions()
    access = client.stream_access(plan.name)
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
        proxy=access.proxy,
    )
    machine = Machine(
        plan,
        options,
        dialer.context,
        [topic.text for topic in topics],
        access.leniency,
        access.identity.credentials.hide_in,
    )
    return Engine(machine, dialer.dial, options, access.logger)
