"""What an SDK makes of a message or an answer, and which deviations it counted."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from tests.sdks.canned import Reply, answered
from tests.sdks.plainly import items_of
from tests.sdks.sdks import WEBULL, Sdk
from tests.sdks.written import payload


def example(sdk: Sdk, name: str) -> Any:
    """A documented payload, decoded."""
    return json.loads(payload(sdk.name, name))


def trade(**changes: Any) -> tuple[Any, Mapping[str, int]]:
    """The documented fill with fields of its payload changed, decoded."""
    event = example(WEBULL, "filled")
    event["payload"] |= changes
    return pushed(WEBULL, json.dumps(event).encode())


def pushed(sdk: Sdk, data: bytes) -> tuple[Any, Mapping[str, int]]:
    """A message decoded, and what was counted for it."""
    seen = sdk.runtime("data.deviation_counter").DeviationCounter()
    return sdk.module("events").decode(data, seen=seen), dict(seen.counts)


def asked(sdk: Sdk, answer: Any, call: Callable[[Any], Any]) -> tuple[Any, Mapping[str, int]]:
    """The result of a call that gets this answer (of a page its items), and what was counted."""
    with answered(sdk, Reply(200, json.dumps(answer).encode())) as client:
        return items_of(call(client)), dict(client.deviations)
