# Printed by `sdkwright generate` from specs/wooxpro/. Changes belong there, not here.
"""What WOO X Pro does in its own way, as values for the runtime."""

from __future__ import annotations

from typing import Any, Final

from ._runtime.calls.limits import Limit, LimitHeaders
from ._runtime.calls.venue import Environment, Venue
from ._runtime.http.response import Answer, dig, first
from ._runtime.values.numbers import comparable
from ._wire import ACCEPTED, RULES, TIMES
from .errors import EXCEPTIONS, ErrorCode, InvalidParameter, OutcomeUnknown
from .signing import LEVELS


def _success(answer: Answer) -> bool:
    """Whether the venue did what was asked."""
    return bool(answer.status < 400 and comparable(dig(answer.json, "code")) in (1000,))


def _code(answer: Answer) -> Any:
    """Where an error's code stands: one candidate, or several."""
    return dig(answer.json, "code")


def _message(answer: Answer) -> Any:
    """Where an error's message stands: one text, or several."""
    return first(dig(answer.json, "message"), dig(answer.json, "error_msg"))


def _data(answer: Answer) -> Any:
    """Where the result stands."""
    return dig(answer.json, "data")


def _request_id(answer: Answer) -> Any:
    """Where the venue's own id of the request stands."""
    return first(dig(answer.json, "trace"), dig(answer.json, "requestId"))


VENUE: Final = Venue(
    name="wooxpro",
    user_agent="wooxpro-sdk/0.1.0",
    environments={
        "production": Environment(rest="https://cloud-api.wooxpro.com", stream=None),
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
    request_id=_request_id,
    accepted=ACCEPTED,
    times=TIMES,
    rules=RULES,
    decimals="text",
    repair_json=False,
    levels=LEVELS,
    default_auth="signed",
    limits={
        "details": Limit(requests=12, per=2, scope="ip"),
        "depth": Limit(requests=12, per=2, scope="ip"),
        "open_interest": Limit(requests=2, per=2, scope="ip"),
        "funding_rate": Limit(requests=12, per=2, scope="ip"),
        "submit_order": Limit(requests=24, per=2, scope="key"),
        "cancel_order": Limit(requests=40, per=2, scope="key"),
        "get_order": Limit(requests=50, per=2, scope="key"),
        "order_history": Limit(requests=6, per=2, scope="key"),
        "get_position_mode": Limit(requests=2, per=2, scope="key"),
        "set_position_mode": Limit(requests=2, per=2, scope="key"),
    },
    limit_headers=LimitHeaders(
        allowed="X-BM-RateLimit-Limit", used="X-BM-RateLimit-Remaining", window_s="X-BM-RateLimit-Reset"
    ),
)
