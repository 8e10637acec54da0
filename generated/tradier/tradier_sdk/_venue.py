# Printed by `sdkwright generate` from specs/tradier/. Changes belong there, not here.
"""What Tradier does in its own way, as values for the runtime."""

from __future__ import annotations

from typing import Any, Final

from ._runtime.calls.limits import Limit, LimitHeaders
from ._runtime.calls.venue import Environment, Venue
from ._runtime.http.response import Answer, dig, first, texts
from ._wire import ACCEPTED, RULES, TIMES
from .errors import EXCEPTIONS, ErrorCode, InvalidParameter, OutcomeUnknown
from .signing import LEVELS


def _success(answer: Answer) -> bool:
    """Whether the venue did what was asked."""
    return bool(
        answer.status < 400
        and first(dig(answer.json, "errors"), dig(answer.json, "fault")) is None
        and (dig(answer.json, "order", "errors") is None or dig(answer.json, "order", "create_date") is not None)
    )


def _code(answer: Answer) -> Any:
    """Where an error's code stands: one candidate, or several."""
    return texts(
        dig(answer.json, "errors"),
        dig(answer.json, "order", "errors"),
        dig(answer.json, "fault", "detail", "errorcode"),
    )


def _message(answer: Answer) -> Any:
    """Where an error's message stands: one text, or several."""
    return texts(
        dig(answer.json, "errors"), dig(answer.json, "order", "errors"), dig(answer.json, "fault", "faultstring")
    )


def _data(answer: Answer) -> Any:
    """Where the result stands."""
    return answer.json


VENUE: Final = Venue(
    name="tradier",
    user_agent="tradier-sdk/0.1.0",
    environments={
        "production": Environment(rest="https://api.tradier.com", stream="wss://ws.tradier.com"),
        "sandbox": Environment(rest="https://sandbox.tradier.com", stream="wss://sandbox-ws.tradier.com"),
    },
    default_environment="production",
    headers={"Accept": "application/json"},
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
    repair_json=False,
    levels=LEVELS,
    default_auth="bearer",
    limits={
        "standard": Limit(
            requests=120,
            per=60,
            scope="key",
            environments={"sandbox": 60},
            endpoints=("GET /v1/accounts", "POST /v1/accounts/events", "GET /v1/user", "GET /v1/watchlists"),
        ),
        "market_data": Limit(
            requests=120,
            per=60,
            scope="key",
            environments={"sandbox": 60},
            endpoints=("GET /v1/markets", "POST /v1/markets"),
        ),
        "trading": Limit(
            requests=60, per=60, scope="key", endpoints=("POST /v1/accounts", "PUT /v1/accounts", "DELETE /v1/accounts")
        ),
    },
    limit_headers=LimitHeaders(
        allowed="X-Ratelimit-Allowed",
        used="X-Ratelimit-Used",
        left="X-Ratelimit-Available",
        ends_ms="X-Ratelimit-Expiry",
    ),
)
