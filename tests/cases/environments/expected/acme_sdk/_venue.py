# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""What Acme does in its own way, as values for the runtime."""

from __future__ import annotations

from typing import Any, Final

from ._runtime.calls.venue import Environment, Venue
from ._runtime.http.response import Answer, dig
from ._wire import ACCEPTED, RULES, TIMES
from .errors import EXCEPTIONS, ErrorCode, InvalidParameter
from .signing import LEVELS


def _success(answer: Answer) -> bool:
    """Whether the venue did what was asked."""
    return bool(answer.status < 400)


def _code(answer: Answer) -> Any:
    """Where an error's code stands: one candidate, or several."""
    return dig(answer.json, "code")


def _message(answer: Answer) -> Any:
    """Where an error's message stands: one text, or several."""
    return dig(answer.json, "message")


def _data(answer: Answer) -> Any:
    """Where the result stands."""
    return answer.json


VENUE: Final = Venue(
    name="acme",
    user_agent="acme-sdk/0.1.0",
    environments={
        "production": Environment(rest="https://api.acme.example/v1", stream="wss://stream.acme.example"),
        "sandbox": Environment(rest="http://127.0.0.1:8080", stream=None),
    },
    default_environment="production",
    headers={},
    codes=ErrorCode,
    errors=EXCEPTIONS,
    invalid_parameter=InvalidParameter,
    success=_success,
    code=_code,
    message=_message,
    data=_data,
    accepted=ACCEPTED,
    times=TIMES,
    rules=RULES,
    decimals="number",
    repair_json=False,
    levels=LEVELS,
    default_auth=None,
)
