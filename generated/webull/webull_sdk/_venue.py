# Printed by `sdkwright generate` from specs/webull/. Changes belong there, not here.
"""What Webull does in its own way, as values for the runtime."""

from __future__ import annotations

from typing import Any, Final

from ._runtime.calls.limits import Limit
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
    return dig(answer.json, "error_code")


def _message(answer: Answer) -> Any:
    """Where an error's message stands: one text, or several."""
    return dig(answer.json, "message")


def _data(answer: Answer) -> Any:
    """Where the result stands."""
    return answer.json


def _request_id(answer: Answer) -> Any:
    """Where the venue's own id of the request stands."""
    return answer.header("X-Request-Id")


VENUE: Final = Venue(
    name="webull",
    user_agent="webull-sdk/0.1.0",
    environments={
        "production": Environment(rest="https://api.webull.hk", stream=None),
        "sandbox": Environment(rest="https://api.sandbox.webull.hk", stream=None),
        "broker": Environment(rest="https://broker-api.webull.hk", stream=None),
        "broker_sandbox": Environment(rest="https://broker-api.sandbox.webull.hk", stream=None),
    },
    default_environment="production",
    headers={"x-version": "v3"},
    codes=ErrorCode,
    errors=EXCEPTIONS,
    invalid_parameter=InvalidParameter,
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
        "tokens": Limit(requests=10, per=30, scope="key", endpoints=("POST /openapi/auth/token", "POST /auth/tokens")),
        "accounts": Limit(requests=60, per=60, scope="key", endpoints=("GET /trading/accounts", "GET /trading/assets")),
        "preview": Limit(requests=40, per=10, scope="key", endpoints=("POST /trading/orders/preview",)),
        "orders": Limit(requests=15, per=1, scope="key", endpoints=("POST /trading/orders",)),
        "order_queries": Limit(requests=40, per=2, scope="key", endpoints=("GET /trading/orders",)),
        "instruments": Limit(requests=60, per=60, scope="key", endpoints=("GET /trading/instruments",)),
    },
)
