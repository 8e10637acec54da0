"""A typed call, exactly the request that it has to send, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.sdks.canned import Reply
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
