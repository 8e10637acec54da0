# Printed by `sdkwright generate` from specs/habittrade/. Changes belong there, not here.
"""What Habit Trade does in its own way, as values for the runtime."""

from __future__ import annotations

from typing import Any, Final

from ._runtime.calls.venue import Environment, Venue
from ._runtime.data.encoding import join_present
from ._runtime.http.response import Answer, dig, texts
from ._runtime.values.numbers import comparable
from ._wire import ACCEPTED, RULES, TIMES
from .errors import EXCEPTIONS, ErrorCode, InvalidParameter, OutcomeUnknown
from .signing import LEVELS


def _success(answer: Answer) -> bool:
    """Whether the venue did what was asked."""
    return bool(answer.status == 204 or (answer.status < 400 and comparable(dig(answer.json, "code")) == 0))


def _code(answer: Answer) -> Any:
    """Where an error's code stands: one candidate, or several."""
    return dig(answer.json, "code")


def _message(answer: Answer) -> Any:
    """Where an error's message stands: one text, or several."""
    return (
        join_present(": ", *texts(dig(answer.json, "message"), dig(answer.json, "details")))
        if dig(answer.json, "details")
        else dig(answer.json, "message")
    )


def _data(answer: Answer) -> Any:
    """Where the result stands."""
    return dig(answer.json, "data")


VENUE: Final = Venue(
    name="habittrade",
    user_agent="habittrade-sdk/0.1.0",
    environments={
        "production": Environment(rest="https://api.habittrade.com", stream="wss://api.habittrade.com/ws/trade/v1"),
        "uat": Environment(rest="https://api-uat.habittrade.com", stream="wss://api-uat.habittrade.com/ws/trade/v1"),
    },
    default_environment="production",
    headers={},
    codes=ErrorCode,
    errors=EXCEPTIONS,
    invalid_parameter=InvalidParameter,
    outcome_unknown=OutcomeUnknown,
    success=_success,
    code=_code,
    message=_message,
    data=_data,
    accepted=ACCEPTED,
    times=TIMES,
    rules=RULES,
    decimals="number",
    repair_json=True,
    levels=LEVELS,
    default_auth="signed",
)
