"""A typed call, exactly the request that it has to send, and what comes of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, cast

from tests.sdks.canned import Reply
from tests.sdks.constructed import ANSWERS
from tests.sdks.sdks import Call, Sdk
from tests.sdks.written import payload

FORM = "application/x-www-form-urlencoded"
JSON = "application/json"


@dataclass(frozen=True)
class Wire:
    """One call; ``result`` is what ``show`` makes of what comes back."""

    sdk: Sdk
    operation: str
    call: Call
    method: str
    target: str
    body: str
    content_type: str | None
    reply: Reply
    result: str
    show: Callable[[Any], str] = repr

    @property
    def id(self) -> str:
        """For the names of tests."""
        return f"{self.sdk}-{self.operation}"

    @property
    def is_order(self) -> bool:
        """Whether it changes something."""
        return self.method not in ("GET", "HEAD")


def example(sdk: Sdk, name: str) -> Reply:
    """A documented payload."""
    return Reply(200, payload(sdk.name, name))


def reply_named(sdk: Sdk, name: str) -> Reply:
    """A documented payload, or one that was made for tests."""
    made = ANSWERS.get((sdk.name, name))
    return example(sdk, name) if made is None else Reply(200, made)


def kind_of(result: Any) -> str:
    """``Order`` or ``[Order]``: what a result is; that its values are right, other tests show."""
    if isinstance(result, list):
        kinds = {type(item).__name__ for item in cast("Iterable[object]", result)}
        return f"[{', '.join(sorted(kinds))}]"
    return type(result).__name__


def asked(sdk: Sdk, operation: str, call: Call, endpoint: str, body: Any, reply: str, result: str) -> Wire:
    """A call of JSON: the endpoint with its query; the body as Python has it, which is sent compact, in this order."""
    method, target = endpoint.split(" ")
    text = json.dumps(body, separators=(",", ":")) if body else ""
    kind = JSON if body else None
    return Wire(sdk, operation, call, method, target, text, kind, reply_named(sdk, reply), result, kind_of)


def asked_form(sdk: Sdk, operation: str, call: Call, endpoint: str, form: str, reply: str, result: str) -> Wire:
    """A call of a form, exactly as it is encoded."""
    method, target = endpoint.split(" ")
    return Wire(sdk, operation, call, method, target, form, FORM, reply_named(sdk, reply), result, kind_of)
